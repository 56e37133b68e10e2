//! The calendar of a deficit year: every date and requirement, before anything is filed.

use serde::{Deserialize, Serialize};
use vangnet_derive::Describe;

use crate::{
    error::Error,
    number::{Day, Year},
    rules::{Citation, Evidence, Forms, ProcedureRules, Sourced, Wording, no_rules},
};

/// Every date and requirement of an application over a deficit year.
///
/// # Example
///
/// ```
/// use vangnet::{Calendar, Year};
///
/// let calendar = Calendar::of(Year::new(2024)?)?;
/// assert_eq!(calendar.window_close.value.to_string(), "2025-08-15");
/// assert_eq!(calendar.funded_from.value.get(), 2026);
/// let codes: Vec<_> = calendar.requirements.iter().map(|requirement| requirement.code.as_str()).collect();
/// assert_eq!(codes[..2], ["college_declaration", "council_consent"]);
/// # Ok::<(), vangnet::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, Describe)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Calendar {
    /// t: the deficit year.
    pub year: Year,
    /// The first day on which a request is handled: 1 January of t+1.
    pub window_open: Sourced<Day>,
    /// The last day on which a request must have been received: 15 August of t+1.
    pub window_close: Sourced<Day>,
    /// The Toetsingscommissie advises by this day: 31 October of t+1.
    pub advice_by: Sourced<Day>,
    /// The minister decides within eight weeks of the advice; this is the last day if the advice comes on its own.
    pub decision_by: Sourced<Day>,
    /// Payment is before this day: 1 April of t+2.
    pub paid_before: Sourced<Day>,
    /// The year whose macrobudget pays: t+2.
    pub funded_from: Sourced<Year>,
    /// The form without a grant over t−1 or t−2, and the form with one; `None` before 2019.
    pub forms: Option<Sourced<Forms>>,
    /// What an application needs.
    pub requirements: Vec<Requirement>,
}

/// Something an application needs.
///
/// # Example
///
/// ```
/// # use vangnet::{Calendar, Year};
/// let requirements = Calendar::of(Year::new(2016)?)?.requirements;
/// assert_eq!(requirements[0].code, "council_informed");
/// # Ok::<(), vangnet::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, Describe)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Requirement {
    /// Its stable code.
    pub code: String,
    /// Whether it is required only after a grant over t−1 or t−2.
    pub after_grant: bool,
    /// What is required, in both languages.
    pub wording: Wording,
    /// How sure it is.
    pub evidence: Evidence,
    /// Where it is found.
    pub sources: Vec<Citation>,
    /// What a reader should know of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

impl Calendar {
    /// The calendar of a deficit year.
    ///
    /// # Errors
    ///
    /// `year_unsupported` before the first year that has rules, `no_rule_known` after the last.
    ///
    /// # Example
    ///
    /// ```
    /// # use vangnet::{Calendar, Year};
    /// assert_eq!(Calendar::of(Year::new(2999)?).unwrap_err().code(), "no_rule_known");
    /// # Ok::<(), vangnet::Error>(())
    /// ```
    pub fn of(year: Year) -> Result<Self, Error> {
        crate::rules::RuleSet::for_year(year)?;
        let rules = ProcedureRules::for_year(year)?;
        let advice_by = rules.advice_by.of(year)?;
        let decision_by = rules.decision_weeks_after_advice.after(advice_by.value);
        let requirements = rules.requirements_of(year).filter_map(|rule| {
            let Sourced { value: wording, evidence, sources, note } = rule.of(year)?;
            let (code, after_grant) = (rule.code.clone(), rule.after_grant);
            Some(Requirement { code, after_grant, wording, evidence, sources, note })
        });
        Ok(Self {
            year,
            window_open: rules.window_open.of(year)?,
            window_close: rules.window_close.of(year)?,
            decision_by: decision_by.ok_or_else(|| no_rules(year))?,
            advice_by,
            paid_before: rules.paid_before.of(year)?,
            funded_from: rules.funded_from.of(year),
            forms: rules.form.of(year),
            requirements: requirements.collect(),
        })
    }
}
