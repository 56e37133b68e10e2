//! Reading and writing vectors, and asking for memory ahead.
#![allow(unsafe_code, reason = "what this file is for; each use says why it is sound")]
#![deny(unsafe_op_in_unsafe_fn, clippy::undocumented_unsafe_blocks)]

use std::arch::x86_64::{__m256i, _MM_HINT_T0, _mm_prefetch, _mm256_loadu_si256, _mm256_storeu_si256};

/// Four rows of a column: one vector.
pub(crate) type Four = [i64; 4];

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
