//! Questions about a case and about rules.

pub(crate) mod advice;
pub(crate) mod calendar;
pub(crate) mod compare;
pub(crate) mod inverse;
pub(crate) mod inverse_answers;
