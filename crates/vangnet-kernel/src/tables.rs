//! The weights of eight flags at a time, added up for every set of them.

use std::borrow::Borrow;

/// The flags of a group: a byte of them.
const FLAGS: usize = 8;

/// The last of seven decimals, in units of 10⁻¹⁵.
const PRINTED: u64 = 100_000_000;

/// What the flags of a group add to the two log-odds, for each set of them: the volume in the lower half and the price in
/// the upper half, so that one sum does both.
pub(crate) type Group = [u64; 1 << FLAGS];

/// The sums of the weights of every byte of flags, as multiples of a unit that all weights have in common.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Tables {
    /// 8, 10, 12 or 16 of them: a loop over them is written out by the compiler.
    pub(crate) groups: Vec<Group>,
    /// The unit, in units of the weights.
    pub(crate) unit: i32,
}

impl Tables {
    /// The tables of these weights; `None` where a sum of them has more than 32 bits as a multiple of their unit.
    ///
    /// The unit is what they have in common with 10⁸, the unit of printed weights: these have seven decimals.
    pub(crate) fn new(volume: &[i64], price: &[i64]) -> Option<Self> {
        let weights = volume.iter().chain(price);
        let unit = weights.fold(PRINTED, |unit, weight| common(unit, weight.unsigned_abs()));
        let unit = i32::try_from(unit).ok()?;
        let volume = multiples(volume, unit)?;
        let price = multiples(price, unit)?;
        let groups = volume.chunks(FLAGS).zip(price.chunks(FLAGS));
        let mut groups: Vec<Group> = groups.map(|(volume, price)| group(volume, price)).collect();
        let written_out = [8, 10, 12].into_iter().find(|count| groups.len() <= *count).unwrap_or(16);
        groups.resize(written_out, [0; 1 << FLAGS]);
        Some(Self { groups, unit })
    }
}

impl Tables {
    /// Adds up what the bytes of the flags of each household bring, the lowest byte first.
    #[inline(always)]
    #[expect(
        clippy::inline_always,
        reason = "each caller has flags of another kind, and a loop of its own for them"
    )]
    pub(crate) fn add_up(&self, flags: impl Iterator<Item = [impl Borrow<[u8; 8]>; 2]>, sums: &mut [u64]) {
        if let Ok(groups) = <&[Group; 8]>::try_from(self.groups.as_slice()) {
            add_bytes(groups, flags, sums);
        } else if let Ok(groups) = <&[Group; 10]>::try_from(self.groups.as_slice()) {
            add_bytes(groups, flags, sums);
        } else if let Ok(groups) = <&[Group; 12]>::try_from(self.groups.as_slice()) {
            add_bytes(groups, flags, sums);
        } else if let Ok(groups) = <&[Group; 16]>::try_from(self.groups.as_slice()) {
            add_bytes(groups, flags, sums);
        }
    }
}

#[inline(always)]
#[expect(clippy::inline_always, reason = "as above")]
fn add_bytes<const GROUPS: usize>(
    groups: &[Group; GROUPS],
    flags: impl Iterator<Item = [impl Borrow<[u8; 8]>; 2]>,
    sums: &mut [u64],
) {
    let of = |(group, set): (&Group, &u8)| group.get(usize::from(*set)).copied().unwrap_or_default();
    let (first, others) = groups.split_at(8);
    for ([low, high], sum) in flags.zip(sums) {
        let low = first.iter().zip(low.borrow()).map(of).fold(0, u64::wrapping_add);
        *sum = others.iter().zip(high.borrow()).map(of).fold(low, u64::wrapping_add);
    }
}

/// The greatest common divisor.
fn common(a: u64, b: u64) -> u64 {
    b.checked_rem(a).map_or(b, |rest| common(rest, a))
}

/// Weights as multiples of a unit that they have, where every sum of some of them fits in 32 bits.
fn multiples(weights: &[i64], unit: i32) -> Option<Vec<i32>> {
    let multiples = weights.iter().map(|weight| i32::try_from(weight.checked_div(unit.into())?).ok());
    let multiples: Vec<i32> = multiples.collect::<Option<_>>()?;
    let sum = |sign: i32| {
        let of_sign = multiples.iter().filter(|weight| weight.signum() == sign);
        of_sign.map(|weight| i64::from(*weight)).try_fold(0_i64, i64::checked_add)
    };
    i32::try_from(sum(1)?).ok()?;
    i32::try_from(sum(-1)?).ok()?;
    Some(multiples)
}

/// The sums of up to eight weights, for every set of them.
fn group(volume: &[i32], price: &[i32]) -> Group {
    let mut sums = [0_u64; 1 << FLAGS];
    for (set, sum) in (0_u32..).zip(&mut sums) {
        for (bit, (volume, price)) in volume.iter().zip(price).enumerate() {
            if (set >> bit) & 1 == 1 {
                *sum = sum.wrapping_add(both(*volume, *price));
            }
        }
    }
    sums
}

/// Two weights in one number. A sum of such numbers is the number of the sums, below zero too: what the lower half
/// borrows is given back when it is taken apart.
fn both(volume: i32, price: i32) -> u64 {
    let shifted = i64::from(price) << 32;
    shifted.wrapping_add(i64::from(volume)).cast_unsigned()
}

/// The two sums in a sum of [`both`].
#[inline(always)]
#[expect(clippy::inline_always, reason = "where a call is left, the loops around it do not become vectors")]
#[expect(clippy::cast_possible_truncation, reason = "each half of the bits")]
pub(crate) fn apart(sum: u64) -> (i32, i32) {
    let price = sum.wrapping_add(1 << 31) >> 32;
    (sum as i32, price as i32)
}
