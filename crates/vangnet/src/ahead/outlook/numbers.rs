//! The numbers of an outlook, however they are worked out.

use serde::Serialize;
use vangnet_derive::Describe;

use crate::number::{Euro, Figure, Ratio};

/// The numbers of an outlook.
///
/// # Example
///
/// ```
/// # use vangnet::ahead::OutlookNumbers;
/// fn is_known(numbers: &OutlookNumbers) -> bool {
///     numbers.mean_payment.is_some()
/// }
/// # let _ = is_known;
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Describe)]
#[non_exhaustive]
pub struct OutlookNumbers {
    /// The vangnetuitkering that is expected, in euro.
    pub mean_payment: Option<Euro>,
    /// The standard deviation of the vangnetuitkering, in euro.
    pub sd_payment: Option<Euro>,
    /// The own risk that is expected, in euro.
    pub mean_own_risk: Option<Euro>,
    /// The standard deviation of the own risk, in euro.
    pub sd_own_risk: Option<Euro>,
    /// The chance that there is no deficit, with nine decimals, as every chance.
    pub chance_surplus: Figure,
    /// The chance of a deficit of which nothing is paid: at most the first border of the scale.
    pub chance_below: Figure,
    /// The chance of a deficit above the first border, and not above the last.
    pub chance_middle: Figure,
    /// The chance of a deficit above the last border, over which every further euro is paid.
    pub chance_above: Figure,
    /// The chance that the year test and the multi-year test hold; 1 where the conditions are taken as met.
    pub chance_conditions: Option<Figure>,
    /// The quantiles, in the order in which they were asked.
    pub quantiles: Option<Vec<OutlookQuantile>>,
}

/// A quantile: the smallest amounts that are not exceeded with this chance.
///
/// # Example
///
/// ```
/// # use vangnet::{Euro, ahead::OutlookQuantile};
/// // A reserve of this size is enough with the chance of the quantile.
/// fn reserve(quantile: &OutlookQuantile) -> Euro {
///     quantile.own_risk
/// }
/// # let _ = reserve;
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Describe)]
#[non_exhaustive]
pub struct OutlookQuantile {
    /// The chance, above 0 and below 1.
    pub quantile: Ratio,
    /// The vangnetuitkering that is not exceeded with this chance, in euro.
    pub payment: Euro,
    /// The own risk that is not exceeded with this chance, in euro.
    pub own_risk: Euro,
}
