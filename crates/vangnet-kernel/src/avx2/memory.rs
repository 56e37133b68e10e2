//! Reading and writing vectors, and asking for memory ahead.
#![allow(unsafe_code, reason = "what this file is for; each use says why it is sound")]
#![deny(unsafe_op_in_unsafe_fn, clippy::undocumented_unsafe_blocks)]

use std::arch::{
    asm,
    x86_64::{
        __m256d, __m256i, _MM_HINT_T0, _mm_prefetch, _mm256_loadu_pd, _mm256_loadu_si256, _mm256_storeu_pd,
        _mm256_storeu_si256,
    },
};

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

/// Reads four numbers.
#[inline]
#[target_feature(enable = "avx2")]
pub(crate) fn load_numbers(from: &[u64; 4]) -> __m256i {
    // SAFETY: as in `load`.
    unsafe { _mm256_loadu_si256(from.as_ptr().cast()) }
}

/// Writes four numbers.
#[inline]
#[target_feature(enable = "avx2")]
pub(crate) fn store_numbers(to: &mut [u64; 4], numbers: __m256i) {
    // SAFETY: as in `store`.
    unsafe { _mm256_storeu_si256(to.as_mut_ptr().cast(), numbers) }
}

/// Reads four doubles.
#[inline]
#[target_feature(enable = "avx2")]
pub(crate) fn load_doubles(from: &[f64; 4]) -> __m256d {
    // SAFETY: `from` refers to four initialised `f64`, the 32 bytes that are read, and this load needs no alignment. The
    // feature AVX, of which the instruction is, comes with AVX2, which this function has.
    unsafe { _mm256_loadu_pd(from.as_ptr()) }
}

/// Writes four doubles.
#[inline]
#[target_feature(enable = "avx2")]
pub(crate) fn store_doubles(to: &mut [f64; 4], doubles: __m256d) {
    // SAFETY: `to` refers exclusively to four `f64`, the 32 bytes that are written, and this store needs no alignment. The
    // feature AVX, of which the instruction is, comes with AVX2, which this function has.
    unsafe { _mm256_storeu_pd(to.as_mut_ptr(), doubles) }
}

/// The product of the lower halves of each 64 bits.
///
/// The intrinsic of the same name is a product of 64 bits to the compiler, which it splits into three where it loses track of
/// the upper halves: a fifth of the time of a draw.
#[inline]
#[target_feature(enable = "avx2")]
pub(crate) fn product(a: __m256i, b: __m256i) -> __m256i {
    let product: __m256i;
    // SAFETY: the instruction reads and writes the three registers that are named, and neither memory nor flags. The feature
    // AVX2, of which it is, is that of this function.
    unsafe {
        asm!(
            "vpmuludq {}, {}, {}", lateout(ymm_reg) product, in(ymm_reg) a, in(ymm_reg) b,
            options(pure, nomem, nostack, preserves_flags),
        );
    }
    product
}
