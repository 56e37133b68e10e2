//! The objective model of a household (annex to the Besluit; weights in the Regeling).
//!
//! `expected amount = chance · norm · fraction`: the chance of a benefit (*volumecomponent*), the gross norm of the type of
//! household (*normbedrag*), and the fraction of it that is paid (*prijscomponent*). [`household`] works it out with
//! eighteen correct decimals and shows what each indicator contributes; [`FastModel`] does it in floats, with a stated
//! bound, for millions, and [`columns`] for whole columns. The weights are those that were published ([`annexes`]);
//! for other years no weights were found.

mod annex;
#[cfg(feature = "columns")]
pub mod columns;
mod embedded;
#[cfg(feature = "columns")]
mod fast;
mod household;
mod indicators;
mod input;
mod logistic;
#[cfg(feature = "columns")]
mod sums;

pub use annex::{Annex, Indicator, IndicatorKind, Norm, Table};
#[cfg(feature = "columns")]
pub use fast::{FastHousehold, FastModel, Flags};
pub use household::{Chance, Contribution, Fraction, HouseholdAnswer, NormAnswer, household};
pub(crate) use indicators::{Indicators, IndicatorsQuestion};
pub use indicators::{annex, annexes};
pub use input::{Constants, Household};
#[cfg(feature = "columns")]
pub use sums::Sums;
