//! The pieces that a text is made of.

use serde::Serialize;

use super::bands::Bands;
use crate::text::is_hidden;

/// A piece of a text.
pub(crate) enum Block {
    /// A heading of the second level.
    Heading(String),
    /// A heading of another level: 1 is the title.
    HeadingOf(u8, String),
    Paragraph(String),
    /// A table whose first column has words and the others figures.
    Table {
        head: Vec<String>,
        rows: Vec<Vec<String>>,
    },
    /// A table of words.
    Words {
        head: Vec<String>,
        rows: Vec<Vec<String>>,
    },
    /// Figures, each with where it comes from.
    Figures {
        head: [String; 3],
        figures: Vec<Figure>,
    },
    List(Vec<Item>),
    /// What a form asks.
    Question(Question),
    /// A picture of how a deficit is shared.
    Bands(Bands),
}

/// A point of a list, with a link where there is one.
pub(crate) struct Item {
    pub(crate) text: String,
    pub(crate) url: Option<String>,
}

impl Item {
    /// The link, where it is safe as one.
    pub(super) fn link(&self) -> Option<&str> {
        self.url.as_deref().filter(|url| is_web_address(url))
    }
}

/// Whether a url that a user may have written is safe as the target of a link.
fn is_web_address(url: &str) -> bool {
    let web = url.starts_with("https://") || url.starts_with("http://");
    let breaks = |character: char| {
        character.is_whitespace() || is_hidden(character) || matches!(character, '<' | '>' | '\\' | '`')
    };
    web && !url.contains(breaks)
}

/// A figure with where it comes from.
#[derive(Serialize)]
pub(crate) struct Figure {
    pub(crate) name: String,
    pub(crate) value: String,
    pub(crate) origin: Origin,
    /// The origin in words.
    pub(crate) how: String,
}

/// Where a figure comes from.
#[derive(Clone, Copy, Serialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Origin {
    Given,
    WorkedOut,
}

/// A question of a form, in its own words.
#[derive(Serialize)]
pub(crate) struct Question {
    pub(crate) mark: Mark,
    /// What stands before it where it has no answer.
    pub(crate) lead: Option<&'static str>,
    pub(crate) text: &'static str,
}

/// What becomes of a question of a form.
#[derive(Clone, Copy, Serialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Mark {
    /// The answer follows.
    Answered,
    /// People must still answer it.
    Open,
    /// The form suggests it and does not require it.
    Suggested,
}

/// Figures as the rows of a table.
pub(super) fn rows_of(figures: &[Figure]) -> Vec<Vec<String>> {
    let rows =
        figures.iter().map(|Figure { name, value, how, .. }| [name, value, how].map(String::clone).into());
    rows.collect()
}
