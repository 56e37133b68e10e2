//! A short text with headings, tables and lists, and its written forms.

mod bands;
mod block;
mod data;
mod escaped;
mod html;
mod markdown;
mod plain;

use serde::Serialize;

#[cfg(feature = "model")]
pub(super) use self::{
    bands::{BandShown, Bands},
    block::{Figure, Mark, Origin, Question},
};
pub(crate) use self::{
    block::{Block, Item},
    html::html,
};
use super::markup::Markup;
use crate::language::Language;

/// A document that is about a form: a draft of an application, a letter about it, its calendar.
///
/// As JSON it is `{"language", "blocks"}`, so that a program can write it in another form, such as a file of a word processor.
/// Each block has a `kind`:
///
/// | `kind` | what is in it |
/// |---|---|
/// | `heading` | `level` (1 is the title), `text` |
/// | `paragraph` | `text` |
/// | `list` | `items`, each with a `text` and a `url` or `null` |
/// | `table` | `head`, `rows`, and whether the columns after the first have `figures` |
/// | `figures` | `head` (three texts) and `figures`, each with its `name`, its `value`, its `origin` (`given` or `worked_out`) and `how`: the origin in words |
/// | `question` | a question of the form: its `text` and its `mark`, which is `answered` (the answer follows), `open` (people must still answer it) or `suggested`; and `lead`, the words before it, or `null` |
/// | `bands` | a picture of how the deficit is shared: `caption`, `legend` (how a picture of boxes is read), `head` (four texts), `bands`, each with its `name`, its `part`, `payment` and `own_risk` in euro, and these three as the language has `written` them, and `total`: the same of all bands together |
///
/// Texts are as people read them and hold what a caller named: whoever writes them in a markup language escapes them.
///
/// # Example
///
/// ```
/// use vangnet::{Budget, Case, Language, Markup, Year, YearFigures};
/// use vangnet::application::{ApplicationInput, application};
///
/// let year = Year::new(2019)?;
/// let figures = YearFigures::new(year, Budget::parse("100000000")?, "109000000".parse()?)?;
/// let input = ApplicationInput::new(Case::new("a", year, vec![figures])?, "2020-08-01".parse()?, vec![]);
/// let draft = application(&input)?.draft(Language::Dutch);
/// assert!(draft.text(Markup::Markdown).starts_with("# Concept van de aanvraag"));
/// let data = serde_json::to_value(&draft).unwrap();
/// assert_eq!(data["blocks"][0]["kind"], "heading");
/// # Ok::<(), vangnet::Error>(())
/// ```
#[derive(Serialize)]
pub struct Document {
    language: Language,
    blocks: Vec<Block>,
}

impl Document {
    pub(super) const fn new(blocks: Vec<Block>, language: Language) -> Self {
        Self { language, blocks }
    }

    /// The document as Markdown or as plain text.
    ///
    /// # Example
    ///
    /// ```
    /// use vangnet::{Language, Markup, application::Application};
    ///
    /// fn printed(application: &Application) -> String {
    ///     application.draft(Language::Dutch).text(Markup::Plain)
    /// }
    /// # let _ = printed;
    /// ```
    pub fn text(&self, markup: Markup) -> String {
        write(&self.blocks, markup)
    }

    /// The document as elements of HTML, without scripts, for a page that has them among its own. Every text is escaped.
    ///
    /// # Example
    ///
    /// ```
    /// use vangnet::{Language, application::Application};
    ///
    /// fn shown(application: &Application) -> String {
    ///     format!("<article>{}</article>", application.draft(Language::Dutch).html())
    /// }
    /// # let _ = shown;
    /// ```
    pub fn html(&self) -> String {
        html::document(&self.blocks)
    }

    /// The document as a page of HTML that stands alone and prints on A4: without scripts, and with every text escaped.
    ///
    /// # Example
    ///
    /// ```
    /// # use vangnet::{Budget, Case, Language, Markup, Year, YearFigures};
    /// # use vangnet::application::{ApplicationInput, application};
    /// # let year = Year::new(2019)?;
    /// # let figures = YearFigures::new(year, Budget::parse("100000000")?, "109000000".parse()?)?;
    /// # let input = ApplicationInput::new(Case::new("a", year, vec![figures])?, "2020-08-01".parse()?, vec![]);
    /// let page = application(&input)?.draft(Language::Dutch).page();
    /// assert!(page.starts_with("<!doctype html><html lang=\"nl\">") && !page.contains("<script"));
    /// # Ok::<(), vangnet::Error>(())
    /// ```
    pub fn page(&self) -> String {
        html::page(&self.blocks, self.language)
    }
}

impl std::fmt::Debug for Document {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Document").field("language", &self.language).finish_non_exhaustive()
    }
}

/// The blocks as text.
pub(crate) fn write(blocks: &[Block], markup: Markup) -> String {
    match markup {
        Markup::Markdown => markdown::markdown(blocks),
        Markup::Plain => plain::plain(blocks),
    }
}
