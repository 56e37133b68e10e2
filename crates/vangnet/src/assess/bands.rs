//! How the deficit is shared, band by band: the scale of a case as amounts.

use serde::{Deserialize, Serialize};
use vangnet_derive::Describe;

use crate::{
    error::Error,
    number::{Budget, Euro, Exact, Ratio},
    rules::Scale,
};

/// One band of a deficit: what lies in it, what of that is paid, and what the municipality bears.
///
/// # Example
///
/// ```
/// use vangnet::{Budget, RuleSet, Year};
///
/// let rules = RuleSet::for_year(Year::new(2024)?)?;
/// let bands = rules.regular().scale.bands_of(Budget::parse("100000000")?, "9000000".parse()?)?;
/// let paid: Vec<_> = bands.iter().map(|band| band.payment.to_string()).collect();
/// assert_eq!(paid, ["0", "750000", "0"]);
/// # Ok::<(), vangnet::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, Describe)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct BandAmount {
    /// The lower border, as a share of the budget; 0 for the part of which nothing is paid.
    pub above: Ratio,
    /// The upper border; `None` for the last band.
    pub up_to: Option<Ratio>,
    /// The share that is paid.
    pub share: Ratio,
    /// What of the deficit lies in the band, exact.
    pub part: Exact,
    /// What of that is paid, exact.
    pub payment: Exact,
    /// What the municipality bears of it, exact and before any cap.
    pub own_risk: Exact,
}

impl Scale {
    /// The bands of a deficit, from the part of which nothing is paid upwards; all zero for a surplus.
    ///
    /// # Errors
    ///
    /// `amount_out_of_range` where an exact number would need more digits than there are.
    ///
    /// # Example
    ///
    /// ```
    /// # use vangnet::{Budget, RuleSet, Year};
    /// let rules = RuleSet::for_year(Year::new(2018)?)?;
    /// let bands = rules.regular().scale.bands_of(Budget::parse("100")?, "-3".parse()?)?;
    /// assert!(bands.iter().all(|band| band.part.to_decimal().is_zero()));
    /// # Ok::<(), vangnet::Error>(())
    /// ```
    pub fn bands_of(&self, budget: Budget, deficit: Euro) -> Result<Vec<BandAmount>, Error> {
        let borders = || self.bands.iter().map(|band| band.above.value);
        let lower = std::iter::once(Ratio::ZERO).chain(borders());
        let upper = borders().map(Some).chain(std::iter::once(None));
        let parts = self.parts(budget, deficit).zip(lower.zip(upper));
        parts
            .map(|(part, (above, up_to))| {
                let part = part?;
                let own_risk = part.part.minus(part.payment)?;
                Ok(BandAmount {
                    above,
                    up_to,
                    share: part.share,
                    part: part.part,
                    payment: part.payment,
                    own_risk,
                })
            })
            .collect()
    }
}
