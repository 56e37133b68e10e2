//! Rows with what the scalar path says of them, in batches that depend on a number alone.

use std::io::{self, Write};

use vangnet::RuleSet;
use vangnet_kernel::{Columns, Rates};

use crate::{
    peers::assessed,
    rates,
    rows::{Random, difficult, ordinary},
    rules,
};

/// Rows of one rule set of 2015 to 2025: ordinary ones where the number is even and difficult ones where it is odd, half of
/// the batches with inhabitants.
///
/// # Example
///
/// ```
/// use vangnet_benches::batch::Batch;
///
/// let batch = Batch::new(1, 100);
/// assert_eq!((batch.columns().budget.len(), batch.expected(0).len()), (100, 4));
/// ```
#[derive(Debug)]
pub struct Batch {
    /// The deficit year.
    pub year: i64,
    /// The rates of that year.
    pub rates: Rates,
    rules: &'static RuleSet,
    budget: Vec<i64>,
    net_costs: Vec<i64>,
    inhabitants: Option<Vec<i64>>,
}

impl Batch {
    /// The number of rows.
    ///
    /// # Example
    ///
    /// ```
    /// # use vangnet_benches::batch::Batch;
    /// assert_eq!(Batch::new(6, 10).columns(), Batch::new(6, 10).columns());
    /// ```
    pub fn new(number: usize, rows: usize) -> Self {
        let mut random = Random::new(0x7661_6e67_6e65_7400 ^ number as u64);
        let year = 2015 + random.below(11);
        let rules = rules(year);
        let rates = rates(rules);
        let hard = number % 2 == 1;
        let (budget, net_costs) = (0..rows)
            .map(|_| if hard { difficult(&rates, &mut random) } else { ordinary(&mut random) })
            .unzip();
        let inhabitants = (random.below(2) == 1).then(|| {
            (0..rows).map(|_| 1 + random.below(if hard { 100_000_000 } else { 1_000_000 })).collect()
        });
        Self { year, rates, rules, budget, net_costs, inhabitants }
    }

    /// The columns, for the kernel.
    ///
    /// # Example
    ///
    /// ```
    /// # use vangnet_benches::batch::Batch;
    /// assert_eq!(Batch::new(0, 7).columns().net_costs.len(), 7);
    /// ```
    pub fn columns(&self) -> Columns<'_> {
        Columns { budget: &self.budget, net_costs: &self.net_costs, inhabitants: self.inhabitants.as_deref() }
    }

    /// What the scalar path says of a row: deficit, ratio in millionths, payment, own risk.
    ///
    /// # Example
    ///
    /// ```
    /// # use vangnet_benches::batch::Batch;
    /// let batch = Batch::new(0, 1);
    /// let [deficit, _, payment, own_risk] = batch.expected(0);
    /// assert_eq!(deficit.max(0), payment + own_risk);
    /// ```
    pub fn expected(&self, row: usize) -> [i64; 4] {
        let at = |column: &[i64]| column.get(row).copied().expect("a row of the batch");
        let inhabitants = self.inhabitants.as_deref().map(at);
        assessed(self.rules, self.year, at(&self.budget), at(&self.net_costs), inhabitants)
    }

    /// Writes the batch as little-endian integers of 64 bits: the year, the number of rows, whether there are inhabitants,
    /// the input columns, and deficits, ratios, payments and own risks as the scalar path has them.
    ///
    /// # Errors
    ///
    /// Those of the writer.
    ///
    /// # Example
    ///
    /// ```
    /// # use vangnet_benches::batch::Batch;
    /// let mut bytes = Vec::new();
    /// let batch = Batch::new(0, 5);
    /// batch.write(&mut bytes)?;
    /// let columns = 6 + usize::from(batch.columns().inhabitants.is_some());
    /// assert_eq!(bytes.len(), 8 * (3 + 5 * columns));
    /// # Ok::<(), std::io::Error>(())
    /// ```
    pub fn write(&self, mut to: impl Write) -> io::Result<()> {
        let mut write = |column: &[i64]| {
            let bytes: Vec<u8> = column.iter().flat_map(|number| number.to_le_bytes()).collect();
            to.write_all(&bytes)
        };
        let rows = self.budget.len();
        let count = i64::try_from(rows).expect("rows that fit in memory");
        write(&[self.year, count, i64::from(self.inhabitants.is_some())])?;
        write(&self.budget)?;
        write(&self.net_costs)?;
        self.inhabitants.as_deref().map_or(Ok(()), &mut write)?;
        let expected: Vec<_> = (0..rows).map(|row| self.expected(row)).collect();
        for result in 0..4 {
            let column: Vec<_> = expected.iter().filter_map(|results| results.get(result).copied()).collect();
            write(&column)?;
        }
        Ok(())
    }
}
