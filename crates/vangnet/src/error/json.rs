//! An error as JSON.

use serde::ser::SerializeStruct;

use vangnet_derive::Describe;

use super::{Error, ErrorKind};
use crate::description::{Describe, Shape};

/// An error as the contract writes it.
#[derive(Describe)]
#[ask(name = "Error")]
#[expect(dead_code, reason = "it only describes what is written below")]
struct Written {
    /// The stable code.
    code: ErrorKind,
    /// What it is about, as a JSON pointer; `null` where it is about no field.
    field: Option<String>,
    /// What is wrong, with the value and the allowed range, in English.
    message: String,
}

impl Describe for Error {
    fn shape() -> Shape {
        Written::shape()
    }
}

/// An error as the contract writes it: its code, its field and its message.
impl serde::Serialize for Error {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut error = serializer.serialize_struct("Error", 3)?;
        error.serialize_field("code", self.code())?;
        error.serialize_field("field", &self.field())?;
        error.serialize_field("message", &Shown(self))?;
        error.end()
    }
}

/// The message as text that is written as it comes, since a field may be as long as a line.
struct Shown<'a>(&'a Error);

impl serde::Serialize for Shown<'_> {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self.0)
    }
}
