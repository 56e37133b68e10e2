//! Questions that take long, answered in pieces: on several threads, with progress, and stopped by Ctrl-C.

use std::time::{Duration, Instant};

use pyo3::prelude::*;
use vangnet::questions::Running;

use super::ask::PyAnswered;
use crate::{columns::threads::usable_threads, convert::errors, listen::Listener};

/// About how long a piece takes: Python is asked in between whether it wants to stop.
const PIECE: Duration = Duration::from_millis(20);

/// The draws of the first piece: few, since a draw may be one of a whole country.
const FIRST: u64 = 1 << 10;

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
        let mut draws = FIRST;
        loop {
            let begun = Instant::now();
            let is_more = running.advance(draws, threads);
            draws = next(draws, begun.elapsed());
            if !is_more {
                break;
            }
            let (done, all) = running.progress();
            listener.ask(Some((counted(done), counted(all))))?;
        }
        let (_, all) = running.progress();
        let answered = running.answered().map_err(|error| errors::to_exception(&error))?;
        listener.end(counted(all))?;
        Ok(PyAnswered(answered))
    })
}

/// The draws of the next piece, after one that took so long.
fn next(draws: u64, took: Duration) -> u64 {
    if took.saturating_mul(4) < PIECE {
        draws.saturating_mul(4)
    } else if took > PIECE.saturating_mul(2) {
        (draws / 2).max(1)
    } else {
        draws
    }
}

fn counted(draws: u64) -> usize {
    usize::try_from(draws).unwrap_or(usize::MAX)
}
