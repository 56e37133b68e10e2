//! The weights of the flags of households.

use crate::{HouseholdRefusal, tables::Tables};

/// The weights of the flags of a year, the same in every municipality, in units of 10⁻¹⁵ of the log-odds.
///
/// For every eight flags there is a table of the sums of their weights, for chance and fraction together: so a household
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
    /// `None` where a sum of the weights has more than 32 bits in its unit; they take the wide lane.
    tables: Option<Tables>,
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
        let tables = Tables::new(volume, price);
        Ok(Self { volume: volume.to_vec(), price: price.to_vec(), tables, sizes })
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

    /// The tables of the groups of flags, where the weights have them.
    pub(crate) fn tables(&self) -> Option<&Tables> {
        self.tables.as_ref()
    }

    /// Whether no sum with this base is beyond 64 bits.
    pub(crate) fn fit(&self, base: Base) -> bool {
        let fits = |base: i64, sizes| base.checked_abs().and_then(|base| base.checked_add(sizes)).is_some();
        fits(base.volume, self.sizes.0) && fits(base.price, self.sizes.1)
    }
}
