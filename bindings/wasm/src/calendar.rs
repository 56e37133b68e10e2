//! The dates and requirements of an application.

use vangnet::Calendar;
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};

use crate::{input::Value, refusal::Refusal, written::json};

/// The calendar of a deficit year, as JSON.
///
/// # Errors
///
/// A year without rules.
#[wasm_bindgen]
pub fn calendar(year: JsValue) -> Result<String, JsValue> {
    let calendar = || -> Result<_, Refusal> { Ok(json(&Calendar::of(Value::new(year, "/year").year()?)?)) };
    Ok(calendar()?)
}
