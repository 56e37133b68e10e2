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
    expected: [Column; 2],
}

impl Table {
    /// So many municipalities as there are; the same ones each time.
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

    /// So many rows of budget and net costs. The `Wide` lane, which is compared with the core, gives what is expected.
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
        let mut expected = [column(), column()];
        let [payment, own_risk] = &mut expected;
        let outputs = Outputs { payment: Some(payment), own_risk: Some(own_risk), ..Outputs::default() };
        scale_on(Lane::Wide, &rates, inputs(&budget, &net_costs), outputs).expect("rows with an answer");
        Self {
            rates,
            budget,
            net_costs,
            deficit: column(),
            ratio: column(),
            payment: column(),
            own_risk: column(),
            expected,
        }
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
        self.payment.fill(i64::MIN);
        self.own_risk.fill(i64::MIN);
    }

    /// The number of rows with another payment or own risk than expected.
    ///
    /// # Example
    ///
    /// ```
    /// assert_eq!(vangnet_benches::table::Table::ordinary(3).wrong(), 3);
    /// ```
    pub fn wrong(&self) -> usize {
        let [payment, own_risk] = &self.expected;
        let found = self.payment.iter().zip(self.own_risk.iter());
        found.zip(payment.iter().zip(own_risk.iter())).filter(|(found, expected)| found != expected).count()
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
        let [payment, own_risk] = &self.expected;
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
