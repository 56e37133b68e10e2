//! The scale over whole columns: numpy arrays of eurocents in and out, without a copy and without the GIL.

use numpy::{PyReadonlyArray1, PyReadwriteArray1, PyUntypedArrayMethods as _};
use pyo3::prelude::*;
use vangnet::columns::{Columns, Outputs, Rates, Refusal, scale};

use crate::{errors, rules::PyRuleSet};

/// The fewest rows that are worth a thread of their own.
const ROWS_OF_A_THREAD: usize = 65_536;

/// Fills the output columns that are given, on as many threads as asked.
///
/// The arrays are one-dimensional, contiguous and of `int64`; an output may not be an input.
#[pyfunction]
#[pyo3(signature = (rules, budget, net_costs, inhabitants, outputs, threads))]
pub(crate) fn fill_columns(
    py: Python<'_>,
    rules: &PyRuleSet,
    budget: &Bound<'_, PyAny>,
    net_costs: &Bound<'_, PyAny>,
    inhabitants: Option<&Bound<'_, PyAny>>,
    outputs: [Option<Bound<'_, PyAny>>; 4],
    threads: usize,
) -> PyResult<()> {
    let rates = rules.0.get().regular().scale.rates().map_err(|error| errors::to_exception(&error))?;
    let budget = input(budget, "/budget")?;
    let net_costs = input(net_costs, "/net_costs")?;
    let inhabitants = inhabitants.map(|column| input(column, "/inhabitants")).transpose()?;
    let [deficit, ratio, payment, own_risk] = outputs;
    let mut deficit = output(deficit, "deficit")?;
    let mut ratio = output(ratio, "deficit_ratio")?;
    let mut payment = output(payment, "payment")?;
    let mut own_risk = output(own_risk, "own_risk")?;

    let columns = Columns {
        budget: slice(&budget, "/budget")?,
        net_costs: slice(&net_costs, "/net_costs")?,
        inhabitants: inhabitants.as_ref().map(|column| slice(column, "/inhabitants")).transpose()?,
    };
    let outputs = Outputs {
        deficit: slice_mut(&mut deficit, "deficit")?,
        ratio: slice_mut(&mut ratio, "deficit_ratio")?,
        payment: slice_mut(&mut payment, "payment")?,
        own_risk: slice_mut(&mut own_risk, "own_risk")?,
    };
    py.detach(|| on_threads(&rates, columns, outputs, threads))
        .map_err(|refusal| errors::to_exception(&refusal.into()))
}

/// Whole columns on one thread, or a piece of them on each.
fn on_threads(
    rates: &Rates,
    columns: Columns<'_>,
    outputs: Outputs<'_>,
    threads: usize,
) -> Result<(), Refusal> {
    let rows = columns.budget.len();
    let threads = threads.min(rows / ROWS_OF_A_THREAD).max(1);
    if threads == 1 {
        return scale(rates, columns, outputs);
    }
    // A whole number of cache lines each, so that no two threads write to one.
    let piece = rows.div_ceil(threads).next_multiple_of(8);
    let mut pieces = Vec::with_capacity(threads);
    let Outputs { mut deficit, mut ratio, mut payment, mut own_risk } = outputs;
    for first in (0..rows).step_by(piece) {
        let last = first.saturating_add(piece).min(rows);
        let length = last.saturating_sub(first);
        let part =
            |column: Option<_>| column.map(|column: &[i64]| column.get(first..last).unwrap_or_default());
        let inputs = Columns {
            budget: part(Some(columns.budget)).unwrap_or_default(),
            net_costs: part(Some(columns.net_costs)).unwrap_or_default(),
            inhabitants: part(columns.inhabitants),
        };
        let outputs = Outputs {
            deficit: split(&mut deficit, length),
            ratio: split(&mut ratio, length),
            payment: split(&mut payment, length),
            own_risk: split(&mut own_risk, length),
        };
        pieces.push((first, inputs, outputs));
    }
    let results: Vec<_> = std::thread::scope(|scope| {
        let running: Vec<_> = pieces
            .into_iter()
            .map(|(first, inputs, outputs)| (first, scope.spawn(move || scale(rates, inputs, outputs))))
            .collect();
        running.into_iter().map(|(first, thread)| (first, thread.join())).collect()
    });
    for (first, result) in results {
        match result {
            Ok(result) => result.map_err(|refusal| refusal.behind(first))?,
            // A panic of a thread goes on as the panic that it was.
            Err(panic) => std::panic::resume_unwind(panic),
        }
    }
    Ok(())
}

/// Takes the first rows off a column.
fn split<'a>(column: &mut Option<&'a mut [i64]>, rows: usize) -> Option<&'a mut [i64]> {
    let whole = column.take()?;
    let (first, rest) = whole.split_at_mut(rows.min(whole.len()));
    *column = Some(rest);
    Some(first)
}

fn input<'py>(column: &Bound<'py, PyAny>, field: &str) -> PyResult<PyReadonlyArray1<'py, i64>> {
    column.extract().map_err(|_| not_a_column(field))
}

fn output<'py>(
    column: Option<Bound<'py, PyAny>>,
    name: &str,
) -> PyResult<Option<PyReadwriteArray1<'py, i64>>> {
    column.map(|column| column.extract().map_err(|_| not_a_column(&format!("/out/{name}")))).transpose()
}

fn slice<'a>(column: &'a PyReadonlyArray1<'_, i64>, field: &str) -> PyResult<&'a [i64]> {
    column.as_slice().map_err(|_| not_contiguous(field))
}

fn slice_mut<'a>(
    column: &'a mut Option<PyReadwriteArray1<'_, i64>>,
    name: &str,
) -> PyResult<Option<&'a mut [i64]>> {
    let column = column.as_mut().map(|column| {
        let contiguous = column.is_contiguous();
        column.as_slice_mut().map_err(|_| {
            let field = format!("/out/{name}");
            if contiguous { not_a_column(&field) } else { not_contiguous(&field) }
        })
    });
    column.transpose()
}

fn not_a_column(field: &str) -> PyErr {
    errors::wrong_type(
        field,
        "must be a one-dimensional numpy array of int64 (eurocents); an output must be writable and no input.",
    )
}

fn not_contiguous(field: &str) -> PyErr {
    errors::wrong_type(field, "must be contiguous: pass a copy of it.")
}
