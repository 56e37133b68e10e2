//! Everything that is tested across the crate: vectors, published cases, properties, rules, wording.

#![expect(
    clippy::arithmetic_side_effects,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::cast_precision_loss,
    reason = "a test that overflows, unwraps nothing or looks too far fails, as it should"
)]

mod advice;
mod ahead;
mod ahead_programme;
mod ahead_wording;
mod ahead_years;
mod amounts;
mod analysis;
mod application;
mod application_checklist;
mod application_draft;
mod application_figures;
mod distribution;
mod docs;
mod hostile;
mod ics;
mod inverse;
mod json;
mod layers;
mod missing;
mod model;
mod municipalities;
mod outlook;
mod panel;
mod panel_ahead;
mod panel_rows;
mod programs;
mod properties;
mod published;
mod questions;
mod ranges;
mod rules;
mod serialisation;
mod tables;
mod vectors;
mod what_if;
mod wording;
