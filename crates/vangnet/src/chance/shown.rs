//! A float as an answer shows it: rounded once, half away from zero, from the exact value that it has.
#![allow(clippy::float_arithmetic, reason = "chances are floats; their errors are stated and tested")]

use num_bigint::BigInt;

use crate::{
    error::{Cause, Error},
    number::{Euro, Figure},
};

/// Above this size not every cent is a float of its own.
const MOST_CENTS: f64 = 9_007_199_254_740_992.0;

/// An amount in cents.
pub(crate) fn cents(amount: f64) -> Result<Euro, Error> {
    let whole = amount.round();
    if whole.abs() > MOST_CENTS || whole.is_nan() {
        return Err(Cause::SumTooLarge.into());
    }
    #[expect(clippy::cast_possible_truncation, reason = "a whole number of at most 53 bits")]
    Ok(Euro::from_cents(whole as i64))
}

/// A chance with nine decimals; what the arithmetic leaves outside 0 to 1 is no part of it.
pub(crate) fn nine_decimals(chance: f64) -> Result<Figure, Error> {
    // Not to a negative zero either, which a sum of nothing is.
    let bits = if chance > 0.0 { chance.min(1.0).to_bits() } else { 0 };
    // The parts of an IEEE 754 double: a fraction of 52 bits, with its leading one unless the exponent is zero.
    let (exponent, fraction) = (bits >> 52, bits & 0x000f_ffff_ffff_ffff);
    let mantissa = if exponent == 0 { fraction } else { fraction | 0x0010_0000_0000_0000 };
    // mantissa · 2^(exponent − 1075), with an exponent of at most 1023 for what is not above 1.
    let shift = 1075_u64.saturating_sub(exponent.max(1));
    Figure::quotient(&BigInt::from(mantissa), &(BigInt::from(1) << shift), 9)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_half_goes_away_from_zero() {
        for (amount, shown) in [(0.5, "0.01"), (-0.5, "-0.01"), (2.499_999, "0.02"), (-0.1, "0.00")] {
            assert_eq!(cents(amount).unwrap().to_string(), shown);
        }
        assert!(cents(f64::NAN).is_err() && cents(1e17).is_err());
    }

    #[test]
    fn a_chance_is_rounded_from_its_exact_value() {
        // 2⁻¹⁰ = 0.0009765625 has a half in the tenth decimal.
        let halves = 1.0 / 1024.0;
        for (chance, shown) in [
            (-0.0, "0.000000000"),
            (-1e-18, "0.000000000"),
            (5e-324, "0.000000000"),
            (halves, "0.000976563"),
            (0.5, "0.500000000"),
            (1.0 - f64::EPSILON, "1.000000000"),
            (1.000_000_000_000_1, "1.000000000"),
        ] {
            assert_eq!(nine_decimals(chance).unwrap().to_string(), shown);
        }
    }
}
