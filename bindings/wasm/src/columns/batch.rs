//! Typed arrays in, typed arrays out: piece by piece through columns of this module.

use js_sys::{Object, Reflect};
use vangnet::{
    ErrorKind,
    columns::{self, Column, Rates},
};
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};

use super::{
    arguments::{self, Rules},
    arrays::{Given, not_exact},
    cells::{Cells, name, refused},
};
use crate::{
    input::{Fields, Value},
    refusal::Refusal,
};

/// The rows of a piece: few enough for the cache, and so many that what a piece costs beside its rows does not show.
const PIECE: u32 = 16_384;

/// The scale over columns of the caller: an object with the requested results.
///
/// # Errors
///
/// What is wrong with an argument, or the first row without an answer.
#[wasm_bindgen(js_name = scaleColumns)]
pub fn scale_columns(options: &JsValue) -> Result<Object, JsValue> {
    let options = Value::new(options.clone(), "");
    let answer = || -> Result<_, Refusal> {
        let options = Fields::new(&options)?;
        let rules = Rules::new(&options)?;
        let outputs = arguments::outputs(Some(&options))?;
        let batch = Batch::new(&options, &outputs)?;
        let (rates, warnings) = rules.rates(batch.with_inhabitants())?;
        let results = batch.answer(&rates)?;
        // Setting a property of a new plain object does not fail.
        let _set = Reflect::set(&results, &"warnings".into(), &warnings);
        Ok(results)
    };
    Ok(answer()?)
}

/// The columns of the caller with the results.
struct Batch {
    rows: u32,
    inputs: Vec<(Column, Given)>,
    outputs: Vec<(Column, Given)>,
}

impl Batch {
    fn new(options: &Fields<'_>, outputs: &[Column]) -> Result<Self, Refusal> {
        let budget = Given::new(&options.required("budget")?)?;
        let net_costs = Given::new(&options.required("netCosts")?)?;
        let inhabitants = options.optional("inhabitants").map(|column| Given::new(&column)).transpose()?;
        let rows = budget.rows();
        let alike = |column: &Column| Some((*column, budget.alike(rows)?));
        let outputs = outputs.iter().map(alike).collect::<Option<_>>().ok_or_else(|| {
            Refusal::out_of_memory("/budget", "has more rows than there is memory for: give fewer at a time.")
        })?;
        let mut inputs = vec![(Column::Budget, budget), (Column::NetCosts, net_costs)];
        inputs.extend(inhabitants.map(|column| (Column::Inhabitants, column)));
        Ok(Self { rows, inputs, outputs })
    }

    fn with_inhabitants(&self) -> bool {
        self.inputs.iter().any(|(column, _)| *column == Column::Inhabitants)
    }

    fn answer(self, rates: &Rates) -> Result<Object, Refusal> {
        for (column, given) in &self.inputs {
            if given.rows() != self.rows {
                let (rows, expected) = (given.rows() as usize, self.rows as usize);
                return Err(refused(columns::Refusal::LengthsDiffer { column: *column, rows, expected }));
            }
        }
        let wanted: Vec<_> = self.inputs.iter().chain(&self.outputs).map(|(column, _)| *column).collect();
        let mut cells = Cells::new(self.rows.min(PIECE) as usize, &wanted).ok_or_else(|| {
            Refusal::out_of_memory("/budget", "cannot be computed: the memory of the module is full.")
        })?;
        for first in (0..self.rows).step_by(PIECE as usize) {
            self.piece(rates, &mut cells, first)?;
        }
        let results = Object::new();
        for (column, given) in self.outputs {
            // Setting a property of a new plain object does not fail.
            let _set = Reflect::set(&results, &name(column).into(), &given.into_js());
        }
        Ok(results)
    }

    /// The rows of the piece that begins at one.
    fn piece(&self, rates: &Rates, cells: &mut Cells, first: u32) -> Result<(), Refusal> {
        let mut rows = PIECE.min(self.rows.saturating_sub(first)) as usize;
        let row = |at: usize| at.saturating_add(first as usize);
        let mut last = Ok(());
        for (column, given) in &self.inputs {
            // The earliest row counts, so the rows before this one are still checked.
            if let Some((at, number)) = given.read(first, cells.rows(*column, rows)) {
                rows = at;
                last = Err(not_exact(*column, row(at), number));
            }
        }
        if let Err(refusal) = cells.scale(rates, rows) {
            rows = refusal.row().unwrap_or_default();
            last = Err(refused(refusal.behind(first as usize)));
        }
        for (column, given) in &self.outputs {
            if let Some(at) = given.write(first, cells.rows(*column, rows)) {
                rows = at;
                last = Err(too_large(name(*column), row(at)));
            }
        }
        last
    }
}

/// A result that a JavaScript number does not hold: the ratio of a budget of some cents.
fn too_large(column: &str, row: usize) -> Refusal {
    let problem = "needs more than 53 bits: pass budget as a BigInt64Array to get it exactly.";
    Refusal::new(ErrorKind::AmountOutOfRange.code(), &format!("/{column}/{row}"), problem)
}
