//! The kernel beside the crate `vangnet`, exact rationals and its own lanes; the logistic beside exact integers.
#![allow(
    clippy::arithmetic_side_effects,
    clippy::float_arithmetic,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test stops where a number overflows or is not there, which is what a test should do"
)]

mod columns;
mod core;
mod draws;
mod households;
mod logistic;
mod rates;
mod rationals;
mod refusals;
mod rows;
