//! Plain JavaScript values, which `lib/input.js` has read, into values of the core.

#[cfg(feature = "assessment")]
mod amounts;
#[cfg(feature = "full")]
mod arguments;
#[cfg(feature = "assessment")]
mod case;
mod object;
mod value;

#[cfg(feature = "full")]
pub(crate) use self::arguments::{bands, municipalities, question, question_of_year};
#[cfg(feature = "assessment")]
pub(crate) use self::case::case;
#[cfg(feature = "columns")]
pub(crate) use self::object::Fields;
pub(crate) use self::value::Value;
