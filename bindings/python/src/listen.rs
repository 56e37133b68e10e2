//! What Python hears and says during a long call: how far it is, and whether it should stop.

use std::time::{Duration, Instant};

use pyo3::prelude::*;

/// How often Python is asked whether it wants to stop, and told how far it is.
pub(crate) const EVERY: Duration = Duration::from_millis(50);

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

    /// Tells that all is done.
    pub(crate) fn end(&self, all: usize) -> PyResult<()> {
        let Some(progress) = &self.progress else { return Ok(()) };
        Python::attach(|py| progress.call1(py, (all, all)).map(|_| ()))
    }
}
