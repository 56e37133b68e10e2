//! What is linear in one normal or two.
#![allow(clippy::float_arithmetic, reason = "chances are floats; their errors are stated and tested")]

use super::normal::above;

/// A number that is linear in two independent standard normals: `mean + first · z₁ + second · z₂`.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub(crate) struct Linear {
    pub(crate) mean: f64,
    pub(crate) first: f64,
    pub(crate) second: f64,
}

impl Linear {
    /// Its standard deviation.
    pub(super) fn deviation(self) -> f64 {
        (self.first * self.first + self.second * self.second).sqrt()
    }

    /// The chance that it is above zero.
    pub(crate) fn chance_above_zero(self) -> f64 {
        let deviation = self.deviation();
        if deviation > 0.0 { above(-self.mean / deviation) } else { f64::from(u8::from(self.mean > 0.0)) }
    }
}

/// A part of the line or plane in which every border is on one side.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Region {
    pub(super) from: f64,
    pub(super) to: f64,
    /// For each border, whether it is above zero here.
    pub(crate) above: Vec<bool>,
}

/// The chance of a region, and the integrals over it of a linear number and of its square.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub(crate) struct Moments {
    pub(crate) chance: f64,
    pub(crate) first: f64,
    pub(crate) second: f64,
}

impl Moments {
    /// Those of both.
    pub(crate) fn and(self, other: Self) -> Self {
        Self {
            chance: self.chance + other.chance,
            first: self.first + other.first,
            second: self.second + other.second,
        }
    }

    /// The standard deviation, where these are of all regions together.
    ///
    /// The number must be taken from near its own mean, or the difference loses digits.
    pub(crate) fn deviation(self) -> f64 {
        (self.second - self.first * self.first).max(0.0).sqrt()
    }
}
