//! The procedure of an application: its window, its form, and what is wrong with it.

use serde::{Deserialize, Serialize};
use vangnet_derive::Describe;

use crate::{
    case::Procedure,
    error::Error,
    number::{Day, Year},
    rules::{ApplicationForm, Finding, ProcedureRules, RuleSet},
};

/// The procedure of an application: its form, its dates, and what is wrong with it.
///
/// # Example
///
/// ```
/// # use vangnet::{Budget, Case, Procedure, YearFigures, Year};
/// # let year = Year::new(2019)?;
/// # let figures = YearFigures::new(year, Budget::parse("100")?, "109".parse()?)?;
/// let procedure = Procedure { received: "2020-08-16".parse()?, college_declaration: true,
///     council_consent: true, internal_measures: true, external_measures: true,
///     granted_years: vec![], instruction_years: vec![] };
/// let answer = vangnet::assess(&Case::new("", year, vec![figures])?.with_procedure(procedure))?;
/// assert_eq!(answer.procedure.unwrap().window_close.to_string(), "2020-08-15");
/// assert_eq!(answer.outcome, vangnet::Outcome::NotHandled);
/// # Ok::<(), vangnet::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, Describe)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ProcedureAnswer {
    /// The form to use; `None` before 2019.
    pub form: Option<ApplicationForm>,
    /// The first day on which a request is handled.
    pub window_open: Day,
    /// The last day on which a request must have been received.
    pub window_close: Day,
    /// Payment is before this day.
    pub paid_before: Day,
    /// The year whose macrobudget pays.
    pub funded_from: Year,
    /// What is wrong with the application; empty where nothing is.
    pub findings: Vec<Finding>,
}

/// What the rules of the procedure make of an application for a deficit year. Where the rules of another year are
/// assumed, so is the procedure of that year, with the dates of the deficit year.
pub(crate) fn answer(year: Year, procedure: &Procedure, rules: &RuleSet) -> Result<ProcedureAnswer, Error> {
    let in_force = rules.year_of_procedure(year);
    let rules = ProcedureRules::for_year(in_force)?;
    let (window_open, window_close) = (rules.window_open.day(year)?, rules.window_close.day(year)?);
    let after_grant = rules.form.is_after_grant(year, &procedure.granted_years);
    let outside = !(window_open..=window_close).contains(&procedure.received);
    let unmet = rules
        .requirements_of(in_force)
        .filter(|rule| (after_grant || !rule.after_grant) && !is_met(rule.finding, year, procedure))
        .filter_map(|rule| rule.finding);
    Ok(ProcedureAnswer {
        form: rules.form.form(in_force, after_grant),
        window_open,
        window_close,
        paid_before: rules.paid_before.day(year)?,
        funded_from: rules.funded_from.year(year),
        findings: outside.then_some(Finding::OutsideWindow).into_iter().chain(unmet).collect(),
    })
}

/// Whether an application meets the requirement behind a finding.
fn is_met(finding: Option<Finding>, year: Year, procedure: &Procedure) -> bool {
    match finding {
        Some(Finding::NoCollegeDeclaration) => procedure.college_declaration,
        Some(Finding::NoCouncilConsent) => procedure.council_consent,
        Some(Finding::NoInternalMeasures) => procedure.internal_measures,
        Some(Finding::NoExternalMeasures) => procedure.external_measures,
        Some(Finding::Instruction) => {
            let years = [year, year.after(1)];
            !procedure.instruction_years.iter().any(|instruction| years.contains(instruction))
        }
        Some(Finding::OutsideWindow) | None => true,
    }
}
