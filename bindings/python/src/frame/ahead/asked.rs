//! What both tables of a question go through: they are read, each question is answered, and the wrong ones are named.

use arrow_array::RecordBatch;
use pyo3::{prelude::*, types::PyDict};
use pyo3_arrow::PyRecordBatchReader;
use vangnet::{Error, ErrorKind};

use super::super::options::{Fields, Options};
use crate::{columns::threads::each, convert::errors, listen::Listener};

/// Every batch of a table, or an empty one, so that the types of its columns are looked at all the same.
pub(super) fn batches(table: PyRecordBatchReader) -> PyResult<Vec<RecordBatch>> {
    let reader = table.into_reader()?;
    let schema = reader.schema();
    let read = reader.collect::<Result<Vec<_>, _>>().map_err(|error| {
        errors::frame(ErrorKind::InvalidType, None, &format!("The table cannot be read: {error}."))
    })?;
    Ok(if read.is_empty() { vec![RecordBatch::new_empty(schema)] } else { read })
}

/// The error of a question as an exception that names its row: that of its field, or else the first of the question.
fn exception(error: &Error, rows: &[usize]) -> PyErr {
    let of_field = error.field().and_then(|field| field.split('/').nth(2)?.parse().ok());
    errors::row(of_field.or_else(|| rows.first().copied()).unwrap_or_default(), "", error)
}

/// How many questions are answered before Python is asked whether it wants to stop, where each takes little.
pub(super) const AT_ONCE: usize = 256;

/// Answers each question, so many at a time, on at most so many threads; `progress` is told how many of their rows are done.
pub(super) fn answer<T: Send>(
    py: Python<'_>,
    groups: usize,
    at_once: usize,
    threads: usize,
    progress: Option<Py<PyAny>>,
    rows: impl Fn(usize) -> usize,
    work: impl Fn(usize) -> Result<T, Error> + Send + Sync,
) -> PyResult<Vec<Result<T, Error>>> {
    let mut listener = Listener::new(progress);
    let all = (0..groups).map(&rows).sum();
    let mut done = 0_usize;
    let mut answers = Vec::with_capacity(groups);
    for start in (0..groups).step_by(at_once.max(1)) {
        let some = (start..groups.min(start.saturating_add(at_once.max(1)))).collect::<Vec<_>>();
        let piece = some.len().div_ceil(threads.max(1));
        let pieces: Vec<_> = some.chunks(piece.max(1)).collect();
        let answered = py.detach(|| {
            let work = |piece: &[usize]| piece.iter().map(|group| work(*group)).collect::<Vec<_>>();
            each(pieces, work)
        });
        answers.extend(answered.into_iter().flatten());
        done = some.into_iter().map(&rows).fold(done, usize::saturating_add);
        listener.ask(Some((done, all)))?;
    }
    listener.end(all)?;
    Ok(answers)
}

/// The wrong answers under the caller's own names, or the first of them as an exception.
pub(super) fn checked<T>(
    answers: Vec<Result<T, Error>>,
    rows: impl Fn(usize) -> Vec<usize>,
    own: impl Fn(Error) -> Error,
    raise_errors: bool,
) -> PyResult<Vec<Result<T, Error>>> {
    let named = answers.into_iter().enumerate().map(|(group, answer)| match answer.map_err(&own) {
        Err(error) if raise_errors => Err(exception(&error, &rows(group))),
        answer => Ok(answer),
    });
    named.collect()
}

/// The words that say how cells are read, which both tables of a question share.
pub(super) struct Words<'a> {
    pub(super) unit: Option<&'a str>,
    pub(super) amounts: Option<&'a str>,
    pub(super) codes: Option<&'a str>,
    pub(super) float_policy: Option<&'a str>,
}

impl Words<'_> {
    pub(super) fn options(&self, fields: Fields, columns: &Bound<'_, PyDict>) -> PyResult<Options> {
        Options::read(fields, columns, self.unit, self.amounts, self.codes, self.float_policy)
    }
}
