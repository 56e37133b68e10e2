//! The years before a merger.

use wasm_bindgen::prelude::{JsValue, wasm_bindgen};

use crate::{input, refusal::Refusal, written::json};

/// The figures of a merged municipality from those of the old ones, as JSON.
///
/// # Errors
///
/// What is wrong with the figures, or that the years of the municipalities differ.
#[wasm_bindgen]
pub fn merge(municipalities: &str) -> Result<String, JsValue> {
    let merge =
        || -> Result<_, Refusal> { Ok(json(&vangnet::merge(&input::municipalities(municipalities)?)?)) };
    Ok(merge()?)
}
