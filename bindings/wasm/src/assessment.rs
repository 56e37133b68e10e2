//! The answer alone.

use vangnet::RuleSet;
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};

use crate::{input, refusal::Refusal, written::json};

/// Assesses a case under the shipped rules of its deficit year: a JSON array of the answer as the contract writes it, of
/// what it waits for, or `null`, and of the years that no test looks at.
///
/// # Errors
///
/// What is wrong with the case, or that no rule is known for it.
#[wasm_bindgen]
pub fn assessment(case: &str) -> Result<String, JsValue> {
    let assess = || -> Result<_, Refusal> {
        let case = input::case(case)?;
        let rules = RuleSet::for_year(case.year())?;
        case.check_history(rules)?;
        let answer = vangnet::assess_with(&case, rules)?;
        Ok(json(&(&answer, answer.missing(&case, rules), case.unused_years(rules))))
    };
    Ok(assess()?)
}
