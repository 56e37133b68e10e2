#![doc = include_str!("../README.md")]

#[cfg(target_arch = "x86_64")]
mod avx2;
mod columns;
mod fast;
mod lane;
mod logistic;
mod piece;
mod rates;
mod refusal;
#[cfg(target_arch = "x86_64")]
mod vector;
mod wide;

pub use columns::{Columns, Outputs, scale, scale_on};
pub use lane::Lane;
pub use logistic::logistic;
pub use rates::{BandRate, Rates};
pub use refusal::{Column, RatesError, Refusal};
