//! A rule set: the routes to a vangnetuitkering, their tests, and the scale of the payment.

use serde::{Deserialize, Serialize};

use super::{Evidence, ExtendedAmount, ExtendedRoute, Sourced, Wording};
use crate::{Error, Euro, Ratio, Year, error::Cause};

/// The rules of a deficit year, or a user's own.
///
/// # Example
///
/// ```
/// use vangnet::{Evidence, RuleSet, Year};
///
/// let rules = RuleSet::for_year(Year::new(2019)?)?;
/// assert_eq!(rules.name(), "2019");
/// assert_eq!(rules.evidence(), Evidence::Inferred);
/// assert_eq!(rules.regular().scale.bands[1].above.value.to_string(), "0.125");
/// # Ok::<(), vangnet::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub struct RuleSet {
    pub(super) origin: Origin,
    pub(super) name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) first_year: Option<Year>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) last_year: Option<Year>,
    /// The year whose rules are taken over, where the rule set is an assumption.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) assumed_from: Option<Year>,
    pub(super) regular: RegularRoute,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) extended: Option<ExtendedRoute>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) unknown: Option<Wording>,
}

/// Whether a rule set came with the library or from a user.
///
/// # Example
///
/// ```
/// use vangnet::{Origin, RuleSet, Year};
///
/// assert_eq!(RuleSet::for_year(Year::new(2019)?)?.origin(), Origin::Shipped);
/// # Ok::<(), vangnet::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Origin {
    /// Part of the library, with sources.
    Shipped,
    /// A user's own; every result is marked [`Evidence::User`].
    User,
}

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

impl RuleSet {
    /// The name: the deficit year of a shipped rule set, or the user's own.
    ///
    /// # Example
    ///
    /// ```
    /// # use vangnet::{RuleSet, Year};
    /// assert_eq!(RuleSet::for_year(Year::new(2018)?)?.name(), "2018");
    /// # Ok::<(), vangnet::Error>(())
    /// ```
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Where the rule set comes from.
    ///
    /// # Example
    ///
    /// ```
    /// # use vangnet::{Origin, RuleSet, Year};
    /// let own = RuleSet::for_year(Year::new(2018)?)?.with_name("mine");
    /// assert_eq!(own.origin(), Origin::User);
    /// # Ok::<(), vangnet::Error>(())
    /// ```
    pub const fn origin(&self) -> Origin {
        self.origin
    }

    /// The first and last deficit year for which the rules hold; `None` where a user's rule set does not say.
    ///
    /// # Example
    ///
    /// ```
    /// # use vangnet::{RuleSet, Year};
    /// let (first, last) = RuleSet::for_year(Year::new(2018)?)?.years();
    /// assert_eq!(first, last);
    /// # Ok::<(), vangnet::Error>(())
    /// ```
    pub const fn years(&self) -> (Option<Year>, Option<Year>) {
        (self.first_year, self.last_year)
    }

    /// The regular route.
    ///
    /// # Example
    ///
    /// ```
    /// # use vangnet::{RuleSet, Year};
    /// assert_eq!(RuleSet::for_year(Year::new(2018)?)?.regular().tests.len(), 2);
    /// # Ok::<(), vangnet::Error>(())
    /// ```
    pub const fn regular(&self) -> &RegularRoute {
        &self.regular
    }

    /// The extended route, where there is one (2025).
    ///
    /// # Example
    ///
    /// ```
    /// # use vangnet::{RuleSet, Year};
    /// assert!(RuleSet::for_year(Year::new(2024)?)?.extended().is_none());
    /// # Ok::<(), vangnet::Error>(())
    /// ```
    pub const fn extended(&self) -> Option<&ExtendedRoute> {
        self.extended.as_ref()
    }

    /// What no source says of these rules and no result takes into account; `None` where nothing is known to be open.
    ///
    /// # Example
    ///
    /// ```
    /// let rules = vangnet::RuleSet::for_year(vangnet::Year::new(2015)?)?;
    /// assert!(rules.unknown().unwrap().en.contains("MAU"));
    /// # Ok::<(), vangnet::Error>(())
    /// ```
    pub const fn unknown(&self) -> Option<&Wording> {
        self.unknown.as_ref()
    }

    /// The weakest mark over the values of the rule set. The cap of 2015 and 2016 counts only where it binds.
    ///
    /// # Example
    ///
    /// ```
    /// # use vangnet::{Evidence, RuleSet, Year};
    /// assert_eq!(RuleSet::for_year(Year::new(2016)?)?.evidence(), Evidence::Secondary);
    /// # Ok::<(), vangnet::Error>(())
    /// ```
    pub fn evidence(&self) -> Evidence {
        if self.origin == Origin::User {
            return Evidence::User;
        }
        let extended = self.extended.iter().flat_map(|route| &route.tests);
        let tests = self.regular.tests.iter().chain(extended).map(TestRule::evidence);
        let bands = self.regular.scale.bands.iter().map(|band| band.above.evidence.max(band.share.evidence));
        tests.chain(bands).max().unwrap_or(Evidence::Inferred)
    }

    /// The scale of a route; the regular one where the other has none that is known.
    pub(crate) fn scale_of(&self, route: Option<crate::Route>) -> &Scale {
        match (route, self.extended.as_ref().map(|extended| &extended.amount)) {
            (Some(crate::Route::Extended), Some(ExtendedAmount::Known { scale, .. })) => scale,
            _ => &self.regular.scale,
        }
    }

    pub(super) fn holds_in(&self, year: Year) -> bool {
        self.first_year.is_none_or(|first| first <= year) && self.last_year.is_none_or(|last| year <= last)
    }

    /// Refuses a deficit year for which a rule set says that it does not hold.
    pub(crate) fn check_holds_in(&self, year: Year) -> Result<(), Error> {
        if self.holds_in(year) {
            return Ok(());
        }
        Err(Error::new(Cause::OutsideRuleSet(year, self.name.clone(), self.span())).at("/year"))
    }

    /// The years for which the rules hold, in words.
    pub(super) fn span(&self) -> String {
        match (self.first_year, self.last_year) {
            (Some(first), Some(last)) if first == last => format!("{first}"),
            (Some(first), Some(last)) => format!("{first} to {last}"),
            (Some(first), None) => format!("{first} and later"),
            (None, Some(last)) => format!("the years to {last}"),
            (None, None) => "every year".into(),
        }
    }
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
