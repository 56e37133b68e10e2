//! Exact arithmetic between the input and the one rounding at the end.

use std::fmt;

use rust_decimal::Decimal;

use super::{Euro, Ratio, rounding};
use crate::{
    error::{Cause, Error, Quoted},
    text,
};

/// An exact, unrounded decimal number, as the receipt shows it.
///
/// `Decimal` rounds silently where a product needs more than 28 digits; the operations of this type are an error
/// there. With amounts of at most 10¹² euro in cents and ratios of at most six decimals that does not happen.
///
/// # Example
///
/// ```
/// use vangnet::{Euro, Exact};
///
/// let half_a_cent: Exact = "0.005".parse()?;
/// assert_eq!(half_a_cent.to_string(), "0.005");
/// assert_eq!(half_a_cent.rounded_to_cents()?, Euro::from_cents(1));
/// # Ok::<(), vangnet::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Exact(Decimal);

impl Exact {
    pub(crate) const ZERO: Self = Self(Decimal::ZERO);
    pub(crate) const ONE: Self = Self(Decimal::ONE);

    pub(crate) fn plus(self, other: Self) -> Result<Self, Error> {
        // Adding a zero gives the other number, whatever the decimals of either.
        if self.0.is_zero() || other.0.is_zero() {
            return Ok(if self.0.is_zero() { other } else { self });
        }
        let sum = self.0.checked_add(other.0).ok_or_else(|| Error::new(Cause::SumTooLarge))?;
        Self::unless_rounded(sum, self.0.scale().max(other.0.scale()))
    }

    pub(crate) fn minus(self, other: Self) -> Result<Self, Error> {
        let mut negated = other.0;
        negated.set_sign_negative(other.0.is_sign_positive());
        self.plus(Self(negated))
    }

    #[expect(clippy::disallowed_methods, reason = "a product that was rounded is refused in the next line")]
    pub(crate) fn times(self, other: Self) -> Result<Self, Error> {
        let product = self.0.checked_mul(other.0).ok_or_else(|| Error::new(Cause::SumTooLarge))?;
        Self::unless_rounded(product, self.0.scale().saturating_add(other.0.scale()))
    }

    /// `Decimal` gives up decimals where the digits do not fit, so a smaller scale is the sign of a rounding.
    fn unless_rounded(value: Decimal, scale: u32) -> Result<Self, Error> {
        if value.scale() == scale || value.is_zero() {
            Ok(Self(value))
        } else {
            Err(Cause::SumTooLarge.into())
        }
    }

    /// The number in whole cents, half away from zero.
    ///
    /// # Errors
    ///
    /// [`AmountOutOfRange`](crate::ErrorKind::AmountOutOfRange) beyond the range of [`Euro`].
    ///
    /// # Example
    ///
    /// ```
    /// let exact: vangnet::Exact = "-0.005".parse()?;
    /// assert_eq!(exact.rounded_to_cents()?.to_string(), "-0.01");
    /// # Ok::<(), vangnet::Error>(())
    /// ```
    pub fn rounded_to_cents(self) -> Result<Euro, Error> {
        Euro::try_from(rounding::to_places(self.0, 2))
    }

    /// The last whole cent that is not above the number.
    pub(crate) fn cents_at_or_below(self) -> Result<Euro, Error> {
        Euro::try_from(rounding::down_to_places(self.0, 2))
    }

    /// The first whole cent that is not below the number.
    pub(crate) fn cents_at_or_above(self) -> Result<Euro, Error> {
        Euro::try_from(rounding::up_to_places(self.0, 2))
    }

    /// `self / other` with six decimals, half away from zero, rounded once.
    pub(crate) fn ratio_to(self, other: Self) -> Result<Ratio, Error> {
        rounding::quotient(self.0, other.0, 6).map(Ratio::shown).ok_or_else(|| Cause::SumTooLarge.into())
    }

    /// `self / other` in whole cents, half away from zero, rounded once.
    pub(crate) fn cents_per(self, other: Self) -> Result<Euro, Error> {
        Euro::try_from(rounding::quotient(self.0, other.0, 2).ok_or_else(|| Error::new(Cause::SumTooLarge))?)
    }

    /// The number as a `Decimal` of [`rust_decimal`].
    ///
    /// # Example
    ///
    /// ```
    /// let exact: vangnet::Exact = "1.25".parse()?;
    /// assert_eq!(exact.to_decimal().scale(), 2);
    /// # Ok::<(), vangnet::Error>(())
    /// ```
    pub fn to_decimal(self) -> Decimal {
        self.0
    }
}

impl fmt::Display for Exact {
    /// Without trailing zeros.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.normalize().fmt(f)
    }
}

impl From<Euro> for Exact {
    fn from(euro: Euro) -> Self {
        Self(euro.to_decimal())
    }
}

impl From<Ratio> for Exact {
    fn from(ratio: Ratio) -> Self {
        Self(ratio.to_decimal())
    }
}

impl From<crate::number::Count> for Exact {
    fn from(count: crate::number::Count) -> Self {
        Self(count.to_decimal())
    }
}

impl From<u32> for Exact {
    fn from(count: u32) -> Self {
        Self(Decimal::from(count))
    }
}

impl std::str::FromStr for Exact {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        let wrong = || Error::new(Cause::NotADecimal(Quoted::new(text)));
        let plain = text::is_plain_decimal(text);
        Decimal::from_str_exact(text).ok().filter(|_| plain).map(Self).ok_or_else(wrong)
    }
}

crate::text::serde_as_text!(Exact);
