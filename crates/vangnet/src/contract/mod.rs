//! The JSON contract: one case in, one answer out, a line each, the same bytes in every language.
//!
//! A binding passes a line's bytes through undecoded, so that there is one implementation. The keys, formats, errors
//! and their order are those of the contract; [`Assessment`] lists the fields of an answer.
//!
//! # Example
//!
//! ```
//! let mut answers = Vec::new();
//! vangnet::contract::evaluate(br#"{"id":"a","year":2024,"years":[]}"#, &mut answers);
//! assert_eq!(
//!     String::from_utf8_lossy(&answers),
//!     concat!(
//!         r#"{"id":"a","error":{"code":"missing_field","field":"/years","#,
//!         r#""message":"/years has no entry for the deficit year 2024."}}"#,
//!         "\n"
//!     )
//! );
//! ```

mod place;
mod read;

use std::io;

use self::read::Refused;

use serde::Serialize;

use crate::{
    amount::Notation,
    assess::{Advice, Assessment, Borders, Calendar, EffectOfOneEuro, MaximumOwnRisk, Missing, SideBySide},
    case::Case,
    description::{self, Describe as _},
    error::{AmountProblem, Cause, Error},
    explain::Markup,
    language::Language,
    receipt::Receipt,
    rules::BothOpen,
    text::lines,
};

/// Answers each line of `cases` with a line in `answers`, in the same order.
///
/// Lines end at LF; the last one may lack it. A line of only spaces, tabs and CR is skipped. To stream, pass blocks
/// that end at an LF.
///
/// # Example
///
/// ```
/// let mut answers = Vec::new();
/// vangnet::contract::evaluate(b"{}\n\r\n[]", &mut answers);
/// assert_eq!(answers.iter().filter(|byte| **byte == b'\n').count(), 2);
/// ```
pub fn evaluate(cases: &[u8], answers: &mut Vec<u8>) {
    let written = evaluate_to(cases, answers);
    debug_assert!(written.is_ok(), "a Vec takes all that is written");
}

/// Answers each line of `cases` with a line, as [`evaluate`] does, and writes it as it comes.
///
/// Besides `cases` and what was written, it uses at most three times the length of the longest line in memory. Its time
/// is in proportion to the text, whatever the text is. An answer is written in pieces: buffer them.
///
/// # Errors
///
/// What `answers` refuses to take.
///
/// # Example
///
/// ```
/// let mut answers = std::io::BufWriter::new(std::io::sink());
/// vangnet::contract::evaluate_to(b"{}", &mut answers)?;
/// # Ok::<(), std::io::Error>(())
/// ```
pub fn evaluate_to(cases: &[u8], answers: &mut impl io::Write) -> io::Result<()> {
    lines::answer_each(cases, answers, |line, answers| write(&assessed(line), answers))
}

/// Answers one case, given as JSON, with a JSON object and no line end; the JSON may be written over several lines.
///
/// # Errors
///
/// The error that was written as the answer.
///
/// # Example
///
/// ```
/// let mut answer = Vec::new();
/// let error = vangnet::contract::answer(b"{\n  \"id\": \"a\",\n  \"year\": 2019\n}", &mut answer).unwrap_err();
/// assert_eq!(error.code(), "missing_field");
/// assert!(answer.starts_with(br#"{"id":"a","error":{"code":"missing_field","field":"/years""#));
/// ```
pub fn answer(case: &[u8], answer: &mut Vec<u8>) -> Result<(), Error> {
    let assessed = assessed(case);
    let written = write(&assessed, answer);
    debug_assert!(written.is_ok(), "a Vec takes all that is written");
    assessed.map(|_| ()).map_err(|(_, error)| error)
}

/// Reads a case from one line of JSON.
///
/// A one-digit year that occurs more than once in a list of the procedure is kept once.
///
/// # Errors
///
/// The first error of the line, in the contract's order.
///
/// # Example
///
/// ```
/// let line = br#"{"id":"a","year":2019,"years":[{"year":2019,"budget":"100","net_costs":"109"}]}"#;
/// assert_eq!(vangnet::contract::read(line)?.year().get(), 2019);
///
/// let error = vangnet::contract::read(br#"{"id":"a","year":2019}"#).unwrap_err();
/// assert_eq!((error.code(), error.field()), ("missing_field", Some("/years")));
/// # Ok::<(), vangnet::Error>(())
/// ```
pub fn read(line: &[u8]) -> Result<Case, Error> {
    read_with_id(line).map_err(|(_, error)| error)
}

fn write(assessed: &Result<Assessment, Refused>, answer: &mut dyn io::Write) -> io::Result<()> {
    match assessed {
        Ok(assessment) => Ok(serde_json::to_writer(answer, assessment)?),
        Err((id, error)) => Ok(serde_json::to_writer(answer, &ErrorAnswer { id: id.as_deref(), error })?),
    }
}

fn assessed(line: &[u8]) -> Result<Assessment, Refused> {
    let case = read_with_id(line)?;
    crate::assess::assess(&case).map_err(|error| (Some(case.id), error))
}

fn read_with_id(line: &[u8]) -> Result<Case, Refused> {
    let line = crate::json::parse(line).ok_or_else(|| (None, Cause::NotJson.into()))?;
    let object = line.root().object().ok_or_else(|| (None, Cause::NotAnObject.into()))?;
    read::case(object)
}

/// What a case and its answer look like, the error in its place, and what an answer leads to.
///
/// # Example
///
/// ```
/// let contract = vangnet::contract::described();
/// let keys: Vec<_> = contract.case.fields.iter().map(|field| field.name).collect();
/// assert_eq!(keys, ["id", "year", "years", "inhabitants", "procedure"]);
/// ```
pub fn described() -> description::Contract {
    let beside = [
        Missing::shape(),
        Receipt::shape(),
        Calendar::shape(),
        SideBySide::shape(),
        Advice::shape(),
        MaximumOwnRisk::shape(),
        Borders::shape(),
        EffectOfOneEuro::shape(),
    ];
    let codes =
        [Language::shape(), Markup::shape(), Notation::shape(), AmountProblem::shape(), BothOpen::shape()];
    description::Contract::new::<Case, Assessment, Error>(beside, codes)
}

#[derive(Serialize)]
struct ErrorAnswer<'a> {
    id: Option<&'a str>,
    error: &'a Error,
}
