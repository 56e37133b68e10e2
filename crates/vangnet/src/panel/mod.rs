//! A panel: a long table of municipalities and years, each row assessed with the history that stands in the others.
//!
//! [`PanelRow`] is a row as it is written, with cells that may be absent or wrong; [`Panel`] reads them all and answers
//! each one, so that one bad row is one error and not the end of the table.

mod cells;
mod mergers;
mod scale;

use std::collections::{HashMap, hash_map::Entry};

use self::cells::Row;
pub use self::{
    cells::{PanelRow, ProcedureCells},
    mergers::Merger,
};
use crate::{
    Assessment, Case, Error, Municipality, Reading, RuleSet, Year, YearFigures, assess::assess_scaled,
    error::Cause, merge, scale::ScaleFigures,
};

/// A table of municipalities and years that has been read.
///
/// The history of a row are the rows of the same municipality in the years that the tests of its rule set look back
/// on; a year that has no row, or a wrong one, is absent. Of two rows for one municipality and year the later is the
/// error.
///
/// # Example
///
/// ```
/// use vangnet::{Amount, Outcome, Panel, PanelRow};
///
/// let row = |year, budget, net_costs| PanelRow {
///     municipality: Some("0202"),
///     year: Some(year),
///     budget: Some(Amount::Text(budget)),
///     net_costs: Some(Amount::Text(net_costs)),
///     ..PanelRow::default()
/// };
/// let panel = Panel::new([
///     row(2017, "100000000", "108000000"),
///     row(2018, "101000000", "109181000"),
///     row(2019, "102222222.22", "111422222.22"),
///     row(2019, "102222222.22", "0"),
/// ]);
/// let answers: Vec<_> = panel.answers().collect();
/// assert_eq!(answers[2].as_ref().unwrap().outcome, Outcome::ConditionsMet);
/// assert_eq!(answers[0].as_ref().unwrap().outcome, Outcome::Incomplete);
/// assert_eq!(answers[3].as_ref().unwrap_err().to_string(), "/year is 2019: this year stands twice.");
/// ```
#[derive(Debug, Clone)]
pub struct Panel {
    rows: Vec<Result<Row, Error>>,
    places: HashMap<(Municipality, Year), usize>,
    mergers: HashMap<Municipality, Vec<Merger>>,
}

