//! The language and markup of a text.

use vangnet::{Language, Markup};

use crate::refusal::Refusal;

/// The language of a code; the core's own default where there is none.
pub(crate) fn language(code: Option<&str>) -> Result<Language, Refusal> {
    code.map_or(Ok(Language::default()), |code| {
        Language::parse(code).ok_or_else(|| {
            Refusal::new("invalid_language", "/language", format!("is {code:?}: a language is nl or en."))
        })
    })
}

/// The markup of a name; the core's own default where there is none.
pub(crate) fn markup(name: Option<&str>) -> Result<Markup, Refusal> {
    match name {
        None => Ok(Markup::default()),
        Some("markdown") => Ok(Markup::Markdown),
        Some("plain") => Ok(Markup::Plain),
        Some(other) => Err(Refusal::new(
            "invalid_markup",
            "/markup",
            format!("is {other:?}: a markup is markdown or plain."),
        )),
    }
}
