//! The rules of the procedure, from `rules/procedure.toml`: dates, forms and requirements by deficit year.

use serde::Deserialize;

use super::{Citation, Evidence, Wording, shipped::shipped};
use crate::{ApplicationForm, Day, Error, Finding, Year, error::Cause, year::MonthDay};

/// The dates, forms and requirements of `rules/procedure.toml`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct ProcedureRules {
    first_year: Year,
    last_year: Year,
    pub(crate) window_open: DateRule,
    pub(crate) window_close: DateRule,
    pub(crate) advice_by: DateRule,
    pub(crate) decision_weeks_after_advice: WeeksRule,
    pub(crate) paid_before: DateRule,
    pub(crate) funded_from: YearRule,
    pub(crate) form: FormRule,
    #[serde(rename = "requirement")]
    pub(crate) requirements: Vec<RequirementRule>,
}

/// A day so many years after the deficit year.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct DateRule {
    #[serde(deserialize_with = "month_day")]
    value: MonthDay,
    years_after: u8,
    pub(crate) evidence: Evidence,
    pub(crate) sources: Vec<Citation>,
    pub(crate) note: Option<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct WeeksRule {
    pub(crate) value: u8,
    pub(crate) evidence: Evidence,
    pub(crate) sources: Vec<Citation>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct YearRule {
    years_after: u8,
    pub(crate) evidence: Evidence,
    pub(crate) sources: Vec<Citation>,
    pub(crate) note: Option<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct FormRule {
    first_year: Year,
    /// How many years before the deficit year a grant counts.
    look_back: u8,
    pub(crate) evidence: Evidence,
    pub(crate) sources: Vec<Citation>,
    pub(crate) note: Option<String>,
}

/// Something an application needs, and the finding where it lacks.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct RequirementRule {
    pub(crate) code: String,
    pub(crate) finding: Option<Finding>,
    /// Whether it is asked only after a grant over the years that the form looks back on.
    #[serde(default)]
    pub(crate) after_grant: bool,
    first_year: Year,
    last_year: Year,
    pub(crate) evidence: Evidence,
    pub(crate) sources: Vec<Citation>,
    /// What is asked, in both languages.
    en: String,
    nl: String,
}

fn month_day<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<MonthDay, D::Error> {
    let text = String::deserialize(deserializer)?;
    MonthDay::parse(&text).ok_or_else(|| serde::de::Error::custom(format!("«{text}» is not a day MM-DD")))
}

impl DateRule {
    pub(crate) fn day(&self, year: Year) -> Result<Day, Error> {
        Day::in_year(year.after(self.years_after), self.value).ok_or_else(|| Cause::NoRuleKnown(year).into())
    }
}

impl YearRule {
    pub(crate) const fn year(&self, year: Year) -> Year {
        year.after(self.years_after)
    }
}

impl FormRule {
    /// The form, given whether there was a grant; `None` before there were two.
    pub(crate) fn form(&self, year: Year, after_grant: bool) -> Option<ApplicationForm> {
        let form =
            if after_grant { ApplicationForm::UitgebreidVerzoek } else { ApplicationForm::Basisverzoek };
        (year >= self.first_year).then_some(form)
    }

    pub(crate) fn is_after_grant(&self, year: Year, granted: &[Year]) -> bool {
        (1..=self.look_back).any(|back| granted.contains(&year.before(back)))
    }
}

impl ProcedureRules {
    /// The rules, where they hold in the year.
    pub(crate) fn for_year(year: Year) -> Result<&'static Self, Error> {
        let rules = &shipped().procedure;
        if (rules.first_year..=rules.last_year).contains(&year) {
            return Ok(rules);
        }
        let span = format!("{} to {}", rules.first_year, rules.last_year);
        Err(Error::new(Cause::OutsideRuleSet(year, "procedure".into(), span)).at("/year"))
    }

    pub(crate) fn requirements_of(&self, year: Year) -> impl Iterator<Item = &RequirementRule> {
        self.requirements.iter().filter(move |rule| (rule.first_year..=rule.last_year).contains(&year))
    }
}

impl RequirementRule {
    pub(crate) fn wording(&self) -> Wording {
        Wording { en: self.en.clone(), nl: self.nl.clone() }
    }
}
