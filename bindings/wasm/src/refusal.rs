//! What JavaScript gets in place of an answer: a code, the field, and a message.

use std::fmt::Display;

use js_sys::{Object, Reflect};
use wasm_bindgen::JsValue;

/// An error on its way to JavaScript, where `lib/error.js` makes a `VangnetError` of it.
#[derive(Debug)]
pub(crate) struct Refusal {
    code: &'static str,
    field: Option<String>,
    message: String,
}

impl Refusal {
    /// An error of this binding: a value that the core cannot be given.
    pub(crate) fn new(code: &'static str, field: &str, problem: impl Display) -> Self {
        let message =
            if field.is_empty() { format!("The argument {problem}") } else { format!("{field} {problem}") };
        Self { code, field: Some(field.to_owned()).filter(|field| !field.is_empty()), message }
    }

    /// An error in a user's rule set, which names the place in its message.
    #[cfg(feature = "full")]
    pub(crate) fn rule_set(message: String) -> Self {
        Self { code: vangnet::ErrorKind::InvalidRuleSet.code(), field: None, message }
    }
}

impl From<vangnet::Error> for Refusal {
    fn from(error: vangnet::Error) -> Self {
        Self { code: error.code(), field: error.field().map(Into::into), message: error.to_string() }
    }
}

impl From<Refusal> for JsValue {
    fn from(refusal: Refusal) -> Self {
        let object = Object::new();
        let fields = [
            ("code", refusal.code.into()),
            ("field", refusal.field.map_or(Self::NULL, Into::into)),
            ("message", refusal.message.into()),
        ];
        for (key, value) in fields {
            // Setting a property of a new plain object does not fail.
            let _set = Reflect::set(&object, &key.into(), &value);
        }
        object.into()
    }
}
