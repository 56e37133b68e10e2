//! A question that takes long, answered step by step.

use super::{Answered, answered, list};
use crate::{
    ahead::{NationalOutlookInput, NationalOutlookRun, OutlookInput, OutlookRun},
    error::{Cause, Error},
    json,
    reading::{Question as _, Read as _, Value},
};

/// A question that is being answered, step by step: how far it is can be told, and it can be stopped.
///
/// Only an `outlook` with draws and a `national_outlook` take more than one step. Every other question is answered when it is
/// begun.
///
/// # Example
///
/// ```
/// use vangnet::questions::Running;
///
/// let question = br#"{"question":"outlook","year":2024,"net_costs":{"mean":"105","sd":"4"},"budget":{"mean":"100"},
///     "conditions":"met","draws":50000}"#;
/// let mut running = Running::begin(question)?;
/// while running.advance(20_000, 2) {
///     let (done, total) = running.progress();
///     assert!(done < total);
///     // To stop, leave the loop.
/// }
/// let mut answer = Vec::new();
/// running.answered()?.write_to(&mut answer).unwrap();
/// assert!(answer.starts_with(br#"{"year":2024,"closed":{"mean_payment":"#));
/// # Ok::<(), vangnet::Error>(())
/// ```
#[derive(Debug)]
pub struct Running(State);

#[derive(Debug)]
enum State {
    Outlook(Box<OutlookRun>),
    NationalOutlook(Box<NationalOutlookRun>),
    Answered(Answered),
}

impl Running {
    /// Reads a question, given as JSON, and begins to answer it.
    ///
    /// # Errors
    ///
    /// Those of the question.
    ///
    /// # Example
    ///
    /// ```
    /// use vangnet::questions::Running;
    ///
    /// assert!(!Running::begin(br#"{"question":"macro_budgets"}"#)?.advance(1, 1));
    /// assert_eq!(Running::begin(br#"{"question":"weather"}"#).unwrap_err().code(), "unknown_question");
    /// # Ok::<(), vangnet::Error>(())
    /// ```
    pub fn begin(question: &[u8]) -> Result<Self, Error> {
        Self::among(list::ALL, question)
    }

    /// The same for a selection of the questions; those outside it are refused.
    pub(super) fn among(selection: list::Entries, question: &[u8]) -> Result<Self, Error> {
        let line = json::parse(question).ok_or_else(|| Error::new(Cause::NotJson))?;
        let value = Value::question(line.root());
        let name = match line.root().object() {
            Some(_) => value.peek("question")?.text().ok(),
            None => None,
        };
        Ok(Self(match name.as_deref() {
            Some(OutlookInput::NAME) => {
                State::Outlook(Box::new(OutlookRun::new(&OutlookInput::read(&value)?)?))
            }
            Some(NationalOutlookInput::NAME) => {
                let run = NationalOutlookRun::new(&NationalOutlookInput::read(&value)?)?;
                State::NationalOutlook(Box::new(run))
            }
            _ => State::Answered(answered(line.root(), selection)?),
        }))
    }

    /// Works out about so many draws on at most so many threads; `false` once nothing is left.
    ///
    /// # Example
    ///
    /// See [`Running`].
    ///
    /// ```
    /// # use vangnet::questions::Running;
    /// fn to_the_end(running: &mut Running) {
    ///     while running.advance(1_000_000, 4) {}
    /// }
    /// # let _ = to_the_end;
    /// ```
    pub fn advance(&mut self, draws: u64, threads: usize) -> bool {
        match &mut self.0 {
            State::Outlook(run) => run.advance(draws, threads),
            State::NationalOutlook(run) => run.advance(draws, threads),
            State::Answered(_) => false,
        }
    }

    /// The draws that are done, and those to do: more of the latter where a quantile takes them once again. Both are 0
    /// where there is nothing to draw.
    ///
    /// # Example
    ///
    /// ```
    /// use vangnet::questions::Running;
    ///
    /// assert_eq!(Running::begin(br#"{"question":"macro_budgets"}"#)?.progress(), (0, 0));
    /// # Ok::<(), vangnet::Error>(())
    /// ```
    pub fn progress(&self) -> (u64, u64) {
        match &self.0 {
            State::Outlook(run) => run.progress(),
            State::NationalOutlook(run) => run.progress(),
            State::Answered(_) => (0, 0),
        }
    }

    /// The answer; what is left to do is done first.
    ///
    /// # Errors
    ///
    /// `amount_out_of_range` for amounts that are too large to show.
    ///
    /// # Example
    ///
    /// See [`Running`].
    ///
    /// ```
    /// # use vangnet::{Error, questions::{Answered, Running}};
    /// fn at_once(question: &[u8]) -> Result<Answered, Error> {
    ///     Running::begin(question)?.answered()
    /// }
    /// # let _ = at_once;
    /// ```
    pub fn answered(self) -> Result<Answered, Error> {
        match self.0 {
            State::Outlook(run) => Ok(Answered::new(run.answer()?)),
            State::NationalOutlook(run) => Ok(Answered::new(run.answer()?)),
            State::Answered(answered) => Ok(answered),
        }
    }
}
