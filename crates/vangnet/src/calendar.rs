//! The calendar of a deficit year: every date and requirement, before anything is filed.

use serde::{Deserialize, Serialize};

use crate::{
    ApplicationForm, Citation, Day, Error, Evidence, Sourced, Wording, Year,
    error::Cause,
    rules::{DateRule, ProcedureRules},
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
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
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
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Forms {
    /// Where no vangnetuitkering was granted over t−1 and t−2.
    pub otherwise: ApplicationForm,
    /// Where one was granted over t−1 or t−2.
    pub after_grant: ApplicationForm,
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
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Requirement {
    /// Its stable code.
    pub code: String,
    /// Whether it is asked only after a grant over t−1 or t−2.
    pub after_grant: bool,
    /// What is asked, in both languages.
    pub wording: Wording,
    /// How sure it is.
    pub evidence: Evidence,
    /// Where it is found.
    pub sources: Vec<Citation>,
}

impl Calendar {
    /// The calendar of a deficit year.
    ///
    /// # Errors
    ///
    /// `year_unsupported` before 2015, `no_rule_known` from 2026.
    ///
    /// # Example
    ///
    /// ```
    /// # use vangnet::{Calendar, Year};
    /// assert_eq!(Calendar::of(Year::new(2026)?).unwrap_err().code(), "no_rule_known");
    /// # Ok::<(), vangnet::Error>(())
    /// ```
    pub fn of(year: Year) -> Result<Self, Error> {
        crate::RuleSet::for_year(year)?;
        let rules = ProcedureRules::for_year(year)?;
        let sourced = |rule: &DateRule| {
            Ok::<_, Error>(Sourced {
                value: rule.day(year)?,
                evidence: rule.evidence,
                sources: rule.sources.clone(),
                note: rule.note.clone(),
            })
        };
        let advice_by = sourced(&rules.advice_by)?;
        let weeks = &rules.decision_weeks_after_advice;
        let decision_by = advice_by.value.weeks_later(weeks.value).ok_or(Cause::NoRuleKnown(year))?;
        let forms = rules.form.form(year, false).zip(rules.form.form(year, true));
        Ok(Self {
            year,
            window_open: sourced(&rules.window_open)?,
            window_close: sourced(&rules.window_close)?,
            advice_by,
            decision_by: Sourced {
                value: decision_by,
                evidence: weeks.evidence,
                sources: weeks.sources.clone(),
                note: Some(format!("{} weeks after the last day for the advice.", weeks.value)),
            },
            paid_before: sourced(&rules.paid_before)?,
            funded_from: Sourced {
                value: rules.funded_from.year(year),
                evidence: rules.funded_from.evidence,
                sources: rules.funded_from.sources.clone(),
                note: rules.funded_from.note.clone(),
            },
            forms: forms.map(|(otherwise, after_grant)| Sourced {
                value: Forms { otherwise, after_grant },
                evidence: rules.form.evidence,
                sources: rules.form.sources.clone(),
                note: rules.form.note.clone(),
            }),
            requirements: rules
                .requirements_of(year)
                .map(|rule| Requirement {
                    code: rule.code.clone(),
                    after_grant: rule.after_grant,
                    wording: rule.wording(),
                    evidence: rule.evidence,
                    sources: rule.sources.clone(),
                })
                .collect(),
        })
    }
}
