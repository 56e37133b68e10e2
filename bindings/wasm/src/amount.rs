//! Amounts as people write them, read by the core.

use vangnet::Notation;
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};

use crate::refusal::Refusal;

/// Reads an amount in euro that is written in a notation: a plain decimal with two decimals.
///
/// # Errors
///
/// A text that is not an amount in the notation, with what it may mean, or a notation that does not exist.
#[wasm_bindgen(js_name = parseEuro)]
pub fn parse_euro(text: &str, notation: &str) -> Result<String, JsValue> {
    let notation = Notation::parse(notation).map_err(|error| Refusal::from(error.at("/notation")))?;
    let read = vangnet::parse_euro(text, notation).map_err(|error| Refusal::from(error.at("/text")))?;
    Ok(read.to_string())
}
