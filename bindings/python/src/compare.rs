//! Two rule sets compared.

use pyo3::{IntoPyObjectExt, prelude::*};
use vangnet::SideBySide;

use crate::{
    answer::PyAssessment,
    convert::{arguments, errors, python, value},
    generated::PyCase,
    rules::{self, PyRuleSet, Rules},
};

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
    pub(crate) result: SideBySide,
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

    fn __repr__(&self, py: Python<'_>) -> PyResult<String> {
        let mut fields = vec![
            ("first", self.first().into_bound_py_any(py)?),
            ("second", self.second().into_bound_py_any(py)?),
        ];
        let shown = ["payment_difference", "own_risk_difference"];
        fields.extend(
            self.fields(py, |value, py| value.object(py))?
                .into_iter()
                .filter(|(name, _)| shown.contains(name)),
        );
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

value::html! {
    /// Both answers beside each other as HTML, with what decides them in words; `lang` is "nl" or "en".
    ///
    /// >>> import vangnet
    /// >>> case = vangnet.Case(id="", year=2024, figures=[vangnet.YearFigures(year=2024, budget=100, net_costs=106)])
    /// >>> "<th>Verschil</th>" in vangnet.compare(case, *2 * [vangnet.rule_set(2024)]).to_html(lang="nl")
    /// True
    |compared: PySideBySide, language| compared.result.explain_html(language)
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
