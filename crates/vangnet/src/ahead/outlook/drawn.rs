//! The numbers of an outlook by draws.

use serde::Serialize;
use vangnet_derive::Describe;

use vangnet_kernel::Tally;

use super::{
    input::OutlookInput,
    numbers::OutlookQuantile,
    statistics::{Sample, part},
    terms::{Terms, Test},
};
use crate::{
    error::Error,
    number::{Euro, Figure},
};

/// The numbers of an outlook by draws, each assessed to the cent.
///
/// Numbers that depend on a history that is missing are `null` here too.
///
/// # Example
///
/// ```
/// # use vangnet::ahead::Drawn;
/// fn is_precise(drawn: &Drawn) -> bool {
///     drawn.standard_errors.mean_payment.is_some_and(|error| error.cents() < 100)
/// }
/// # let _ = is_precise;
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Describe)]
#[non_exhaustive]
pub struct Drawn {
    /// How many draws.
    pub draws: u32,
    /// What the draws started from.
    #[ask(range = "a seed", least = 0, most = 9_007_199_254_740_991)]
    pub seed: u64,
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
    /// The quantiles, in the order in which they were asked: exact order statistics of the draws.
    pub quantiles: Option<Vec<OutlookQuantile>>,
    /// The standard errors.
    pub standard_errors: StandardErrors,
}

/// How far the means and parts of draws typically are from what they estimate.
///
/// Standard deviations and quantiles have none.
///
/// # Example
///
/// ```
/// # use vangnet::{Euro, ahead::StandardErrors};
/// fn of_the_mean(errors: &StandardErrors) -> Option<Euro> {
///     errors.mean_own_risk
/// }
/// # let _ = of_the_mean;
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Describe)]
#[non_exhaustive]
pub struct StandardErrors {
    /// That of the mean of the vangnetuitkering, in euro.
    pub mean_payment: Option<Euro>,
    /// That of the mean of the own risk, in euro.
    pub mean_own_risk: Option<Euro>,
    /// That of the part without a deficit, with nine decimals, as those that follow.
    pub chance_surplus: Figure,
    /// That of the part below the first border.
    pub chance_below: Figure,
    /// That of the part between the borders.
    pub chance_middle: Figure,
    /// That of the part above the last border.
    pub chance_above: Figure,
    /// That of the part in which the conditions hold.
    pub chance_conditions: Option<Figure>,
}

/// The numbers of draws, and their quantiles where there are any.
pub(super) fn numbers(
    input: &OutlookInput,
    terms: &Terms,
    tally: &Tally,
    found: [Vec<i64>; 2],
) -> Result<Drawn, Error> {
    let is_known = terms.test != Test::Unknown;
    let known = |moments| is_known.then(|| Sample::of(moments, tally.draws));
    let (payment, own_risk) = (known(&tally.payment), known(&tally.own_risk));
    let mean = |sample: &Option<Sample>| sample.as_ref().map(Sample::mean).transpose();
    let sd = |sample: &Option<Sample>| sample.as_ref().map(Sample::sd).transpose().map(Option::flatten);
    let error = |sample: &Option<Sample>| {
        sample.as_ref().map(Sample::standard_error).transpose().map(Option::flatten)
    };
    let [surplus, below, middle, above] = [
        tally.draws.saturating_sub(tally.deficit),
        tally.deficit.saturating_sub(tally.above_first),
        tally.above_first.saturating_sub(tally.above_last),
        tally.above_last,
    ]
    .map(|count| part(count, tally.draws));
    let conditions = match terms.test {
        Test::Unknown => None,
        Test::Met => Some(part(tally.draws, tally.draws)),
        Test::MoreThan { .. } => Some(part(tally.conditions, tally.draws)),
    };
    let [(chance_surplus, e_surplus), (chance_below, e_below)] = [surplus?, below?];
    let [(chance_middle, e_middle), (chance_above, e_above)] = [middle?, above?];
    let (chance_conditions, e_conditions) = conditions.transpose()?.unzip();
    let standard_errors = StandardErrors {
        mean_payment: error(&payment)?,
        mean_own_risk: error(&own_risk)?,
        chance_surplus: e_surplus,
        chance_below: e_below,
        chance_middle: e_middle,
        chance_above: e_above,
        chance_conditions: e_conditions,
    };
    let [payments, own_risks] = found;
    let quantiles = input.quantiles()?.into_iter().zip(payments.into_iter().zip(own_risks));
    let quantiles = quantiles.map(|(quantile, (payment, own_risk))| OutlookQuantile {
        quantile: quantile.with_six_decimals(),
        payment: Euro::from_cents(payment),
        own_risk: Euro::from_cents(own_risk),
    });
    Ok(Drawn {
        draws: input.draws,
        seed: input.seed,
        mean_payment: mean(&payment)?,
        sd_payment: sd(&payment)?,
        mean_own_risk: mean(&own_risk)?,
        sd_own_risk: sd(&own_risk)?,
        chance_surplus,
        chance_below,
        chance_middle,
        chance_above,
        chance_conditions,
        quantiles: is_known.then(|| quantiles.collect()),
        standard_errors,
    })
}
