//! One normal: the line, cut where a border is zero.
#![allow(clippy::float_arithmetic, reason = "chances are floats; their errors are stated and tested")]

use super::{
    legendre::points,
    linear::{Linear, Moments, Region},
    normal::{between, density},
};

/// The pieces of the line. A point where a border is zero belongs to the piece in which it is not above zero.
pub(super) fn regions(borders: &[Linear]) -> Vec<Region> {
    let mut roots: Vec<f64> = borders.iter().filter_map(|border| root(*border)).collect();
    roots.sort_unstable_by(f64::total_cmp);
    let starts = std::iter::once(f64::NEG_INFINITY).chain(roots.iter().copied());
    let ends = roots.iter().copied().chain([f64::INFINITY]);
    let above_zero = |border: &Linear, from: f64, to: f64| match root(*border) {
        None => border.mean > 0.0,
        Some(root) if border.first > 0.0 => from >= root,
        Some(root) => to <= root,
    };
    let pieces = starts.zip(ends).filter(|(from, to)| from < to);
    pieces
        .map(|(from, to)| {
            let above = borders.iter().map(|border| above_zero(border, from, to)).collect();
            Region { from, to, above }
        })
        .collect()
}

fn root(border: Linear) -> Option<f64> {
    (border.first != 0.0).then(|| -border.mean / border.first)
}

/// On a piece that is not wider than this, Gauss–Legendre quadrature is exact to the last digits of a double.
const NARROW: f64 = 1.0;

/// The closed forms: ∫φ, ∫zφ and ∫z²φ between two points.
///
/// On a narrow piece they would be differences of numbers that are almost equal, and quadrature sums what is there: a
/// spread of a billion over borders that are a euro apart keeps the cents of that euro.
pub(super) fn moments(region: &Region, number: Linear) -> Moments {
    let (from, to) = (region.from, region.to);
    let chance = between(from, to);
    if to - from <= NARROW {
        let each = points(from, to).map(|(z, weight)| {
            let (value, weight) = (number.mean + number.first * z, weight * density(z));
            Moments { chance: 0.0, first: weight * value, second: weight * value * value }
        });
        return each.fold(Moments { chance, ..Moments::default() }, Moments::and);
    }
    let first = density(from) - density(to);
    let second = chance + ordinate(from) - ordinate(to);
    let Linear { mean, first: slope, .. } = number;
    Moments {
        chance,
        first: mean * chance + slope * first,
        second: mean * mean * chance + 2.0 * mean * slope * first + slope * slope * second,
    }
}

/// x · φ(x), which goes to zero on both sides.
fn ordinate(x: f64) -> f64 {
    if x.is_finite() { x * density(x) } else { 0.0 }
}

/// No quantile that can be asked for lies farther out.
const FARTHEST: f64 = 10.0;

/// Within this part of a cent a quantile is found.
const CLOSE: f64 = 1.0 / 1_048_576.0;

/// The smallest value that is reached with this chance, of a number that is linear on each piece.
///
/// Both the chance and what it lacks of 1 are given, so that neither end loses digits. The value is found by halving
/// over the distribution, of which each piece gives a part in closed form.
pub(super) fn quantile(pieces: &[(Region, Linear)], chance: f64, rest: f64) -> f64 {
    let is_reached = |value: f64| {
        if chance <= rest {
            pieces.iter().map(|(region, number)| at_most(region, *number, value)).sum::<f64>() >= chance
        } else {
            pieces.iter().map(|(region, number)| more_than(region, *number, value)).sum::<f64>() <= rest
        }
    };
    let ends = pieces.iter().flat_map(|(region, number)| {
        let at = |z: f64| number.mean + number.first * z.clamp(-FARTHEST, FARTHEST);
        [at(region.from), at(region.to)]
    });
    let (mut low, mut high) =
        ends.fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), end| (low.min(end), high.max(end)));
    if is_reached(low) {
        return low;
    }
    while high - low > CLOSE {
        let middle = low + 0.5 * (high - low);
        if middle <= low || middle >= high {
            break;
        }
        if is_reached(middle) {
            high = middle;
        } else {
            low = middle;
        }
    }
    high
}

