//! JavaScript values into values of the core, strictly: unknown keys, wrong types and wrong values are refused.

#[cfg(feature = "assessment")]
mod amounts;
#[cfg(feature = "full")]
mod arguments;
#[cfg(feature = "assessment")]
mod case;
mod nearest;
mod object;
mod value;

#[cfg(feature = "full")]
pub(crate) use self::arguments::{bands, municipalities, question, question_of_year};
#[cfg(feature = "assessment")]
pub(crate) use self::case::case;
#[cfg(feature = "columns")]
pub(crate) use self::object::Known;
pub(crate) use self::value::Value;
