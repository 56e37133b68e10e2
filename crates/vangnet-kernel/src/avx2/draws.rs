//! Draws with AVX2: the numbers of Philox eight or twelve at a time, and their normal numbers four at a time.
//!
//! The arithmetic of the normal numbers is that of `draws/inverse.rs`, operation by operation.

use std::{
    arch::x86_64::{
        __m256i, _mm256_add_epi64, _mm256_add_pd, _mm256_and_si256, _mm256_blend_epi32, _mm256_castpd_si256,
        _mm256_castsi256_pd, _mm256_mul_pd, _mm256_or_si256, _mm256_permute2f128_pd, _mm256_set1_epi64x,
        _mm256_set1_pd, _mm256_setr_epi64x, _mm256_setzero_si256, _mm256_slli_epi64, _mm256_srli_epi64,
        _mm256_sub_pd, _mm256_unpackhi_pd, _mm256_unpacklo_pd, _mm256_xor_pd, _mm256_xor_si256,
    },
    array,
};

use super::memory::{load_doubles, load_numbers, product, store_doubles, store_numbers};
use crate::draws::{
    BELOW_ONE, BLOCK, Common, FACTORS, MANTISSA, ONE, Philox, Polynomials, ROUNDS, SIGN, WITHIN, polynomial,
};

/// The vectors of counters that are worked on at once: one waits for its products while others go on.
const VECTORS: usize = 3;
/// The draws of these.
const AT_ONCE: usize = 4 * VECTORS;

const _: () = assert!(BLOCK.is_multiple_of(AT_ONCE));

/// The first numbers of a block of draws, and the second ones where they are asked for.
#[target_feature(enable = "avx2")]
pub(super) fn numbers(
    philox: &Philox,
    start: u64,
    first: &mut [u64; BLOCK],
    second: Option<&mut [u64; BLOCK]>,
) {
    let Some(rounds) = Rounds::new(philox, start) else {
        return philox.block(start, first, second);
    };
    let starts = (start..).step_by(AT_ONCE);
    let firsts = first.as_chunks_mut::<AT_ONCE>().0.iter_mut().zip(starts);
    match second {
        None => firsts.for_each(|(first, start)| {
            let [numbers, _] = rounds.numbers::<false>(start);
            put(first, numbers);
        }),
        Some(second) => {
            firsts.zip(second.as_chunks_mut::<AT_ONCE>().0).for_each(|((first, start), second)| {
                let [numbers, others] = rounds.numbers::<true>(start);
                put(first, numbers);
                put(second, others);
            });
        }
    }
}

#[inline]
#[target_feature(enable = "avx2")]
fn put(to: &mut [u64; AT_ONCE], numbers: [__m256i; VECTORS]) {
    for (to, numbers) in to.as_chunks_mut::<4>().0.iter_mut().zip(numbers) {
        store_numbers(to, numbers);
    }
}

/// The keys of the rounds and what they multiply by. Each word of a counter is the lower half of 64 bits; what is in the
/// upper half does not matter, since a product takes the lower halves.
struct Rounds {
    begun: Begun,
    /// Those after the first two rounds.
    keys: [[__m256i; 2]; ROUNDS - 2],
    factors: [__m256i; 2],
}

/// [`Common`] in vectors.
struct Begun {
    words: [__m256i; 3],
    last: __m256i,
}

impl Rounds {
    /// `None` where the draws of the block have no [`Common`].
    #[inline]
    #[target_feature(enable = "avx2")]
    fn new(philox: &Philox, start: u64) -> Option<Self> {
        let spread = |word: u32| _mm256_set1_epi64x(i64::from(word));
        let Common { words, last } = philox.common(start)?;
        let [_, _, keys @ ..] = philox.keys;
        Some(Self {
            begun: Begun { words: words.map(spread), last: spread(last) },
            keys: keys.map(|key| key.map(spread)),
            factors: FACTORS.map(spread),
        })
    }

