//! Tables over the Arrow PyCapsule interface: columns in, answers out; the core finds the history.

mod answers;
mod columns;
mod options;
mod text;
mod types;

use pyo3::{prelude::*, types::PyDict};
use pyo3_arrow::{PyRecordBatchReader, PyTable};
use vangnet::Panel;

use self::{columns::Columns, options::Options};
pub(crate) use self::{
    options::municipality_name,
    text::{table_of, texts_of},
};
use crate::{errors, rules::PyRuleSet};

/// The answers to a table, row by row, as an Arrow table of the answer columns alone.
///
/// `columns` maps a field to the name of its column, `unit`, `amounts`, `codes`, `float_policy`, `successors` and `rules` are those of
/// `vangnet.assess_frame`; with `raise_errors` the first wrong row is an exception.
#[pyfunction]
#[pyo3(signature = (table, *, columns, unit, amounts, codes, float_policy, successors, rules, prefix, raise_errors))]
#[expect(clippy::too_many_arguments, reason = "they are the keywords of one Python function")]
pub(crate) fn assess_table(
    py: Python<'_>,
    table: PyRecordBatchReader,
    columns: &Bound<'_, PyDict>,
    unit: Option<&str>,
    amounts: Option<&str>,
    codes: Option<&str>,
    float_policy: Option<&str>,
    successors: Option<&Bound<'_, PyDict>>,
    rules: Option<&Bound<'_, PyRuleSet>>,
    prefix: &str,
    raise_errors: bool,
) -> PyResult<PyTable> {
    let options = Options::read(columns, unit, amounts, codes, float_policy)?;
    let mergers = successors.map(options::mergers).transpose()?;
    let rules = rules.map(|rules| rules.get().0.clone());
    let reader = table.into_reader()?;
    py.detach(|| {
        let columns = Columns::read(reader, &options)?;
        let mut panel = Panel::read(columns.rows(), options.reading);
        if let Some(mergers) = mergers {
            panel = panel.with_mergers(&mergers).map_err(|error| errors::to_exception(&error))?;
        }
        let answers: Vec<_> = match &rules {
            Some(rules) => panel.answers_with(rules.get()).collect(),
            None => panel.answers().collect(),
        };
        let own = |answer: Result<_, _>| answer.map_err(|error| options.in_own_names(error));
        let answers: Vec<_> = answers.into_iter().map(own).collect();
        if raise_errors
            && let Some((row, error)) =
                answers.iter().enumerate().find_map(|(row, answer)| Some((row, answer.as_ref().err()?)))
        {
            return Err(errors::row(row, &columns.key(row), error));
        }
        answers::table(&answers, prefix)
    })
}

/// The names of the columns to read, given those of the table.
///
/// Raises `FrameError` where `columns` names a field or a column that does not exist, or a required one is missing.
#[pyfunction]
#[pyo3(signature = (names, *, columns))]
#[expect(clippy::needless_pass_by_value, reason = "an argument from Python is owned")]
pub(crate) fn frame_columns(names: Vec<String>, columns: &Bound<'_, PyDict>) -> PyResult<Vec<String>> {
    Options::read(columns, None, None, None, None)?.columns_of(&names)
}

/// The names of the answer columns, in order.
#[pyfunction]
pub(crate) fn answer_columns() -> Vec<String> {
    answers::schema("").fields().iter().map(|field| field.name().clone()).collect()
}
