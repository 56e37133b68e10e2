//! Two amounts that are normally distributed together.
#![allow(clippy::float_arithmetic, reason = "chances are floats; their errors are stated and tested")]

use num_bigint::BigInt;
use num_traits::ToPrimitive as _;

use super::{linear::Linear, plane::Plane, space::Space};
use crate::{
    error::{Cause, Error},
    number::{Euro, Ratio},
};

/// Two amounts that are normally distributed together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Pair {
    pub(crate) means: (Euro, Euro),
    /// Neither is below zero.
    pub(crate) deviations: (Euro, Euro),
    /// From −1 to 1.
    pub(crate) correlation: Ratio,
}

/// So many times the first amount, so many times the second, and a constant in cents: each in units of 10⁻¹².
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Combination {
    pub(crate) first: BigInt,
    pub(crate) second: BigInt,
    pub(crate) constant: BigInt,
}

impl Combination {
    /// The difference of two.
    pub(crate) fn minus(&self, other: &Self) -> Self {
        Self {
            first: &self.first - &other.first,
            second: &self.second - &other.second,
            constant: &self.constant - &other.constant,
        }
    }
}

/// How many millionths there are in 1.
const MILLION: i64 = 1_000_000;

impl Pair {
    /// The line or plane in which the amounts vary.
    pub(crate) fn space(&self) -> Result<Space, Error> {
        let across = self.across();
        let (first, second) = (amount(self.deviations.0), amount(self.deviations.1));
        if across == 0.0 || self.deviations.0 == Euro::ZERO || self.deviations.1 == Euro::ZERO {
            return Ok(Space::Line);
        }
        // Both amounts are zero where z₁ = −μ₁ ÷ σ₁ and ρσ₂z₁ + σ₂τz₂ = −μ₂.
        let [mean, other_mean, deviation, other_deviation] =
            [self.means.0, self.means.1, self.deviations.0, self.deviations.1]
                .map(|euro| BigInt::from(euro.cents()));
        let level = &other_mean * &deviation * MILLION - mean * other_deviation * self.millionths();
        let level = float(&level)? / 1e6;
        let apex = (-amount(self.means.0) / first, -level / (first * second * across));
        Ok(Space::Plane(Plane::new(apex)))
    }

    /// A combination as a number that is linear in two independent standard normals. Each part is exact up to one rounding.
    pub(crate) fn linear(&self, combination: &Combination) -> Result<Linear, Error> {
        let Combination { first, second, constant } = combination;
        let mean = first * self.means.0.cents() + second * self.means.1.cents() + constant;
        let own = first * self.deviations.0.cents() * MILLION;
        let shared = second * self.deviations.1.cents() * self.millionths();
        let across = if self.deviations.0 == Euro::ZERO { 0.0 } else { self.across() };
        Ok(Linear {
            mean: float(&mean)? / 1e12,
            first: float(&(own + shared))? / 1e18,
            second: float(&(second * self.deviations.1.cents()))? / 1e12 * across,
        })
    }

    /// The correlation in millionths. Where the first amount is certain it does not matter, and is taken as 1: the second is
    /// then along the one normal that is left.
    fn millionths(&self) -> BigInt {
        if self.deviations.0 == Euro::ZERO {
            return BigInt::from(MILLION);
        }
        BigInt::from(self.correlation.with_six_decimals().to_decimal().mantissa())
    }

    /// √(1 − ρ²).
    fn across(&self) -> f64 {
        let millionths = BigInt::from(self.correlation.with_six_decimals().to_decimal().mantissa());
        let rest = BigInt::from(MILLION) * MILLION - &millionths * &millionths;
        rest.to_i64().map_or(0.0, |rest| exact(rest.into())).max(0.0).sqrt() / 1e6
    }
}

/// An amount in cents.
fn amount(euro: Euro) -> f64 {
    exact(euro.cents().into())
}

/// The float that is nearest to an integer.
fn float(integer: &BigInt) -> Result<f64, Error> {
    integer.to_i128().map(exact).ok_or_else(|| Cause::SumTooLarge.into())
}

#[expect(clippy::cast_precision_loss, reason = "the one rounding of an exact number, to the nearest")]
const fn exact(integer: i128) -> f64 {
    integer as f64
}
