//! The limits of the inputs.

/// The largest size of an amount, 10¹² euro in cents: that of an amount in the crate `vangnet`.
pub(crate) const LARGEST_AMOUNT: i64 = 100_000_000_000_000;
/// The largest number of inhabitants, that of the crate `vangnet`.
pub(crate) const MOST_INHABITANTS: i64 = 100_000_000;
/// Norms are below this: 2²⁷ cents are 1,342,177.28 euro a year.
pub(crate) const NORM_END: i64 = 1 << 27;
