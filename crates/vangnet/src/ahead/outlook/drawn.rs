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

/// What is counted and added up over draws, as answers show it.
pub(super) struct Counted {
    pub(super) payment: Option<Amount>,
    pub(super) own_risk: Option<Amount>,
    pub(super) surplus: Chance,
    pub(super) below: Chance,
    pub(super) middle: Chance,
    pub(super) above: Chance,
    pub(super) conditions: Option<Chance>,
}

/// A mean; there is no standard deviation of one draw, and no standard error of its mean.
pub(super) struct Amount {
    pub(super) mean: Euro,
    pub(super) sd: Option<Euro>,
    pub(super) error: Option<Euro>,
}

/// A part of the draws, and its standard error.
pub(super) struct Chance {
    pub(super) part: Figure,
    pub(super) error: Figure,
}

impl Counted {
    pub(super) fn of(test: &Test, tally: &Tally) -> Result<Self, Error> {
        let amount = |moments| match test {
            Test::Unknown => Ok(None),
            _ => Amount::of(&Sample::of(moments, tally.draws)).map(Some),
        };
        let chance = |count| part(count, tally.draws).map(|(part, error)| Chance { part, error });
        Ok(Self {
            payment: amount(&tally.payment)?,
            own_risk: amount(&tally.own_risk)?,
            surplus: chance(tally.draws.saturating_sub(tally.deficit))?,
            below: chance(tally.deficit.saturating_sub(tally.above_first))?,
            middle: chance(tally.above_first.saturating_sub(tally.above_last))?,
            above: chance(tally.above_last)?,
            conditions: match test {
                Test::Unknown => None,
                Test::Met => Some(chance(tally.draws)?),
                Test::MoreThan { .. } => Some(chance(tally.conditions)?),
            },
        })
    }

    pub(super) fn standard_errors(&self) -> StandardErrors {
        StandardErrors {
            mean_payment: self.payment.as_ref().and_then(|amount| amount.error),
            mean_own_risk: self.own_risk.as_ref().and_then(|amount| amount.error),
            chance_surplus: self.surplus.error,
            chance_below: self.below.error,
            chance_middle: self.middle.error,
            chance_above: self.above.error,
            chance_conditions: self.conditions.as_ref().map(|chance| chance.error),
        }
    }
}

impl Amount {
    pub(super) fn of(sample: &Sample) -> Result<Self, Error> {
        Ok(Self { mean: sample.mean()?, sd: sample.sd()?, error: sample.standard_error()? })
    }
}

/// The numbers of draws, and their quantiles where there are any.
pub(super) fn numbers(
    input: &OutlookInput,
    terms: &Terms,
    tally: &Tally,
    found: [Vec<i64>; 2],
) -> Result<Drawn, Error> {
    let counted = Counted::of(&terms.test, tally)?;
    let [payments, own_risks] = found;
    let quantiles = input.quantiles()?.into_iter().zip(payments.into_iter().zip(own_risks));
    let quantiles = quantiles.map(|(quantile, (payment, own_risk))| OutlookQuantile {
        quantile,
        payment: Euro::from_cents(payment),
        own_risk: Euro::from_cents(own_risk),
    });
    Ok(Drawn {
        draws: input.draws,
        seed: input.seed,
        mean_payment: counted.payment.as_ref().map(|amount| amount.mean),
        sd_payment: counted.payment.as_ref().and_then(|amount| amount.sd),
        mean_own_risk: counted.own_risk.as_ref().map(|amount| amount.mean),
        sd_own_risk: counted.own_risk.as_ref().and_then(|amount| amount.sd),
        chance_surplus: counted.surplus.part,
        chance_below: counted.below.part,
        chance_middle: counted.middle.part,
        chance_above: counted.above.part,
        chance_conditions: counted.conditions.as_ref().map(|chance| chance.part),
        quantiles: (terms.test != Test::Unknown).then(|| quantiles.collect()),
        standard_errors: counted.standard_errors(),
    })
}
