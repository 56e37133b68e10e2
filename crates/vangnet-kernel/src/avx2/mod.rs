//! The lane of AVX2: instructions that not every processor has. The only `unsafe` of the workspace is in here: in
//! `memory.rs`, which reads and writes, and in `enter.rs`, which calls what needs the instructions.

mod draws;
mod enter;
mod memory;
mod scale;

pub(crate) use enter::{amounts, compute, count, curves, draw, expect};
pub(crate) use scale::AT_ONCE;
