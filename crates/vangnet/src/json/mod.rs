//! JSON read strictly and lazily: nothing is decoded before it is asked for, and no key is lost.

mod check;
mod keys;
mod node;
mod pointer;
mod string;

pub(crate) use node::{Entries, Items, Node, parse};
pub(crate) use pointer::Escaped;
pub(crate) use string::Raw;
