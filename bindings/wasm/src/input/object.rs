//! A plain object.
//!
//! What a caller gives is read in JavaScript first (`lib/input.js`), which refuses unknown keys and wrong types. What
//! arrives here is a copy without getters or proxies, so nothing here runs code of the caller.

use js_sys::Reflect;

use super::value::Value;
use crate::refusal::Refusal;

/// An object whose keys are known.
#[derive(Debug)]
pub(crate) struct Fields<'a>(&'a Value);

impl<'a> Fields<'a> {
    pub(crate) fn new(value: &'a Value) -> Result<Self, Refusal> {
        if value.js.is_object() { Ok(Self(value)) } else { Err(value.wrong_type("an object")) }
    }

    /// A value that is there; `undefined` is an absent one, as everywhere in JavaScript.
    pub(crate) fn optional(&self, key: &str) -> Option<Value> {
        let found = Reflect::get(&self.0.js, &key.into()).ok()?;
        Value::optional(found, format!("{}/{key}", self.0.place))
    }

    pub(crate) fn required(&self, key: &str) -> Result<Value, Refusal> {
        self.optional(key).ok_or_else(|| Value::missing(&format!("{}/{key}", self.0.place)))
    }
}
