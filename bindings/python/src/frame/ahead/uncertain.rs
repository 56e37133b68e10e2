//! The two tables of outlooks, read: the uncertain municipalities, and the years before.

use arrow_array::RecordBatch;
use pyo3::{prelude::*, types::PyDict};
use pyo3_arrow::PyRecordBatchReader;
use vangnet::{Error, OutlookPanel, OutlookTerms};

use super::{
    super::{
        columns::Columns,
        options::{Fields, Options},
    },
    asked::{Words, batches},
    cells,
};

/// How the cells of both tables are read, and under which names they stand there.
pub(super) struct Tables {
    pub(super) options: Options,
    history_options: Options,
}

/// What is asked about them, with the cells that it was read from.
pub(super) struct Uncertain {
    pub(super) panel: OutlookPanel,
    pub(super) table: Vec<RecordBatch>,
    pub(super) cells: Vec<cells::Uncertain>,
}

impl Tables {
    pub(super) fn new(
        words: &Words<'_>,
        columns: &Bound<'_, PyDict>,
        history_columns: &Bound<'_, PyDict>,
    ) -> PyResult<Self> {
        Ok(Self {
            options: words.options(Fields::UNCERTAIN, columns)?,
            history_options: words.options(Fields::YEARS, history_columns)?,
        })
    }

    pub(super) fn read(
        &self,
        table: PyRecordBatchReader,
        history: Option<PyRecordBatchReader>,
        terms: OutlookTerms,
    ) -> PyResult<Uncertain> {
        let table = batches(table)?;
        let history = history.map(batches).transpose()?.unwrap_or_default();
        let cells = table.iter().map(|batch| cells::Uncertain::read(batch, &self.options));
        let cells = cells.collect::<PyResult<Vec<_>>>()?;
        let years = history.iter().map(|batch| Columns::read(batch, &self.history_options));
        let years = years.collect::<PyResult<Vec<_>>>()?;
        let panel = OutlookPanel::new(
            cells.iter().flat_map(cells::Uncertain::rows),
            years.iter().flat_map(Columns::rows),
            self.options.reading,
            terms,
        );
        Ok(Uncertain { panel, table, cells })
    }

    /// An error under the names that the caller gave to the columns.
    pub(super) fn own(&self, error: Error) -> Error {
        let error = self.options.in_own_names_below("municipalities", error);
        self.history_options.in_own_names_below("history", error)
    }
}
