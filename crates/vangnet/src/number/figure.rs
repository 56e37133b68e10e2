//! Rounded numbers of an answer that are neither an amount nor a percentage.

use std::fmt;

use num_bigint::BigInt;
use num_traits::ToPrimitive as _;
use rust_decimal::Decimal;

use super::rounding;
use crate::error::{Cause, Error};

/// A number of an answer that was rounded once, half away from zero, and is shown with all its decimals.
///
/// Shares of a macro budget have twelve decimals, chances and fractions of the objective model eighteen.
///
/// # Example
///
/// ```
/// use vangnet::{Budget, BudgetStage, Year, analysis::BudgetSplit, budget};
///
/// let stage = budget::StageBudget {
///     stage: BudgetStage::Final,
///     budget: Budget::parse("1")?,
///     macro_budget: Some(Budget::parse("3")?),
///     vangnet_reserve: None,
/// };
/// let history = budget::history(Year::new(2024)?, &[stage], BudgetSplit::Shapley)?;
/// assert_eq!(history.stages[0].share.unwrap().to_string(), "0.333333333333");
/// # Ok::<(), vangnet::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Figure(Decimal);

impl Figure {
    /// `numerator / denominator` with the given number of decimals; the denominator is above zero.
    pub(crate) fn quotient(numerator: &BigInt, denominator: &BigInt, decimals: u32) -> Result<Self, Error> {
        let shown = rounding::nearest(&(numerator * BigInt::from(10_u8).pow(decimals)), denominator);
        let shown = shown.to_i128().and_then(|shown| Decimal::try_from_i128_with_scale(shown, decimals).ok());
        shown.map(Self).ok_or_else(|| Cause::SumTooLarge.into())
    }

    /// The difference of two numbers with as many decimals.
    pub(crate) fn minus(self, other: Self) -> Result<Self, Error> {
        self.0.checked_sub(other.0).map(Self).ok_or_else(|| Cause::SumTooLarge.into())
    }

    /// What a part lacks of 1, with as many decimals.
    pub(crate) fn complement(self) -> Option<Self> {
        Decimal::ONE.checked_sub(self.0).map(Self)
    }

    /// The number as a `Decimal` of [`rust_decimal`].
    ///
    /// # Example
    ///
    /// ```
    /// # use vangnet::{Budget, BudgetStage, Year, analysis::BudgetSplit, budget};
    /// # let (budget, macro_budget) = (Budget::parse("1")?, Some(Budget::parse("4")?));
    /// # let stage = budget::StageBudget { stage: BudgetStage::Final, budget, macro_budget, vangnet_reserve: None };
    /// let share = budget::history(Year::new(2024)?, &[stage], BudgetSplit::Shapley)?.stages[0].share.unwrap();
    /// assert_eq!(share.to_decimal().scale(), 12);
    /// # Ok::<(), vangnet::Error>(())
    /// ```
    pub const fn to_decimal(self) -> Decimal {
        self.0
    }
}

impl fmt::Display for Figure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl serde::Serialize for Figure {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(&self.0)
    }
}
