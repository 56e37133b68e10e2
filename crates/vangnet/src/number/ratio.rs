//! Shares and percentages as exact decimals: 0.075 is 7.5%.

use std::{fmt, str::FromStr};

use rust_decimal::Decimal;

use crate::{
    error::{Cause, Error, ErrorKind, Quoted},
    text::{self, FixedPoint},
};

/// A share of an amount: a rate of a rule (`0.075`) or a figure of an answer (`0.090000`).
///
/// It has at most six decimals. A rate of a rule lies between 0 and 10; a figure of an answer is shown with all six
/// decimals and may lie anywhere.
///
/// # Example
///
/// ```
/// use vangnet::Ratio;
///
/// let threshold: Ratio = "0.075".parse()?;
/// assert_eq!(threshold.to_string(), "0.075");
/// assert!("7.5%".parse::<Ratio>().is_err());
/// # Ok::<(), vangnet::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Ratio(Decimal);

impl Ratio {
    pub(crate) const ZERO: Self = Self(Decimal::ZERO);
    pub(crate) const ONE: Self = Self(Decimal::ONE);
    /// 0.01.
    pub(crate) const HUNDREDTH: Self = Self(Decimal::from_parts(1, 0, 0, false, 2));
    const MOST_DECIMALS: u32 = 6;

    /// A figure of an answer, already rounded to its six decimals.
    pub(crate) const fn shown(value: Decimal) -> Self {
        Self(value)
    }

    /// The same number with the six decimals of an answer; exact, since no ratio has more.
    pub(crate) fn with_six_decimals(self) -> Self {
        Self(super::rounding::to_places(self.0, Self::MOST_DECIMALS))
    }

    /// The number as a `Decimal` of [`rust_decimal`].
    ///
    /// # Example
    ///
    /// ```
    /// let half: vangnet::Ratio = "0.5".parse()?;
    /// assert_eq!(half.to_decimal().scale(), 1);
    /// # Ok::<(), vangnet::Error>(())
    /// ```
    pub const fn to_decimal(self) -> Decimal {
        self.0
    }

    /// 1 less the ratio: what remains of a whole of which this share is taken.
    pub(crate) fn complement(self) -> Result<Self, Error> {
        Decimal::ONE.checked_sub(self.0).map(Self).ok_or_else(|| Cause::SumTooLarge.into())
    }

    /// The same ratio as a rate of a rule, which is between 0 and 10.
    pub(crate) fn as_rate(self) -> Result<Self, Error> {
        self.rate_written(&self.to_string())
    }

    /// The same ratio as a rate, refused as it was written.
    pub(crate) fn rate_written(self, text: &str) -> Result<Self, Error> {
        if self >= Self::ZERO && self.0 <= Decimal::TEN {
            return Ok(self);
        }
        Err(Cause::RateOutOfRange(Quoted::new(text)).into())
    }

    /// The same ratio as a part of something, which is between 0 and 1.
    pub(crate) fn as_part(self) -> Result<Self, Error> {
        self.part_written(&self.to_string())
    }

    /// The same ratio as a part of something, refused as it was written.
    pub(crate) fn part_written(self, text: &str) -> Result<Self, Error> {
        if self >= Self::ZERO && self <= Self::ONE {
            return Ok(self);
        }
        let range = "this ratio must be between 0 and 1";
        Err(Cause::NotOneOf(ErrorKind::InvalidRatio, Quoted::new(text), range).into())
    }
}

impl FromStr for Ratio {
    type Err = Error;

    /// # Errors
    ///
    /// `invalid_ratio` where the text is not an optional `-`, digits, and up to six decimals.
    fn from_str(text: &str) -> Result<Self, Error> {
        let wrong = || Error::new(Cause::NotARatio(Quoted::new(text)));
        let plain = text::is_plain_decimal(text);
        let value = Decimal::from_str_exact(text).map_err(|_| wrong())?;
        if plain && value.scale() <= Self::MOST_DECIMALS { Ok(Self(value)) } else { Err(wrong()) }
    }
}

impl Ratio {
    /// The text, if the digits fit the fast path, as they do for all but absurd ratios.
    fn fixed_point(self) -> Option<FixedPoint> {
        let digits = i64::try_from(self.0.mantissa()).ok()?;
        let decimals = usize::try_from(self.0.scale()).ok()?;
        Some(FixedPoint::new(digits, decimals))
    }
}

impl fmt::Display for Ratio {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.fixed_point() {
            Some(text) => text.fmt(f),
            None => self.0.fmt(f),
        }
    }
}

impl serde::Serialize for Ratio {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.fixed_point() {
            Some(text) => serializer.serialize_str(text.as_str()),
            None => serializer.collect_str(&self.0),
        }
    }
}

crate::text::deserialize_from_text!(Ratio);
