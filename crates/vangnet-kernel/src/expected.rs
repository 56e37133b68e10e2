//! Chances, fractions and expected amounts of a part of the households, in loops that become vector instructions.
#![allow(
    clippy::float_arithmetic,
    reason = "chances are floats; every operation is one that the scalar path does, or exact"
)]
#![expect(clippy::inline_always, reason = "where a call is left, the loops around it do not become vectors")]

use std::borrow::Borrow;

use crate::{
    Base, FlagWeights, Flags, Sum,
    fast::{WHOLE, to_double},
    logistic::{curves, logistic},
    tables::{Tables, apart},
};

/// The households of a part: what is computed of them stays in the first-level cache.
pub(crate) const ROWS: usize = 64;

/// The log-odds are integers in units of 10⁻¹⁵.
pub(crate) const UNIT: f64 = 1e15;
/// Cents in a euro.
pub(crate) const CENTS: f64 = 100.0;

/// 2⁻²⁴: the unit of the high part of an amount in integers. An amount is below 2²¹ euro, so it has less than 45 bits.
const HIGH: f64 = 1.0 / 16_777_216.0;
/// 2⁻⁶⁴: the unit of the low part, which is at most 2⁻²⁵ in size, and so has at most 39 bits.
const LOW: f64 = 1.0 / 18_446_744_073_709_551_616.0;

/// The inputs of a part of the households, and then their results: of the chance (first) and of the fraction.
pub(crate) struct Part {
    /// The log-odds of the municipality of each household, in units of 10⁻¹⁵.
    bases: [[i64; ROWS]; 2],
    /// The base that all of them are.
    all: Option<Base>,
    /// The contribution of the flags of a household.
    sums: [u64; ROWS],
    /// First the log-odds, and then chances and fractions.
    pub(crate) chances: [[f64; ROWS]; 2],
    /// Expected amounts in euro.
    pub(crate) amounts: [f64; ROWS],
}

impl Part {
    /// Room for a part.
    pub(crate) fn new() -> Self {
        Self {
            bases: [[0; ROWS]; 2],
            all: None,
            sums: [0; ROWS],
            chances: [[0.0; ROWS]; 2],
            amounts: [0.0; ROWS],
        }
    }

    /// Every household is of a municipality with this base.
    #[inline]
    pub(crate) fn start_all(&mut self, base: Base) {
        // The parts that follow are mostly of the same municipality.
        if self.all != Some(base) {
            let [volumes, prices] = &mut self.bases;
            volumes.fill(base.volume);
            prices.fill(base.price);
            self.all = Some(base);
        }
    }

    /// The bases of the households, to be filled in.
    pub(crate) fn start_each(&mut self) -> impl Iterator<Item = (&mut i64, &mut i64)> {
        self.all = None;
        let [volumes, prices] = &mut self.bases;
        volumes.iter_mut().zip(prices)
    }

    /// Adds the weights of the flags to the log-odds, and computes everything else, on the plain lane.
    ///
    /// Gives the expected amounts added up, as units of 2⁻⁶⁴ euro. The norms are from 0 to below 2²⁷ cents.
    pub(crate) fn compute_plain(&mut self, tables: &Tables, flags: Flags<'_>, norms: &[i64]) -> i128 {
        match flags {
            Flags::Whole(flags) => {
                #[expect(clippy::cast_possible_truncation, reason = "each half of the bits")]
                let halves =
                    flags.iter().map(|flags| [*flags as u64, (*flags >> 64) as u64].map(u64::to_le_bytes));
                self.compute::<false>(tables, halves, norms)
            }
            Flags::Halves { low, high } => {
                let halves = low.iter().zip(high).map(|(low, high)| [low.to_le_bytes(), high.to_le_bytes()]);
                self.compute::<false>(tables, halves, norms)
            }
        }
    }

