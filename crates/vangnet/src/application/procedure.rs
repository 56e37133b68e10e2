//! The procedure that an application amounts to: what its case says, and what stands in the application itself.

use super::ApplicationInput;
use crate::{
    assess::procedure_answer,
    case::Procedure,
    error::Error,
    rules::{Finding, RuleSet},
};

/// What the case says and what the application shows must both be there; of two days, one outside the window counts.
pub(super) fn stated(input: &ApplicationInput, internal: bool, rules: &RuleSet) -> Result<Procedure, Error> {
    let filed = Procedure {
        received: input.filed,
        college_declaration: input.declaration.is_some(),
        council_consent: input.consent.is_some(),
        internal_measures: internal,
        external_measures: true,
        granted_years: Vec::new(),
        instruction_years: Vec::new(),
    };
    let Some(case) = input.case.procedure() else { return Ok(filed) };
    let answer = procedure_answer(input.case.year(), &filed, rules)?;
    let is_late = answer.findings.contains(&Finding::OutsideWindow);
    Ok(Procedure {
        received: if is_late { filed.received } else { case.received },
        college_declaration: filed.college_declaration && case.college_declaration,
        council_consent: filed.council_consent && case.council_consent,
        internal_measures: filed.internal_measures && case.internal_measures,
        external_measures: case.external_measures,
        granted_years: case.granted_years.clone(),
        instruction_years: case.instruction_years.clone(),
    })
}

/// What the rules require of an application with these years of grants: what is found where nothing is there. Where no years
/// are stated, what they may require.
pub(super) fn required(input: &ApplicationInput, rules: &RuleSet) -> Result<Vec<Finding>, Error> {
    let year = input.case.year();
    let nothing = Procedure {
        received: input.filed,
        college_declaration: false,
        council_consent: false,
        internal_measures: false,
        external_measures: false,
        granted_years: match input.case.procedure() {
            Some(case) => case.granted_years.clone(),
            None => vec![year.before(1), year.before(2)],
        },
        instruction_years: vec![year],
    };
    Ok(procedure_answer(year, &nothing, rules)?.findings)
}

/// The same with what the list of measures shows.
pub(super) fn with_external(stated: &Procedure, external: bool) -> Procedure {
    Procedure { external_measures: stated.external_measures && external, ..stated.clone() }
}
