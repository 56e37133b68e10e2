//! The scale over whole columns: which rows take which lane, and where the results go.

use std::ops::Range;

use crate::{
    Column, Lane, Rates, Refusal,
    wide::{self, Row},
};

/// The rows that take the wide lane together with one that needs it.
const FEW: usize = 16;

/// The input columns, row by row in eurocents.
///
/// # Example
///
/// ```
/// use vangnet_kernel::Columns;
///
/// let columns = Columns { budget: &[10_000_000_000], net_costs: &[10_900_000_000], inhabitants: None };
/// assert_eq!(columns.budget.len(), columns.net_costs.len());
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Columns<'a> {
    /// The budgets: 1 to 10¹⁴ eurocents.
    pub budget: &'a [i64],
    /// The eligible net costs: at most 10¹⁴ eurocents in size, below zero too.
    pub net_costs: &'a [i64],
    /// The numbers of inhabitants, 1 to 100,000,000, where the cap per inhabitant should count; without them no cap
    /// does, and without a cap in the rates they are only checked.
    pub inhabitants: Option<&'a [i64]>,
}

/// The columns to write: only these are computed.
///
/// # Example
///
/// ```
/// use vangnet_kernel::Outputs;
///
/// let mut payment = [0; 3];
/// let outputs = Outputs { payment: Some(&mut payment), ..Outputs::default() };
/// assert!(outputs.ratio.is_none());
/// ```
#[derive(Debug, Default)]
pub struct Outputs<'a> {
    /// The deficits, net costs less budget, in eurocents; below zero for a surplus.
    pub deficit: Option<&'a mut [i64]>,
    /// The deficits as a share of the budget in millionths, half away from zero.
    pub ratio: Option<&'a mut [i64]>,
    /// The payments of the scale in eurocents, half away from zero; zero for a surplus.
    pub payment: Option<&'a mut [i64]>,
    /// What of the deficit is not paid, in eurocents, so that the two add up; zero for a surplus.
    pub own_risk: Option<&'a mut [i64]>,
}

/// Applies the rates to every row, on the best lane of this processor.
///
/// Every result is that of the crate `vangnet` for the same row: the `scale` of its answer, to the cent. No allocation
/// is made, and the columns may have any length and lie anywhere.
///
/// # Errors
///
/// [`Refusal`] for the first row without an answer: a budget that is not above zero, an amount above 10¹⁴ cents in
/// size, inhabitants outside their range, or a ratio asked for that 64 bits do not hold. The rows before it are
/// written; that row and those after it may or may not be: a caller that wants to skip such a row continues after it.
/// Lengths that do not match are refused before anything is written.
///
/// # Example
///
/// ```
/// use vangnet_kernel::{BandRate, Columns, Outputs, Rates, scale};
///
/// let bands =
///     [BandRate { above: 75_000, share: 500_000 }, BandRate { above: 125_000, share: 1_000_000 }];
/// let rates = Rates::new(&bands, None)?;
/// let columns = Columns {
///     budget: &[10_222_222_222, 10_000_000_000],
///     net_costs: &[11_142_222_222, 9_000_000_000],
///     inhabitants: None,
/// };
/// let (mut payment, mut own_risk) = ([0; 2], [0; 2]);
/// let outputs =
///     Outputs { payment: Some(&mut payment), own_risk: Some(&mut own_risk), ..Outputs::default() };
/// scale(&rates, columns, outputs)?;
/// assert_eq!(payment, [76_666_667, 0]);
/// assert_eq!(own_risk, [843_333_333, 0]);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// A row without an answer is named:
///
/// ```
/// # use vangnet_kernel::{BandRate, Columns, Outputs, Rates, scale};
/// # let rates = Rates::new(&[BandRate { above: 75_000, share: 500_000 }], None)?;
/// let columns = Columns { budget: &[100, 0], net_costs: &[200, 200], inhabitants: None };
/// let mut payment = [0; 2];
/// let refusal = scale(&rates, columns, Outputs { payment: Some(&mut payment), ..Outputs::default() });
/// assert_eq!(refusal.unwrap_err().code(), "budget_not_positive");
/// assert_eq!(payment[0], 46);
/// # Ok::<(), vangnet_kernel::RatesError>(())
/// ```
pub fn scale(rates: &Rates, columns: Columns<'_>, outputs: Outputs<'_>) -> Result<(), Refusal> {
    scale_on(Lane::best(), rates, columns, outputs)
}

