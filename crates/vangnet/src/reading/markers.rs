//! Conditions that a type does not say.

use super::{ReadAs, Value};
use crate::{
    description::{Bound, Leaf, Shape},
    error::Error,
    number::{Count, Euro, Ratio},
};

/// An amount of zero or more.
pub(crate) struct NotBelowZero;

/// A count of more than zero.
pub(crate) struct AboveZero;

/// A count that may be below zero.
pub(crate) struct Signed;

/// An amount of more than zero, refused as a budget is.
pub(crate) struct BudgetAmount;

/// A ratio from 0 to 1.
pub(crate) struct Part;

/// A ratio from 0 to 10.
pub(crate) struct Rate;

/// The length of `"1"`.
const NUMBER: usize = 3;

impl ReadAs<Euro> for NotBelowZero {
    const SHORTEST: usize = NUMBER;

    fn read(value: &Value<'_>) -> Result<Euro, Error> {
        value.euro_not_below_zero()
    }

    fn shape() -> Shape {
        Shape::Leaf(Leaf::Amount(Bound::NotBelowZero))
    }
}

impl ReadAs<Count> for AboveZero {
    const SHORTEST: usize = NUMBER;

    fn read(value: &Value<'_>) -> Result<Count, Error> {
        value.count_above_zero()
    }

    fn shape() -> Shape {
        Shape::Leaf(Leaf::Count(Bound::AboveZero))
    }
}

impl ReadAs<Count> for Signed {
    const SHORTEST: usize = NUMBER;

    fn read(value: &Value<'_>) -> Result<Count, Error> {
        value.code(Count::signed)
    }

    fn shape() -> Shape {
        Shape::Leaf(Leaf::Count(Bound::Any))
    }
}

impl ReadAs<Euro> for BudgetAmount {
    const SHORTEST: usize = NUMBER;

    fn read(value: &Value<'_>) -> Result<Euro, Error> {
        value.budget().map(crate::number::Budget::euro)
    }

    fn shape() -> Shape {
        Shape::Leaf(Leaf::Amount(Bound::AboveZero))
    }
}

impl ReadAs<Ratio> for Part {
    const SHORTEST: usize = NUMBER;

    fn read(value: &Value<'_>) -> Result<Ratio, Error> {
        value.parse::<Ratio>()?.part_written(&value.text()?).map_err(|error| value.at(error))
    }

    fn shape() -> Shape {
        Shape::Leaf(Leaf::Ratio)
    }
}

impl ReadAs<Ratio> for Rate {
    const SHORTEST: usize = NUMBER;

    fn read(value: &Value<'_>) -> Result<Ratio, Error> {
        value.parse::<Ratio>()?.rate_written(&value.text()?).map_err(|error| value.at(error))
    }

    fn shape() -> Shape {
        Shape::Leaf(Leaf::Ratio)
    }
}
