//! How likely and how much, as it is answered.

use serde::Serialize;
use vangnet_derive::Describe;

use super::{
    drawn::Drawn,
    input::{OutlookInput, UncertainBudget, UncertainCosts},
    numbers::OutlookNumbers,
};
use crate::{
    number::{Ratio, Year},
    rules::{Band, Basis, RuleSet},
};

/// How likely each band of a deficit is, and what payment and own risk are expected.
///
/// # Example
///
/// See [`outlook`](super::outlook).
///
/// ```
/// # use vangnet::{Euro, ahead::Outlook};
/// fn expected_own_risk(outlook: &Outlook) -> Option<Euro> {
///     outlook.closed.mean_own_risk
/// }
/// # let _ = expected_own_risk;
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Describe)]
#[non_exhaustive]
pub struct Outlook {
    /// The deficit year.
    pub year: Year,
    /// The numbers without chance in them: worked out from the normal distribution.
    pub closed: OutlookNumbers,
    /// Which numbers of `closed` are not known, each with the reason.
    pub reasons: Vec<OutlookUnknown>,
    /// The numbers of the draws; `null` without draws.
    pub drawn: Option<Drawn>,
    /// The deficit year whose rules are assumed, where the year has none of its own.
    pub assumed: Option<Year>,
    /// What it rests on.
    #[serde(flatten)]
    pub basis: Basis,
    /// What was expected, and where the scale has its borders.
    #[serde(skip)]
    pub(crate) expected: Expected,
}

impl Outlook {
    /// The numbers of the closed form, and where it has none those of the draws.
    ///
    /// # Example
    ///
    /// ```
    /// use vangnet::{Budget, Year, ahead::{OutlookInput, UncertainBudget, UncertainCosts, outlook}};
    ///
    /// let costs = UncertainCosts { mean: "112500000".parse()?, sd: "4000000".parse()? };
    /// let budget = UncertainBudget { mean: Budget::parse("100000000")?, sd: "1500000".parse()? };
    /// let input = OutlookInput {
    ///     conditions: vangnet::ahead::Conditions::Met,
    ///     draws: 100,
    ///     ..OutlookInput::new(Year::new(2024)?, costs, budget)
    /// };
    /// let answer = outlook(&input)?;
    /// assert_eq!(answer.numbers().mean_payment, answer.closed.mean_payment);
    /// assert_eq!(answer.numbers().quantiles, answer.drawn.unwrap().quantiles);
    /// # Ok::<(), vangnet::Error>(())
    /// ```
    pub fn numbers(&self) -> OutlookNumbers {
        let (mut numbers, drawn) = (self.closed.clone(), self.drawn.as_ref());
        numbers.mean_payment = numbers.mean_payment.or_else(|| drawn?.mean_payment);
        numbers.sd_payment = numbers.sd_payment.or_else(|| drawn?.sd_payment);
        numbers.mean_own_risk = numbers.mean_own_risk.or_else(|| drawn?.mean_own_risk);
        numbers.sd_own_risk = numbers.sd_own_risk.or_else(|| drawn?.sd_own_risk);
        numbers.chance_conditions = numbers.chance_conditions.or_else(|| drawn?.chance_conditions);
        numbers.quantiles = numbers.quantiles.or_else(|| drawn?.quantiles.clone());
        numbers
    }
}

/// What an explanation says beside the numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) struct Expected {
    pub(crate) net_costs: UncertainCosts,
    pub(crate) budget: UncertainBudget,
    /// The first and the last border of the scale, as parts of the budget.
    pub(crate) borders: (Ratio, Ratio),
}

impl Expected {
    pub(super) fn of(input: &OutlookInput, rules: &RuleSet) -> Self {
        let bands = &rules.regular().scale.bands;
        let border = |band: Option<&Band>| band.map_or(Ratio::ZERO, |band| band.above.value);
        Self {
            net_costs: input.net_costs,
            budget: input.budget,
            borders: (border(bands.first()), border(bands.last())),
        }
    }
}

/// A number that is not known.
///
/// # Example
///
/// ```
/// # use vangnet::ahead::{OutlookReason, OutlookUnknown};
/// fn needs_draws(unknown: &OutlookUnknown) -> bool {
///     unknown.reason != OutlookReason::HistoryMissing
/// }
/// # let _ = needs_draws;
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Describe)]
#[non_exhaustive]
pub struct OutlookUnknown {
    /// The key of `closed`.
    pub field: &'static str,
    /// Why it is not known.
    pub reason: OutlookReason,
}

/// Why a number of an outlook is not known.
///
/// # Example
///
/// ```
/// assert_eq!(vangnet::ahead::OutlookReason::RandomBudget.code(), "random_budget");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Describe)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum OutlookReason {
    /// The multi-year test looks back on a year that the history does not have.
    HistoryMissing,
    /// The results of the years before together are below zero and the budget is uncertain: draws give the number.
    HistoryBelowZero,
    /// The budget is uncertain: draws give the number.
    RandomBudget,
}

impl OutlookReason {
    /// The code as the answers write it.
    ///
    /// # Example
    ///
    /// ```
    /// assert_eq!(vangnet::ahead::OutlookReason::HistoryMissing.code(), "history_missing");
    /// ```
    pub const fn code(self) -> &'static str {
        match self {
            Self::HistoryMissing => "history_missing",
            Self::HistoryBelowZero => "history_below_zero",
            Self::RandomBudget => "random_budget",
        }
    }
}
