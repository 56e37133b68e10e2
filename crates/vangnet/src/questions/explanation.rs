//! The question `explain`: another question, answered in words.

use serde::Serialize;

use super::{Answered, answered, list, list::Entries};
use crate::{
    error::{Cause, Error, Quoted},
    explain::{Block, Markup, Told},
    language::Language,
    reading::Value,
};

#[derive(Serialize)]
struct Explanation {
    text: String,
    // Only where the question is about a form.
    #[serde(skip_serializing_if = "Option::is_none")]
    draft: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    letter: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    calendar: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    ics: Option<String>,
}

impl Told for Explanation {
    fn told(&self, _: Language) -> Vec<Block> {
        vec![Block::Paragraph(self.text.clone())]
    }
}

pub(super) fn explanation(question: &Value<'_>, selection: Entries) -> Result<Answered, Error> {
    let fields = question.fields(&["about", "markup", "lang"])?;
    let about = fields.required("about")?;
    let name = about.peek("question")?;
    let explained = name.text()?;
    if !list::find(selection, &explained).is_some_and(|entry| entry.is_explained) {
        return Err(name.at(Cause::UnknownQuestion(Quoted::new(&explained), list::explained()).into()));
    }
    // An error of the question itself names its place in the question.
    let given = answered(about.node, selection).map_err(|error| error.below("/about"))?;
    let markup = fields.read("markup", |name| name.code(Markup::parse))?.unwrap_or_default();
    let language = fields.read("lang", |code| code.code(Language::parse))?.unwrap_or_default();
    Ok(Answered::new(Explanation {
        text: given.explain(language, markup),
        draft: given.draft(language).map(|draft| draft.text(markup)),
        letter: given.letter(language).map(|letter| letter.text(markup)),
        calendar: given.calendar(language).map(|calendar| calendar.text(markup)),
        ics: given.ics(language),
    }))
}
