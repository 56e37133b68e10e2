//! Rounding, once and at the end, half away from zero.
//!
//! Dutch case law rounds arithmetically, a half upwards in size (HR 15 May 2009, ECLI:NL:HR:2009:BI1980). This is
//! the only file of the library in which a number loses digits.

use num_bigint::BigInt;
use num_traits::Signed as _;
use rust_decimal::{Decimal, RoundingStrategy};

/// `value` with `places` decimals, half away from zero, and no minus sign on a zero.
pub(crate) fn to_places(value: Decimal, places: u32) -> Decimal {
    let mut rounded = value.round_dp_with_strategy(places, RoundingStrategy::MidpointAwayFromZero);
    rounded.rescale(places);
    if rounded.is_zero() {
        rounded.set_sign_positive(true);
    }
    rounded
}

/// The largest number with `places` decimals that is not above `value`: for the border of a band, not for an amount.
pub(crate) fn down_to_places(value: Decimal, places: u32) -> Decimal {
    value.round_dp_with_strategy(places, RoundingStrategy::ToNegativeInfinity)
}

/// The smallest number with `places` decimals that is not below `value`.
pub(crate) fn up_to_places(value: Decimal, places: u32) -> Decimal {
    value.round_dp_with_strategy(places, RoundingStrategy::ToPositiveInfinity)
}

/// `numerator / denominator` with `places` decimals, half away from zero.
///
/// The division is done on integers, so that there is one rounding and not two. `None` where the denominator is
/// zero or the numbers are beyond what 128 bits hold.
pub(crate) fn quotient(numerator: Decimal, denominator: Decimal, places: u32) -> Option<Decimal> {
    let shift = places.checked_add(denominator.scale())?;
    let scale_up = |number: i128, by: u32| number.checked_mul(10_i128.checked_pow(by)?);
    let (top, bottom) = match shift.checked_sub(numerator.scale()) {
        Some(by) => (scale_up(numerator.mantissa(), by)?, denominator.mantissa()),
        None => {
            (numerator.mantissa(), scale_up(denominator.mantissa(), numerator.scale().checked_sub(shift)?)?)
        }
    };
    let whole = top.checked_div(bottom)?;
    let rest = top.checked_rem(bottom)?;
    let away = i128::from(rest.unsigned_abs().checked_mul(2)? >= bottom.unsigned_abs());
    let rounded = whole.checked_add(away.checked_mul(top.signum())?.checked_mul(bottom.signum())?)?;
    Decimal::try_from_i128_with_scale(rounded, places).ok()
}

/// The integer nearest to `numerator / denominator`, half away from zero; the denominator is above zero.
pub(crate) fn nearest(numerator: &BigInt, denominator: &BigInt) -> BigInt {
    let doubled = numerator.magnitude() * 2_u8 + denominator.magnitude();
    let size = BigInt::from(doubled / (denominator.magnitude() * 2_u8));
    if numerator.is_negative() { -size } else { size }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn decimal(text: &str) -> Decimal {
        Decimal::from_str_exact(text).unwrap()
    }

    #[test]
    fn halves_go_away_from_zero() {
        for (value, rounded) in
            [("0.005", "0.01"), ("-0.005", "-0.01"), ("0.0049", "0.00"), ("-0.001", "0.00"), ("2", "2.00")]
        {
            assert_eq!(to_places(decimal(value), 2).to_string(), rounded, "{value}");
        }
    }

    #[test]
    fn a_quotient_is_rounded_once() {
        for (top, bottom, rounded) in [
            ("1", "3", "0.333333"),
            ("-1", "3", "-0.333333"),
            ("2", "-3", "-0.666667"),
            ("0.5", "1000000", "0.000001"),
            ("-0.5", "1000000", "-0.000001"),
            ("0.4999999999999999", "1000000", "0.000000"),
            ("0", "7", "0.000000"),
            // Rounded to 28 digits first, this would become the tie 0.0000005 and round up.
            ("49999999999999.99", "100000000000000000000", "0.000000"),
        ] {
            assert_eq!(
                quotient(decimal(top), decimal(bottom), 6).unwrap().to_string(),
                rounded,
                "{top}/{bottom}"
            );
        }
        assert_eq!(quotient(Decimal::ONE, Decimal::ZERO, 6), None);
        assert_eq!(quotient(Decimal::MAX, Decimal::new(1, 28), 6), None);
    }
}
