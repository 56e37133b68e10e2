//! The parts of a rule set: the rules of a route, its tests and its bands, and a value with its sources.

use pyo3::prelude::*;
use serde::{Deserialize, Serialize};
use vangnet::{Day, Euro, ExtendedAmount, Forms, Opens, Ratio, RuleSet, Scale, Sourced, TestRule, Year};

use super::held::Rules;
use crate::convert::{
    python::{self, ToPython},
    value,
};

/// What a sourced value may be.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub(crate) enum Value {
    Ratio(Ratio),
    Euro(Euro),
    Count(u8),
    Day(Day),
    Year(Year),
    Forms(Forms),
}

impl ToPython for Value {
    fn to_python<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        match self {
            Self::Ratio(value) => value.to_python(py),
            Self::Euro(value) => value.to_python(py),
            Self::Count(value) => value.to_python(py),
            Self::Day(value) => value.to_python(py),
            Self::Year(value) => value.to_python(py),
            Self::Forms(value) => value.to_python(py),
        }
    }

    fn to_plain<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        match self {
            Self::Forms(value) => value.to_plain(py),
            other => other.to_python(py),
        }
    }
}

value::value_class! {
    /// A value of a rule with its evidence mark and the places it was found.
    ///
    /// >>> import vangnet
    /// >>> border = vangnet.rule_set(2024).regular.bands[0].above
    /// >>> border.value, border.evidence
    /// (Decimal('0.075'), 'official')
    PySourced(Sourced<Value>) as "Sourced" {
        /// The value: a ratio, an amount in euro, a number of years, a day, a year, or the forms.
        value,
        /// The mark of its best source, or a weaker one where the sources only suggest it.
        evidence,
        /// Where it was found; empty in a user's own rule set.
        sources,
        /// What a reader should know of it.
        note,
    }
}

macro_rules! sourced {
    ($($type:ty => $variant:ident),+) => {
        $(impl ToPython for Sourced<$type> {
            fn to_python<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
                general(self, Value::$variant(self.value)).to_python(py)
            }

            fn to_plain<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
                general(self, Value::$variant(self.value)).to_plain(py)
            }
        })+
    };
}

sourced!(Ratio => Ratio, Euro => Euro, u8 => Count, Day => Day, Year => Year, Forms => Forms);

pub(crate) fn general<T>(sourced: &Sourced<T>, value: Value) -> Sourced<Value> {
    Sourced {
        value,
        evidence: sourced.evidence,
        sources: sourced.sources.clone(),
        note: sourced.note.clone(),
    }
}

/// Which route of a rule set.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Which {
    Regular,
    Extended,
}

impl Which {
    const fn attribute(self) -> &'static str {
        match self {
            Self::Regular => "regular",
            Self::Extended => "extended",
        }
    }

    fn opens(self, rules: &RuleSet) -> Option<Opens> {
        match self {
            Self::Regular => Some(rules.regular().opens),
            Self::Extended => rules.extended().map(|route| route.opens),
        }
    }

    fn tests(self, rules: &RuleSet) -> &[TestRule] {
        match self {
            Self::Regular => &rules.regular().tests,
            Self::Extended => rules.extended().map_or(&[], |route| &route.tests),
        }
    }

    fn amount(self, rules: &RuleSet) -> Option<&ExtendedAmount> {
        match self {
            Self::Regular => None,
            Self::Extended => rules.extended().map(|route| &route.amount),
        }
    }

    fn scale(self, rules: &RuleSet) -> Option<&Scale> {
        match (self, self.amount(rules)) {
            (Self::Regular, _) => Some(&rules.regular().scale),
            (_, Some(ExtendedAmount::Known { scale, .. })) => Some(scale),
            _ => None,
        }
    }
}

/// Pickles a part of a rule set as the rule set and the way to the part.
type Part<'py> = (Bound<'py, PyAny>, (Bound<'py, PyAny>, &'static str));

fn get_attribute<'py>(py: Python<'py>, rules: &Rules, which: Which) -> PyResult<Part<'py>> {
    let rules = rules.to_python(py)?;
    Ok((py.import("builtins")?.getattr("getattr")?, (rules, which.attribute())))
}

/// The rules of one route: its tests and its scale.
///
/// >>> import vangnet
/// >>> route = vangnet.rule_set(2018).regular
/// >>> route.opens, [band.share.value for band in route.bands]
/// ('all', [Decimal('0.5'), Decimal('1')])
/// >>> " ".join(test.name for test in route.tests)
/// 'year multi_year'
#[pyclass(frozen, eq, hash, name = "RouteRules", module = "vangnet")]
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(crate) struct PyRouteRules {
    rules: Rules,
    which: Which,
}

impl PyRouteRules {
    pub(crate) const fn new(rules: Rules, which: Which) -> Self {
        Self { rules, which }
    }
}

#[pymethods]
impl PyRouteRules {
    /// Which route: "regular" or "extended".
    #[getter]
    fn route(&self) -> &'static str {
        self.which.attribute()
    }

    /// Whether "any" passed test opens the route or "all" must pass.
    #[getter]
    fn opens<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        self.which.opens(self.rules.get()).to_python(py)
    }

    /// The entry tests, in the order in which answers show them.
    #[getter]
    fn tests<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        self.which.tests(self.rules.get()).to_python(py)
    }

    /// The bands of the scale from low to high; empty where no source gives them.
    #[getter]
    fn bands<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let bands = self.which.scale(self.rules.get()).map_or(&[][..], |scale| &scale.bands);
        bands.to_python(py)
    }

    /// The own risk in euro per inhabitant above which the municipality bears no more (2015 and 2016), else `None`.
    #[getter]
    fn own_risk_cap_per_inhabitant<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let scale = self.which.scale(self.rules.get());
        scale.and_then(|scale| scale.own_risk_cap_per_inhabitant.as_ref()).to_python(py)
    }

    /// What is unknown of the amount; `None` where it is known.
    #[getter]
    fn unknown<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        match self.which.amount(self.rules.get()) {
            Some(ExtendedAmount::Unknown { unknown }) => unknown.to_python(py),
            _ => Ok(py.None().into_bound(py)),
        }
    }

    /// Which route holds where both are open, in a user's own rule set; else `None`.
    #[getter]
    fn where_both_open<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        match self.which.amount(self.rules.get()) {
            Some(ExtendedAmount::Known { where_both_open, .. }) => where_both_open.to_python(py),
            _ => Ok(py.None().into_bound(py)),
        }
    }

    fn __repr__(&self, py: Python<'_>) -> PyResult<String> {
        let fields =
            [("route", self.route().to_python(py)?), ("opens", self.opens(py)?), ("bands", self.bands(py)?)];
        python::representation("RouteRules", &fields)
    }

    fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<Part<'py>> {
        get_attribute(py, &self.rules, self.which)
    }
}
