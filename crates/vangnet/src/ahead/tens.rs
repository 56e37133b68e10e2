//! Exact decimals of any length: what a series of products with ratios needs.

use num_bigint::BigInt;
use num_traits::ToPrimitive as _;

use crate::{
    error::{Cause, Error},
    number::{Count, Euro, Exact, Figure, Ratio, rounding},
};

/// `digits / 10^places`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Tens {
    digits: BigInt,
    places: u32,
}

impl Tens {
    pub(super) const ZERO: Self = Self { digits: BigInt::ZERO, places: 0 };

    pub(super) const fn new(digits: BigInt, places: u32) -> Self {
        Self { digits, places }
    }

    pub(super) fn plus(&self, other: &Self) -> Self {
        let places = self.places.max(other.places);
        Self { digits: self.at(places) + other.at(places), places }
    }

    pub(super) fn minus(&self, other: &Self) -> Self {
        let places = self.places.max(other.places);
        Self { digits: self.at(places) - other.at(places), places }
    }

    pub(super) fn times(&self, other: &Self) -> Self {
        Self { digits: &self.digits * &other.digits, places: self.places.saturating_add(other.places) }
    }

    pub(super) fn half(&self) -> Self {
        Self { digits: &self.digits * 5, places: self.places.saturating_add(1) }
    }

    pub(super) fn is_above(&self, other: &Self) -> bool {
        self.minus(other).digits > BigInt::ZERO
    }

    /// The number divided by another, in two decimals.
    pub(super) fn shown_of(&self, parts: u32) -> Result<Figure, Error> {
        Figure::quotient(&self.digits, &(power(self.places) * parts), 2)
    }

    /// The number in two decimals.
    pub(super) fn shown(&self) -> Result<Figure, Error> {
        self.shown_of(1)
    }

    /// The number in whole hundredths.
    pub(super) fn in_hundredths(&self) -> BigInt {
        rounding::nearest(&(&self.digits * 100), &power(self.places))
    }

    /// The number of euro in whole cents.
    pub(super) fn in_cents(&self) -> Result<Euro, Error> {
        self.in_hundredths().to_i64().map(Euro::from_cents).ok_or_else(|| Cause::SumTooLarge.into())
    }

    /// How many decimals its digits hold.
    pub(super) const fn places(&self) -> u32 {
        self.places
    }

    pub(super) fn at(&self, places: u32) -> BigInt {
        &self.digits * power(places.saturating_sub(self.places))
    }
}

fn power(places: u32) -> BigInt {
    BigInt::from(10_u8).pow(places)
}

impl From<Count> for Tens {
    fn from(count: Count) -> Self {
        Self { digits: count.big(), places: 2 }
    }
}

impl From<Euro> for Tens {
    fn from(amount: Euro) -> Self {
        Self { digits: amount.cents().into(), places: 2 }
    }
}

impl From<Ratio> for Tens {
    fn from(ratio: Ratio) -> Self {
        Self::from(Exact::from(ratio))
    }
}

impl From<Exact> for Tens {
    fn from(number: Exact) -> Self {
        let decimal = number.to_decimal();
        Self { digits: decimal.mantissa().into(), places: decimal.scale() }
    }
}
