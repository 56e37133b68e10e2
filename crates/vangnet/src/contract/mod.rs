//! The JSON contract: one case in, one answer out, a line each, the same bytes in every language.
//!
//! A binding passes a line's bytes through undecoded, so that there is one implementation. The keys, formats, errors
//! and their order are those of the contract; [`Assessment`] lists the fields of an answer.
//!
//! # Example
//!
//! ```
//! let mut answers = Vec::new();
//! vangnet::contract::evaluate(br#"{"id":"a","year":2014,"years":[]}"#, &mut answers);
//! assert_eq!(
//!     String::from_utf8_lossy(&answers),
//!     concat!(
//!         r#"{"id":"a","error":{"code":"year_unsupported","field":"/year","#,
//!         r#""message":"/year is 2014: before 2015 the IAU and MAU held; supported are 2015 to 2025."}}"#,
//!         "\n"
//!     )
//! );
//! ```

pub(crate) mod json;
pub(crate) mod place;
mod read;

use serde::Serialize;

use self::json::Node;
use crate::{Assessment, Case, Error, ErrorKind, error::Cause};

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
    let is_blank = |line: &[u8]| line.iter().all(|byte| matches!(byte, b' ' | b'\t' | b'\r'));
    for line in cases.split(|byte| *byte == b'\n').filter(|line| !is_blank(line)) {
        match answer(line) {
            Ok(answer) => write(&answer, answers),
            Err((id, error)) => write(&ErrorAnswer { id, error }, answers),
        }
        answers.push(b'\n');
    }
}

/// Reads a case from one line of JSON.
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

/// An error with the id of its case, where the line has one.
type Refused = (Option<String>, Error);

fn answer(line: &[u8]) -> Result<Assessment, Refused> {
    let case = read_with_id(line)?;
    crate::assess(&case).map_err(|error| (Some(case.id), error))
}

fn read_with_id(line: &[u8]) -> Result<Case, Refused> {
    let read = |line: &[u8]| case(&json::parse(line).ok_or_else(|| (None, Cause::NotJson.into()))?);
    json::with_negative_zeros(line, read, |(_, error)| error.kind() == ErrorKind::InvalidType)
}

fn case(node: &Node<'_>) -> Result<Case, Refused> {
    let Node::Object(object) = node else { return Err((None, Cause::NotAnObject.into())) };
    read::case(object).map_err(|error| {
        let id = object.iter().find(|(key, _)| key == "id").map(|(_, value)| value);
        let id = if let Some(Node::Text(id)) = id { Some(id.clone().into_owned()) } else { None };
        (id, error)
    })
}

#[derive(Serialize)]
struct ErrorAnswer {
    id: Option<String>,
    error: Error,
}

fn write(answer: &impl Serialize, answers: &mut Vec<u8>) {
    #[expect(
        clippy::expect_used,
        reason = "text keys and values always serialise, and a Vec always takes them"
    )]
    serde_json::to_writer(answers, answer).expect("an answer serialises");
}
