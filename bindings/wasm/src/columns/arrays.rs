//! Columns of the caller: integers of 64 bits, or JavaScript numbers that are whole.

use js_sys::{BigInt64Array, Float64Array};
use vangnet::columns;
use wasm_bindgen::{JsCast, JsValue};

use crate::{input::Value, refusal::Refusal};

/// A column of the caller.
#[derive(Debug)]
pub(super) enum Given {
    Integers(BigInt64Array),
    Numbers(Float64Array),
}

impl Given {
    pub(super) fn new(value: &Value) -> Result<Self, Refusal> {
        let integers = value.js.dyn_ref().cloned().map(Self::Integers);
        integers
            .or_else(|| value.js.dyn_ref().cloned().map(Self::Numbers))
            .ok_or_else(|| value.wrong_type("a BigInt64Array, or a Float64Array of whole numbers"))
    }

    /// An empty column of the same kind.
    pub(super) fn alike(&self, rows: u32) -> Self {
        match self {
            Self::Integers(_) => Self::Integers(BigInt64Array::new_with_length(rows)),
            Self::Numbers(_) => Self::Numbers(Float64Array::new_with_length(rows)),
        }
    }

    pub(super) fn rows(&self) -> u32 {
        match self {
            Self::Integers(column) => column.length(),
            Self::Numbers(column) => column.length(),
        }
    }

    /// Fills the cells with the rows from one onwards. Where one of them is no whole number, its place among these rows
    /// comes back with it, and neither it nor those behind it are copied.
    pub(super) fn read(&self, from: u32, cells: &mut [i64]) -> Option<(usize, f64)> {
        match self {
            Self::Integers(column) => {
                column.subarray(from, behind(from, cells)).copy_to(cells);
                None
            }
            Self::Numbers(column) => {
                let numbers = column.subarray(from, behind(from, cells)).to_vec();
                let at = columns::integers_of(&numbers, cells).err()?;
                numbers.get(at).map(|number| (at, *number))
            }
        }
    }

    /// Writes the cells to the rows from one onwards. Where a JavaScript number does not hold one of them, its place among
    /// the cells comes back, and none is written.
    pub(super) fn write(&self, from: u32, cells: &[i64]) -> Option<usize> {
        match self {
            Self::Integers(column) => column.subarray(from, behind(from, cells)).copy_from(cells),
            Self::Numbers(column) => {
                let mut numbers = vec![0.0; cells.len()];
                if let Err(at) = columns::doubles_of(cells, &mut numbers) {
                    return Some(at);
                }
                column.subarray(from, behind(from, cells)).copy_from(&numbers);
            }
        }
        None
    }

    pub(super) fn into_js(self) -> JsValue {
        match self {
            Self::Integers(column) => column.into(),
            Self::Numbers(column) => column.into(),
        }
    }
}

/// The row behind those of the cells.
fn behind(from: u32, cells: &[i64]) -> u32 {
    from.saturating_add(u32::try_from(cells.len()).unwrap_or(u32::MAX))
}

/// A row of a column that is no whole number.
pub(super) fn not_whole(column: &str, row: usize, number: f64) -> Refusal {
    let value = Value::new(JsValue::from_f64(number), format!("/{column}/{row}"));
    value.wrong_type("an integer that a number holds exactly")
}
