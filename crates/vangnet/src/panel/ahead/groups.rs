//! The rows of a table by whose they are, where the rows of one owner make one question.

use std::collections::HashMap;

use super::super::index::Owner;
use crate::error::Error;

/// The rows of each owner, in the order of the first of them.
#[derive(Debug, Clone, Default)]
pub(super) struct Groups {
    rows: Vec<Vec<usize>>,
    places: HashMap<Owner, usize>,
}

impl Groups {
    /// Adds a row. One that does not say whose it is stands alone.
    pub(super) fn add(&mut self, owner: Option<Owner>, row: usize) {
        let new = self.rows.len();
        let place = owner.map_or(new, |owner| *self.places.entry(owner).or_insert(new));
        match self.rows.get_mut(place) {
            Some(rows) => rows.push(row),
            None => self.rows.push(vec![row]),
        }
    }

    pub(super) fn len(&self) -> usize {
        self.rows.len()
    }

    pub(super) fn rows(&self, group: usize) -> &[usize] {
        self.rows.get(group).map_or(&[], Vec::as_slice)
    }
}

/// An error of a question about an item of a list, at the row of that item in its table: `/months/0/outflow` of the rows
/// that start at 12 is `/months/12/outflow`.
pub(super) fn at_row(error: Error, list: &str, rows: &[usize]) -> Error {
    let place = |field: &str| {
        let item = field.strip_prefix('/')?.strip_prefix(list)?.strip_prefix('/')?;
        let (item, key) = item.split_at(item.find('/').unwrap_or(item.len()));
        let row = rows.get(item.parse::<usize>().ok()?)?;
        Some(format!("/{list}/{row}{key}"))
    };
    match error.field().and_then(place) {
        Some(field) => error.at(field),
        None => error,
    }
}
