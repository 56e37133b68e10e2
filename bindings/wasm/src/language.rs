//! The language and markup of a text.

use vangnet::{Language, Markup};

use crate::refusal::Refusal;

/// The language of a code; the core's own default where there is none.
pub(crate) fn language(code: Option<String>) -> Result<Language, Refusal> {
    let parse = |code: String| Language::parse(&code).map_err(|error| error.at("/language").into());
    code.map_or(Ok(Language::default()), parse)
}

/// The markup of a name; the core's own default where there is none.
pub(crate) fn markup(name: Option<String>) -> Result<Markup, Refusal> {
    let parse = |name: String| Markup::parse(&name).map_err(|error| error.at("/markup").into());
    name.map_or(Ok(Markup::default()), parse)
}