/// Applies the rates to every row, on a given lane: each gives the same results, and some are faster.
///
/// # Errors
///
/// As [`scale`].
///
/// # Example
///
/// ```
/// # use vangnet_kernel::{BandRate, Columns, Outputs, Rates};
/// use vangnet_kernel::{Lane, scale_on};
///
/// # let rates = Rates::new(&[BandRate { above: 75_000, share: 500_000 }], None)?;
/// let columns = Columns { budget: &[100], net_costs: &[200], inhabitants: None };
/// for lane in Lane::available() {
///     let mut ratio = [0];
///     scale_on(lane, &rates, columns, Outputs { ratio: Some(&mut ratio), ..Outputs::default() })?;
///     assert_eq!(ratio, [1_000_000]);
/// }
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn scale_on(
    lane: Lane,
    rates: &Rates,
    columns: Columns<'_>,
    mut outputs: Outputs<'_>,
) -> Result<(), Refusal> {
    columns.check(&outputs)?;
    let mut row = 0;
    while row < columns.budget.len() {
        let end = columns.after(row, lane.rows());
        // The rows after the last whole vector are a piece of their own.
        let odd = end.saturating_sub(row) % FEW;
        let end = if end.saturating_sub(row) > odd { end.saturating_sub(odd) } else { end };
        if !lane.compute(rates, columns.rows(row..end), outputs.rows(row..end)) {
            // Some row of the piece needs the wide lane, and a few neighbours take it too.
            while row < end {
                let part = row..columns.after(row, FEW).min(end);
                let inputs = columns.rows(part.clone());
                if !lane.compute(rates, inputs, outputs.rows(part.clone())) {
                    one_by_one(rates, row, inputs, &mut outputs.rows(part.clone()))?;
                }
                row = part.end;
            }
        }
        row = end;
    }
    Ok(())
}

/// The wide lane: the rows of a piece that begins at a row of the columns.
fn one_by_one(
    rates: &Rates,
    first: usize,
    inputs: Columns<'_>,
    outputs: &mut Outputs<'_>,
) -> Result<(), Refusal> {
    fn put(column: Option<&mut [i64]>, at: usize, value: i64) {
        if let Some(cell) = column.and_then(|column| column.get_mut(at)) {
            *cell = value;
        }
    }
    for (at, (&budget, &net_costs)) in inputs.budget.iter().zip(inputs.net_costs).enumerate() {
        let inhabitants = inputs.inhabitants.and_then(|column| column.get(at).copied());
        let row = first.saturating_add(at);
        let answer = Row::new(rates, row, budget, net_costs, inhabitants)?;
        if outputs.ratio.is_some() {
            put(outputs.ratio.as_deref_mut(), at, wide::ratio(row, budget, answer.deficit)?);
        }
        put(outputs.deficit.as_deref_mut(), at, answer.deficit);
        put(outputs.payment.as_deref_mut(), at, answer.payment);
        put(outputs.own_risk.as_deref_mut(), at, answer.own_risk);
    }
    Ok(())
}

impl<'a> Columns<'a> {
    /// The lengths of the columns are those of the budgets.
    fn check(&self, outputs: &Outputs<'_>) -> Result<(), Refusal> {
        let expected = self.budget.len();
        let lengths = [
            (Column::NetCosts, Some(self.net_costs.len())),
            (Column::Inhabitants, self.inhabitants.map(<[i64]>::len)),
            (Column::Deficit, outputs.deficit.as_deref().map(<[i64]>::len)),
            (Column::Ratio, outputs.ratio.as_deref().map(<[i64]>::len)),
            (Column::Payment, outputs.payment.as_deref().map(<[i64]>::len)),
            (Column::OwnRisk, outputs.own_risk.as_deref().map(<[i64]>::len)),
        ];
        let differs = |&(column, rows): &(Column, Option<usize>)| {
            rows.filter(|rows| *rows != expected).map(|rows| Refusal::LengthsDiffer {
                column,
                rows,
                expected,
            })
        };
        lengths.iter().find_map(differs).map_or(Ok(()), Err)
    }

    /// The row a number of rows further, or the end.
    fn after(&self, row: usize, rows: usize) -> usize {
        row.saturating_add(rows).min(self.budget.len())
    }

    /// Some of the rows; none where they are not there.
    fn rows(self, rows: Range<usize>) -> Columns<'a> {
        let part = |column: &'a [i64]| column.get(rows.clone()).unwrap_or_default();
        Columns {
            budget: part(self.budget),
            net_costs: part(self.net_costs),
            inhabitants: self.inhabitants.map(part),
        }
    }
}

impl Outputs<'_> {
    /// Some of the rows.
    fn rows(&mut self, rows: Range<usize>) -> Outputs<'_> {
        fn part<'a>(column: &'a mut Option<&mut [i64]>, rows: &Range<usize>) -> Option<&'a mut [i64]> {
            column.as_deref_mut().and_then(|column| column.get_mut(rows.clone()))
        }
        Outputs {
            deficit: part(&mut self.deficit, &rows),
            ratio: part(&mut self.ratio, &rows),
            payment: part(&mut self.payment, &rows),
            own_risk: part(&mut self.own_risk, &rows),
        }
    }

    #[cfg(target_arch = "x86_64")]
    /// The same columns, borrowed once more.
    pub(crate) fn reborrow(&mut self) -> Outputs<'_> {
        Outputs {
            deficit: self.deficit.as_deref_mut(),
            ratio: self.ratio.as_deref_mut(),
            payment: self.payment.as_deref_mut(),
            own_risk: self.own_risk.as_deref_mut(),
        }
    }
}
