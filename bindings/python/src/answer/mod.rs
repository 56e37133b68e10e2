//! The answer to a case, and what else Python has of its parts.

mod assessment;
mod parts;
mod receipt;

pub(crate) use self::assessment::PyAssessment;
