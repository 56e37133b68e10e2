//! Columns in the memory of the module.

use vangnet::columns::{self, Column, Columns, Outputs, Rates};

/// The columns that there may be.
const COLUMNS: [Column; 7] = [
    Column::Budget,
    Column::NetCosts,
    Column::Inhabitants,
    Column::Deficit,
    Column::Ratio,
    Column::Payment,
    Column::OwnRisk,
];

/// The name of a column in this API.
pub(super) const fn name(column: Column) -> &'static str {
    match column {
        Column::NetCosts => "netCosts",
        Column::Ratio => "deficitRatio",
        Column::OwnRisk => "ownRisk",
        other => other.name(),
    }
}

/// A refusal of the core in the names of this API.
pub(super) fn refused(refusal: columns::Refusal) -> crate::refusal::Refusal {
    let (core, here) = (refusal.column().name(), name(refusal.column()));
    let error = vangnet::Error::from(refusal);
    let field = error.field().map(|field| field.replacen(core, here, 1));
    field.map_or(error.clone(), |field| error.at(field)).into()
}

/// The columns that are there, in the order of [`COLUMNS`].
#[derive(Debug)]
pub(super) struct Cells([Option<Vec<i64>>; 7]);

impl Cells {
    /// These columns with a number of rows; `None` where the memory does not hold them.
    pub(super) fn new(rows: usize, wanted: &[Column]) -> Option<Self> {
        let mut cells = Self(Default::default());
        for (column, cells) in COLUMNS.iter().zip(&mut cells.0) {
            if wanted.contains(column) {
                let mut zeros = Vec::new();
                zeros.try_reserve_exact(rows).ok()?;
                zeros.resize(rows, 0);
                *cells = Some(zeros);
            }
        }
        Some(cells)
    }

    /// The first rows of a column, none of one that is not there.
    pub(super) fn rows(&mut self, column: Column, rows: usize) -> &mut [i64] {
        let found = COLUMNS.iter().zip(&mut self.0).find(|(known, _)| **known == column);
        let cells = found.and_then(|(_, cells)| cells.as_deref_mut()).unwrap_or_default();
        cells.get_mut(..rows).unwrap_or_default()
    }

    /// Where the column of this name begins; `None` where it is not there.
    pub(super) fn pointer(&self, column: &str) -> Option<*const i64> {
        let (_, cells) = COLUMNS.iter().zip(&self.0).find(|(known, _)| name(**known) == column)?;
        cells.as_ref().map(Vec::as_ptr)
    }

    /// Fills the results that are there for the first rows.
    pub(super) fn scale(&mut self, rates: &Rates, rows: usize) -> Result<(), columns::Refusal> {
        let first = self.0.each_mut().map(|column| column.as_deref_mut()?.get_mut(..rows));
        let [budget, net_costs, inhabitants, deficit, ratio, payment, own_risk] = first;
        let columns = Columns {
            budget: budget.unwrap_or_default(),
            net_costs: net_costs.unwrap_or_default(),
            inhabitants: inhabitants.map(|column| &*column),
        };
        let outputs = Outputs { deficit, ratio, payment, own_risk };
        columns::scale(rates, columns, outputs)
    }
}
