//! Exact numbers, years and days. Nothing here goes through a float.

mod count;
mod euro;
mod exact;
mod figure;
mod largest_remainder;
mod leaves;
mod ratio;
pub(crate) mod rounding;
mod year;
mod years;

pub use count::Count;
pub use euro::{Budget, Euro};
pub use exact::Exact;
pub use figure::Figure;
pub(crate) use largest_remainder::apportion;
pub use ratio::Ratio;
pub(crate) use year::MonthDay;
pub use year::{Day, Year};
pub(crate) use years::years_in_words;
