//! What an answer about a budget rests on: its mark, its sources, and what a reader should know.

use serde::{Deserialize, Serialize};
use vangnet_derive::Describe;

use super::{Citation, Evidence, Warning};

/// What a reader should know of an answer about a budget.
///
/// # Example
///
/// ```
/// assert_eq!(vangnet::Caveat::RoundingIsAConvention.code(), "rounding_is_a_convention");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, Describe)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Caveat {
    /// The month from which the change of a budget is paid was not given; October is taken.
    FirstMonthAssumed,
    /// How the parts of a distribution are rounded is the library's own convention.
    RoundingIsAConvention,
    /// The units of shares and indices are not printed; a share is read as a fraction.
    UnitsInferred,
    /// The constants of the model are the user's.
    ConstantByUser,
    /// How a change is split over its causes is the library's own convention.
    SplitIsAConvention,
    /// The effect of the caseload is valued at the one price that is known.
    OnePrice,
    /// A budget is not yet final, so the answer is an estimate.
    BudgetNotFinal,
    /// Without the number of inhabitants a payment over 2015 or 2016 is a lower bound.
    InhabitantsMissing,
    /// The cap on the own risk per inhabitant (2015, 2016) is inferred from one case.
    PerInhabitantCapInferred,
    /// The amount of the extended route of 2025 is not known.
    ExtendedAmountUnknown,
    /// A year has no rules of its own; those of another year are assumed.
    RulesAssumed,
    /// The conditions of a payment are assumed to be met.
    ConditionsAssumed,
    /// The historical pot is assumed to equal the national costs.
    HistoricalRatioAssumed,
    /// What lower costs do to the budget of two years later is left out.
    BudgetEffectLeftOut,
    /// Net costs and budget are assumed to be normally distributed.
    NormalDistributionAssumed,
    /// The form of this application was not read; the passages are those of another one.
    FormNotRead,
}

impl From<Warning> for Caveat {
    fn from(warning: Warning) -> Self {
        match warning {
            Warning::BudgetNotFinal => Self::BudgetNotFinal,
            Warning::InhabitantsMissing => Self::InhabitantsMissing,
            Warning::PerInhabitantCapInferred => Self::PerInhabitantCapInferred,
            Warning::ExtendedAmountUnknown => Self::ExtendedAmountUnknown,
            Warning::RulesAssumed => Self::RulesAssumed,
        }
    }
}

impl Caveat {
    /// The code as the answers write it.
    ///
    /// # Example
    ///
    /// ```
    /// assert_eq!(vangnet::Caveat::OnePrice.code(), "one_price");
    /// ```
    pub const fn code(self) -> &'static str {
        match self {
            Self::FirstMonthAssumed => "first_month_assumed",
            Self::RoundingIsAConvention => "rounding_is_a_convention",
            Self::UnitsInferred => "units_inferred",
            Self::ConstantByUser => "constant_by_user",
            Self::SplitIsAConvention => "split_is_a_convention",
            Self::OnePrice => "one_price",
            Self::BudgetNotFinal => "budget_not_final",
            Self::InhabitantsMissing => "inhabitants_missing",
            Self::PerInhabitantCapInferred => "per_inhabitant_cap_inferred",
            Self::ExtendedAmountUnknown => "extended_amount_unknown",
            Self::RulesAssumed => "rules_assumed",
            Self::ConditionsAssumed => "conditions_assumed",
            Self::HistoricalRatioAssumed => "historical_ratio_assumed",
            Self::BudgetEffectLeftOut => "budget_effect_left_out",
            Self::NormalDistributionAssumed => "normal_distribution_assumed",
            Self::FormNotRead => "form_not_read",
        }
    }
}

/// What an answer about a budget rests on.
///
/// # Example
///
/// ```
/// use vangnet::{Evidence, Year, budget};
///
/// let calendar = budget::payment_calendar(Year::new(2024)?, vangnet::Budget::parse("100")?, None)?;
/// assert_eq!(calendar.basis.evidence, Evidence::Law);
/// assert_eq!(calendar.basis.sources[0].law.as_deref(), Some("BWBR0015738"));
/// # Ok::<(), vangnet::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Describe)]
#[non_exhaustive]
pub struct Basis {
    /// What a reader should know.
    pub warnings: Vec<Caveat>,
    /// The weakest mark that the answer rests on; `user` where it only works out the user's own figures.
    pub evidence: Evidence,
    /// Where the rules are written.
    pub sources: Vec<Citation>,
}

impl Basis {
    pub(crate) fn of(evidence: Evidence, sources: &[Citation]) -> Self {
        Self { warnings: Vec::new(), evidence, sources: sources.to_vec() }
    }

    /// An answer that rests only on the user's figures and arithmetic.
    pub(crate) const fn arithmetic() -> Self {
        Self { warnings: Vec::new(), evidence: Evidence::User, sources: Vec::new() }
    }

    /// Adds sources, each once.
    pub(crate) fn cite<'c>(&mut self, sources: impl IntoIterator<Item = &'c Citation>) {
        for source in sources {
            if !self.sources.contains(source) {
                self.sources.push(source.clone());
            }
        }
    }

    /// Adds a warning and weakens the mark if a condition holds.
    pub(crate) fn warned(mut self, caveat: Caveat, evidence: Evidence) -> Self {
        self.warnings.push(caveat);
        self.evidence = self.evidence.max(evidence);
        self
    }
}
