//! Many outlooks: a row for each municipality, and a table of the years before.

use std::collections::HashMap;

use super::{
    super::{
        cells::{self, PanelRow},
        index::{Key, Owner},
        municipalities::Id,
    },
    groups::{Groups, at_row},
    outlook_rows::{OutlookRow, OutlookTerms, Row},
    owners::Owners,
};
use crate::{
    ahead::{
        NationalOutlookInput, NationalOutlookRun, OutlookInput, OutlookRun, Sensitivity, SensitivityOptions,
        UncertainMunicipality, sensitivity,
    },
    amount::Reading,
    case::YearFigures,
    error::{Cause, Error},
    number::Ratio,
};

/// A table of municipalities whose net costs and budget are not certain: an outlook of each row, or one of all rows of a
/// scenario together.
///
/// An error names the table, the row in it and its column: `/municipalities/12/net_costs_sd` and `/history/3/budget`.
///
/// # Example
///
/// ```
/// use vangnet::{Amount, OutlookPanel, OutlookRow, OutlookTerms, OwnerCells, Reading, Year, ahead::Conditions};
///
/// let row = |municipality, net_costs| OutlookRow {
///     owner: OwnerCells::of(municipality),
///     net_costs_mean: Some(Amount::Text(net_costs)),
///     net_costs_sd: Some(Amount::Text("4000000")),
///     budget_mean: Some(Amount::Text("100000000")),
///     ..OutlookRow::default()
/// };
/// let terms = OutlookTerms { conditions: Conditions::Met, ..OutlookTerms::new(Year::new(2024)?) };
/// let rows = [row("0014", "112500000"), row("0202", "99000000")];
/// let panel = OutlookPanel::new(rows, [], Reading::default(), terms);
/// assert_eq!(panel.run(0)?.answer()?.closed.chance_above.to_string(), "0.500000000");
/// assert_eq!(panel.national_run(0)?.answer()?.municipalities.len(), 2);
/// # Ok::<(), vangnet::Error>(())
/// ```
#[derive(Debug, Clone)]
pub struct OutlookPanel {
    rows: Vec<Result<Row, Error>>,
    /// Whose each row is, where it names a municipality, with the name.
    owners: Vec<(Owner, Option<String>)>,
    scenarios: Groups,
    history: History,
    terms: OutlookTerms,
}

/// The years before.
#[derive(Debug, Clone, Default)]
struct History {
    rows: Vec<Result<YearFigures, Error>>,
    of: HashMap<Owner, Vec<usize>>,
    /// The first row that does not say whose it is, or of which year.
    stray: Option<usize>,
}

impl History {
    /// Takes a row, unless it is of the deficit year or a later one.
    fn push(&mut self, (key, row): (Option<Key>, Result<cells::Row, Error>), terms: &OutlookTerms) {
        let place = self.rows.len();
        self.rows.push(row.map(|row| row.figures));
        match key {
            Some((owner, year)) if year < terms.year.get() => self.of.entry(owner).or_default().push(place),
            Some(_) => {}
            None => self.stray = self.stray.or(Some(place)),
        }
    }

    /// The rows of an owner, and those of the municipality that name no scenario.
    fn rows(&self, owner: Owner) -> Vec<usize> {
        let of = |owner| self.of.get(&owner).into_iter().flatten().copied();
        let mut rows: Vec<_> = of(owner).collect();
        if owner.scenario != 0 {
            rows.extend(of(Owner { scenario: 0, ..owner }));
        }
        rows.sort_unstable();
        rows
    }

    fn figures(&self, rows: &[usize]) -> Result<Vec<YearFigures>, Error> {
        let at = |row: &usize| Some((*row, self.rows.get(*row)?));
        let found = self.stray.iter().chain(rows).filter_map(at);
        found
            .map(|(row, read)| read.clone().map_err(|error| error.below(&format!("/history/{row}"))))
            .collect()
    }
}

