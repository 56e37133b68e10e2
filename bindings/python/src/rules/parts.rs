//! A test and a band of a rule set, as values of their own.

use pyo3::prelude::*;
use serde::{Deserialize, Serialize};
use vangnet::{Band, Ratio, Sourced, TestName, TestRule};

use super::route::{Value, general};
use crate::convert::{python::ToPython, value};

/// One band of a scale.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub(crate) struct BandRule {
    above: Sourced<Ratio>,
    share: Sourced<Ratio>,
}

value::value_class! {
    /// One band of a scale: the share that is paid of what lies above a border, up to the border of the next band.
    ///
    /// >>> import vangnet
    /// >>> band = vangnet.rule_set(2018).regular.bands[0]
    /// >>> band.above.value, band.share.value
    /// (Decimal('0.05'), Decimal('0.5'))
    PyBand(BandRule) as "Band" {
        /// The lower border, as a share of the budget.
        above,
        /// The share of the band that is paid.
        share,
    }
}

impl ToPython for Band {
    fn to_python<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        BandRule { above: self.above.clone(), share: self.share.clone() }.to_python(py)
    }
}

/// One entry test of a route.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub(crate) struct EntryTest {
    name: TestName,
    limit: Sourced<Value>,
    years: Option<Sourced<u8>>,
    count: Option<Sourced<u8>>,
    of: Option<Sourced<u8>>,
}

value::value_class! {
    /// One entry test of a route.
    ///
    /// >>> import vangnet
    /// >>> test = vangnet.rule_set(2017).regular.tests[1]
    /// >>> test.name, test.limit.value, test.years.value
    /// ('multi_year', Decimal('0.05'), 2)
    PyTestRule(EntryTest) as "TestRule" {
        /// Which test: "year", "multi_year", "per_inhabitant" or "years_at_least".
        name,
        /// The limit: a share of the budget, or euro per inhabitant.
        limit,
        /// Over how many years "multi_year" adds the results, the deficit year included; else `None`.
        years,
        /// How many earlier years must reach the limit for "years_at_least"; else `None`.
        count,
        /// Of how many earlier years, for "years_at_least"; else `None`.
        of,
    }
}

impl ToPython for TestRule {
    fn to_python<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let test = |name, limit| EntryTest { name, limit, years: None, count: None, of: None };
        let test = match self {
            Self::Year { limit } => test(TestName::Year, general(limit, Value::Ratio(limit.value))),
            Self::MultiYear { limit, years } => EntryTest {
                years: Some(years.clone()),
                ..test(TestName::MultiYear, general(limit, Value::Ratio(limit.value)))
            },
            Self::PerInhabitant { limit } => {
                test(TestName::PerInhabitant, general(limit, Value::Euro(limit.value)))
            }
            Self::YearsAtLeast { limit, count, of } => EntryTest {
                count: Some(count.clone()),
                of: Some(of.clone()),
                ..test(TestName::YearsAtLeast, general(limit, Value::Ratio(limit.value)))
            },
        };
        test.to_python(py)
    }
}
