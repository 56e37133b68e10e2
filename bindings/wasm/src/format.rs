//! How a language writes a number of an answer.

use wasm_bindgen::prelude::{JsValue, wasm_bindgen};

use crate::{input::Value, language::language, refusal::Refusal};

/// An amount as a language writes it, with its cents.
///
/// # Errors
///
/// A text that is not an amount, or a language that does not exist.
#[wasm_bindgen(js_name = formatEuro)]
pub fn format_euro(amount: JsValue, language_code: Option<String>) -> Result<String, JsValue> {
    let format =
        || -> Result<_, Refusal> { Ok(language(language_code)?.euro(Value::new(amount, "/amount").euro()?)) };
    Ok(format()?)
}

/// A ratio as a percentage with one decimal.
///
/// # Errors
///
/// A text that is not a ratio, or a language that does not exist.
#[wasm_bindgen(js_name = formatPercent)]
pub fn format_percent(ratio: JsValue, language_code: Option<String>) -> Result<String, JsValue> {
    let format = || -> Result<_, Refusal> {
        Ok(language(language_code)?.percent(Value::new(ratio, "/ratio").ratio()?))
    };
    Ok(format()?)
}
