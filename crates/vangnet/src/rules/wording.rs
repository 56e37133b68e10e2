//! A text in both languages.

use serde::{Deserialize, Serialize};
use vangnet_derive::Describe;

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
