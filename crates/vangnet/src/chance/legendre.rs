//! Gauss–Legendre quadrature with sixteen points.
//!
//! Abramowitz and Stegun, Handbook of Mathematical Functions (1964), table 25.4.
#![allow(clippy::float_arithmetic, reason = "chances are floats; their errors are stated and tested")]

/// Half of the points between −1 and 1, each with its weight; the others lie on the other side.
const POINTS: [(f64, f64); 8] = [
    (0.095_012_509_837_637_44, 0.189_450_610_455_068_5),
    (0.281_603_550_779_258_9, 0.182_603_415_044_923_58),
    (0.458_016_777_657_227_36, 0.169_156_519_395_002_54),
    (0.617_876_244_402_643_7, 0.149_595_988_816_576_73),
    (0.755_404_408_355_003, 0.124_628_971_255_533_88),
    (0.865_631_202_387_831_7, 0.095_158_511_682_492_78),
    (0.944_575_023_073_232_6, 0.062_253_523_938_647_894),
    (0.989_400_934_991_649_9, 0.027_152_459_411_754_096),
];

/// The points between two numbers, each with its weight.
pub(super) fn points(from: f64, to: f64) -> impl Iterator<Item = (f64, f64)> {
    let (middle, half) = (0.5 * (from + to), 0.5 * (to - from));
    POINTS.into_iter().flat_map(move |(point, weight)| {
        [(middle - half * point, half * weight), (middle + half * point, half * weight)]
    })
}

#[cfg(test)]
mod tests {
    use super::points;

    #[test]
    fn is_exact_for_a_polynomial_of_degree_31() {
        let integral: f64 =
            points(0.0, 2.0).map(|(x, weight)| weight * (0..31).map(|_| x).product::<f64>()).sum();
        assert!((integral / (4_294_967_296.0 / 32.0) - 1.0).abs() < 1e-14);
    }
}
