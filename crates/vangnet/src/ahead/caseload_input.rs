//! What a caseload is worked out from.

use vangnet_derive::Read;

use super::Month;
use crate::{
    error::Error,
    number::{Count, Euro, Ratio},
    reading::{Bounds, NotBelowZero, Part, bounded_lists},
};

/// The caseload at the start of the first month.
///
/// # Example
///
/// ```
/// use vangnet::{Count, ahead::CaseloadStart};
///
/// let start = CaseloadStart { month: "2020-01".parse()?, caseload: Count::whole(7125) };
/// assert_eq!(start.month.number(), 1);
/// # Ok::<(), vangnet::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Read)]
pub struct CaseloadStart {
    /// The first month, `YYYY-MM`.
    pub month: Month,
    /// Households with a benefit at its start.
    pub caseload: Count,
}

/// What comes and goes in a month: either an outflow or a ratio.
///
/// # Example
///
/// ```
/// use vangnet::{Count, ahead::CaseloadFlow};
///
/// let ratio = Some("0.03".parse()?);
/// let month = CaseloadFlow { inflow: Count::whole(240), outflow: None, outflow_ratio: ratio, price: None };
/// assert!(month.price.is_none());
/// # Ok::<(), vangnet::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Read)]
pub struct CaseloadFlow {
    /// Households that come.
    pub inflow: Count,
    /// Households that leave: at most the start and the inflow of the month. Either this or the ratio is given.
    pub outflow: Option<Count>,
    /// The part of the caseload at the start of the month that leaves, from 0 to 1.
    #[ask(marker = Part)]
    pub outflow_ratio: Option<Ratio>,
    /// Euro per household in this month, where it is not that of the question.
    #[ask(marker = NotBelowZero)]
    pub price: Option<Euro>,
}

/// The input of [`caseload`](super::caseload).
///
/// # Example
///
/// See [`caseload`](super::caseload).
///
/// ```
/// # use vangnet::ahead::CaseloadInput;
/// fn has_one_price(input: &CaseloadInput) -> bool {
///     input.months.iter().all(|month| month.price.is_none())
/// }
/// # let _ = has_one_price;
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, Read)]
#[ask(input = "CaseloadOptions")]
pub struct CaseloadInput {
    /// The first month and the caseload at its start.
    pub start: CaseloadStart,
    /// Euro per household per month; needed for every month without a price of its own.
    #[ask(marker = NotBelowZero)]
    pub price: Option<Euro>,
    /// One to 240 months, which follow each other from the first.
    #[ask(marker = Months)]
    pub months: Vec<CaseloadFlow>,
}

impl CaseloadFlow {
    /// A month in which so many households come and leave, at the price of the question.
    ///
    /// # Example
    ///
    /// ```
    /// use vangnet::{Count, ahead::CaseloadFlow};
    ///
    /// assert!(CaseloadFlow::new(Count::whole(240), Count::whole(210)).outflow_ratio.is_none());
    /// ```
    pub const fn new(inflow: Count, outflow: Count) -> Self {
        Self { inflow, outflow: Some(outflow), outflow_ratio: None, price: None }
    }

    /// What a reader has checked already, for a caller of the typed function.
    pub(super) fn check(&self) -> Result<(), Error> {
        self.inflow.not_below_zero().map_err(|error| error.at("/inflow"))?;
        self.outflow.map_or(Ok(()), Count::not_below_zero).map_err(|error| error.at("/outflow"))?;
        if let Some(part) = self.outflow_ratio {
            part.as_part().map_err(|error| error.at("/outflow_ratio"))?;
        }
        let price = self.price.map_or(Ok(()), |price| price.not_below_zero().map(drop));
        price.map_err(|error| error.at("/price"))
    }
}

/// How many months there may be.
pub(super) const MONTHS: Bounds = Bounds { least: 1, most: 240, says: "there must be 1 to 240 months" };

bounded_lists! {
    Months of CaseloadFlow, MONTHS;
}
