//! A plain object with known keys.

use js_sys::{Array, Object, Reflect};
use vangnet::ErrorKind;
use wasm_bindgen::JsCast;

use super::{nearest::nearest, value::Value};
use crate::refusal::Refusal;

/// An object whose keys are all known.
#[derive(Debug)]
pub(crate) struct Known<'a>(&'a Value);

impl<'a> Known<'a> {
    /// Refuses what is not an object, and a key that is not known, naming the nearest that is.
    pub(crate) fn new(value: &'a Value, known: &[&str]) -> Result<Self, Refusal> {
        for key in keys(value)? {
            if !known.contains(&key.as_str()) {
                let place = format!("{}/{}", value.place, escaped(&key));
                let hint = nearest(&key, known).unwrap_or_default();
                let problem = format!("is not a known key: the nearest known key is {hint}.");
                return Err(Refusal::new(ErrorKind::UnknownField.code(), &place, problem));
            }
        }
        Ok(Self(value))
    }

    /// An object of which only some properties are asked, whatever others it has.
    #[cfg(feature = "columns")]
    pub(crate) fn among_others(value: &'a Value) -> Self {
        Self(value)
    }

    pub(crate) fn optional(&self, key: &str) -> Option<Value> {
        get(self.0, key)
    }

    pub(crate) fn required(&self, key: &str) -> Result<Value, Refusal> {
        self.optional(key).ok_or_else(|| missing(&format!("{}/{key}", self.0.place)))
    }
}

/// A required value that is absent.
fn missing(place: &str) -> Refusal {
    Refusal::new(ErrorKind::MissingField.code(), place, "is required.")
}

/// The entries of an object whose keys are data, such as years.
#[cfg(feature = "assessment")]
pub(super) fn entries(value: &Value) -> Result<Vec<(String, Value)>, Refusal> {
    let with_value = |key: String| get(value, &key).map(|value| (key, value));
    Ok(keys(value)?.into_iter().filter_map(with_value).collect())
}

/// A property of the object itself; one that its prototype gives is not data, and one that throws is absent.
fn get(value: &Value, key: &str) -> Option<Value> {
    let own = value.js.dyn_ref::<Object>().is_some_and(|object| Object::has_own(object, &key.into()));
    let found = own.then(|| Reflect::get(&value.js, &key.into()).ok()).flatten();
    Value::optional(found?, format!("{}/{}", value.place, escaped(key)))
}

fn keys(value: &Value) -> Result<Vec<String>, Refusal> {
    match value.js.dyn_ref::<Object>() {
        Some(object) if !Array::is_array(object) && !value.js.is_function() => {
            Ok(Object::keys(object).iter().filter_map(|key| key.as_string()).collect())
        }
        _ => Err(value.wrong_type("an object")),
    }
}

/// A key as a JSON pointer writes it: `~` is `~0` and `/` is `~1`.
fn escaped(key: &str) -> String {
    key.replace('~', "~0").replace('/', "~1")
}
