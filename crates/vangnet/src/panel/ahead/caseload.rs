//! Many caseloads: a long table of municipalities or scenarios and months.

use super::{
    groups::{Groups, at_row},
    number_cells::{count, euro, month, ratio, required},
    owners::{OwnerCells, Owners, without_municipality},
};
use crate::{
    ahead::{Caseload, CaseloadFlow, CaseloadInput, CaseloadStart, Month, caseload},
    amount::{Amount, Reading},
    error::{Cause, Error, ErrorKind, Quoted},
    number::{Count, Euro},
};

/// A month of a caseload as a table writes it.
///
/// # Example
///
/// ```
/// use vangnet::{Amount, CaseloadRow, OwnerCells};
///
/// let row = CaseloadRow {
///     owner: OwnerCells::of("0268"),
///     month: Some("2020-01"),
///     caseload: Some(Amount::Text("7125")),
///     ..CaseloadRow::default()
/// };
/// assert!(row.outflow.is_none());
/// ```
#[derive(Debug, Clone, Copy, Default)]
pub struct CaseloadRow<'a> {
    /// Whose month it is. Where no row names a municipality, the rows of a scenario, or all rows, are one caseload.
    pub owner: OwnerCells<'a>,
    /// The calendar month, `YYYY-MM`. Required.
    pub month: Option<&'a str>,
    /// Households at the start of the first month. Required in the row of that month; absent in the others, or the same.
    pub caseload: Option<Amount<'a>>,
    /// Households that come. Required.
    pub inflow: Option<Amount<'a>>,
    /// Households that leave: either this or the ratio.
    pub outflow: Option<Amount<'a>>,
    /// The part of the caseload at the start of the month that leaves, 0 to 1.
    pub outflow_ratio: Option<Amount<'a>>,
    /// Euro per household in this month, where it is not that of the table.
    pub price: Option<Amount<'a>>,
}

/// A row whose cells are right.
#[derive(Debug, Clone, Copy)]
struct Row {
    month: Month,
    caseload: Option<Count>,
    flow: CaseloadFlow,
}

/// A long table of months, of which those of one municipality and scenario are one [`caseload`].
///
/// An error names the row in the table and its column: `/months/12/outflow`.
///
/// # Example
///
/// ```
/// use vangnet::{Amount, CaseloadPanel, CaseloadRow, OwnerCells, Reading};
///
/// let row = |month, inflow| CaseloadRow {
///     owner: OwnerCells::of("0268"),
///     month: Some(month),
///     caseload: Some(Amount::Text("7125")),
///     inflow: Some(Amount::Text(inflow)),
///     outflow: Some(Amount::Text("210")),
///     ..CaseloadRow::default()
/// };
/// let price = Some("1250".parse()?);
/// let panel = CaseloadPanel::new([row("2020-02", "280"), row("2020-01", "300")], Reading::default(), price);
/// assert_eq!(panel.rows(0), [1, 0]);
/// let months = panel.answer(0)?.months;
/// assert_eq!(months[1].end.to_string(), "7285.00");
/// # Ok::<(), vangnet::Error>(())
/// ```
#[derive(Debug, Clone, Default)]
pub struct CaseloadPanel {
    rows: Vec<Result<Row, Error>>,
    groups: Vec<Vec<usize>>,
    price: Option<Euro>,
}

impl CaseloadRow<'_> {
    fn read(&self, reading: Reading) -> Result<Row, Error> {
        let flow = || -> Result<CaseloadFlow, Error> {
            Ok(CaseloadFlow {
                inflow: required(count(self.inflow, reading, "inflow")?, "inflow")?,
                outflow: count(self.outflow, reading, "outflow")?,
                outflow_ratio: ratio(self.outflow_ratio, reading, "outflow_ratio")?,
                price: euro(self.price, reading, "price")?,
            })
        };
        Ok(Row {
            month: month(self.month, "month")?,
            caseload: count(self.caseload, reading, "caseload")?,
            flow: flow()?,
        })
    }
}

