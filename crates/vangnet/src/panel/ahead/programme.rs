//! Many programmes: a long table of municipalities and years, and one of measures.

use super::{
    super::{
        cells::{PanelRow, Row},
        index::{Key, Owner},
    },
    groups::{Groups, at_row},
    measures::{Given, MeasureRow},
    owners::Owners,
};
use crate::{
    ahead::{Conditions, Historical, Programme, ProgrammeInput, ProgrammeYear, programme},
    amount::Reading,
    error::{Cause, Error},
    number::{Euro, Ratio, Year},
};

/// What holds for every programme of a table.
///
/// # Example
///
/// ```
/// use vangnet::{ProgrammeTerms, Year};
///
/// let terms = ProgrammeTerms::new(Year::new(2024)?, Year::new(2025)?, "1250".parse()?);
/// assert!(terms.historical_ratio.is_none());
/// # Ok::<(), vangnet::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ProgrammeTerms {
    /// The first deficit year to assess.
    pub first: Year,
    /// The last deficit year to assess.
    pub last: Year,
    /// Euro per household per month that is saved, where a measure has no price of its own.
    pub price: Euro,
    /// The deficit year whose rules are assumed for years without rules of their own.
    pub assume: Option<Year>,
    /// The national pot that is shared on past costs divided by the national costs, where budgets are to follow the costs
    /// of two years before: by the inhabitants in the row of the first year.
    pub historical_ratio: Option<Ratio>,
    /// Whether the conditions of a payment are assessed, or taken as met.
    pub conditions: Conditions,
}

impl ProgrammeTerms {
    /// The years and the price; the rest is as it is where a question does not give it.
    ///
    /// # Example
    ///
    /// ```
    /// use vangnet::{ProgrammeTerms, Year};
    ///
    /// assert!(ProgrammeTerms::new(Year::new(2024)?, Year::new(2024)?, "1250".parse()?).assume.is_none());
    /// # Ok::<(), vangnet::Error>(())
    /// ```
    pub fn new(first: Year, last: Year, price: Euro) -> Self {
        Self { first, last, price, assume: None, historical_ratio: None, conditions: Conditions::default() }
    }
}

/// A long table of years, of which those of one municipality and scenario are one [`programme`], and the measures.
///
/// An error names the table, the row in it and its column: `/years/12/budget` and `/measures/3/success`.
///
/// # Example
///
/// ```
/// use vangnet::{Amount, MeasureRow, PanelRow, ProgrammePanel, ProgrammeTerms, Reading, Year};
///
/// let row = |municipality, net_costs| PanelRow {
///     municipality: Some(municipality),
///     year: Some(2025.into()),
///     budget: Some(Amount::Text("100000000")),
///     net_costs: Some(Amount::Text(net_costs)),
///     ..PanelRow::default()
/// };
/// let measure = MeasureRow {
///     name: Some("job coaches"),
///     from: Some("2025-01"),
///     until: Some("2025-12"),
///     households: Some(Amount::Text("10")),
///     success: Some(Amount::Text("0.4")),
///     ..MeasureRow::default()
/// };
/// let terms = ProgrammeTerms::new(Year::new(2025)?, Year::new(2025)?, "1250".parse()?);
/// let rows = [row("0014", "101000000"), row("0202", "99000000")];
/// let panel = ProgrammePanel::new(rows, [measure], Reading::default(), terms);
/// let programme = panel.answer(1)?;
/// assert_eq!(panel.year(1, &programme).unwrap().gross.to_string(), "390000.00");
/// # Ok::<(), vangnet::Error>(())
/// ```
#[derive(Debug, Clone)]
pub struct ProgrammePanel {
    rows: Vec<(Option<Key>, Result<Row, Error>)>,
    measures: Given,
    groups: Groups,
    terms: ProgrammeTerms,
}

