//! The WebAssembly modules of the npm package `vangnet`, a feature each: the assessment alone, everything about an
//! assessment, the questions about the budget, those that look ahead, that about an application, the scale over whole columns, and what the programs stream.
//!
//! Each function converts what JavaScript gives, calls the core, and gives back its JSON. What a JavaScript caller
//! sees (classes, names in camelCase, `VangnetError`) is in `lib/`.

#![allow(unreachable_pub, reason = "wasm-bindgen exports public items of private modules")]

#[cfg(not(feature = "programs"))]
mod nearest;

#[cfg(feature = "ahead")]
mod running;
#[cfg(any(feature = "ahead", feature = "application", feature = "budget"))]
mod selection;

#[cfg(feature = "application")]
mod checklist;
#[cfg(feature = "application")]
mod document;

#[cfg(feature = "columns")]
mod columns;

#[cfg(feature = "programs")]
mod lines;

#[cfg(not(feature = "programs"))]
mod refusal;

#[cfg(any(feature = "assessment", feature = "columns"))]
mod input;
#[cfg(any(feature = "application", feature = "assessment", feature = "columns"))]
mod written;

#[cfg(any(feature = "ahead", feature = "application", feature = "budget", feature = "full"))]
mod language;

#[cfg(feature = "assessment")]
mod amount;
#[cfg(feature = "assessment")]
mod assessment;
#[cfg(feature = "assessment")]
mod contract;

#[cfg(feature = "full")]
mod advice;
#[cfg(feature = "full")]
mod answer;
#[cfg(feature = "full")]
mod calendar;
#[cfg(feature = "full")]
mod compare;
#[cfg(feature = "full")]
mod format;
#[cfg(feature = "full")]
mod inverse;
#[cfg(feature = "full")]
mod merge;
#[cfg(feature = "full")]
mod rules;
