//! How the change of a product is split over its two factors.

use num_bigint::BigInt;
use num_traits::ToPrimitive as _;
use serde::{Deserialize, Serialize};
use vangnet_derive::Describe;

use crate::{
    error::{Cause, Error},
    number::{Euro, rounding},
    reading::read_leaves,
};

/// How the change of a budget is split between the macro budget and the municipality's share of it.
///
/// Both splits add up to the cent. No article prescribes one.
///
/// # Example
///
/// ```
/// use vangnet::analysis::BudgetSplit;
///
/// assert_eq!(BudgetSplit::default(), BudgetSplit::Shapley);
/// assert_eq!(BudgetSplit::parse("macro_first")?, BudgetSplit::MacroFirst);
/// # Ok::<(), vangnet::Error>(())
/// ```
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize, Describe,
)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum BudgetSplit {
    /// The macro budget at the mean of the old and the new share. Swapping the two sides turns every sign.
    #[default]
    Shapley,
    /// The macro budget at the old share; the rest is redistribution. This is the split that consultants publish. It
    /// depends on the direction: swapping the two sides does not just turn the signs.
    MacroFirst,
}

impl BudgetSplit {
    /// The code as questions and answers write it.
    ///
    /// # Example
    ///
    /// ```
    /// assert_eq!(vangnet::analysis::BudgetSplit::MacroFirst.code(), "macro_first");
    /// ```
    pub const fn code(self) -> &'static str {
        match self {
            Self::Shapley => "shapley",
            Self::MacroFirst => "macro_first",
        }
    }

    /// The split with a code.
    ///
    /// # Errors
    ///
    /// `invalid_type` for another text.
    ///
    /// # Example
    ///
    /// ```
    /// let error = vangnet::analysis::BudgetSplit::parse("even").unwrap_err();
    /// assert_eq!(error.to_string(), r#"The value must be "shapley" or "macro_first"."#);
    /// ```
    pub fn parse(code: &str) -> Result<Self, Error> {
        let mut splits = [Self::Shapley, Self::MacroFirst].into_iter();
        let expected = r#""shapley" or "macro_first""#;
        splits.find(|split| split.code() == code).ok_or_else(|| Cause::WrongType(expected).into())
    }

    /// The change of an amount a = f·g, split into the contributions of f and g; the factors f are above zero.
    pub(crate) fn of(self, before: (Euro, &BigInt), after: (Euro, &BigInt)) -> Result<(Euro, Euro), Error> {
        match self {
            Self::Shapley => even_split(before, after),
            Self::MacroFirst => first_factor_first(before, after),
        }
    }
}

/// The change of an amount a = f·g with f changed first: g₀(f₁−f₀) = a₀(f₁−f₀)/f₀, rounded once, and the rest for g.
fn first_factor_first(
    (amount_before, factor_before): (Euro, &BigInt),
    (amount_after, factor_after): (Euro, &BigInt),
) -> Result<(Euro, Euro), Error> {
    let numerator = BigInt::from(amount_before.cents()) * (factor_after - factor_before);
    with_rest(amount_after.minus(amount_before)?, &numerator, factor_before)
}

/// The change of an amount a = f·g, split into the contributions of f and g; the factors f are above zero.
///
/// For two factors the Shapley value of f is ½(g₀+g₁)(f₁−f₀), the mean of changing f first and of changing it last.
/// With g = a/f that is ½(a₁−a₀ + a₀·f₁/f₀ − a₁·f₀/f₁). It is rounded once, half away from zero, and g gets the rest: as
/// the two add up to whole cents, both are then rounded to the nearest. Swapping the two situations turns both signs.
pub(crate) fn even_split(
    (amount_before, factor_before): (Euro, &BigInt),
    (amount_after, factor_after): (Euro, &BigInt),
) -> Result<(Euro, Euro), Error> {
    let (before, after) = (BigInt::from(amount_before.cents()), BigInt::from(amount_after.cents()));
    let numerator = (&after - &before) * factor_before * factor_after + before * factor_after * factor_after
        - after * factor_before * factor_before;
    let denominator = factor_before * factor_after * BigInt::from(2_u8);
    with_rest(amount_after.minus(amount_before)?, &numerator, &denominator)
}

/// The first part of a change, rounded once, and the rest.
fn with_rest(change: Euro, numerator: &BigInt, denominator: &BigInt) -> Result<(Euro, Euro), Error> {
    let first = rounding::nearest(numerator, denominator).to_i64().map(Euro::from_cents);
    let first = first.ok_or_else(|| Error::new(Cause::SumTooLarge))?;
    Ok((first, change.minus(first)?))
}

read_leaves! {
    BudgetSplit, r#""shapley""#, value => value.code(Self::parse);
}
