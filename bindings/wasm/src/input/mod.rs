//! What `lib/input.js` has read, as values of the core: lines of JSON, and plain JavaScript values.

#[cfg(feature = "full")]
mod amounts;
#[cfg(feature = "full")]
mod bands;
#[cfg(feature = "assessment")]
mod case;
#[cfg(any(feature = "columns", feature = "full"))]
mod object;
#[cfg(any(feature = "columns", feature = "full"))]
mod value;

#[cfg(feature = "full")]
pub(crate) use self::bands::bands;
#[cfg(feature = "assessment")]
pub(crate) use self::case::case;
#[cfg(feature = "full")]
pub(crate) use self::case::municipalities;
#[cfg(feature = "columns")]
pub(crate) use self::object::Fields;
#[cfg(any(feature = "columns", feature = "full"))]
pub(crate) use self::value::Value;
