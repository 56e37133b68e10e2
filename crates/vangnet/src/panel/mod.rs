//! A panel: a long table of municipalities and years, each row assessed with the history in the other rows.
//!
//! [`PanelRow`] is a row as it is written, with cells that may be absent or wrong; [`Panel`] reads them all and answers
//! each one, so that one bad row is one error and not the end of the table.

mod advice;
mod ahead;
mod answer_columns;
mod cells;
mod columns;
mod history;
mod index;
mod mergers;
mod municipalities;
mod plan;
mod rows;
mod run;
mod scenarios;
mod written;

use std::{borrow::Cow, collections::HashMap};

pub use self::{
    ahead::{
        CaseloadPanel, CaseloadRow, MeasureRow, OutlookPanel, OutlookRow, OutlookTerms, OwnerCells,
        ProgrammePanel, ProgrammeTerms,
    },
    answer_columns::AnswerColumns,
    cells::{PanelRow, ProcedureCells},
    columns::PanelColumns,
    mergers::Succession,
    written::{Truth, Whole, YearList},
};
use self::{answer_columns::RowAnswer, municipalities::Municipalities, rows::Rows, scenarios::Scenarios};
use crate::{
    amount::Reading,
    assess::{Assessment, assess_with},
    case::{Case, Municipality},
    error::{Error, ErrorKind},
    number::Year,
    rules::{RuleSet, no_rules_and_unused},
};

/// A table of municipalities and years that has been read.
///
/// The history of a row consists of the rows of the same municipality in the years that the tests of its rule set look
/// back on; a year without a row, or with a wrong one, is absent. Of two rows for one municipality and year, the later is
/// the error. In all of this, rows that name a scenario are a table of their own.
///
/// # Example
///
/// ```
/// use vangnet::{Amount, Outcome, Panel, PanelRow};
///
/// let row = |year: i64, budget, net_costs| PanelRow {
///     municipality: Some("0202"),
///     year: Some(year.into()),
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
#[derive(Debug, Clone, Default)]
pub struct Panel {
    rows: Rows,
    municipalities: Municipalities,
    scenarios: Scenarios,
    mergers: HashMap<Municipality, Vec<Succession>>,
    reading: Reading,
    /// The year whose rules are assumed for later years without rules.
    assume: Option<Year>,
}

