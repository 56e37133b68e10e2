//! A rule set: the routes to a vangnetuitkering, their tests, and the scale of the payment.

use serde::{Deserialize, Serialize};

use super::{Evidence, ExtendedAmount, ExtendedRoute, RegularRoute, Scale, TestRule, Wording};
use crate::{
    description::{Describe, Shape, opaque},
    error::{Cause, Error},
    number::Year,
};

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
#[non_exhaustive]
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

impl Describe for RuleSet {
    fn shape() -> Shape {
        opaque("RuleSet")
    }
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
    pub(crate) fn scale_of(&self, route: Option<super::Route>) -> &Scale {
        match (route, self.extended.as_ref().map(|extended| &extended.amount)) {
            (Some(super::Route::Extended), Some(ExtendedAmount::Known { scale, .. })) => scale,
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
        Err(Error::new(Cause::OutsideRuleSet(year.get(), self.name.clone(), self.span())).at("/year"))
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
