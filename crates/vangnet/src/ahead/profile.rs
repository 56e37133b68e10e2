//! The seasonal pattern of a series of months.

use num_bigint::BigInt;
use serde::Serialize;
use vangnet_derive::{Describe, Read};

use super::Month;
use crate::{
    error::{Cause, Error, ErrorKind, Quoted},
    number::{Count, Figure, Year},
    reading::Question,
    rules::Basis,
};

/// A month with its count, such as the inflow of that month.
///
/// # Example
///
/// ```
/// use vangnet::{Count, ahead::MonthCount};
///
/// let june = MonthCount { month: "2020-06".parse()?, count: Count::whole(250) };
/// assert_eq!(june.month.number(), 6);
/// # Ok::<(), vangnet::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Read)]
pub struct MonthCount {
    /// The calendar month, `YYYY-MM`, each once.
    pub month: Month,
    /// Households in that month.
    pub count: Count,
}

/// A calendar month of any year with its factor.
///
/// # Example
///
/// See [`profile`].
///
/// ```
/// # use vangnet::ahead::MonthFactor;
/// fn is_busy(month: &MonthFactor) -> bool {
///     month.factor.to_decimal() > 1.into()
/// }
/// # let _ = is_busy;
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Describe)]
#[non_exhaustive]
pub struct MonthFactor {
    /// 1 to 12.
    #[ask(range = "a month must be between 1 and 12", least = 1, most = 12)]
    pub month: u8,
    /// The mean of this calendar month divided by the mean of all months, in six decimals.
    pub factor: Figure,
}

/// The seasonal pattern of a series of months.
///
/// # Example
///
/// See [`profile`].
///
/// ```
/// # use vangnet::ahead::profile;
/// assert_eq!(profile(&[]).unwrap_err().code(), "missing_field");
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Describe)]
#[non_exhaustive]
pub struct Profile {
    /// January to December.
    pub factors: Vec<MonthFactor>,
    /// The mean of the last complete year, in two decimals; a factor times a level is a projected count.
    pub level: Figure,
    /// The complete calendar years that it rests on, in order.
    pub years: Vec<Year>,
    /// What it rests on.
    #[serde(flatten)]
    pub basis: Basis,
}

/// The input of [`profile`].
#[derive(Debug, Read)]
#[ask(input = "ProfileOptions")]
pub(crate) struct ProfileQuestion {
    /// The months in any order, twelve or more. Only complete calendar years are used.
    #[ask(least = 12)]
    history: Vec<MonthCount>,
}

impl Question for ProfileQuestion {
    const NAME: &'static str = "profile";
    const SUBJECT: &'static str = "ahead";
    const ANSWERS: &'static str = "The seasonal pattern of a series of months, such as the inflow.";
    const SOURCE: &'static str = "";
    const EXAMPLE: &'static str = r#"{"question":"profile","history":[{"month":"2019-01","count":"280"},{"month":"2019-02","count":"250"},{"month":"2019-03","count":"240"},{"month":"2019-04","count":"230"},{"month":"2019-05","count":"220"},{"month":"2019-06","count":"230"},{"month":"2019-07","count":"250"},{"month":"2019-08","count":"260"},{"month":"2019-09","count":"270"},{"month":"2019-10","count":"260"},{"month":"2019-11","count":"250"},{"month":"2019-12","count":"260"}]}"#;
    type Answer = Profile;

    fn answer(self) -> Result<Profile, Error> {
        profile(&self.history)
    }
}

/// The factor of each calendar month: its mean divided by the mean of all months, over the complete calendar years.
///
/// # Errors
///
/// `invalid_date` for a month that is given twice; `missing_field` where no calendar year is complete; `invalid_number`
/// for a count below zero, and where every count of the complete years is zero.
///
/// # Example
///
/// ```
/// use vangnet::{Count, ahead::{MonthCount, profile}};
///
/// let year = (1..=12).map(|number| {
///     let month = format!("2019-{number:02}").parse()?;
///     Ok(MonthCount { month, count: Count::whole(if number == 1 { 24 } else { 12 }) })
/// });
/// let profile = profile(&year.collect::<Result<Vec<_>, vangnet::Error>>()?)?;
/// assert_eq!(profile.factors[0].factor.to_string(), "1.846154");
/// assert_eq!(profile.level.to_string(), "13.00");
/// # Ok::<(), vangnet::Error>(())
/// ```
pub fn profile(history: &[MonthCount]) -> Result<Profile, Error> {
    for (place, given) in history.iter().enumerate() {
        given.count.not_below_zero().map_err(|error| error.at(format_args!("/history/{place}/count")))?;
    }
    let mut months: Vec<_> = history.iter().enumerate().collect();
    months.sort_unstable_by_key(|(place, given)| (given.month, *place));
    let twice = months
        .windows(2)
        .filter(|pair| matches!(pair, [(_, first), (_, second)] if first.month == second.month));
    if let Some((place, given)) = twice.filter_map(|pair| pair.last()).min_by_key(|(place, _)| *place) {
        let shown = Quoted::new(&given.month.to_string());
        let cause = Cause::NotOneOf(ErrorKind::InvalidDate, shown, "this month is given twice");
        return Err(Error::new(cause).at(format_args!("/history/{place}/month")));
    }

    let by_year = months.chunk_by(|(_, first), (_, second)| first.month.year() == second.month.year());
    let complete: Vec<_> = by_year.filter(|months| months.len() == 12).collect();
    let last = complete.last().ok_or_else(|| Error::new(Cause::Missing).at("/history"))?;
    // A complete year has its months in order. In hundredths: at most 10^10 a month, over fewer than 10,000 years.
    let mut of_months = [0_i64; 12];
    for year in &complete {
        for (sum, (_, given)) in of_months.iter_mut().zip(*year) {
            *sum = sum.saturating_add(given.count.hundredths());
        }
    }
    let all = BigInt::from(of_months.iter().sum::<i64>());
    if all == BigInt::ZERO {
        let range = "the counts of the complete years must not all be zero";
        return Err(Error::new(Cause::NotInRange(Quoted::new("0"), range)).at("/history"));
    }
    // The mean of a calendar month ÷ the mean of all: both over the same years, so that 12 is all that is left of them.
    let factors = (1..=12_u8).zip(of_months).map(|(month, sum)| {
        Ok(MonthFactor { month, factor: Figure::quotient(&(BigInt::from(sum) * 12), &all, 6)? })
    });
    let of_last: BigInt = last.iter().map(|(_, given)| given.count.big()).sum();
    Ok(Profile {
        factors: factors.collect::<Result<_, Error>>()?,
        // Counts are in hundredths.
        level: Figure::quotient(&of_last, &BigInt::from(1200), 2)?,
        years: complete
            .iter()
            .filter_map(|months| months.first())
            .map(|(_, given)| given.month.year())
            .collect(),
        basis: Basis::arithmetic(),
    })
}
