//! Draws of a year whose net costs and budget are not certain.
//!
//! Each draw follows from the seed, the stream and its own number alone. Its amounts are whole cents, and are assessed as
//! those of any year; all sums are whole numbers. So the results do not depend on lanes, pieces or threads.

mod block;
mod group;
mod inverse;
mod line;
mod order;
mod philox;
mod run;
mod situation;
mod squares;
mod tally;

pub use group::Group;
pub use inverse::normal;
pub use order::Order;
pub use run::Draws;
pub use situation::{Condition, Situation, SituationError, Spread};
pub use squares::Squares;
pub use tally::{Moments, Tally};

pub(crate) use block::Drawn;
#[cfg(target_arch = "x86_64")]
pub(crate) use block::{Amount, Mixture};
#[cfg(all(target_arch = "wasm32", target_feature = "simd128"))]
pub(crate) use inverse::block as normals;
#[cfg(target_arch = "x86_64")]
pub(crate) use inverse::{BELOW_ONE, MANTISSA, ONE, SIGN, WITHIN, polynomial};
pub(crate) use inverse::{Polynomials, polynomials};
#[cfg(any(target_arch = "x86_64", all(target_arch = "wasm32", target_feature = "simd128")))]
pub(crate) use philox::FACTORS;
pub(crate) use philox::Philox;
#[cfg(target_arch = "x86_64")]
pub(crate) use philox::{Common, ROUNDS};
#[cfg(target_arch = "x86_64")]
pub(crate) use tally::FastLines;

/// The draws that are worked out together: what is kept of them stays in the first-level cache.
pub(crate) const BLOCK: usize = 384;
