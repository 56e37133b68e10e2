//! The logistic function, with the same bits on every platform.
#![allow(
    clippy::float_arithmetic,
    reason = "a chance is a float: no money goes through this file, and its error is bounded"
)]

/// 1 over the natural logarithm of 2.
const LOG2_E: f64 = std::f64::consts::LOG2_E;
/// The first 41 bits of the natural logarithm of 2, so that a product with a whole number below 2¹² is exact.
const LN_2_HIGH: f64 = 0.693_147_180_559_663;
/// What [`LN_2_HIGH`] leaves of it, to 53 bits.
const LN_2_LOW: f64 = 2.823_529_056_303_157_7e-13;

/// 3·2⁵¹: a sum with it has no room for a fraction, and shows a whole number in its last bits.
const WHOLE: f64 = 6_755_399_441_055_744.0;
/// Twice the bias of the exponent of a double.
const TWO_BIASES: u64 = 2046;

/// From here on exp(−x) is below half of the smallest double.
const VANISHES: f64 = 746.0;
/// Below it the tail of the exponential is worth keeping: the bound of the error rests on this border. It is one of
/// chances below a half only.
const SMALL: f64 = 0.2;

/// The chance that belongs to these log-odds, 1 / (1 + exp(−`log_odds`)), with the same bits on every platform.
///
/// It is written with `+`, `-`, `×`, `/` and operations on bits only, each of which every platform rounds alike; no
/// library of the system and no fused operation is used. The result is between 0 and 1. Its error is at most 2 units
/// in the last place, below the smallest normal double too (1.82 is the worst found). What is not a number stays so.
///
/// # Example
///
/// ```
/// use vangnet_kernel::logistic;
///
/// assert_eq!(logistic(0.0), 0.5);
/// assert_eq!(logistic(-3.5).to_bits(), 0x3f9e_0406_81cc_ad94);
/// assert_eq!((logistic(f64::NEG_INFINITY), logistic(f64::INFINITY)), (0.0, 1.0));
/// assert!(logistic(f64::NAN).is_nan());
/// ```
#[inline]
pub fn logistic(log_odds: f64) -> f64 {
    chance(odds(reduced(log_odds)), log_odds)
}

/// The numbers that go through each step of [`curves`] together.
const AT_ONCE: usize = 64;

/// [`logistic`] of every number, in place of it.
///
/// Each of the three steps has a loop of its own: it has few constants, and few operations that wait for each other, so that
/// the processor works on many numbers at a time.
#[inline(always)]
#[expect(clippy::inline_always, reason = "so that it becomes the vectors of the caller")]
pub(crate) fn curves(log_odds: &mut [f64]) {
    let [mut r, mut lost, mut whole] = [[0.0; AT_ONCE]; 3];
    for numbers in log_odds.chunks_mut(AT_ONCE) {
        for (number, ((r, lost), whole)) in numbers.iter().zip(r.iter_mut().zip(&mut lost).zip(&mut whole)) {
            let reduced = reduced(*number);
            (*r, *lost, *whole) = (reduced.r, reduced.lost, reduced.whole);
        }
        for ((r, lost), whole) in r.iter_mut().zip(&mut lost).zip(&whole) {
            let odds = odds(Reduced { r: *r, lost: *lost, whole: *whole });
            (*r, *lost) = (odds.value, odds.rest);
        }
        for (number, (value, rest)) in numbers.iter_mut().zip(r.iter().zip(&lost)) {
            *number = chance(Odds { value: *value, rest: *rest }, *number);
        }
    }
}

/// The size x of a number as −x = k·ln 2 + r + what r lost, with a whole k and |r| ≤ ½·ln 2 (Cody and Waite).
struct Reduced {
    r: f64,
    lost: f64,
    /// k in the last bits of a sum with [`WHOLE`].
    whole: f64,
}

#[inline(always)]
#[expect(clippy::inline_always, reason = "where a call is left, the loops around it do not become vectors")]
fn reduced(log_odds: f64) -> Reduced {
    let size = log_odds.abs();
    let size = if size > VANISHES { VANISHES } else { size };
    let whole = WHOLE - size * LOG2_E;
    let k = whole - WHOLE;
    // The first product and difference are exact; what the second loses is kept.
    let high = -size - k * LN_2_HIGH;
    let low = k * LN_2_LOW;
    let r = high - low;
    Reduced { r, lost: (high - r) - low, whole }
}

/// exp(−x) as a double and what that leaves of it.
struct Odds {
    value: f64,
    rest: f64,
}

/// exp(−x) = 2ᵏ·exp(r), and exp(r) by the first terms of its series: the first that is left out, r¹⁴/14!, is below 2⁻⁵⁷.
#[inline(always)]
#[expect(clippy::inline_always, reason = "where a call is left, the loops around it do not become vectors")]
fn odds(Reduced { r, lost, whole }: Reduced) -> Odds {
    // 1 + r + (the rest of the series), where what 1 + r loses goes with the rest.
    let one_and_r = 1.0 + r;
    let lost = (r - (one_and_r - 1.0)) + lost;
    let tail = lost + r * r * series_from_square(r);
    let value = one_and_r + tail;
    let rest = tail - (value - one_and_r);

    // 2ᵏ in two steps, since 2⁻¹⁰⁷⁶ is not a double; only the last product can round, below the normal doubles.
    let exponents = whole.to_bits().wrapping_sub(WHOLE.to_bits()).wrapping_add(TWO_BIASES);
    let first = exponents >> 1;
    let second = exponents.wrapping_sub(first);
    let scaled = |number: f64| number * f64::from_bits(first << 52) * f64::from_bits(second << 52);
    Odds { value: scaled(value), rest: scaled(rest) }
}

/// Of odds z: 1 / (1 + z), or z / (1 + z), which is z − z·(z / (1 + z)) and loses less so where it is small.
#[inline(always)]
#[expect(clippy::inline_always, reason = "where a call is left, the loops around it do not become vectors")]
fn chance(Odds { value, rest }: Odds, log_odds: f64) -> f64 {
    let quotient = (if log_odds >= 0.0 { 1.0 } else { value }) / (1.0 + value);
    let small = value + (rest - value * quotient);
    let chance = if quotient < SMALL { small } else { quotient };
    // What is not a number has many bits, which some operations keep and others do not.
    if chance.is_nan() { f64::NAN } else { chance }
}

/// 1/2! + r/3! + … + r¹¹/13!, in pairs, so that the processor can work on several at a time.
#[inline(always)]
#[expect(clippy::inline_always, reason = "where a call is left, the loops around it do not become vectors")]
fn series_from_square(r: f64) -> f64 {
    let r2 = r * r;
    let r4 = r2 * r2;
    let r8 = r4 * r4;
    let low = (1.0 / 2.0 + r * (1.0 / 6.0)) + r2 * (1.0 / 24.0 + r * (1.0 / 120.0));
    let middle = (1.0 / 720.0 + r * (1.0 / 5_040.0)) + r2 * (1.0 / 40_320.0 + r * (1.0 / 362_880.0));
    let high = (1.0 / 3_628_800.0 + r * (1.0 / 39_916_800.0))
        + r2 * (1.0 / 479_001_600.0 + r * (1.0 / 6_227_020_800.0));
    (low + r4 * middle) + r8 * high
}
