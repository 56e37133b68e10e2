//! What JavaScript gets in place of an answer: a code, the field, and a message.

use js_sys::{Array, Object, Reflect};
use wasm_bindgen::JsValue;

/// The code for memory that runs out, which only a module of limited memory has to tell.
#[cfg(feature = "columns")]
pub(crate) const OUT_OF_MEMORY: &str = "out_of_memory";

/// An error on its way to JavaScript, where `lib/error.js` makes a `VangnetError` of it.
#[derive(Debug)]
pub(crate) struct Refusal {
    code: &'static str,
    field: Option<String>,
    message: String,
    /// What is wrong with a text that was refused as an amount, and what it may mean.
    amount: Option<(&'static str, Vec<String>)>,
}

impl Refusal {
    /// An error of this binding: a value that the core cannot be given.
    #[cfg(any(feature = "columns", feature = "full"))]
    pub(crate) fn new(code: &'static str, field: &str, problem: impl std::fmt::Display) -> Self {
        let message =
            if field.is_empty() { format!("The argument {problem}") } else { format!("{field} {problem}") };
        let field = Some(field.to_owned()).filter(|field| !field.is_empty());
        Self { code, field, message, amount: None }
    }

    /// Memory that would run out, had it been asked for.
    #[cfg(feature = "columns")]
    pub(crate) fn out_of_memory(field: &str, problem: &str) -> Self {
        Self::new(OUT_OF_MEMORY, field, problem)
    }

    /// An error in a user's rule set, which names the place in its message.
    #[cfg(feature = "full")]
    pub(crate) fn rule_set(message: String) -> Self {
        Self { code: vangnet::ErrorKind::InvalidRuleSet.code(), field: None, message, amount: None }
    }
}

impl From<vangnet::Error> for Refusal {
    fn from(error: vangnet::Error) -> Self {
        #[cfg(feature = "assessment")]
        let amount = error
            .amount_problem()
            .map(|problem| (problem.code(), error.readings().iter().map(ToString::to_string).collect()));
        // Columns hold no text, and questions are asked with plain decimals.
        #[cfg(not(feature = "assessment"))]
        let amount = None;
        Self { code: error.code(), field: error.field().map(Into::into), message: error.to_string(), amount }
    }
}

impl From<Refusal> for JsValue {
    fn from(refusal: Refusal) -> Self {
        let object = Object::new();
        let set = |key: &str, value: Self| {
            // Setting a property of a new plain object does not fail.
            let _set = Reflect::set(&object, &key.into(), &value);
        };
        set("code", refusal.code.into());
        set("field", refusal.field.map_or(Self::NULL, Into::into));
        set("message", refusal.message.into());
        if let Some((problem, readings)) = refusal.amount {
            set("problem", problem.into());
            set("readings", readings.into_iter().map(Self::from).collect::<Array>().into());
        }
        object.into()
    }
}
