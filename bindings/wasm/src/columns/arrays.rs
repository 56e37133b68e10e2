//! Columns of the caller: integers of 64 bits, or JavaScript numbers that are whole.

use js_sys::{BigInt64Array, Float64Array};
use vangnet::{
    ErrorKind,
    columns::{self, Column},
};
use wasm_bindgen::prelude::{JsCast, JsValue, wasm_bindgen};

use super::cells::{name, refused};
use crate::{input::Value, refusal::Refusal};

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_name = BigInt64Array)]
    type Integers;
    #[wasm_bindgen(constructor, catch, js_class = "BigInt64Array")]
    fn new(rows: u32) -> Result<Integers, JsValue>;

    #[wasm_bindgen(js_name = Float64Array)]
    type Numbers;
    #[wasm_bindgen(constructor, catch, js_class = "Float64Array")]
    fn new(rows: u32) -> Result<Numbers, JsValue>;
}

/// A column of the caller: a plain view of memory that is not that of this module, which `lib/column.js` made.
#[derive(Debug)]
pub(super) enum Given {
    Integers(BigInt64Array),
    Numbers(Float64Array),
}

impl Given {
    pub(super) fn new(value: &Value) -> Result<Self, Refusal> {
        match value.js.clone().dyn_into::<BigInt64Array>() {
            Ok(column) => Ok(Self::Integers(column)),
            Err(other) => other
                .dyn_into::<Float64Array>()
                .map(Self::Numbers)
                .map_err(|_| value.wrong_type("a BigInt64Array or a Float64Array")),
        }
    }

    /// An empty column of the same kind; `None` where there is no memory for it.
    pub(super) fn alike(&self, rows: u32) -> Option<Self> {
        Some(match self {
            Self::Integers(_) => Self::Integers(Integers::new(rows).ok()?.unchecked_into()),
            Self::Numbers(_) => Self::Numbers(Numbers::new(rows).ok()?.unchecked_into()),
        })
    }

    pub(super) fn rows(&self) -> u32 {
        match self {
            Self::Integers(column) => column.length(),
            Self::Numbers(column) => column.length(),
        }
    }

    /// Fills the cells with the rows from one onwards. Where one of them is not a whole number, its place among these
    /// rows comes back with it, and neither it nor those behind it are copied.
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

/// A row of a column that is not a whole number, or one beyond those that a number holds exactly.
pub(super) fn not_exact(column: Column, row: usize, number: f64) -> Refusal {
    /// 2⁶³, which is above every integer of 64 bits.
    const ABOVE: f64 = 9_223_372_036_854_775_808.0;
    let value = Value::new(JsValue::from_f64(number), format!("/{}/{row}", name(column)));
    // Neither NaN nor what is infinite.
    let whole = number.fract() == 0.0;
    if whole && number.abs() < ABOVE {
        #[expect(clippy::cast_possible_truncation, reason = "it is whole, and of 64 bits")]
        let value = number as i64;
        return refused(columns::Refusal::OutOfRange { row, column, value });
    }
    if whole {
        return value.refuse(ErrorKind::AmountOutOfRange.code(), "a column holds integers of 64 bits");
    }
    value.refuse(ErrorKind::InvalidType.code(), "it must be an integer that a number holds exactly")
}
