//! An answer in whole euros, for display: rounded half away from zero, and still adding up.

use serde::{Deserialize, Serialize};

use super::Assessment;
use crate::number::Euro;

/// The amounts of an answer in whole euros, for display only.
///
/// Deficit and payment are rounded half away from zero; the own risk is the one less the other, so that the amounts
/// shown still add up. It can therefore be a euro off its own rounding.
///
/// # Example
///
/// ```
/// use vangnet::{Budget, Case, Year, YearFigures};
///
/// let year = Year::new(2019)?;
/// let figures = YearFigures::new(year, Budget::parse("102222222.22")?, "111422222.22".parse()?)?;
/// let shown = vangnet::assess(&Case::new("", year, vec![figures])?)?.in_whole_euros();
/// assert_eq!((shown.deficit, shown.scale_payment, shown.scale_own_risk), (9_200_000, 766_667, 8_433_333));
/// # Ok::<(), vangnet::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct WholeEuros {
    /// The deficit; below zero for a surplus.
    pub deficit: i64,
    /// What the scale pays.
    pub scale_payment: i64,
    /// The own risk by the scale.
    pub scale_own_risk: i64,
    /// The payment of the answer; `None` where it is unknown.
    pub payment: Option<i64>,
    /// The own risk of the answer; `None` where it is unknown.
    pub own_risk: Option<i64>,
}

impl Assessment {
    /// The amounts in whole euros, for display.
    ///
    /// # Example
    ///
    /// ```
    /// # use vangnet::{Budget, Case, Year, YearFigures};
    /// # let year = Year::new(2018)?;
    /// let figures = YearFigures::new(year, Budget::parse("1000")?, "1051".parse()?)?;
    /// let shown = vangnet::assess(&Case::new("", year, vec![figures])?)?.in_whole_euros();
    /// // 50 cents are a euro; the own risk of 50.50 is then shown as what is left.
    /// assert_eq!((shown.deficit, shown.scale_payment, shown.scale_own_risk), (51, 1, 50));
    /// # Ok::<(), vangnet::Error>(())
    /// ```
    pub fn in_whole_euros(&self) -> WholeEuros {
        let due = if self.deficit > Euro::ZERO { self.deficit.whole_euros() } else { 0 };
        let rest = |payment: Euro| due.saturating_sub(payment.whole_euros());
        WholeEuros {
            deficit: self.deficit.whole_euros(),
            scale_payment: self.scale.payment.whole_euros(),
            scale_own_risk: rest(self.scale.payment),
            payment: self.payment.map(Euro::whole_euros),
            own_risk: self.payment.map(rest),
        }
    }
}
