//! Rule sets: the shipped ones with their sources, and a user's own.

use pyo3::{
    IntoPyObjectExt,
    prelude::*,
    types::{PyTuple, PyType},
};
use vangnet::{BothOpen, RuleSet, Year};

use super::{
    document,
    held::Rules,
    route::{PyRouteRules, Which},
};
use crate::convert::{
    arguments, errors, money,
    python::{self, ToPython},
    value,
};

/// The rules of a deficit year with the source of each value, or a user's own.
///
/// The methods `with_…` give a user's own rule set; every answer under one has the evidence mark "user".
///
/// >>> import vangnet
/// >>> rules = vangnet.rule_set(2019)
/// >>> rules.name, rules.evidence, rules.regular.bands[0].above.value
/// ('2019', 'inferred', Decimal('0.075'))
/// >>> rules.regular.bands[0].above.sources[1].article
/// '10'
#[pyclass(frozen, eq, hash, name = "RuleSet", module = "vangnet")]
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(crate) struct PyRuleSet(pub(crate) Rules);

impl ToPython for Rules {
    fn to_python<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        PyRuleSet(self.clone()).into_bound_py_any(py)
    }
}

/// The rules that a caller gave.
pub(crate) fn given(value: &Bound<'_, PyAny>, field: &str) -> PyResult<Rules> {
    Ok(arguments::object::<PyRuleSet>(value, field)?.get().0.clone())
}

fn made(rules: Result<RuleSet, vangnet::Error>) -> PyResult<PyRuleSet> {
    rules.map(|rules| PyRuleSet(Rules::own(rules))).map_err(|error| errors::to_exception(&error))
}

/// The bands of an own scale: pairs of a border and a share.
fn bands(bands: &Bound<'_, PyAny>) -> PyResult<Vec<(vangnet::Ratio, vangnet::Ratio)>> {
    let wrong = || errors::wrong_type("/bands", "must be a collection of pairs (border, share).");
    let items = bands.try_iter().map_err(|_| wrong())?;
    let read = |(index, band): (usize, PyResult<Bound<'_, PyAny>>)| {
        let (above, share) = band?.extract::<(Bound<'_, PyAny>, Bound<'_, PyAny>)>().map_err(|_| wrong())?;
        let above = money::ratio(&above, &format!("/bands/{index}/above"))?;
        Ok((above, money::ratio(&share, &format!("/bands/{index}/share"))?))
    };
    items.enumerate().map(read).collect()
}

#[pymethods]
impl PyRuleSet {
    /// A user's own rule set from TOML, in the shape of the shipped files.
    ///
    /// Raises `RuleSetError` with the place, the value and what is allowed, and `InputTypeError` for what is not text.
    ///
    /// >>> import vangnet
    /// >>> vangnet.RuleSet.from_toml('''
    /// ...     name = "half above 4%"
    /// ...     [regular]
    /// ...     opens = "all"
    /// ...     tests = [{ test = "year", limit = "0.04" }]
    /// ...     bands = [{ above = "0.04", share = "0.5" }]
    /// ... ''').name
    /// 'half above 4%'
    #[staticmethod]
    fn from_toml(text: &Bound<'_, PyAny>) -> PyResult<Self> {
        made(RuleSet::from_toml(&arguments::text(text, "/text")?))
    }

    /// A user's own rule set from a `dict` of the same shape; rates are text. A `dict` that `to_dict` made is read back
    /// as the rule set that it was.
    ///
    /// Raises `RuleSetError` with the place, the value and what is allowed, and `InputTypeError` for anything but a
    /// `dict`, or holds what a rule set does not: other objects than text, integers, booleans, lists and such a `dict`.
    ///
    /// >>> import vangnet
    /// >>> vangnet.RuleSet.from_dict({"name": "half above 4%", "regular": {
    /// ...     "opens": "all", "tests": [{"test": "year", "limit": "0.04"}],
    /// ...     "bands": [{"above": "0.04", "share": "0.5"}]}}).evidence
    /// 'user'
    /// >>> vangnet.RuleSet.from_dict(vangnet.rule_set(2024).to_dict()) == vangnet.rule_set(2024)
    /// True
    #[staticmethod]
    fn from_dict(rules: &Bound<'_, PyAny>) -> PyResult<Self> {
        RuleSet::read(document::read(rules)?)
            .map(|rules| Self(Rules::own(rules)))
            .map_err(|error| errors::rule_set(&error))
    }

    /// The name: the deficit year of a shipped rule set, or the user's own.
    #[getter]
    fn name(&self) -> &str {
        self.0.get().name()
    }

