//! What the tests share: generated cases, the reader of the vectors, and the published figures.

pub mod damage;
pub mod generate;
pub mod random;
