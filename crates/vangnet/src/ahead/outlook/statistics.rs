//! Means, standard deviations and standard errors of draws, from exact sums: each rounded once.

use num_bigint::BigInt;
use num_traits::{ToPrimitive as _, Zero as _};
use vangnet_kernel::Moments;

use crate::{
    error::{Cause, Error},
    number::{Euro, Figure, rounding::nearest},
};

/// An amount over draws.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Sample {
    draws: BigInt,
    sum: BigInt,
    squares: BigInt,
}

impl Sample {
    pub(super) fn of(moments: &Moments, draws: u64) -> Self {
        let squares = (BigInt::from(moments.squares.high()) << 64) + moments.squares.low();
        Self { draws: draws.into(), sum: moments.sum.into(), squares }
    }

    pub(super) fn mean(&self) -> Result<Euro, Error> {
        euro(&nearest(&self.sum, &self.draws))
    }

    /// The standard deviation, with one draw less in the divisor; there is none of one draw.
    pub(super) fn sd(&self) -> Result<Option<Euro>, Error> {
        self.root(&self.draws)
    }

    /// The standard error of the mean.
    pub(super) fn standard_error(&self) -> Result<Option<Euro>, Error> {
        self.root(&(&self.draws * &self.draws))
    }

    /// The root of the sum of squared differences from the mean, times the draws, over the draws less one and a divisor.
    fn root(&self, divisor: &BigInt) -> Result<Option<Euro>, Error> {
        let less_one: BigInt = &self.draws - 1;
        if less_one.is_zero() {
            return Ok(None);
        }
        let squares = &self.draws * &self.squares - &self.sum * &self.sum;
        euro(&nearest_root(&squares, &(less_one * divisor))).map(Some)
    }
}

/// A part of the draws with nine decimals, and its standard error.
pub(super) fn part(count: u64, draws: u64) -> Result<(Figure, Figure), Error> {
    let (count, draws) = (BigInt::from(count), BigInt::from(draws));
    let unit = BigInt::from(1_000_000_000);
    let variance = &count * (&draws - &count) * &unit * &unit;
    let error = nearest_root(&variance, &(&draws * &draws * &draws));
    Ok((Figure::quotient(&count, &draws, 9)?, Figure::quotient(&error, &unit, 9)?))
}

/// The root of a quotient as a whole number, half up: ⌊√q + ½⌋ is ⌊(⌊√(4q)⌋ + 1) / 2⌋.
fn nearest_root(numerator: &BigInt, denominator: &BigInt) -> BigInt {
    let doubled: BigInt = numerator * 4 / denominator;
    (doubled.sqrt() + 1) / 2
}

fn euro(cents: &BigInt) -> Result<Euro, Error> {
    cents.to_i64().map(Euro::from_cents).ok_or_else(|| Cause::SumTooLarge.into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_root_is_rounded_half_up() {
        for (numerator, denominator, root) in
            [(0, 1, 0), (1, 4, 1), (24, 100, 0), (9, 4, 2), (224, 100, 1), (10_000, 1, 100)]
        {
            assert_eq!(nearest_root(&numerator.into(), &denominator.into()), BigInt::from(root));
        }
    }

    #[test]
    fn the_statistics_are_those_of_the_amounts() {
        let mut moments = Moments::default();
        for amount in [100_i64, 200, 400] {
            moments.sum += i128::from(amount);
            moments.squares.add(amount);
        }
        let sample = Sample::of(&moments, 3);
        // 233⅓, √(46 666⅔ / 2) and a root of three of that.
        assert_eq!(sample.mean().unwrap().cents(), 233);
        assert_eq!(sample.sd().unwrap().unwrap().cents(), 153);
        assert_eq!(sample.standard_error().unwrap().unwrap().cents(), 88);
        let (part, error) = part(1, 4).unwrap();
        assert_eq!((part.to_string(), error.to_string()), ("0.250000000".into(), "0.216506351".into()));
    }
}
