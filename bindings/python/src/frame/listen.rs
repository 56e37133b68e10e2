//! What Python hears and says during a long call: how far it is, and whether it should stop.

use std::time::{Duration, Instant};

use pyo3::prelude::*;

/// How often Python is asked whether it wants to stop, and told how far it is.
pub(super) const EVERY: Duration = Duration::from_millis(50);

/// The other side of a call that may take long.
pub(super) struct Listener {
    progress: Option<Py<PyAny>>,
    asked: Instant,
}

impl Listener {
    /// `progress` is called with the rows that are done and all rows.
    pub(super) fn new(progress: Option<Py<PyAny>>) -> Self {
        Self { progress, asked: Instant::now() }
    }

    /// Asks Python whether it wants to stop, and tells how far the answers are, now and then.
    pub(super) fn ask(&mut self, done: Option<(usize, usize)>) -> PyResult<()> {
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

    /// Tells that all rows are done.
    pub(super) fn end(&self, rows: usize) -> PyResult<()> {
        let Some(progress) = &self.progress else { return Ok(()) };
        Python::attach(|py| progress.call1(py, (rows, rows)).map(|_| ()))
    }
}
