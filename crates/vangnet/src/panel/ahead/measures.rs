//! The measures of a long table of programmes, a row each.

use std::collections::{HashMap, HashSet};

use super::{
    super::{index::Owner, municipalities::Id, scenarios::Scenario, written::Whole},
    number_cells::{count, euro, month, months, ratio, required},
    owners::{OwnerCells, Owners},
};
use crate::{
    ahead::{Measure, YearCosts, delay, duration},
    amount::{Amount, Reading},
    error::{Cause, Error},
    number::{Euro, Ratio, Year},
};

/// A measure as a table writes it.
///
/// # Example
///
/// ```
/// use vangnet::{Amount, MeasureRow};
///
/// let row = MeasureRow { name: Some("job coaches"), success: Some(Amount::Text("0.4")), ..MeasureRow::default() };
/// assert!(row.owner.municipality.is_none());
/// ```
#[derive(Debug, Clone, Copy, Default)]
pub struct MeasureRow<'a> {
    /// Whose measure it is: without a municipality that of every one, without a scenario that of every one.
    pub owner: OwnerCells<'a>,
    /// Its name. Required.
    pub name: Option<&'a str>,
    /// The first month in which households take part, `YYYY-MM`. Required.
    pub from: Option<&'a str>,
    /// The last month. Required.
    pub until: Option<&'a str>,
    /// How many households take part in each month. Required.
    pub households: Option<Amount<'a>>,
    /// The part of them that needs no benefit afterwards, 0 to 1. Required.
    pub success: Option<Amount<'a>>,
    /// The part of these that would have left without the measure too, 0 to 1; absent for 0.
    pub deadweight: Option<Amount<'a>>,
    /// After how many months the effect starts; absent for 0.
    pub delay: Option<Whole<'a>>,
    /// For how many months the effect lasts; absent for no end.
    pub months: Option<Whole<'a>>,
    /// The part that comes back each month, 0 to 1; absent for 0.
    pub r#return: Option<Amount<'a>>,
    /// Euro per household per month that is saved, where it is not that of the table.
    pub price: Option<Amount<'a>>,
    /// The costs in each year that has one of its months, in euro.
    pub cost_per_year: Option<Amount<'a>>,
    /// The costs for each household that takes part, in its month, in euro.
    pub cost_per_household: Option<Amount<'a>>,
}

/// For whom a measure counts: `None` for every municipality, or every scenario.
type For = (Option<Id>, Option<Scenario>);

/// Every way to name an owner.
fn ways(owner: Owner) -> [For; 4] {
    let (municipality, scenario) = (Some(owner.municipality), Some(owner.scenario));
    [(None, None), (None, scenario), (municipality, None), (municipality, scenario)]
}

/// The measures of a table, and for whom each counts.
#[derive(Debug, Clone, Default)]
pub(super) struct Given {
    measures: Vec<OfRow>,
    rows: HashMap<For, Vec<usize>>,
}

/// A measure that was read.
#[derive(Debug, Clone)]
pub(super) struct OfRow {
    counts_for: For,
    measure: Result<(Measure, Option<Euro>), Error>,
}

impl Given {
    /// Reads the rows of measures for these owners.
    pub(super) fn read<'a>(
        rows: impl IntoIterator<Item = MeasureRow<'a>>,
        reading: Reading,
        owners: &mut Owners,
        known: &[Owner],
    ) -> Self {
        let known: HashSet<For> = known.iter().flat_map(|owner| ways(*owner)).collect();
        let mut given = Self::default();
        for (place, row) in rows.into_iter().enumerate() {
            let read = OfRow::read(&row, reading, owners).for_some_of(&known);
            given.rows.entry(read.counts_for).or_default().push(place);
            given.measures.push(read);
        }
        given
    }

    /// The rows of the measures that count for an owner, in the order of the table.
    pub(super) fn rows(&self, owner: Owner) -> Vec<usize> {
        let mut rows: Vec<_> =
            ways(owner).iter().filter_map(|way| self.rows.get(way)).flatten().copied().collect();
        rows.sort_unstable();
        rows
    }

    pub(super) fn at(&self, row: usize) -> Option<&OfRow> {
        self.measures.get(row)
    }
}

impl OfRow {
    fn read(row: &MeasureRow<'_>, reading: Reading, owners: &mut Owners) -> Self {
        let scenario = Some(owners.scenario(&row.owner)).filter(|scenario| *scenario != 0);
        match owners.municipality(&row.owner) {
            Ok(municipality) => Self { counts_for: (municipality, scenario), measure: row.read(reading) },
            Err(error) => Self::error_of_all(error),
        }
    }

    /// What cannot be left out in silence, though nobody knows whose it is.
    const fn error_of_all(error: Error) -> Self {
        Self { counts_for: (None, None), measure: Err(error) }
    }

    fn for_some_of(self, known: &HashSet<For>) -> Self {
        if known.contains(&self.counts_for) || self.counts_for == (None, None) {
            return self;
        }
        let column = if self.counts_for.0.is_some() { "municipality" } else { "scenario" };
        Self::error_of_all(Error::new(Cause::NoRow).at(format_args!("/{column}")))
    }

    /// The measure, with its costs in the years that count.
    pub(super) fn measure(&self, first: Year, last: Year) -> Result<Measure, &Error> {
        let (measure, cost_per_year) = self.measure.as_ref()?;
        let costs = cost_per_year.map(|amount| {
            let from = first.get().max(measure.from.year().get());
            let until = last.get().min(measure.until.year().get());
            // The question refuses more than a hundred years.
            let years = (from..=until).take(101).filter_map(|year| Year::new(year).ok());
            years.map(|year| YearCosts { year, amount }).collect()
        });
        Ok(Measure { costs, ..measure.clone() })
    }
}

impl MeasureRow<'_> {
    fn read(&self, reading: Reading) -> Result<(Measure, Option<Euro>), Error> {
        let part = |cell, column| ratio(cell, reading, column).map(|part| part.unwrap_or(Ratio::ZERO));
        let measure = Measure {
            name: required(self.name, "name")?.to_owned(),
            from: month(self.from, "from")?,
            until: month(self.until, "until")?,
            households: required(count(self.households, reading, "households")?, "households")?,
            success: required(ratio(self.success, reading, "success")?, "success")?,
            deadweight: part(self.deadweight, "deadweight")?,
            delay: months(self.delay, "delay", delay)?.unwrap_or_default(),
            months: months(self.months, "months", duration)?,
            r#return: part(self.r#return, "return")?,
            price: euro(self.price, reading, "price")?,
            costs: None,
            cost_per_household: euro(self.cost_per_household, reading, "cost_per_household")?,
        };
        Ok((measure, euro(self.cost_per_year, reading, "cost_per_year")?))
    }
}
