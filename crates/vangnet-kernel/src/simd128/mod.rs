//! The lane of WebAssembly's `simd128`.

mod draws;
mod scale;

pub(crate) use draws::draw;
pub(crate) use scale::compute;
