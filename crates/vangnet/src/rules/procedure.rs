//! The rules of the procedure, from `rules/procedure.toml`: dates, forms and requirements by deficit year.

use serde::{Deserialize, Serialize};
use vangnet_derive::Describe;

use super::{ApplicationForm, Citation, Evidence, Finding, Sourced, Wording, supported::no_rules};
use crate::{
    error::Error,
    number::{Day, MonthDay, Year},
};

/// The dates, forms and requirements of `rules/procedure.toml`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct ProcedureRules {
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

/// A day a number of years after the deficit year.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct DateRule {
    #[serde(deserialize_with = "month_day")]
    value: MonthDay,
    years_after: u8,
    evidence: Evidence,
    sources: Vec<Citation>,
    note: Option<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct WeeksRule {
    value: u8,
    evidence: Evidence,
    sources: Vec<Citation>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct YearRule {
    years_after: u8,
    evidence: Evidence,
    sources: Vec<Citation>,
    note: Option<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct FormRule {
    /// How many years before the deficit year a grant counts.
    look_back: u8,
    in_force: Vec<InForce>,
}

/// The deficit years of a rule without a number, with its evidence mark and sources in these years.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct InForce {
    first_year: Year,
    /// None where it holds up to the newest year that has rules.
    last_year: Option<Year>,
    evidence: Evidence,
    sources: Vec<Citation>,
    note: Option<String>,
}

/// Something an application needs, and the finding if it is missing.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct RequirementRule {
    pub(crate) code: String,
    pub(crate) finding: Option<Finding>,
    /// Whether it is required only after a grant over the years that the form looks back on.
    #[serde(default)]
    pub(crate) after_grant: bool,
    /// What is required, in both languages.
    en: String,
    nl: String,
    in_force: Vec<InForce>,
}

fn month_day<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<MonthDay, D::Error> {
    let text = String::deserialize(deserializer)?;
    MonthDay::parse(&text).ok_or_else(|| serde::de::Error::custom(format!("«{text}» is not a day MM-DD")))
}

impl DateRule {
    /// Where it is written.
    pub(crate) fn sources(&self) -> &[Citation] {
        &self.sources
    }

    /// The day of a deficit year, with what it rests on.
    pub(crate) fn of(&self, year: Year) -> Result<Sourced<Day>, Error> {
        let day = Day::in_year(year.after(self.years_after), self.value);
        Ok(Sourced {
            value: day.ok_or_else(|| no_rules(year))?,
            evidence: self.evidence,
            sources: self.sources.clone(),
            note: self.note.clone(),
        })
    }

    /// The day alone: an answer needs no more.
    pub(crate) fn day(&self, year: Year) -> Result<Day, Error> {
        Day::in_year(year.after(self.years_after), self.value).ok_or_else(|| no_rules(year))
    }
}

impl WeeksRule {
    /// A number of weeks after a day.
    pub(crate) fn after(&self, day: Day) -> Option<Sourced<Day>> {
        Some(Sourced {
            value: day.weeks_later(self.value)?,
            evidence: self.evidence,
            sources: self.sources.clone(),
            note: Some(format!("{} weeks after the last day for the advice.", self.value)),
        })
    }
}

impl YearRule {
    pub(crate) fn of(&self, year: Year) -> Sourced<Year> {
        let (sources, note) = (self.sources.clone(), self.note.clone());
        Sourced { value: self.year(year), evidence: self.evidence, sources, note }
    }

    pub(crate) const fn year(&self, year: Year) -> Year {
        year.after(self.years_after)
    }
}

impl InForce {
    fn of(spans: &[Self], year: Year) -> Option<&Self> {
        spans.iter().find(|span| span.first_year <= year && span.last_year.is_none_or(|last| year <= last))
    }

    fn sourced<T>(&self, value: T) -> Sourced<T> {
        Sourced { value, evidence: self.evidence, sources: self.sources.clone(), note: self.note.clone() }
    }
}

impl FormRule {
    /// The form, given whether there was a grant; `None` before there were two.
    pub(crate) fn form(&self, year: Year, after_grant: bool) -> Option<ApplicationForm> {
        let form =
            if after_grant { ApplicationForm::UitgebreidVerzoek } else { ApplicationForm::Basisverzoek };
        InForce::of(&self.in_force, year).map(|_| form)
    }

    /// Both forms of a deficit year, with what that rests on.
    pub(crate) fn of(&self, year: Year) -> Option<Sourced<Forms>> {
        let forms = Forms { otherwise: self.form(year, false)?, after_grant: self.form(year, true)? };
        InForce::of(&self.in_force, year).map(|span| span.sourced(forms))
    }

    pub(crate) fn is_after_grant(&self, year: Year, granted: &[Year]) -> bool {
        (1..=self.look_back).any(|back| granted.contains(&year.before(back)))
    }
}

impl ProcedureRules {
    pub(crate) fn requirements_of(&self, year: Year) -> impl Iterator<Item = &RequirementRule> {
        self.requirements.iter().filter(move |rule| InForce::of(&rule.in_force, year).is_some())
    }
}

impl RequirementRule {
    /// What is required over a deficit year, in both languages, with the source of that.
    pub(crate) fn of(&self, year: Year) -> Option<Sourced<Wording>> {
        let wording = Wording { en: self.en.clone(), nl: self.nl.clone() };
        InForce::of(&self.in_force, year).map(|span| span.sourced(wording))
    }
}

/// The two forms of an application.
///
/// # Example
///
/// ```
/// # use vangnet::{ApplicationForm, Calendar, Year};
/// let forms = Calendar::of(Year::new(2019)?)?.forms.unwrap().value;
/// assert_eq!(forms.after_grant, ApplicationForm::UitgebreidVerzoek);
/// # Ok::<(), vangnet::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, Describe)]
#[serde(deny_unknown_fields)]
pub struct Forms {
    /// Where no vangnetuitkering was granted over t−1 and t−2.
    pub otherwise: ApplicationForm,
    /// Where one was granted over t−1 or t−2.
    pub after_grant: ApplicationForm,
}
