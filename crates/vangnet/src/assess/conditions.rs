//! The entry tests of a route: which are passed, on which figures (Besluit Participatiewet art. 10(1), 10a(1)).

use super::{Comparison, TestAnswer, TestValue};
use crate::{
    case::{Case, YearFigures},
    error::Error,
    number::{Euro, Exact, Year},
    rules::{Opens, TestName, TestRule},
};

/// The tests of a route, and whether they open it: `None` where that is undecided.
pub(crate) fn evaluate(
    opens: Opens,
    rules: &[TestRule],
    case: &Case,
    figures: &YearFigures,
) -> Result<(Option<bool>, Vec<TestAnswer>), Error> {
    let tests = rules.iter().map(|rule| rule.evaluate(case, figures)).collect::<Result<Vec<_>, _>>()?;
    Ok((opens.decide(tests.iter().map(|test| test.passed)), tests))
}

impl Opens {
    /// Whether a route is open, from what each of its tests says; `None` where that is undecided.
    pub(crate) fn decide(self, passed: impl IntoIterator<Item = Option<bool>>) -> Option<bool> {
        let mut undecided = false;
        for passed in passed {
            match (self, passed) {
                (Self::Any, Some(true)) => return Some(true),
                (Self::All, Some(false)) => return Some(false),
                (_, None) => undecided = true,
                _ => {}
            }
        }
        (!undecided).then_some(self == Self::All)
    }
}

impl TestRule {
    fn evaluate(&self, case: &Case, figures: &YearFigures) -> Result<TestAnswer, Error> {
        let deficit = figures.deficit()?;
        let budget = Exact::from(figures.budget().euro());
        Ok(match self {
            Self::Year { limit } => {
                let border = Exact::from(limit.value).times(budget)?;
                TestAnswer {
                    name: TestName::Year,
                    value: Some(TestValue::Ratio(Exact::from(deficit).ratio_to(budget)?)),
                    limit: TestValue::Ratio(limit.value.with_six_decimals()),
                    comparison: Comparison::MoreThan,
                    passed: Some(Exact::from(deficit) > border),
                }
            }
            Self::MultiYear { limit, years } => {
                let border = Exact::from(limit.value).times(budget)?;
                let sum = sum_of_results(case, figures.year(), years.value)?.map(Exact::from);
                TestAnswer {
                    name: TestName::MultiYear,
                    value: sum.map(|sum| sum.ratio_to(budget)).transpose()?.map(TestValue::Ratio),
                    limit: TestValue::Ratio(limit.value.with_six_decimals()),
                    comparison: Comparison::MoreThan,
                    passed: sum.map(|sum| sum > border),
                }
            }
            Self::PerInhabitant { limit } => {
                let per_inhabitant = |count: u32| Exact::from(deficit).cents_per(Exact::from(count));
                let inhabitants = case.inhabitants();
                TestAnswer {
                    name: TestName::PerInhabitant,
                    value: inhabitants
                        .map(|count| per_inhabitant(count.get()))
                        .transpose()?
                        .map(TestValue::Euro),
                    limit: TestValue::Euro(limit.value),
                    comparison: Comparison::MoreThan,
                    passed: match inhabitants {
                        Some(inhabitants) => Some(deficit > limit.value.times(inhabitants.get())?),
                        // Without a deficit the number of inhabitants does not matter.
                        None => (deficit <= Euro::ZERO).then_some(false),
                    },
                }
            }
            Self::YearsAtLeast { limit, count, of } => {
                let mut reached: u8 = 0;
                let mut absent: u8 = 0;
                for back in 1..=of.value {
                    match case.figures_of(figures.year().before(back)) {
                        Some(earlier) => {
                            let border = Exact::from(limit.value).times(earlier.budget().euro().into())?;
                            reached =
                                reached.saturating_add((Exact::from(earlier.deficit()?) >= border).into());
                        }
                        None => absent = absent.saturating_add(1),
                    }
                }
                let passed = if reached >= count.value {
                    Some(true)
                } else {
                    (reached.saturating_add(absent) < count.value).then_some(false)
                };
                TestAnswer {
                    name: TestName::YearsAtLeast,
                    value: passed.map(|_| TestValue::Count(reached)),
                    limit: TestValue::Count(count.value),
                    comparison: Comparison::AtLeast,
                    passed,
                }
            }
        })
    }
}

/// The results of t and the years before it, each with its sign; `None` where a year is absent.
fn sum_of_results(case: &Case, year: Year, years: u8) -> Result<Option<Euro>, Error> {
    let mut sum = Euro::ZERO;
    for back in 0..years {
        let Some(figures) = case.figures_of(year.before(back)) else { return Ok(None) };
        sum = sum.plus(figures.deficit()?)?;
    }
    Ok(Some(sum))
}
