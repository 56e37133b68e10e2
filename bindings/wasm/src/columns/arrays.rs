//! Columns of the caller: integers of 64 bits, or JavaScript numbers that are whole.

use js_sys::{BigInt64Array, Float64Array, Object, Reflect};
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
    fn new(buffer: &JsValue, offset: &JsValue, length: &JsValue) -> Result<Integers, JsValue>;

    #[wasm_bindgen(js_name = Float64Array)]
    type Numbers;
    #[wasm_bindgen(constructor, catch, js_class = "Float64Array")]
    fn new(buffer: &JsValue, offset: &JsValue, length: &JsValue) -> Result<Numbers, JsValue>;

    type Memory;
    #[wasm_bindgen(method, getter)]
    fn buffer(this: &Memory) -> JsValue;
}

/// A column of the caller.
#[derive(Debug)]
pub(super) enum Given {
    Integers(BigInt64Array),
    Numbers(Float64Array),
}

impl Given {
    /// A plain view of the column: what is cut from one of a subclass is what the subclass makes of it.
    pub(super) fn new(value: &Value) -> Result<Self, Refusal> {
        let integers = value.js.is_instance_of::<BigInt64Array>();
        if !integers && !value.js.is_instance_of::<Float64Array>() {
            return Err(value.wrong_type("a BigInt64Array, or a Float64Array of whole numbers"));
        }
        let plain = || -> Result<_, JsValue> {
            let part = |name: &str| Reflect::get(&value.js, &name.into());
            let (buffer, offset, length) = (part("buffer")?, part("byteOffset")?, part("length")?);
            // Memory that was detached, and it alone, is refused here.
            Ok((
                buffer.clone(),
                if integers {
                    Self::Integers(Integers::new(&buffer, &offset, &length)?.unchecked_into())
                } else {
                    Self::Numbers(Numbers::new(&buffer, &offset, &length)?.unchecked_into())
                },
            ))
        };
        let problem = |problem| Refusal::new(ErrorKind::InvalidType.code(), &value.place, problem);
        let (buffer, plain) = plain().map_err(|_| {
            problem("is detached: its memory was transferred, or the memory of a module grew.")
        })?;
        // The memory may grow while the columns are computed, which detaches this one.
        let own = wasm_bindgen::memory().unchecked_into::<Memory>().buffer();
        if Object::is(&buffer, &own) {
            return Err(problem("is in the memory of the module: use Columns.scale, which computes there."));
        }
        Ok(plain)
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

/// A row of a column that is no whole number, or one beyond those that a number holds exactly.
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
    value.wrong_type("an integer that a number holds exactly")
}
