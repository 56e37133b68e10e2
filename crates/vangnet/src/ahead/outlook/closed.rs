//! The numbers of an outlook from the normal distribution itself.
#![allow(clippy::float_arithmetic, reason = "chances are floats; their errors are stated and tested")]

use num_bigint::BigInt;

use super::{
    answer::{OutlookReason, OutlookUnknown},
    input::OutlookInput,
    numbers::{OutlookNumbers, OutlookQuantile},
    terms::{Terms, Test},
};
use crate::{
    chance::{Combination, Linear, Moments, Region, Space, cents, nine_decimals},
    error::Error,
    number::{Euro, Ratio},
};

/// The numbers, and why some are not known.
pub(super) fn numbers(
    input: &OutlookInput,
    terms: &Terms,
) -> Result<(OutlookNumbers, Vec<OutlookUnknown>), Error> {
    let space = terms.amounts.space()?;
    let is_random = input.budget.sd > Euro::ZERO;
    let reason = match &terms.test {
        Test::Unknown => Some(OutlookReason::HistoryMissing),
        Test::MoreThan { level, .. } if is_random && *level > Euro::ZERO => {
            Some(OutlookReason::HistoryBelowZero)
        }
        _ => None,
    };
    let pieces = Pieces::of(terms, space, reason.is_none())?;
    let amounts = reason.is_none().then(|| Amounts::of(&pieces, terms)).transpose()?;
    let moments = |amount: Option<&Amount>| match amount.map(|amount| amount.mean_and_deviation(space)) {
        Some(moments) => moments.map(|(mean, sd)| (Some(mean), Some(sd))),
        None => Ok((None, None)),
    };
    let (mean_payment, sd_payment) = moments(amounts.as_ref().map(|amounts| &amounts.payment))?;
    let (mean_own_risk, sd_own_risk) = moments(amounts.as_ref().map(|amounts| &amounts.own_risk))?;
    let quantiles = match &amounts {
        Some(amounts) if !is_random => quantiles(amounts, space, &input.quantiles()?)?,
        _ => None,
    };
    let chance = |holds: &dyn Fn(&Bands) -> bool| nine_decimals(pieces.chance(holds));
    let numbers = OutlookNumbers {
        mean_payment,
        sd_payment,
        mean_own_risk,
        sd_own_risk,
        chance_surplus: chance(&|bands| !bands.deficit)?,
        chance_below: chance(&|bands| bands.deficit && !bands.first && !bands.last)?,
        chance_middle: chance(&|bands| bands.deficit && bands.first && !bands.last)?,
        chance_above: chance(&|bands| bands.deficit && bands.last)?,
        chance_conditions: conditions(terms)?.map(nine_decimals).transpose()?,
        quantiles,
    };
    let reasons = reasons(&numbers, reason);
    Ok((numbers, reasons))
}

/// Each number that is not known, in the order of the answer.
fn reasons(numbers: &OutlookNumbers, reason: Option<OutlookReason>) -> Vec<OutlookUnknown> {
    let unknown = |field, is_known: bool, reason| (!is_known).then_some(OutlookUnknown { field, reason });
    let amounts = reason.unwrap_or(OutlookReason::RandomBudget);
    // A history that is missing is the reason that stays, with draws too.
    let quantiles =
        if amounts == OutlookReason::HistoryMissing { amounts } else { OutlookReason::RandomBudget };
    [
        unknown("mean_payment", numbers.mean_payment.is_some(), amounts),
        unknown("sd_payment", numbers.sd_payment.is_some(), amounts),
        unknown("mean_own_risk", numbers.mean_own_risk.is_some(), amounts),
        unknown("sd_own_risk", numbers.sd_own_risk.is_some(), amounts),
        unknown("chance_conditions", numbers.chance_conditions.is_some(), amounts),
        unknown("quantiles", numbers.quantiles.is_some(), quantiles),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// The chance that the tests hold.
fn conditions(terms: &Terms) -> Result<Option<f64>, Error> {
    Ok(match &terms.test {
        Test::Met => Some(1.0),
        Test::Unknown => None,
        Test::MoreThan { border, level } => {
            Some(terms.amounts.linear(&Terms::more_than(border, *level))?.chance_above_zero())
        }
    })
}

/// What is above zero in a region.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Bands {
    deficit: bool,
    first: bool,
    last: bool,
}

/// The regions between the borders.
struct Pieces {
    regions: Vec<(Region, Moments)>,
    /// For each border, whether it is above zero at the means.
    at_means: Vec<bool>,
    steps: usize,
}

impl Pieces {
    /// The borders are: no deficit; each step of the scale; and where the amounts ask for it, the test.
    fn of(terms: &Terms, space: Space, with_test: bool) -> Result<Self, Error> {
        let budget: BigInt = MILLION.into();
        let test = match &terms.test {
            Test::MoreThan { border, level } if with_test => Some(Terms::more_than(border, *level)),
            _ => None,
        };
        let steps = terms.steps.iter().map(|step| &step.border);
        let borders =
            std::iter::once(&budget).chain(steps).map(|border| Terms::more_than(border, Euro::ZERO));
        let borders = borders.chain(test).map(|border| terms.amounts.linear(&border));
        let borders = borders.collect::<Result<Vec<_>, _>>()?;
        let regions = space.regions(&borders).into_iter();
        Ok(Self {
            regions: regions
                .map(|region| {
                    let chance = space.moments(&region, Linear::default());
                    (region, chance)
                })
                .collect(),
            at_means: borders.iter().map(|border| border.mean > 0.0).collect(),
            steps: terms.steps.len(),
        })
    }

    /// Whether there is a deficit, which steps are passed, and whether the test holds.
    fn split<'a>(&self, above: &'a [bool]) -> (bool, &'a [bool], bool) {
        let (deficit, rest) = above.split_first().map_or((false, above), |(deficit, rest)| (*deficit, rest));
        let (steps, test) = rest.split_at(self.steps.min(rest.len()));
        (deficit, steps, test.first().copied().unwrap_or(true))
    }

    fn chance(&self, holds: &dyn Fn(&Bands) -> bool) -> f64 {
        let bands = |region: &Region| {
            let (deficit, steps, _) = self.split(&region.above);
            let at = |step: Option<&bool>| step.copied().unwrap_or(false);
            Bands { deficit, first: at(steps.first()), last: at(steps.last()) }
        };
        self.regions
            .iter()
            .filter(|(region, _)| holds(&bands(region)))
            .map(|(_, moments)| moments.chance)
            .sum()
    }
}

