//! The rows of a panel. What few rows have takes no room in the others.

use std::collections::HashSet;

use super::{
    cells::Row,
    index::{Index, Key, Owner},
    municipalities::Id,
};
use crate::{
    case::{BudgetStage, Inhabitants, Procedure, YearFigures},
    error::{Cause, Error},
    number::{Budget, Euro, Year},
};

/// What every row has: all that is looked at of an earlier year is in one line of the cache.
#[derive(Debug, Clone, Copy, Default)]
struct Record {
    owner: Owner,
    year: i64,
    /// B in cents: the budget that counts; zero in a row that is wrong.
    budget: i64,
    /// N in cents: the eligible net costs.
    net_costs: i64,
}

/// The rows that were read, and where each municipality and year stands.
#[derive(Debug, Clone, Default)]
pub(super) struct Rows {
    records: Vec<Record>,
    /// The budget as given, where one without art. 7 counts.
    given_budget: Sparse<i64>,
    unlawful: Sparse<i64>,
    stage: Sparse<BudgetStage>,
    inhabitants: Sparse<Option<Inhabitants>>,
    /// By the place of the row.
    procedures: Vec<(usize, Procedure)>,
    errors: Vec<(usize, Error)>,
    /// The keys of wrong rows that have one.
    wrong: HashSet<Key>,
    index: Index,
    /// How many rows have been looked at for the index.
    indexed: usize,
}

/// What counts of an earlier year, in cents.
#[derive(Debug, Clone, Copy)]
pub(super) struct Past {
    pub(super) budget: i64,
    pub(super) deficit: i64,
}

/// A column that ends at the last row with something in it.
#[derive(Debug, Clone)]
struct Sparse<T>(Vec<T>);

impl<T> Default for Sparse<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<T: Copy + Default> Sparse<T> {
    fn put(&mut self, row: usize, value: T) {
        self.0.resize(row, T::default());
        self.0.push(value);
    }

    fn get(&self, row: usize) -> T {
        self.0.get(row).copied().unwrap_or_default()
    }
}

impl Rows {
    pub(super) fn len(&self) -> usize {
        self.records.len()
    }

    pub(super) fn reserve(&mut self, more: usize) {
        self.records.reserve(more);
        self.index.reserve(more, |place| key(&self.records, place));
    }

    /// Adds a row, which is found from the next [`Self::index_new`] on.
    pub(super) fn push(&mut self, of_row: Option<Key>, row: Result<Row, Error>) {
        let place = self.len();
        match row {
            Ok(row) => self.push_right(place, row),
            Err(error) => {
                self.errors.push((place, error));
                self.wrong.extend(of_row);
                self.records.push(Record::default());
            }
        }
    }

    /// Whether so many rows are not in the index that it is time to put them there: enough to wait for many places of
    /// the memory at once, and so few that they are still near.
    pub(super) fn has_many_new(&self) -> bool {
        self.len().saturating_sub(self.indexed) >= 1 << 10
    }

    /// Puts the rows that were added in the index. Of two for one owner and year the later is an error.
    pub(super) fn index_new(&mut self) {
        let (new, mut twice) = (self.indexed..self.len(), Vec::new());
        for place in new.clone() {
            let Some(of_row) = key(&self.records, place).filter(|_| self.budget(place).is_some()) else {
                continue;
            };
            if self.index.add(of_row, place, |place| key(&self.records, place)).is_some() {
                twice.push((place, of_row));
            }
        }
        self.indexed = new.end;
        for (place, of_row) in &twice {
            self.errors.extend(
                Year::new(of_row.1)
                    .map(|year| (*place, Error::new(Cause::DuplicateYear(year.get())).at("/year"))),
            );
            self.wrong.insert(*of_row);
            if let Some(record) = self.records.get_mut(*place) {
                *record = Record::default();
            }
        }
        if !twice.is_empty() {
            let first = self.errors.partition_point(|(place, _)| *place < new.start);
            if let Some(errors) = self.errors.get_mut(first..) {
                errors.sort_unstable_by_key(|(place, _)| *place);
            }
        }
    }

