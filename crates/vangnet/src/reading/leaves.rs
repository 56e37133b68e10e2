//! The types that hold no others.

use super::{Read, Value};
use crate::{
    description::{Bound, Leaf, Shape},
    error::Error,
    number::{Budget, Count, Day, Euro, Exact, Ratio, Year},
};

/// Types whose shape in a question is that in an answer, each with its shortest text and how it is read.
macro_rules! read_leaves {
    ($($type:ty, $shortest:literal, $value:ident => $read:expr;)*) => {$(
        impl $crate::reading::Read for $type {
            const SHORTEST: usize = $shortest.len();

            fn read($value: &$crate::reading::Value<'_>) -> Result<Self, $crate::error::Error> {
                $read
            }

            fn shape() -> $crate::description::Shape {
                <Self as $crate::description::Describe>::shape()
            }
        }
    )*};
}
pub(crate) use read_leaves;

read_leaves! {
    Euro, r#""1""#, value => value.parse();
    Budget, r#""1""#, value => value.budget();
    Ratio, r#""1""#, value => value.parse();
    Exact, r#""1""#, value => value.decimal();
    Year, "1", value => value.year();
    Day, r#""2020-01-01""#, value => value.parse();
    String, r#""""#, value => Ok(value.text()?.into_owned());
    bool, "true", value => value.boolean();
}

/// A count that is given is not below zero; a difference of two, in an answer, may be.
impl Read for Count {
    const SHORTEST: usize = r#""1""#.len();

    fn read(value: &Value<'_>) -> Result<Self, Error> {
        value.parse()
    }

    fn shape() -> Shape {
        Shape::Leaf(Leaf::Count(Bound::NotBelowZero))
    }
}
