//! The questions of one module: one JSON object in, one out.

use vangnet::questions::{self, Selection};
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};

use crate::{
    language::{language, markup},
    refusal::Refusal,
};

#[cfg(feature = "ahead")]
pub(crate) const SELECTION: Selection = Selection::AHEAD;
#[cfg(feature = "application")]
const SELECTION: Selection = Selection::APPLICATION;
#[cfg(feature = "budget")]
const SELECTION: Selection = Selection::BUDGET;

/// Answers one question, given as JSON, with a JSON object; nothing where it is a question of another module.
#[wasm_bindgen]
pub fn answer(question: &str) -> Option<String> {
    let mut answer = Vec::new();
    SELECTION.answer(question.as_bytes(), &mut answer).then(|| text(answer))
}

/// An answer that stays in WebAssembly, to be written and explained.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Answered(pub(crate) questions::Answered);

/// Asks one question, given as JSON, and holds its answer; nothing where it is a question of another module.
///
/// # Errors
///
/// Those of the question.
#[wasm_bindgen]
pub fn ask(question: &str) -> Result<Option<Answered>, JsValue> {
    Ok(SELECTION.ask(question.as_bytes()).map_err(Refusal::from)?.map(Answered))
}

#[wasm_bindgen]
impl Answered {
    /// The answer as JSON.
    pub fn json(&self) -> String {
        let mut answer = Vec::new();
        let written = self.0.write_to(&mut answer);
        debug_assert!(written.is_ok(), "a Vec takes all that is written");
        text(answer)
    }

    /// The answer in words.
    ///
    /// # Errors
    ///
    /// A markup or language that does not exist.
    pub fn explain(
        &self,
        language_code: Option<String>,
        markup_name: Option<String>,
    ) -> Result<String, JsValue> {
        let markup = markup(markup_name)?;
        Ok(self.0.explain(language(language_code)?, markup))
    }
}

fn text(answer: Vec<u8>) -> String {
    #[expect(clippy::expect_used, reason = "JSON is written as UTF-8")]
    String::from_utf8(answer).expect("an answer is text")
}
