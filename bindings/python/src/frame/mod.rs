//! Tables over the Arrow PyCapsule interface: columns in, answers out; the core finds the history.

mod advice;
mod ahead;
mod answers;
mod columns;
mod execute;
mod lists;
mod options;
mod output;
mod text;
mod types;

use pyo3::{prelude::*, types::PyDict};
use pyo3_arrow::{PyRecordBatchReader, PyTable};
use vangnet::ErrorKind;

use self::{
    advice::Asked,
    answers::Style,
    execute::Execution,
    options::{Fields, Options},
};
pub(crate) use self::{
    ahead::{
        ahead_columns, caseload_table, outlook_columns, outlook_tables, programme_table, sensitivity_table,
    },
    options::municipality_name,
    text::{table_of, texts_of},
};
use crate::{
    columns::threads::usable_threads,
    convert::{arguments, errors},
    rules::{PyRuleSet, Rules},
};

/// The answers to a table, row by row, as an Arrow table of the answer columns alone.
///
/// `columns` maps a field to the name of its column, `unit`, `amounts`, `codes`, `float_policy`, `successors`, `rules`,
/// `assume`, `amounts_out`, `advice`, `threads` and `progress` are those of `vangnet.assess_frame`; with `raise_errors` the first
/// wrong row is an exception. `text` is `"views"` for a library that keeps text so (polars), and `"plain"` for others.
#[pyfunction]
#[pyo3(signature = (
    table, *, columns, unit, amounts, codes, float_policy, successors, rules, assume, prefix, raise_errors, text, amounts_out,
    advice, threads, progress
))]
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
    assume: Option<&Bound<'_, PyAny>>,
    prefix: &str,
    raise_errors: bool,
    text: &str,
    amounts_out: &str,
    advice: bool,
    threads: &Bound<'_, PyAny>,
    progress: Option<Py<PyAny>>,
) -> PyResult<PyTable> {
    let options = Options::read(Fields::YEARS, columns, unit, amounts, codes, float_policy)?;
    let mergers = successors.map(options::mergers).transpose()?;
    let rules = rules.map(|rules| rules.get().0.clone());
    let assume = assume.map(|year| arguments::year(year, "/assume")).transpose()?;
    if assume.is_some() && rules.is_some() {
        let message = "is given with rules: give one of the two.";
        return Err(errors::wrong_value(ErrorKind::InvalidType, "/assume", message));
    }
    let style = Style::read(prefix, text, amounts_out)?;
    let mut execution = Execution::new(usable_threads(threads)?, progress, raise_errors);
    let reader = table.into_reader()?;
    py.detach(|| {
        let mut panel = execution.read(reader, &options)?;
        if let Some(mergers) = mergers {
            panel = panel.with_mergers(&mergers).map_err(|error| errors::to_exception(&error))?;
        }
        if let Some(assume) = assume {
            panel = panel.with_assumed_rules(assume).map_err(|error| errors::to_exception(&error))?;
        }
        let columns = match &rules {
            Some(rules) => panel.columns_with(rules.get()),
            None => panel.columns(),
        };
        let asked = advice.then(|| Asked { panel: &panel, rules: rules.as_ref().map(Rules::get) });
        let batches = execution.answer(&panel, &columns, &options, &style, asked)?;
        let schema = answers::schema(&style);
        PyTable::try_new(batches, if advice { advice::schema(&schema, &style) } else { schema })
    })
}

/// The names of the columns to read, given those of the table: one of `"years"`, `"months"`, `"measures"` or `"uncertain"`.
///
/// Raises `FrameError` where `columns` names a field or a column that does not exist, or a required one is missing.
#[pyfunction]
#[pyo3(signature = (names, *, columns, table="years"))]
#[expect(clippy::needless_pass_by_value, reason = "an argument from Python is owned")]
pub(crate) fn frame_columns(
    names: Vec<String>,
    columns: &Bound<'_, PyDict>,
    table: &str,
) -> PyResult<Vec<String>> {
    Options::read(Fields::of(table)?, columns, None, None, None, None)?.columns_of(&names)
}

/// The names of the answer columns, in order; with that of the questions where they are asked for.
#[pyfunction]
pub(crate) fn answer_columns(advice: bool) -> Vec<String> {
    answers::NAMES.into_iter().chain(advice.then_some(advice::NAME)).map(String::from).collect()
}
