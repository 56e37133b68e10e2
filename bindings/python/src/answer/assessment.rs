//! The answer: an assessment with its receipt and its explanation.

use std::hash::{Hash, Hasher};

use pyo3::{
    prelude::*,
    types::{PyDict, PyType},
};
use vangnet::{Assessment, Case, Receipt, assess_with, explain};

use crate::{
    convert::{
        arguments, errors,
        python::{self, ToPython},
        value,
    },
    rules::Rules,
};

/// The answer to a case.
///
/// Amounts are in euro, in whole cents, half away from zero; ratios have six decimals; `payment + own_risk` is always
/// the deficit. Frozen, comparable, hashable and picklable; in a notebook it shows its bands and tests as a table.
///
/// >>> import vangnet
/// >>> answer = vangnet.assess(year=2024, budget=100_000_000, net_costs=109_000_000)
/// >>> answer.outcome, answer.scale.payment
/// ('incomplete', Decimal('750000.00'))
#[pyclass(frozen, eq, hash, name = "Assessment", module = "vangnet")]
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct PyAssessment {
    case: Case,
    rules: Rules,
    pub(crate) answer: Assessment,
}

impl Hash for PyAssessment {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.answer.hash(state);
    }
}

impl PyAssessment {
    pub(crate) fn of(case: Case, rules: Rules) -> PyResult<Self> {
        let answer = assess_with(&case, rules.get()).map_err(|error| errors::to_exception(&error))?;
        Ok(Self { case, rules, answer })
    }

    /// Assesses a case under a rule set, or under the rules of its year where none is given.
    pub(crate) fn assess(case: Case, rules: Option<Rules>) -> PyResult<Self> {
        let rules = Rules::or_of_year(rules, case.year())?;
        Self::of(case, rules)
    }

    /// An answer that the core already gave, such as one of a comparison.
    pub(crate) fn given(case: Case, rules: Rules, answer: Assessment) -> Self {
        Self { case, rules, answer }
    }

    pub(crate) fn core_receipt(&self) -> PyResult<Receipt> {
        self.answer.receipt(&self.case, self.rules.get()).map_err(|error| errors::to_exception(&error))
    }
}

#[pymethods]
impl PyAssessment {
    /// Whether the amounts of the scale are only what would be paid and borne, and not the answer: the conditions are
    /// not met, or that is unknown.
    ///
    /// >>> import vangnet
    /// >>> vangnet.assess(year=2024, budget=100_000_000, net_costs=109_000_000).scale_is_hypothetical
    /// True
    #[getter]
    fn scale_is_hypothetical(&self) -> bool {
        self.answer.scale_is_hypothetical()
    }

    /// What the answer waits for, and what is certain without it; `None` where nothing is missing.
    ///
    /// >>> import vangnet
    /// >>> vangnet.assess(year=2024, budget=100_000_000, net_costs=109_000_000).missing.years
    /// (2022, 2023)
    #[getter]
    fn missing<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        self.answer.missing(&self.case, self.rules.get()).to_python(py)
    }

    /// The years of the case that no test looks at, such as those of a long series: their figures do not affect the
    /// answer.
    ///
    /// >>> import vangnet
    /// >>> figures = [vangnet.YearFigures(year=year, budget=100, net_costs=109) for year in range(2019, 2025)]
    /// >>> vangnet.Case(id="a series", year=2024, figures=figures).assess().unused_years
    /// (2019, 2020, 2021)
    #[getter]
    fn unused_years<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        self.case.unused_years(self.rules.get()).to_python(py)
    }

    /// The case that was assessed.
    #[getter]
    fn case<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        self.case.to_python(py)
    }

    /// The rules under which it was.
    #[getter]
    fn rules<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        self.rules.to_python(py)
    }

    /// The steps that led to the answer, with the law behind each step.
    ///
    /// >>> import vangnet
    /// >>> answer = vangnet.assess(year=2024, budget=100_000_000, net_costs=109_000_000)
    /// >>> answer.receipt.steps[2].name, answer.receipt.steps[2].result.shown
    /// ('deficit', '9000000.00')
    #[getter]
    fn receipt<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        self.core_receipt()?.into_python(py)
    }

    /// The official calculation sheet of the Toetsingscommissie, on the regular scale.
    ///
    /// >>> import vangnet
    /// >>> vangnet.assess(year=2024, budget=100_000_000, net_costs=109_000_000).sheet.line("7").amount
    /// Decimal('750000')
    #[getter]
    fn sheet<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        self.core_receipt()?.sheet.into_python(py)
    }

    /// The answer in plain words: `lang` is "nl" or "en", `markup` is "markdown" or "plain"; without them Dutch and
    /// Markdown.
    ///
    /// >>> import vangnet
    /// >>> text = vangnet.assess(year=2024, budget=100_000_000, net_costs=109_000_000).explain(lang="en")
    /// >>> "9.0%" in text
    /// True
    #[pyo3(signature = (*, lang=None, markup=None))]
    fn explain(
        &self,
        lang: Option<&Bound<'_, PyAny>>,
        markup: Option<&Bound<'_, PyAny>>,
    ) -> PyResult<String> {
        let (language, markup) = (arguments::language(lang)?, arguments::markup(markup)?);
        Ok(explain(&self.core_receipt()?, language, markup))
    }

    /// The answer as a `dict`: amounts and ratios as `Decimal`, days as `date`.
    fn to_dict<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyDict>> {
        python::dict(py, self.fields(py, |value, py| value.plain(py))?)
    }

    /// The answer of the JSON contract: one line, without its LF.
    ///
    /// >>> import vangnet
    /// >>> vangnet.assess(year=2024, budget=100, net_costs=99, id="a").to_json()[:35]
    /// '{"id":"a","year":2024,"rule_set":"2'
    fn to_json(&self) -> PyResult<String> {
        value::to_json(&self.answer)
    }

    fn __repr__(&self, py: Python<'_>) -> PyResult<String> {
        let shown = [
            "id",
            "year",
            "rule_set",
            "evidence",
            "deficit",
            "deficit_ratio",
            "outcome",
            "payment",
            "own_risk",
            "warnings",
        ];
        let mut fields = self.fields(py, |value, py| value.object(py))?;
        fields.retain(|(name, _)| shown.contains(name));
        if let Some(missing) = self.answer.missing(&self.case, self.rules.get()) {
            fields.push(("missing", missing.to_python(py)?));
        }
        let unused = self.case.unused_years(self.rules.get());
        if !unused.is_empty() {
            fields.push(("unused_years", unused.to_python(py)?));
        }
        python::representation("Assessment", &fields)
    }

    fn __reduce__<'py>(slf: &Bound<'py, Self>) -> PyResult<(Bound<'py, PyAny>, (String,))> {
        let this = slf.get();
        let whole = value::to_json(&(&this.case, this.rules.get(), &this.answer))?;
        Ok((slf.get_type().getattr("_restore")?, (whole,)))
    }

    #[classmethod]
    fn _restore(_class: &Bound<'_, PyType>, json: &str) -> PyResult<Self> {
        let (case, rules, answer) = value::from_json(json)?;
        Ok(Self { case, rules: Rules::own(rules), answer })
    }
}

value::html! {
    /// The answer in plain words as HTML, with the bands and the tests as tables; `lang` is "nl" or "en".
    ///
    /// >>> import vangnet
    /// >>> "<table" in vangnet.assess(year=2024, budget=100, net_costs=109).to_html(lang="nl")
    /// True
    |answer: PyAssessment, language| vangnet::explain_html(&answer.core_receipt()?, language)
}
