//! The generator Philox 4×32-10, which makes the numbers of a draw from the seed and the number of the draw alone.
//!
//! J. K. Salmon, M. A. Moraes, R. O. Dror and D. E. Shaw, “Parallel random numbers: as easy as 1, 2, 3”, SC11 (2011),
//! <https://doi.org/10.1145/2063384.2063405>. The tests compare it with the known answers that come with that paper.
#![expect(
    clippy::arithmetic_side_effects,
    reason = "products of two numbers of 32 bits, and shifts by constants"
)]

use super::BLOCK;

/// What the two products of a round multiply by.
pub(crate) const FACTORS: [u32; 2] = [0xD251_1F53, 0xCD9E_8D57];
/// What the two halves of the key grow by after each round.
const STEPS: [u32; 2] = [0x9E37_79B9, 0xBB67_AE85];
/// The rounds.
pub(crate) const ROUNDS: usize = 10;

/// The keys of the rounds of one seed, for the draws of one stream.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Philox {
    /// The two halves of the key, a round each.
    pub(crate) keys: [[u32; 2]; ROUNDS],
    /// The upper half of the counter.
    pub(crate) stream: u64,
}

/// What the first two rounds make of the words that all draws of a block have in common.
#[cfg(target_arch = "x86_64")]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Common {
    /// What the upper half of the first product, that of the second, and the lower half of the first are mixed with.
    pub(crate) words: [u32; 3],
    /// The last word after these rounds.
    pub(crate) last: u32,
}

impl Philox {
    pub(crate) fn new(seed: u64, stream: u64) -> Self {
        let mut key = [low(seed), high(seed)];
        let keys = std::array::from_fn(|_| {
            let of_round = key;
            key = [key[0].wrapping_add(STEPS[0]), key[1].wrapping_add(STEPS[1])];
            of_round
        });
        Self { keys, stream }
    }

    /// The two numbers of a draw.
    pub(crate) fn numbers(&self, draw: u64) -> [u64; 2] {
        let [a, b, c, d] = self.words([low(draw), high(draw), low(self.stream), high(self.stream)]);
        [u64::from(a) | u64::from(b) << 32, u64::from(c) | u64::from(d) << 32]
    }

    /// The four words of a counter.
    fn words(&self, counter: [u32; 4]) -> [u32; 4] {
        self.keys.iter().fold(counter, |[a, b, c, d], key| {
            let first = u64::from(FACTORS[0]) * u64::from(a);
            let second = u64::from(FACTORS[1]) * u64::from(c);
            [high(second) ^ b ^ key[0], low(second), high(first) ^ d ^ key[1], low(first)]
        })
    }

    /// What the draws of the block that starts here have in common; `None` where the upper halves of their numbers differ.
    #[cfg(target_arch = "x86_64")]
    pub(crate) fn common(&self, start: u64) -> Option<Common> {
        let end = start.checked_add(BLOCK as u64 - 1)?;
        (high(start) == high(end)).then_some(())?;
        let [first, second, ..] = self.keys;
        let of_stream = u64::from(FACTORS[1]) * u64::from(low(self.stream));
        let same = u64::from(FACTORS[0]) * u64::from(high(of_stream) ^ high(start) ^ first[0]);
        let words = [high(self.stream) ^ first[1], low(of_stream) ^ second[0], high(same) ^ second[1]];
        Some(Common { words, last: low(same) })
    }

    /// The numbers of a block of draws.
    pub(crate) fn block(&self, start: u64, first: &mut [u64; BLOCK], second: Option<&mut [u64; BLOCK]>) {
        let draws = start..;
        match second {
            None => first.iter_mut().zip(draws).for_each(|(first, draw)| [*first, _] = self.numbers(draw)),
            Some(second) => {
                for ((first, second), draw) in first.iter_mut().zip(second).zip(draws) {
                    [*first, *second] = self.numbers(draw);
                }
            }
        }
    }
}

#[expect(clippy::cast_possible_truncation, reason = "the half that is asked for")]
const fn low(number: u64) -> u32 {
    number as u32
}

const fn high(number: u64) -> u32 {
    low(number >> 32)
}

#[cfg(test)]
mod tests {
    use super::{Philox, high, low};

    /// The known answers of Random123, file `kat_vectors`, for `philox4x32` of ten rounds.
    #[test]
    fn the_known_answers_come_out() {
        for (counter, key, expected) in [
            ([0; 4], [0; 2], [0x6627_e8d5, 0xe169_c58d, 0xbc57_ac4c, 0x9b00_dbd8]),
            ([u32::MAX; 4], [u32::MAX; 2], [0x408f_276d, 0x41c8_3b0e, 0xa20b_c7c6, 0x6d54_51fd]),
            (
                [0x243f_6a88, 0x85a3_08d3, 0x1319_8a2e, 0x0370_7344],
                [0xa409_3822, 0x299f_31d0],
                [0xd16c_fe09, 0x94fd_cceb, 0x5001_e420, 0x2412_6ea1],
            ),
        ] {
            let counter: [u32; 4] = counter;
            let key: [u32; 2] = key;
            let joined = |low: u32, high: u32| u64::from(low) | u64::from(high) << 32;
            let philox = Philox::new(joined(key[0], key[1]), joined(counter[2], counter[3]));
            assert_eq!(philox.words(counter), expected);
            let [first, second] = philox.numbers(joined(counter[0], counter[1]));
            assert_eq!([low(first), high(first), low(second), high(second)], expected);
        }
    }
}
