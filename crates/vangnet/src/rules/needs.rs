//! Which figures a rule set needs besides those of the deficit year, so that a form can ask for exactly these.

use super::Warning;
use super::{ExtendedAmount, RuleSet, TestRule};

impl RuleSet {
    /// How many years before the deficit year the tests look at, over every route.
    ///
    /// # Example
    ///
    /// ```
    /// use vangnet::{RuleSet, Year};
    ///
    /// let years_before = |year| Ok::<_, vangnet::Error>(RuleSet::for_year(Year::new(year)?)?.years_before());
    /// assert_eq!((years_before(2016)?, years_before(2017)?, years_before(2024)?), (0, 1, 2));
    /// // The extended route uses 2022, 2023 and 2024.
    /// assert_eq!(years_before(2025)?, 3);
    /// # Ok::<(), vangnet::Error>(())
    /// ```
    pub fn years_before(&self) -> u8 {
        let extended = self.extended.iter().flat_map(|route| &route.tests);
        self.regular.tests.iter().chain(extended).map(TestRule::years_before).max().unwrap_or_default()
    }

    /// Whether the number of inhabitants decides anything (2015 and 2016).
    ///
    /// # Example
    ///
    /// ```
    /// use vangnet::{RuleSet, Year};
    ///
    /// assert!(RuleSet::for_year(Year::new(2016)?)?.needs_inhabitants());
    /// assert!(!RuleSet::for_year(Year::new(2017)?)?.needs_inhabitants());
    /// # Ok::<(), vangnet::Error>(())
    /// ```
    pub fn needs_inhabitants(&self) -> bool {
        let extended = self.extended.iter().flat_map(|route| &route.tests);
        let mut tests = self.regular.tests.iter().chain(extended);
        self.has_cap_per_inhabitant() || tests.any(|test| matches!(test, TestRule::PerInhabitant { .. }))
    }

    /// Whether the own risk of a route is capped at an amount per inhabitant.
    pub(crate) fn has_cap_per_inhabitant(&self) -> bool {
        let scales = self.extended.iter().filter_map(|route| match &route.amount {
            ExtendedAmount::Known { scale, .. } => Some(scale),
            ExtendedAmount::Unknown { .. } => None,
        });
        std::iter::once(&self.regular.scale)
            .chain(scales)
            .any(|scale| scale.own_risk_cap_per_inhabitant.is_some())
    }

    /// Whether there is an extended route of which no source gives the amount (2025).
    ///
    /// # Example
    ///
    /// ```
    /// use vangnet::{RuleSet, Year};
    ///
    /// assert!(RuleSet::for_year(Year::new(2025)?)?.extended_amount_unknown());
    /// assert!(!RuleSet::for_year(Year::new(2024)?)?.extended_amount_unknown());
    /// # Ok::<(), vangnet::Error>(())
    /// ```
    pub fn extended_amount_unknown(&self) -> bool {
        self.extended.as_ref().is_some_and(|route| matches!(route.amount, ExtendedAmount::Unknown { .. }))
    }

    /// What a reader of amounts of the regular scale alone must know, such as the answers of an
    /// [`Inverse`](crate::Inverse) and of whole columns: the warnings that the assessment has too.
    ///
    /// # Example
    ///
    /// ```
    /// use vangnet::{RuleSet, Warning, Year};
    ///
    /// let of_2016 = RuleSet::for_year(Year::new(2016)?)?;
    /// assert_eq!(of_2016.scale_warnings(false), [Warning::InhabitantsMissing]);
    /// assert_eq!(of_2016.scale_warnings(true), []);
    /// let assumed = RuleSet::for_year(Year::new(2024)?)?.assumed_for(Year::new(2999)?)?;
    /// assert_eq!(assumed.scale_warnings(false), [Warning::RulesAssumed]);
    /// # Ok::<(), vangnet::Error>(())
    /// ```
    pub fn scale_warnings(&self, inhabitants_given: bool) -> Vec<Warning> {
        let missing = self.regular.scale.own_risk_cap_per_inhabitant.is_some() && !inhabitants_given;
        let found = [
            (missing, Warning::InhabitantsMissing),
            (self.extended_amount_unknown(), Warning::ExtendedAmountUnknown),
            (self.assumed_from.is_some(), Warning::RulesAssumed),
        ];
        found.into_iter().filter_map(|(holds, warning)| holds.then_some(warning)).collect()
    }
}

impl TestRule {
    /// How many years before the deficit year the test looks at.
    pub(crate) fn years_before(&self) -> u8 {
        match self {
            Self::MultiYear { years, .. } => years.value.saturating_sub(1),
            Self::YearsAtLeast { of, .. } => of.value,
            Self::Year { .. } | Self::PerInhabitant { .. } => 0,
        }
    }
}
