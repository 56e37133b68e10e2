//! The weights of the flags of households, group by group.

use crate::HouseholdRefusal;

/// The flags of a group: with more of them there are fewer groups to read, and with fewer the tables of the published
/// years stay in the nearest cache.
pub(crate) const FLAGS: usize = 7;

/// What the flags of a group add to the two log-odds, for each set of them.
pub(crate) type Group = [[i64; 2]; 1 << FLAGS];

/// The weights of the flags of a year, the same in every municipality, in units of 10⁻¹⁵ of the log-odds.
///
/// For every seven flags there is a table of the sums of their weights, for chance and fraction together: so a household
/// takes one reading for these, and not one for each flag. It is built once a year.
///
/// # Example
///
/// ```
/// use vangnet_kernel::FlagWeights;
///
/// let weights = FlagWeights::new(&[500_000_000_000_000, -1], &[0, 7])?;
/// assert_eq!(weights.log_odds(0b11), (499_999_999_999_999, 7));
/// # Ok::<(), vangnet_kernel::HouseholdRefusal>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FlagWeights {
    volume: Vec<i64>,
    price: Vec<i64>,
    /// 9, 11, 13 or 19 of them: a loop over them is written out by the compiler.
    groups: Vec<Group>,
    /// The sum of the sizes of the weights.
    sizes: (i64, i64),
}

/// The log-odds of a municipality without any flag, in units of 10⁻¹⁵: the constants with its shares and indices.
///
/// # Example
///
/// ```
/// // Log-odds of 0.4605315 and of −0.25.
/// let base = vangnet_kernel::Base { volume: 460_531_500_000_000, price: -250_000_000_000_000 };
/// assert!(base.volume > base.price);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct Base {
    /// Of the chance of a benefit.
    pub volume: i64,
    /// Of the fraction of the norm that is paid.
    pub price: i64,
}

impl FlagWeights {
    /// The weights of the flags in the order of their bits, zero where a table has no such flag.
    ///
    /// # Errors
    ///
    /// [`HouseholdRefusal::WeightsDoNotFit`] for more than 128 flags, for tables of different lengths, and where the sizes
    /// of the weights of a table add up to more than 64 bits hold.
    ///
    /// # Example
    ///
    /// ```
    /// use vangnet_kernel::{FlagWeights, HouseholdRefusal};
    ///
    /// assert_eq!(FlagWeights::new(&[1], &[]), Err(HouseholdRefusal::WeightsDoNotFit));
    /// ```
    pub fn new(volume: &[i64], price: &[i64]) -> Result<Self, HouseholdRefusal> {
        if volume.len() != price.len() || volume.len() > 128 {
            return Err(HouseholdRefusal::WeightsDoNotFit);
        }
        let sizes = |weights: &[i64]| {
            let sum = weights.iter().try_fold(0_i64, |sum, weight| sum.checked_add(weight.checked_abs()?));
            sum.ok_or(HouseholdRefusal::WeightsDoNotFit)
        };
        let sizes = (sizes(volume)?, sizes(price)?);
        let groups = volume.chunks(FLAGS).zip(price.chunks(FLAGS));
        let mut groups: Vec<Group> = groups.map(|(volume, price)| group(volume, price)).collect();
        let written_out = [9, 11, 13].into_iter().find(|count| groups.len() <= *count).unwrap_or(19);
        groups.resize(written_out, [[0; 2]; 1 << FLAGS]);
        Ok(Self { volume: volume.to_vec(), price: price.to_vec(), groups, sizes })
    }

    /// What these flags add to the two log-odds; bits beyond the flags of the year count for nothing.
    ///
    /// # Example
    ///
    /// ```
    /// # use vangnet_kernel::FlagWeights;
    /// assert_eq!(FlagWeights::new(&[5], &[6])?.log_odds(0b10), (0, 0));
    /// # Ok::<(), vangnet_kernel::HouseholdRefusal>(())
    /// ```
    pub fn log_odds(&self, flags: u128) -> (i64, i64) {
        let of = |weights: &[i64]| {
            let set = weights.iter().zip(0_u32..).filter(|(_, bit)| (flags >> *bit) & 1 == 1);
            // The sizes of all weights together fit.
            set.fold(0_i64, |sum, (weight, _)| sum.wrapping_add(*weight))
        };
        (of(&self.volume), of(&self.price))
    }

    /// The tables of the groups: 9, 11, 13 or 19 of them.
    pub(crate) fn groups(&self) -> &[Group] {
        &self.groups
    }

    /// Whether no sum with this base is beyond 64 bits.
    pub(crate) fn fit(&self, base: Base) -> bool {
        let fits = |base: i64, sizes| base.checked_abs().and_then(|base| base.checked_add(sizes)).is_some();
        fits(base.volume, self.sizes.0) && fits(base.price, self.sizes.1)
    }
}

/// The sums of up to seven weights, for every set of them.
fn group(volume: &[i64], price: &[i64]) -> Group {
    let mut sums = [[0_i64; 2]; 1 << FLAGS];
    for (set, sums) in (0_u32..).zip(&mut sums) {
        for (bit, (volume, price)) in volume.iter().zip(price).enumerate() {
            if (set >> bit) & 1 == 1 {
                let [of_volume, of_price] = *sums;
                *sums = [of_volume.wrapping_add(*volume), of_price.wrapping_add(*price)];
            }
        }
    }
    sums
}
