//! Chances: one amount or two that are normally distributed, and what is linear in them between borders.
//!
//! Floats are here, and nowhere else beside the fast model. They are the same bits on every machine: beside +, −, ×, ÷ and
//! the square root, which IEEE 754 rounds correctly, every function is that of the crate `libm`, which is Rust alone. What
//! is exact stays so up to here: means, spreads, borders and slopes are integers until each becomes one float.
//!
//! With one normal ([`line`]) every number is a closed form of its density and its distribution. With two ([`plane`]) one
//! integral over an angle is left, whose integrand is never below zero where that matters, so nothing cancels.

mod legendre;
mod line;
mod linear;
mod normal;
mod pair;
mod plane;
mod shown;
mod space;

pub(crate) use linear::{Linear, Moments, Region};
pub(crate) use pair::{Combination, Pair};
pub(crate) use shown::{cents, nine_decimals};
pub(crate) use space::Space;
