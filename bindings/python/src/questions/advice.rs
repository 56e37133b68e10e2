//! Questions about implausible figures.

use pyo3::prelude::*;
use vangnet::Advice;

use crate::{case::PyCase, convert::value};

value::value_class! {
    /// A question about an implausible figure. It changes nothing: the figure counts as given.
    ///
    /// >>> import vangnet
    /// >>> figures = vangnet.YearFigures(year=2024, budget=100_000, net_costs=109_000_000)
    /// >>> asked = vangnet.advice(vangnet.Case(id="", year=2024, figures=[figures]))[0]
    /// >>> asked.code, asked.reason, asked.year, asked.field
    /// ('implausible', 'magnitude', 2024, 'net_costs')
    /// >>> asked.wording.en
    /// 'The budget and the net costs of 2024 are a hundred times apart or more. Are both in euro?'
    PyAdvice(Advice) as "Advice" {
        /// What kind of advice it is: "implausible".
        code,
        /// Why it is asked: "magnitude", "large_deficit", "unlawful_above_costs" or "far_from_other_years".
        reason,
        /// The year of the figure.
        year,
        /// Which figure of the year: "budget", "net_costs" or "unlawful".
        field,
        /// The question in both languages.
        wording,
    }
}

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
