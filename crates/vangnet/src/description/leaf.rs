//! The values that hold no others, and how the types of the crate look in JSON.

use super::Shape;

/// A number, a text or a truth value.
///
/// # Example
///
/// ```
/// use vangnet::{description::{Bound, Leaf, Shape}, questions::described};
///
/// let budget = &described()[1].takes.fields[1];
/// assert_eq!(budget.name, "budget");
/// assert_eq!(budget.shape, Shape::Leaf(Leaf::Amount(Bound::AboveZero)));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Leaf {
    /// Euro, as a string with at most two decimals.
    Amount(Bound),
    /// A number of households or people, as a string with at most two decimals.
    Count(Bound),
    /// A ratio, as a string with at most six decimals.
    Ratio,
    /// Another number, as a string.
    Decimal,
    /// An integer of JSON.
    Integer {
        /// The smallest.
        least: i64,
        /// The largest.
        most: i64,
    },
    /// A year, an integer of JSON.
    Year,
    /// A budget year whose weights are published: one of [`annexes`](crate::model::annexes).
    ModelYear,
    /// A calendar day, `YYYY-MM-DD`.
    Day,
    /// A calendar month, `YYYY-MM`.
    Month,
    /// Any text.
    Text,
    /// The CBS code of a municipality: four digits.
    MunicipalityCode,
    /// `true` or `false`.
    Truth,
    /// Always `null`: no source says it.
    Null,
}

/// Which side of zero a number is on.
///
/// # Example
///
/// ```
/// use vangnet::description::Bound;
///
/// assert_ne!(Bound::Any, Bound::NotBelowZero);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Bound {
    /// Either.
    Any,
    /// Zero or more.
    NotBelowZero,
    /// More than zero.
    AboveZero,
}

macro_rules! leaves {
    ($($type:ty => $leaf:expr;)*) => {$(
        impl $crate::description::Describe for $type {
            fn shape() -> $crate::description::Shape {
                $crate::description::Shape::Leaf($leaf)
            }
        }
    )*};
}

pub(crate) use leaves;

leaves! {
    String => Leaf::Text;
    &str => Leaf::Text;
    bool => Leaf::Truth;
    u32 => Leaf::Integer { least: 0, most: 4_294_967_295 };
}

/// An integer between two, for a type that says nothing of its range.
pub(crate) const fn whole(least: i64, most: i64) -> Shape {
    Shape::Leaf(Leaf::Integer { least, most })
}
