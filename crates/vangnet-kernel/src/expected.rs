//! Chances, fractions and expected amounts of a part of the households, in loops that become vector instructions.
#![allow(
    clippy::float_arithmetic,
    reason = "chances are floats; every operation is one that the scalar path does, or exact"
)]
#![expect(clippy::inline_always, reason = "where a call is left, the loops around it do not become vectors")]

use crate::{
    Flags,
    fast::{WHOLE, to_double},
    logistic::curve,
    weights::{FLAGS, Group},
};

/// The households of a part: what is computed of them stays in the nearest cache.
pub(crate) const ROWS: usize = 256;

/// The log-odds are integers in units of 10⁻¹⁵.
pub(crate) const UNIT: f64 = 1e15;
/// Cents in a euro.
pub(crate) const CENTS: f64 = 100.0;

/// 2⁻²⁴: the unit of the high part of an amount in integers. An amount is below 2²¹ euro, so it has less than 45 bits.
const HIGH: f64 = 1.0 / 16_777_216.0;
/// 2⁻⁶⁴: the unit of the low part, which is at most 2⁻²⁵ in size, and so has at most 39 bits.
const LOW: f64 = 1.0 / 18_446_744_073_709_551_616.0;

/// What is known of a part of the households, and then what is expected of them.
pub(crate) struct Part {
    /// Two log-odds a household in units of 10⁻¹⁵.
    pub(crate) log_odds: [[i64; 2]; ROWS],
    /// Chance and fraction of a household.
    pub(crate) chances: [[f64; 2]; ROWS],
    /// Expected amounts in euro.
    pub(crate) amounts: [f64; ROWS],
}

impl Part {
    /// Room for a part.
    pub(crate) fn new() -> Self {
        Self { log_odds: [[0; 2]; ROWS], chances: [[0.0; 2]; ROWS], amounts: [0.0; ROWS] }
    }

    /// Adds the weights of the flags to the log-odds, and computes everything else.
    ///
    /// Gives the expected amounts added up, as units of 2⁻⁶⁴ euro. The norms are from 0 to below 2²⁷ cents.
    #[inline(always)]
    pub(crate) fn compute<const FUSED: bool>(
        &mut self,
        groups: &[Group],
        flags: Flags<'_>,
        norms: &[i64],
    ) -> i128 {
        match flags {
            Flags::Whole(flags) => self.add(groups, flags.iter().copied()),
            Flags::Halves { low, high } => {
                let both = |(&low, &high): (&u64, &u64)| (u128::from(high) << 64) | u128::from(low);
                self.add(groups, low.iter().zip(high).map(both));
            }
        }
        // Every row of the room, so that the loop has a fixed number of rounds: what the last part leaves is of no use.
        for (log_odds, chance) in self.log_odds.as_flattened().iter().zip(self.chances.as_flattened_mut()) {
            *chance = curve(quotient::<FUSED>(nearest_double(*log_odds), UNIT));
        }
        let (mut high, mut low) = (0_i64, 0_i64);
        for ((&[chance, fraction], &norm), amount) in self.chances.iter().zip(norms).zip(&mut self.amounts) {
            *amount = chance * fraction * quotient::<FUSED>(to_double(norm), CENTS);
            let (of_high, of_low) = split(*amount);
            // 256 numbers of less than 46 bits.
            high = high.wrapping_add(of_high);
            low = low.wrapping_add(of_low);
        }
        units(high, low)
    }

    #[inline(always)]
    fn add(&mut self, groups: &[Group], flags: impl Iterator<Item = u128>) {
        if let Ok(groups) = <&[Group; 9]>::try_from(groups) {
            add_flags(groups, flags, &mut self.log_odds);
        } else if let Ok(groups) = <&[Group; 11]>::try_from(groups) {
            add_flags(groups, flags, &mut self.log_odds);
        } else if let Ok(groups) = <&[Group; 13]>::try_from(groups) {
            add_flags(groups, flags, &mut self.log_odds);
        } else if let Ok(groups) = <&[Group; 19]>::try_from(groups) {
            add_flags(groups, flags, &mut self.log_odds);
        }
    }
}

