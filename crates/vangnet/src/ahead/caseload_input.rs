//! What a caseload is worked out from.

use vangnet_derive::Read;

use super::Month;
use crate::{
    Count, Error, ErrorKind, Euro, Ratio,
    description::{Describe as _, Shape},
    error::{Cause, Quoted},
    reading::{NotBelowZero, ReadAs, Value},
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
    /// The first month.
    pub month: Month,
    /// Households with a benefit at its start.
    pub caseload: Count,
}

/// What comes and goes in a month: either an outflow or a ratio.
///
/// # Example
///
/// ```
/// use vangnet::{Count, ahead::CaseloadMonth};
///
/// let ratio = Some("0.03".parse()?);
/// let month = CaseloadMonth { inflow: Count::whole(240), outflow: None, outflow_ratio: ratio, price: None };
/// assert!(month.price.is_none());
/// # Ok::<(), vangnet::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Read)]
#[ask(input = "CaseloadFlow")]
pub struct CaseloadMonth {
    /// Households that come.
    pub inflow: Count,
    /// Households that leave: at most the start and the inflow of the month. Either this or `outflow_ratio`.
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
    /// The months, which follow each other from the first.
    #[ask(least = 1, most = 240)]
    pub months: Vec<CaseloadMonth>,
}

/// A ratio from 0 to 1.
struct Part;

impl ReadAs<Ratio> for Part {
    const SHORTEST: usize = r#""1""#.len();

    fn read(value: &Value<'_>) -> Result<Ratio, Error> {
        let part: Ratio = value.parse()?;
        if part >= Ratio::ZERO && part <= Ratio::ONE {
            return Ok(part);
        }
        let shown = Quoted::new(&value.text()?);
        Err(value
            .at(Cause::NotOneOf(ErrorKind::InvalidRatio, shown, "this ratio must be between 0 and 1").into()))
    }

    fn shape() -> Shape {
        Ratio::shape()
    }
}
