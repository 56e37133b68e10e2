//! The scale over whole columns of eurocents: typed arrays of the caller, or columns that stay in this module.

mod arguments;
mod arrays;
mod batch;
mod cells;
mod resident;