    /// "shipped" with the library, or a "user"'s own.
    #[getter]
    fn origin<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        self.0.get().origin().to_python(py)
    }

    /// The first deficit year for which the rules hold; `None` where a user's rule set does not say.
    #[getter]
    fn first_year(&self) -> Option<i64> {
        self.0.get().years().0.map(vangnet::Year::get)
    }

    /// The last deficit year for which the rules hold; `None` where a user's rule set does not say.
    #[getter]
    fn last_year(&self) -> Option<i64> {
        self.0.get().years().1.map(vangnet::Year::get)
    }

    /// The deficit year whose rules these are, where they are assumed to hold in another year; else `None`.
    #[getter]
    fn assumed_from(&self) -> Option<i64> {
        self.0.get().assumed_from().map(vangnet::Year::get)
    }

    /// The weakest mark over the values: "law", "official", "secondary", "inferred" or "user".
    #[getter]
    fn evidence<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        self.0.get().evidence().to_python(py)
    }

    /// The regular route.
    #[getter]
    fn regular(&self) -> PyRouteRules {
        PyRouteRules::new(self.0.clone(), Which::Regular)
    }

    /// The extended route (2025); `None` where there is none.
    #[getter]
    fn extended(&self) -> Option<PyRouteRules> {
        self.0.get().extended().map(|_| PyRouteRules::new(self.0.clone(), Which::Extended))
    }

    /// What no source says of these rules and no result takes into account (2015); else `None`.
    #[getter]
    fn unknown<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        self.0.get().unknown().to_python(py)
    }

    /// The same rules as a user's own, under a name.
    ///
    /// >>> import vangnet
    /// >>> vangnet.rule_set(2019).with_name("2019, copied").evidence
    /// 'user'
    fn with_name(&self, name: &Bound<'_, PyAny>) -> PyResult<Self> {
        Ok(Self(Rules::own(self.0.get().with_name(arguments::text(name, "/name")?))))
    }

    /// The same rules for other deficit years; `None` leaves a side open.
    ///
    /// >>> import vangnet
    /// >>> rules = vangnet.rule_set(2024).with_years(first=2026)
    /// >>> rules.first_year, rules.last_year
    /// (2026, None)
    #[pyo3(signature = (*, first=None, last=None))]
    fn with_years(
        &self,
        first: Option<&Bound<'_, PyAny>>,
        last: Option<&Bound<'_, PyAny>>,
    ) -> PyResult<Self> {
        let first = first.map(|year| arguments::year(year, "/first")).transpose()?;
        let last = last.map(|year| arguments::year(year, "/last")).transpose()?;
        made(self.0.get().with_years(first, last))
    }

    /// The same rules, assumed to hold in a later deficit year that has no rules of its own.
    ///
    /// The result is a user's own rule set: its name says what is assumed, and every answer under it has the evidence
    /// "user" and the warning "rules_assumed". What is unknown stays unknown, such as the amount of the extended route.
    ///
    /// Raises `NoRuleError` before the first of `supported_years()`, and `InputError` for a year that has rules of its own.
    ///
    /// >>> import vangnet
    /// >>> rules = vangnet.rule_set(2025).assumed_for(2999)
    /// >>> rules.name, rules.assumed_from, rules.evidence
    /// ('2025 assumed for 2999', 2025, 'user')
    /// >>> vangnet.assess(year=2999, budget=100_000_000, net_costs=104_000_000, rules=rules).warnings
    /// ('rules_assumed',)
    #[pyo3(signature = (year, /))]
    fn assumed_for(&self, year: &Bound<'_, PyAny>) -> PyResult<Self> {
        made(self.0.get().assumed_for(arguments::year(year, "/year")?))
    }

    /// The same rules with another own-risk threshold, a share of the budget: the border of the first band and the
    /// limits of the tests of the regular route.
    ///
    /// >>> import vangnet
    /// >>> rules = vangnet.rule_set(2019).with_threshold("0.05")
    /// >>> vangnet.assess(year=2019, budget=100_000_000, net_costs=106_000_000, rules=rules).scale.payment
    /// Decimal('500000.00')
    fn with_threshold(&self, threshold: &Bound<'_, PyAny>) -> PyResult<Self> {
        made(self.0.get().with_threshold(money::ratio(threshold, "/threshold")?))
    }

    /// The same rules with another scale for the regular route: pairs of a border and the share that is paid above it.
    ///
    /// >>> import vangnet
    /// >>> rules = vangnet.rule_set(2024).with_bands([("0.05", "0.25"), ("0.10", "0.75")])
    /// >>> rules.regular.bands[1].share.value
    /// Decimal('0.75')
    fn with_bands(&self, bands: &Bound<'_, PyAny>) -> PyResult<Self> {
        made(self.0.get().with_bands(&self::bands(bands)?))
    }

    /// The same rules with the amounts of the extended route, which no source gives for 2025, and the route that holds
    /// where both are open: "regular", "extended" or "higher_payment".
    ///
    /// >>> import vangnet
    /// >>> rules = vangnet.rule_set(2025)
    /// >>> rules = rules.with_extended_bands([("0.05", "0.5")], where_both_open="higher_payment")
    /// >>> rules.extended.bands[0].above.value
    /// Decimal('0.05')
    #[pyo3(signature = (bands, /, *, where_both_open))]
    fn with_extended_bands(
        &self,
        bands: &Bound<'_, PyAny>,
        where_both_open: &Bound<'_, PyAny>,
    ) -> PyResult<Self> {
        let field = "/where_both_open";
        let both = BothOpen::parse(&arguments::text(where_both_open, field)?);
        let both = both.map_err(|error| errors::at(error, field))?;
        made(self.0.get().with_extended_bands(&self::bands(bands)?, both))
    }

    /// What a reader of amounts of the regular scale alone must know, as codes: `scale_columns` warns of each.
    ///
    /// >>> import vangnet
    /// >>> vangnet.rule_set(2016).scale_warnings(inhabitants_given=False)
    /// ('inhabitants_missing',)
    #[pyo3(signature = (*, inhabitants_given))]
    fn scale_warnings<'py>(&self, py: Python<'py>, inhabitants_given: bool) -> PyResult<Bound<'py, PyAny>> {
        self.0.get().scale_warnings(inhabitants_given).to_python(py)
    }

    /// What another rule set has differently, in the order of the rules.
    fn diff<'py>(&self, other: &Bound<'py, PyAny>) -> PyResult<Bound<'py, PyAny>> {
        self.0.get().diff(given(other, "/other")?.get()).to_python(other.py())
    }

    /// The rules as JSON, in the shape of the shipped files with the evidence and sources of each value.
    fn to_json(&self) -> PyResult<String> {
        value::to_json(self.0.get())
    }

    /// The rules as a `dict`, rates as text.
    fn to_dict<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        py.import("json")?.call_method1("loads", (self.to_json()?,))
    }

    fn __repr__(&self, py: Python<'_>) -> PyResult<String> {
        let rules = self.0.get();
        let (first, last) = rules.years();
        let fields = [
            ("name", rules.name().to_python(py)?),
            ("origin", rules.origin().to_python(py)?),
            ("first_year", first.to_python(py)?),
            ("last_year", last.to_python(py)?),
            ("assumed_from", rules.assumed_from().to_python(py)?),
            ("evidence", rules.evidence().to_python(py)?),
        ];
        python::representation("RuleSet", &fields)
    }

    fn __reduce__<'py>(slf: &Bound<'py, Self>) -> PyResult<(Bound<'py, PyAny>, (String,))> {
        Ok((slf.get_type().getattr("_restore")?, (slf.get().to_json()?,)))
    }

    #[classmethod]
    fn _restore(_class: &Bound<'_, PyType>, json: &str) -> PyResult<Self> {
        value::from_json(json).map(|rules| Self(Rules::own(rules)))
    }
}

