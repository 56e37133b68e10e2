//! Questions that take long, answered in pieces: on several threads, with progress, and stopped by Ctrl-C.

use pyo3::prelude::*;
use vangnet::questions::Running;

use super::ask::PyAnswered;
use crate::{
    columns::threads::usable_threads,
    convert::errors,
    listen::{Listener, counted},
};

/// Ask one question of the contract, as `ask_question` does, in pieces on at most so many threads (one where `None`).
///
/// `progress` is called with the draws that are done and those to do, now and then and once at the end.
///
/// >>> from vangnet import _native
/// >>> _native.run_question(b'{"question":"macro_budgets"}', 2, print).to_json()[:18]
/// 0 0
/// '{"macro_budgets":['
#[pyfunction]
#[pyo3(signature = (question, threads, progress, /))]
pub(crate) fn run_question(
    py: Python<'_>,
    question: &[u8],
    threads: Option<&Bound<'_, PyAny>>,
    progress: Option<Py<PyAny>>,
) -> PyResult<PyAnswered> {
    let threads = threads.map_or(Ok(1), usable_threads)?;
    let mut listener = Listener::new(progress);
    py.detach(|| {
        let mut running = Running::begin(question).map_err(|error| errors::to_exception(&error))?;
        listener.work(|draws| (running.advance(draws, threads), counted(running.progress())))?;
        let (_, all) = counted(running.progress());
        let answered = running.answered().map_err(|error| errors::to_exception(&error))?;
        listener.end(all)?;
        Ok(PyAnswered(answered))
    })
}
