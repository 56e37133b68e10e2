//! What the tests share: generated cases, the reader of the vectors, and the published figures.

pub mod country;
pub mod damage;
pub mod generate;
pub mod households;
pub mod imports;
pub mod random;
pub mod years;
