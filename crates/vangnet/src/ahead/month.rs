//! A calendar month.

use std::{fmt, str::FromStr};

use crate::{
    description::{Describe, Leaf, Shape},
    error::{Cause, Error, ErrorKind, Quoted},
    number::Year,
    reading::read_leaves,
};

/// A calendar month, written `YYYY-MM`, in the years 0001 to 9999.
///
/// # Example
///
/// ```
/// let month: vangnet::ahead::Month = "2020-06".parse()?;
/// assert_eq!((month.year().get(), month.number()), (2020, 6));
/// assert_eq!("2020-13".parse::<vangnet::ahead::Month>().unwrap_err().code(), "invalid_date");
/// # Ok::<(), vangnet::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Month {
    year: Year,
    number: u8,
}

impl Month {
    /// A month of a year.
    ///
    /// # Errors
    ///
    /// `invalid_date` for a number outside 1 to 12, or a year outside 1 to 9999.
    ///
    /// # Example
    ///
    /// ```
    /// use vangnet::{Year, ahead::Month};
    ///
    /// assert_eq!(Month::new(Year::new(2020)?, 6)?.to_string(), "2020-06");
    /// # Ok::<(), vangnet::Error>(())
    /// ```
    pub fn new(year: Year, number: u8) -> Result<Self, Error> {
        if (1..=9999).contains(&year.get()) && (1..=12).contains(&number) {
            return Ok(Self { year, number });
        }
        Err(Self::wrong(&format!("{year}-{number:02}")))
    }

    fn wrong(text: &str) -> Error {
        let range = "a month must be a calendar month written YYYY-MM";
        Cause::NotOneOf(ErrorKind::InvalidDate, Quoted::new(text), range).into()
    }

    /// Its year.
    ///
    /// # Example
    ///
    /// ```
    /// assert_eq!("2020-06".parse::<vangnet::ahead::Month>()?.year(), vangnet::Year::new(2020)?);
    /// # Ok::<(), vangnet::Error>(())
    /// ```
    pub const fn year(self) -> Year {
        self.year
    }

    /// Its number in the year, 1 to 12.
    ///
    /// # Example
    ///
    /// ```
    /// assert_eq!("2020-06".parse::<vangnet::ahead::Month>()?.number(), 6);
    /// # Ok::<(), vangnet::Error>(())
    /// ```
    pub const fn number(self) -> u8 {
        self.number
    }

    /// Its place in the row of all months: twelve a year.
    pub(super) fn ordinal(self) -> i64 {
        self.year.get().saturating_mul(12).saturating_add(i64::from(self.number)).saturating_sub(1)
    }

    /// The month after it; none after 9999-12.
    ///
    /// # Example
    ///
    /// ```
    /// let december: vangnet::ahead::Month = "2020-12".parse()?;
    /// assert_eq!(december.next().unwrap().to_string(), "2021-01");
    /// # Ok::<(), vangnet::Error>(())
    /// ```
    pub fn next(self) -> Option<Self> {
        if self.number < 12 {
            return Some(Self { number: self.number.saturating_add(1), ..self });
        }
        (self.year.get() < 9999).then(|| Self { year: self.year.after(1), number: 1 })
    }
}

impl FromStr for Month {
    type Err = Error;

    /// # Errors
    ///
    /// `invalid_date` where the text is not a calendar month `YYYY-MM`.
    fn from_str(text: &str) -> Result<Self, Error> {
        let digits =
            |text: &str, length| text.len() == length && text.bytes().all(|byte| byte.is_ascii_digit());
        let parts = text.split_once('-').filter(|(year, month)| digits(year, 4) && digits(month, 2));
        let parsed = parts.and_then(|(year, month)| Some((year.parse().ok()?, month.parse().ok()?)));
        let (year, number) = parsed.ok_or_else(|| Self::wrong(text))?;
        Self::new(Year::new(year)?, number).map_err(|_| Self::wrong(text))
    }
}

impl fmt::Display for Month {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}", self.year.get(), self.number)
    }
}

crate::text::serde_as_text!(Month);

impl Describe for Month {
    fn shape() -> Shape {
        Shape::Leaf(Leaf::Month)
    }
}

read_leaves! {
    Month, r#""2020-06""#, value => value.parse();
}
