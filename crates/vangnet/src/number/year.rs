//! Calendar years and days.

use std::{fmt, str::FromStr};

use jiff::civil;

use crate::error::{Cause, Error, Quoted};

/// *Uitkeringsjaar*: a calendar year, any integer that a JSON number holds exactly.
///
/// # Example
///
/// ```
/// let year = vangnet::Year::new(2019)?;
/// assert_eq!(year.get(), 2019);
/// assert_eq!(year.before(2).to_string(), "2017");
/// # Ok::<(), vangnet::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
#[serde(try_from = "i64", into = "i64")]
pub struct Year(i64);

impl Year {
    /// The largest integer that every JSON reader holds exactly.
    const LARGEST: i64 = 9_007_199_254_740_991;

    /// A year.
    ///
    /// # Errors
    ///
    /// `invalid_year` beyond ±9007199254740991.
    ///
    /// # Example
    ///
    /// ```
    /// assert!(vangnet::Year::new(2015).is_ok());
    /// ```
    pub fn new(year: i64) -> Result<Self, Error> {
        if year.unsigned_abs() <= Self::LARGEST.unsigned_abs() {
            Ok(Self(year))
        } else {
            Err(Cause::YearOutOfRange(year).into())
        }
    }

    /// The year as a number.
    ///
    /// # Example
    ///
    /// ```
    /// assert_eq!(vangnet::Year::new(2015)?.get(), 2015);
    /// # Ok::<(), vangnet::Error>(())
    /// ```
    pub const fn get(self) -> i64 {
        self.0
    }

    /// The year a number of years before this one (t−1, t−2).
    ///
    /// # Example
    ///
    /// ```
    /// assert_eq!(vangnet::Year::new(2019)?.before(1).get(), 2018);
    /// # Ok::<(), vangnet::Error>(())
    /// ```
    #[must_use]
    pub const fn before(self, years: u8) -> Self {
        Self(self.0.saturating_sub(years as i64))
    }

    /// The year a number of years after this one (t+1, t+2).
    ///
    /// # Example
    ///
    /// ```
    /// assert_eq!(vangnet::Year::new(2019)?.after(2).get(), 2021);
    /// # Ok::<(), vangnet::Error>(())
    /// ```
    #[must_use]
    pub const fn after(self, years: u8) -> Self {
        Self(self.0.saturating_add(years as i64))
    }
}

impl TryFrom<i64> for Year {
    type Error = Error;

    fn try_from(year: i64) -> Result<Self, Error> {
        Self::new(year)
    }
}

impl From<Year> for i64 {
    fn from(year: Year) -> Self {
        year.0
    }
}

impl fmt::Display for Year {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// A calendar day in the years 1 to 9999, written `YYYY-MM-DD`.
///
/// # Example
///
/// ```
/// let day: vangnet::Day = "2020-08-15".parse()?;
/// assert_eq!(day.to_string(), "2020-08-15");
/// assert!("2021-02-29".parse::<vangnet::Day>().is_err());
/// assert!("2020-8-15".parse::<vangnet::Day>().is_err());
/// # Ok::<(), vangnet::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(civil::Date);

impl Day {
    /// The same month and day in another year.
    pub(crate) fn in_year(year: Year, month_day: MonthDay) -> Option<Self> {
        let year = i16::try_from(year.get()).ok().filter(|year| *year >= 1)?;
        civil::Date::new(year, month_day.month, month_day.day).ok().map(Self)
    }

    pub(crate) fn weeks_later(self, weeks: u8) -> Option<Self> {
        self.0.checked_add(jiff::Span::new().try_weeks(weeks).ok()?).ok().map(Self)
    }

    /// The year, month and day.
    ///
    /// # Example
    ///
    /// ```
    /// assert_eq!("2020-08-15".parse::<vangnet::Day>()?.parts(), (2020, 8, 15));
    /// # Ok::<(), vangnet::Error>(())
    /// ```
    pub fn parts(self) -> (i16, i8, i8) {
        (self.0.year(), self.0.month(), self.0.day())
    }
}

impl FromStr for Day {
    type Err = Error;

    /// # Errors
    ///
    /// `invalid_date` where the text is not a calendar day `YYYY-MM-DD`.
    fn from_str(text: &str) -> Result<Self, Error> {
        let wrong = || Error::new(Cause::NotADay(Quoted::new(text)));
        let (year, month_day) =
            text.split_once('-').filter(|(year, _)| is_digits(year, 4)).ok_or_else(wrong)?;
        let year = Year(year.parse().map_err(|_| wrong())?);
        MonthDay::parse(month_day).and_then(|month_day| Self::in_year(year, month_day)).ok_or_else(wrong)
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (year, month, day) = self.parts();
        write!(f, "{year:04}-{month:02}-{day:02}")
    }
}

crate::text::serde_as_text!(Day);

/// A day of any year, written `MM-DD`, as the procedure's rules give them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) struct MonthDay {
    month: i8,
    day: i8,
}

impl MonthDay {
    pub(crate) fn parse(text: &str) -> Option<Self> {
        let (month, day) =
            text.split_once('-').filter(|(month, day)| is_digits(month, 2) && is_digits(day, 2))?;
        Some(Self { month: month.parse().ok()?, day: day.parse().ok()? })
    }
}

fn is_digits(text: &str, length: usize) -> bool {
    text.len() == length && text.bytes().all(|byte| byte.is_ascii_digit())
}
