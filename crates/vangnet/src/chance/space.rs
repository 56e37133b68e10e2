//! One normal or two, as what is worked out in them asks for it.

use super::{
    line,
    linear::{Linear, Moments, Region},
    plane::Plane,
};

/// The line of one normal (or of none: then every border is a constant), or the plane of two.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Space {
    Line,
    Plane(Plane),
}

impl Space {
    /// The regions between borders. In a plane all borders pass through the point where both amounts are zero.
    pub(crate) fn regions(self, borders: &[Linear]) -> Vec<Region> {
        match self {
            Self::Line => line::regions(borders),
            Self::Plane(plane) => plane.regions(borders),
        }
    }

    /// The chance of a region, with the integrals of a number over it.
    pub(crate) fn moments(self, region: &Region, number: Linear) -> Moments {
        match self {
            Self::Line => line::moments(region, number),
            Self::Plane(plane) => plane.moments(region, number),
        }
    }

    /// The smallest value that is reached with a chance above 0 and below 1; known on a line only.
    pub(crate) fn quantile(self, pieces: &[(Region, Linear)], chance: f64, rest: f64) -> Option<f64> {
        (self == Self::Line).then(|| line::quantile(pieces, chance, rest))
    }
}
