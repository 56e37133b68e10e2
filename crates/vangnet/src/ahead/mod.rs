//! Looking ahead: what the months that are known say of those to come.

mod month;

pub use month::Month;
