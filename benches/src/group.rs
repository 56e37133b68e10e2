//! Peers that are measured in one place: in this process, or in a program in another language.

use std::time::Duration;

/// How the results of a peer compare with the expected ones.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Exactness {
    /// Every row must be right; the measurement stops at a peer of which one is not.
    Exact,
    /// Floats, which do not have all cents: the wrong rows are counted.
    Float,
    /// It does other work, as a copy does, and is not compared.
    Other,
}

/// A peer in the table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Peer {
    /// Its name, as Markdown.
    pub name: String,
    /// How its results compare with the expected ones.
    pub exactness: Exactness,
}

/// Peers of one language, all over the same rows.
pub trait Group {
    /// The language, as the table names it.
    fn language(&self) -> &str;

    /// The versions of what takes part.
    fn versions(&self) -> &str;

    /// The peers; the other methods take the place of one in here.
    fn peers(&self) -> &[Peer];

    /// The time of a number of runs of a peer, one after the other, after one that does not count: it makes what the
    /// peer needs the first time, and fills the caches, which the peers before have emptied.
    fn time(&mut self, peer: usize, runs: usize) -> Duration;

    /// The number of rows that one more run of a peer gives otherwise than they are.
    fn wrong(&mut self, peer: usize) -> usize;
}
