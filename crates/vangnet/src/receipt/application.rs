//! The steps of an application: its dates, its form, and each thing that is wrong with it.

use super::step::{Law, Step, StepUnit};
use crate::{
    assess::Assessment,
    case::Case,
    error::Error,
    rules::{Finding, ProcedureRules, RuleSet},
};

/// One step for each date and each finding, with the article behind it; none without an application.
pub(super) fn steps(case: &Case, rules: &RuleSet, answer: &Assessment) -> Result<Vec<Step>, Error> {
    let (Some(application), Some(procedure)) = (case.procedure(), &answer.procedure) else {
        return Ok(Vec::new());
    };
    let year = answer.year;
    let in_force = rules.year_of_procedure(year);
    let rules = ProcedureRules::for_year(in_force)?;
    let date = |name: &str, en: &str, nl: &str, law: Law| {
        Step::new(name, en, nl, law).from("year", year, StepUnit::Year)
    };
    let open = rules.window_open.of(year)?;
    let close = rules.window_close.of(year)?;
    let paid_before = rules.paid_before.of(year)?;
    let funded_from = rules.funded_from.of(year);
    let window = Law::of(&open).and(&close);
    let mut steps = vec![
        date(
            "window_open",
            "first day on which a request is handled",
            "eerste dag waarop een verzoek telt",
            Law::of(&open),
        )
        .gives(open.value, open.value, StepUnit::Day),
        date(
            "window_close",
            "last day on which a request is received",
            "laatste dag van ontvangst",
            Law::of(&close),
        )
        .gives(close.value, close.value, StepUnit::Day),
        date("paid_before", "payment is before this day", "betaling vóór deze dag", Law::of(&paid_before))
            .gives(paid_before.value, paid_before.value, StepUnit::Day),
        date(
            "funded_from",
            "year whose macrobudget pays",
            "jaar waarvan het macrobudget betaalt",
            Law::of(&funded_from),
        )
        .gives(funded_from.value, funded_from.value, StepUnit::Year),
    ];
    if let (Some(form), Some(forms)) = (procedure.form, rules.form.of(in_force)) {
        let granted: Vec<_> = application.granted_years.iter().map(ToString::to_string).collect();
        steps.push(
            date(
                "form",
                "uitgebreid verzoek after a grant over t−1 or t−2",
                "uitgebreid verzoek na een uitkering over t−1 of t−2",
                Law::of(&forms),
            )
            .from("granted_years", granted.join(", "), StepUnit::Year)
            .gives(form.code(), form.code(), StepUnit::Code),
        );
    }
    for finding in &procedure.findings {
        let name = format!("finding.{}", finding.code());
        let step = if *finding == Finding::OutsideWindow {
            Step::new(name, "received outside the window", "ontvangen buiten de termijn", window.clone())
                .from("received", application.received, StepUnit::Day)
        } else {
            let mut unmet = rules.requirements_of(in_force).filter(|rule| rule.finding == Some(*finding));
            let Some(requirement) = unmet.next().and_then(|rule| rule.of(in_force)) else { continue };
            Step::new(name, &requirement.value.en, &requirement.value.nl, Law::of(&requirement))
        };
        steps.push(step.gives(true, "found", StepUnit::Truth));
    }
    Ok(steps)
}
