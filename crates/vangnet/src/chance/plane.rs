//! Two normals: the plane, cut by borders that all pass through one point.
//!
//! The borders are zero together where both amounts are zero. Around that point they are rays, and between two rays a
//! piece is linear. Along a ray the integrals have a closed form; over the angle Gauss–Legendre quadrature takes panels
//! that are no wider than the density changes in them, so its error is below that of the arithmetic. (D. B. Owen, Tables
//! for computing bivariate normal probabilities, 1956, cuts chances into such wedges too.)
#![allow(clippy::float_arithmetic, reason = "chances are floats; their errors are stated and tested")]

use std::f64::consts::PI;

use super::{
    legendre::points,
    linear::{Linear, Moments, Region},
    normal::{above, density},
};

/// What lies farther from the middle than this has a chance below 10⁻³⁷.
const REACH: f64 = 13.0;

/// The plane of two independent standard normals, seen from the point where the borders meet.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Plane {
    apex: (f64, f64),
    /// How far the middle of the distribution lies from that point.
    distance: f64,
}

impl Plane {
    /// The borders meet in a point other than the middle.
    pub(super) fn new(apex: (f64, f64)) -> Self {
        Self { apex, distance: (apex.0 * apex.0 + apex.1 * apex.1).sqrt() }
    }

    /// The direction to the middle; angles are taken from it.
    fn ahead(self) -> (f64, f64) {
        (-self.apex.0 / self.distance, -self.apex.1 / self.distance)
    }

    /// The wedges between the rays of the borders, as far as they have a chance.
    pub(super) fn regions(self, borders: &[Linear]) -> Vec<Region> {
        let rays: Vec<Ray> = borders.iter().map(|border| self.ray(*border)).collect();
        let limit = if self.distance > REACH { libm::asin(REACH / self.distance) } else { PI };
        let both = rays.iter().flat_map(|ray| [ray.angle, ray.opposite]);
        let mut cuts: Vec<f64> = both.filter(|ray| ray.abs() < limit).chain([-limit, limit]).collect();
        cuts.sort_unstable_by(f64::total_cmp);
        let wedges = cuts.iter().zip(cuts.iter().skip(1)).filter(|(from, to)| from < to);
        wedges
            .map(|(from, to)| {
                let middle = 0.5 * (from + to);
                let above = rays.iter().map(|ray| ray.has_on_its_right(middle)).collect();
                Region { from: *from, to: *to, above }
            })
            .collect()
    }

    /// The ray of a border that has what is above zero on its right.
    fn ray(self, border: Linear) -> Ray {
        let deviation = border.deviation();
        let along = (self.apex.1 * border.first - self.apex.0 * border.second) / deviation;
        let height = border.mean / deviation;
        Ray { angle: libm::atan2(height, -along), opposite: libm::atan2(-height, along) }
    }

    /// The moments over a wedge.
    pub(super) fn moments(self, region: &Region, number: Linear) -> Moments {
        let (forward, aside) = self.ahead();
        let along = number.first * forward + number.second * aside;
        let across = number.second * forward - number.first * aside;
        let widest = 1.0 / self.distance.max(1.0);
        let mut sum = Moments::default();
        let mut from = region.from;
        while from < region.to {
            let to = if from + widest < region.to { from + widest } else { region.to };
            for (angle, weight) in points(from, to) {
                let (sine, cosine) = (libm::sin(angle), libm::cos(angle));
                let off = self.distance * sine;
                // The value where the ray is nearest to the middle, and the slope along it.
                let near = number.mean + off * (across * cosine - along * sine);
                let slope = along * cosine + across * sine;
                sum = sum.and(on_ray(-self.distance * cosine, near, slope, weight * density(off)));
            }
            from = to;
        }
        sum
    }
}

/// Along a ray that starts at `start` from its nearest point: ∫(x − start)φ(x), with 1, `near + slope · x` and its square.
fn on_ray(start: f64, near: f64, slope: f64, weight: f64) -> Moments {
    let (ordinate, tail) = (density(start), above(start));
    let chance = ordinate - start * tail;
    let square = 2.0 * ordinate - start * tail;
    Moments {
        chance: weight * chance,
        first: weight * (near * chance + slope * tail),
        second: weight * (near * near * chance + 2.0 * near * slope * tail + slope * slope * square),
    }
}

/// A border, as the angles of its two halves.
///
/// Each comes from the border itself: half a turn added to the one would take the last digits of the other, and far from
/// the middle a wedge is not wider than those.
struct Ray {
    angle: f64,
    opposite: f64,
}

