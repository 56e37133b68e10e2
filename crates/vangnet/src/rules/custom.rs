//! What-if rules: a user's rule set made from another one by changing a threshold, the bands, or the extended route.

use super::{Band, BothOpen, ExtendedAmount, Origin, RuleSet, Scale, Sourced, TestRule};
use crate::{
    error::{Cause, Error},
    number::{Ratio, Year},
};

impl RuleSet {
    /// The same rules as a user's own, under a name.
    ///
    /// # Example
    ///
    /// ```
    /// # use vangnet::{Evidence, RuleSet, Year};
    /// let own = RuleSet::for_year(Year::new(2019)?)?.with_name("2019, copied");
    /// assert_eq!((own.name(), own.evidence()), ("2019, copied", Evidence::User));
    /// # Ok::<(), vangnet::Error>(())
    /// ```
    #[must_use]
    pub fn with_name(&self, name: impl Into<String>) -> Self {
        Self { name: name.into(), origin: Origin::User, ..self.clone() }
    }

    /// The same rules for other deficit years; `None` leaves a side open.
    ///
    /// # Errors
    ///
    /// `invalid_rule_set` where the last year is before the first.
    ///
    /// # Example
    ///
    /// ```
    /// # use vangnet::{RuleSet, Year};
    /// let next = RuleSet::for_year(Year::new(2024)?)?.with_years(Some(Year::new(2026)?), None)?;
    /// assert_eq!(next.years(), (Some(Year::new(2026)?), None));
    /// # Ok::<(), vangnet::Error>(())
    /// ```
    pub fn with_years(&self, first: Option<Year>, last: Option<Year>) -> Result<Self, Error> {
        if let (Some(first), Some(last)) = (first, last)
            && last < first
        {
            let message = format!("last_year is {last}: it must not be before first_year, {first}.");
            return Err(Cause::RuleSet(message).into());
        }
        // Rules that hold in their own year, or in any year, are no longer those of another year.
        let assumed_from = self.assumed_from.filter(|from| first.is_some_and(|first| *from < first));
        Ok(Self { first_year: first, last_year: last, assumed_from, origin: Origin::User, ..self.clone() })
    }

    /// The same rules with another own-risk threshold: the lower border of the first band of the regular route, and
    /// the limits of its tests of the year and of several years.
    ///
    /// # Errors
    ///
    /// `invalid_rule_set` where the threshold is not below the border of the second band.
    ///
    /// # Example
    ///
    /// ```
    /// # use vangnet::{RuleSet, Year};
    /// let rules = RuleSet::for_year(Year::new(2019)?)?.with_threshold("0.05".parse()?)?;
    /// assert_eq!(rules.regular().scale.bands[0].above.value.to_string(), "0.05");
    /// # Ok::<(), vangnet::Error>(())
    /// ```
    pub fn with_threshold(&self, threshold: Ratio) -> Result<Self, Error> {
        let threshold = threshold.as_rate()?;
        let mut own = Self { origin: Origin::User, ..self.clone() };
        for test in &mut own.regular.tests {
            if let TestRule::Year { limit } | TestRule::MultiYear { limit, .. } = test {
                *limit = Sourced::by_user(threshold);
            }
        }
        if let Some(second) = own.regular.scale.bands.get(1).filter(|second| second.above.value <= threshold)
        {
            let message = format!(
                "threshold is {threshold}: it must be below the border of the second band, {}.",
                second.above.value
            );
            return Err(Cause::RuleSet(message).into());
        }
        if let Some(first) = own.regular.scale.bands.first_mut() {
            first.above = Sourced::by_user(threshold);
        }
        Ok(own)
    }

    /// The same rules with another scale for the regular route: for each band its lower border (a share of the
    /// budget) and the share that is paid.
    ///
    /// # Errors
    ///
    /// `invalid_rule_set` where the borders do not rise, a share is above 1, or there are not 1 to 8 bands.
    ///
    /// # Example
    ///
    /// ```
    /// # use vangnet::{RuleSet, Year};
    /// let bands = [("0.05".parse()?, "0.25".parse()?), ("0.10".parse()?, "0.75".parse()?)];
    /// let rules = RuleSet::for_year(Year::new(2024)?)?.with_bands(&bands)?;
    /// assert_eq!(rules.regular().scale.bands.len(), 2);
    /// # Ok::<(), vangnet::Error>(())
    /// ```
    pub fn with_bands(&self, bands: &[(Ratio, Ratio)]) -> Result<Self, Error> {
        let mut own = Self { origin: Origin::User, ..self.clone() };
        own.regular.scale.bands = checked_bands("regular", bands)?;
        Ok(own)
    }

    /// The same rules with the amounts of the extended route, which no source gives for 2025, and the route that
    /// holds where both are open.
    ///
    /// # Errors
    ///
    /// `invalid_rule_set` where the rules have no extended route, and as for [`with_bands`](Self::with_bands).
    ///
    /// # Example
    ///
    /// ```
    /// # use vangnet::{BothOpen, RuleSet, Year};
    /// let bands = [("0.05".parse()?, "0.5".parse()?)];
    /// let rules = RuleSet::for_year(Year::new(2025)?)?.with_extended_bands(&bands, BothOpen::HigherPayment)?;
    /// assert_eq!(rules.evidence(), vangnet::Evidence::User);
    /// assert!(RuleSet::for_year(Year::new(2024)?)?.with_extended_bands(&bands, BothOpen::Regular).is_err());
    /// # Ok::<(), vangnet::Error>(())
    /// ```
    pub fn with_extended_bands(&self, bands: &[(Ratio, Ratio)], both_open: BothOpen) -> Result<Self, Error> {
        let mut own = Self { origin: Origin::User, ..self.clone() };
        let Some(extended) = &mut own.extended else {
            let message =
                format!("extended is absent from the rule set \"{}\": it exists from 2025.", self.name);
            return Err(Cause::RuleSet(message).into());
        };
        let scale = Scale { bands: checked_bands("extended", bands)?, own_risk_cap_per_inhabitant: None };
        extended.amount = ExtendedAmount::Known { scale, where_both_open: both_open };
        Ok(own)
    }
}

fn checked_bands(route: &str, bands: &[(Ratio, Ratio)]) -> Result<Vec<Band>, Error> {
    // Through the document reader, so that the checks are in one place.
    let bands = bands.iter().map(|(above, share)| (above.to_string(), share.to_string())).collect();
    super::document::user_bands(route, bands)
}
