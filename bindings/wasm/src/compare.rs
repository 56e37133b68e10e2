//! A case under two rule sets.

use wasm_bindgen::prelude::{JsValue, wasm_bindgen};

use crate::{input, refusal::Refusal, rules::Rules, written::json};

/// Assesses a case under two rule sets: a JSON array of both side by side, of what either answer waits for, and of the years that
/// no test looks at.
///
/// # Errors
///
/// What is wrong with the case, or that a rule set does not hold in its year.
#[wasm_bindgen]
pub fn compare(case: &str, first: &Rules, second: &Rules) -> Result<String, JsValue> {
    let compare = || -> Result<_, Refusal> {
        let (case, first, second) = (input::case(case)?, first.get(), second.get());
        let further = first.years_before() > second.years_before();
        case.check_history(if further { first } else { second })?;
        let sides = vangnet::compare(&case, first, second)?;
        let missing = [sides.first.missing(&case, first), sides.second.missing(&case, second)];
        let unused = [first, second].map(|rules| case.unused_years(rules));
        Ok(json(&(&sides, missing, unused)))
    };
    Ok(compare()?)
}