impl Ray {
    /// Whether an angle is on the right of the border, by the half that is closer to straight ahead.
    fn has_on_its_right(&self, angle: f64) -> bool {
        if self.angle.abs() <= self.opposite.abs() {
            is_right_of(self.angle, angle)
        } else {
            !is_right_of(self.opposite, angle)
        }
    }
}

/// Whether an angle is less than half a turn to the right of a ray.
fn is_right_of(ray: f64, angle: f64) -> bool {
    let turn = ray - angle;
    (turn > 0.0 && turn < PI) || turn < -PI
}

#[cfg(test)]
mod tests {
    use super::*;

    fn linear(mean: f64, first: f64, second: f64) -> Linear {
        Linear { mean, first, second }
    }

    /// The moments over the wedge where both borders are above zero.
    fn both(apex: (f64, f64), borders: [Linear; 2], number: Linear) -> Moments {
        let plane = Plane::new(apex);
        let wedges = plane.regions(&borders).into_iter().filter(|region| region.above == [true, true]);
        wedges.map(|region| plane.moments(&region, number)).fold(Moments::default(), Moments::and)
    }

    /// Seen from 4·10¹¹ away, what is above a border is that of the border alone, whichever side of it that is.
    #[test]
    fn a_border_is_as_sharp_from_far_away() {
        let far = 4e11;
        for (height, sign) in [(4.0, 1.0), (4.0, -1.0), (-2.0, 1.0), (-2.0, -1.0)] {
            let border = linear(-sign * height, sign, 0.0);
            for apex in [(height, far), (height, -far)] {
                let plane = Plane::new(apex);
                let wedges = plane.regions(&[border]).into_iter().filter(|region| region.above == [true]);
                let chance: f64 = wedges.map(|wedge| plane.moments(&wedge, Linear::default()).chance).sum();
                assert!((chance / above(sign * height) - 1.0).abs() < 1e-10, "{height} {sign}: {chance}");
            }
        }
    }

    /// D. B. Owen's T(h, a): the chance of x > h and y > ax is ½(1 − Φ(h)) − T(h, a). The values are those of M. Patefield
    /// and D. Tandy (2000), as J. Burkardt's collection `owen_values` prints them.
    #[test]
    fn a_wedge_has_the_published_chance() {
        for (h, a, published) in [
            (0.0625, 0.25, 3.891_193_023_470_137e-2),
            (2.0, 0.5, 8.625_077_985_521_507e-3),
            (1.0, 0.999_997_5, 6.674_180_897_822_86e-2),
            (4.781_25, 0.0625, 1.063_297_480_468_746_4e-7),
            (6.5, 0.4375, 2.000_577_304_850_831_5e-11),
            (7.0, 0.968_75, 6.399_062_719_389_868e-13),
        ] {
            let borders = [linear(-h, 1.0, 0.0), linear(0.0, -a, 1.0)];
            let chance = both((h, a * h), borders, Linear::default()).chance;
            assert!((0.5 * above(h) - published - chance).abs() < 1e-16, "T({h}, {a})");
        }
    }

    #[test]
    fn independent_borders_multiply_also_far_out() {
        for (h, k) in [(0.5_f64, -1.0), (3.0, 4.0), (-6.0, 7.0), (20.0, 0.1), (-300.0, 1.0)] {
            let borders = [linear(-h, 1.0, 0.0), linear(-k, 0.0, 1.0)];
            let chance = both((h, k), borders, Linear::default()).chance;
            let product = above(h) * above(k);
            assert!((chance - product).abs() <= 1e-13 * product + 1e-60, "{h} {k}: {chance} {product}");
        }
    }

    /// E(x⁺y⁺) = (√(1 − ρ²) + ρ(π/2 + arcsin ρ)) ÷ 2π: Abramowitz and Stegun, 26.3.19, differentiated.
    #[test]
    fn the_square_over_a_wedge_is_that_of_two_half_normals() {
        for correlation in [-0.9_f64, 0.0, 0.3, 0.999] {
            let across = (1.0 - correlation * correlation).sqrt();
            let [x, y] = [linear(0.0, 1.0, 0.0), linear(0.0, correlation, across)];
            // Not in the middle itself, but as near as makes no difference.
            let near = 1e-14;
            let borders =
                [x, y].map(|border| Linear { mean: -near * (border.first + border.second), ..border });
            let square = |number| both((near, near), borders, number).second;
            let sum = square(linear(0.0, x.first + y.first, x.second + y.second));
            let product = 0.5 * (sum - square(x) - square(y));
            let known = (across + correlation * (0.5 * PI + libm::asin(correlation))) / (2.0 * PI);
            assert!((product - known).abs() < 1e-12, "{correlation}: {product} {known}");
        }
    }
}
