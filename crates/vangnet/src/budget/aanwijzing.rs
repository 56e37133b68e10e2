//! What an instruction of the minister takes off a budget.

use serde::Serialize;
use vangnet_derive::{Describe, Read};

use super::YearRules;
use crate::{
    error::{Cause, Error, Quoted},
    number::{Budget, Euro, Exact, Ratio},
    reading::Question,
    rules::{Basis, Wording},
};

/// How much lower a budget is after an *aanwijzing* (Participatiewet art. 76).
///
/// # Example
///
/// ```
/// use vangnet::{Budget, budget};
///
/// let second_year = budget::aanwijzing_reduction(Budget::parse("100000000")?, 2)?;
/// assert_eq!(second_year.reduction_most.to_string(), "3000000.00");
/// assert!(second_year.unknown.unwrap().en.contains("the minister decides"));
/// # Ok::<(), vangnet::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Describe)]
#[non_exhaustive]
pub struct AanwijzingReduction {
    /// The budget without the reduction, in euro.
    pub budget: Budget,
    /// How many years after the year in which the term ended.
    #[ask(range = "years must be between 1 and 50", least = 1, most = 50)]
    pub years_after_term: u8,
    /// The smallest rate that the law allows.
    pub rate_least: Ratio,
    /// The largest rate that the law allows.
    pub rate_most: Ratio,
    /// The smallest reduction, in euro.
    pub reduction_least: Euro,
    /// The largest reduction, in euro.
    pub reduction_most: Euro,
    /// What remains after the largest reduction, in euro.
    pub budget_least: Euro,
    /// What remains after the smallest reduction, in euro.
    pub budget_most: Euro,
    /// Why there is no one amount; in the first year there is one.
    pub unknown: Option<Wording>,
    /// What it rests on.
    #[serde(flatten)]
    pub basis: Basis,
}

/// A budget, and how long ago the term of an *aanwijzing* ended.
#[derive(Debug, Read)]
#[ask(input = "AanwijzingReductionOptions")]
pub(crate) struct AanwijzingReductionQuestion {
    /// The budget, in euro.
    budget: Budget,
    /// How many years after the year in which the term of the aanwijzing ended, 1 to 50.
    #[ask(range = "years must be between 1 and 50", least = 1, most = 50)]
    years_after_term: u8,
}

impl Question for AanwijzingReductionQuestion {
    const NAME: &'static str = "aanwijzing_reduction";
    const SUBJECT: &'static str = "budget";
    const ANSWERS: &'static str = "What an instruction (*aanwijzing*) of the minister takes off the budget: 1%, and in \
                                   later years up to 3%.";
    const SOURCE: &'static str = "Participatiewet art. 76(4), 76(5)";
    const EXAMPLE: &'static str =
        r#"{"question":"aanwijzing_reduction","budget":"100000000","years_after_term":2}"#;
    type Answer = AanwijzingReduction;

    fn answer(self) -> Result<AanwijzingReduction, Error> {
        aanwijzing_reduction(self.budget, self.years_after_term)
    }
}

/// Participatiewet art. 76(4)–(5): 1% lower in the year after the term of an aanwijzing ends, then up to 3% each year.
///
/// # Errors
///
/// `invalid_number` where `years_after_term` is not between 1 and 50.
///
/// # Example
///
/// ```
/// use vangnet::{Budget, budget};
///
/// let first_year = budget::aanwijzing_reduction(Budget::parse("100000000")?, 1)?;
/// assert_eq!(first_year.budget_least.to_string(), "99000000.00");
/// assert_eq!(first_year.budget_least, first_year.budget_most);
/// # Ok::<(), vangnet::Error>(())
/// ```
pub fn aanwijzing_reduction(budget: Budget, years_after_term: u8) -> Result<AanwijzingReduction, Error> {
    let rules = &YearRules::of_any_year().aanwijzing;
    if !(1..=50).contains(&years_after_term) {
        let shown = Quoted::new(&years_after_term.to_string());
        return Err(
            Error::new(Cause::NotInRange(shown, "years must be between 1 and 50")).at("/years_after_term")
        );
    }
    let first_year = years_after_term == 1;
    let (least, most) =
        if first_year { (rules.first_rate, rules.first_rate) } else { (Ratio::ZERO, rules.later_rate) };
    let reduction =
        |rate: Ratio| Exact::from(budget.euro()).times(rate.into()).and_then(Exact::rounded_to_cents);
    let (reduction_least, reduction_most) = (reduction(least)?, reduction(most)?);
    Ok(AanwijzingReduction {
        budget,
        years_after_term,
        rate_least: least.with_six_decimals(),
        rate_most: most.with_six_decimals(),
        reduction_least,
        reduction_most,
        budget_least: budget.euro().minus(reduction_most)?,
        budget_most: budget.euro().minus(reduction_least)?,
        unknown: (!first_year).then(|| rules.unknown.clone()),
        basis: Basis::of(rules.evidence, &rules.sources),
    })
}
