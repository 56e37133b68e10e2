//! A question: an input that is read, and the function that answers it.

use serde::Serialize;

use super::Read;
use crate::{description::Describe, error::Error};

/// An input that is a question. The struct derives `Read`, and its documentation says what it answers.
pub(crate) trait Question: Read {
    /// The value of the key `question`.
    const NAME: &'static str;
    /// What it is about: the module of the typed functions.
    const SUBJECT: &'static str;
    /// The question `explain` can be about it.
    const IS_EXPLAINED: bool = true;
    /// It can take long, so it is also answered in pieces: how far it is can be told, and it can be stopped.
    const RUNS: bool = false;
    /// It is about a form, of which a draft can be written.
    const HAS_DOCUMENTS: bool = false;
    /// What it answers, in a sentence.
    const ANSWERS: &'static str;
    /// Where its rules are written; empty where it is arithmetic.
    const SOURCE: &'static str;
    /// One question, as JSON.
    const EXAMPLE: &'static str;
    /// What it gives.
    type Answer: Serialize + Describe;

    /// Answers the question.
    fn answer(self) -> Result<Self::Answer, Error>;
}
