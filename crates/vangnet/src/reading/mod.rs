//! Values of a question, read strictly and in the order of its keys, as their types say.

mod asked;
mod bounds;
mod leaves;
mod markers;
mod question;
mod value;

pub(crate) use asked::{AskedAs, asked_as, question_shape};
pub(crate) use bounds::{Bounds, bounded_lists};
pub(crate) use leaves::read_leaves;
pub(crate) use markers::{AboveZero, BudgetAmount, NotBelowZero, Part, Rate, Signed};
pub(crate) use question::Question;
pub(crate) use value::Value;

use crate::{description::Shape, error::Error};

/// A type that is read from a value of a question. Structs derive it.
pub(crate) trait Read: Sized {
    /// The length of its shortest text.
    const SHORTEST: usize;

    /// Reads a value, or refuses it with its place.
    fn read(value: &Value<'_>) -> Result<Self, Error>;

    /// What a value looks like.
    fn shape() -> Shape;
}

/// A way to read a type: as it is, or with a condition that the type does not say.
pub(crate) trait ReadAs<T> {
    /// The length of the shortest text.
    const SHORTEST: usize;

    /// Reads a value, or refuses it with its place.
    fn read(value: &Value<'_>) -> Result<T, Error>;

    /// What a value looks like.
    fn shape() -> Shape;
}

/// As the type says.
pub(crate) struct Plain;

impl<T: Read> ReadAs<T> for Plain {
    const SHORTEST: usize = T::SHORTEST;

    fn read(value: &Value<'_>) -> Result<T, Error> {
        T::read(value)
    }

    fn shape() -> Shape {
        T::shape()
    }
}
