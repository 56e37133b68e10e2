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
        let case = input::case(case)?;
        let further = first.get().years_before() > second.get().years_before();
        case.check_history(if further { first } else { second }.get())?;
        Ok(json(&vangnet::compare(&case, first.get(), second.get())?))
    };
    Ok(compare()?)
}
