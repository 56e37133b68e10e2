#![doc = include_str!("../README.md")]

#[cfg(target_arch = "x86_64")]
mod avx2;
mod band_rate;
mod columns;
mod doubles;
mod draws;
mod expectations;
mod expected;
mod fast;
mod household_refusal;
mod households;
mod lane;
mod limits;
mod logistic;
mod logistic_all;
mod parts;
mod piece;
mod rates;
mod refusal;
mod scale;
#[cfg(all(target_arch = "wasm32", target_feature = "simd128"))]
mod simd128;
mod sum;
mod tables;
mod weights;
mod wide;

pub use band_rate::BandRate;
pub use columns::{Columns, Outputs};
pub use doubles::{doubles_of, integers_of};
pub use draws::{
    Condition, Draws, Group, Moments, Order, Situation, SituationError, Spread, Squares, Tally, normal,
};
pub use expectations::{
    expectations, expectations_by_municipality, expectations_by_municipality_on, expectations_on,
};
pub use household_refusal::HouseholdRefusal;
pub use households::{Expectations, Flags, Households};
pub use lane::Lane;
pub use logistic::logistic;
pub use logistic_all::logistic_all;
pub use rates::Rates;
pub use refusal::{Column, RatesError, Refusal};
pub use scale::{scale, scale_on};
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
