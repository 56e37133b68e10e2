//! JavaScript values into values of the core, strictly: unknown keys, wrong types and wrong values are refused.

#[cfg(feature = "full")]
mod arguments;
mod case;
mod nearest;
mod object;
mod value;

pub(crate) use self::case::case;
#[cfg(feature = "full")]
pub(crate) use self::{
    arguments::{bands, municipalities, question, question_of_year},
    value::Value,
};
