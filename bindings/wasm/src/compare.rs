//! A case under two rule sets.

use wasm_bindgen::prelude::{JsValue, wasm_bindgen};

use crate::{input, refusal::Refusal, rules::Rules, written::json};

/// Assesses a case under two rule sets, side by side, as JSON.
///
/// # Errors
///
/// What is wrong with the case, or that a rule set does not hold in its year.
#[wasm_bindgen]
pub fn compare(case: &JsValue, first: &Rules, second: &Rules) -> Result<String, JsValue> {
    let compare = || -> Result<_, Refusal> {
        Ok(json(&vangnet::compare(&input::case(case)?, first.get(), second.get())?))
    };
    Ok(compare()?)
}
