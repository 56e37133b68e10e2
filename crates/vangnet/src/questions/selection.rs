//! A selection of the questions, for a program that holds no others.

use super::{Answered, Running, answered, list, write_answered};
use crate::{
    error::{Cause, Error},
    json,
    reading::Value,
};

/// A selection of the questions: a program that asks only these holds no others, which makes a module of a web page smaller.
///
/// # Example
///
/// ```
/// use vangnet::questions::Selection;
///
/// let mut answer = Vec::new();
/// assert!(!Selection::AHEAD.answer(br#"{"question":"macro_budgets"}"#, &mut answer));
/// assert!(answer.is_empty());
/// assert!(Selection::BUDGET.answer(br#"{"question":"macro_budgets"}"#, &mut answer));
/// ```
#[derive(Clone, Copy)]
pub struct Selection(list::Entries);

impl Selection {
    /// The questions about the budget, its distribution, the objective model and the causes of a deficit.
    ///
    /// # Example
    ///
    /// ```
    /// use vangnet::questions::Selection;
    ///
    /// let about = br#"{"question":"explain","about":{"question":"path"}}"#;
    /// assert!(!Selection::BUDGET.answer(about, &mut Vec::new()));
    /// ```
    pub const BUDGET: Self = Self(&[list::BUDGET]);

    /// The questions about the months and years to come.
    ///
    /// # Example
    ///
    /// ```
    /// use vangnet::questions::Selection;
    ///
    /// let mut answer = Vec::new();
    /// assert!(Selection::AHEAD.answer(br#"{"question":"path"}"#, &mut answer));
    /// assert!(answer.starts_with(br#"{"error":{"code":"missing_field","field":"/years""#));
    /// ```
    pub const AHEAD: Self = Self(&[list::AHEAD]);

    /// The question whether an application is complete.
    ///
    /// # Example
    ///
    /// ```
    /// use vangnet::questions::Selection;
    ///
    /// let mut answer = Vec::new();
    /// assert!(Selection::APPLICATION.answer(br#"{"question":"application"}"#, &mut answer));
    /// assert!(answer.starts_with(br#"{"error":{"code":"missing_field","field":"/case""#));
    /// ```
    pub const APPLICATION: Self = Self(&[list::APPLICATION]);

    /// Answers one question as [`answer`](super::answer) does, the same bytes. Gives `false` and writes nothing where it
    /// is a question outside it, or an explanation of one.
    ///
    /// # Example
    ///
    /// ```
    /// use vangnet::questions::Selection;
    ///
    /// // What is no question at all, every selection refuses.
    /// let mut answer = Vec::new();
    /// assert!(Selection::AHEAD.answer(br#"{"question":"weather"}"#, &mut answer));
    /// assert!(answer.starts_with(br#"{"error":{"code":"unknown_question""#));
    /// ```
    pub fn answer(self, question: &[u8], answer: &mut Vec<u8>) -> bool {
        let Some(given) = self.given(question) else { return false };
        let written = write_answered(given, answer);
        debug_assert!(written.is_ok(), "a Vec takes all that is written");
        true
    }

    /// Answers one question as [`ask`](super::ask) does, and keeps the answer. Gives `None` where it is a question outside
    /// it, or an explanation of one.
    ///
    /// # Errors
    ///
    /// Those of the question.
    ///
    /// # Example
    ///
    /// ```
    /// use vangnet::{Language, Markup, questions::Selection};
    ///
    /// let question = br#"{"question":"macro_budgets"}"#;
    /// assert!(Selection::AHEAD.ask(question)?.is_none());
    /// let answered = Selection::BUDGET.ask(question)?.unwrap();
    /// assert!(answered.explain(Language::Dutch, Markup::Plain).contains("macrobudgetten"));
    /// # Ok::<(), vangnet::Error>(())
    /// ```
    pub fn ask(self, question: &[u8]) -> Result<Option<Answered>, Error> {
        self.given(question).transpose()
    }

    /// Begins to answer one question, as [`Running::begin`] does. Gives `None` where it is a question outside it, or an
    /// explanation of one.
    ///
    /// # Errors
    ///
    /// Those of the question.
    ///
    /// # Example
    ///
    /// ```
    /// use vangnet::questions::Selection;
    ///
    /// assert!(Selection::AHEAD.begin(br#"{"question":"macro_budgets"}"#)?.is_none());
    /// # Ok::<(), vangnet::Error>(())
    /// ```
    pub fn begin(self, question: &[u8]) -> Result<Option<Running>, Error> {
        let line = json::parse(question).ok_or_else(|| Error::new(Cause::NotJson))?;
        if self.is_outside(line.root()) {
            return Ok(None);
        }
        Running::among(self.0, question).map(Some)
    }

    /// The answer or the error; nothing where it is outside.
    fn given(self, question: &[u8]) -> Option<Result<Answered, Error>> {
        match json::parse(question) {
            Some(line) if self.is_outside(line.root()) => None,
            Some(line) => Some(answered(line.root(), self.0)),
            None => Some(Err(Cause::NotJson.into())),
        }
    }

    fn is_outside(self, node: json::Node<'_>) -> bool {
        let question = Value::question(node);
        let asked = match name(&question) {
            Some(explain) if explain == list::EXPLAIN => {
                question.peek("about").ok().and_then(|about| name(&about))
            }
            asked => asked,
        };
        asked.is_some_and(|name| list::is_known(&name) && list::find(self.0, &name).is_none())
    }
}

/// The name of a question, where it is one.
fn name(question: &Value<'_>) -> Option<String> {
    Some(question.peek("question").ok()?.text().ok()?.into_owned())
}
