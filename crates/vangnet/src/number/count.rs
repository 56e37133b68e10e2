//! Numbers of households, and of other things that are counted, as a yearly mean may have them.

use std::{fmt, str::FromStr};

use num_bigint::BigInt;
use rust_decimal::Decimal;

use crate::{
    error::{Cause, Error, Quoted},
    text,
};

/// A number of households or people: at most two decimals and at most 100,000,000.
///
/// A caseload (*bijstandsvolume*) is often the mean of a year, so it may have decimals.
///
/// # Example
///
/// ```
/// use vangnet::Count;
///
/// let caseload: Count = "7125.50".parse()?;
/// assert_eq!(caseload.to_string(), "7125.5");
/// assert_eq!("-1".parse::<Count>().unwrap_err().code(), "invalid_number");
/// # Ok::<(), vangnet::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Count(i64);

impl Count {
    const LARGEST: i64 = 10_000_000_000;
    const RANGE: &str =
        "a number must be digits with at most two decimals after a point, and at most 100000000";

    /// A number of whole households or people.
    ///
    /// # Example
    ///
    /// ```
    /// assert_eq!(vangnet::Count::whole(480).to_string(), "480");
    /// ```
    pub fn whole(number: u32) -> Self {
        Self(i64::from(number).saturating_mul(100).min(Self::LARGEST))
    }

    /// A number with its sign: how much more or fewer.
    ///
    /// # Errors
    ///
    /// `invalid_number` where the text is no such number.
    ///
    /// # Example
    ///
    /// ```
    /// assert_eq!(vangnet::Count::signed("-480")?.to_string(), "-480");
    /// # Ok::<(), vangnet::Error>(())
    /// ```
    pub fn signed(text: &str) -> Result<Self, Error> {
        match text.strip_prefix('-') {
            Some(size) => size.parse().map(|Self(size)| Self(size.saturating_neg())),
            None => text.parse(),
        }
        .map_err(|_| Cause::NotInRange(Quoted::new(text), Self::RANGE).into())
    }

    /// A number of hundredths, if it is above zero and in range.
    pub(crate) fn from_hundredths(hundredths: i64) -> Option<Self> {
        (1..=Self::LARGEST).contains(&hundredths).then_some(Self(hundredths))
    }

    /// In hundredths.
    pub(crate) const fn hundredths(self) -> i64 {
        self.0
    }

    /// In hundredths, for a product.
    pub(crate) fn big(self) -> BigInt {
        self.0.into()
    }

    /// The sum with a difference, if it is above zero.
    pub(crate) fn plus(self, difference: Self) -> Result<Self, &'static str> {
        let sum = self.0.checked_add(difference.0).and_then(Self::from_hundredths);
        sum.ok_or("a difference must leave both caseloads above zero and at most 100000000")
    }

    /// The number less a difference, if it is above zero.
    pub(crate) fn less(self, difference: Self) -> Result<Self, &'static str> {
        self.plus(Self(difference.0.saturating_neg()))
    }

    pub(crate) const fn minus(self, other: Self) -> Self {
        // Both are at most 10^10 in size.
        Self(self.0.saturating_sub(other.0))
    }

    /// The number as a `Decimal` of [`rust_decimal`].
    ///
    /// # Example
    ///
    /// ```
    /// assert_eq!(vangnet::Count::whole(7).to_decimal().to_string(), "7");
    /// ```
    pub fn to_decimal(self) -> Decimal {
        Decimal::new(self.0, 2).normalize()
    }

    pub(crate) const fn is_zero(self) -> bool {
        self.0 == 0
    }

    /// Refuses a number below zero, which only a difference is.
    pub(crate) fn not_below_zero(self) -> Result<(), Error> {
        if self.0 >= 0 {
            return Ok(());
        }
        Err(Cause::NotInRange(Quoted::new(&self.to_string()), Self::RANGE).into())
    }

    /// The same number where it is above zero.
    pub(crate) fn above_zero(self) -> Result<Self, Error> {
        let shown = || Quoted::new(&self.to_string());
        if self.0 > 0 {
            Ok(self)
        } else {
            Err(Cause::NotInRange(shown(), "this number must be above zero").into())
        }
    }
}

impl FromStr for Count {
    type Err = Error;

    /// # Errors
    ///
    /// `invalid_number` where the text is not digits with at most two decimals, or above 100,000,000.
    fn from_str(text: &str) -> Result<Self, Error> {
        let wrong = || Error::new(Cause::NotInRange(Quoted::new(text), Self::RANGE));
        let plain = text::is_plain_decimal(text) && !text.starts_with('-');
        let mut value = Decimal::from_str_exact(text).ok().filter(|_| plain).ok_or_else(wrong)?;
        if value.scale() > 2 {
            return Err(wrong());
        }
        value.rescale(2);
        let hundredths = i64::try_from(value.mantissa()).ok().filter(|size| *size <= Self::LARGEST);
        hundredths.map(Self).ok_or_else(wrong)
    }
}

impl fmt::Display for Count {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.to_decimal().fmt(f)
    }
}

crate::text::serde_as_text!(Count);
