//! Two rule sets compared.

use pyo3::{IntoPyObjectExt, prelude::*};
use vangnet::{Difference, SideBySide};

use crate::{
    answer::PyAssessment,
    case::PyCase,
    convert::{
        arguments, errors,
        python::{self, ToPython},
        value,
    },
    rules::{self, PyRuleSet, Rules},
};

value::value_class! {
    /// One value that two rule sets have differently.
    ///
    /// >>> import vangnet
    /// >>> vangnet.rule_set(2018).diff(vangnet.rule_set(2019))[0].wording.nl
    /// 'grens van de toets over het jaar: van 5,0% naar 7,5%'
    PyDifference(Difference) as "Difference" {
        /// The place of the value in the rule set.
        place,
        /// The value in the first rule set; `None` where it has none.
        before,
        /// The value in the second rule set; `None` where it has none.
        after,
        /// The difference in words.
        wording,
    }
}

/// One case under two rule sets, side by side.
///
/// >>> import vangnet
/// >>> figures = vangnet.YearFigures(year=2019, budget=100_000_000, net_costs=106_000_000)
/// >>> case = vangnet.Case(id="6%", year=2019, figures=[figures])
/// >>> rules = vangnet.rule_set(2019)
/// >>> lower = rules.with_threshold("0.05").with_name("5%")
/// >>> vangnet.compare(case, rules, lower).scale_payment_difference
/// Decimal('500000.00')
#[pyclass(frozen, eq, hash, name = "SideBySide", module = "vangnet")]
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(crate) struct PySideBySide {
    case: PyCase,
    first: Rules,
    second: Rules,
    result: SideBySide,
}

#[pymethods]
impl PySideBySide {
    /// The answer under the first rule set.
    #[getter]
    fn first(&self) -> PyAssessment {
        PyAssessment::given(self.case.0.clone(), self.first.clone(), self.result.first.clone())
    }

    /// The answer under the second rule set.
    #[getter]
    fn second(&self) -> PyAssessment {
        PyAssessment::given(self.case.0.clone(), self.second.clone(), self.result.second.clone())
    }

    /// How much more the regular scale of the second pays, in euro.
    #[getter]
    fn scale_payment_difference<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        self.result.scale_payment_difference.to_python(py)
    }

    /// How much more is paid under the second, in euro; `None` where one of the two is unknown.
    #[getter]
    fn payment_difference<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        self.result.payment_difference.to_python(py)
    }

    /// How much more own risk the regular scale of the second leaves, in euro.
    #[getter]
    fn scale_own_risk_difference<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        self.result.scale_own_risk_difference.to_python(py)
    }

    /// How much more own risk remains under the second, in euro; `None` where one of the two is unknown.
    #[getter]
    fn own_risk_difference<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        self.result.own_risk_difference.to_python(py)
    }

    /// What the second rule set has differently.
    #[getter]
    fn rules<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        self.result.rules.to_python(py)
    }

    /// Both answers beside each other as HTML, with what decides them in words; `lang` is "nl" or "en".
    ///
    /// >>> import vangnet
    /// >>> case = vangnet.Case(id="", year=2024, figures=[vangnet.YearFigures(year=2024, budget=100, net_costs=106)])
    /// >>> "<th>Verschil</th>" in vangnet.compare(case, *2 * [vangnet.rule_set(2024)]).to_html(lang="nl")
    /// True
    #[pyo3(signature = (*, lang=None))]
    fn to_html(&self, lang: Option<&Bound<'_, PyAny>>) -> PyResult<String> {
        Ok(self.result.explain_html(arguments::language(lang)?))
    }

    fn _repr_html_(&self) -> PyResult<String> {
        self.to_html(None)
    }

    fn __repr__(&self, py: Python<'_>) -> PyResult<String> {
        let fields = [
            ("first", self.first().into_bound_py_any(py)?),
            ("second", self.second().into_bound_py_any(py)?),
            ("payment_difference", self.payment_difference(py)?),
            ("own_risk_difference", self.own_risk_difference(py)?),
        ];
        python::representation("SideBySide", &fields)
    }

    fn __reduce__<'py>(
        &self,
        py: Python<'py>,
    ) -> PyResult<(Bound<'py, PyAny>, (PyCase, PyRuleSet, PyRuleSet))> {
        let compare = py.import("vangnet")?.getattr("compare")?;
        Ok((compare, (self.case.clone(), PyRuleSet(self.first.clone()), PyRuleSet(self.second.clone()))))
    }
}

/// Assess a case under two rule sets and compare.
///
/// Raises what `Case.assess` raises under either.
///
/// >>> import vangnet
/// >>> case = vangnet.Case(id="", year=2024, figures=[vangnet.YearFigures(year=2024, budget=100, net_costs=106)])
/// >>> rules = vangnet.rule_set(2024)
/// >>> vangnet.compare(case, rules, rules).rules
/// ()
#[pyfunction]
#[pyo3(signature = (case, first, second, /))]
pub(crate) fn compare(
    case: &Bound<'_, PyAny>,
    first: &Bound<'_, PyAny>,
    second: &Bound<'_, PyAny>,
) -> PyResult<PySideBySide> {
    let case = arguments::object::<PyCase>(case, "/case")?.get().clone();
    let (first, second) = (rules::given(first, "/first")?, rules::given(second, "/second")?);
    let result = vangnet::compare(&case.0, first.get(), second.get());
    let result = result.map_err(|error| errors::to_exception(&error))?;
    Ok(PySideBySide { case, first, second, result })
}
