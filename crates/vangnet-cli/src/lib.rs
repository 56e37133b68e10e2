//! What the programs share: lines of standard input, answered a line each on standard output.

mod descriptors;
pub mod stream;
