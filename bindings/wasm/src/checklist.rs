//! What the form of an application asks for, point by point.

use wasm_bindgen::prelude::{JsValue, wasm_bindgen};

use crate::{language::language, selection::Answered, written::json};

#[wasm_bindgen]
impl Answered {
    /// The checklist as JSON; `null` where the answer is not about a form.
    ///
    /// # Errors
    ///
    /// A language that does not exist.
    pub fn checklist(&self, language_code: Option<String>) -> Result<String, JsValue> {
        Ok(json(&self.0.checklist(language(language_code)?)))
    }
}
