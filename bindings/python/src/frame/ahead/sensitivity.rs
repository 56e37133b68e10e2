//! What each input of an outlook does, for every row of a table: a row of the answer for each input.

use std::sync::Arc;

use arrow_array::{ArrayRef, Int64Array, RecordBatch};
use arrow_schema::ArrowError;
use pyo3::{prelude::*, types::PyDict};
use pyo3_arrow::{PyRecordBatchReader, PyTable};
use vangnet::{
    Error, Euro, OutlookTerms,
    ahead::{Sensitivity, SensitivityOptions, SensitivityRow},
};

use super::{
    super::answers::Style,
    asked::{AT_ONCE, Words, answer, checked},
    output::{Output, unfit},
    shown,
    uncertain::Tables,
};
use crate::{
    columns::threads::usable_threads,
    convert::{arguments, errors, money},
};

/// The names of the answer columns, before those of the errors.
pub(super) const NAMES: [&str; 11] = [
    "mean_payment",
    "mean_own_risk",
    "input",
    "lower_mean_payment",
    "lower_mean_own_risk",
    "higher_mean_payment",
    "higher_mean_own_risk",
    "swing",
    "reasons",
    "evidence",
    "warnings",
];

/// The answers to a table of uncertain municipalities as an Arrow table of the answer columns, with a row for each input, and
/// a table with the `row` that each of these is about.
///
/// The options are those of `vangnet.sensitivity_frame`; with `raise_errors` the first wrong row is an exception.
#[pyfunction]
#[pyo3(signature = (
    table, history, *, year, change, assume, conditions, columns, history_columns, unit, amounts, codes, float_policy, prefix,
    raise_errors, text, amounts_out, threads, progress
))]
#[expect(clippy::too_many_arguments, reason = "they are the keywords of one Python function")]
pub(crate) fn sensitivity_table(
    py: Python<'_>,
    table: PyRecordBatchReader,
    history: Option<PyRecordBatchReader>,
    year: &Bound<'_, PyAny>,
    change: Option<&Bound<'_, PyAny>>,
    assume: Option<&Bound<'_, PyAny>>,
    conditions: Option<&Bound<'_, PyAny>>,
    columns: &Bound<'_, PyDict>,
    history_columns: &Bound<'_, PyDict>,
    unit: Option<&str>,
    amounts: Option<&str>,
    codes: Option<&str>,
    float_policy: Option<&str>,
    prefix: &str,
    raise_errors: bool,
    text: &str,
    amounts_out: &str,
    threads: &Bound<'_, PyAny>,
    progress: Option<Py<PyAny>>,
) -> PyResult<(PyTable, PyTable)> {
    let words = Words { unit, amounts, codes, float_policy };
    let tables = Tables::new(&words, columns, history_columns)?;
    let terms = OutlookTerms {
        assume: assume.map(|year| arguments::year(year, "/assume")).transpose()?,
        conditions: conditions.map(super::programme::read_conditions).transpose()?.unwrap_or_default(),
        ..OutlookTerms::new(arguments::year(year, "/year")?)
    };
    let change = change.map(|change| money::ratio(change, "/change")).transpose()?;
    SensitivityOptions::checked_change(change).map_err(|error| errors::to_exception(&error))?;
    let threads = usable_threads(threads)?;
    let style = Style::read(prefix, text, amounts_out)?;
    let panel = tables.read(table, history, terms)?.panel;
    let work = |row| panel.sensitivity(row, change);
    let answers = answer(py, panel.rows(), AT_ONCE, threads, progress, |_| 1, work)?;
    let answers = checked(answers, |row| vec![row], |error| tables.own(error), raise_errors)?;
    let lines: Vec<_> = (0_i64..).zip(&answers).flat_map(|(row, answer)| Line::of(row, answer)).collect();
    Ok((written(&lines, &style)?, rows_of(&lines)?))
}

/// A row of the answer: an input of a row of the table, or what is wrong with that row.
struct Line<'a> {
    row: i64,
    answer: Result<(&'a Sensitivity, &'a SensitivityRow), &'a Error>,
}

impl<'a> Line<'a> {
    fn of(row: i64, answer: &'a Result<Sensitivity, Error>) -> Vec<Self> {
        match answer {
            Ok(answer) => {
                answer.inputs.iter().map(|input| Self { row, answer: Ok((answer, input)) }).collect()
            }
            Err(error) => vec![Self { row, answer: Err(error) }],
        }
    }
}

/// An amount of an answer, or of an input of it.
type Of = fn(&Sensitivity, &SensitivityRow) -> Option<Euro>;

fn written(lines: &[Line<'_>], style: &Style) -> PyResult<PyTable> {
    let mut output = Output::new(style);
    put(&mut output, lines).map_err(|error| unfit(&error))?;
    output.finish(&lines.iter().map(|line| line.answer.err()).collect::<Vec<_>>())
}

fn put(output: &mut Output<'_>, lines: &[Line<'_>]) -> Result<(), ArrowError> {
    let [payment, own_risk, input, behind @ ..] = NAMES;
    let [lower_payment, lower_own_risk, higher_payment, higher_own_risk, swing, reasons, evidence, warnings] =
        behind;
    let known = || lines.iter().map(|line| line.answer.ok());
    let euros = |output: &mut Output<'_>, amounts: &[(&str, Of)]| {
        for (name, of) in amounts {
            let cells = known().map(|line| line.and_then(|(answer, row)| of(answer, row)));
            output.euros(name, &cells.collect::<Vec<_>>());
        }
    };
    euros(
        output,
        &[(payment, |answer, _| answer.mean_payment), (own_risk, |answer, _| answer.mean_own_risk)],
    );
    output.texts(input, known().map(|line| line.map(|(_, row)| row.input.code())))?;
    euros(
        output,
        &[
            (lower_payment, |_, row| row.lower.mean_payment),
            (lower_own_risk, |_, row| row.lower.mean_own_risk),
            (higher_payment, |_, row| row.higher.mean_payment),
            (higher_own_risk, |_, row| row.higher.mean_own_risk),
            (swing, |_, row| row.swing),
        ],
    );
    output.codes(reasons, known().map(|line| line.map(|(answer, _)| shown::reasons(&answer.reasons))))?;
    output.texts(evidence, known().map(|line| line.map(|(answer, _)| answer.basis.evidence.code())))?;
    output.codes(warnings, known().map(|line| line.map(|(answer, _)| shown::warnings(&answer.basis))))
}

/// The row that each line is about.
fn rows_of(lines: &[Line<'_>]) -> PyResult<PyTable> {
    let rows = Int64Array::from_iter_values(lines.iter().map(|line| line.row));
    let batch = RecordBatch::try_from_iter([("row", Arc::new(rows) as ArrayRef)]);
    let batch = batch.map_err(|error| unfit(&error))?;
    let schema = batch.schema();
    PyTable::try_new(vec![batch], schema)
}
