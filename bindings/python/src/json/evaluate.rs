//! The JSON contract as bytes.

use pyo3::{prelude::*, types::PyBytes};

use super::stream;
use crate::convert::errors;

/// Answer every line of the JSON contract with a line, as bytes; lines end at LF, the last one may lack it.
///
/// A wrong case gets an error answer in its place, so this raises nothing for one; `InputTypeError` where `lines` are not
/// `bytes`. To stream, pass blocks of whole lines: `python -m vangnet evaluate` does.
///
/// >>> import vangnet
/// >>> vangnet.evaluate(b'{"id":"a","year":2014,"years":[]}')[:49]
/// b'{"id":"a","error":{"code":"year_unsupported","fie'
#[pyfunction]
pub(crate) fn evaluate<'py>(lines: &Bound<'py, PyAny>) -> PyResult<Bound<'py, PyBytes>> {
    let py = lines.py();
    let lines =
        lines.cast::<PyBytes>().map_err(|_| errors::wrong_type("/lines", "must be bytes."))?.as_bytes();
    let answers = py.detach(|| {
        let mut answers = Vec::with_capacity(lines.len().saturating_mul(2).min(1 << 20));
        vangnet::contract::evaluate(lines, &mut answers);
        answers
    });
    Ok(PyBytes::new(py, &answers))
}

/// Answer every line of the JSON contract with a line, as `evaluate` does, and give the answers to a function in blocks.
///
/// >>> from vangnet import _native
/// >>> _native.evaluate_to(b"[]", lambda answers: print(answers[:35]))
/// b'{"id":null,"error":{"code":"invalid'
#[pyfunction]
#[pyo3(signature = (lines, write, /))]
pub(crate) fn evaluate_to(py: Python<'_>, lines: &[u8], write: Py<PyAny>) -> PyResult<()> {
    stream::answer(py, write, |answers| vangnet::contract::evaluate_to(lines, answers))
}