    fn push_right(&mut self, place: usize, row: Row) {
        let figures = row.figures;
        self.records.push(Record {
            owner: row.owner,
            year: figures.year.get(),
            budget: figures.budget().euro().cents(),
            // Both are at most 10¹⁴ in size.
            net_costs: figures.net_costs.cents().saturating_sub(figures.unlawful.cents()),
        });
        if figures.budget_without_art_7.is_some() {
            self.given_budget.put(place, figures.budget.euro().cents());
        }
        if figures.unlawful != Euro::ZERO {
            self.unlawful.put(place, figures.unlawful.cents());
        }
        if figures.budget_stage != BudgetStage::Final {
            self.stage.put(place, figures.budget_stage);
        }
        if row.inhabitants.is_some() {
            self.inhabitants.put(place, row.inhabitants);
        }
        if let Some(procedure) = row.procedure {
            self.procedures.push((place, procedure));
        }
    }

    /// The place of an owner and year.
    pub(super) fn find(&self, owner: Owner, year: i64) -> Option<usize> {
        self.index.get((owner, year), |place| key(&self.records, place))
    }

    /// The budget and the deficit of an owner so many years before the year of a row, which may be the row itself;
    /// `likely` is what [`Self::likely`] says of it.
    pub(super) fn past(&self, row: usize, back: u8, likely: Option<usize>) -> Option<Past> {
        let owner = self.owner(row);
        let year = self.records.get(row)?.year.checked_sub(back.into())?;
        let place = likely?;
        let record = match self.records.get(place) {
            Some(record) if record.owner == owner && record.year == year && record.budget > 0 => record,
            _ => self.records.get(self.find(owner, year)?)?,
        };
        Some(Past { budget: record.budget, deficit: record.net_costs.saturating_sub(record.budget) })
    }

    /// Where the same owner nearly always has its row so many years before, if it has one at all.
    pub(super) fn likely(&self, row: usize, back: u8) -> Option<usize> {
        let (owner, year) = key(&self.records, row)?;
        let of_place = (owner, year.checked_sub(back.into())?);
        // In most tables the rows of a municipality stand in the order of their years.
        let near = row.checked_sub(back.into()).filter(|near| key(&self.records, *near) == Some(of_place));
        near.or_else(|| self.index.likely(of_place))
    }

    /// Whether any row is wrong that has an owner and a year.
    pub(super) fn has_wrong(&self) -> bool {
        !self.wrong.is_empty()
    }

    /// Whether the only rows of an owner and year are wrong.
    pub(super) fn is_wrong(&self, owner: Owner, year: i64) -> bool {
        self.wrong.contains(&(owner, year)) && self.find(owner, year).is_none()
    }

    /// Whose a row is.
    pub(super) fn owner(&self, row: usize) -> Owner {
        self.records.get(row).map_or_else(Owner::default, |record| record.owner)
    }

    pub(super) fn municipality(&self, row: usize) -> Id {
        self.owner(row).municipality
    }

    pub(super) fn year(&self, row: usize) -> Option<Year> {
        Year::new(self.records.get(row)?.year).ok()
    }

    /// The years of the rows, those of wrong rows as zero.
    pub(super) fn years(&self) -> impl Iterator<Item = i64> {
        self.records.iter().map(|record| record.year)
    }

    /// B in cents, above zero; `None` in a row that is wrong.
    pub(super) fn budget(&self, row: usize) -> Option<i64> {
        self.records.get(row).map(|record| record.budget).filter(|budget| *budget > 0)
    }

    /// N in cents.
    pub(super) fn net_costs(&self, row: usize) -> i64 {
        self.records.get(row).map_or(0, |record| record.net_costs)
    }

