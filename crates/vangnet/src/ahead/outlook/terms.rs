//! The scale and the tests of a year as amounts that are linear in net costs and budget.

use num_bigint::BigInt;
use num_traits::Zero as _;

use super::input::OutlookInput;
use crate::{
    ahead::Conditions,
    chance::{Combination, Pair},
    error::{Cause, Error},
    number::{Euro, Ratio},
    rules::{Opens, RuleSet, TestRule},
};

/// What decides payment and own risk of a year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Terms {
    pub(super) amounts: Pair,
    /// The steps of the scale, from low to high.
    pub(super) steps: Vec<ScaleStep>,
    pub(super) test: Test,
}

/// Above (1 + d) · B this share of each further euro is paid more than below it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct ScaleStep {
    /// 1 + d, in millionths.
    pub(super) border: BigInt,
    /// In millionths; below zero where less is paid.
    pub(super) share: BigInt,
}

/// Whether something is paid.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Test {
    /// The conditions are taken as met.
    Met,
    /// A year that the multi-year test looks back on is not in the history.
    Unknown,
    /// N − (1 + d) · B must be more than this.
    MoreThan {
        /// 1 + d, in millionths.
        border: BigInt,
        /// Zero, or how far the results of the years before are below zero together.
        level: Euro,
    },
}

const MILLION: i64 = 1_000_000;

impl Terms {
    pub(super) fn of(rules: &RuleSet, input: &OutlookInput) -> Result<Self, Error> {
        let mut paid = BigInt::zero();
        let steps = rules.regular().scale.bands.iter().map(|band| {
            let share = millionths(band.share.value);
            let step = ScaleStep { border: millionths(band.above.value) + MILLION, share: &share - &paid };
            paid = share;
            step
        });
        Ok(Self {
            amounts: Pair {
                means: (input.net_costs.mean, input.budget.mean.euro()),
                deviations: (input.net_costs.sd, input.budget.sd),
                correlation: input.correlation,
            },
            steps: steps.collect(),
            test: match input.conditions {
                Conditions::Met => Test::Met,
                Conditions::Assessed => test(rules, input)?,
            },
        })
    }

    /// N − (1 + d) · B, less a level.
    pub(super) fn more_than(border: &BigInt, level: Euro) -> Combination {
        let unit = || BigInt::from(MILLION) * MILLION;
        Combination { first: unit(), second: -border * MILLION, constant: -unit() * level.cents() }
    }
}

/// The tests of the regular route together. Of several levels of results the lowest decides.
///
/// The rules of 2015 and 2016 open the route per inhabitant too. Without inhabitants the year test alone is what is known:
/// the payment is then a lower bound, and the answer has a warning.
fn test(rules: &RuleSet, input: &OutlookInput) -> Result<Test, Error> {
    let route = rules.regular();
    let mut limits = Vec::new();
    let mut lowest = Euro::ZERO;
    for rule in &route.tests {
        match rule {
            TestRule::Year { limit } => limits.push(limit.value),
            TestRule::MultiYear { limit, years } => {
                limits.push(limit.value);
                match results_before(input, years.value)? {
                    Some(results) => lowest = lowest.min(results),
                    None => return Ok(Test::Unknown),
                }
            }
            TestRule::PerInhabitant { .. } if route.opens == Opens::Any => {}
            TestRule::PerInhabitant { .. } | TestRule::YearsAtLeast { .. } => return Err(unlike(rules)),
        }
    }
    match limits.split_first() {
        Some((limit, others)) if others.iter().all(|other| other == limit) => {
            Ok(Test::MoreThan { border: millionths(*limit) + MILLION, level: Euro::ZERO.minus(lowest)? })
        }
        _ => Err(unlike(rules)),
    }
}

/// No shipped rule set is like this.
fn unlike(rules: &RuleSet) -> Error {
    let why = "an outlook takes one limit for the year test and the multi-year test, and no other test";
    Cause::RuleSet(format!("The rule set \"{}\" has other tests: {why}.", rules.name())).into()
}

/// The results of the years before that a test over so many years looks at; `None` where one is absent.
fn results_before(input: &OutlookInput, years: u8) -> Result<Option<Euro>, Error> {
    let history = input.history.as_deref().unwrap_or_default();
    let mut sum = Euro::ZERO;
    for back in 1..years {
        let year = input.year.before(back);
        let Some(figures) = history.iter().find(|figures| figures.year() == year) else { return Ok(None) };
        sum = sum.plus(figures.deficit()?)?;
    }
    Ok(Some(sum))
}

fn millionths(ratio: Ratio) -> BigInt {
    ratio.with_six_decimals().to_decimal().mantissa().into()
}