fn at_most(region: &Region, number: Linear, value: f64) -> f64 {
    let at = split(region, number, value);
    if number.first >= 0.0 { between(region.from, at) } else { between(at, region.to) }
}

fn more_than(region: &Region, number: Linear, value: f64) -> f64 {
    let at = split(region, number, value);
    if number.first >= 0.0 { between(at, region.to) } else { between(region.from, at) }
}

/// Where on the piece the number passes a value.
fn split(region: &Region, number: Linear, value: f64) -> f64 {
    if number.first != 0.0 {
        return ((value - number.mean) / number.first).clamp(region.from, region.to);
    }
    if number.mean <= value { region.to } else { region.from }
}

#[cfg(test)]
mod tests {
    use super::{super::normal::above, *};

    const Z: Linear = Linear { mean: 0.0, first: 1.0, second: 0.0 };

    #[test]
    fn what_is_above_zero_has_the_moments_of_a_half_normal() {
        let border = Linear { mean: 7.0, ..Z };
        let regions = regions(&[border]);
        assert_eq!(regions.iter().map(|region| region.above[0]).collect::<Vec<_>>(), [false, true]);
        let [below, over] = [&regions[0], &regions[1]].map(|region| moments(region, border));
        // E(z + 7)⁺ = 7Φ(7) + φ(7), and E((z + 7)⁺)² = (1 + 49)Φ(7) + 7φ(7).
        let (tail, ordinate) = (above(7.0), density(7.0));
        assert!((over.first - (7.0 * (1.0 - tail) + ordinate)).abs() < 1e-14);
        assert!((over.second - (50.0 * (1.0 - tail) + 7.0 * ordinate)).abs() < 1e-13);
        // The other side keeps its digits, though it is 10⁻¹² of this one: 7·Φ(−7) − φ(7) = −1.786…·10⁻¹³.
        assert!((below.first / (7.0 * tail - ordinate) - 1.0).abs() < 1e-9);
        assert!(((below.chance + over.chance) - 1.0).abs() < 1e-15);
    }

    /// A piece of 2·10⁻⁹ around 0.5, over which the number rises from −1 to 1: a third of its chance is the square.
    #[test]
    fn a_narrow_piece_keeps_its_digits() {
        let number = Linear { mean: -0.5e9, first: 1e9, ..Linear::default() };
        let piece = Region { from: 0.5 - 1e-9, to: 0.5 + 1e-9, above: Vec::new() };
        let moments = moments(&piece, number);
        assert!((moments.second / moments.chance - 1.0 / 3.0).abs() < 1e-6);
        assert!(moments.first.abs() < 1e-6 * moments.chance);
    }

    #[test]
    fn certainty_is_one_piece() {
        let fixed = Linear { mean: 0.0, ..Linear::default() };
        let regions = regions(&[fixed]);
        assert_eq!(regions.len(), 1);
        assert!(!regions[0].above[0]);
        let five = Linear { mean: 5.0, ..fixed };
        assert!((quantile(&[(regions[0].clone(), five)], 0.5, 0.5) - 5.0).abs() < f64::EPSILON);
    }

    /// Abramowitz and Stegun, table 26.5: the quantiles of the normal distribution.
    #[test]
    fn a_quantile_is_that_of_the_normal_where_the_number_is_it() {
        let scaled = Linear { first: 1e6, ..Z };
        let pieces: Vec<_> = regions(&[]).into_iter().map(|region| (region, scaled)).collect();
        for (chance, rest, z) in
            [(0.5, 0.5, 0.0), (0.975, 0.025, 1.959_963_985), (0.01, 0.99, -2.326_347_874)]
        {
            assert!((quantile(&pieces, chance, rest) - 1e6 * z).abs() < 1e-3, "{chance}");
        }
        // Where the number falls as the normal rises, its quantiles are the others.
        let falling: Vec<_> =
            regions(&[]).into_iter().map(|region| (region, Linear { first: -1e6, ..Z })).collect();
        assert!((quantile(&falling, 0.975, 0.025) - 1_959_963.985).abs() < 1e-3);
    }
}
