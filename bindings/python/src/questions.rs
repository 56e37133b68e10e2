//! Questions around the scale: which net costs give an amount, how far the borders are, and two rule sets compared.

use pyo3::{IntoPyObjectExt, prelude::*, types::PyDict};
use vangnet::{Budget, Difference, Error, Inhabitants, Inverse, SideBySide};

use crate::{
    answer::PyAssessment,
    arguments,
    case::PyCase,
    errors,
    inverse_answers::Warned,
    money,
    python::{self, ToPython},
    rules::{PyRuleSet, Rules},
    value,
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

/// Inverse questions on the regular scale of a rule set and a budget in euro.
///
/// Net costs are eligible net costs (N); answers are in euro, in whole cents. `inhabitants` matter where the scale has
/// a cap (2015 and 2016).
///
/// >>> import vangnet
/// >>> inverse = vangnet.Inverse(vangnet.rule_set(2024), budget=100_000_000)
/// >>> inverse.net_costs_for_payment(1_000_000)
/// Decimal('109499999.99')
#[pyclass(frozen, eq, hash, name = "Inverse", module = "vangnet")]
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(crate) struct PyInverse {
    rules: Rules,
    budget: Budget,
    inhabitants: Option<Inhabitants>,
}

impl PyInverse {
    fn core(&self) -> Inverse<'_> {
        let inverse = Inverse::new(&self.rules.get().regular().scale, self.budget);
        match self.inhabitants {
            Some(inhabitants) => inverse.with_inhabitants(inhabitants),
            None => inverse,
        }
    }

    fn answer<T: ToPython>(py: Python<'_>, answer: Result<T, Error>) -> PyResult<Bound<'_, PyAny>> {
        answer.map_err(|error| errors::to_exception(&error))?.to_python(py)
    }

    /// An answer of several figures, which a notebook shows with its warnings.
    fn warned<'py, T>(&self, py: Python<'py>, answer: Result<T, Error>) -> PyResult<Bound<'py, PyAny>>
    where
        Warned<T>: ToPython,
    {
        let warnings = self.rules.get().scale_warnings(self.inhabitants.is_some());
        Self::answer(py, answer.map(|answer| Warned { answer, warnings }))
    }
}

#[pymethods]
impl PyInverse {
    #[new]
    #[pyo3(signature = (rules, /, *, budget, inhabitants=None))]
    fn new(
        rules: &Bound<'_, PyAny>,
        budget: &Bound<'_, PyAny>,
        inhabitants: Option<&Bound<'_, PyAny>>,
    ) -> PyResult<Self> {
        Ok(Self {
            rules: arguments::rules(rules, "/rules")?,
            budget: money::budget(budget, || "/budget".into())?,
            inhabitants: inhabitants.map(arguments::inhabitants).transpose()?,
        })
    }

    /// What a reader of the answers must know, as codes, like those of an assessment.
    ///
    /// >>> import vangnet
    /// >>> vangnet.Inverse(vangnet.rule_set(2016), budget=100_000_000).warnings
    /// ('inhabitants_missing',)
    #[getter]
    fn warnings<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        self.rules.get().scale_warnings(self.inhabitants.is_some()).to_python(py)
    }

    /// The smallest net costs, in euro, whose payment, as shown, is at least `payment`.
    ///
    /// Raises `NoSolutionError` where no net costs give it, `InputError` where it is not above zero.
    ///
    /// >>> import vangnet
    /// >>> vangnet.Inverse(vangnet.rule_set(2024), budget=100).net_costs_for_payment("0.01")
    /// Decimal('107.51')
    fn net_costs_for_payment<'py>(&self, payment: &Bound<'py, PyAny>) -> PyResult<Bound<'py, PyAny>> {
        let wanted = money::euro(payment, || "/payment".into())?;
        let answer = self.core().net_costs_for_payment(wanted).map_err(|error| named(error, "/payment"));
        Self::answer(payment.py(), answer)
    }

    /// The smallest net costs, in euro, whose own risk, as shown, is at least `own_risk`.
    ///
    /// Raises `NoSolutionError` where the own risk never reaches it, `InputError` where it is not above zero.
    ///
    /// >>> import vangnet
    /// >>> vangnet.Inverse(vangnet.rule_set(2024), budget=100).net_costs_for_own_risk(10)
    /// Decimal('112.50')
    fn net_costs_for_own_risk<'py>(&self, own_risk: &Bound<'py, PyAny>) -> PyResult<Bound<'py, PyAny>> {
        let wanted = money::euro(own_risk, || "/own_risk".into())?;
        let answer = self.core().net_costs_for_own_risk(wanted).map_err(|error| named(error, "/own_risk"));
        Self::answer(own_risk.py(), answer)
    }

    /// The largest own risk and the smallest net costs at which it is reached.
    ///
    /// Raises `NoSolutionError` where the own risk keeps rising.
    fn maximum_own_risk<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        self.warned(py, self.core().maximum_own_risk())
    }

    /// The nearest band borders above and below net costs, and how far they are.
    fn borders<'py>(&self, net_costs: &Bound<'py, PyAny>) -> PyResult<Bound<'py, PyAny>> {
        let amount = money::euro(net_costs, || "/net_costs".into())?;
        self.warned(net_costs.py(), self.core().borders(amount))
    }

    /// What one more euro of net costs does to the payment and the own risk.
    fn effect_of_one_euro<'py>(&self, net_costs: &Bound<'py, PyAny>) -> PyResult<Bound<'py, PyAny>> {
        let amount = money::euro(net_costs, || "/net_costs".into())?;
        self.warned(net_costs.py(), self.core().effect_of_one_euro(amount))
    }

    /// The rules of the questions.
    #[getter]
    fn rules(&self) -> PyRuleSet {
        PyRuleSet(self.rules.clone())
    }

    /// The budget, in euro.
    #[getter]
    fn budget<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        self.budget.to_python(py)
    }

    /// The number of inhabitants; `None` where it is not given.
    #[getter]
    fn inhabitants(&self) -> Option<u32> {
        self.inhabitants.map(Inhabitants::get)
    }

    fn __repr__(&self, py: Python<'_>) -> PyResult<String> {
        let rules = PyRuleSet(self.rules.clone()).into_bound_py_any(py)?;
        let fields = [
            ("rules", rules),
            ("budget", self.budget.to_python(py)?),
            ("inhabitants", self.inhabitants.to_python(py)?),
        ];
        python::representation("Inverse", &fields)
    }

    fn __getnewargs_ex__<'py>(&self, py: Python<'py>) -> PyResult<((PyRuleSet,), Bound<'py, PyDict>)> {
        let keywords =
            vec![("budget", self.budget.to_python(py)?), ("inhabitants", self.inhabitants.to_python(py)?)];
        Ok(((PyRuleSet(self.rules.clone()),), python::dict(py, keywords)?))
    }
}

/// Names the argument where the error is about one.
fn named(error: Error, field: &str) -> Error {
    match error.kind() {
        vangnet::ErrorKind::NoSolution => error,
        _ => error.at(field),
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
    let (first, second) = (arguments::rules(first, "/first")?, arguments::rules(second, "/second")?);
    let result = vangnet::compare(&case.0, first.get(), second.get());
    let result = result.map_err(|error| errors::to_exception(&error))?;
    Ok(PySideBySide { case, first, second, result })
}
