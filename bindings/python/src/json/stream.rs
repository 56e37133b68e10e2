//! Answers that leave as they come: the writer of the programs is a function of Python.

use std::io::{self, Write as _};

use pyo3::{prelude::*, types::PyBytes};

/// Answer each line of JSON, a question, with a line, and give the answers to `write` in blocks.
///
/// >>> from vangnet import _native
/// >>> _native.ask_to(b"[]", lambda answers: print(answers[:24]))
/// b'{"error":{"code":"invali'
#[pyfunction]
#[pyo3(signature = (lines, write, /))]
pub(crate) fn ask_to(py: Python<'_>, lines: &[u8], write: Py<PyAny>) -> PyResult<()> {
    answer(py, write, |answers| vangnet::questions::answer_lines_to(lines, answers))
}

/// Lets the core write answers, and gives them to `write` in blocks.
pub(crate) fn answer(
    py: Python<'_>,
    write: Py<PyAny>,
    answer: impl FnOnce(&mut io::BufWriter<&mut Blocks>) -> io::Result<()> + Send,
) -> PyResult<()> {
    let mut blocks = Blocks { write, raised: None };
    let written = py.detach(|| {
        let mut answers = io::BufWriter::with_capacity(Blocks::LONGEST, &mut blocks);
        let written = answer(&mut answers).and_then(|()| answers.flush());
        // What is in the buffer was refused.
        let _ = answers.into_parts();
        written
    });
    match (written, blocks.raised) {
        (Ok(()), _) => Ok(()),
        (Err(_), Some(raised)) => Err(raised),
        (Err(error), None) => Err(error.into()),
    }
}

/// Gives what is written to a function.
pub(crate) struct Blocks {
    write: Py<PyAny>,
    raised: Option<PyErr>,
}

impl Blocks {
    const LONGEST: usize = 1 << 20;
}

impl io::Write for Blocks {
    fn write(&mut self, answers: &[u8]) -> io::Result<usize> {
        // What names a long key is one piece, of which Python gets a copy.
        let block = answers.get(..Self::LONGEST).unwrap_or(answers);
        let called = Python::attach(|py| self.write.call1(py, (PyBytes::new(py, block),)).map(|_| ()));
        match called {
            Ok(()) => Ok(block.len()),
            Err(raised) => {
                self.raised = Some(raised);
                Err(io::ErrorKind::Other.into())
            }
        }
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}
