//! The published cases: what newspapers and annual reports printed, and what a right calculator makes of it.

use serde::Deserialize;
use vangnet::{Case, Error};

/// A case of which figures were published.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Published {
    /// The municipality and the deficit year.
    pub name: String,
    /// Where the figures were printed.
    pub source: String,
    /// Its web address.
    pub url: String,
    /// The figures as printed.
    pub printed: Vec<String>,
    /// How the case follows from them; our arithmetic, not the source's.
    pub derivation: Vec<String>,
    /// What the source prints that does not fit its own figures, where it contradicts itself.
    pub contradiction: Option<String>,
    /// The case as a line of the JSON contract.
    pub line: String,
    /// What must come out.
    pub checks: Vec<Check>,
}

/// A field of the answer and the interval it must lie in.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Check {
    /// The field, as a JSON pointer into the answer.
    pub field: String,
    /// The smallest value that the printed rounding allows.
    pub low: String,
    /// The largest.
    pub high: String,
    /// The figure in words.
    pub figure: String,
    /// Whether the source prints the figure; else it is derived.
    pub published: bool,
}

impl Published {
    /// All published cases, as the tests read them.
    ///
    /// # Errors
    ///
    /// Where the file is not of this shape.
    pub fn all() -> Result<Vec<Self>, serde_json::Error> {
        #[derive(Deserialize)]
        #[serde(deny_unknown_fields)]
        struct File {
            published: Vec<Published>,
        }
        let file: File = serde_json::from_str(include_str!("../../../tests/vectors/published.json"))?;
        Ok(file.published)
    }

    /// The case.
    ///
    /// # Errors
    ///
    /// Where the line is not a case.
    pub fn case(&self) -> Result<Case, Error> {
        vangnet::contract::read(self.line.as_bytes())
    }
}
