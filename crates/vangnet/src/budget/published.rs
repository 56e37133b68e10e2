//! The published macro budgets.

use std::sync::LazyLock;

use serde::{Deserialize, Serialize};
use vangnet_derive::{Describe, Read};

use crate::{
    case::BudgetStage,
    error::Error,
    number::{Budget, Euro, Year},
    reading::Question,
    rules::{Basis, Citation, Evidence, embedded},
};

/// A published macro budget: the budget of all municipalities together, at one stage.
///
/// # Example
///
/// ```
/// use vangnet::{BudgetStage, Year, budget};
///
/// let published = budget::macro_budget(Year::new(2019)?, BudgetStage::Final).unwrap();
/// assert_eq!(published.amount.to_string(), "6072600000.00");
/// assert!(!published.sources.is_empty());
/// # Ok::<(), vangnet::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, Describe)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct MacroBudget {
    /// The budget year.
    pub year: Year,
    /// The stage.
    pub stage: BudgetStage,
    /// In euro, as printed in millions with one decimal.
    pub amount: Budget,
    /// What is reserved of it for the vangnet; unknown where no source gives it, which is not zero.
    #[serde(default)]
    pub vangnet_reserve: Option<VangnetReserve>,
    /// Whether it is printed or derived from printed numbers.
    pub kind: MacroBudgetKind,
    /// How it is derived, or what else the source says.
    #[serde(default)]
    pub note: Option<String>,
    /// How sure it is.
    pub evidence: Evidence,
    /// Where it is printed.
    pub sources: Vec<Citation>,
}

/// What is reserved of a macro budget for the vangnetuitkeringen over two years before.
///
/// What is distributed is the macro budget less this reserve (Besluit art. 1(p)).
///
/// # Example
///
/// ```
/// use vangnet::{BudgetStage, Evidence, Year, budget};
///
/// let published = budget::macro_budget(Year::new(2024)?, BudgetStage::Final).unwrap();
/// let reserve = published.vangnet_reserve.as_ref().unwrap();
/// assert_eq!((reserve.amount.to_string(), reserve.evidence), ("8500000.00".into(), Evidence::Secondary));
/// # Ok::<(), vangnet::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, Describe)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct VangnetReserve {
    /// In euro, as printed in millions.
    pub amount: Euro,
    /// How exact it is, or what else the sources say, in Dutch.
    #[serde(default)]
    pub note: Option<String>,
    /// How sure it is.
    pub evidence: Evidence,
    /// Where it is printed.
    pub sources: Vec<Citation>,
}

/// Whether a number is printed or derived from printed numbers.
///
/// # Example
///
/// ```
/// use vangnet::budget::{MacroBudgetKind, macro_budgets};
///
/// assert!(macro_budgets().iter().any(|published| published.kind == MacroBudgetKind::Derived));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, Describe)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum MacroBudgetKind {
    /// Printed in the source.
    Printed,
    /// Worked out from printed numbers; the note says how.
    Derived,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct PublishedBudgets {
    macro_budget: Vec<MacroBudget>,
}

static PUBLISHED: LazyLock<PublishedBudgets> =
    LazyLock::new(|| embedded(include_str!(concat!(env!("OUT_DIR"), "/budget_macro_budgets.json"))));

/// The published macro budgets, by year and stage.
///
/// # Example
///
/// ```
/// let years: Vec<_> = vangnet::budget::macro_budgets().iter().map(|published| published.year.get()).collect();
/// assert_eq!(years.first(), Some(&2016));
/// ```
pub fn macro_budgets() -> &'static [MacroBudget] {
    &PUBLISHED.macro_budget
}

/// The published macro budget of a year at a stage; `None` where none was found, which is not zero.
///
/// # Example
///
/// ```
/// use vangnet::{BudgetStage, Year, budget::macro_budget};
///
/// assert!(macro_budget(Year::new(2015)?, BudgetStage::Final).is_none());
/// # Ok::<(), vangnet::Error>(())
/// ```
pub fn macro_budget(year: Year, stage: BudgetStage) -> Option<&'static MacroBudget> {
    macro_budgets().iter().find(|published| published.year == year && published.stage == stage)
}

/// The published macro budgets, in the order of years and stages, each with its own sources.
#[derive(Debug, Clone, Serialize, Describe)]
pub(crate) struct MacroBudgets {
    /// The budgets.
    pub(crate) macro_budgets: &'static [MacroBudget],
    /// What they rest on: the weakest mark of them.
    #[serde(flatten)]
    pub(crate) basis: Basis,
}

/// The input of the question of the published macro budgets: nothing.
#[derive(Debug, Read)]
#[ask(input = "MacroBudgetsOptions")]
pub(crate) struct MacroBudgetsQuestion {}

impl Question for MacroBudgetsQuestion {
    const NAME: &'static str = "macro_budgets";
    const SUBJECT: &'static str = "budget";
    const IS_EXPLAINED: bool = false;
    const ANSWERS: &'static str =
        "The published macro budgets, for all municipalities together, by year and stage.";
    const SOURCE: &'static str = "";
    const EXAMPLE: &'static str = r#"{"question":"macro_budgets"}"#;
    type Answer = MacroBudgets;

    fn answer(self) -> Result<MacroBudgets, Error> {
        let macro_budgets = macro_budgets();
        let weakest = macro_budgets.iter().map(|published| published.evidence).max();
        Ok(MacroBudgets { macro_budgets, basis: Basis::of(weakest.unwrap_or(Evidence::Inferred), &[]) })
    }
}