value::html! {
    /// Every value of the rules as a table, with its evidence and sources, as HTML for a notebook; `lang` is "nl" or
    /// "en", without it Dutch.
    ///
    /// >>> import vangnet
    /// >>> "<td>lower border of band 1</td><td>7.5%</td>" in vangnet.rule_set(2024).to_html(lang="en")
    /// True
    |rules: PyRuleSet, language| rules.0.get().explain_html(language)
}

/// The shipped rules of a deficit year, each value with its evidence mark and sources.
///
/// Raises `NoRuleError` for a year that is not one of `supported_years()`; `rule_set(2025).assumed_for(year)` takes rules
/// over to a later year.
///
/// >>> import vangnet
/// >>> vangnet.rule_set(2018).evidence
/// 'law'
#[pyfunction]
#[pyo3(signature = (year, /))]
pub(crate) fn rule_set(year: &Bound<'_, PyAny>) -> PyResult<PyRuleSet> {
    let rules = RuleSet::for_year(arguments::year(year, "/year")?);
    rules.map(|rules| PyRuleSet(Rules::Shipped(rules))).map_err(|error| errors::to_exception(&error))
}

/// The deficit years that have rules, in order.
///
/// >>> import vangnet
/// >>> vangnet.supported_years()[:3]
/// (2015, 2016, 2017)
#[pyfunction]
pub(crate) fn supported_years(py: Python<'_>) -> PyResult<Bound<'_, PyTuple>> {
    let years = RuleSet::shipped().iter().filter_map(|rules| rules.years().0.map(Year::get));
    PyTuple::new(py, years.collect::<Vec<_>>())
}
