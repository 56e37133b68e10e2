//! One step of an assessment: what was computed, from what, by which rule.

use std::fmt::Display;

use serde::{Deserialize, Serialize};
use vangnet_derive::Describe;

use crate::{
    assess::TestValue,
    number::{Exact, Ratio},
    rules::{Citation, Evidence, Sourced, Wording},
};

/// One step: its formula in words, its inputs, its exact result, and the law behind it.
///
/// # Example
///
/// ```
/// # use vangnet::{Budget, Case, YearFigures, Year};
/// # let year = Year::new(2018)?;
/// # let figures = YearFigures::new(year, Budget::parse("100")?, "109".parse()?)?;
/// let receipt = vangnet::receipt(&Case::new("", year, vec![figures])?)?;
/// let step = receipt.steps.iter().find(|step| step.name == "deficit").unwrap();
/// assert_eq!(step.formula.en, "eligible net costs − budget");
/// assert_eq!(step.result.shown, "9.00");
/// # Ok::<(), vangnet::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, Describe)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Step {
    /// A stable name, such as `deficit` or `regular.multi_year`.
    pub name: String,
    /// The formula in words.
    pub formula: Wording,
    /// The inputs of the step.
    pub inputs: Vec<Input>,
    /// The result.
    pub result: StepResult,
    /// The evidence for the rule of this step.
    pub evidence: Evidence,
    /// The articles and publications behind it; empty for a user's own rule.
    pub sources: Vec<Citation>,
}

/// An input of a step.
///
/// # Example
///
/// ```
/// # use vangnet::{Budget, Case, StepUnit, YearFigures, Year};
/// # let year = Year::new(2018)?;
/// # let figures = YearFigures::new(year, Budget::parse("100")?, "109".parse()?)?;
/// let receipt = vangnet::receipt(&Case::new("", year, vec![figures])?)?;
/// let input = &receipt.steps[0].inputs[0];
/// assert_eq!((input.name.as_str(), input.value.as_str(), input.unit), ("net_costs", "109.00", StepUnit::Euro));
/// # Ok::<(), vangnet::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, Describe)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Input {
    /// Its name.
    pub name: String,
    /// Its exact value, as text.
    pub value: String,
    /// Its unit.
    pub unit: StepUnit,
}

/// The result of a step.
///
/// # Example
///
/// ```
/// # use vangnet::{Budget, Case, YearFigures, Year};
/// # let year = Year::new(2018)?;
/// # let figures = YearFigures::new(year, Budget::parse("300")?, "400".parse()?)?;
/// let receipt = vangnet::receipt(&Case::new("", year, vec![figures])?)?;
/// let result = &receipt.steps.iter().find(|step| step.name == "deficit_ratio").unwrap().result;
/// assert_eq!((result.exact.as_deref(), result.shown.as_str()), (Some("100/300"), "0.333333"));
/// # Ok::<(), vangnet::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, Describe)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct StepResult {
    /// The exact value: a decimal number, a fraction `a/b` of two of them, or a code; `None` where it is unknown.
    pub exact: Option<String>,
    /// The value as the answer shows it.
    pub shown: String,
    /// Its unit.
    pub unit: StepUnit,
}

/// The unit of a figure.
///
/// # Example
///
/// ```
/// assert_eq!(serde_json::to_string(&vangnet::StepUnit::EuroPerInhabitant).unwrap(), r#""euro_per_inhabitant""#);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, Describe)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum StepUnit {
    /// Euro.
    Euro,
    /// A share of the budget.
    Ratio,
    /// Euro per inhabitant.
    EuroPerInhabitant,
    /// A number of inhabitants.
    Inhabitants,
    /// A number of years.
    Years,
    /// A calendar year.
    Year,
    /// True, false or undecided.
    Truth,
    /// A code of the contract.
    Code,
    /// A calendar day.
    Day,
}

/// The law behind a step: the weakest mark and all places of the values it uses.
#[derive(Debug, Clone)]
pub(super) struct Law {
    evidence: Evidence,
    sources: Vec<Citation>,
}

impl Default for Law {
    /// An empty law with the strongest mark, which added values weaken.
    fn default() -> Self {
        Self { evidence: Evidence::Law, sources: Vec::new() }
    }
}

impl Law {
    pub(super) fn of<T>(value: &Sourced<T>) -> Self {
        Self { evidence: value.evidence, sources: value.sources.clone() }
    }

    pub(super) fn and<T>(self, value: &Sourced<T>) -> Self {
        self.with(&Self::of(value))
    }

    pub(super) fn with(mut self, other: &Self) -> Self {
        self.evidence = self.evidence.max(other.evidence);
        for source in &other.sources {
            if !self.sources.contains(source) {
                self.sources.push(source.clone());
            }
        }
        self
    }

    /// The law behind a step that is made already.
    pub(super) fn behind(step: &Step) -> Self {
        Self { evidence: step.evidence, sources: step.sources.clone() }
    }
}

impl Step {
    pub(super) fn new(name: impl Into<String>, en: &str, nl: &str, law: Law) -> Self {
        Self {
            name: name.into(),
            formula: Wording { en: en.into(), nl: nl.into() },
            inputs: Vec::new(),
            result: StepResult { exact: None, shown: "unknown".into(), unit: StepUnit::Code },
            evidence: law.evidence,
            sources: law.sources,
        }
    }

    pub(super) fn from(mut self, name: impl Into<String>, value: impl Display, unit: StepUnit) -> Self {
        self.inputs.push(Input { name: name.into(), value: format!("{value}"), unit });
        self
    }

    pub(super) fn gives(mut self, exact: impl Display, shown: impl Display, unit: StepUnit) -> Self {
        self.result = StepResult { exact: Some(format!("{exact}")), shown: format!("{shown}"), unit };
        self
    }

    /// A ratio of two exact numbers: the fraction itself is the exact result.
    pub(super) fn gives_ratio(self, numerator: Exact, denominator: Exact, shown: Ratio) -> Self {
        self.gives(format!("{numerator}/{denominator}"), shown, StepUnit::Ratio)
    }

    pub(super) fn gives_test(mut self, passed: Option<bool>, value: Option<TestValue>) -> Self {
        let shown = passed.map_or("undecided", |passed| if passed { "passed" } else { "not passed" });
        let value = value.map_or_else(|| shown.to_owned(), |value| format!("{value}: {shown}"));
        self.result = StepResult {
            exact: passed.map(|passed| passed.to_string()),
            shown: value,
            unit: StepUnit::Truth,
        };
        self
    }
}
