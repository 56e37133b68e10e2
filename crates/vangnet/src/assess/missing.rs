//! What an answer waits for: the absent figures, the tests that they decide, and what is certain without them.

use serde::{Deserialize, Serialize};
use vangnet_derive::Describe;

use super::{Assessment, Outcome};
use crate::{
    case::Case,
    number::{Euro, Year},
    rules::{Route, RuleSet, TestName, TestRule},
};

/// The figures that a case lacks, the tests that they decide, and what is certain without them.
///
/// It is separate from the answer, since the JSON contract has no key for it. [`Assessment::missing`] gives it.
///
/// # Example
///
/// ```
/// use vangnet::{Budget, Case, Language, RuleSet, YearFigures, Year};
///
/// let year = Year::new(2024)?;
/// let rules = RuleSet::for_year(year)?;
/// let figures = YearFigures::new(year, Budget::parse("100000000")?, "109000000".parse()?)?;
/// let case = Case::new("no history", year, vec![figures])?;
/// let missing = vangnet::assess(&case)?.missing(&case, rules).unwrap();
/// assert_eq!(missing.years, [Year::new(2022)?, Year::new(2023)?]);
/// assert_eq!(missing.payment_if_met.unwrap().to_string(), "750000.00");
/// assert!(missing.in_words(Language::English).contains("the figures of 2022 and 2023"));
/// # Ok::<(), vangnet::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, Describe)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Missing {
    /// The years whose figures decide the outcome, in order; empty where the outcome is certain without them.
    pub years: Vec<Year>,
    /// Whether the number of inhabitants decides the outcome or the amount (2015 and 2016).
    pub inhabitants: bool,
    /// The tests that are undecided, in the order of the answer.
    pub tests: Vec<UndecidedTest>,
    /// The tests that fail whatever the missing figures are.
    pub failed: Vec<FailedTest>,
    /// What is paid, in euro, if the missing figures show that the conditions of the regular route are met and that no
    /// other route is open; `None` where the outcome does not wait, or where the amount itself needs what is missing.
    pub payment_if_met: Option<Euro>,
    /// The own risk in euro that goes with it.
    pub own_risk_if_met: Option<Euro>,
}

/// A test that is undecided, and what would decide it.
///
/// # Example
///
/// ```
/// # use vangnet::{Budget, Case, RuleSet, TestName, YearFigures, Year};
/// # let year = Year::new(2018)?;
/// # let figures = YearFigures::new(year, Budget::parse("100")?, "104".parse()?)?;
/// # let case = Case::new("", year, vec![figures])?;
/// let missing = vangnet::assess(&case)?.missing(&case, RuleSet::for_year(year)?).unwrap();
/// let test = &missing.tests[0];
/// assert_eq!((test.name, test.years.len(), test.inhabitants), (TestName::MultiYear, 2, false));
/// // The test of the year fails, so the outcome does not wait for this one.
/// assert!(!test.decides);
/// assert_eq!(missing.failed[0].name, TestName::Year);
/// # Ok::<(), vangnet::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, Describe)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct UndecidedTest {
    /// The route of the test.
    pub route: Route,
    /// Which test.
    pub name: TestName,
    /// The years whose figures would decide it, in order.
    pub years: Vec<Year>,
    /// Whether the number of inhabitants would decide it.
    pub inhabitants: bool,
    /// Whether the outcome waits for it.
    pub decides: bool,
}

/// A test that fails whatever the missing figures are.
///
/// # Example
///
/// ```
/// # use vangnet::{FailedTest, TestName};
/// fn is_of_the_year(failed: &FailedTest) -> bool {
///     failed.name == TestName::Year
/// }
/// # let _ = is_of_the_year;
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, Describe)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct FailedTest {
    /// The route of the test.
    pub route: Route,
    /// Which test.
    pub name: TestName,
}

impl Assessment {
    /// The figures that this answer to a case under a rule set waits for; `None` where every test is decided and the
    /// amount needs nothing more.
    ///
    /// A table has it as columns: the years and the flag of [`Missing`] say what to look up for a row.
    ///
    /// # Example
    ///
    /// ```
    /// # use vangnet::{Budget, Case, RuleSet, YearFigures, Year};
    /// let year = Year::new(2015)?;
    /// let figures = YearFigures::new(year, Budget::parse("100")?, "120".parse()?)?;
    /// let case = Case::new("", year, vec![figures])?;
    /// let missing = vangnet::assess(&case)?.missing(&case, RuleSet::for_year(year)?).unwrap();
    /// // The conditions are met, but the cap per inhabitant may raise the payment.
    /// assert!(missing.inhabitants && missing.years.is_empty());
    /// # Ok::<(), vangnet::Error>(())
    /// ```
    pub fn missing(&self, case: &Case, rules: &RuleSet) -> Option<Missing> {
        if self.outcome == Outcome::Surplus {
            return None;
        }
        let waits = self.outcome == Outcome::Incomplete;
        let mut missing = Missing {
            years: Vec::new(),
            inhabitants: false,
            tests: Vec::new(),
            failed: Vec::new(),
            payment_if_met: None,
            own_risk_if_met: None,
        };
        for (route, test, rule) in self.tests_with_rules(rules) {
            match test.passed {
                Some(true) => {}
                Some(false) => missing.failed.push(FailedTest { route: route.route, name: test.name }),
                None => missing.tests.push(UndecidedTest {
                    route: route.route,
                    name: test.name,
                    years: rule.absent_years(case),
                    inhabitants: matches!(rule, TestRule::PerInhabitant { .. }),
                    decides: waits && route.open.is_none(),
                }),
            }
        }
        for test in missing.tests.iter().filter(|test| test.decides) {
            missing.years.extend(&test.years);
            missing.inhabitants |= test.inhabitants;
        }
        missing.years.sort_unstable();
        missing.years.dedup();
        let amount_needs_inhabitants = rules.amount_needs_inhabitants(case);
        missing.inhabitants |= amount_needs_inhabitants && (waits || self.outcome == Outcome::ConditionsMet);
        let regular = self.routes.iter().find(|route| route.route == Route::Regular);
        if waits && !amount_needs_inhabitants && regular.is_some_and(|route| route.open != Some(false)) {
            missing.payment_if_met = Some(self.scale.payment);
            missing.own_risk_if_met = Some(self.scale.own_risk);
        }
        (missing.inhabitants || !missing.tests.is_empty()).then_some(missing)
    }

    /// Each test of each route with its rule.
    pub(crate) fn tests_with_rules<'a>(
        &'a self,
        rules: &'a RuleSet,
    ) -> impl Iterator<Item = (&'a crate::assess::RouteAnswer, &'a crate::assess::TestAnswer, &'a TestRule)>
    {
        let regular = std::iter::once(&rules.regular().tests);
        let routes = self.routes.iter().zip(regular.chain(rules.extended().map(|route| &route.tests)));
        routes.flat_map(|(route, rules)| {
            route.tests.iter().zip(rules).map(move |(test, rule)| (route, test, rule))
        })
    }
}

impl RuleSet {
    /// Whether a cap per inhabitant may change the amount, and the case has no inhabitants.
    fn amount_needs_inhabitants(&self, case: &Case) -> bool {
        case.inhabitants().is_none() && self.has_cap_per_inhabitant()
    }
}

impl TestRule {
    /// The years before the deficit year that the test looks at and the case lacks, in order.
    fn absent_years(&self, case: &Case) -> Vec<Year> {
        let back = self.years_before();
        let years = (1..=back).rev().map(|back| case.year().before(back));
        years.filter(|year| case.figures_of(*year).is_none()).collect()
    }
}
