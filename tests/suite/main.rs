//! Everything that is tested across the crate: vectors, published cases, properties, rules, wording.

#![expect(
    clippy::arithmetic_side_effects,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that overflows, unwraps nothing or looks too far fails, as it should"
)]

mod docs;
mod inverse;
mod programs;
mod properties;
mod published;
mod rules;
mod serialisation;
mod vectors;
mod what_if;
mod wording;
