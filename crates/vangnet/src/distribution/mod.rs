//! The distribution of the macro budget over the municipalities (Besluit Participatiewet art. 3).
//!
//! [`distribute`] works out every part of every municipality's budget, by the rules of its year, exactly, and rounds once,
//! so that the whole adds up. Each year's formula is a span of `rules/budget/distribution.toml`; `formula` computes the
//! exact parts as integers over one common denominator, `round` makes whole euros of them, and `reshape` merges and splits.

mod distribute;
mod formula;
mod input;
mod outcome;
mod parts;
mod pots;
mod reshape;
mod round;
mod rules;

pub use distribute::distribute;
pub use input::{DistributionInput, Merger, MunicipalityFigures, Split, Unit};
pub use outcome::{Distribution, MunicipalityBudget};
pub use parts::{Part, Parts};
pub(crate) use rules::{historical_basis, historical_part, refuse_unknown_year};
