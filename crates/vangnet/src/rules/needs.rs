//! Which figures a rule set asks for beside those of the deficit year, so that a form can ask for exactly these.

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
    /// // The extended route looks at 2022, 2023 and 2024.
    /// assert_eq!(years_before(2025)?, 3);
    /// # Ok::<(), vangnet::Error>(())
    /// ```
    pub fn years_before(&self) -> u8 {
        let extended = self.extended.iter().flat_map(|route| &route.tests);
        let back = self.regular.tests.iter().chain(extended).map(|test| match test {
            TestRule::MultiYear { years, .. } => years.value.saturating_sub(1),
            TestRule::YearsAtLeast { of, .. } => of.value,
            TestRule::Year { .. } | TestRule::PerInhabitant { .. } => 0,
        });
        back.max().unwrap_or_default()
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
        let extended = self.extended.iter();
        let scales = extended.clone().filter_map(|route| match &route.amount {
            ExtendedAmount::Known { scale, .. } => Some(scale),
            ExtendedAmount::Unknown { .. } => None,
        });
        let mut tests = self.regular.tests.iter().chain(extended.flat_map(|route| &route.tests));
        std::iter::once(&self.regular.scale)
            .chain(scales)
            .any(|scale| scale.own_risk_cap_per_inhabitant.is_some())
            || tests.any(|test| matches!(test, TestRule::PerInhabitant { .. }))
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
}