    /// The first and second numbers of the draws from one on; the second ones are only worked out if asked for.
    #[inline]
    #[target_feature(enable = "avx2")]
    fn numbers<const SECOND: bool>(&self, start: u64) -> [[__m256i; VECTORS]; 2] {
        let draws = _mm256_add_epi64(_mm256_set1_epi64x(start.cast_signed()), _mm256_setr_epi64x(0, 1, 2, 3));
        let four = _mm256_set1_epi64x(4);
        let mut next = draws;
        let mut a: [__m256i; VECTORS] = array::from_fn(|_| {
            let here = next;
            next = _mm256_add_epi64(next, four);
            here
        });
        let Begun { words, last } = self.begun;
        let (mut b, mut c, mut d) = (a, a, [last; VECTORS]);
        for ((a, b), c) in a.iter_mut().zip(&mut b).zip(&mut c) {
            let first = product(*a, self.factors[0]);
            let second = product(upper_mixed(first, words[0]), self.factors[1]);
            (*a, *b, *c) = (upper_mixed(second, words[1]), second, _mm256_xor_si256(first, words[2]));
        }
        let (rounds, [last]) = self.keys.split_at(ROUNDS - 3) else {
            return [[_mm256_setzero_si256(); VECTORS]; 2];
        };
        for key in rounds {
            for (((a, b), c), d) in a.iter_mut().zip(&mut b).zip(&mut c).zip(&mut d) {
                let (first, second) = (product(*a, self.factors[0]), product(*c, self.factors[1]));
                *a = mixed(second, *b, key[0]);
                *c = mixed(first, *d, key[1]);
                (*b, *d) = (second, first);
            }
        }
        for (((a, b), c), d) in a.iter_mut().zip(&b).zip(&mut c).zip(&d) {
            let second = product(*c, self.factors[1]);
            if SECOND {
                let first = product(*a, self.factors[0]);
                *c = joined(mixed(first, *d, last[1]), first);
            }
            *a = joined(mixed(second, *b, last[0]), second);
        }
        [a, c]
    }
}

/// The upper half of a product with another word and a key.
#[inline]
#[target_feature(enable = "avx2")]
fn mixed(product: __m256i, word: __m256i, key: __m256i) -> __m256i {
    upper_mixed(product, _mm256_xor_si256(word, key))
}

#[inline]
#[target_feature(enable = "avx2")]
fn upper_mixed(product: __m256i, word: __m256i) -> __m256i {
    _mm256_xor_si256(_mm256_srli_epi64::<32>(product), word)
}

/// The lower halves of both, the second above the first.
#[inline]
#[target_feature(enable = "avx2")]
fn joined(low: __m256i, high: __m256i) -> __m256i {
    _mm256_blend_epi32::<0b1010_1010>(low, _mm256_slli_epi64::<32>(high))
}

/// The normal numbers of a block.
#[target_feature(enable = "avx2")]
pub(super) fn normals(polynomials: &Polynomials, numbers: &[u64; BLOCK], normals: &mut [f64; BLOCK]) {
    let bits = |bits: u64| _mm256_set1_epi64x(bits.cast_signed());
    let (mantissa, one, sign) = (bits(MANTISSA), bits(ONE), bits(SIGN));
    let (part, middle) = (bits(u64::MAX << WITHIN), bits(1 << (WITHIN - 1)));
    let below_one = _mm256_set1_pd(BELOW_ONE);
    for (numbers, normals) in numbers.as_chunks::<4>().0.iter().zip(normals.as_chunks_mut::<4>().0) {
        let numbers = load_numbers(numbers);
        let q = _mm256_castsi256_pd(_mm256_or_si256(_mm256_and_si256(numbers, mantissa), one));
        let q = _mm256_sub_pd(q, below_one);
        let bits = _mm256_castpd_si256(q);
        let x = _mm256_sub_pd(q, _mm256_castsi256_pd(_mm256_or_si256(_mm256_and_si256(bits, part), middle)));
        let mut places = [0; 4];
        store_numbers(&mut places, _mm256_srli_epi64::<{ WITHIN.cast_signed() }>(bits));
        // A polynomial in each vector becomes a power in each.
        let [r0, r1, r2, r3] = places.map(|place| load_doubles(polynomial(polynomials, place)));
        let (low, high) = (_mm256_unpacklo_pd(r0, r1), _mm256_unpackhi_pd(r0, r1));
        let (low_more, high_more) = (_mm256_unpacklo_pd(r2, r3), _mm256_unpackhi_pd(r2, r3));
        let c0 = _mm256_permute2f128_pd::<0x20>(low, low_more);
        let c1 = _mm256_permute2f128_pd::<0x20>(high, high_more);
        let c2 = _mm256_permute2f128_pd::<0x31>(low, low_more);
        let c3 = _mm256_permute2f128_pd::<0x31>(high, high_more);
        let size = _mm256_add_pd(c2, _mm256_mul_pd(x, c3));
        let size = _mm256_add_pd(c1, _mm256_mul_pd(x, size));
        let size = _mm256_add_pd(c0, _mm256_mul_pd(x, size));
        let sign = _mm256_castsi256_pd(_mm256_and_si256(numbers, sign));
        store_doubles(normals, _mm256_xor_pd(size, sign));
    }
}
