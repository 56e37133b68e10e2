//! Rows to measure and to prove with.

use vangnet_kernel::Rates;

/// The largest size of an amount, in cents.
pub const LARGEST: i64 = 100_000_000_000_000;

/// Numbers that look random, from a seed (`SplitMix64`).
///
/// # Example
///
/// ```
/// use vangnet_benches::rows::Random;
///
/// assert_eq!(Random::new(7).below(1000), Random::new(7).below(1000));
/// ```
#[derive(Debug, Clone)]
pub struct Random(u64);

impl Random {
    /// Numbers that depend on the seed alone.
    ///
    /// # Example
    ///
    /// ```
    /// let _ = vangnet_benches::rows::Random::new(1);
    /// ```
    pub const fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// A whole number from 0 to below `end`, which is above 0.
    ///
    /// # Example
    ///
    /// ```
    /// assert_eq!(vangnet_benches::rows::Random::new(1).below(1), 0);
    /// ```
    pub fn below(&mut self, end: i64) -> i64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^= z >> 31;
        (z % end.unsigned_abs()).cast_signed()
    }
}

/// A municipality as there are: a budget of 50 thousand to 500 million euro, and net costs around it.
///
/// # Example
///
/// ```
/// use vangnet_benches::rows::{Random, ordinary};
///
/// assert!(ordinary(&mut Random::new(1)).0 >= 5_000_000);
/// ```
pub fn ordinary(random: &mut Random) -> (i64, i64) {
    let budget = 5_000_000 + random.below(50_000_000_000);
    (budget, budget - budget / 8 + random.below(budget / 2))
}

/// A row that is as difficult as it gets: a budget of any number of digits or at the end of a range, and a deficit at a
/// border, a half from one, of a ratio halfway, beyond a lane, or a surplus.
///
/// # Example
///
/// ```
/// use vangnet_benches::{rates, rows, rules};
///
/// let rates = rates(rules(2024));
/// let (budget, net_costs) = rows::difficult(&rates, &mut rows::Random::new(1));
/// assert!(budget >= 1_000 && net_costs.abs() <= rows::LARGEST);
/// ```
pub fn difficult(rates: &Rates, random: &mut Random) -> (i64, i64) {
    let size = [1_000, 100_000, 10_000_000, 1_000_000_000, 100_000_000_000, 10_000_000_000_000]
        .into_iter()
        .nth(usize::try_from(random.below(6)).unwrap_or_default())
        .unwrap_or(1_000);
    let budget = match random.below(10) {
        0 => size * (1 + random.below(9)),
        1 => rates.fast_up_to() + random.below(5) - 2,
        2 => LARGEST - random.below(3),
        3 => (1 << 17) + random.below(3) - 1,
        _ => size + random.below(9 * size),
    }
    .clamp(1_000, LARGEST);
    let band = usize::try_from(random.below(8)).unwrap_or_default() % rates.bands().len();
    let above = rates.bands().get(band).map_or(0, |band| band.above);
    let border = i64::try_from(i128::from(above) * i128::from(budget) / 1_000_000).unwrap_or(LARGEST);
    let net_costs = match random.below(10) {
        0 => budget - random.below(budget),
        1 | 2 => budget + border + random.below(161) - 80,
        3 => -random.below(LARGEST),
        4 => budget + rates.fast_up_to() + random.below(5) - 2,
        5 => LARGEST - random.below(3),
        6 => budget + budget / 2_000_000 * random.below(1_000_000),
        _ => budget + random.below(budget / 3),
    };
    (budget, net_costs.clamp(-LARGEST, LARGEST))
}
