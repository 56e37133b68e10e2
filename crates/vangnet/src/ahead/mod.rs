//! Looking ahead: what the months that are known say of those to come.
//!
//! [`profile`] gives the seasonal pattern of a series of months.

mod month;
mod profile;

pub use month::Month;
pub(crate) use profile::ProfileQuestion;
pub use profile::{MonthCount, MonthFactor, Profile, profile};
