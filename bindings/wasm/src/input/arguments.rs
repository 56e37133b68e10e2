//! The other arguments of the API: bands, an inverse question, a merger.

use vangnet::{Budget, Inhabitants, MunicipalityCode, Ratio, Year, YearFigures};
use wasm_bindgen::JsValue;

use super::{
    case::figures_by_year,
    object::{Fields, entries},
    value::Value,
};
use crate::refusal::Refusal;

/// Bands as `[{ above, share }, …]`.
pub(crate) fn bands(js: JsValue) -> Result<Vec<(Ratio, Ratio)>, Refusal> {
    let read = |band: &Value| -> Result<_, Refusal> {
        let object = Fields::new(band)?;
        Ok((object.required("above")?.ratio()?, object.required("share")?.ratio()?))
    };
    Value::new(js, "/bands").elements()?.iter().map(read).collect()
}

/// What an inverse question is about, under the shipped rules of a year.
pub(crate) fn question_of_year(js: &JsValue) -> Result<(Year, Budget, Option<Inhabitants>), Refusal> {
    let argument = Value::new(js.clone(), "");
    let object = Fields::new(&argument)?;
    let year = object.required("year")?.year()?;
    let (budget, inhabitants) = budget_and_inhabitants(&object)?;
    Ok((year, budget, inhabitants))
}

/// What an inverse question is about, under a rule set that the caller has.
pub(crate) fn question(js: &JsValue) -> Result<(Budget, Option<Inhabitants>), Refusal> {
    let argument = Value::new(js.clone(), "");
    budget_and_inhabitants(&Fields::new(&argument)?)
}

fn budget_and_inhabitants(object: &Fields<'_>) -> Result<(Budget, Option<Inhabitants>), Refusal> {
    let inhabitants = object.optional("inhabitants").map(|count| count.inhabitants()).transpose()?;
    Ok((object.required("budget")?.budget()?, inhabitants))
}

/// The municipalities of a merger under their codes, each with figures under their years.
pub(crate) fn municipalities(js: &JsValue) -> Result<Vec<(MunicipalityCode, Vec<YearFigures>)>, Refusal> {
    let read = |(code, history): (String, Value)| {
        let code = Value::new(code.into(), history.place.clone()).municipality_code()?;
        Ok((code, figures_by_year(&history)?))
    };
    entries(&Value::new(js.clone(), ""))?.into_iter().map(read).collect()
}