impl ProgrammePanel {
    /// Reads the years, in any order, and the measures. A measure counts for the rows of its municipality and its scenario,
    /// and for all where it names none.
    ///
    /// # Example
    ///
    /// ```
    /// use vangnet::{ProgrammePanel, ProgrammeTerms, Reading, Year};
    ///
    /// let terms = ProgrammeTerms::new(Year::new(2024)?, Year::new(2024)?, "1250".parse()?);
    /// assert_eq!(ProgrammePanel::new([], [], Reading::default(), terms).groups(), 0);
    /// # Ok::<(), vangnet::Error>(())
    /// ```
    pub fn new<'a>(
        years: impl IntoIterator<Item = PanelRow<'a>>,
        measures: impl IntoIterator<Item = MeasureRow<'a>>,
        reading: Reading,
        terms: ProgrammeTerms,
    ) -> Self {
        let (mut owners, mut groups) = (Owners::new(reading.codes), Groups::default());
        let (mut rows, mut known): (Vec<_>, Vec<Owner>) = (Vec::new(), Vec::new());
        for (place, cells) in years.into_iter().enumerate() {
            let scenario = owners.scenarios.id(cells.scenario);
            let read = cells.read(reading, scenario, |text| owners.municipalities.id(text, reading.codes));
            let owner = read.0.map(|(owner, _)| owner);
            groups.add(owner, place);
            if groups.len() > known.len() {
                known.extend(owner);
            }
            rows.push(read);
        }
        let measures = Given::read(measures, reading, &mut owners, &known);
        Self { rows, measures, groups, terms }
    }

    /// How many programmes there are, in the order of their first rows.
    ///
    /// # Example
    ///
    /// See [`ProgrammePanel::new`].
    ///
    /// ```
    /// # use vangnet::ProgrammePanel;
    /// fn is_empty(panel: &ProgrammePanel) -> bool {
    ///     panel.groups() == 0
    /// }
    /// # let _ = is_empty;
    /// ```
    pub fn groups(&self) -> usize {
        self.groups.len()
    }

    /// The rows of a programme, in the order of the table.
    ///
    /// # Example
    ///
    /// See [`ProgrammePanel`].
    ///
    /// ```
    /// # use vangnet::ProgrammePanel;
    /// fn history_and_all(panel: &ProgrammePanel) -> usize {
    ///     panel.rows(0).len()
    /// }
    /// # let _ = history_and_all;
    /// ```
    pub fn rows(&self, group: usize) -> &[usize] {
        self.groups.rows(group)
    }

    /// What a programme gives for the year of a row; `None` for a year before the first or after the last.
    ///
    /// # Example
    ///
    /// See [`ProgrammePanel`].
    ///
    /// ```
    /// # use vangnet::{ProgrammePanel, ahead::Programme};
    /// fn is_shown(panel: &ProgrammePanel, row: usize, programme: &Programme) -> bool {
    ///     panel.year(row, programme).is_some()
    /// }
    /// # let _ = is_shown;
    /// ```
    pub fn year<'p>(&self, row: usize, programme: &'p Programme) -> Option<&'p ProgrammeYear> {
        let year = self.row(row)?.figures.year();
        programme.years.iter().find(|shown| shown.year == year)
    }

    /// A programme: the answer is that of [`programme`] to its rows and measures.
    ///
    /// # Errors
    ///
    /// That of the first row that is wrong, then of the first measure; `missing_field` for the inhabitants of the first year
    /// where they are needed; and those of [`programme`].
    ///
    /// # Example
    ///
    /// ```
    /// use vangnet::{PanelRow, ProgrammePanel, ProgrammeTerms, Reading, Year};
    ///
    /// let terms = ProgrammeTerms::new(Year::new(2024)?, Year::new(2024)?, "1250".parse()?);
    /// let panel = ProgrammePanel::new([PanelRow::default()], [], Reading::default(), terms);
    /// assert_eq!(panel.answer(0).unwrap_err().to_string(), "/years/0/municipality is required.");
    /// # Ok::<(), vangnet::Error>(())
    /// ```
    pub fn answer(&self, group: usize) -> Result<Programme, Error> {
        let rows = self.rows(group);
        let owner = rows.first().and_then(|row| self.rows.get(*row)?.0).map(|(owner, _)| owner);
        let measures = owner.map(|owner| self.measures.rows(owner)).unwrap_or_default();
        let input = self.input(rows, &measures)?;
        programme(&input).map_err(|error| at_row(at_row(error, "years", rows), "measures", &measures))
    }

    fn row(&self, row: usize) -> Option<&Row> {
        self.rows.get(row).and_then(|(_, row)| row.as_ref().ok())
    }

    fn input(&self, rows: &[usize], measures: &[usize]) -> Result<ProgrammeInput, Error> {
        let wrong = |row: &usize| Some((*row, self.rows.get(*row)?.1.as_ref().err()?));
        if let Some((row, error)) = rows.iter().find_map(wrong) {
            return Err(error.clone().below(&format!("/years/{row}")));
        }
        let terms = self.terms;
        let measures = measures.iter().filter_map(|row| Some((row, self.measures.at(*row)?)));
        let measures = measures.map(|(row, given)| {
            let measure = given.measure(terms.first, terms.last);
            measure.map_err(|error| error.clone().below(&format!("/measures/{row}")))
        });
        let measures = measures.collect::<Result<Vec<_>, _>>()?;
        let years = rows.iter().filter_map(|row| Some(self.row(*row)?.figures)).collect();
        let first =
            rows.iter().find(|row| self.row(**row).is_some_and(|row| row.figures.year() == terms.first));
        let inhabitants = first.and_then(|row| self.row(*row)?.inhabitants);
        let historical = match (terms.historical_ratio, first, inhabitants) {
            (Some(ratio), _, Some(inhabitants)) => Some(Historical { inhabitants, ratio: Some(ratio) }),
            (Some(_), Some(row), None) => {
                return Err(Error::new(Cause::Missing).at(format_args!("/years/{row}/inhabitants")));
            }
            _ => None,
        };
        Ok(ProgrammeInput {
            inhabitants,
            assume: terms.assume,
            historical,
            conditions: terms.conditions,
            ..ProgrammeInput::new(years, (terms.first, terms.last), terms.price, measures)
        })
    }
}
