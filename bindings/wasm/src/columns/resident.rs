//! Columns that stay in the memory of the module, which JavaScript reads and writes without a copy.

use js_sys::Array;
use vangnet::{ErrorKind, columns::Column};
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};

use super::{
    arguments::{self, Rules},
    cells::{Cells, refused},
};
use crate::{
    input::{Fields, Value},
    refusal::{OUT_OF_MEMORY, Refusal},
};

/// Columns of one length in this module.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Columns {
    rows: usize,
    cells: Cells,
    with_inhabitants: bool,
}

#[wasm_bindgen]
impl Columns {
    /// Columns of zeros: budgets, net costs, the results that are asked for, and inhabitants where these are.
    ///
    /// # Errors
    ///
    /// An error of an argument, or memory that does not hold that many rows.
    #[wasm_bindgen(constructor)]
    pub fn new(rows: JsValue, options: JsValue) -> Result<Columns, JsValue> {
        let make = || -> Result<_, Refusal> {
            let given = Value::new(rows, "/rows");
            let options = Value::optional(options, "");
            let options = options.as_ref().map(Fields::new).transpose()?;
            let mut wanted = vec![Column::Budget, Column::NetCosts];
            if let Some(inhabitants) = options.as_ref().and_then(|options| options.optional("inhabitants"))
                && inhabitants.boolean()?
            {
                wanted.push(Column::Inhabitants);
            }
            wanted.extend(arguments::outputs(options.as_ref())?);
            let rows = given.integer()?;
            if rows < 0 {
                return Err(
                    given.refuse(ErrorKind::InvalidNumber.code(), "a number of rows is not below zero")
                );
            }
            let cells = usize::try_from(rows).ok().and_then(|rows| Some((rows, Cells::new(rows, &wanted)?)));
            let (rows, cells) = cells.ok_or_else(|| {
                given.refuse(OUT_OF_MEMORY, "the memory of a module holds at most about 10⁸ rows")
            })?;
            Ok(Self { rows, cells, with_inhabitants: wanted.contains(&Column::Inhabitants) })
        };
        Ok(make()?)
    }

    /// Where the column of this name begins in the memory of the module; 0 where it is not there.
    pub fn pointer(&self, column: &str) -> *const i64 {
        self.cells.pointer(column).unwrap_or(std::ptr::null())
    }

    /// Fills the results under the rules of a year, or of a rule set, and gives the codes of what a reader of them must
    /// know.
    ///
    /// # Errors
    ///
    /// What is wrong with the rules, or the first row without an answer.
    pub fn scale(&mut self, options: &JsValue) -> Result<Array, JsValue> {
        let mut scale = || -> Result<_, Refusal> {
            let options = Value::new(options.clone(), "");
            let (rates, warnings) = Rules::new(&Fields::new(&options)?)?.rates(self.with_inhabitants)?;
            self.cells.scale(&rates, self.rows).map_err(refused)?;
            Ok(warnings)
        };
        Ok(scale()?)
    }
}

/// The memory of the module.
#[wasm_bindgen(js_name = moduleMemory)]
pub fn module_memory() -> JsValue {
    wasm_bindgen::memory()
}
