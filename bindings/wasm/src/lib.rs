//! The WebAssembly modules of the npm package `vangnet`: the whole library, and a small one that only assesses.
//!
//! Each function converts what JavaScript gives, calls the core, and gives back its JSON. What a JavaScript caller
//! sees (classes, names in camelCase, `VangnetError`) is in `lib/`.

#![expect(unreachable_pub, reason = "wasm-bindgen exports public items of private modules")]

mod assessment;
mod contract;
mod input;
mod refusal;
mod written;

#[cfg(feature = "full")]
mod answer;
#[cfg(feature = "full")]
mod calendar;
#[cfg(feature = "full")]
mod compare;
#[cfg(feature = "full")]
mod format;
#[cfg(feature = "full")]
mod language;
#[cfg(feature = "full")]
mod merge;
#[cfg(feature = "full")]
mod questions;
#[cfg(feature = "full")]
mod rules;