impl OutlookPanel {
    /// Reads the rows, and the years before: a row of the history counts for its municipality and scenario, and for every
    /// scenario where it names none. Rows of the deficit year and of later years are left out.
    ///
    /// # Example
    ///
    /// ```
    /// use vangnet::{OutlookPanel, OutlookTerms, Reading, Year};
    ///
    /// let panel = OutlookPanel::new([], [], Reading::default(), OutlookTerms::new(Year::new(2024)?));
    /// assert_eq!((panel.rows(), panel.scenarios()), (0, 0));
    /// # Ok::<(), vangnet::Error>(())
    /// ```
    pub fn new<'a>(
        rows: impl IntoIterator<Item = OutlookRow<'a>>,
        history: impl IntoIterator<Item = PanelRow<'a>>,
        reading: Reading,
        terms: OutlookTerms,
    ) -> Self {
        let mut names = Owners::new(reading.codes);
        let (mut read, mut owners, mut scenarios) = (Vec::new(), Vec::new(), Groups::default());
        for (place, cells) in rows.into_iter().enumerate() {
            let scenario = names.scenario(&cells.owner);
            let municipality = names.municipality(&cells.owner);
            let id = municipality.as_ref().ok().copied().flatten();
            let name = id.and_then(|id| names.municipalities.of(id)).map(ToString::to_string);
            owners.push((Owner { municipality: id.unwrap_or(Id::MAX), scenario }, name));
            scenarios.add(Some(Owner { municipality: Id::MAX, scenario }), place);
            read.push(municipality.and_then(|_| cells.read(reading)));
        }
        let mut past = History::default();
        for cells in history {
            let scenario = names.scenarios.id(cells.scenario);
            past.push(
                cells.read(reading, scenario, |text| names.municipalities.id(text, reading.codes)),
                &terms,
            );
        }
        Self { rows: read, owners, scenarios, history: past, terms }
    }

    /// How many rows there are.
    ///
    /// # Example
    ///
    /// See [`OutlookPanel::new`].
    ///
    /// ```
    /// # use vangnet::OutlookPanel;
    /// fn is_empty(panel: &OutlookPanel) -> bool {
    ///     panel.rows() == 0
    /// }
    /// # let _ = is_empty;
    /// ```
    pub fn rows(&self) -> usize {
        self.rows.len()
    }

    /// The outlook of a row alone, to be worked out: that of [`outlook`](crate::ahead::outlook).
    ///
    /// # Errors
    ///
    /// That of the row, then that of its history, and those of [`OutlookRun::new`].
    ///
    /// # Example
    ///
    /// ```
    /// use vangnet::{OutlookPanel, OutlookRow, OutlookTerms, Reading, Year};
    ///
    /// let terms = OutlookTerms::new(Year::new(2024)?);
    /// let panel = OutlookPanel::new([OutlookRow::default()], [], Reading::default(), terms);
    /// assert_eq!(panel.run(0).unwrap_err().to_string(), "/municipalities/0/net_costs_mean is required.");
    /// # Ok::<(), vangnet::Error>(())
    /// ```
    pub fn run(&self, row: usize) -> Result<OutlookRun, Error> {
        let (cells, history) = self.row(row)?;
        let terms = &self.terms;
        let input = OutlookInput {
            assume: terms.assume,
            correlation: cells.correlation,
            history: Some(self.history.figures(&history)?),
            conditions: terms.conditions,
            quantiles: terms.quantiles.clone(),
            draws: terms.draws.unwrap_or_default(),
            seed: terms.seed,
            ..OutlookInput::new(terms.year, cells.net_costs, cells.budget)
        };
        OutlookRun::new(&input).map_err(|error| of_row(error, row, &history))
    }

    /// What each input of a row does: the answer of [`sensitivity`]. The quantiles and the draws of the terms do not matter,
    /// and a row without years before has no input for them.
    ///
    /// # Errors
    ///
    /// That of the row, then that of its history, and those of [`sensitivity`].
    ///
    /// # Example
    ///
    /// ```
    /// use vangnet::{
    ///     Amount, OutlookPanel, OutlookRow, OutlookTerms, Reading, Year,
    ///     ahead::{Conditions, SensitivityInput},
    /// };
    ///
    /// let row = OutlookRow {
    ///     net_costs_mean: Some(Amount::Text("104000000")),
    ///     net_costs_sd: Some(Amount::Text("2000000")),
    ///     budget_mean: Some(Amount::Text("100000000")),
    ///     ..OutlookRow::default()
    /// };
    /// let terms = OutlookTerms { conditions: Conditions::Met, ..OutlookTerms::new(Year::new(2024)?) };
    /// let panel = OutlookPanel::new([row], [], Reading::default(), terms);
    /// assert_eq!(panel.sensitivity(0, None)?.inputs[0].input, SensitivityInput::NetCostsMean);
    /// # Ok::<(), vangnet::Error>(())
    /// ```
    pub fn sensitivity(&self, row: usize, change: Option<Ratio>) -> Result<Sensitivity, Error> {
        let (cells, history) = self.row(row)?;
        let figures = self.history.figures(&history)?;
        let options = SensitivityOptions {
            assume: self.terms.assume,
            correlation: cells.correlation,
            history: Some(figures).filter(|figures| !figures.is_empty()),
            conditions: self.terms.conditions,
            change,
            ..SensitivityOptions::new(self.terms.year, cells.net_costs, cells.budget)
        };
        sensitivity(&options).map_err(|error| of_row(error, row, &history))
    }

    /// How many scenarios there are, in the order of their first rows; all rows that name none are one.
    ///
    /// # Example
    ///
    /// See [`OutlookPanel::new`].
    ///
    /// ```
    /// # use vangnet::OutlookPanel;
    /// fn has_scenarios(panel: &OutlookPanel) -> bool {
    ///     panel.scenarios() > 1
    /// }
    /// # let _ = has_scenarios;
    /// ```
    pub fn scenarios(&self) -> usize {
        self.scenarios.len()
    }

    /// The rows of a scenario, in the order of the table: those of the municipalities of its answer.
    ///
    /// # Example
    ///
    /// See [`OutlookPanel`].
    ///
    /// ```
    /// # use vangnet::OutlookPanel;
    /// fn municipalities(panel: &OutlookPanel) -> usize {
    ///     panel.rows_of(0).len()
    /// }
    /// # let _ = municipalities;
    /// ```
    pub fn rows_of(&self, scenario: usize) -> &[usize] {
        self.scenarios.rows(scenario)
    }

    /// The outlook of all rows of a scenario together, to be worked out: that of
    /// [`national_outlook`](crate::ahead::national_outlook), in which a municipality has the name of its row, and the four
    /// digits of its code where that is what it names.
    ///
    /// # Errors
    ///
    /// That of the first row that is wrong, `missing_field` for one without a municipality, and those of
    /// [`NationalOutlookRun::new`].
    ///
    /// # Example
    ///
    /// ```
    /// use vangnet::{OutlookPanel, OutlookRow, OutlookTerms, Reading, Year};
    ///
    /// let terms = OutlookTerms::new(Year::new(2024)?);
    /// let panel = OutlookPanel::new([OutlookRow::default()], [], Reading::default(), terms);
    /// let error = panel.national_run(0).unwrap_err();
    /// assert_eq!(error.to_string(), "/municipalities/0/municipality is required.");
    /// # Ok::<(), vangnet::Error>(())
    /// ```
    pub fn national_run(&self, scenario: usize) -> Result<NationalOutlookRun, Error> {
        let (rows, terms) = (self.rows_of(scenario), &self.terms);
        let (mut municipalities, mut histories) = (Vec::with_capacity(rows.len()), Vec::new());
        for row in rows {
            let nameless =
                || Error::new(Cause::Missing).at(format_args!("/municipalities/{row}/municipality"));
            let name = self.owners.get(*row).and_then(|(_, name)| name.as_deref());
            let name = match self.rows.get(*row) {
                Some(Err(error)) if error.field() == Some("/municipality") => {
                    return Err(error.clone().below(&format!("/municipalities/{row}")));
                }
                _ => name.ok_or_else(nameless)?,
            };
            let (cells, history) = self.row(*row)?;
            municipalities.push(UncertainMunicipality {
                correlation: cells.correlation,
                history: Some(self.history.figures(&history)?),
                ..UncertainMunicipality::new(name, cells.net_costs, cells.budget)
            });
            histories.push(history);
        }
        let input = NationalOutlookInput {
            assume: terms.assume,
            conditions: terms.conditions,
            quantiles: terms.quantiles.clone(),
            draws: terms.draws,
            seed: terms.seed,
            ..NationalOutlookInput::new(terms.year, municipalities)
        };
        NationalOutlookRun::new(&input).map_err(|error| of_municipality(error, rows, &histories))
    }

    /// A row, and the rows of its history.
    fn row(&self, row: usize) -> Result<(Row, Vec<usize>), Error> {
        let cells = self.rows.get(row).cloned().unwrap_or_else(|| Err(Cause::Missing.into()));
        let cells = cells.map_err(|error| error.below(&format!("/municipalities/{row}")))?;
        let owner = self.owners.get(row).filter(|(_, name)| name.is_some());
        Ok((cells, owner.map(|(owner, _)| self.history.rows(*owner)).unwrap_or_default()))
    }
}

