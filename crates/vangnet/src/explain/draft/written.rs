//! What every part of a draft writes alike.

use crate::{
    explain::document::{Block, Figure, Origin},
    language::Language,
};

/// A figure that the caller gave.
pub(in crate::explain) fn given(name: String, value: String, language: Language) -> Figure {
    Figure { name, value, origin: Origin::Given, how: language.either("opgegeven", "given").into() }
}

/// What a person must still fill in.
pub(in crate::explain) const fn to_fill_in(language: Language) -> &'static str {
    language.either("nog in te vullen", "still to fill in")
}

/// Figures with where they come from.
pub(in crate::explain) fn figures(figures: Vec<Figure>, language: Language) -> Block {
    let head = match language {
        Language::Dutch => ["Cijfer", "Waarde", "Waar het vandaan komt"],
        Language::English => ["Figure", "Value", "Where it comes from"],
    };
    Block::Figures { head: head.map(Into::into), figures }
}

/// A table of words with its head in both languages.
pub(in crate::explain) fn words<const N: usize>(
    nl: [&str; N],
    en: [&str; N],
    rows: Vec<Vec<String>>,
    language: Language,
) -> Block {
    let head = if language == Language::Dutch { nl } else { en };
    Block::Words { head: head.map(Into::into).into(), rows }
}
