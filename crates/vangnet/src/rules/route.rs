//! What opens a route, and its scale.

use serde::{Deserialize, Serialize};

use super::{Evidence, Sourced};
use crate::number::{Euro, Ratio};

/// The regular route (*regulier vangnet*), the only one until 2024.
///
/// # Example
///
/// ```
/// let rules = vangnet::RuleSet::for_year(vangnet::Year::new(2016)?)?;
/// assert_eq!(rules.regular().opens, vangnet::Opens::Any);
/// # Ok::<(), vangnet::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[non_exhaustive]
pub struct RegularRoute {
    /// Whether one passed test opens the route or all must pass.
    pub opens: Opens,
    /// The entry tests, in the order in which answers show them.
    pub tests: Vec<TestRule>,
    /// What is paid.
    #[serde(flatten)]
    pub scale: Scale,
}

/// Whether one passed test opens a route or all must pass.
///
/// # Example
///
/// ```
/// assert_eq!(serde_json::to_string(&vangnet::Opens::Any).unwrap(), r#""any""#);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Opens {
    /// One passed test is enough (2015 and 2016).
    Any,
    /// All tests must pass (from 2017).
    All,
}

/// The scale of the payment: bands of the deficit and the share of each that is paid.
///
/// # Example
///
/// ```
/// let rules = vangnet::RuleSet::for_year(vangnet::Year::new(2018)?)?;
/// let shares: Vec<_> = rules.regular().scale.bands.iter().map(|band| band.share.value.to_string()).collect();
/// assert_eq!(shares, ["0.5", "1"]);
/// # Ok::<(), vangnet::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Scale {
    /// The bands from low to high; below the first nothing is paid.
    pub bands: Vec<Band>,
    /// The own risk in euro per inhabitant above which the municipality bears no more (2015 and 2016).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub own_risk_cap_per_inhabitant: Option<Sourced<Euro>>,
}

/// One band: the share that is paid of what lies above a border, up to the border of the next band.
///
/// # Example
///
/// ```
/// let rules = vangnet::RuleSet::for_year(vangnet::Year::new(2018)?)?;
/// let band = &rules.regular().scale.bands[0];
/// assert_eq!((band.above.value.to_string(), band.share.value.to_string()), ("0.05".into(), "0.5".into()));
/// # Ok::<(), vangnet::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Band {
    /// The lower border, as a share of the budget.
    pub above: Sourced<Ratio>,
    /// The share of the band that is paid.
    pub share: Sourced<Ratio>,
}

/// An entry test of a route.
///
/// # Example
///
/// ```
/// use vangnet::{RuleSet, TestRule, Year};
///
/// let rules = RuleSet::for_year(Year::new(2017)?)?;
/// let TestRule::MultiYear { years, .. } = &rules.regular().tests[1] else { panic!() };
/// assert_eq!(years.value, 2);
/// # Ok::<(), vangnet::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(tag = "test", rename_all = "snake_case")]
pub enum TestRule {
    /// The deficit of t is more than this share of the budget of t.
    Year {
        /// The share.
        limit: Sourced<Ratio>,
    },
    /// The results of t and the years before it, added with their sign, are more than this share of the budget of t.
    MultiYear {
        /// The share.
        limit: Sourced<Ratio>,
        /// How many years, t included.
        years: Sourced<u8>,
    },
    /// The deficit of t is more than this many euro per inhabitant.
    PerInhabitant {
        /// Euro per inhabitant.
        limit: Sourced<Euro>,
    },
    /// At least `count` of the years before t each have a deficit of at least this share of that year's own budget.
    YearsAtLeast {
        /// The share.
        limit: Sourced<Ratio>,
        /// How many years must have it.
        count: Sourced<u8>,
        /// Of how many years before t.
        of: Sourced<u8>,
    },
}

impl TestRule {
    /// The weakest mark over the values of the test.
    ///
    /// # Example
    ///
    /// ```
    /// # use vangnet::{Evidence, RuleSet, Year};
    /// assert_eq!(RuleSet::for_year(Year::new(2017)?)?.regular().tests[0].evidence(), Evidence::Law);
    /// # Ok::<(), vangnet::Error>(())
    /// ```
    pub fn evidence(&self) -> Evidence {
        match self {
            Self::Year { limit } => limit.evidence,
            Self::PerInhabitant { limit } => limit.evidence,
            Self::MultiYear { limit, years } => limit.evidence.max(years.evidence),
            Self::YearsAtLeast { limit, count, of } => limit.evidence.max(count.evidence).max(of.evidence),
        }
    }
}