const MILLION: i64 = 1_000_000;

/// Payment and own risk, piece by piece.
struct Amounts {
    payment: Amount,
    own_risk: Amount,
}

/// An amount, piece by piece, each less what it is at the means, in cents.
struct Amount {
    at_means: f64,
    pieces: Vec<(Region, Linear)>,
}

impl Amounts {
    fn of(pieces: &Pieces, terms: &Terms) -> Result<Self, Error> {
        let amount = |of: &dyn Fn(&[bool]) -> Combination| {
            let middle = of(&pieces.at_means);
            let less = |(region, _): &(Region, Moments)| {
                // The slopes are those of the amount itself, the level is that above what it is at the means.
                let own = of(&region.above);
                let level = terms.amounts.linear(&own.minus(&middle))?.mean;
                Ok((region.clone(), Linear { mean: level, ..terms.amounts.linear(&own)? }))
            };
            let pieces = pieces.regions.iter().map(less).collect::<Result<_, Error>>()?;
            Ok::<_, Error>(Amount { at_means: terms.amounts.linear(&middle)?.mean, pieces })
        };
        Ok(Self {
            payment: amount(&|above| payment(terms, pieces, above))?,
            own_risk: amount(&|above| {
                let (deficit, ..) = pieces.split(above);
                let payment = payment(terms, pieces, above);
                if deficit {
                    Terms::more_than(&MILLION.into(), Euro::ZERO).minus(&payment)
                } else {
                    Combination::default().minus(&payment)
                }
            })?,
        })
    }
}

/// The payment in a region.
fn payment(terms: &Terms, pieces: &Pieces, above: &[bool]) -> Combination {
    let (_, steps, is_paid) = pieces.split(above);
    let mut payment = Combination::default();
    for (step, _) in terms.steps.iter().zip(steps).filter(|(_, is_above)| is_paid && **is_above) {
        payment.first += &step.share * MILLION;
        payment.second -= &step.share * &step.border;
    }
    payment
}

impl Amount {
    fn mean_and_deviation(&self, space: Space) -> Result<(Euro, Euro), Error> {
        let each = self.pieces.iter().map(|(region, number)| space.moments(region, *number));
        let moments = each.fold(Moments::default(), Moments::and);
        Ok((cents(self.at_means + moments.first)?, cents(moments.deviation())?))
    }

    fn quantile(&self, space: Space, (chance, rest): (f64, f64)) -> Result<Option<Euro>, Error> {
        let above_means = space.quantile(&self.pieces, chance, rest);
        above_means.map(|above_means| cents(self.at_means + above_means)).transpose()
    }
}

fn quantiles(
    amounts: &Amounts,
    space: Space,
    asked: &[Ratio],
) -> Result<Option<Vec<OutlookQuantile>>, Error> {
    let quantile = |quantile: &Ratio| {
        let sides = (float(*quantile), float(quantile.complement()?));
        let payment = amounts.payment.quantile(space, sides)?;
        let own_risk = amounts.own_risk.quantile(space, sides)?;
        Ok(payment.zip(own_risk).map(|(payment, own_risk)| OutlookQuantile {
            quantile: quantile.with_six_decimals(),
            payment,
            own_risk,
        }))
    };
    asked.iter().map(quantile).collect()
}

/// A ratio between 0 and 1.
#[expect(clippy::cast_precision_loss, reason = "six decimals have far fewer than 53 bits")]
fn float(ratio: Ratio) -> f64 {
    ratio.with_six_decimals().to_decimal().mantissa() as f64 / 1e6
}
