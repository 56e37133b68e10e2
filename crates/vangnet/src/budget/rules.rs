//! The rules of `rules/budget/year.toml`, read once from the text made at build time.

use std::sync::LazyLock;

use serde::Deserialize;

use crate::{
    description::{Describe as _, Shape},
    error::{Cause, Error},
    number::{Ratio, Year},
    reading::{ReadAs, Value},
    rules::{Citation, Evidence, Wording, embedded},
};

/// How a budget is paid through the year, and what lowers it.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct YearRules {
    first_year: Year,
    last_year: Year,
    pub(super) stages: Marked,
    pub(super) payments: PaymentRules,
    pub(super) late_accounts: LateAccountRules,
    pub(super) aanwijzing: AanwijzingRules,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Marked {
    pub(super) evidence: Evidence,
    pub(super) sources: Vec<Citation>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct PaymentRules {
    pub(super) day: u8,
    pub(super) share: Ratio,
    pub(super) holiday_month: u8,
    pub(super) holiday_share: Ratio,
    pub(super) evidence: Evidence,
    pub(super) sources: Vec<Citation>,
    pub(super) change: ChangeRules,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ChangeRules {
    pub(super) first_month: u8,
    pub(super) evidence: Evidence,
    pub(super) first_month_evidence: Evidence,
    pub(super) sources: Vec<Citation>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct LateAccountRules {
    pub(super) factor: Ratio,
    pub(super) evidence: Evidence,
    pub(super) sources: Vec<Citation>,
    pub(super) unknown: Wording,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct AanwijzingRules {
    pub(super) first_rate: Ratio,
    pub(super) later_rate: Ratio,
    pub(super) evidence: Evidence,
    pub(super) sources: Vec<Citation>,
    pub(super) unknown: Wording,
}

static YEAR: LazyLock<YearRules> =
    LazyLock::new(|| embedded(include_str!(concat!(env!("OUT_DIR"), "/budget_year.json"))));

impl YearRules {
    /// The rules, where they hold in the year.
    pub(crate) fn for_year(year: Year) -> Result<&'static Self, Error> {
        let rules = &*YEAR;
        if (rules.first_year..=rules.last_year).contains(&year) {
            return Ok(rules);
        }
        let cause = Cause::NotKnownFor(
            year.get(),
            "the budget through the year",
            rules.first_year.get(),
            rules.last_year.get(),
        );
        Err(Error::new(cause).at("/year"))
    }

    /// The rules of an aanwijzing, which is not tied to a year.
    pub(super) fn of_any_year() -> &'static Self {
        &YEAR
    }
}

/// A year in which the rules of the budget are known.
pub(crate) struct BudgetYear;

impl ReadAs<Year> for BudgetYear {
    const SHORTEST: usize = "2015".len();

    fn read(value: &Value<'_>) -> Result<Year, Error> {
        let year = value.year()?;
        YearRules::for_year(year).map(|_| year)
    }

    fn shape() -> Shape {
        Year::shape()
    }
}