impl CaseloadPanel {
    /// Reads the rows, in any order; `price` is that of every month without its own.
    ///
    /// # Example
    ///
    /// ```
    /// use vangnet::{CaseloadPanel, Reading};
    ///
    /// assert_eq!(CaseloadPanel::new([], Reading::default(), None).groups(), 0);
    /// ```
    pub fn new<'a>(
        rows: impl IntoIterator<Item = CaseloadRow<'a>>,
        reading: Reading,
        price: Option<Euro>,
    ) -> Self {
        let (mut owners, mut named) = (Owners::new(reading.codes), false);
        let read: Vec<_> = rows
            .into_iter()
            .map(|cells| {
                let owner = owners.owner(&cells.owner);
                named |= !matches!(owner, Ok((_, false)));
                (owner, cells.read(reading))
            })
            .collect();
        let (mut rows, mut groups) = (Vec::with_capacity(read.len()), Groups::default());
        for (place, (owner, row)) in read.into_iter().enumerate() {
            let owner = match owner {
                Ok((_, false)) if named => Err(without_municipality()),
                owner => owner.map(|(owner, _)| owner),
            };
            groups.add(owner.as_ref().ok().copied(), place);
            rows.push(owner.and(row));
        }
        let mut panel = Self { rows, groups: Vec::with_capacity(groups.len()), price };
        for group in 0..groups.len() {
            let mut of_group = groups.rows(group).to_vec();
            of_group.sort_by_key(|row| panel.row(*row).map(|row| row.month));
            panel.groups.push(of_group);
        }
        panel
    }

    /// How many caseloads there are, in the order of their first rows.
    ///
    /// # Example
    ///
    /// ```
    /// assert_eq!(vangnet::CaseloadPanel::default().groups(), 0);
    /// ```
    pub fn groups(&self) -> usize {
        self.groups.len()
    }

    /// The rows of a caseload in the order of their months, which is that of the months of its answer.
    ///
    /// # Example
    ///
    /// ```
    /// assert!(vangnet::CaseloadPanel::default().rows(0).is_empty());
    /// ```
    pub fn rows(&self, group: usize) -> &[usize] {
        self.groups.get(group).map_or(&[], Vec::as_slice)
    }

    /// A caseload: the answer is that of [`caseload`] to its rows.
    ///
    /// # Errors
    ///
    /// That of the first row that is wrong, of a month that is absent (`missing_field`) or stands twice (`invalid_date`), of
    /// a start that differs between rows (`invalid_number`), and those of [`caseload`].
    ///
    /// # Example
    ///
    /// ```
    /// use vangnet::{CaseloadPanel, CaseloadRow, Reading};
    ///
    /// let panel = CaseloadPanel::new([CaseloadRow::default()], Reading::default(), None);
    /// assert_eq!(panel.answer(0).unwrap_err().to_string(), "/months/0/month is required.");
    /// ```
    pub fn answer(&self, group: usize) -> Result<Caseload, Error> {
        let rows = self.rows(group);
        caseload(&self.input(rows)?).map_err(|error| {
            let first = |column: &str| rows.first().map(|row| format!("/months/{row}/{column}"));
            match error.field() {
                Some("/start/caseload") => first("caseload"),
                Some("/start/month") => first("month"),
                _ => return at_row(error, "months", rows),
            }
            .map_or_else(|| Cause::Missing.into(), |field| error.at(field))
        })
    }

    fn row(&self, row: usize) -> Option<&Row> {
        self.rows.get(row).and_then(|row| row.as_ref().ok())
    }

    fn input(&self, rows: &[usize]) -> Result<CaseloadInput, Error> {
        let wrong = rows.iter().filter_map(|row| Some((*row, self.rows.get(*row)?.as_ref().err()?)));
        if let Some((row, error)) = wrong.min_by_key(|(row, _)| *row) {
            return Err(error.clone().below(&format!("/months/{row}")));
        }
        let at = |row: usize, column: &str| format!("/months/{row}/{column}");
        let missing = |row, column: &str| Error::new(Cause::Missing).at(at(row, column));
        let all = || rows.iter().filter_map(|row| Some((*row, self.row(*row)?)));
        let (first, start) = all().next().ok_or_else(|| Error::new(Cause::Missing).at("/months"))?;
        let caseload = start.caseload.ok_or_else(|| missing(first, "caseload"))?;
        for ((row, given), (_, earlier)) in all().skip(1).zip(all()) {
            let wrong = |kind, shown: String, range| {
                Err(Error::new(Cause::NotOneOf(kind, Quoted::new(&shown), range)))
            };
            let month = given.month;
            if month == earlier.month {
                return wrong(ErrorKind::InvalidDate, month.to_string(), "this month stands twice")
                    .map_err(|error: Error| error.at(at(row, "month")));
            }
            if earlier.month.next() != Some(month) {
                let range = "the months of a caseload must follow each other without a gap";
                return wrong(ErrorKind::MissingField, month.to_string(), range)
                    .map_err(|error: Error| error.at(at(row, "month")));
            }
            if let Some(other) = given.caseload.filter(|other| *other != caseload) {
                let range = "the caseload at the start of the first month must be the same in every row that gives it";
                return wrong(ErrorKind::InvalidNumber, other.to_string(), range)
                    .map_err(|error: Error| error.at(at(row, "caseload")));
            }
        }
        Ok(CaseloadInput {
            start: CaseloadStart { month: start.month, caseload },
            price: self.price,
            months: all().map(|(_, row)| row.flow).collect(),
        })
    }
}
