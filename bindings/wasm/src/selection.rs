//! The questions of one module: one JSON object in, one out.

use vangnet::questions::Selection;
use wasm_bindgen::prelude::wasm_bindgen;

#[cfg(feature = "ahead")]
const SELECTION: Selection = Selection::AHEAD;
#[cfg(not(feature = "ahead"))]
const SELECTION: Selection = Selection::BUDGET;

/// Answers one question, given as JSON, with a JSON object; nothing where it is a question of another module.
#[wasm_bindgen]
pub fn answer(question: &str) -> Option<String> {
    let mut answer = Vec::new();
    #[expect(clippy::expect_used, reason = "JSON is written as UTF-8")]
    SELECTION
        .answer(question.as_bytes(), &mut answer)
        .then(|| String::from_utf8(answer).expect("an answer is text"))
}
