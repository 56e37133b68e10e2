//! A plain object.
//!
//! What a caller gives is read in JavaScript first (`lib/input.js`), which refuses unknown keys and wrong types. What
//! arrives here is a copy without getters or proxies, so nothing here runs code of the caller.

#[cfg(feature = "assessment")]
use js_sys::Object;
use js_sys::Reflect;
use vangnet::ErrorKind;
#[cfg(feature = "assessment")]
use wasm_bindgen::JsCast;

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
        self.optional(key).ok_or_else(|| {
            Refusal::new(ErrorKind::MissingField.code(), &format!("{}/{key}", self.0.place), "is required.")
        })
    }
}

/// The entries of an object whose keys are data, such as years.
#[cfg(feature = "assessment")]
pub(super) fn entries(value: &Value) -> Result<Vec<(String, Value)>, Refusal> {
    if !value.js.is_object() {
        return Err(value.wrong_type("an object"));
    }
    let entry = |key: String| {
        // A key as a JSON pointer writes it: `~` is `~0` and `/` is `~1`.
        let place = format!("{}/{}", value.place, key.replace('~', "~0").replace('/', "~1"));
        let found = Reflect::get(&value.js, &key.as_str().into()).ok()?;
        Some((key, Value::new(found, place)))
    };
    Ok(Object::keys(value.js.unchecked_ref::<Object>())
        .iter()
        .filter_map(|key| key.as_string())
        .filter_map(entry)
        .collect())
}
