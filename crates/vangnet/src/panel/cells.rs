//! The cells of a row: which may be absent, how an amount may be written, and what is wrong with them.

use super::{
    index::Key,
    index::Owner,
    municipalities::Id,
    scenarios::Scenario,
    written::{Truth, Whole, YearList},
};
use crate::{
    amount::{Amount, Notation, Reading},
    case::{BudgetStage, Inhabitants, Procedure, YearFigures},
    error::{Cause, Error, Quoted},
    number::{Budget, Day, Euro, Year},
};

impl Amount<'_> {
    pub(super) fn budget(self, reading: Reading) -> Result<Budget, Error> {
        Budget::positive(self.read(reading)?, || self.shown(reading))
    }

    /// Whether the cell holds something; an empty text does not.
    pub(super) fn is_there(&self) -> bool {
        !matches!(self, Self::Text(text) if text.trim().is_empty())
    }

    fn unlawful(self, reading: Reading, figures: YearFigures) -> Result<YearFigures, Error> {
        match self.read(reading)? {
            amount if amount < Euro::ZERO => {
                Err(Cause::UnlawfulBelowZero(Quoted::new(&self.shown(reading))).into())
            }
            amount => figures.with_unlawful(amount),
        }
    }

    /// A refused amount as a message shows it: a text as it was given.
    fn shown(self, reading: Reading) -> String {
        match (self, self.read(reading)) {
            (Self::Text(text), _) => text.to_owned(),
            (_, Ok(amount)) => amount.to_string(),
            (_, Err(_)) => String::new(),
        }
    }
}

/// A row as it is written: every cell may be absent, and what must be there is checked where the row is read.
///
/// # Example
///
/// ```
/// use vangnet::{Amount, PanelRow};
///
/// let row = PanelRow {
///     municipality: Some("0202"),
///     year: Some(2019.into()),
///     budget: Some(Amount::Text("102222222.22")),
///     net_costs: Some(Amount::Text("111422222.22")),
///     ..PanelRow::default()
/// };
/// assert!(row.unlawful.is_none());
/// ```
#[derive(Debug, Clone, Default)]
pub struct PanelRow<'a> {
    /// The municipality: its CBS code or its name. Required, unless `municipality_code` is there.
    pub municipality: Option<&'a str>,
    /// The CBS code of the municipality as a number, 1 to 9999, where the table has no text; it goes before text.
    pub municipality_code: Option<i64>,
    /// The scenario of the row, such as one of many simulations; absent for none. The history of a row stands in the
    /// rows of its own scenario.
    pub scenario: Option<&'a str>,
    /// The deficit year of the row. Required.
    pub year: Option<Whole<'a>>,
    /// The budget. Required.
    pub budget: Option<Amount<'a>>,
    /// The net costs. Required.
    pub net_costs: Option<Amount<'a>>,
    /// The unlawful and uncertain spending; absent for none.
    pub unlawful: Option<Amount<'a>>,
    /// The budget without art. 7, where that was applied.
    pub budget_without_art_7: Option<Amount<'a>>,
    /// The stage of the budget; absent for a definitive one.
    pub budget_stage: Option<&'a str>,
    /// The number of inhabitants (2015 and 2016).
    pub inhabitants: Option<Whole<'a>>,
    /// The application; with every cell absent there is none.
    pub procedure: ProcedureCells<'a>,
}

/// The cells of an application: all absent, or all there.
///
/// # Example
///
/// ```
/// let none = vangnet::ProcedureCells::default();
/// assert!(none.received.is_none());
/// ```
#[derive(Debug, Clone, Default)]
pub struct ProcedureCells<'a> {
    /// The day on which the request was received, `YYYY-MM-DD`; in the Dutch notation `DD-MM-YYYY` too.
    pub received: Option<&'a str>,
    /// The college declares that it took measures.
    pub college_declaration: Option<Truth<'a>>,
    /// The council consents.
    pub council_consent: Option<Truth<'a>>,
    /// Internal measures were taken.
    pub internal_measures: Option<Truth<'a>>,
    /// External measures were taken.
    pub external_measures: Option<Truth<'a>>,
    /// The years over which a vangnetuitkering was granted; a year that is absent from the list is an error of the row.
    pub granted_years: Option<YearList<'a>>,
    /// The calendar years of an *aanwijzing*, in the same form.
    pub instruction_years: Option<YearList<'a>>,
}

/// A row whose cells are right.
#[derive(Debug, Clone)]
pub(super) struct Row {
    pub(super) owner: Owner,
    pub(super) figures: YearFigures,
    pub(super) inhabitants: Option<Inhabitants>,
    pub(super) procedure: Option<Procedure>,
}

fn required<T>(cell: Option<T>, column: &str) -> Result<T, Error> {
    cell.ok_or_else(|| Error::new(Cause::Missing).at(format_args!("/{column}")))
}

/// Reads a cell that may be absent; an error names its column.
fn read<T, U>(
    cell: Option<T>,
    column: &str,
    read: impl FnOnce(T) -> Result<U, Error>,
) -> Result<Option<U>, Error> {
    cell.map(read).transpose().map_err(|error| error.at(format_args!("/{column}")))
}

fn read_required<T, U>(
    cell: Option<T>,
    column: &str,
    read: impl FnOnce(T) -> Result<U, Error>,
) -> Result<U, Error> {
    read(required(cell, column)?).map_err(|error| error.at(format_args!("/{column}")))
}

