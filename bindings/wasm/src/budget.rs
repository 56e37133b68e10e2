//! The questions about the budget: one JSON object in, one out.

use wasm_bindgen::prelude::wasm_bindgen;

/// Answers one question, given as JSON, with a JSON object.
#[wasm_bindgen]
pub fn answer(question: &str) -> String {
    let mut answer = Vec::new();
    vangnet::questions::answer(question.as_bytes(), &mut answer);
    #[expect(clippy::expect_used, reason = "JSON is written as UTF-8")]
    String::from_utf8(answer).expect("an answer is text")
}
