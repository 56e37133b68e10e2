//! Amounts as people write them, read by the core.

use vangnet::Notation;
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};

use crate::{input::Value, refusal::Refusal};

/// Reads an amount in euro that is written in a notation: a plain decimal with two decimals.
///
/// # Errors
///
/// A text that is not an amount in the notation, with what it may mean, or a notation that does not exist.
#[wasm_bindgen(js_name = parseEuro)]
pub fn parse_euro(text: JsValue, notation: JsValue) -> Result<String, JsValue> {
    let parse = || -> Result<_, Refusal> {
        let notation = Value::new(notation, "/notation");
        let code = notation.text()?;
        let notation = notation.of_core(Notation::parse(&code))?;
        let text = Value::new(text, "/text");
        let read = vangnet::parse_euro(&text.text()?, notation);
        Ok(text.of_core(read)?.to_string())
    };
    Ok(parse()?)
}