/// The column of a key of an outlook, given as a pointer.
fn column(field: &str) -> Option<&'static str> {
    match field {
        "/name" => Some("municipality"),
        "/net_costs/mean" => Some("net_costs_mean"),
        "/net_costs/sd" => Some("net_costs_sd"),
        "/budget/mean" => Some("budget_mean"),
        "/budget/sd" => Some("budget_sd"),
        "/correlation" => Some("correlation"),
        _ => None,
    }
}

/// An error of a row alone, at its row and column, or at those of its history.
fn of_row(error: Error, row: usize, history: &[usize]) -> Error {
    match error.field().and_then(column) {
        Some(column) => error.at(format_args!("/municipalities/{row}/{column}")),
        None => at_row(error, "history", history),
    }
}

/// An error of an outlook of many municipalities at the row and the column of its table.
fn of_municipality(error: Error, rows: &[usize], histories: &[Vec<usize>]) -> Error {
    let place = |field: &str| {
        let inside = field.strip_prefix("/municipalities/")?;
        let (index, key) = inside.split_at(inside.find('/').unwrap_or(inside.len()));
        let index = index.parse::<usize>().ok()?;
        if let Some(column) = column(key) {
            return Some(format!("/municipalities/{}/{column}", rows.get(index)?));
        }
        let (year, key) = key.strip_prefix("/history/")?.split_once('/')?;
        let row = histories.get(index)?.get(year.parse::<usize>().ok()?)?;
        Some(format!("/history/{row}/{key}"))
    };
    match error.field().and_then(place) {
        Some(field) => error.at(field),
        None => error,
    }
}