    /// As [`Self::compute_plain`], on the lane that the compiler has instructions for; `FUSED` where it multiplies and
    /// adds without a rounding between. The flags come as two times eight bytes, the lowest first.
    #[inline(always)]
    pub(crate) fn compute<const FUSED: bool>(
        &mut self,
        tables: &Tables,
        flags: impl Iterator<Item = [impl Borrow<[u8; 8]>; 2]>,
        norms: &[i64],
    ) -> i128 {
        tables.add_up(flags, &mut self.sums);
        // Every row of the room from here on, so that the loops have a fixed number of rounds: what the last part leaves is
        // of no use.
        let [volumes, prices] = &self.bases;
        let [chances, fractions] = &mut self.chances;
        let bases = volumes.iter().zip(prices);
        for ((sum, (of_volume, of_price)), (chance, fraction)) in
            self.sums.iter().zip(bases).zip(chances.iter_mut().zip(fractions.iter_mut()))
        {
            let (volume, price) = apart(*sum);
            let log_odds = |base: i64, multiple: i32| {
                let sum = base.wrapping_add(i64::from(multiple).wrapping_mul(tables.unit.into()));
                quotient::<FUSED>(nearest_double(sum), UNIT)
            };
            *chance = log_odds(*of_volume, volume);
            *fraction = log_odds(*of_price, price);
        }
        curves(self.chances.as_flattened_mut());
        let (mut high, mut low) = (0_i64, 0_i64);
        let [chances, fractions] = &self.chances;
        for (((chance, fraction), &norm), amount) in
            chances.iter().zip(fractions).zip(norms).zip(&mut self.amounts)
        {
            *amount = chance * fraction * quotient::<FUSED>(to_double(norm), CENTS);
            let (of_high, of_low) = split(*amount);
            // 64 numbers of less than 46 bits.
            high = high.wrapping_add(of_high);
            low = low.wrapping_add(of_low);
        }
        units(high, low)
    }
}

impl Part {
    /// The reference that the fast loops are compared with: flag by flag, and in the words of the scalar path.
    #[expect(clippy::cast_precision_loss, reason = "the one rounding of the log-odds, and a norm of 27 bits")]
    pub(crate) fn compute_one_by_one(
        &mut self,
        weights: &FlagWeights,
        flags: Flags<'_>,
        norms: &[i64],
    ) -> i128 {
        let ([volumes, prices], [chances, fractions]) = (&self.bases, &mut self.chances);
        let bases = volumes.iter().zip(prices);
        let answers = chances.iter_mut().zip(fractions).zip(&mut self.amounts);
        let mut total = 0_i128;
        for (row, ((norm, (volume, price)), ((chance, fraction), amount))) in
            norms.iter().zip(bases).zip(answers).enumerate()
        {
            let (of_volume, of_price) = weights.log_odds(flags.at(row));
            // The sum fits, as was checked before.
            *chance = logistic(volume.wrapping_add(of_volume) as f64 / UNIT);
            *fraction = logistic(price.wrapping_add(of_price) as f64 / UNIT);
            *amount = *chance * *fraction * (*norm as f64 / CENTS);
            let bytes = Sum::of_amount(*amount).unwrap_or_default().to_bytes();
            // 64 amounts of 85 bits.
            total = total.wrapping_add(i128::from_le_bytes(bytes));
        }
        total
    }
}

impl Flags<'_> {
    /// The flags of one household.
    fn at(self, row: usize) -> u128 {
        let half = |column: &[u64]| u128::from(column.get(row).copied().unwrap_or_default());
        match self {
            Flags::Whole(flags) => flags.get(row).copied().unwrap_or_default(),
            Flags::Halves { low, high } => (half(high) << 64) | half(low),
        }
    }
}

/// The nearest double of any integer, as a cast gives it: few processors have an instruction for that in vectors.
///
/// The upper half follows 2⁸⁴ as a multiple of 2³², with 2³¹ added so that it is not below zero, and the lower half
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
/// A sum with a number of 3·2⁵¹ units is rounded to a whole number of them, which is in its last bits. What is left
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
