//! From Python to the core and back: arguments, amounts, objects, classes and exceptions.

pub(crate) mod arguments;
pub(crate) mod errors;
pub(crate) mod money;
pub(crate) mod python;
pub(crate) mod value;
pub(crate) mod warned;
