//! An outlook of many municipalities, as it is answered.

use serde::Serialize;
use vangnet_derive::Describe;

use super::super::drawn::StandardErrors;
use crate::{
    number::{Euro, Figure, Ratio, Year},
    rules::Basis,
};

/// An outlook of many municipalities.
///
/// # Example
///
/// See [`national_outlook`](super::national_outlook).
///
/// ```
/// # use vangnet::ahead::NationalOutlook;
/// fn is_known(outlook: &NationalOutlook) -> bool {
///     outlook.total.is_some()
/// }
/// # let _ = is_known;
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Describe)]
#[non_exhaustive]
pub struct NationalOutlook {
    /// The deficit year.
    pub year: Year,
    /// How many draws.
    pub draws: u32,
    /// What the draws started from.
    #[ask(range = "a seed", least = 0, most = 9_007_199_254_740_991)]
    pub seed: u64,
    /// The payments of all municipalities together; `null` where that of a municipality is not known.
    pub total: Option<NationalTotal>,
    /// The municipalities, in the order given.
    pub municipalities: Vec<MunicipalityOutlook>,
    /// The names of those whose payments are not known, since the history that a test needs is missing.
    pub unknown: Vec<String>,
    /// The deficit year whose rules are assumed, where the year has none of its own.
    pub assumed: Option<Year>,
    /// What it rests on.
    #[serde(flatten)]
    pub basis: Basis,
}

/// The payments of all municipalities together.
///
/// # Example
///
/// See [`national_outlook`](super::national_outlook).
///
/// ```
/// # use vangnet::ahead::NationalTotal;
/// fn is_precise(total: &NationalTotal) -> bool {
///     total.standard_error.is_some_and(|error| error.cents() < 100)
/// }
/// # let _ = is_precise;
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Describe)]
#[non_exhaustive]
pub struct NationalTotal {
    /// The mean of the total, in euro.
    pub mean_payment: Euro,
    /// Its standard deviation, in euro; there is none of one draw.
    pub sd_payment: Option<Euro>,
    /// The standard error of the mean, in euro.
    pub standard_error: Option<Euro>,
    /// The quantiles, in the order in which they were asked: exact order statistics of the draws.
    pub quantiles: Vec<NationalQuantile>,
}

/// A quantile of the total.
///
/// # Example
///
/// See [`national_outlook`](super::national_outlook).
///
/// ```
/// # use vangnet::{Euro, ahead::NationalQuantile};
/// fn amount(quantile: &NationalQuantile) -> Euro {
///     quantile.payment
/// }
/// # let _ = amount;
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Describe)]
#[non_exhaustive]
pub struct NationalQuantile {
    /// The chance, above 0 and below 1.
    pub quantile: Ratio,
    /// The total that is not exceeded with this chance, in euro.
    pub payment: Euro,
}

/// A municipality of an outlook of many.
///
/// # Example
///
/// See [`national_outlook`](super::national_outlook).
///
/// ```
/// # use vangnet::{Euro, ahead::MunicipalityOutlook};
/// fn expected(municipality: &MunicipalityOutlook) -> Option<Euro> {
///     municipality.mean_own_risk
/// }
/// # let _ = expected;
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Describe)]
#[non_exhaustive]
pub struct MunicipalityOutlook {
    /// Its name.
    pub name: String,
    /// The mean of the vangnetuitkering, in euro.
    pub mean_payment: Option<Euro>,
    /// The standard deviation of the vangnetuitkering, in euro.
    pub sd_payment: Option<Euro>,
    /// The mean of the own risk, in euro.
    pub mean_own_risk: Option<Euro>,
    /// The standard deviation of the own risk, in euro.
    pub sd_own_risk: Option<Euro>,
    /// The part of the draws without a deficit, with nine decimals, as every part.
    pub chance_surplus: Figure,
    /// The part with a deficit of which nothing is paid: at most the first border of the scale.
    pub chance_below: Figure,
    /// The part with a deficit above the first border, and not above the last.
    pub chance_middle: Figure,
    /// The part with a deficit above the last border.
    pub chance_above: Figure,
    /// The part in which the year test and the multi-year test hold; 1 where the conditions are taken as met.
    pub chance_conditions: Option<Figure>,
    /// The standard errors.
    pub standard_errors: StandardErrors,
}
