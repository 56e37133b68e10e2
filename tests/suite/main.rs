//! Everything that is tested across the crate: vectors, published cases, properties, rules, wording.

mod inverse;
mod programs;
mod properties;
mod published;
mod rules;
mod serialisation;
mod vectors;
mod what_if;
mod wording;
