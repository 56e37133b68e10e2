//! How an explanation is written.

use serde::{Deserialize, Serialize};
use vangnet_derive::Describe;

use crate::error::{Cause, Error, ErrorKind, Quoted};

/// How an explanation is written; in Markdown where nothing is named.
///
/// # Example
///
/// ```
/// assert_eq!(vangnet::Markup::default(), vangnet::Markup::Markdown);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize, Describe)]
#[serde(rename_all = "snake_case")]
pub enum Markup {
    /// Markdown with tables and links.
    #[default]
    Markdown,
    /// Text with tables in columns.
    Plain,
}

impl Markup {
    /// The markup of a name: `markdown` or `plain`.
    ///
    /// # Errors
    ///
    /// `invalid_markup` for another name.
    ///
    /// # Example
    ///
    /// ```
    /// use vangnet::Markup;
    ///
    /// assert_eq!(Markup::parse("plain")?, Markup::Plain);
    /// assert_eq!(Markup::parse("html").unwrap_err().code(), "invalid_markup");
    /// # Ok::<(), vangnet::Error>(())
    /// ```
    pub fn parse(name: &str) -> Result<Self, Error> {
        match name {
            "markdown" => Ok(Self::Markdown),
            "plain" => Ok(Self::Plain),
            _ => Err(Cause::NotOneOf(
                ErrorKind::InvalidMarkup,
                Quoted::new(name),
                "a markup must be markdown or plain",
            )
            .into()),
        }
    }
}
