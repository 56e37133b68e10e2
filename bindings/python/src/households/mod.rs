//! The objective model over whole columns of households.

mod columns;
mod model;
mod sums;

pub(crate) use self::{
    columns::{fill_households, pack_flags},
    model::PyHouseholdModel,
    sums::PyHouseholdSums,
};
