//! Columns that begin where a line of the cache does.

use std::ops::{Deref, DerefMut};

/// A column of eurocents that begins at a multiple of 64 bytes.
///
/// # Example
///
/// ```
/// let column = vangnet_benches::column::Column::new(3);
/// assert_eq!((column.len(), column.as_ptr().addr() % 64), (3, 0));
/// ```
#[derive(Debug)]
pub struct Column {
    cells: Vec<i64>,
    from: usize,
    rows: usize,
}

impl Column {
    /// A column of a number of rows, each of them written once, so that its memory is mapped.
    ///
    /// # Example
    ///
    /// ```
    /// assert_eq!(vangnet_benches::column::Column::new(2)[1], -1);
    /// ```
    pub fn new(rows: usize) -> Self {
        let cells = vec![-1; rows + 8];
        let from = (8 - cells.as_ptr().addr() / 8 % 8) % 8;
        Self { cells, from, rows }
    }
}

impl Deref for Column {
    type Target = [i64];

    fn deref(&self) -> &[i64] {
        self.cells.get(self.from..self.from + self.rows).unwrap_or_default()
    }
}

impl DerefMut for Column {
    fn deref_mut(&mut self) -> &mut [i64] {
        self.cells.get_mut(self.from..self.from + self.rows).unwrap_or_default()
    }
}
