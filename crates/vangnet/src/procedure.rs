//! The procedure of an application: its window, its form, and what is wrong with it.

use crate::{Case, Error, Finding, Procedure, ProcedureAnswer, Year, rules::ProcedureRules};

/// What the procedure's rules make of the application of a case, where it has one.
pub(crate) fn answer(case: &Case) -> Result<Option<ProcedureAnswer>, Error> {
    let Some(procedure) = case.procedure() else { return Ok(None) };
    let year = case.year();
    let rules = ProcedureRules::for_year(year)?;
    let (window_open, window_close) = (rules.window_open.day(year)?, rules.window_close.day(year)?);
    let after_grant = rules.form.is_after_grant(year, &procedure.granted_years);
    let outside = !(window_open..=window_close).contains(&procedure.received);
    let unmet = rules
        .requirements_of(year)
        .filter(|rule| (after_grant || !rule.after_grant) && !is_met(rule.finding, year, procedure))
        .filter_map(|rule| rule.finding);
    Ok(Some(ProcedureAnswer {
        form: rules.form.form(year, after_grant),
        window_open,
        window_close,
        paid_before: rules.paid_before.day(year)?,
        funded_from: rules.funded_from.year(year),
        findings: outside.then_some(Finding::OutsideWindow).into_iter().chain(unmet).collect(),
    }))
}

/// Whether an application has what a finding would say it lacks.
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
