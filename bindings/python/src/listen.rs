//! What Python hears and says during a long call: how far it is, and whether it should stop.

use std::time::{Duration, Instant};

use pyo3::prelude::*;

/// How often Python is asked whether it wants to stop, and told how far it is.
pub(crate) const EVERY: Duration = Duration::from_millis(50);

/// About how long a piece of draws takes: Python is asked in between whether it wants to stop.
const PIECE: Duration = Duration::from_millis(20);

/// The draws of the first piece: few, since a draw may be one of a whole country.
const FIRST: u64 = 1 << 10;

/// The other side of a call that may take long.
pub(crate) struct Listener {
    progress: Option<Py<PyAny>>,
    asked: Instant,
}

impl Listener {
    /// `progress` is called with how much is done, such as rows or draws, and how much there is in all.
    pub(crate) fn new(progress: Option<Py<PyAny>>) -> Self {
        Self { progress, asked: Instant::now() }
    }

    /// Asks Python whether it wants to stop, and tells how far the answers are, now and then.
    pub(crate) fn ask(&mut self, done: Option<(usize, usize)>) -> PyResult<()> {
        if self.asked.elapsed() < EVERY {
            return Ok(());
        }
        self.asked = Instant::now();
        Python::attach(|py| {
            py.check_signals()?;
            match (done, &self.progress) {
                (Some(done), Some(progress)) => progress.call1(py, done).map(|_| ()),
                _ => Ok(()),
            }
        })
    }

    /// Works something out in pieces of so many draws; each piece gives whether there is more, how many draws are done and how
    /// many there are.
    pub(crate) fn work(&mut self, mut piece: impl FnMut(u64) -> (bool, (usize, usize))) -> PyResult<()> {
        let mut draws = FIRST;
        loop {
            let begun = Instant::now();
            let (is_more, done) = piece(draws);
            if !is_more {
                return Ok(());
            }
            draws = next(draws, begun.elapsed());
            self.ask(Some(done))?;
        }
    }

    /// Tells that all is done.
    pub(crate) fn end(&self, all: usize) -> PyResult<()> {
        let Some(progress) = &self.progress else { return Ok(()) };
        Python::attach(|py| progress.call1(py, (all, all)).map(|_| ()))
    }
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

/// Draws as a number that a program can count to.
pub(crate) fn counted((done, all): (u64, u64)) -> (usize, usize) {
    let count = |draws| usize::try_from(draws).unwrap_or(usize::MAX);
    (count(done), count(all))
}
