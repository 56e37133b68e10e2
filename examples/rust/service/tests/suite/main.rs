//! The service as its clients meet it: a process of its own, on a port of the loopback.

#![expect(
    clippy::arithmetic_side_effects,
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test that unwraps nothing or looks too far fails, as it should"
)]

mod answers;
mod batches;
mod clients;
mod described;
mod ending;
mod http;
mod limits;
mod process;
mod secrets;
