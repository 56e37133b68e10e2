//! The known name that a caller probably meant, for `lib/input.js`.

use wasm_bindgen::prelude::wasm_bindgen;

/// The known name that is nearest; the known ones are given with commas between them.
#[wasm_bindgen]
pub fn nearest(name: &str, known: &str) -> Option<String> {
    vangnet::nearest_name(name, &known.split(',').collect::<Vec<_>>()).map(Into::into)
}
