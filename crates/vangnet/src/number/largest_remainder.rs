//! Largest remainders: whole units that add up, from exact parts that do.

use std::cmp::Reverse;

use num_bigint::BigInt;
use num_integer::Integer as _;
use num_traits::ToPrimitive as _;

use crate::error::{Cause, Error};

/// Whole units nearest to `numerators / denominator` whose sum is `total`.
///
/// Each gets its whole part; the units that remain go to the largest remainders, of equal ones to the lowest `rank`.
/// The parts are not below zero, the denominator is above zero, and `total` is the sum of the exact parts, or, where
/// that is not whole, the integer above or below it.
pub(crate) fn apportion<R: Ord>(
    numerators: &[BigInt],
    denominator: &BigInt,
    total: i64,
    rank: impl Fn(usize) -> R,
) -> Result<Vec<i64>, Error> {
    let too_large = || Error::new(Cause::SumTooLarge);
    let mut units = Vec::with_capacity(numerators.len());
    let mut remainders = Vec::with_capacity(numerators.len());
    let mut rest = total;
    for (index, numerator) in numerators.iter().enumerate() {
        let (whole, remainder) = numerator.div_mod_floor(denominator);
        let whole = whole.to_i64().ok_or_else(too_large)?;
        rest = rest.checked_sub(whole).ok_or_else(too_large)?;
        units.push(whole);
        remainders.push((Reverse(remainder), rank(index), index));
    }
    remainders.sort_unstable();
    let extra = usize::try_from(rest).map_err(|_| too_large())?;
    for (_, _, index) in remainders.iter().take(extra) {
        if let Some(units) = units.get_mut(*index) {
            *units = units.checked_add(1).ok_or_else(too_large)?;
        }
    }
    Ok(units)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shared(weights: &[u32], total: i64) -> Vec<i64> {
        let sum: u32 = weights.iter().sum();
        let parts: Vec<_> = weights.iter().map(|weight| BigInt::from(*weight) * total).collect();
        apportion(&parts, &sum.into(), total, |index| index).unwrap()
    }

    #[test]
    fn the_largest_remainders_get_what_remains() {
        assert_eq!(shared(&[1, 1, 1], 100), [34, 33, 33]);
        assert_eq!(shared(&[1, 2, 4], 10), [1, 3, 6]);
        assert_eq!(shared(&[0, 5, 0], 3), [0, 3, 0]);
    }
}