    /// Whether any budget is not final.
    pub(super) fn has_stages(&self) -> bool {
        !self.stage.0.is_empty()
    }

    pub(super) fn stage(&self, row: usize) -> BudgetStage {
        self.stage.get(row)
    }

    pub(super) fn inhabitants(&self, row: usize) -> Option<Inhabitants> {
        self.inhabitants.get(row)
    }

    pub(super) fn procedure(&self, row: usize) -> Option<&Procedure> {
        at(&self.procedures, row)
    }

    /// The first row that is wrong.
    pub(super) fn first_error(&self) -> Option<usize> {
        self.errors.first().map(|(row, _)| *row)
    }

    pub(super) fn error(&self, row: usize) -> Option<&Error> {
        at(&self.errors, row)
    }

    /// The figures of a row; `None` where it is wrong or not there.
    pub(super) fn figures(&self, row: usize) -> Option<YearFigures> {
        let budget = Budget::new(Euro::from_cents(self.budget(row)?)).ok()?;
        let unlawful = Euro::from_cents(self.unlawful.get(row));
        let given = self.given_budget.get(row);
        Some(YearFigures {
            year: self.year(row)?,
            budget: if given == 0 { budget } else { Budget::new(Euro::from_cents(given)).ok()? },
            net_costs: Euro::from_cents(self.net_costs(row)).checked_add(unlawful)?,
            unlawful,
            budget_without_art_7: (given != 0).then_some(budget),
            budget_stage: self.stage(row),
        })
    }
}

fn key(records: &[Record], place: usize) -> Option<Key> {
    records.get(place).map(|record| (record.owner, record.year))
}

/// What stands at a row in a list by rows.
fn at<T>(list: &[(usize, T)], row: usize) -> Option<&T> {
    let place = list.binary_search_by_key(&row, |(row, _)| *row).ok()?;
    list.get(place).map(|(_, found)| found)
}

#[cfg(test)]
mod tests {
    use super::{Row, Rows};
    use crate::{
        case::YearFigures,
        number::{Budget, Euro, Year},
        panel::index::Owner,
    };

    #[test]
    fn a_year_before_is_the_right_one_wherever_it_is_looked_for_first() {
        let mut rows = Rows::default();
        let of = |municipality, year: i64| {
            let (owner, deficit) =
                (Owner { municipality, scenario: 0 }, i64::from(municipality) * 10_000 + year);
            let budget = Budget::new(Euro::from_cents(1_000_000)).unwrap();
            let net_costs = Euro::from_cents(1_000_000 + deficit);
            let figures = YearFigures::new(Year::new(year).unwrap(), budget, net_costs).unwrap();
            (Some((owner, year)), Ok(Row { owner, figures, inhabitants: None, procedure: None }))
        };
        // The first row is wrong: nothing is known of it, and it looks like year 0 of the first municipality.
        rows.push(None, Err(crate::error::Cause::Missing.into()));
        for (municipality, year) in [(0, 1), (0, 2021), (1, 2022), (0, 2022), (1, 2023), (0, 2023), (0, 2022)]
        {
            let (key, row) = of(municipality, year);
            rows.push(key, row);
        }
        rows.index_new();
        assert_eq!(rows.error(7).unwrap().code(), "duplicate_year");
        let anywhere = (0..rows.len()).map(Some).chain([Some(usize::MAX)]);
        for likely in anywhere {
            let deficit = |row, back| rows.past(row, back, likely).map(|past| past.deficit);
            assert_eq!((deficit(6, 1), deficit(6, 2), deficit(6, 3)), (Some(2022), Some(2021), None));
            assert_eq!((deficit(5, 1), deficit(5, 2)), (Some(12_022), None));
            assert_eq!(deficit(1, 1), None);
        }
        assert_eq!((rows.likely(6, 1), rows.likely(6, 2), rows.likely(6, 3)), (Some(4), Some(2), None));
    }
}
