//! A text in both languages.

use serde::{Deserialize, Serialize};
use vangnet_derive::Describe;

use crate::language::Language;

/// A sentence in both languages.
///
/// # Example
///
/// ```
/// let wording = vangnet::Wording { en: "deficit".into(), nl: "tekort".into() };
/// assert_eq!(wording.nl, "tekort");
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, Describe)]
#[serde(deny_unknown_fields)]
pub struct Wording {
    /// English.
    pub en: String,
    /// Dutch.
    pub nl: String,
}

impl Language {
    /// The one of two texts that is in this language.
    pub(crate) fn of(self, wording: &Wording) -> &str {
        match self {
            Self::Dutch => &wording.nl,
            Self::English => &wording.en,
        }
    }
}
