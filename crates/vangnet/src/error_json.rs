//! An error as JSON.

use serde::ser::SerializeStruct;

use crate::Error;

/// An error as the contract writes it: its code, its field and its message.
impl serde::Serialize for Error {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut error = serializer.serialize_struct("Error", 3)?;
        error.serialize_field("code", self.code())?;
        error.serialize_field("field", &self.field())?;
        error.serialize_field("message", &self.to_string())?;
        error.end()
    }
}
