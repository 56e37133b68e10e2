//! Questions about the budget: the bytes of a question in, the bytes of its answer out, and their conversion.
//!
//! The typed functions in `python/vangnet` write a question, ask it here, and read the answer.

use pyo3::{
    IntoPyObjectExt,
    prelude::*,
    types::{PyBytes, PyString},
};
use vangnet::questions::Answered;

use crate::{
    convert::{
        arguments, errors,
        money::{self, Numbers},
    },
    document::PyDocument,
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

/// An answer that the core holds, to be written and explained; a copy or a pickle of it is `None`.
///
/// >>> from vangnet import _native
/// >>> _native.ask_question(b'{"question":"macro_budgets"}').to_html("en")[:16]
/// '<p><b>The publis'
#[pyclass(name = "Answered", module = "vangnet._native", frozen)]
pub(crate) struct PyAnswered(pub(super) Answered);

#[pymethods]
impl PyAnswered {
    fn to_json(&self, py: Python<'_>) -> PyResult<String> {
        let written = py.detach(|| {
            let mut json = Vec::new();
            self.0.write_to(&mut json).map(|()| json)
        })?;
        Ok(String::from_utf8(written)?)
    }

    #[pyo3(signature = (lang, markup, /))]
    fn explain(
        &self,
        lang: Option<&Bound<'_, PyAny>>,
        markup: Option<&Bound<'_, PyAny>>,
    ) -> PyResult<String> {
        let markup = arguments::markup(markup)?;
        Ok(self.0.explain(arguments::language(lang)?, markup))
    }

    #[pyo3(signature = (lang, /))]
    fn to_html(&self, lang: Option<&Bound<'_, PyAny>>) -> PyResult<String> {
        Ok(self.0.explain_html(arguments::language(lang)?))
    }

    #[pyo3(signature = (lang, /))]
    fn draft(&self, lang: Option<&Bound<'_, PyAny>>) -> PyResult<Option<PyDocument>> {
        Ok(self.0.draft(arguments::language(lang)?).map(PyDocument))
    }

    #[pyo3(signature = (lang, /))]
    fn letter(&self, lang: Option<&Bound<'_, PyAny>>) -> PyResult<Option<PyDocument>> {
        Ok(self.0.letter(arguments::language(lang)?).map(PyDocument))
    }

    #[pyo3(signature = (lang, /))]
    fn calendar(&self, lang: Option<&Bound<'_, PyAny>>) -> PyResult<Option<PyDocument>> {
        Ok(self.0.calendar(arguments::language(lang)?).map(PyDocument))
    }

    fn __reduce__<'py>(slf: &Bound<'py, Self>) -> (Bound<'py, PyAny>, ()) {
        (slf.py().None().into_bound(slf.py()).get_type().into_any(), ())
    }
}

/// Ask one question of the contract, given as JSON, and hold its answer; a wrong question raises.
///
/// >>> from vangnet import _native
/// >>> _native.ask_question(b'{"question":"macro_budgets"}').to_json()[:18]
/// '{"macro_budgets":['
#[pyfunction]
#[pyo3(signature = (question, /))]
pub(crate) fn ask_question(py: Python<'_>, question: &[u8]) -> PyResult<PyAnswered> {
    let answered = py.detach(|| vangnet::questions::ask(question));
    answered.map(PyAnswered).map_err(|error| errors::to_exception(&error))
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
        "day" => arguments::day(value, field)?.to_string().into_bound_py_any(py),
        "stage" => arguments::stage(value, field)?.code().into_bound_py_any(py),
        _ => Ok(PyString::new(py, &arguments::text(value, field)?).into_any()),
    }
}
