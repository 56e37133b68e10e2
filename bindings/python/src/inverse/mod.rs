//! Inverse questions on the scale: which net costs give an amount, and how far the borders are.

mod answers;

use pyo3::{IntoPyObjectExt, prelude::*, types::PyDict};
use vangnet::{Budget, Error, Inhabitants, Inverse};

use crate::{
    convert::{
        arguments, errors, money,
        python::{self, ToPython},
        warned::Warned,
    },
    rules::{self, PyRuleSet, Rules},
};

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
            rules: rules::given(rules, "/rules")?,
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
