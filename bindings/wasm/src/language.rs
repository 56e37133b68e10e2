//! The language and markup of a text.

use vangnet::{Language, Markup};

use crate::refusal::Refusal;

/// The language of a code; the core's own default where there is none.
pub(crate) fn language(code: Option<String>) -> Result<Language, Refusal> {
    code.map_or(Ok(Language::default()), |code| {
        Language::parse(&code).ok_or_else(|| {
            Refusal::new("invalid_language", "/language", format!("is {code:?}: a language is nl or en."))
        })
    })
}

/// The markup of a name; the core's own default where there is none.
pub(crate) fn markup(name: Option<String>) -> Result<Markup, Refusal> {
    name.map_or(Ok(Markup::default()), |name| match name.as_str() {
        "markdown" => Ok(Markup::Markdown),
        "plain" => Ok(Markup::Plain),
        _ => Err(Refusal::new(
            "invalid_markup",
            "/markup",
            format!("is {name:?}: a markup is markdown or plain."),
        )),
    })
}