/// The years of a list, each of which must be there.
fn years(cell: Option<YearList<'_>>, column: &str) -> Result<Vec<Year>, Error> {
    let years = read_required(cell, column, YearList::years)?;
    let year = |(place, item): (usize, Option<i64>)| {
        let item = item.ok_or_else(|| Error::new(Cause::Missing).at(format_args!("/{column}/{place}")))?;
        Year::new(item).map_err(|error| error.at(format_args!("/{column}")))
    };
    years.into_iter().enumerate().map(year).collect()
}

/// A CBS code that is a number, with the zeros that it has as text.
pub(super) fn code_text(code: i64) -> Result<String, Error> {
    match code {
        1..=9999 => Ok(format!("{code:04}")),
        _ => Err(Cause::MunicipalityCodeOutOfRange(code).into()),
    }
}

/// A text of an optional cell; an empty one is none.
fn there(cell: Option<&str>) -> Option<&str> {
    cell.filter(|text| !text.trim().is_empty())
}

/// A day as the contract writes it, and in the Dutch notation also with the day in front.
fn day(text: &str, notation: Notation) -> Result<Day, Error> {
    let mut parts = text.trim().split(['-', '/']);
    match (notation, parts.next(), parts.next(), parts.next(), parts.next()) {
        (Notation::Dutch, Some(day), Some(month), Some(year), None) if day.len() <= 2 => {
            let day = format!("{year}-{month:0>2}-{day:0>2}").parse();
            day.map_err(|_: Error| Cause::NotADay(Quoted::new(text)).into())
        }
        _ => text.parse(),
    }
}

impl PanelRow<'_> {
    /// Reads the cells, and gives the key of the row where there is one, also where another cell is wrong.
    /// `municipality` gives the number of the one that a text names.
    pub(super) fn read(
        &self,
        reading: Reading,
        scenario: Scenario,
        municipality: impl FnOnce(&str) -> Result<Id, Error>,
    ) -> (Option<Key>, Result<Row, Error>) {
        let municipality = match self.municipality_code {
            Some(code) => read_required(Some(code), "municipality", |code| municipality(&code_text(code)?)),
            None => read_required(self.municipality, "municipality", municipality),
        };
        let year = read_required(self.year.filter(Whole::is_there), "year", |year| Year::new(year.year()?));
        match (municipality, year) {
            (Ok(municipality), Ok(year)) => {
                let owner = Owner { municipality, scenario };
                (Some((owner, year.get())), self.read_figures(reading, owner, year))
            }
            (Err(error), _) | (_, Err(error)) => (None, Err(error)),
        }
    }

    fn read_figures(&self, reading: Reading, owner: Owner, year: Year) -> Result<Row, Error> {
        let budget = read_required(self.budget, "budget", |amount| amount.budget(reading))?;
        let net_costs = read_required(self.net_costs, "net_costs", |amount| amount.read(reading))?;
        let mut figures = YearFigures::new(year, budget, net_costs)?;
        if let Some(unlawful) = self.unlawful.filter(Amount::is_there) {
            figures = unlawful.unlawful(reading, figures).map_err(|error| error.at("/unlawful"))?;
        }
        let budget =
            read(self.budget_without_art_7.filter(Amount::is_there), "budget_without_art_7", |amount| {
                amount.budget(reading)
            })?;
        if let Some(budget) = budget {
            figures = figures.with_budget_without_art_7(budget);
        }
        if let Some(stage) = read(there(self.budget_stage), "budget_stage", BudgetStage::parse)? {
            figures = figures.with_stage(stage);
        }
        let inhabitants = read(self.inhabitants.filter(Whole::is_there), "inhabitants", |inhabitants| {
            Inhabitants::new(inhabitants.count(reading.notation)?)
        })?;
        Ok(Row { owner, figures, inhabitants, procedure: self.procedure.read(reading)? })
    }
}

impl ProcedureCells<'_> {
    fn is_absent(&self) -> bool {
        let declarations =
            [self.college_declaration, self.council_consent, self.internal_measures, self.external_measures];
        self.received.is_none()
            && declarations.iter().all(Option::is_none)
            && self.granted_years.is_none()
            && self.instruction_years.is_none()
    }

    fn read(&self, reading: Reading) -> Result<Option<Procedure>, Error> {
        if self.is_absent() { Ok(None) } else { self.clone().read_cells(reading) }
    }

    fn read_cells(mut self, reading: Reading) -> Result<Option<Procedure>, Error> {
        self.received = there(self.received);
        for truth in [
            &mut self.college_declaration,
            &mut self.council_consent,
            &mut self.internal_measures,
            &mut self.external_measures,
        ] {
            *truth = truth.filter(Truth::is_there);
        }
        self.granted_years = self.granted_years.filter(YearList::is_there);
        self.instruction_years = self.instruction_years.filter(YearList::is_there);
        if self.is_absent() {
            return Ok(None);
        }
        let truth = |cell: Option<Truth<'_>>, column| {
            read_required(cell, column, |truth| truth.read(reading.notation))
        };
        Ok(Some(Procedure {
            received: read_required(self.received, "received", |text| day(text, reading.notation))?,
            college_declaration: truth(self.college_declaration, "college_declaration")?,
            council_consent: truth(self.council_consent, "council_consent")?,
            internal_measures: truth(self.internal_measures, "internal_measures")?,
            external_measures: truth(self.external_measures, "external_measures")?,
            granted_years: years(self.granted_years, "granted_years")?,
            instruction_years: years(self.instruction_years, "instruction_years")?,
        }))
    }
}
