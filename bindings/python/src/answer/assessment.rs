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
    answer: Assessment,
}

impl Hash for PyAssessment {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.answer.hash(state);
    }
}

macro_rules! fields {
    ($($field:ident),+) => {
        impl PyAssessment {
            fn fields<'py>(
                &self,
                of: impl Fn(&dyn Plain, Python<'py>) -> PyResult<Bound<'py, PyAny>>,
                py: Python<'py>,
            ) -> PyResult<Vec<(&'static str, Bound<'py, PyAny>)>> {
                Ok(vec![$((stringify!($field), of(&self.answer.$field, py)?)),+])
            }
        }
    };
}

/// Either form of a value, without its type.
trait Plain {
    fn object<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>>;
    fn plain<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>>;
}

impl<T: ToPython> Plain for T {
    fn object<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        self.to_python(py)
    }

    fn plain<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        self.to_plain(py)
    }
}

fields!(
    id,
    year,
    rule_set,
    evidence,
    deficit,
    deficit_ratio,
    scale,
    routes,
    outcome,
    route,
    payment,
    own_risk,
    procedure,
    warnings
);

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
    /// The name that the user gave the case.
    #[getter]
    fn id(&self) -> &str {
        &self.answer.id
    }

    /// t: the deficit year (*tekortjaar*).
    #[getter]
    fn year(&self) -> i64 {
        self.answer.year.get()
    }

    /// The name of the rule set: the deficit year, or a user's own. The rules themselves are `rules`.
    #[getter]
    fn rule_set(&self) -> &str {
        &self.answer.rule_set
    }

    /// The evidence for the rules: "law", "official", "secondary", "inferred" or "user", the weakest that counts.
    #[getter]
    fn evidence<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        self.answer.evidence.to_python(py)
    }

    /// D = N − B: the deficit in euro, below zero for a surplus.
    #[getter]
    fn deficit<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        self.answer.deficit.to_python(py)
    }

    /// d = D ÷ B, six decimals.
    #[getter]
    fn deficit_ratio<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        self.answer.deficit_ratio.to_python(py)
    }

    /// What the regular scale gives, whether or not a route is open.
    #[getter]
    fn scale<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        self.answer.scale.to_python(py)
    }

    /// The routes, the regular one first.
    #[getter]
    fn routes<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        self.answer.routes.to_python(py)
    }

    /// The outcome: "surplus", "amount_unknown", "incomplete", "conditions_met", "conditions_not_met" or
    /// "not_handled". The minister decides; the library speaks of conditions.
    #[getter]
    fn outcome<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        self.answer.outcome.to_python(py)
    }

    /// The route of the payment, "regular" or "extended"; `None` where there is none.
    #[getter]
    fn route<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        self.answer.route.to_python(py)
    }

    /// The vangnetuitkering in euro; `None` where it is unknown.
    #[getter]
    fn payment<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        self.answer.payment.to_python(py)
    }

    /// The own risk (*eigen risico*) in euro; `None` where it is unknown.
    #[getter]
    fn own_risk<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        self.answer.own_risk.to_python(py)
    }

    /// What is known of the procedure; `None` where the case has no application.
    #[getter]
    fn procedure<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        self.answer.procedure.to_python(py)
    }

    /// What a reader of the answer must know, as codes.
    #[getter]
    fn warnings<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        self.answer.warnings.to_python(py)
    }

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
        python::dict(py, self.fields(|value, py| value.plain(py), py)?)
    }

    /// The answer of the JSON contract: one line, without its LF.
    ///
    /// >>> import vangnet
    /// >>> vangnet.assess(year=2024, budget=100, net_costs=99, id="a").to_json()[:35]
    /// '{"id":"a","year":2024,"rule_set":"2'
    fn to_json(&self) -> PyResult<String> {
        value::to_json(&self.answer)
    }

    /// The answer in plain words as HTML, with the bands and the tests as tables; `lang` is "nl" or "en".
    ///
    /// >>> import vangnet
    /// >>> "<table" in vangnet.assess(year=2024, budget=100, net_costs=109).to_html(lang="nl")
    /// True
    #[pyo3(signature = (*, lang=None))]
    fn to_html(&self, lang: Option<&Bound<'_, PyAny>>) -> PyResult<String> {
        Ok(vangnet::explain_html(&self.core_receipt()?, arguments::language(lang)?))
    }

    fn _repr_html_(&self) -> PyResult<String> {
        self.to_html(None)
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
        let mut fields = self.fields(|value, py| value.object(py), py)?;
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