/// Adds rows after those that are there, so that a long table can be read piece by piece.
///
/// # Example
///
/// ```
/// use vangnet::{Panel, PanelRow};
///
/// let mut panel = Panel::default();
/// panel.extend([PanelRow::default()]);
/// panel.extend([PanelRow::default(), PanelRow::default()]);
/// assert_eq!(panel.len(), 3);
/// ```
impl<'a> Extend<PanelRow<'a>> for Panel {
    fn extend<T: IntoIterator<Item = PanelRow<'a>>>(&mut self, rows: T) {
        let rows = rows.into_iter();
        self.reserve(rows.size_hint().0);
        for cells in rows {
            let scenario = self.scenarios.id(cells.scenario);
            let municipality = |text: &str| self.municipalities.id(text, self.reading.codes);
            let (key, row) = cells.read(self.reading, scenario, municipality);
            self.rows.push(key, row);
            if self.rows.has_many_new() {
                self.rows.index_new();
            }
        }
        self.rows.index_new();
    }
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
    ///     year: Some(2024.into()),
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
        let mut panel = Self { reading, ..Self::default() };
        panel.extend(rows);
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
    /// use vangnet::{Amount, Succession, Panel, PanelRow, Year};
    ///
    /// let row = |municipality, year: i64, net_costs| PanelRow {
    ///     municipality: Some(municipality),
    ///     year: Some(year.into()),
    ///     budget: Some(Amount::Text("100")),
    ///     net_costs: Some(Amount::Text(net_costs)),
    ///     ..PanelRow::default()
    /// };
    /// let rows = [row("1111", 2017, "110"), row("2222", 2017, "103"), row("3333", 2018, "109")];
    /// let merger = |old: &str| -> Result<Succession, vangnet::Error> {
    ///     Ok(Succession { old: old.parse()?, new: "3333".parse()?, from: Year::new(2018)? })
    /// };
    /// let panel = Panel::new(rows).with_mergers(&[merger("1111")?, merger("2222")?])?;
    /// let case = panel.case(2).unwrap()?;
    /// assert_eq!(case.figures_of(Year::new(2017)?).unwrap().deficit()?.to_string(), "13.00");
    /// # Ok::<(), vangnet::Error>(())
    /// ```
    pub fn with_mergers(self, mergers: &[Succession]) -> Result<Self, Error> {
        Ok(Self { mergers: mergers::by_successor(mergers)?, ..self })
    }

    /// The same table, with the rules of a deficit year [assumed](RuleSet::assumed_for) for the years of its rows that
    /// come after those with rules of their own. It has no effect where all rows are assessed under one given rule set.
    ///
    /// # Errors
    ///
    /// `year_unsupported` and `no_rule_known`, at `/assume`, where that year has no rules itself.
    ///
    /// # Example
    ///
    /// ```
    /// use vangnet::{Amount, Panel, PanelRow, Year};
    ///
    /// let row = PanelRow {
    ///     municipality: Some("0202"),
    ///     year: Some(2999.into()),
    ///     budget: Some(Amount::Text("100")),
    ///     net_costs: Some(Amount::Text("109")),
    ///     ..PanelRow::default()
    /// };
    /// let panel = Panel::new([row]).with_assumed_rules(Year::new(2025)?)?;
    /// assert_eq!(panel.answer(0).unwrap()?.rule_set, "2025 assumed for 2999");
    /// # Ok::<(), vangnet::Error>(())
    /// ```
    pub fn with_assumed_rules(self, of: Year) -> Result<Self, Error> {
        RuleSet::for_year(of).map_err(|error| error.at("/assume"))?;
        Ok(Self { assume: Some(of), ..self })
    }

    /// Makes room for so many more rows, where it is known how many come: then nothing is moved as the table grows.
    ///
    /// # Example
    ///
    /// ```
    /// let mut panel = vangnet::Panel::default();
    /// panel.reserve(1000);
    /// assert!(panel.is_empty());
    /// ```
    pub fn reserve(&mut self, more: usize) {
        self.rows.reserve(more);
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
        self.rows.len() == 0
    }

    /// The first row that has no municipality, year and figures to work with, such as one with a wrong cell.
    ///
    /// # Example
    ///
    /// ```
    /// use vangnet::{Panel, PanelRow};
    ///
    /// assert_eq!(Panel::new([PanelRow::default()]).first_misread(), Some(0));
    /// ```
    pub fn first_misread(&self) -> Option<usize> {
        self.rows.first_error()
    }

    /// The municipality and year of a row; `None` where it has a wrong cell, or is not there.
    ///
    /// # Example
    ///
    /// ```
    /// assert!(vangnet::Panel::default().key(0).is_none());
    /// ```
    pub fn key(&self, row: usize) -> Option<(&Municipality, Year)> {
        self.rows.budget(row)?;
        Some((self.municipalities.of(self.rows.municipality(row))?, self.rows.year(row)?))
    }

    /// The case of a row with its history, under the shipped rules of its year; `None` beyond the last row.
    ///
    /// # Example
    ///
    /// ```
    /// assert!(vangnet::Panel::new([]).case(0).is_none());
    /// ```
    pub fn case(&self, row: usize) -> Option<Result<Case, Error>> {
        self.row_with(row, None, |case, _| Ok(case))
    }

    /// The answer to a row under the shipped rules of its year; `None` beyond the last row.
    ///
    /// # Example
    ///
    /// ```
    /// assert!(vangnet::Panel::new([]).answer(0).is_none());
    /// ```
    pub fn answer(&self, row: usize) -> Option<Result<Assessment, Error>> {
        self.assess(row, None)
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

    /// The answers column by column, under the shipped rules of each year: many times faster than row by row.
    ///
    /// # Example
    ///
    /// ```
    /// assert!(vangnet::Panel::new([]).columns().rule_sets().is_empty());
    /// ```
    pub fn columns(&self) -> PanelColumns<'_> {
        PanelColumns::new(self, None)
    }

    /// The answers column by column, all under one rule set, such as a user's own.
    ///
    /// # Example
    ///
    /// ```
    /// # use vangnet::{Panel, RuleSet, Year};
    /// let rules = RuleSet::for_year(Year::new(2019)?)?.with_name("mine");
    /// assert_eq!(Panel::new([]).columns_with(&rules).rule_sets(), ["mine"]);
    /// # Ok::<(), vangnet::Error>(())
    /// ```
    pub fn columns_with<'p>(&'p self, rules: &'p RuleSet) -> PanelColumns<'p> {
        PanelColumns::new(self, Some(rules))
    }

    fn assess_all(&self, rules: Option<&RuleSet>) -> impl Iterator<Item = Result<Assessment, Error>> {
        (0..self.len()).filter_map(move |row| self.assess(row, rules))
    }

    /// What the columns show of a row, worked out alone, under the rule set at a place.
    fn assess_alone(
        &self,
        row: usize,
        rules: Option<&RuleSet>,
        rule_set: usize,
    ) -> Option<Result<RowAnswer, Error>> {
        self.row_with(row, rules, |case, rules| {
            let answer = assess_with(&case, rules)?;
            let missing = answer.missing(&case, rules);
            Ok(RowAnswer::of(answer, missing, self.wrong_history(row, rules), rule_set))
        })
    }

    /// The answer to a row as it is given one case at a time.
    fn assess(&self, row: usize, rules: Option<&RuleSet>) -> Option<Result<Assessment, Error>> {
        self.row_with(row, rules, |case, rules| assess_with(&case, rules))
    }

    /// What is made of the case of a row and its rules; `None` beyond the last row.
    fn row_with<T>(
        &self,
        row: usize,
        rules: Option<&RuleSet>,
        make: impl FnOnce(Case, &RuleSet) -> Result<T, Error>,
    ) -> Option<Result<T, Error>> {
        if let Some(error) = self.rows.error(row) {
            return Some(Err(error.clone()));
        }
        let figures = self.rows.figures(row)?;
        let municipality = self.municipalities.of(self.rows.municipality(row))?;
        let rules = rules.map_or_else(
            || RuleSet::for_year_or_assumed(figures.year(), self.assume).map_err(of_a_row(figures.year())),
            |rules| Ok(Cow::Borrowed(rules)),
        );
        Some(rules.and_then(|rules| make(self.case_of(row, municipality, figures, &rules)?, &rules)))
    }
}

/// The error of a row without rules. One before 2015 is no history either: who put it there must know.
fn of_a_row(year: Year) -> impl FnOnce(Error) -> Error {
    move |error| match error.kind() {
        ErrorKind::YearUnsupported => no_rules_and_unused(year),
        _ => error,
    }
}
