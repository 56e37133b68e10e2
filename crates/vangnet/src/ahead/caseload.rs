//! Households and costs, month by month.

use super::{CaseloadFlow, CaseloadInput, Month, caseload_input::MONTHS, tens::Tens};
use crate::{
    error::{Cause, Error, ErrorKind, Quoted},
    number::{Euro, Figure, Year},
    reading::Question,
    rules::Basis,
};
use serde::Serialize;
use vangnet_derive::Describe;

/// The caseload and the costs of some months.
///
/// # Example
///
/// See [`caseload`].
///
/// ```
/// use vangnet::{Count, ahead::{CaseloadInput, CaseloadStart, caseload}};
///
/// let start = CaseloadStart { month: "2020-01".parse()?, caseload: Count::whole(7125) };
/// let error = caseload(&CaseloadInput { start, price: None, months: Vec::new() }).unwrap_err();
/// assert_eq!((error.code(), error.field()), ("invalid_number", Some("/months")));
/// # Ok::<(), vangnet::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Describe)]
#[non_exhaustive]
pub struct Caseload {
    /// The months, in order.
    pub months: Vec<CaseloadMonth>,
    /// The calendar years that they are in, in order.
    pub years: Vec<CaseloadYear>,
    /// What it rests on.
    #[serde(flatten)]
    pub basis: Basis,
}

/// A month of a caseload.
///
/// # Example
///
/// See [`caseload`].
///
/// ```
/// # use vangnet::ahead::CaseloadMonth;
/// fn grows(month: &CaseloadMonth) -> bool {
///     month.end > month.start
/// }
/// # let _ = grows;
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Describe)]
#[non_exhaustive]
pub struct CaseloadMonth {
    /// The calendar month, `YYYY-MM`.
    pub month: Month,
    /// Households at its start, in two decimals.
    pub start: Figure,
    /// Households that came, in two decimals.
    pub inflow: Figure,
    /// Households that left, in two decimals.
    pub outflow: Figure,
    /// Households at its end: start + inflow − outflow, in two decimals.
    pub end: Figure,
    /// The mean of start and end, in two decimals.
    pub mean: Figure,
    /// Euro per household in this month.
    pub price: Euro,
    /// The mean times the price, in euro: the difference of two rounded running totals, so that a year adds up.
    pub net_costs: Euro,
}

/// A calendar year of a caseload, as far as its months are given.
///
/// # Example
///
/// See [`caseload`].
///
/// ```
/// # use vangnet::ahead::CaseloadYear;
/// fn is_complete(year: &CaseloadYear) -> bool {
///     year.months == 12
/// }
/// # let _ = is_complete;
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Describe)]
#[non_exhaustive]
pub struct CaseloadYear {
    /// The year.
    pub year: Year,
    /// How many of its months are given, 1 to 12.
    #[ask(range = "a year must have between 1 and 12 months", least = 1, most = 12)]
    pub months: u8,
    /// Households that came in these months, in two decimals.
    pub inflow: Figure,
    /// Households that left, in two decimals.
    pub outflow: Figure,
    /// The mean of the means of these months, in two decimals.
    pub mean: Figure,
    /// The net costs of these months, in euro.
    pub net_costs: Euro,
}

impl Question for CaseloadInput {
    const NAME: &'static str = "caseload";
    const SUBJECT: &'static str = "ahead";
    const ANSWERS: &'static str =
        "Households with a benefit and what they cost, month by month and year by year.";
    const SOURCE: &'static str = "";
    const EXAMPLE: &'static str = r#"{"question":"caseload","start":{"month":"2020-11","caseload":"7125"},"price":"1250","months":[{"inflow":"240","outflow":"210"},{"inflow":"250","outflow_ratio":"0.03"},{"inflow":"230","outflow":"200","price":"1275"}]}"#;
    type Answer = Caseload;

    fn answer(self) -> Result<Caseload, Error> {
        caseload(&self)
    }
}

/// A month with its exact numbers.
struct Exactly {
    month: Month,
    start: Tens,
    inflow: Tens,
    outflow: Tens,
    end: Tens,
    mean: Tens,
    price: Euro,
}

