//! The rows of a panel, column by column. What few rows have takes no room in the others.

use std::collections::HashSet;

use super::{
    cells::Row,
    index::{Index, Key, Owner},
    municipalities::Id,
    scenarios::Scenario,
};
use crate::{Budget, BudgetStage, Error, Euro, Inhabitants, Procedure, Year, YearFigures, error::Cause};

/// The rows that were read, and where each municipality and year stands.
#[derive(Debug, Clone, Default)]
pub(super) struct Rows {
    municipality: Vec<Id>,
    scenario: Sparse<Scenario>,
    year: Vec<i64>,
    /// B in cents: the budget that counts; zero in a row that is wrong.
    budget: Vec<i64>,
    /// N in cents: the eligible net costs.
    net_costs: Vec<i64>,
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
        self.year.len()
    }

    pub(super) fn reserve(&mut self, more: usize) {
        self.municipality.reserve(more);
        self.year.reserve(more);
        self.budget.reserve(more);
        self.net_costs.reserve(more);
        let (municipality, scenario, year) = (&self.municipality, &self.scenario, &self.year);
        self.index.reserve(more, |place| key(municipality, scenario, year, place));
    }

    /// Adds a row. Of two for one owner and year the later is an error.
    pub(super) fn push(&mut self, of_row: Option<Key>, row: Result<Row, Error>) {
        let place = self.len();
        let row = row.and_then(|row| {
            let year = row.figures.year();
            let (municipality, scenario, years) = (&self.municipality, &self.scenario, &self.year);
            let of_row = (row.owner, year.get());
            match self.index.add(of_row, place, |place| key(municipality, scenario, years, place)) {
                None => Ok(row),
                Some(_) => Err(Error::new(Cause::DuplicateYear(year)).at("/year")),
            }
        });
        match row {
            Ok(row) => self.push_right(place, row),
            Err(error) => {
                self.errors.push((place, error));
                self.wrong.extend(of_row);
                self.municipality.push(0);
                self.year.push(0);
                self.budget.push(0);
                self.net_costs.push(0);
            }
        }
    }

    fn push_right(&mut self, place: usize, row: Row) {
        let figures = row.figures;
        self.municipality.push(row.owner.municipality);
        if row.owner.scenario != 0 {
            self.scenario.put(place, row.owner.scenario);
        }
        self.year.push(figures.year.get());
        self.budget.push(figures.budget().euro().cents());
        // Both are at most 10¹⁴ in size.
        self.net_costs.push(figures.net_costs.cents().saturating_sub(figures.unlawful.cents()));
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
        self.index.get((owner, year), |place| key(&self.municipality, &self.scenario, &self.year, place))
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
        Owner { municipality: self.municipality(row), scenario: self.scenario.get(row) }
    }

    pub(super) fn municipality(&self, row: usize) -> Id {
        self.municipality.get(row).copied().unwrap_or_default()
    }

    pub(super) fn year(&self, row: usize) -> Option<Year> {
        Year::new(*self.year.get(row)?).ok()
    }

    /// The years of the rows, those of wrong rows as zero.
    pub(super) fn years(&self) -> &[i64] {
        &self.year
    }

    /// B in cents, above zero; `None` in a row that is wrong.
    pub(super) fn budget(&self, row: usize) -> Option<i64> {
        self.budget.get(row).copied().filter(|budget| *budget > 0)
    }

    /// N in cents.
    pub(super) fn net_costs(&self, row: usize) -> i64 {
        self.net_costs.get(row).copied().unwrap_or_default()
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

fn key(municipality: &[Id], scenario: &Sparse<Scenario>, year: &[i64], place: usize) -> Option<Key> {
    let owner = Owner { municipality: *municipality.get(place)?, scenario: scenario.get(place) };
    Some((owner, *year.get(place)?))
}

/// What stands at a row in a list by rows.
fn at<T>(list: &[(usize, T)], row: usize) -> Option<&T> {
    let place = list.binary_search_by_key(&row, |(row, _)| *row).ok()?;
    list.get(place).map(|(_, found)| found)
}