impl Panel {
    /// Reads the rows. A wrong cell is the error of its row, with the column as its field (`/budget`).
    ///
    /// # Example
    ///
    /// ```
    /// use vangnet::{Panel, PanelRow};
    ///
    /// let panel = Panel::new([PanelRow { municipality: Some("0202"), ..PanelRow::default() }]);
    /// assert_eq!(panel.answer(0).unwrap().unwrap_err().to_string(), "/year is required.");
    /// ```
    pub fn new<'a>(rows: impl IntoIterator<Item = PanelRow<'a>>) -> Self {
        Self::read(rows, Reading::default())
    }

    /// Reads the rows, all their amounts in one notation and one unit.
    ///
    /// # Example
    ///
    /// ```
    /// use vangnet::{Amount, AmountUnit, Notation, Panel, PanelRow, Reading};
    ///
    /// let row = PanelRow {
    ///     municipality: Some("0202"),
    ///     year: Some(2024),
    ///     budget: Some(Amount::Text("100.000")),
    ///     net_costs: Some(Amount::RoundToCents(109_000.0)),
    ///     ..PanelRow::default()
    /// };
    /// let reading =
    ///     Reading { notation: Notation::Dutch, unit: AmountUnit::ThousandEuro, ..Reading::default() };
    /// let answer = Panel::read([row], reading).answer(0).unwrap()?;
    /// assert_eq!(answer.scale.payment.to_string(), "750000.00");
    /// # Ok::<(), vangnet::Error>(())
    /// ```
    pub fn read<'a>(rows: impl IntoIterator<Item = PanelRow<'a>>, reading: Reading) -> Self {
        let mut panel = Self { rows: Vec::new(), places: HashMap::new(), mergers: HashMap::new() };
        for (place, cells) in rows.into_iter().enumerate() {
            let row = cells.read(reading).and_then(|row| {
                let key = (row.municipality.clone(), row.figures.year());
                match panel.places.entry(key) {
                    Entry::Vacant(free) => {
                        free.insert(place);
                        Ok(row)
                    }
                    Entry::Occupied(taken) => {
                        Err(Error::new(Cause::DuplicateYear(taken.key().1)).at("/year"))
                    }
                }
            });
            panel.rows.push(row);
        }
        panel
    }

    /// The same table with municipal mergers: the results of the old municipalities are added to the history of the
    /// new one (Toetsingscommissie, eigen risico over 2021).
    ///
    /// From the first year of a merger on, a row of the new municipality has as its history before it the sum of the
    /// rows of the old ones, and of its own where it existed under the same code. Where an old one lacks a year that
    /// another has, the row is an error: nothing is guessed.
    ///
    /// # Errors
    ///
    /// `invalid_municipality_code` where a municipality has two successors or comes to succeed itself.
    ///
    /// # Example
    ///
    /// ```
    /// use vangnet::{Amount, Merger, Panel, PanelRow, Year};
    ///
    /// let row = |municipality, year, net_costs| PanelRow {
    ///     municipality: Some(municipality),
    ///     year: Some(year),
    ///     budget: Some(Amount::Text("100")),
    ///     net_costs: Some(Amount::Text(net_costs)),
    ///     ..PanelRow::default()
    /// };
    /// let rows = [row("1111", 2017, "110"), row("2222", 2017, "103"), row("3333", 2018, "109")];
    /// let merger = |old: &str| -> Result<Merger, vangnet::Error> {
    ///     Ok(Merger { old: old.parse()?, new: "3333".parse()?, from: Year::new(2018)? })
    /// };
    /// let panel = Panel::new(rows).with_mergers(&[merger("1111")?, merger("2222")?])?;
    /// let case = panel.case(2).unwrap()?;
    /// assert_eq!(case.figures_of(Year::new(2017)?).unwrap().deficit()?.to_string(), "13.00");
    /// # Ok::<(), vangnet::Error>(())
    /// ```
    pub fn with_mergers(self, mergers: &[Merger]) -> Result<Self, Error> {
        Ok(Self { mergers: mergers::by_successor(mergers)?, ..self })
    }

    /// How many rows there are.
    ///
    /// # Example
    ///
    /// ```
    /// assert_eq!(vangnet::Panel::new([]).len(), 0);
    /// ```
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// Whether there is no row.
    ///
    /// # Example
    ///
    /// ```
    /// assert!(vangnet::Panel::new([]).is_empty());
    /// ```
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// The case of a row with its history, under the shipped rules of its year; `None` beyond the last row.
    ///
    /// # Example
    ///
    /// ```
    /// assert!(vangnet::Panel::new([]).case(0).is_none());
    /// ```
    pub fn case(&self, row: usize) -> Option<Result<Case, Error>> {
        self.rows.get(row).map(|row| {
            let row = row.as_ref().map_err(Clone::clone)?;
            self.case_of(row, RuleSet::for_year(row.figures.year())?)
        })
    }

    /// The answer to a row under the shipped rules of its year; `None` beyond the last row.
    ///
    /// # Example
    ///
    /// ```
    /// assert!(vangnet::Panel::new([]).answer(0).is_none());
    /// ```
    pub fn answer(&self, row: usize) -> Option<Result<Assessment, Error>> {
        self.rows.get(row).map(|row| self.assess(row, None, None))
    }

    /// The answers in the order of the rows, under the shipped rules of each year.
    ///
    /// # Example
    ///
    /// ```
    /// assert_eq!(vangnet::Panel::new([]).answers().count(), 0);
    /// ```
    pub fn answers(&self) -> impl Iterator<Item = Result<Assessment, Error>> {
        self.assess_all(None)
    }

    /// The answers in the order of the rows, all under one rule set, such as a user's own.
    ///
    /// # Example
    ///
    /// ```
    /// # use vangnet::{Panel, RuleSet, Year};
    /// let rules = RuleSet::for_year(Year::new(2019)?)?.with_threshold("0.05".parse()?)?;
    /// assert_eq!(Panel::new([]).answers_with(&rules).count(), 0);
    /// # Ok::<(), vangnet::Error>(())
    /// ```
    pub fn answers_with(&self, rules: &RuleSet) -> impl Iterator<Item = Result<Assessment, Error>> {
        self.assess_all(Some(rules))
    }

    /// The answers in order: the scale of a run of rows on the kernel, and then row by row.
    fn assess_all(&self, rules: Option<&RuleSet>) -> impl Iterator<Item = Result<Assessment, Error>> {
        self.rows.chunks(scale::ROWS).flat_map(move |rows| {
            let scales = scale::figures(rows, rules);
            rows.iter().zip(scales).map(move |(row, scale)| self.assess(row, rules, scale))
        })
    }

    /// The answer to a row; its scale is worked out here where it was not before.
    fn assess(
        &self,
        row: &Result<Row, Error>,
        rules: Option<&RuleSet>,
        scale: Option<ScaleFigures>,
    ) -> Result<Assessment, Error> {
        let row = row.as_ref().map_err(Clone::clone)?;
        let rules = row.rules(rules)?;
        let case = self.case_of(row, rules)?;
        assess_scaled(&case, rules, scale)
    }

    fn case_of(&self, row: &Row, rules: &RuleSet) -> Result<Case, Error> {
        let year = row.figures.year();
        let mut years = vec![row.figures];
        for back in 1..=rules.years_before() {
            years.extend(self.history(&row.municipality, year.before(back), year)?);
        }
        let mut case = Case::new(row.municipality.to_string(), year, years)?;
        case.inhabitants = row.inhabitants;
        case.procedure.clone_from(&row.procedure);
        Ok(case)
    }

    fn figures(&self, municipality: &Municipality, year: Year) -> Option<YearFigures> {
        let place = self.places.get(&(municipality.clone(), year))?;
        let row = self.rows.get(*place)?.as_ref().ok()?;
        Some(row.figures)
    }

    /// The figures of an earlier year as they count for a deficit year.
    fn history(
        &self,
        municipality: &Municipality,
        year: Year,
        deficit_year: Year,
    ) -> Result<Option<YearFigures>, Error> {
        let mut members = Vec::new();
        self.members(municipality, year, deficit_year, false, &mut members);
        if members.iter().all(|(_, figures)| figures.is_empty()) {
            return Ok(None);
        }
        match members.as_slice() {
            [(_, figures)] => Ok(figures.first().copied()),
            members => Ok(merge::add(members)?.first().copied()),
        }
    }

    /// Which municipalities a year is made of, with their figures; one that must have them and has not is empty.
    fn members(
        &self,
        municipality: &Municipality,
        year: Year,
        deficit_year: Year,
        required: bool,
        members: &mut Vec<(Municipality, Vec<YearFigures>)>,
    ) {
        let merged_in = self.mergers.get(municipality).into_iter().flatten();
        let mut old = merged_in.filter(|merger| year < merger.from && merger.from <= deficit_year).peekable();
        let figures = self.figures(municipality, year);
        // A municipality that others merged into may be new, and then has no figures of its own before.
        if figures.is_some() || (required && old.peek().is_none()) {
            members.push((municipality.clone(), figures.into_iter().collect()));
        }
        for merger in old {
            self.members(&merger.old, year, deficit_year, true, members);
        }
    }
}
