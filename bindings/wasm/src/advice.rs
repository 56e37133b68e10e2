//! Questions about implausible figures.

use wasm_bindgen::prelude::{JsValue, wasm_bindgen};

use crate::{input, refusal::Refusal, written::json};

/// The questions about the figures of a case, as JSON.
///
/// # Errors
///
/// What is wrong with the case.
#[wasm_bindgen]
pub fn advice(case: &str) -> Result<String, JsValue> {
    let ask = || -> Result<_, Refusal> { Ok(json(&vangnet::advice(&input::case(case)?))) };
    Ok(ask()?)
}
