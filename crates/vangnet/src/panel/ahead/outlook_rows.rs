//! The rows of a table of uncertain municipalities, and what holds for all of them.

use super::{
    number_cells::{amount, euro, ratio, required},
    owners::OwnerCells,
};
use crate::{
    ahead::{Conditions, UncertainBudget, UncertainCosts, check_quantiles, quantiles},
    amount::{Amount, Reading},
    error::Error,
    number::{Euro, Ratio, Year},
};

/// A municipality whose net costs and budget are not certain, as a table writes it.
///
/// # Example
///
/// ```
/// use vangnet::{Amount, OutlookRow, OwnerCells};
///
/// let row = OutlookRow {
///     owner: OwnerCells::of("0268"),
///     net_costs_mean: Some(Amount::Text("112000000")),
///     net_costs_sd: Some(Amount::Text("4000000")),
///     budget_mean: Some(Amount::Text("100000000")),
///     ..OutlookRow::default()
/// };
/// assert!(row.correlation.is_none());
/// ```
#[derive(Debug, Clone, Copy, Default)]
pub struct OutlookRow<'a> {
    /// Whose row it is. An outlook of one row needs no municipality, one of a whole scenario does.
    pub owner: OwnerCells<'a>,
    /// The net costs that are expected, in euro. Required.
    pub net_costs_mean: Option<Amount<'a>>,
    /// Their standard deviation, in euro. Required.
    pub net_costs_sd: Option<Amount<'a>>,
    /// The budget that is expected, in euro. Required.
    pub budget_mean: Option<Amount<'a>>,
    /// Its standard deviation, in euro: 0 where absent.
    pub budget_sd: Option<Amount<'a>>,
    /// The correlation of net costs and budget, −1 to 1: 0 where absent.
    pub correlation: Option<Amount<'a>>,
}

/// What holds for every row of a table of outlooks.
///
/// # Example
///
/// ```
/// use vangnet::{OutlookTerms, Year};
///
/// assert!(OutlookTerms::new(Year::new(2024)?).draws.is_none());
/// # Ok::<(), vangnet::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OutlookTerms {
    /// The deficit year.
    pub year: Year,
    /// The deficit year whose rules are assumed where the year has none of its own.
    pub assume: Option<Year>,
    /// Whether the conditions of a payment are assessed, or taken as met.
    pub conditions: Conditions,
    /// The quantiles to give; where absent those of the question.
    pub quantiles: Option<Vec<Ratio>>,
    /// How many draws; where absent those of the question.
    pub draws: Option<u32>,
    /// What the draws start from.
    pub seed: u64,
}

impl OutlookTerms {
    /// The year; the rest is as it is where a question does not give it.
    ///
    /// # Example
    ///
    /// ```
    /// use vangnet::{OutlookTerms, Year};
    ///
    /// assert_eq!(OutlookTerms::new(Year::new(2024)?).seed, 0);
    /// # Ok::<(), vangnet::Error>(())
    /// ```
    pub fn new(year: Year) -> Self {
        Self { year, assume: None, conditions: Conditions::default(), quantiles: None, draws: None, seed: 0 }
    }

    /// The quantiles that every answer gives, in their order, with six decimals.
    ///
    /// # Errors
    ///
    /// Those of the quantiles of [`outlook`](crate::ahead::outlook).
    ///
    /// # Example
    ///
    /// ```
    /// use vangnet::{OutlookTerms, Year};
    ///
    /// let terms = OutlookTerms::new(Year::new(2024)?);
    /// assert_eq!(terms.asked_quantiles()?[0].to_string(), "0.050000");
    /// assert!(OutlookTerms { quantiles: Some(vec!["1".parse()?]), ..terms }.asked_quantiles().is_err());
    /// # Ok::<(), vangnet::Error>(())
    /// ```
    pub fn asked_quantiles(&self) -> Result<Vec<Ratio>, Error> {
        check_quantiles(self.quantiles.as_deref())?;
        quantiles(self.quantiles.as_deref())
    }
}

/// A row whose cells are right.
#[derive(Debug, Clone, Copy)]
pub(super) struct Row {
    pub(super) net_costs: UncertainCosts,
    pub(super) budget: UncertainBudget,
    pub(super) correlation: Ratio,
}

impl OutlookRow<'_> {
    pub(super) fn read(&self, reading: Reading) -> Result<Row, Error> {
        let of = |cell, column| required(euro(cell, reading, column)?, column);
        Ok(Row {
            net_costs: UncertainCosts {
                mean: of(self.net_costs_mean, "net_costs_mean")?,
                sd: of(self.net_costs_sd, "net_costs_sd")?,
            },
            budget: UncertainBudget {
                mean: required(
                    amount(self.budget_mean, "budget_mean", |cell| cell.budget(reading))?,
                    "budget_mean",
                )?,
                sd: euro(self.budget_sd, reading, "budget_sd")?.unwrap_or(Euro::ZERO),
            },
            correlation: ratio(self.correlation, reading, "correlation")?.unwrap_or(Ratio::ZERO),
        })
    }
}