/// The caseload and the costs of some months: end = start + inflow − outflow, mean = (start + end)/2, and net costs = mean ·
/// price.
///
/// Nothing is rounded on the way: a month starts with the exact end of the month before.
///
/// # Errors
///
/// `invalid_number` where there is no month or there are more than 240, for both an outflow and a ratio, and for an outflow
/// above what is there, or a count below zero; `invalid_ratio` for a ratio outside 0 to 1; `missing_field` for a month without outflow or price; `invalid_date` where the months go beyond
/// 9999; `amount_out_of_range` for a price below zero, and for costs that are too large to show.
///
/// # Example
///
/// ```
/// use vangnet::{Count, ahead::{CaseloadInput, CaseloadFlow, CaseloadStart, caseload}};
///
/// let month = |inflow, outflow| CaseloadFlow {
///     inflow: Count::whole(inflow), outflow: Some(Count::whole(outflow)), outflow_ratio: None, price: None,
/// };
/// let input = CaseloadInput {
///     start: CaseloadStart { month: "2020-12".parse()?, caseload: Count::whole(7125) },
///     price: Some("1250".parse()?),
///     months: vec![month(240, 210), month(250, 200)],
/// };
/// let answer = caseload(&input)?;
/// assert_eq!(answer.months[1].end.to_string(), "7205.00");
/// assert_eq!(answer.years[0].net_costs.to_string(), "8925000.00");
/// # Ok::<(), vangnet::Error>(())
/// ```
pub fn caseload(input: &CaseloadInput) -> Result<Caseload, Error> {
    let count = input.months.len();
    MONTHS.check(count).map_err(|error| error.at("/months"))?;
    let mut exact: Vec<Exactly> = Vec::with_capacity(count);
    input.start.caseload.not_below_zero().map_err(|error| error.at("/start/caseload"))?;
    input
        .price
        .map_or(Ok(()), |price| price.not_below_zero().map(drop).map_err(|error| error.at("/price")))?;
    for (index, given) in input.months.iter().enumerate() {
        let at = |key: &str| format!("/months/{index}/{key}");
        let month = match exact.last() {
            None => input.start.month,
            Some(earlier) => earlier.month.next().ok_or_else(|| {
                let shown = Quoted::new(&input.start.month.to_string());
                let range = "the last month must be at most 9999-12";
                Error::new(Cause::NotOneOf(ErrorKind::InvalidDate, shown, range)).at("/start/month")
            })?,
        };
        let start = exact.last().map_or_else(|| input.start.caseload.into(), |earlier| earlier.end.clone());
        given.check().map_err(|error| error.below(&format!("/months/{index}")))?;
        let (inflow, outflow) = (Tens::from(given.inflow), leaving(given, &start, &at)?);
        let price = given.price.or(input.price).ok_or_else(|| Error::new(Cause::Missing).at(at("price")))?;
        let there = start.plus(&inflow);
        if let Some(shown) = given.outflow.filter(|_| outflow.is_above(&there)) {
            let range = "an outflow must be at most what is there: the start and the inflow of the month";
            return Err(
                Error::new(Cause::NotInRange(Quoted::new(&shown.to_string()), range)).at(at("outflow"))
            );
        }
        let end = there.minus(&outflow);
        let mean = start.plus(&end).half();
        exact.push(Exactly { month, start, inflow, outflow, end, mean, price });
    }

    let (mut months, mut years) = (Vec::with_capacity(count), Vec::new());
    for of_year in exact.chunk_by(|first, second| first.month.year() == second.month.year()) {
        years.extend(year(of_year, &mut months)?);
    }
    Ok(Caseload { months, years, basis: Basis::arithmetic() })
}

/// How many households leave.
fn leaving(given: &CaseloadFlow, start: &Tens, at: &impl Fn(&str) -> String) -> Result<Tens, Error> {
    match (given.outflow, given.outflow_ratio) {
        (Some(outflow), None) => Ok(outflow.into()),
        (None, Some(ratio)) => Ok(start.times(&ratio.into())),
        (None, None) => Err(Error::new(Cause::Missing).at(at("outflow"))),
        (Some(_), Some(ratio)) => {
            let range = "a month must have either an outflow or an outflow ratio";
            Err(Error::new(Cause::NotInRange(Quoted::new(&ratio.to_string()), range)).at(at("outflow_ratio")))
        }
    }
}

/// Adds the months of a year, and gives the year.
fn year(of_year: &[Exactly], months: &mut Vec<CaseloadMonth>) -> Result<Option<CaseloadYear>, Error> {
    let (mut costs, mut shown) = (Tens::ZERO, Euro::ZERO);
    let (mut inflow, mut outflow, mut mean) = (Tens::ZERO, Tens::ZERO, Tens::ZERO);
    for month in of_year {
        costs = costs.plus(&month.mean.times(&month.price.into()));
        let total = costs.in_cents()?;
        let net_costs = total.minus(shown)?;
        shown = total;
        inflow = inflow.plus(&month.inflow);
        outflow = outflow.plus(&month.outflow);
        mean = mean.plus(&month.mean);
        months.push(CaseloadMonth {
            month: month.month,
            start: month.start.shown()?,
            inflow: month.inflow.shown()?,
            outflow: month.outflow.shown()?,
            end: month.end.shown()?,
            mean: month.mean.shown()?,
            price: month.price,
            net_costs,
        });
    }
    let Some(first) = of_year.first() else { return Ok(None) };
    let count = u8::try_from(of_year.len()).unwrap_or(u8::MAX);
    Ok(Some(CaseloadYear {
        year: first.month.year(),
        months: count,
        inflow: inflow.shown()?,
        outflow: outflow.shown()?,
        mean: mean.shown_of(count.into())?,
        net_costs: shown,
    }))
}
