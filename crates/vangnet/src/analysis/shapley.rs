//! The even (Shapley) split of the change of a product.

use num_bigint::BigInt;
use num_traits::ToPrimitive as _;

use crate::{Error, Euro, error::Cause, rounding};

/// The change of an amount a = f·g, split into what f and what g brings; the factors f are above zero.
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
    let first = rounding::nearest(&numerator, &denominator).to_i64().map(Euro::from_cents);
    let first = first.ok_or_else(|| Error::new(Cause::SumTooLarge))?;
    Ok((first, amount_after.minus(amount_before)?.minus(first)?))
}
