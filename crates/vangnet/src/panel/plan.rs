//! A rule set in whole numbers, for many rows: rates in millionths, amounts in cents.

use std::borrow::Cow;

use crate::{
    columns::{Rates, millionths},
    error::Error,
    number::Ratio,
    rules::{Evidence, ExtendedAmount, Opens, RuleSet, Sourced, TestRule},
};

/// A rule set as the rows of a run are assessed under it.
#[derive(Debug)]
pub(super) struct Plan<'r> {
    pub(super) rules: Cow<'r, RuleSet>,
    pub(super) evidence: Evidence,
    pub(super) needs_inhabitants: bool,
    pub(super) years_before: u8,
    /// `None` where the rows have to be worked out alone.
    pub(super) fast: Option<Fast>,
}

#[derive(Debug)]
pub(super) struct Fast {
    pub(super) rates: Rates,
    pub(super) steps: Vec<Step>,
    pub(super) regular: Tests,
    /// The tests of the extended route, whose amount is not known.
    pub(super) extended: Option<Tests>,
    /// Over how many years the test goes whose value is shown: the first one over several years.
    pub(super) multi_year: Option<u8>,
}

/// From a border on, what a municipality bears of one more euro.
#[derive(Debug)]
pub(super) struct Step {
    /// The border in millionths of the budget.
    pub(super) above: i128,
    pub(super) marginal_own_risk: Ratio,
}

#[derive(Debug)]
pub(super) struct Tests {
    pub(super) opens: Opens,
    pub(super) tests: Vec<Test>,
}

/// A test with its limit: a share in millionths, or an amount in cents.
#[derive(Debug, Clone, Copy)]
pub(super) enum Test {
    Year { limit: i128 },
    MultiYear { limit: i128, years: u8 },
    PerInhabitant { limit: i128 },
    YearsAtLeast { limit: i128, count: u8, of: u8 },
}

impl<'r> Plan<'r> {
    pub(super) fn new(rules: Cow<'r, RuleSet>) -> Self {
        Self {
            evidence: rules.evidence(),
            needs_inhabitants: rules.needs_inhabitants(),
            years_before: rules.years_before(),
            fast: Fast::of(&rules).ok().flatten(),
            rules,
        }
    }
}

impl Fast {
    fn of(rules: &RuleSet) -> Result<Option<Self>, Error> {
        let extended = match rules.extended() {
            None => None,
            Some(route) if matches!(route.amount, ExtendedAmount::Unknown { .. }) => {
                Some(Tests::of(route.opens, &route.tests))
            }
            // Two scales and a choice between them: one row at a time.
            Some(_) => return Ok(None),
        };
        let regular = rules.regular();
        let rates = regular.scale.rates()?;
        let first = Step { above: 0, marginal_own_risk: Ratio::ONE.with_six_decimals() };
        let later = regular.scale.bands.iter().zip(rates.bands()).map(|(band, rate)| {
            let marginal_own_risk = band.share.value.complement()?.with_six_decimals();
            Ok(Step { above: rate.above.into(), marginal_own_risk })
        });
        let steps = std::iter::once(Ok(first)).chain(later).collect::<Result<_, Error>>()?;
        let regular = Tests::of(regular.opens, &regular.tests);
        let tests = regular.tests.iter().chain(extended.iter().flat_map(|route| &route.tests));
        let multi_year = tests.into_iter().find_map(|test| match test {
            Test::MultiYear { years, .. } => Some(*years),
            _ => None,
        });
        Ok(Some(Self { rates, steps, regular, extended, multi_year }))
    }
}

impl Tests {
    fn of(opens: Opens, rules: &[TestRule]) -> Self {
        let share = |limit: &Sourced<Ratio>| i128::from(millionths(limit.value));
        let test = |rule: &TestRule| match rule {
            TestRule::Year { limit } => Test::Year { limit: share(limit) },
            TestRule::MultiYear { limit, years } => {
                Test::MultiYear { limit: share(limit), years: years.value }
            }
            TestRule::PerInhabitant { limit } => Test::PerInhabitant { limit: limit.value.cents().into() },
            TestRule::YearsAtLeast { limit, count, of } => {
                Test::YearsAtLeast { limit: share(limit), count: count.value, of: of.value }
            }
        };
        Self { opens, tests: rules.iter().map(test).collect() }
    }
}
