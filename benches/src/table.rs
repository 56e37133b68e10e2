//! The columns of one size, with the results that every peer is compared with.

use std::{
    fs::{self, File},
    io::{self, BufWriter, Write},
    path::Path,
};

use vangnet_kernel::{Columns, Lane, Outputs, Rates, scale_on};

use crate::{
    column::Column,
    rates,
    rows::{Random, ordinary},
    rules,
};

/// A cell without a result.
const CLEARED: i64 = i64::MIN;

/// Budgets and net costs in cents, columns to write to, and the results of deficit year 2024 in cents.
#[derive(Debug)]
pub struct Table {
    /// The rates of deficit year 2024.
    pub rates: Rates,
    /// The budgets.
    pub budget: Column,
    /// The net costs.
    pub net_costs: Column,
    /// A column for deficits.
    pub deficit: Column,
    /// A column for ratios.
    pub ratio: Column,
    /// A column for payments.
    pub payment: Column,
    /// A column for own risks.
    pub own_risk: Column,
    /// Payments, own risks, deficits and ratios.
    expected: [Column; 4],
}

impl Table {
    /// As many municipalities as there are; the same ones each time.
    ///
    /// # Example
    ///
    /// ```
    /// assert_eq!(vangnet_benches::table::Table::ordinary(3).rows(), 3);
    /// ```
    pub fn ordinary(rows: usize) -> Self {
        let mut random = Random::new(1);
        Self::of(rows, || ordinary(&mut random))
    }

    /// A number of rows of budget and net costs. The `Wide` lane, which is compared with the core, gives what is
    /// expected.
    ///
    /// # Example
    ///
    /// ```
    /// let mut table = vangnet_benches::table::Table::of(3, || (10_222_222_222, 11_142_222_222));
    /// table.payment.fill(76_666_667);
    /// table.own_risk.copy_from_slice(&[843_333_333, 843_333_333, 0]);
    /// assert_eq!(table.wrong(), 1);
    /// ```
    pub fn of(rows: usize, mut row: impl FnMut() -> (i64, i64)) -> Self {
        let column = || Column::new(rows);
        let (mut budget, mut net_costs) = (column(), column());
        for (budget, net_costs) in budget.iter_mut().zip(net_costs.iter_mut()) {
            (*budget, *net_costs) = row();
        }
        let rates = rates(rules(2024));
        let mut expected = std::array::from_fn(|_| column());
        let [payment, own_risk, deficit, ratio] = &mut expected;
        let outputs = Outputs {
            payment: Some(payment),
            own_risk: Some(own_risk),
            deficit: Some(deficit),
            ratio: Some(ratio),
        };
        scale_on(Lane::Wide, &rates, inputs(&budget, &net_costs), outputs).expect("rows with an answer");
        let mut table = Self {
            rates,
            budget,
            net_costs,
            deficit: column(),
            ratio: column(),
            payment: column(),
            own_risk: column(),
            expected,
        };
        table.clear();
        table
    }

    /// The number of rows.
    ///
    /// # Example
    ///
    /// ```
    /// assert_eq!(vangnet_benches::table::Table::ordinary(3).rows(), 3);
    /// ```
    pub fn rows(&self) -> usize {
        self.budget.len()
    }

    /// Empties the results, so that one that is not written is seen to be wrong.
    ///
    /// # Example
    ///
    /// ```
    /// let mut table = vangnet_benches::table::Table::ordinary(3);
    /// table.clear();
    /// assert_eq!(table.wrong(), 3);
    /// ```
    pub fn clear(&mut self) {
        for column in [&mut self.payment, &mut self.own_risk, &mut self.deficit, &mut self.ratio] {
            column.fill(CLEARED);
        }
    }

    /// The number of rows with another payment or own risk than expected, or with another deficit or ratio where there is
    /// one.
    ///
    /// # Example
    ///
    /// ```
    /// assert_eq!(vangnet_benches::table::Table::ordinary(3).wrong(), 3);
    /// ```
    pub fn wrong(&self) -> usize {
        let [payment, own_risk, deficit, ratio] = &self.expected;
        let differs = |found: &Column, expected: &Column, row: usize| found.get(row) != expected.get(row);
        let asked_for = |found: &Column| found.first().is_some_and(|cell| *cell != CLEARED);
        let (deficits, ratios) = (asked_for(&self.deficit), asked_for(&self.ratio));
        let wrong = |row: &usize| {
            differs(&self.payment, payment, *row)
                || differs(&self.own_risk, own_risk, *row)
                || deficits && differs(&self.deficit, deficit, *row)
                || ratios && differs(&self.ratio, ratio, *row)
        };
        (0..self.rows()).filter(wrong).count()
    }

    /// Writes the rows and what is expected for the programs: a file a column, each cell an `i64`, little-endian.
    ///
    /// # Errors
    ///
    /// Where the folder cannot be made or written to.
    ///
    /// # Example
    ///
    /// ```
    /// let folder = std::env::temp_dir().join("vangnet-benches-table");
    /// vangnet_benches::table::Table::ordinary(3).write(&folder)?;
    /// assert_eq!(std::fs::read(folder.join("own_risk"))?.len(), 24);
    /// # std::fs::remove_dir_all(folder)?;
    /// # Ok::<(), std::io::Error>(())
    /// ```
    pub fn write(&self, folder: &Path) -> io::Result<()> {
        fs::create_dir_all(folder)?;
        let [payment, own_risk, ..] = &self.expected;
        let columns = [
            ("budget", &self.budget),
            ("net_costs", &self.net_costs),
            ("payment", payment),
            ("own_risk", own_risk),
        ];
        for (name, column) in columns {
            let mut file = BufWriter::new(File::create(folder.join(name))?);
            for cell in column.iter() {
                file.write_all(&cell.to_le_bytes())?;
            }
            file.flush()?;
        }
        Ok(())
    }
}

/// Columns that come in, without inhabitants.
///
/// # Example
///
/// ```
/// assert_eq!(vangnet_benches::table::inputs(&[1], &[2]).net_costs, [2]);
/// ```
pub fn inputs<'a>(budget: &'a [i64], net_costs: &'a [i64]) -> Columns<'a> {
    Columns { budget, net_costs, inhabitants: None }
}
