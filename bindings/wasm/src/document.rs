//! A document that is about a form.

use wasm_bindgen::prelude::{JsValue, wasm_bindgen};

use crate::{
    language::{language, markup},
    selection::Answered,
    written::json,
};

/// A document that is about a form.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Document(vangnet::Document);

#[wasm_bindgen]
impl Answered {
    /// A draft of the form; nothing where the question is about none.
    ///
    /// # Errors
    ///
    /// A language that does not exist.
    pub fn draft(&self, language_code: Option<String>) -> Result<Option<Document>, JsValue> {
        Ok(self.0.draft(language(language_code)?).map(Document))
    }

    /// A letter to the council; nothing where the question is about no application.
    ///
    /// # Errors
    ///
    /// A language that does not exist.
    pub fn letter(&self, language_code: Option<String>) -> Result<Option<Document>, JsValue> {
        Ok(self.0.letter(language(language_code)?).map(Document))
    }

    /// The calendar of the application; nothing where the question is about none.
    ///
    /// # Errors
    ///
    /// A language that does not exist.
    pub fn calendar(&self, language_code: Option<String>) -> Result<Option<Document>, JsValue> {
        Ok(self.0.calendar(language(language_code)?).map(Document))
    }

    /// The same calendar as iCalendar text.
    ///
    /// # Errors
    ///
    /// A language that does not exist.
    pub fn ics(&self, language_code: Option<String>) -> Result<Option<String>, JsValue> {
        Ok(self.0.ics(language(language_code)?))
    }
}

#[wasm_bindgen]
impl Document {
    /// The document as data, in JSON.
    pub fn json(&self) -> String {
        json(&self.0)
    }

    /// The document as text.
    ///
    /// # Errors
    ///
    /// A markup that does not exist.
    pub fn text(&self, markup_name: Option<String>) -> Result<String, JsValue> {
        Ok(self.0.text(markup(markup_name)?))
    }

    /// The document as elements of HTML.
    pub fn html(&self) -> String {
        self.0.html()
    }

    /// The document as a page of HTML.
    pub fn page(&self) -> String {
        self.0.page()
    }
}
