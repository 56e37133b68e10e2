//! What enters the lane where the processor has its instructions, and takes the plain lane where not.
#![allow(unsafe_code, reason = "what this file is for; each use says why it is sound")]
#![deny(unsafe_op_in_unsafe_fn, clippy::undocumented_unsafe_blocks)]

use std::slice;

use super::{
    draws,
    scale::{by_set, steps},
};
use crate::{
    Flags, Outputs, Tally,
    draws::{Amount, Drawn, FastLines, Mixture, Philox, Polynomials},
    expected::Part,
    lane::has_avx2,
    logistic,
    piece::Piece,
    tables::Tables,
};

/// Computes a piece of a multiple of [`AT_ONCE`](super::AT_ONCE) rows, or gives `false` where a row needs the wide lane.
pub(crate) fn compute(piece: &Piece<'_>, mut outputs: Outputs<'_>) -> bool {
    if !has_avx2() || piece.cap_counts() {
        return piece.compute(outputs);
    }
    let outputs = &mut outputs;
    // SAFETY: the functions have the target features AVX2 and FMA; `has_avx2` has just said that this processor has both.
    let done = unsafe {
        match piece.fast.even().map(|even| even.half) {
            Some(1.0) => by_set::<{ steps::EVEN_BY_ONE }>(piece, outputs),
            Some(_) => by_set::<{ steps::EVEN }>(piece, outputs),
            None => by_set::<{ steps::ANY }>(piece, outputs),
        }
    };
    // The plain lane takes a few rows more, such as net costs below zero.
    done || piece.compute(outputs.reborrow())
}

/// Computes a part of the households, as [`Part::compute`].
pub(crate) fn expect(part: &mut Part, tables: &Tables, flags: Flags<'_>, norms: &[i64]) -> i128 {
    if !has_avx2() {
        return part.compute_plain(tables, flags, norms);
    }
    match flags {
        Flags::Whole(flags) => {
            // SAFETY: the pointer and the length are those of a slice of `u128`, so all of its memory is one object that is
            // initialised, and borrowed as long as the result. A pair of arrays of eight bytes has the 16 bytes of a `u128`,
            // needs no alignment, and has no invalid bits.
            let bytes: &[[[u8; 8]; 2]] = unsafe { slice::from_raw_parts(flags.as_ptr().cast(), flags.len()) };
            let flags = bytes.iter().map(|[low, high]| [low, high]);
            // SAFETY: the function has the target features AVX2 and FMA; `has_avx2` has just said that this processor has
            // both.
            unsafe { expect_with_avx2(part, tables, flags, norms) }
        }
        Flags::Halves { low, high } => {
            // SAFETY: the pointer and the length are those of a slice of `u64`, so all of its memory is one object that is
            // initialised, and borrowed as long as the result. An array of eight bytes has the size of a `u64`, asks for no
            // alignment, and has no invalid bits.
            let low: &[[u8; 8]] = unsafe { slice::from_raw_parts(low.as_ptr().cast(), low.len()) };
            // SAFETY: the pointer and the length are those of a slice of `u64`, so all of its memory is one object that is
            // initialised, and borrowed as long as the result. An array of eight bytes has the size of a `u64`, asks for no
            // alignment, and has no invalid bits.
            let high: &[[u8; 8]] = unsafe { slice::from_raw_parts(high.as_ptr().cast(), high.len()) };
            let flags = low.iter().zip(high).map(|(low, high)| [low, high]);
            // SAFETY: the function has the target features AVX2 and FMA; `has_avx2` has just said that this processor has
            // both.
            unsafe { expect_with_avx2(part, tables, flags, norms) }
        }
    }
}

#[target_feature(enable = "avx2,fma")]
fn expect_with_avx2<'a>(
    part: &mut Part,
    tables: &Tables,
    flags: impl Iterator<Item = [&'a [u8; 8]; 2]>,
    norms: &[i64],
) -> i128 {
    part.compute::<true>(tables, flags, norms)
}

/// [`logistic::curves`].
pub(crate) fn curves(log_odds: &mut [f64]) {
    if !has_avx2() {
        return logistic::curves(log_odds);
    }
    // SAFETY: the function has the target feature AVX2; `has_avx2` has just said that this processor has it.
    unsafe { curves_with_avx2(log_odds) }
}

#[target_feature(enable = "avx2")]
fn curves_with_avx2(log_odds: &mut [f64]) {
    logistic::curves(log_odds);
}

/// The normal numbers of a block of draws, as [`Drawn::draw`].
pub(crate) fn draw(drawn: &mut Drawn, philox: &Philox, polynomials: &Polynomials, start: u64, both: bool) {
    if !has_avx2() {
        return drawn.draw_plain(philox, polynomials, start, both);
    }
    drawn.draw(
        // SAFETY: the function has the target feature AVX2; `has_avx2` has just said that this processor has it.
        |first, second| unsafe { draws::numbers(philox, start, first, second) },
        // SAFETY: as above.
        |numbers, normals| unsafe { draws::normals(polynomials, numbers, normals) },
        both,
    );
}

/// The amounts of a block of draws, as [`Drawn::amounts`].
pub(crate) fn amounts(
    drawn: &mut Drawn,
    net_costs: Amount,
    budget: Option<Amount>,
    mixture: Option<Mixture>,
) {
    if !has_avx2() {
        return drawn.amounts(net_costs, budget, mixture);
    }
    // SAFETY: the function has the target feature AVX2; `has_avx2` has just said that this processor has it.
    unsafe { amounts_with_avx2(drawn, net_costs, budget, mixture) }
}

#[target_feature(enable = "avx2")]
fn amounts_with_avx2(drawn: &mut Drawn, net_costs: Amount, budget: Option<Amount>, mixture: Option<Mixture>) {
    drawn.amounts(net_costs, budget, mixture);
}

/// Counts a block of draws, as [`Tally::count`].
pub(crate) fn count(tally: &mut Tally, drawn: &Drawn, lines: &FastLines, here: usize) {
    if !has_avx2() {
        return tally.count(drawn, lines, here);
    }
    // SAFETY: the function has the target feature AVX2; `has_avx2` has just said that this processor has it.
    unsafe { count_with_avx2(tally, drawn, lines, here) }
}

#[target_feature(enable = "avx2")]
fn count_with_avx2(tally: &mut Tally, drawn: &Drawn, lines: &FastLines, here: usize) {
    tally.count(drawn, lines, here);
}
