//! The numbers of Philox with `simd128`, four draws at a time; the compiler makes the other vectors of a draw by itself.

use std::arch::wasm32::{
    i32x4_shuffle, u32x4, u32x4_splat, u64x2_extmul_high_u32x4, u64x2_extmul_low_u32x4, u64x2_extract_lane,
    v128, v128_xor,
};

use crate::draws::{BLOCK, Drawn, FACTORS, Philox, Polynomials, normals};

/// The draws of a vector.
const AT_ONCE: usize = 4;

/// The normal numbers of a block of draws, as [`Drawn::draw`].
pub(crate) fn draw(drawn: &mut Drawn, philox: &Philox, polynomials: &Polynomials, start: u64, both: bool) {
    drawn.draw(
        |first, second| numbers(philox, start, first, second),
        |numbers, made| normals(polynomials, numbers, made),
        both,
    );
}

fn numbers(philox: &Philox, start: u64, first: &mut [u64; BLOCK], second: Option<&mut [u64; BLOCK]>) {
    let starts = (start..).step_by(AT_ONCE);
    let firsts = first.as_chunks_mut::<AT_ONCE>().0.iter_mut().zip(starts);
    match second {
        None => firsts.for_each(|(first, start)| [*first, _] = four(philox, start)),
        Some(second) => {
            let seconds = second.as_chunks_mut::<AT_ONCE>().0;
            firsts.zip(seconds).for_each(|((first, start), second)| [*first, *second] = four(philox, start));
        }
    }
}

/// The first and the second numbers of four draws.
#[inline]
fn four(philox: &Philox, start: u64) -> [[u64; AT_ONCE]; 2] {
    let [zero, one, two, three] = [0, 1, 2, 3].map(|more| start.wrapping_add(more));
    let mut a = u32x4(low(zero), low(one), low(two), low(three));
    let mut b = u32x4(low(zero >> 32), low(one >> 32), low(two >> 32), low(three >> 32));
    let [mut c, mut d] = [philox.stream, philox.stream >> 32].map(|word| u32x4_splat(low(word)));
    let factors = FACTORS.map(|factor| u32x4_splat(factor));
    for key in &philox.keys {
        let [low_first, high_first] = product(a, factors[0]);
        let [low_second, high_second] = product(c, factors[1]);
        a = v128_xor(high_second, v128_xor(b, u32x4_splat(key[0])));
        c = v128_xor(high_first, v128_xor(d, u32x4_splat(key[1])));
        (b, d) = (low_second, low_first);
    }
    [joined(a, b), joined(c, d)]
}

/// The lower and the upper words of four products.
#[inline]
fn product(words: v128, factor: v128) -> [v128; 2] {
    let [first, second] = [u64x2_extmul_low_u32x4(words, factor), u64x2_extmul_high_u32x4(words, factor)];
    [i32x4_shuffle::<0, 2, 4, 6>(first, second), i32x4_shuffle::<1, 3, 5, 7>(first, second)]
}

/// Numbers of 64 bits from their lower and upper words.
#[inline]
fn joined(low: v128, high: v128) -> [u64; AT_ONCE] {
    let [first, second] = [i32x4_shuffle::<0, 4, 1, 5>(low, high), i32x4_shuffle::<2, 6, 3, 7>(low, high)];
    [
        u64x2_extract_lane::<0>(first),
        u64x2_extract_lane::<1>(first),
        u64x2_extract_lane::<0>(second),
        u64x2_extract_lane::<1>(second),
    ]
}

#[expect(clippy::cast_possible_truncation, reason = "the lower half")]
const fn low(number: u64) -> u32 {
    number as u32
}
