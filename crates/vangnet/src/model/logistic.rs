//! 1 / (1 + exp(−x)) to thirty decimals and more, with integers only.

use num_bigint::BigInt;
use num_traits::{Signed as _, Zero as _};

use crate::number::Exact;

/// Numbers here are integers in units of 10⁻³⁶.
const DECIMALS: u32 = 36;
/// x is halved so often that the series is short; every halving is undone by a squaring, which doubles the error.
const HALVINGS: u32 = 10;
/// From here on exp(−x) is below 10⁻³⁹.
const VANISHES: u32 = 90;

pub(super) fn unit() -> BigInt {
    BigInt::from(10_u8).pow(DECIMALS)
}

/// The logistic function of exact log-odds, in units of 10⁻³⁶.
///
/// Each division cuts off less than one unit. The series has fewer than 20 terms, and the ten squarings make of its
/// error at most 2¹⁰ · 20 units, with at most 2¹⁰ units of their own: together less than 10⁻³¹. So eighteen decimals
/// of the result are right, except for a chance of one in 10¹³ that they are that close to a tie.
pub(super) fn logistic(log_odds: Exact) -> BigInt {
    let unit = unit();
    let decimal = log_odds.to_decimal();
    // Log-odds have at most 16 decimals: seven of a weight and nine of a value.
    let scale = DECIMALS.saturating_sub(decimal.scale());
    let log_odds = BigInt::from(decimal.mantissa()) * BigInt::from(10_u8).pow(scale);
    let exp = exp_of_minus(&log_odds.abs(), &unit);
    let numerator = if log_odds.is_negative() { exp.clone() } else { unit.clone() };
    numerator * &unit / (unit + exp)
}

/// exp(−x) for x ≥ 0.
fn exp_of_minus(x: &BigInt, unit: &BigInt) -> BigInt {
    if *x >= unit * VANISHES {
        return BigInt::ZERO;
    }
    let halved: BigInt = x >> HALVINGS;
    let (mut sum, mut term, mut number) = (unit.clone(), unit.clone(), BigInt::ZERO);
    while !term.is_zero() {
        number += 1;
        term = -(term * &halved) / (unit * &number);
        sum += &term;
    }
    for _ in 0..HALVINGS {
        sum = &sum * &sum / unit;
    }
    sum
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn agrees_with_published_digits() {
        // From tables of exp: e^-1 = 0.367879441171442321595523770161460867…, e^-10 = 0.0000453999297624848515355915155605…
        let unit = unit();
        for (x, digits) in
            [(1, "367879441171442321595523770161460867"), (10, "45399929762484851535591515560550")]
        {
            let expected: BigInt = digits.parse().unwrap();
            let error = (exp_of_minus(&(&unit * x), &unit) - expected).abs();
            assert!(error < BigInt::from(50_000), "exp(-{x}) is off by {error} units of 10^-36");
        }
    }

    #[test]
    fn both_sides_add_up_to_one() {
        for text in ["0", "0.0000001", "1.5", "-3.25", "40.1", "89.99", "90", "5000"] {
            let log_odds: Exact = text.parse().unwrap();
            let sum = logistic(log_odds) + logistic(Exact::ZERO.minus(log_odds).unwrap());
            assert!((sum - unit()).abs() <= BigInt::from(2), "{text}");
        }
    }
}
