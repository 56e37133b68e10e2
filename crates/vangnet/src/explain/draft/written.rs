//! What every part of a draft writes alike.

use crate::{explain::document::Block, language::Language};

/// Where a figure comes from that the caller gave.
pub(super) const fn given(language: Language) -> &'static str {
    language.either("opgegeven", "given")
}

/// What a person must still fill in.
pub(super) const fn to_fill_in(language: Language) -> &'static str {
    language.either("nog in te vullen", "still to fill in")
}

/// A table with its head in both languages.
pub(super) fn table<const N: usize>(
    nl: [&str; N],
    en: [&str; N],
    rows: Vec<Vec<String>>,
    language: Language,
) -> Block {
    let head = if language == Language::Dutch { nl } else { en };
    Block::Table { head: head.map(Into::into).into(), rows }
}