/// Adds up what each group of the flags brings: no sum is beyond 64 bits, which was looked at before.
#[inline(always)]
fn add_flags<const GROUPS: usize>(
    groups: &[Group; GROUPS],
    flags: impl Iterator<Item = u128>,
    log_odds: &mut [[i64; 2]],
) {
    for (flags, log_odds) in flags.zip(log_odds) {
        let [mut volume, mut price] = *log_odds;
        for (at, sums) in groups.iter().enumerate() {
            let set = (flags >> at.wrapping_mul(FLAGS)) as usize & (sums.len().wrapping_sub(1));
            let [of_volume, of_price] = sums.get(set).copied().unwrap_or_default();
            volume = volume.wrapping_add(of_volume);
            price = price.wrapping_add(of_price);
        }
        *log_odds = [volume, price];
    }
}

/// The nearest double of any integer, as a cast gives it: few processors have an instruction for that in vectors.
///
/// The upper half stands behind 2⁸⁴ as a multiple of 2³², with 2³¹ added so that it is not below zero, and the lower half
/// behind 2⁵². Taking off 2⁸⁴ + 2⁶³ + 2⁵² is exact, so the sum is the one rounding.
#[inline(always)]
fn nearest_double(number: i64) -> f64 {
    const BEHIND_2_84: u64 = 0x4530_0000_0000_0000;
    const BEHIND_2_52: u64 = 0x4330_0000_0000_0000;
    const OFF: f64 =
        19_342_813_113_834_066_795_298_816.0 + 9_223_372_036_854_775_808.0 + 4_503_599_627_370_496.0;
    let number = number.cast_unsigned();
    let upper = f64::from_bits(((number >> 32) ^ 0x8000_0000) | BEHIND_2_84);
    let lower = f64::from_bits((number & 0xffff_ffff) | BEHIND_2_52);
    (upper - OFF) + lower
}

/// The nearest double of a / b, for a b that is 10¹⁵ or 100 and an a that is a whole number; by a division, or quicker by
/// a product with the reciprocal where the processor multiplies and adds without a rounding between.
///
/// The product is less than two units in the last place off. The rest a − b·product is a multiple of 2¹⁵ (or 2²) such
/// units and smaller than two b of them, which is few digits, and so exact. What the rest brings is off by less than 2⁻⁵¹
/// units. And no quotient is as near to the middle of two doubles: b is an odd number below 2³⁵ times a power of two, so
/// it is at least 2⁻³⁶ units from there (in the middle it would need an a of more bits than a double has).
#[inline(always)]
fn quotient<const FUSED: bool>(a: f64, b: f64) -> f64 {
    if FUSED {
        let reciprocal = 1.0 / b;
        let product = a * reciprocal;
        let rest = (-product).mul_add(b, a);
        rest.mul_add(reciprocal, product)
    } else {
        a / b
    }
}

/// An amount in units of 2⁻²⁴ euro and, of what is left, in units of 2⁻⁶⁴ euro: the nearest, and of two the even one.
///
/// A sum with a number of 3·2⁵¹ units is rounded to a whole number of them, which stands in its last bits. What is left
/// is exact.
#[inline(always)]
pub(crate) fn split(amount: f64) -> (i64, i64) {
    let with_high = amount + WHOLE * HIGH;
    let with_low = (amount - (with_high - WHOLE * HIGH)) + WHOLE * LOW;
    let whole = |with: f64, unit: f64| with.to_bits().wrapping_sub((WHOLE * unit).to_bits()).cast_signed();
    (whole(with_high, HIGH), whole(with_low, LOW))
}

/// Both parts together, in units of 2⁻⁶⁴ euro.
#[inline(always)]
pub(crate) fn units(high: i64, low: i64) -> i128 {
    (i128::from(high) << 40).wrapping_add(i128::from(low))
}
