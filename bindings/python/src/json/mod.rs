//! JSON as bytes: cases and questions in, answers out.

pub(crate) mod ask;
pub(crate) mod evaluate;
pub(crate) mod running;
pub(crate) mod stream;
