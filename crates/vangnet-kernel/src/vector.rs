//! The only `unsafe` of the workspace: instructions that not every processor has.
#![allow(unsafe_code, reason = "what this file is for; each use says why it is sound")]
#![deny(unsafe_op_in_unsafe_fn, clippy::undocumented_unsafe_blocks)]

use std::{
    arch::x86_64::{__m256i, _MM_HINT_T0, _mm_prefetch, _mm256_loadu_si256, _mm256_storeu_si256},
    slice,
};

use crate::{
    Flags, Outputs,
    avx2::{self, steps},
    expected::Part,
    logistic,
    piece::Piece,
    tables::Tables,
};

/// Four rows of a column: one vector.
pub(crate) type Four = [i64; 4];

/// Whether the processor has the instructions of [`Lane::Avx2`](crate::Lane::Avx2).
pub(crate) fn available() -> bool {
    // Looked up once and then remembered by the standard library.
    std::is_x86_feature_detected!("avx2") && std::is_x86_feature_detected!("fma")
}

/// Computes a piece of a multiple of [`avx2::AT_ONCE`] rows, or gives `false` where a row needs the wide lane.
pub(crate) fn compute(piece: &Piece<'_>, mut outputs: Outputs<'_>) -> bool {
    if !available() || piece.cap_counts() {
        return piece.compute(outputs);
    }
    let outputs = &mut outputs;
    // SAFETY: the functions have the target features AVX2 and FMA; `available` has just said that this processor has both.
    let done = unsafe {
        match piece.fast.even().map(|even| even.half) {
            Some(1.0) => avx2::by_set::<{ steps::EVEN_BY_ONE }>(piece, outputs),
            Some(_) => avx2::by_set::<{ steps::EVEN }>(piece, outputs),
            None => avx2::by_set::<{ steps::ANY }>(piece, outputs),
        }
    };
    // The plain lane takes a few rows more, such as net costs below zero.
    done || piece.compute(outputs.reborrow())
}

/// Computes a part of the households, as [`Part::compute`].
pub(crate) fn expect(part: &mut Part, tables: &Tables, flags: Flags<'_>, norms: &[i64]) -> i128 {
    if !available() {
        return part.compute_plain(tables, flags, norms);
    }
    match flags {
        Flags::Whole(flags) => {
            // SAFETY: the pointer and the length are those of a slice of `u128`, so all of its memory is one object that is
            // initialised, and borrowed as long as the result. A pair of arrays of eight bytes has the 16 bytes of a `u128`,
            // needs no alignment, and has no invalid bits.
            let bytes: &[[[u8; 8]; 2]] = unsafe { slice::from_raw_parts(flags.as_ptr().cast(), flags.len()) };
            let flags = bytes.iter().map(|[low, high]| [low, high]);
            // SAFETY: the function has the target features AVX2 and FMA; `available` has just said that this processor has
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
            // SAFETY: the function has the target features AVX2 and FMA; `available` has just said that this processor has
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
    if !available() {
        return logistic::curves(log_odds);
    }
    // SAFETY: the function has the target feature AVX2; `available` has just said that this processor has it.
    unsafe { curves_with_avx2(log_odds) }
}

#[target_feature(enable = "avx2")]
fn curves_with_avx2(log_odds: &mut [f64]) {
    logistic::curves(log_odds);
}

/// Prefetches the memory a number of bytes after the rows that are read now: eight lines.
const AHEAD: usize = 512;

/// Asks the memory for rows that are read soon. Whether there are any does not matter: nothing is read, and an address
/// that is nobody's is ignored.
#[inline]
#[target_feature(enable = "avx2")]
pub(crate) fn ask_ahead(rows: &[Four; 2]) {
    let ahead = std::ptr::from_ref(rows).wrapping_byte_add(AHEAD);
    // SAFETY: a prefetch reads and writes no memory that the program can see, and the processor ignores an address that is
    // not mapped; the pointer is made by `wrapping_byte_add`, which asks for no bounds. The feature SSE, of which the
    // instruction is, comes with AVX2, which this function has.
    #[allow(unused_unsafe, reason = "it is a safe function from a certain Rust on")]
    unsafe {
        _mm_prefetch::<_MM_HINT_T0>(ahead.cast());
    }
}

/// Reads four rows.
#[inline]
#[target_feature(enable = "avx2")]
pub(crate) fn load(from: &Four) -> __m256i {
    // SAFETY: `from` refers to four initialised `i64`, the 32 bytes that are read, and this load needs no alignment.
    // The feature AVX, of which the instruction is, comes with AVX2, which this function has.
    unsafe { _mm256_loadu_si256(from.as_ptr().cast()) }
}

/// Writes four rows.
#[inline]
#[target_feature(enable = "avx2")]
pub(crate) fn store(to: &mut Four, rows: __m256i) {
    // SAFETY: `to` refers exclusively to four `i64`, the 32 bytes that are written; any bits are four `i64`, and this store
    // needs no alignment. The feature AVX, of which the instruction is, comes with AVX2, which this function has.
    unsafe { _mm256_storeu_si256(to.as_mut_ptr().cast(), rows) }
}
