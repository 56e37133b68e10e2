//! A rule set that is written as a `dict`: plain values only, and not more than a rule set may have.

use pyo3::{
    prelude::*,
    types::{PyBool, PyDict, PyFloat, PyList, PyString, PyTuple},
};
use serde_json::{Map, Number, Value};
use vangnet::ErrorKind;

use crate::convert::{arguments, errors};

/// How deep a rule set may be; a shipped one is seven deep.
const DEEPEST: usize = 16;

/// How many values it may have; a shipped one has less than a thousand. A list in itself has no end.
const MOST: usize = 100_000;

/// The document, for the reader of the core.
pub(crate) fn read(rules: &Bound<'_, PyAny>) -> PyResult<Value> {
    if !rules.is_instance_of::<PyDict>() {
        return Err(errors::wrong_type("/rules", "must be a dict."));
    }
    Reader { left: MOST }.value(rules, "/rules", DEEPEST)
}

struct Reader {
    left: usize,
}

impl Reader {
    fn value(&mut self, value: &Bound<'_, PyAny>, place: &str, depth: usize) -> PyResult<Value> {
        let Some(left) = self.left.checked_sub(1) else {
            let message = format!("is one value too many: a rule set must have at most {MOST}.");
            return Err(errors::wrong_value(ErrorKind::InvalidRuleSet, place, &message));
        };
        self.left = left;
        let depth = || {
            let message = format!("is too deep: a rule set must be at most {DEEPEST} deep.");
            depth
                .checked_sub(1)
                .ok_or_else(|| errors::wrong_value(ErrorKind::InvalidRuleSet, place, &message))
        };
        if let Ok(text) = value.cast::<PyString>() {
            return arguments::utf8(text, place).map(Value::String);
        }
        if let Ok(dict) = value.cast::<PyDict>() {
            let depth = depth()?;
            let mut object = Map::new();
            for (key, value) in dict {
                let key = arguments::text(&key, place)?;
                let value = self.value(&value, &format!("{place}/{}", errors::pointer(&key)), depth)?;
                object.insert(key, value);
            }
            return Ok(Value::Object(object));
        }
        if value.is_instance_of::<PyList>() || value.is_instance_of::<PyTuple>() {
            let depth = depth()?;
            let items = value.try_iter()?.enumerate();
            let items = items.map(|(index, item)| self.value(&item?, &format!("{place}/{index}"), depth));
            return items.collect::<PyResult<_>>().map(Value::Array);
        }
        scalar(value)?.ok_or_else(|| {
            let name = value.get_type().name().map_or_else(|_| "?".into(), |name| name.to_string());
            let message = format!(
                "is of the type {name}: a rule set must hold text (rates too, such as \"0.075\"), integers, lists and dicts."
            );
            errors::wrong_type(place, &message)
        })
    }
}

/// A value without parts; a number that JSON does not hold is none.
fn scalar(value: &Bound<'_, PyAny>) -> PyResult<Option<Value>> {
    if value.is_none() {
        return Ok(Some(Value::Null));
    }
    if let Ok(truth) = value.cast::<PyBool>() {
        return Ok(Some(Value::Bool(truth.is_true())));
    }
    if value.is_instance_of::<PyFloat>() {
        return Ok(Number::from_f64(value.extract()?).map(Value::Number));
    }
    Ok(arguments::whole(value)?.and_then(|integer| integer.extract::<i64>().ok()).map(Value::from))
}
