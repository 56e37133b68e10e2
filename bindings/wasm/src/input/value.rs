//! One JavaScript value and its place.

use js_sys::{Array, Number};
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

    /// A value that is there.
    #[cfg(feature = "full")]
    pub(crate) fn required(js: JsValue, place: &str) -> Result<Self, Refusal> {
        Self::optional(js, place).ok_or_else(|| Self::missing(place))
    }

    pub(super) fn missing(place: &str) -> Refusal {
        Refusal::new(ErrorKind::MissingField.code(), place, "is required.")
    }

    pub(crate) fn text(&self) -> Result<String, Refusal> {
        self.js.as_string().ok_or_else(|| self.wrong_type("a string"))
    }

    pub(crate) fn integer(&self) -> Result<i64, Refusal> {
        let number = self.js.as_f64().filter(|_| Number::is_safe_integer(&self.js));
        #[expect(
            clippy::cast_possible_truncation,
            reason = "JavaScript has checked that it is a safe integer"
        )]
        number.map(|number| number as i64).ok_or_else(|| self.wrong_type("an integer"))
    }

    #[cfg(feature = "columns")]
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

    /// Refuses the type. JavaScript has named what it found where a caller gave the value.
    pub(crate) fn wrong_type(&self, due: &str) -> Refusal {
        Refusal::new(ErrorKind::InvalidType.code(), &self.place, format!("must be {due}."))
    }

    /// Refuses the value, naming it and what it should be.
    #[cfg(feature = "columns")]
    pub(crate) fn refuse(&self, code: &'static str, due: &str) -> Refusal {
        let shown = match self.js.as_string() {
            Some(text) => crate::written::json(&text.chars().take(40).collect::<String>()),
            // `String(…)` of a number neither fails nor runs code of the caller.
            None => format!("the number {}", js_sys::Object::from(self.js.clone()).to_string()),
        };
        Refusal::new(code, &self.place, format!("is {shown}: {due}."))
    }
}
