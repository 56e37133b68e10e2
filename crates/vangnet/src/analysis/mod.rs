//! The causes of a deficit: the model compared with the actual figures, and an exact split of a deficit or its change.
//!
//! These are arithmetic on a user's own figures; no article prescribes how to explain a deficit. [`deviation`] compares
//! the objective model with the actual caseload and price; [`attribution`] splits a deficit, or its
//! change, into the macro budget, the share of it, the caseload, the price, and other costs. [`BudgetSplit`] says how a change of
//! the budget is split between the macro budget and the share.

mod attribution;
#[cfg(feature = "model")]
mod deviation;

pub use crate::budget::split::BudgetSplit;
pub(crate) use attribution::AttributionQuestion;
pub use attribution::{Attribution, Factor, FactorPart, PartAmount, Situation, SituationAnswer, attribution};
#[cfg(feature = "model")]
pub use deviation::{
    Compared, Deviation, DeviationEffect, DeviationInput, Disturbance, Group, GroupAnswer, Lack, Side,
    deviation,
};
