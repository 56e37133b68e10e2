//! The place of a value in a case, as a JSON pointer (RFC 6901).

use std::fmt;

use crate::json::Escaped;

/// A place in a case; it becomes a pointer only where an error names it.
#[derive(Debug, Clone, Copy)]
pub(super) enum Place<'a> {
    Case(&'a str),
    /// An entry of `years`, by its index.
    Entry(usize),
    InEntry(usize, &'a str),
    InProcedure(&'a str),
    /// An element of an array of the procedure.
    Element(&'a str, usize),
}

impl fmt::Display for Place<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Case(key) => write!(f, "/{}", Escaped(key)),
            Self::Entry(index) => write!(f, "/years/{index}"),
            Self::InEntry(index, key) => write!(f, "/years/{index}/{}", Escaped(key)),
            Self::InProcedure(key) => write!(f, "/procedure/{}", Escaped(key)),
            Self::Element(key, index) => write!(f, "/procedure/{}/{index}", Escaped(key)),
        }
    }
}
