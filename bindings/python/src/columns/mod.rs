//! Whole columns as numpy arrays, and the threads that work on them.

pub(crate) mod array;
mod fill;
pub(crate) mod threads;

pub(crate) use self::fill::fill_columns;
