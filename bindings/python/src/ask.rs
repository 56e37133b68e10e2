//! Questions about the budget: the bytes of a question in, the bytes of its answer out, and their conversion.
//!
//! The typed functions in `python/vangnet` write a question, ask it here, and read the answer.

use pyo3::{
    IntoPyObjectExt,
    prelude::*,
    types::{PyBytes, PyString},
};
use serde::Deserialize;
use vangnet::ErrorKind;

use crate::{
    arguments, errors,
    money::{self, Numbers},
};

/// Answer one question of the contract, given as JSON, with the JSON of its answer.
///
/// A wrong question gets an error as its answer, so this raises nothing for one.
///
/// >>> from vangnet import _native
/// >>> _native.answer_question(b'{"question":"weather"}')[:35]
/// b'{"error":{"code":"unknown_question"'
#[pyfunction]
#[pyo3(signature = (question, /))]
pub(crate) fn answer_question<'py>(py: Python<'py>, question: &[u8]) -> Bound<'py, PyBytes> {
    let answer = py.detach(|| {
        let mut answer = Vec::new();
        vangnet::questions::answer(question, &mut answer);
        answer
    });
    PyBytes::new(py, &answer)
}

/// The answer to a question of the contract, as HTML for a notebook.
///
/// >>> from vangnet import _native
/// >>> _native.question_html(b'{"question":"macro_budgets"}', "en")[:16]
/// '<p><b>The publis'
#[pyfunction]
#[pyo3(signature = (question, lang, /))]
pub(crate) fn question_html(question: &[u8], lang: Option<&Bound<'_, PyAny>>) -> PyResult<String> {
    let language = arguments::language(lang)?;
    vangnet::questions::explain_html(question, language).map_err(|error| errors::to_exception(&error))
}

/// An argument as the JSON of a question holds it: exact numbers as text, other values unchanged.
///
/// >>> from decimal import Decimal
/// >>> from vangnet import _native
/// >>> _native.argument(Decimal("1E+3"), "amount", "/budget")
/// '1000'
#[pyfunction]
#[pyo3(signature = (value, kind, field, /))]
pub(crate) fn argument<'py>(
    value: &Bound<'py, PyAny>,
    kind: &str,
    field: &str,
) -> PyResult<Bound<'py, PyAny>> {
    let py = value.py();
    match kind {
        "amount" => money::number(value, field, Numbers::Amounts)?.into_bound_py_any(py),
        "number" => money::number(value, field, Numbers::Plain)?.into_bound_py_any(py),
        "ratio" => money::number(value, field, Numbers::Ratios)?.into_bound_py_any(py),
        "integer" => arguments::integer(value, field)?.into_bound_py_any(py),
        "truth" => arguments::truth(value, field)?.into_bound_py_any(py),
        "stage" => arguments::stage(value, field)?.code().into_bound_py_any(py),
        _ => Ok(PyString::new(py, &arguments::text(value, field)?).into_any()),
    }
}

#[derive(Deserialize)]
struct Refusal<'a> {
    #[serde(borrow)]
    error: Told<'a>,
}

#[derive(Deserialize)]
struct Told<'a> {
    code: ErrorKind,
    field: Option<std::borrow::Cow<'a, str>>,
    message: std::borrow::Cow<'a, str>,
}

/// The exception for an answer that is an error.
///
/// >>> from vangnet import _native
/// >>> _native.refusal(_native.answer_question(b'{"question":"weather"}')).code
/// 'unknown_question'
#[pyfunction]
#[pyo3(signature = (answer, /))]
pub(crate) fn refusal<'py>(py: Python<'py>, answer: &[u8]) -> PyResult<Bound<'py, PyAny>> {
    let Refusal { error } = serde_json::from_slice(answer).map_err(|error| errors::broken(&error))?;
    let exception = errors::told(error.code, &error.message, error.field.as_deref());
    Ok(exception.into_value(py).into_bound(py).into_any())
}
