//! The answers of inverse questions, with the warnings of the questions.

use std::ops::Deref;

use serde::{Deserialize, Serialize};
use vangnet::Warning;

/// An answer with what its reader must know: on its own it does not say which rules and inhabitants it is about.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub(crate) struct Warned<T> {
    #[serde(flatten)]
    pub(crate) answer: T,
    pub(crate) warnings: Vec<Warning>,
}

impl<T> Deref for Warned<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.answer
    }
}
