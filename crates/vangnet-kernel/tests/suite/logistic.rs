//! The logistic function beside integers of any size, and its bits on every platform.
use num_bigint::BigInt;
use vangnet_kernel::logistic;

use crate::rows::random;

/// Bits behind the point of the exact numbers: 1100 for the smallest chance, and 100 for its digits.
const BITS: u32 = 1200;

fn one() -> BigInt {
    BigInt::from(1) << BITS
}

/// A double as a whole number of 2^-BITS, exact.
fn fixed(value: f64) -> BigInt {
    let bits = value.abs().to_bits();
    let (exponent, fraction) = (u32::try_from(bits >> 52).unwrap(), bits & ((1 << 52) - 1));
    let mantissa = if exponent == 0 { fraction } else { fraction | (1 << 52) };
    let shift = i64::from(exponent.max(1)) - 1075 + i64::from(BITS);
    let size = BigInt::from(mantissa) << u32::try_from(shift).unwrap();
    if value < 0.0 { -size } else { size }
}

/// exp(-size) by its series on size / 2048, squared eleven times.
fn exp_of_minus(size: &BigInt) -> BigInt {
    const HALVINGS: u32 = 11;
    // The squarings double the error, so they get bits of their own.
    let wide: BigInt = size.clone() << 40;
    let bits = BITS + 40;
    let x = -(wide >> HALVINGS);
    let mut term = BigInt::from(1) << bits;
    let mut sum = term.clone();
    for n in 1_u32.. {
        term = ((term * &x) >> bits) / n;
        if term == BigInt::ZERO || term == BigInt::from(-1) {
            break;
        }
        sum += &term;
    }
    for _ in 0..HALVINGS {
        sum = (&sum * &sum) >> bits;
    }
    sum >> 40
}

/// The error of a chance in units in its last place.
fn error_in_ulps(log_odds: f64) -> f64 {
    let chance = logistic(log_odds);
    assert!((0.0..=1.0).contains(&chance), "{log_odds:e} gives {chance:e}");
    let odds = exp_of_minus(&fixed(log_odds.abs()));
    let top = if log_odds >= 0.0 { one() } else { odds.clone() };
    let exact: BigInt = (top << BITS) / (one() + odds);
    // The unit of the binade in which the exact chance lies.
    let digits = i64::try_from(exact.bits()).unwrap();
    let unit = (digits - 53).max(i64::from(BITS) - 1074);
    let error = (fixed(chance) - exact).magnitude() << 20_u32 >> u32::try_from(unit).unwrap();
    f64::from(u32::try_from(error).unwrap()) / f64::from(1_u32 << 20)
}

#[expect(clippy::cast_precision_loss, reason = "a number that is random anyway")]
fn between(low: f64, high: f64, state: &mut u64) -> f64 {
    low + (high - low) * ((random(state) >> 11) as f64 / (1_u64 << 53) as f64)
}

#[test]
fn the_error_is_at_most_two_units_in_the_last_place() {
    let mut state = 1;
    let mut worst = (0.0, 0.0);
    let ranges = [
        (-1.0, 1.0),
        (-1.5, -0.5),
        (-2.0, -1.0),
        (-8.0, 8.0),
        (-40.0, 40.0),
        (-745.2, -700.0),
        (-746.0, 40.0),
    ];
    for (low, high) in ranges {
        for _ in 0..500 {
            let log_odds = between(low, high, &mut state);
            let error = error_in_ulps(log_odds);
            worst = if error > worst.1 { (log_odds, error) } else { worst };
        }
    }
    assert!(worst.1 <= 2.0, "{} is {} units off", worst.0, worst.1);
}

#[test]
#[expect(clippy::float_cmp, reason = "these are exact")]
fn the_ends_and_the_middle_are_exact() {
    for (log_odds, chance) in [
        (0.0, 0.5),
        (-0.0, 0.5),
        (f64::MIN_POSITIVE, 0.5),
        (-5e-324, 0.5),
        (40.0, 1.0),
        (1e300, 1.0),
        (f64::INFINITY, 1.0),
        (-745.0, 5e-324),
        (-746.0, 0.0),
        (-1e300, 0.0),
        (f64::NEG_INFINITY, 0.0),
    ] {
        assert_eq!(logistic(log_odds), chance, "{log_odds}");
    }
    assert_eq!(logistic(f64::NAN).to_bits(), f64::NAN.to_bits());
    assert_eq!(logistic(-f64::NAN).to_bits(), f64::NAN.to_bits());
}

/// The sum of the bits of a million chances: any platform that computes one of them otherwise is found.
#[test]
fn the_bits_are_the_same_everywhere() {
    let mut state = 7;
    let mut digest = 0_u64;
    for _ in 0..1_000_000 {
        let log_odds = between(-30.0, 30.0, &mut state);
        digest = digest.rotate_left(1).wrapping_add(logistic(log_odds).to_bits());
    }
    assert_eq!(digest, 15_179_688_966_659_151_140);
}
