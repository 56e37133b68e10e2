//! The columns of a scale, and parts of them.

use std::ops::Range;

use crate::{Column, Refusal};

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

impl<'a> Columns<'a> {
    /// The lengths of the columns are those of the budgets.
    pub(crate) fn check(&self, outputs: &Outputs<'_>) -> Result<(), Refusal> {
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
    pub(crate) fn after(&self, row: usize, rows: usize) -> usize {
        row.saturating_add(rows).min(self.budget.len())
    }

    /// Some of the rows; none where they are not there.
    pub(crate) fn rows(self, rows: Range<usize>) -> Columns<'a> {
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
    pub(crate) fn rows(&mut self, rows: Range<usize>) -> Outputs<'_> {
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
