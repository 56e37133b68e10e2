//! A case under two rule sets, side by side.

use serde::{Deserialize, Serialize};
use vangnet_derive::Describe;

use super::{Assessment, assess_with};
use crate::{
    case::Case,
    error::Error,
    number::Euro,
    rules::{Difference, RuleSet},
};

/// One case assessed under two rule sets.
///
/// # Example
///
/// ```
/// use vangnet::{Budget, Case, RuleSet, YearFigures, Year, compare};
///
/// let year = Year::new(2019)?;
/// let figures = YearFigures::new(year, Budget::parse("100000000")?, "106000000".parse()?)?;
/// let rules = RuleSet::for_year(year)?;
/// let lower = rules.with_threshold("0.05".parse()?)?.with_name("5%");
/// let comparison = compare(&Case::new("6%", year, vec![figures])?, rules, &lower)?;
/// assert_eq!(comparison.scale_payment_difference.to_string(), "500000.00");
/// assert_eq!(comparison.scale_own_risk_difference.to_string(), "-500000.00");
/// assert_eq!(comparison.rules.len(), 3);
/// # Ok::<(), vangnet::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, Describe)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct SideBySide {
    /// The answer under the first rule set.
    pub first: Assessment,
    /// The answer under the second rule set.
    pub second: Assessment,
    /// How much more the regular scale of the second pays, in euro.
    pub scale_payment_difference: Euro,
    /// How much more is paid under the second, in euro; `None` where one of the two is unknown.
    pub payment_difference: Option<Euro>,
    /// How much more own risk the regular scale of the second leaves, in euro.
    pub scale_own_risk_difference: Euro,
    /// How much more own risk remains under the second, in euro; `None` where one of the two is unknown.
    pub own_risk_difference: Option<Euro>,
    /// What the second rule set has differently.
    pub rules: Vec<Difference>,
}

/// Assesses a case under two rule sets and compares.
///
/// # Errors
///
/// Those of [`assess_with`] for either.
///
/// # Example
///
/// ```
/// # use vangnet::{Budget, Case, RuleSet, YearFigures, Year, compare};
/// # let year = Year::new(2019)?;
/// # let figures = YearFigures::new(year, Budget::parse("100")?, "106".parse()?)?;
/// let rules = RuleSet::for_year(year)?;
/// let comparison = compare(&Case::new("", year, vec![figures])?, rules, rules)?;
/// assert_eq!(comparison.payment_difference.unwrap().cents(), 0);
/// # Ok::<(), vangnet::Error>(())
/// ```
pub fn compare(case: &Case, first: &RuleSet, second: &RuleSet) -> Result<SideBySide, Error> {
    let rules = first.diff(second);
    let (first, second) = (assess_with(case, first)?, assess_with(case, second)?);
    let difference = |second: Option<Euro>, first: Option<Euro>| {
        second.zip(first).map(|(second, first)| second.minus(first)).transpose()
    };
    Ok(SideBySide {
        scale_payment_difference: second.scale.payment.minus(first.scale.payment)?,
        payment_difference: difference(second.payment, first.payment)?,
        scale_own_risk_difference: second.scale.own_risk.minus(first.scale.own_risk)?,
        own_risk_difference: difference(second.own_risk, first.own_risk)?,
        first,
        second,
        rules,
    })
}
