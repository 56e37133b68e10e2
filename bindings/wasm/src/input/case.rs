//! A case: its figures, those of other years, and its procedure.

use vangnet::{Case, ErrorKind, Procedure, Year, YearFigures};
use wasm_bindgen::JsValue;

use super::{
    object::{Fields, entries},
    value::Value,
};
use crate::refusal::Refusal;

/// A case: the figures of the deficit year at the top, those of other years under `history`.
pub(crate) fn case(js: &JsValue) -> Result<Case, Refusal> {
    let argument = Value::new(js.clone(), "");
    let object = Fields::new(&argument)?;
    let year = object.required("year")?.year()?;
    let mut years = vec![figures_of(year, &object)?];
    if let Some(history) = object.optional("history") {
        years.extend(figures_by_year(&history)?);
    }
    let id = object.optional("id").map(|id| id.text()).transpose()?;
    // `history` has each year once, so only the deficit year can occur a second time.
    let case = Case::new(id.unwrap_or_default(), year, years)
        .map_err(|error| error.at(format_args!("/history/{year}")))?;
    let case = match object.optional("inhabitants") {
        Some(inhabitants) => case.with_inhabitants(inhabitants.inhabitants()?),
        None => case,
    };
    Ok(match object.optional("procedure") {
        Some(argument) => case.with_procedure(procedure(&argument)?),
        None => case,
    })
}

fn figures_of(year: Year, object: &Fields<'_>) -> Result<YearFigures, Refusal> {
    let (budget, net_costs) = (object.required("budget")?, object.required("netCosts")?);
    let mut figures = YearFigures::new(year, budget.budget()?, net_costs.euro()?)?;
    if let Some(unlawful) = object.optional("unlawful") {
        let amount = unlawful.euro()?;
        figures = figures.with_unlawful(amount).map_err(|error| error.at(&unlawful.place))?;
    }
    if let Some(budget) = object.optional("budgetWithoutArt7") {
        figures = figures.with_budget_without_art_7(budget.budget()?);
    }
    match object.optional("budgetStage") {
        Some(stage) => Ok(figures.with_stage(stage.stage()?)),
        None => Ok(figures),
    }
}

/// Figures under their years: `{ 2018: { budget, netCosts }, 2017: … }`.
pub(super) fn figures_by_year(history: &Value) -> Result<Vec<YearFigures>, Refusal> {
    let mut years = Vec::new();
    for (key, argument) in entries(history)? {
        let year = key.parse().ok().filter(|year: &i64| year.to_string() == key).ok_or_else(|| {
            let problem = "is not a year: the keys of history are years such as 2018.";
            Refusal::new(ErrorKind::InvalidYear.code(), &argument.place, problem)
        })?;
        let year = Year::new(year).map_err(|error| error.at(&argument.place))?;
        years.push(figures_of(year, &Fields::new(&argument)?)?);
    }
    Ok(years)
}

fn procedure(argument: &Value) -> Result<Procedure, Refusal> {
    let object = Fields::new(argument)?;
    let years = |key| -> Result<Vec<Year>, Refusal> {
        object.required(key)?.elements()?.iter().map(Value::year).collect()
    };
    Ok(Procedure {
        received: object.required("received")?.day()?,
        college_declaration: object.required("collegeDeclaration")?.boolean()?,
        council_consent: object.required("councilConsent")?.boolean()?,
        internal_measures: object.required("internalMeasures")?.boolean()?,
        external_measures: object.required("externalMeasures")?.boolean()?,
        granted_years: years("grantedYears")?,
        instruction_years: years("instructionYears")?,
    })
}
