//! Caseloads by month: a question for each municipality and scenario.

use pyo3::{prelude::*, types::PyDict};
use pyo3_arrow::{PyRecordBatchReader, PyTable};
use vangnet::{
    CaseloadPanel, Error,
    ahead::{Caseload, CaseloadMonth},
};

use super::{
    super::{answers::Style, options::Fields},
    asked::{AT_ONCE, Words, answer, batches, checked},
    cells,
    output::Output,
};
use crate::{columns::threads::usable_threads, convert::money};

pub(super) const NAMES: [&str; 5] = ["start", "left", "end", "mean", "net_costs"];

/// The answers to a table of months, row by row, as an Arrow table of the answer columns alone.
///
/// The options are those of `vangnet.caseload_frame`; with `raise_errors` the first wrong caseload is an exception.
#[pyfunction]
#[pyo3(signature = (
    table, *, price, columns, unit, amounts, codes, float_policy, prefix, raise_errors, text, amounts_out, threads,
    progress
))]
#[expect(clippy::too_many_arguments, reason = "they are the keywords of one Python function")]
pub(crate) fn caseload_table(
    py: Python<'_>,
    table: PyRecordBatchReader,
    price: Option<&Bound<'_, PyAny>>,
    columns: &Bound<'_, PyDict>,
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
) -> PyResult<PyTable> {
    let options = Words { unit, amounts, codes, float_policy }.options(Fields::MONTHS, columns)?;
    let price = price.map(|price| money::euro(price, || "/price".into())).transpose()?;
    let threads = usable_threads(threads)?;
    let style = Style::read(prefix, text, amounts_out)?;
    let batches = batches(table)?;
    let months = batches.iter().map(|batch| cells::Months::read(batch, &options));
    let months = months.collect::<PyResult<Vec<_>>>()?;
    let panel = CaseloadPanel::new(months.iter().flat_map(cells::Months::rows), options.reading, price);
    let answers = answer(
        py,
        panel.groups(),
        AT_ONCE,
        threads,
        progress,
        |group| panel.rows(group).len(),
        |group| panel.answer(group),
    )?;
    let own = |error| options.in_own_names_below("months", error);
    let answers = checked(answers, |group| panel.rows(group).to_vec(), own, raise_errors)?;
    let rows = batches.iter().map(arrow_array::RecordBatch::num_rows).sum();
    written(&panel, &answers, rows, &style)
}

/// The answers at their rows.
fn written(
    panel: &CaseloadPanel,
    answers: &[Result<Caseload, Error>],
    rows: usize,
    style: &Style,
) -> PyResult<PyTable> {
    let (mut months, mut wrong): (Vec<Option<&CaseloadMonth>>, _) = (vec![None; rows], vec![None; rows]);
    for (group, answer) in answers.iter().enumerate() {
        for (place, row) in panel.rows(group).iter().enumerate() {
            match (answer, months.get_mut(*row), wrong.get_mut(*row)) {
                (Ok(answer), Some(cell), _) => *cell = answer.months.get(place),
                (Err(error), _, Some(cell)) => *cell = Some(error),
                _ => {}
            }
        }
    }
    let mut output = Output::new(style);
    columns(&mut output, &months);
    output.finish(&wrong)
}

fn columns(output: &mut Output<'_>, months: &[Option<&CaseloadMonth>]) {
    let [start, left, end, mean, net_costs] = NAMES;
    let counts = |of: fn(&CaseloadMonth) -> vangnet::Figure| -> Vec<_> {
        months.iter().map(|month| month.map(of)).collect()
    };
    output.counts(start, &counts(|month| month.start));
    output.counts(left, &counts(|month| month.outflow));
    output.counts(end, &counts(|month| month.end));
    output.counts(mean, &counts(|month| month.mean));
    let euros: Vec<_> = months.iter().map(|month| month.map(|month| month.net_costs)).collect();
    output.euros(net_costs, &euros);
}
