//! Tables of the questions that look ahead: rows of one municipality and scenario are one question.

mod asked;
mod caseload;
mod cells;
mod outlook;
mod output;
mod programme;
mod sensitivity;
mod shown;
mod uncertain;

use pyo3::prelude::*;

pub(crate) use self::{
    caseload::caseload_table,
    outlook::{outlook_columns, outlook_tables},
    programme::programme_table,
    sensitivity::sensitivity_table,
};
use crate::convert::errors;

/// The names of the answer columns of `"caseload"`, `"programme"` or `"sensitivity"`, in order.
#[pyfunction]
#[pyo3(signature = (question, /))]
pub(crate) fn ahead_columns(question: &str) -> PyResult<Vec<&'static str>> {
    let names: &[_] = match question {
        "caseload" => &caseload::NAMES,
        "programme" => &programme::NAMES,
        "sensitivity" => &sensitivity::NAMES,
        other => {
            let words = "\"caseload\", \"programme\" or \"sensitivity\"";
            return Err(errors::not_one_of("/question", other, words));
        }
    };
    Ok(names.iter().chain(&output::ERRORS).copied().collect())
}
