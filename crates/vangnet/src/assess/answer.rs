//! The answer of an assessment, field by field as the JSON contract writes it.

use serde::{
    Deserialize, Deserializer, Serialize, Serializer,
    de::{Error as _, IntoDeserializer as _},
};
use vangnet_derive::Describe;

use super::ProcedureAnswer;
use crate::{
    description::{Describe, Leaf, Shape},
    language::Language,
    number::{Euro, Ratio, Year},
    rules::{Evidence, Route, TestName, Warning, codes},
};

/// The answer: the result of the scale, the routes and their tests, and the outcome.
///
/// Serialised to JSON it is the answer of the contract, byte for byte. Amounts are in whole cents, ratios have six
/// decimals, both rounded half away from zero; `payment + own_risk` is always the deficit.
///
/// # Example
///
/// ```
/// use vangnet::{Budget, Case, Outcome, YearFigures, Year};
///
/// let year = Year::new(2019)?;
/// let figures = YearFigures::new(year, Budget::parse("102222222.22")?, "111422222.22".parse()?)?;
/// let answer = vangnet::assess(&Case::new("arnhem", year, vec![figures])?)?;
/// assert_eq!(answer.deficit_ratio.to_string(), "0.090000");
/// assert_eq!(answer.scale.payment.to_string(), "766666.67");
/// // The two years before are not given, so the multi-year test is undecided.
/// assert_eq!(answer.outcome, Outcome::Incomplete);
/// # Ok::<(), vangnet::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, Describe)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Assessment {
    /// The name that the user gave the case.
    pub id: String,
    /// t: the deficit year (*tekortjaar*).
    pub year: Year,
    /// The name of the rule set: the deficit year, or a user's own.
    pub rule_set: String,
    /// The evidence for the rules: the weakest mark that counts.
    pub evidence: Evidence,
    /// D = N − B: the deficit in euro, below zero for a surplus.
    pub deficit: Euro,
    /// d = D ÷ B, six decimals.
    pub deficit_ratio: Ratio,
    /// What the regular scale gives, whether or not a route is open.
    pub scale: ScaleAnswer,
    /// The routes, the regular one first.
    pub routes: Vec<RouteAnswer>,
    /// The outcome. The minister decides; the library speaks of conditions.
    pub outcome: Outcome,
    /// The route of the payment; `None` where there is none.
    pub route: Option<Route>,
    /// The vangnetuitkering in euro; `None` where it is unknown.
    pub payment: Option<Euro>,
    /// The own risk (*eigen risico*) in euro; `None` where it is unknown.
    pub own_risk: Option<Euro>,
    /// What is known of the procedure; `None` where the case has no application.
    pub procedure: Option<ProcedureAnswer>,
    /// What a reader of the answer must know.
    pub warnings: Vec<Warning>,
}

/// Payment and own risk by the regular scale of the deficit year, whether or not a route is open.
///
/// # Example
///
/// ```
/// # use vangnet::{Budget, Case, YearFigures, Year};
/// # let year = Year::new(2018)?;
/// let figures = YearFigures::new(year, Budget::parse("100")?, "120".parse()?)?;
/// let scale = vangnet::assess(&Case::new("", year, vec![figures])?)?.scale;
/// assert_eq!((scale.payment.to_string(), scale.own_risk.to_string()), ("11.25".into(), "8.75".into()));
/// assert_eq!(scale.marginal_own_risk.to_string(), "0.000000");
/// # Ok::<(), vangnet::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, Describe)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ScaleAnswer {
    /// What would be paid, in euro.
    pub payment: Euro,
    /// What the municipality would bear, in euro.
    pub own_risk: Euro,
    /// The exact own risk ÷ budget, six decimals.
    pub own_risk_ratio: Ratio,
    /// The municipality's share of one more euro of net costs, assuming that a route is open.
    pub marginal_own_risk: Ratio,
}

/// One route to a vangnetuitkering, and its tests.
///
/// # Example
///
/// ```
/// # use vangnet::{Budget, Case, YearFigures, Year};
/// # let year = Year::new(2018)?;
/// let figures = YearFigures::new(year, Budget::parse("100")?, "104".parse()?)?;
/// let routes = vangnet::assess(&Case::new("", year, vec![figures])?)?.routes;
/// assert_eq!(routes[0].open, Some(false));
/// # Ok::<(), vangnet::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, Describe)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct RouteAnswer {
    /// Which route.
    pub route: Route,
    /// Whether it is open; `None` where a year or the inhabitants that decide it are absent.
    pub open: Option<bool>,
    /// Its tests, in order.
    pub tests: Vec<TestAnswer>,
}

