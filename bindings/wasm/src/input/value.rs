//! One JavaScript value and where it stands.

use js_sys::{Array, JsString, Number};
use vangnet::{Error, ErrorKind, Year};
use wasm_bindgen::{JsCast, JsValue};

use crate::refusal::Refusal;

/// A value with its place as a JSON pointer in the words of the caller (`/history/2018/netCosts`).
#[derive(Debug)]
pub(crate) struct Value {
    pub(crate) js: JsValue,
    pub(crate) place: String,
}

impl Value {
    pub(crate) fn new(js: JsValue, place: impl Into<String>) -> Self {
        Self { js, place: place.into() }
    }

    /// `undefined` is an absent value, as everywhere in JavaScript; `null` is a value, and never accepted.
    pub(crate) fn optional(js: JsValue, place: impl Into<String>) -> Option<Self> {
        if js.is_undefined() { None } else { Some(Self::new(js, place)) }
    }

    pub(crate) fn text(&self) -> Result<String, Refusal> {
        // A lone surrogate has no UTF-8, so it could not be given back as it came.
        match self.js.dyn_ref::<JsString>() {
            Some(text) if text.is_valid_utf16() => Ok(String::from(text)),
            _ => Err(self.wrong_type("a string")),
        }
    }

    pub(crate) fn integer(&self) -> Result<i64, Refusal> {
        let number = self.js.as_f64().filter(|_| Number::is_safe_integer(&self.js));
        #[expect(
            clippy::cast_possible_truncation,
            reason = "JavaScript has checked that it is a safe integer"
        )]
        number.map(|number| number as i64).ok_or_else(|| self.wrong_type("an integer"))
    }

    pub(crate) fn boolean(&self) -> Result<bool, Refusal> {
        self.js.as_bool().ok_or_else(|| self.wrong_type("a boolean"))
    }

    pub(crate) fn elements(&self) -> Result<Vec<Self>, Refusal> {
        let array = self.js.dyn_ref::<Array>().ok_or_else(|| self.wrong_type("an array"))?;
        let place = |index| format!("{}/{index}", self.place);
        Ok(array.iter().enumerate().map(|(index, element)| Self::new(element, place(index))).collect())
    }

    pub(crate) fn year(&self) -> Result<Year, Refusal> {
        self.of_core(Year::new(self.integer()?))
    }

    pub(crate) fn of_core<T>(&self, result: Result<T, Error>) -> Result<T, Refusal> {
        result.map_err(|error| error.at(&self.place).into())
    }

    pub(crate) fn wrong_type(&self, due: &str) -> Refusal {
        let code = ErrorKind::InvalidType.code();
        Refusal::new(code, &self.place, format!("is {}: it must be {due}.", self.shown()))
    }

    /// Refuses the value, naming it and what it should be.
    #[cfg(any(feature = "full", feature = "columns"))]
    pub(crate) fn refuse(&self, code: &'static str, due: &str) -> Refusal {
        Refusal::new(code, &self.place, format!("is {}: {due}.", self.shown()))
    }

    /// The value for a message: short, and never the contents of an object.
    fn shown(&self) -> String {
        const LONGEST: usize = 40;
        let kind = self.js.js_typeof().as_string().unwrap_or_default();
        match kind.as_str() {
            "string" => {
                let text = self.js.as_string().unwrap_or_default();
                let cut: String = text.chars().take(LONGEST).collect();
                let more = if cut.len() < text.len() { "…" } else { "" };
                crate::written::json(&(cut + more))
            }
            "number" | "boolean" | "bigint" => {
                // `String(…)` of a primitive neither fails nor runs code of the caller.
                let text = js_sys::Object::from(self.js.clone()).to_string();
                format!("the {kind} {text}")
            }
            "object" if self.js.is_null() => "null".into(),
            "object" if Array::is_array(&self.js) => "an array".into(),
            "object" => "an object".into(),
            other => format!("a value of the type {other}"),
        }
    }
}
