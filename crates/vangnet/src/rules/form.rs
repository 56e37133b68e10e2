//! The passages of the form of an application, from `rules/application.toml`.

use serde::Deserialize;

use super::{ApplicationForm, Citation, Wording};
use crate::number::Year;

/// The form that was read, with the passages that ask for something.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct FormRules {
    /// The deficit year of the form that was read.
    pub(crate) read_year: Year,
    /// Which of the two forms it is.
    pub(crate) read_form: ApplicationForm,
    /// Where it is found.
    pub(crate) sources: Vec<Citation>,
    #[serde(rename = "passage")]
    passages: Vec<Passage>,
}

/// A passage, in the words of the form and in English.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Passage {
    /// The findings where what it asks for lacks.
    codes: Vec<String>,
    /// Where it stands in the form.
    pub(crate) part: Wording,
    /// The form, word for word.
    pub(crate) nl: String,
    /// A translation.
    pub(crate) en: String,
}

impl FormRules {
    /// The passage behind a finding; what the form does not speak of has none.
    pub(crate) fn passage(&self, code: &str) -> Option<&Passage> {
        self.passages.iter().find(|passage| passage.codes.iter().any(|known| known == code))
    }
}