/// One test of a route: its value against its limit.
///
/// # Example
///
/// ```
/// # use vangnet::{Budget, Case, TestName, YearFigures, Year};
/// # let year = Year::new(2018)?;
/// let figures = YearFigures::new(year, Budget::parse("100")?, "104".parse()?)?;
/// let test = vangnet::assess(&Case::new("", year, vec![figures])?)?.routes[0].tests[0];
/// assert_eq!((test.name, test.passed), (TestName::Year, Some(false)));
/// assert_eq!(test.limit.to_string(), "0.050000");
/// # Ok::<(), vangnet::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, Describe)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct TestAnswer {
    /// Which test.
    pub name: TestName,
    /// The value, rounded for display: a share of the budget, euro per inhabitant, or a number of years; `None` where it is
    /// undecided.
    pub value: Option<TestValue>,
    /// The limit, in the unit of the value.
    pub limit: TestValue,
    /// How the exact value is compared with the limit.
    pub comparison: Comparison,
    /// Whether it is passed; `None` where it is undecided.
    pub passed: Option<bool>,
}

/// The value or limit of a test: its unit shows in its decimals (six, two, none).
///
/// # Example
///
/// ```
/// use vangnet::{Euro, TestValue};
///
/// assert_eq!(TestValue::Euro(Euro::from_cents(3000)).to_string(), "30.00");
/// assert_eq!(TestValue::Count(2).to_string(), "2");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum TestValue {
    /// A share of the budget, six decimals.
    Ratio(Ratio),
    /// Euro per inhabitant, two decimals.
    Euro(Euro),
    /// A number of years.
    Count(u8),
}

impl std::fmt::Display for TestValue {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Ratio(ratio) => ratio.fmt(f),
            Self::Euro(euro) => euro.fmt(f),
            Self::Count(count) => count.fmt(f),
        }
    }
}

impl Describe for TestValue {
    fn shape() -> Shape {
        Shape::Leaf(Leaf::Decimal)
    }
}

impl Serialize for TestValue {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Ratio(ratio) => ratio.serialize(serializer),
            Self::Euro(euro) => euro.serialize(serializer),
            Self::Count(count) => serializer.collect_str(count),
        }
    }
}

impl<'de> Deserialize<'de> for TestValue {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        match text.split_once('.').map(|(_, decimals)| decimals.len()) {
            None => text.parse().map(Self::Count).map_err(D::Error::custom),
            Some(2) => Euro::deserialize(text.into_deserializer()).map(Self::Euro),
            Some(_) => text.parse().map(Self::Ratio).map_err(D::Error::custom),
        }
    }
}

impl Language {
    /// The value of a test beside its limit, with as many decimals as distinguish the two.
    ///
    /// # Example
    ///
    /// ```
    /// use vangnet::{Language, TestValue};
    ///
    /// let (value, limit) = ("0.0751".parse()?, "0.075".parse()?);
    /// let shown = Language::Dutch.test_value(TestValue::Ratio(value), TestValue::Ratio(limit));
    /// assert_eq!(shown, "7,51%");
    /// # Ok::<(), vangnet::Error>(())
    /// ```
    pub fn test_value(self, value: TestValue, limit: TestValue) -> String {
        match (value, limit) {
            (TestValue::Ratio(value), TestValue::Ratio(limit)) => self.percent_beside(value, limit),
            (TestValue::Ratio(value), _) => self.percent(value),
            (TestValue::Euro(value), _) => self.euro(value),
            (TestValue::Count(value), _) => value.to_string(),
        }
    }
}

codes! {
    /// How a test compares.
    ///
    /// # Example
    ///
    /// ```
    /// assert_eq!(vangnet::Comparison::AtLeast.code(), ">=");
    /// ```
    Comparison {
        /// Strictly more than the limit (*meer dan*).
        MoreThan = ">",
        /// The limit or more.
        AtLeast = ">=",
    }
}

codes! {
    /// What follows from the assessment. The minister decides; the library speaks of conditions, not of a right.
    ///
    /// # Example
    ///
    /// ```
    /// assert_eq!(vangnet::Outcome::ConditionsMet.code(), "conditions_met");
    /// ```
    Outcome {
        /// No deficit.
        Surplus = "surplus",
        /// The extended route is open, and no source gives its amount.
        AmountUnknown = "amount_unknown",
        /// A figure that decides a route is absent.
        Incomplete = "incomplete",
        /// The conditions of a route are met.
        ConditionsMet = "conditions_met",
        /// They are not.
        ConditionsNotMet = "conditions_not_met",
        /// The request was received outside its window.
        NotHandled = "not_handled",
    }
}
