#![doc = include_str!("../README.md")]

#[cfg(target_arch = "x86_64")]
mod avx2;
mod columns;
mod doubles;
mod expected;
mod fast;
mod household_refusal;
mod households;
mod lane;
mod logistic;
mod parts;
mod piece;
mod rates;
mod refusal;
#[cfg(all(target_arch = "wasm32", target_feature = "simd128"))]
mod simd128;
mod sum;
mod tables;
#[cfg(target_arch = "x86_64")]
mod vector;
mod weights;
mod wide;

pub use columns::{Columns, Outputs, scale, scale_on};
pub use doubles::{doubles_of, integers_of};
pub use household_refusal::HouseholdRefusal;
pub use households::{
    Expectations, Flags, Households, expectations, expectations_by_municipality,
    expectations_by_municipality_on, expectations_on,
};
pub use lane::Lane;
pub use logistic::{logistic, logistic_all};
pub use rates::{BandRate, Rates};
pub use refusal::{Column, RatesError, Refusal};
pub use sum::Sum;
pub use weights::{Base, FlagWeights};

/// Longer documents.
///
/// # Example
///
/// ```
/// use vangnet_kernel::_documentation as _;
/// ```
pub mod _documentation {
    #[doc = include_str!("../docs/measured.md")]
    pub mod measured {}
}
