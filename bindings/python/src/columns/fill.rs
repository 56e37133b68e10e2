//! The scale over whole columns: numpy arrays of eurocents in and out, without a copy and without the GIL.

use pyo3::prelude::*;
use vangnet::columns::{Columns, Outputs, Rates, Refusal, scale};

use super::{
    array::{Borrows, slice, slice_mut},
    threads::{self, part, split},
};
use crate::{convert::errors, rules};

/// Fills the output columns that are given, on as many threads as asked.
///
/// The arrays are one-dimensional, contiguous and of `int64`; an output may not share memory with another column.
#[pyfunction]
#[pyo3(signature = (rules, budget, net_costs, inhabitants, outputs, threads))]
pub(crate) fn fill_columns(
    py: Python<'_>,
    rules: &Bound<'_, PyAny>,
    budget: &Bound<'_, PyAny>,
    net_costs: &Bound<'_, PyAny>,
    inhabitants: Option<&Bound<'_, PyAny>>,
    outputs: [Option<Bound<'_, PyAny>>; 4],
    threads: usize,
) -> PyResult<()> {
    let rates = rules::given(rules, "/rules")?;
    let rates = rates.get().regular().scale.rates().map_err(|error| errors::to_exception(&error))?;
    let mut borrows = Borrows::new(py)?;
    let budget = borrows.input(budget, "/budget")?;
    let net_costs = borrows.input(net_costs, "/net_costs")?;
    let inhabitants = inhabitants.map(|column| borrows.input(column, "/inhabitants")).transpose()?;
    let [deficit, ratio, payment, own_risk] = outputs;
    let mut deficit = borrows.output(deficit, "deficit")?;
    let mut ratio = borrows.output(ratio, "deficit_ratio")?;
    let mut payment = borrows.output(payment, "payment")?;
    let mut own_risk = borrows.output(own_risk, "own_risk")?;

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
    let Outputs { mut deficit, mut ratio, mut payment, mut own_risk } = outputs;
    let written = [&deficit, &ratio, &payment, &own_risk].map(|column| column.as_deref().map(<[i64]>::len));
    let read = [Some(columns.net_costs.len()), columns.inhabitants.map(<[i64]>::len)];
    if read.iter().chain(&written).flatten().any(|length| *length != rows) {
        // The kernel tells which column it is, so it must see them whole.
        return scale(rates, columns, Outputs { deficit, ratio, payment, own_risk });
    }
    let pieces = threads::pieces(rows, threads).map(|rows| {
        let inputs = Columns {
            budget: part(columns.budget, &rows),
            net_costs: part(columns.net_costs, &rows),
            inhabitants: columns.inhabitants.map(|column| part(column, &rows)),
        };
        let outputs = Outputs {
            deficit: split(&mut deficit, rows.len()),
            ratio: split(&mut ratio, rows.len()),
            payment: split(&mut payment, rows.len()),
            own_risk: split(&mut own_risk, rows.len()),
        };
        (rows.start, inputs, outputs)
    });
    let work =
        |(first, inputs, outputs)| scale(rates, inputs, outputs).map_err(|refusal| refusal.behind(first));
    threads::each(pieces.collect(), work).into_iter().collect()
}
