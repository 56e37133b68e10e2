//! A text of a caller as a message shows it.

use std::fmt;

/// A refused text as a message shows it: a JSON string, cut after its first 40 characters.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Quoted(String);

impl Quoted {
    pub(crate) fn new(text: &str) -> Self {
        const SHOWN: usize = 40;
        let shown = match text.char_indices().nth(SHOWN) {
            Some((end, _)) => format!("{}…", text.get(..end).unwrap_or_default()),
            None => text.to_owned(),
        };
        // A text always serialises.
        Self(serde_json::to_string(&shown).unwrap_or_default())
    }
}

impl fmt::Display for Quoted {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
