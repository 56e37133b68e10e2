//! Questions about implausible figures.

use pyo3::prelude::*;

use crate::generated::PyCase;

/// Ask about the implausible figures of a case, year by year.
///
/// Budget and net costs that are a hundred times apart, a deficit above half of the budget, unlawful spending above the
/// net costs, and a figure that is twice or half that of every other year. Nothing is changed or refused. The bounds
/// do not come from a rule: they only decide when to ask.
///
/// >>> import vangnet
/// >>> figures = vangnet.YearFigures(year=2024, budget=100, net_costs=109)
/// >>> vangnet.advice(vangnet.Case(id="", year=2024, figures=[figures]))
/// ()
#[pyfunction]
#[pyo3(signature = (case, /))]
pub(crate) fn advice<'py>(py: Python<'py>, case: &Bound<'py, PyCase>) -> PyResult<Bound<'py, PyAny>> {
    use crate::convert::python::ToPython as _;
    vangnet::advice(&case.get().0).to_python(py)
}
