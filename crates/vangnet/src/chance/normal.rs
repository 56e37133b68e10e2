//! The standard normal distribution.
//!
//! The complementary error function is that of Sun Microsystems (`s_erf.c`, 1993), as the crate `libm` has it: within one
//! unit in the last place. So the chance of a tail is known to 13 digits up to where nothing is left of it.
#![allow(clippy::float_arithmetic, reason = "chances are floats; their errors are stated and tested")]

use std::f64::consts::FRAC_1_SQRT_2;

/// 1 / √(2π).
const DENSITY_AT_ZERO: f64 = 0.398_942_280_401_432_7;

/// The density at x.
pub(super) fn density(x: f64) -> f64 {
    DENSITY_AT_ZERO * libm::exp(-0.5 * x * x)
}

/// The chance of more than x.
pub(super) fn above(x: f64) -> f64 {
    0.5 * libm::erfc(x * FRAC_1_SQRT_2)
}

/// The chance of something between two numbers, of which the first is not the larger.
pub(super) fn between(from: f64, to: f64) -> f64 {
    if from > 0.0 {
        above(from) - above(to)
    } else if to < 0.0 {
        above(-to) - above(-from)
    } else {
        1.0 - above(-from) - above(to)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// M. Abramowitz and I. Stegun, Handbook of Mathematical Functions (1964), tables 26.1 and 26.2.
    #[test]
    fn is_the_published_one() {
        for (x, ordinate, chance) in [
            (0.0, 0.398_942_280_401_433, 0.5),
            (1.0, 0.241_970_724_519_143, 0.841_344_746_068_543),
            (2.0, 0.053_990_966_513_188, 0.977_249_868_051_821),
            (3.0, 0.004_431_848_411_938, 0.998_650_101_968_370),
        ] {
            assert!((density(x) - ordinate).abs() < 1e-15, "{x}");
            assert!((between(f64::NEG_INFINITY, x) - chance).abs() < 1e-15, "{x}");
        }
        // −log₁₀ of the tail at 5 and 10, to five decimals.
        for (x, logarithm) in [(5.0, 6.54265), (10.0, 23.11805)] {
            assert!((-libm::log10(above(x)) - logarithm).abs() < 5e-6, "{x}");
        }
    }

    #[test]
    fn a_tail_keeps_its_digits() {
        assert!((between(8.0, 9.0) / (above(8.0) - above(9.0)) - 1.0).abs() < 1e-14);
        assert!((between(-9.0, -8.0) / between(8.0, 9.0) - 1.0).abs() < 1e-14);
        assert!(between(f64::NEG_INFINITY, f64::INFINITY) >= 1.0);
    }
}
