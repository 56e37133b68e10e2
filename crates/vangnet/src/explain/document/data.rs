//! A text as data: a JSON object a block, whose `kind` says what it is.

use serde::{Serialize, Serializer};

use super::{
    bands::Bands,
    block::{Block, Figure, Item, Question},
};

/// A block as it is written, with a name for everything in it.
#[derive(Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
enum Written<'b> {
    Heading {
        level: u8,
        text: &'b str,
    },
    Paragraph {
        text: &'b str,
    },
    Table {
        head: &'b [String],
        rows: &'b [Vec<String>],
        /// Whether the columns after the first have figures.
        figures: bool,
    },
    Figures {
        head: &'b [String],
        figures: &'b [Figure],
    },
    List {
        items: Vec<Point<'b>>,
    },
    Question(&'b Question),
    Bands(&'b Bands),
}

/// A point of a list, with its link where that is safe.
#[derive(Serialize)]
struct Point<'b> {
    text: &'b str,
    url: Option<&'b str>,
}

impl<'b> Point<'b> {
    fn of(item: &'b Item) -> Self {
        Self { text: &item.text, url: item.link() }
    }
}

impl Serialize for Block {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let written = match self {
            Self::Heading(text) => Written::Heading { level: 2, text },
            Self::HeadingOf(level, text) => Written::Heading { level: *level, text },
            Self::Paragraph(text) => Written::Paragraph { text },
            Self::Table { head, rows } => Written::Table { head, rows, figures: true },
            Self::Words { head, rows } => Written::Table { head, rows, figures: false },
            Self::Figures { head, figures } => Written::Figures { head, figures },
            Self::List(items) => Written::List { items: items.iter().map(Point::of).collect() },
            Self::Question(question) => Written::Question(question),
            Self::Bands(bands) => Written::Bands(bands),
        };
        written.serialize(serializer)
    }
}
