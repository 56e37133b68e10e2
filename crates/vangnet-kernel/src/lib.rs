//! The arithmetic of the vangnetuitkering where there are many rows of it.
//!
//! The crate knows no law and depends on nothing: rates come in as whole numbers, and what they mean is the business
//! of the crate `vangnet`.

mod logistic;

pub use logistic::logistic;
