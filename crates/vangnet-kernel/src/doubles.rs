//! Columns of doubles as columns of integers, and back, for languages whose numbers are doubles. Nothing is rounded.
#![expect(
    clippy::float_arithmetic,
    reason = "a sum that is looked at afterwards: where it was rounded, it does not count"
)]

use crate::fast::{WHOLE, to_double};

/// The largest integer that a double holds with all those below it: 2⁵³ − 1.
const LARGEST: u64 = 9_007_199_254_740_991;
/// Below it in size an integer shows in the bits of a sum with [`WHOLE`].
const QUICK: i64 = 1 << 51;

/// Fills a column of integers with the doubles of another one.
///
/// # Errors
///
/// The first row whose double is not a whole number of at most 2⁵³ − 1 in size, from 0. Of rows that only one of the
/// columns has, nothing is done.
///
/// # Example
///
/// ```
/// use vangnet_kernel::integers_of;
///
/// let mut cents = [0; 3];
/// assert_eq!(integers_of(&[1.0, -0.0, 1e14], &mut cents), Ok(()));
/// assert_eq!(cents, [1, 0, 100_000_000_000_000]);
/// assert_eq!(integers_of(&[1.0, 0.5, f64::NAN], &mut cents), Err(1));
/// ```
pub fn integers_of(doubles: &[f64], integers: &mut [i64]) -> Result<(), usize> {
    let (mut sizes, mut lost) = (0, 0);
    for (double, integer) in doubles.iter().zip(&mut *integers) {
        let shown = double + WHOLE;
        *integer = shown.to_bits().wrapping_sub(WHOLE.to_bits()).cast_signed();
        sizes |= integer.wrapping_add(QUICK);
        lost |= (shown - WHOLE).to_bits() ^ double.to_bits();
    }
    // A bit stays where a sum was rounded, and a bit at or above a power of two where a number is beyond it.
    if lost == 0 && (0..2 * QUICK).contains(&sizes) {
        return Ok(());
    }
    let mut rows = doubles.iter().zip(integers).enumerate();
    rows.try_for_each(|(row, (double, integer))| {
        *integer = whole(*double).ok_or(row)?;
        Ok(())
    })
}

/// Fills a column of doubles with the integers of another one.
///
/// # Errors
///
/// The first row whose integer is above 2⁵³ − 1 in size, from 0. Of rows that only one of the columns has, nothing is done.
///
/// # Example
///
/// ```
/// use vangnet_kernel::doubles_of;
///
/// let mut cents = [0.0; 2];
/// assert_eq!(doubles_of(&[-5, 100_000_000_000_000], &mut cents), Ok(()));
/// assert_eq!(cents, [-5.0, 1e14]);
/// assert_eq!(doubles_of(&[i64::MAX], &mut cents), Err(0));
/// ```
pub fn doubles_of(integers: &[i64], doubles: &mut [f64]) -> Result<(), usize> {
    let mut sizes = 0;
    for (integer, double) in integers.iter().zip(&mut *doubles) {
        *double = to_double(*integer);
        sizes |= integer.wrapping_add(QUICK);
    }
    if (0..2 * QUICK).contains(&sizes) {
        return Ok(());
    }
    let mut rows = integers.iter().zip(doubles).enumerate();
    rows.try_for_each(|(row, (integer, double))| {
        *double = number(*integer).ok_or(row)?;
        Ok(())
    })
}

/// A double as the integer that it is.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_precision_loss,
    clippy::float_cmp,
    reason = "it is a whole number where it comes back the same"
)]
fn whole(double: f64) -> Option<i64> {
    let whole = double as i64;
    (whole as f64 == double && whole.unsigned_abs() <= LARGEST).then_some(whole)
}

#[expect(clippy::cast_precision_loss, reason = "none is lost of a number of at most 53 bits")]
fn number(integer: i64) -> Option<f64> {
    (integer.unsigned_abs() <= LARGEST).then_some(integer as f64)
}

#[cfg(test)]
mod tests {
    use super::{LARGEST, QUICK, doubles_of, integers_of, number, whole};

    #[test]
    fn a_column_gives_what_each_of_its_rows_gives() {
        let largest = LARGEST.cast_signed();
        let ends = [
            0,
            1,
            12_345,
            QUICK - 1,
            QUICK,
            QUICK + 1,
            2 * QUICK,
            largest,
            largest + 1,
            largest + 2,
            i64::MAX,
        ];
        for integer in ends.into_iter().flat_map(|end| [end, end.wrapping_neg()]) {
            let (mut double, mut back) = ([f64::NAN], [7]);
            assert_eq!(
                doubles_of(&[integer], &mut double),
                number(integer).map(|_| ()).ok_or(0),
                "{integer}"
            );
            if let Some(exact) = number(integer) {
                assert_eq!(double.map(f64::to_bits), [exact.to_bits()], "{integer}");
                assert_eq!((integers_of(&double, &mut back), back), (Ok(()), [integer]));
            }
        }
        for (integer, fits) in [(largest, true), (largest + 1, false), (-largest - 1, false)] {
            assert_eq!(doubles_of(&[integer], &mut [0.0]).is_ok(), fits, "{integer}");
        }
        assert_eq!(largest, 9_007_199_254_740_991);
        for (double, expected) in [
            (-0.0, Ok(0)),
            (9_007_199_254_740_991.0, Ok(9_007_199_254_740_991)),
            (-9_007_199_254_740_991.0, Ok(-9_007_199_254_740_991)),
            (9_007_199_254_740_992.0, Err(0)),
            (1e16, Err(0)),
            (0.5, Err(0)),
            (f64::NAN, Err(0)),
            (f64::INFINITY, Err(0)),
            (f64::NEG_INFINITY, Err(0)),
        ] {
            let mut integer = [7];
            assert_eq!(integers_of(&[double], &mut integer).map(|()| integer[0]), expected, "{double}");
        }
        let no_integers = [0.5, -0.5, 1e-300, 2_251_799_813_685_247.5, 1e16, -1e300, f64::INFINITY, f64::NAN];
        for double in no_integers.into_iter().chain([-0.0, 1e15]) {
            let mut integer = [7, 7, 7];
            let found = integers_of(&[1.0, double, 2.0], &mut integer);
            assert_eq!(found, whole(double).map(|_| ()).ok_or(1), "{double}");
            if let Some(exact) = whole(double) {
                assert_eq!(integer, [1, exact, 2]);
            }
        }
    }
}
