//! Questions about the budget as JSON: one object in, one out, the same bytes in every language.
//!
//! What each question takes and gives is in [the document on questions](crate::_documentation::questions). The typed
//! functions are in [`budget`](crate::budget), [`distribution`](crate::distribution), [`model`](crate::model),
//! [`analysis`](crate::analysis), [`ahead`](crate::ahead) and [`application`](crate::application).
//!
//! # Example
//!
//! ```
//! let mut answer = Vec::new();
//! vangnet::questions::answer(br#"{"question":"weather"}"#, &mut answer);
//! assert!(answer.starts_with(br#"{"error":{"code":"unknown_question","field":"/question""#));
//! ```

mod answered;
mod explanation;
mod list;
mod running;
mod selection;

use std::io;

use serde::Serialize;

pub use self::{answered::Answered, running::Running, selection::Selection};
use crate::{
    description,
    error::{Cause, Error, Quoted},
    json,
    language::Language,
    reading::Value,
    text::lines,
};

/// Answers one question, given as JSON, with a JSON object.
///
/// # Example
///
/// ```
/// let question = br#"{"question":"aanwijzing_reduction","budget":"100000000","years_after_term":1}"#;
/// let mut answer = Vec::new();
/// vangnet::questions::answer(question, &mut answer);
/// let answer: serde_json::Value = serde_json::from_slice(&answer).unwrap();
/// assert_eq!(answer["budget_least"], "99000000.00");
/// ```
pub fn answer(question: &[u8], answer: &mut Vec<u8>) {
    let written = answer_to(question, answer);
    debug_assert!(written.is_ok(), "a Vec takes all that is written");
}

/// Answers one question, as [`answer`] does, and writes the answer as it comes.
///
/// Beside the question and what was written, to read a question takes no more memory than three times its length, and
/// time in proportion to it, whatever it holds. Many small pieces are written: buffer them.
///
/// # Errors
///
/// What `answer` refuses to take.
///
/// # Example
///
/// ```
/// let mut answer = std::io::BufWriter::new(std::io::sink());
/// vangnet::questions::answer_to(br#"{"question":"macro_budgets"}"#, &mut answer)?;
/// # Ok::<(), std::io::Error>(())
/// ```
pub fn answer_to(question: &[u8], answer: &mut impl io::Write) -> io::Result<()> {
    write_answer(question, answer)
}

/// Once for every kind of writer.
fn write_answer(question: &[u8], answer: &mut dyn io::Write) -> io::Result<()> {
    write_answered(ask(question), answer)
}

fn write_answered(answered: Result<Answered, Error>, answer: &mut dyn io::Write) -> io::Result<()> {
    match answered {
        Ok(answered) => answered.write(answer),
        Err(error) => Ok(serde_json::to_writer(answer, &ErrorAnswer { error })?),
    }
}

/// Answers each line of `questions` with a line in `answers`, in the same order, and writes it as it comes.
///
/// Lines end at LF; the last one may lack it. A line of only spaces, tabs and CR is skipped. To stream, pass blocks that
/// end at an LF.
///
/// # Errors
///
/// What `answers` refuses to take.
///
/// # Example
///
/// ```
/// let mut answers = Vec::new();
/// vangnet::questions::answer_lines_to(b"{\"question\":\"weather\"}\n\n[]", &mut answers)?;
/// assert_eq!(answers.iter().filter(|byte| **byte == b'\n').count(), 2);
/// # Ok::<(), std::io::Error>(())
/// ```
pub fn answer_lines_to(questions: &[u8], answers: &mut impl io::Write) -> io::Result<()> {
    lines::answer_each(questions, answers, write_answer)
}

/// Answers one question, and keeps the answer, which can be written and explained.
///
/// # Errors
///
/// Those of the question.
///
/// # Example
///
/// ```
/// use vangnet::{Language, questions};
///
/// let question = br#"{"question":"aanwijzing_reduction","budget":"100000000","years_after_term":1}"#;
/// let answered = questions::ask(question)?;
/// assert!(answered.explain_html(Language::English).starts_with("<p><b>The budget after an aanwijzing</b></p>"));
/// # Ok::<(), vangnet::Error>(())
/// ```
pub fn ask(question: &[u8]) -> Result<Answered, Error> {
    let line = json::parse(question).ok_or_else(|| Error::new(Cause::NotJson))?;
    answered(line.root(), list::ALL)
}

/// The answer to a question in words and tables, as HTML for a notebook. Every text is escaped.
///
/// It takes the questions that `explain` is about, and those of what is published: `indicators` and `macro_budgets`.
///
/// # Errors
///
/// Those of the question.
///
/// # Example
///
/// ```
/// use vangnet::{Language, questions};
///
/// let question = br#"{"question":"aanwijzing_reduction","budget":"100000000","years_after_term":1}"#;
/// let html = questions::explain_html(question, Language::English)?;
/// assert!(html.starts_with("<p><b>The budget after an aanwijzing</b></p>"));
/// # Ok::<(), vangnet::Error>(())
/// ```
pub fn explain_html(question: &[u8], language: Language) -> Result<String, Error> {
    Ok(ask(question)?.explain_html(language))
}

/// What every question takes and gives, in the order of the document on questions; `explain` is not among them.
///
/// # Example
///
/// ```
/// let names: Vec<_> = vangnet::questions::described().iter().map(|question| question.name).collect();
/// assert_eq!(names[0], "budget_history");
/// assert!(names.contains(&"attribution"));
/// ```
pub fn described() -> Vec<description::Question> {
    list::described()
}

#[derive(Serialize)]
struct ErrorAnswer {
    error: Error,
}

fn answered(node: json::Node<'_>, selection: list::Entries) -> Result<Answered, Error> {
    if node.object().is_none() {
        return Err(Cause::NotAnObject.into());
    }
    let question = Value::question(node);
    let name = question.peek("question")?;
    let text = name.text()?;
    if text == list::EXPLAIN {
        return explanation::explanation(&question, selection);
    }
    let entry = list::find(selection, &text);
    let entry =
        entry.ok_or_else(|| name.at(Cause::UnknownQuestion(Quoted::new(&text), list::all()).into()))?;
    (entry.ask)(&question)
}
