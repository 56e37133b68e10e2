//! An answer of any question.

use std::{fmt, io};

use serde::Serialize;

use crate::{
    application::Checklist,
    explain::{self, Document, Markup, Told},
    language::Language,
};

/// An answer of any question.
///
/// # Example
///
/// ```
/// use vangnet::{Language, Markup, questions};
///
/// let question = br#"{"question":"aanwijzing_reduction","budget":"100000000","years_after_term":1}"#;
/// let answered = questions::ask(question)?;
/// let mut json = Vec::new();
/// answered.write_to(&mut json).unwrap();
/// assert!(json.starts_with(br#"{"budget":"100000000.00""#));
/// assert!(answered.explain(Language::English, Markup::Plain).contains("99,000,000"));
/// # Ok::<(), vangnet::Error>(())
/// ```
pub struct Answered(Box<dyn Given>);

impl Answered {
    pub(super) fn new(answer: impl Serialize + Told + Send + Sync + 'static) -> Self {
        Self(Box::new(answer))
    }

    /// Writes the answer as JSON, in many small pieces.
    ///
    /// # Errors
    ///
    /// What `answer` refuses to take.
    ///
    /// # Example
    ///
    /// ```
    /// let answered = vangnet::questions::ask(br#"{"question":"macro_budgets"}"#)?;
    /// answered.write_to(&mut std::io::sink()).unwrap();
    /// # Ok::<(), vangnet::Error>(())
    /// ```
    pub fn write_to(&self, answer: &mut impl io::Write) -> io::Result<()> {
        self.write(answer)
    }

    pub(super) fn write(&self, answer: &mut dyn io::Write) -> io::Result<()> {
        self.0.write_to(answer)
    }

    /// The answer in plain words.
    ///
    /// # Example
    ///
    /// ```
    /// use vangnet::{Language, Markup, questions};
    ///
    /// let answered = questions::ask(br#"{"question":"macro_budgets"}"#)?;
    /// assert!(answered.explain(Language::Dutch, Markup::Markdown).contains("macrobudgetten"));
    /// # Ok::<(), vangnet::Error>(())
    /// ```
    pub fn explain(&self, language: Language, markup: Markup) -> String {
        explain::write(&self.0.told(language), markup)
    }

    /// The answer in words and tables, as HTML for a notebook. Every text is escaped.
    ///
    /// # Example
    ///
    /// ```
    /// let answered = vangnet::questions::ask(br#"{"question":"macro_budgets"}"#)?;
    /// assert!(answered.explain_html(vangnet::Language::Dutch).contains("<table>"));
    /// # Ok::<(), vangnet::Error>(())
    /// ```
    pub fn explain_html(&self, language: Language) -> String {
        explain::html(&self.0.told(language))
    }
}

impl Answered {
    /// What the form that the answer is about asks for, point by point, and whether it is there; `None` where it is about none.
    ///
    /// # Example
    ///
    /// ```
    /// let answered = vangnet::questions::ask(br#"{"question":"macro_budgets"}"#)?;
    /// assert_eq!(answered.checklist(vangnet::Language::Dutch), None);
    /// # Ok::<(), vangnet::Error>(())
    /// ```
    pub fn checklist(&self, language: Language) -> Option<Checklist> {
        self.0.papers().map(|papers| papers.checklist(language))
    }

    /// A draft of the form that the answer is about; `None` where it is about none.
    ///
    /// # Example
    ///
    /// ```
    /// let answered = vangnet::questions::ask(br#"{"question":"macro_budgets"}"#)?;
    /// assert!(answered.draft(vangnet::Language::Dutch).is_none());
    /// # Ok::<(), vangnet::Error>(())
    /// ```
    pub fn draft(&self, language: Language) -> Option<Document> {
        self.0.papers().map(|papers| papers.draft(language))
    }

    /// A letter to the council about the application that the answer is about; `None` where it is about none.
    ///
    /// # Example
    ///
    /// ```
    /// let answered = vangnet::questions::ask(br#"{"question":"macro_budgets"}"#)?;
    /// assert!(answered.letter(vangnet::Language::Dutch).is_none());
    /// # Ok::<(), vangnet::Error>(())
    /// ```
    pub fn letter(&self, language: Language) -> Option<Document> {
        self.0.papers().map(|papers| papers.letter(language))
    }

    /// The calendar of the application that the answer is about; `None` where it is about none.
    ///
    /// # Example
    ///
    /// ```
    /// let answered = vangnet::questions::ask(br#"{"question":"macro_budgets"}"#)?;
    /// assert!(answered.calendar(vangnet::Language::Dutch).is_none());
    /// # Ok::<(), vangnet::Error>(())
    /// ```
    pub fn calendar(&self, language: Language) -> Option<Document> {
        self.0.papers().and_then(|papers| papers.calendar(language).ok())
    }

    /// The same calendar as iCalendar text.
    ///
    /// # Example
    ///
    /// ```
    /// let answered = vangnet::questions::ask(br#"{"question":"macro_budgets"}"#)?;
    /// assert!(answered.ics(vangnet::Language::Dutch).is_none());
    /// # Ok::<(), vangnet::Error>(())
    /// ```
    pub fn ics(&self, language: Language) -> Option<String> {
        self.0.papers().and_then(|papers| papers.ics(language).ok())
    }
}

impl fmt::Debug for Answered {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Answered").finish_non_exhaustive()
    }
}

/// What every answer can do, whatever its type.
trait Given: Told + Send + Sync {
    fn write_to(&self, answer: &mut dyn io::Write) -> io::Result<()>;
}

impl<A: Serialize + Told + Send + Sync> Given for A {
    fn write_to(&self, answer: &mut dyn io::Write) -> io::Result<()> {
        Ok(serde_json::to_writer(answer, self)?)
    }
}
