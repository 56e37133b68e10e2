//! Amounts of money: [`Euro`] in whole cents, and [`Budget`], which is above zero.

use std::{fmt, str::FromStr};

use rust_decimal::Decimal;

use crate::{
    error::{Cause, Error, Quoted},
    text::FixedPoint,
};

/// An amount in euro, in whole cents, at most 10¹² euro in size as an input.
///
/// A text is an optional `-`, digits, and optionally a point with one or two digits; it is shown with two decimals.
///
/// # Example
///
/// ```
/// use vangnet::Euro;
///
/// let budget: Euro = "102222222.2".parse()?;
/// assert_eq!(budget.to_string(), "102222222.20");
/// assert_eq!(budget.cents(), 10_222_222_220);
/// assert_eq!(Euro::from_cents(-5).to_string(), "-0.05");
/// # Ok::<(), vangnet::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Euro(i64);

impl Euro {
    /// Nothing.
    ///
    /// # Example
    ///
    /// ```
    /// assert_eq!(vangnet::Euro::ZERO.to_string(), "0.00");
    /// ```
    pub const ZERO: Self = Self(0);

    /// The largest size of an amount in a case: 1000000000000.00.
    ///
    /// # Example
    ///
    /// ```
    /// assert_eq!(vangnet::Euro::MAX.to_string(), "1000000000000.00");
    /// ```
    pub const MAX: Self = Self(100_000_000_000_000);

    /// An amount in cents.
    ///
    /// # Example
    ///
    /// ```
    /// assert_eq!(vangnet::Euro::from_cents(123).to_string(), "1.23");
    /// ```
    pub const fn from_cents(cents: i64) -> Self {
        Self(cents)
    }

    /// The amount in cents.
    ///
    /// # Example
    ///
    /// ```
    /// assert_eq!("1.5".parse::<vangnet::Euro>()?.cents(), 150);
    /// # Ok::<(), vangnet::Error>(())
    /// ```
    pub const fn cents(self) -> i64 {
        self.0
    }

    /// The amount as a `Decimal` of [`rust_decimal`] with two decimals.
    ///
    /// # Example
    ///
    /// ```
    /// assert_eq!(vangnet::Euro::from_cents(150).to_decimal().to_string(), "1.50");
    /// ```
    pub fn to_decimal(self) -> Decimal {
        Decimal::new(self.0, 2)
    }

    /// The amount in whole euros, half away from zero, for display only.
    ///
    /// # Example
    ///
    /// ```
    /// use vangnet::Euro;
    ///
    /// assert_eq!(Euro::from_cents(150).whole_euros(), 2);
    /// assert_eq!(Euro::from_cents(-150).whole_euros(), -2);
    /// assert_eq!(Euro::from_cents(149).whole_euros(), 1);
    /// ```
    pub const fn whole_euros(self) -> i64 {
        let cents = self.0 % 100;
        let away = if cents >= 50 {
            1
        } else if cents <= -50 {
            -1
        } else {
            0
        };
        (self.0 / 100).saturating_add(away)
    }

    /// The sum, where it can be counted in cents.
    ///
    /// # Example
    ///
    /// ```
    /// use vangnet::Euro;
    ///
    /// let payments = [Euro::from_cents(150), Euro::from_cents(50)];
    /// let total = payments.into_iter().try_fold(Euro::ZERO, Euro::checked_add);
    /// assert_eq!(total, Some(Euro::from_cents(200)));
    /// ```
    pub const fn checked_add(self, other: Self) -> Option<Self> {
        match self.0.checked_add(other.0) {
            Some(cents) => Some(Self(cents)),
            None => None,
        }
    }

    /// The difference, where it can be counted in cents.
    ///
    /// # Example
    ///
    /// ```
    /// use vangnet::Euro;
    ///
    /// assert_eq!(Euro::from_cents(50).checked_sub(Euro::from_cents(150)), Some(Euro::from_cents(-100)));
    /// ```
    pub const fn checked_sub(self, other: Self) -> Option<Self> {
        match self.0.checked_sub(other.0) {
            Some(cents) => Some(Self(cents)),
            None => None,
        }
    }

    pub(crate) fn plus(self, other: Self) -> Result<Self, Error> {
        self.checked_add(other).ok_or_else(|| Cause::SumTooLarge.into())
    }

    pub(crate) fn minus(self, other: Self) -> Result<Self, Error> {
        self.checked_sub(other).ok_or_else(|| Cause::SumTooLarge.into())
    }

    /// The amount halfway, in whole cents.
    pub(crate) const fn midpoint(self, other: Self) -> Self {
        Self(self.0.midpoint(other.0))
    }

    /// So much for each of a number, such as the inhabitants.
    pub(crate) fn times(self, number: u32) -> Result<Self, Error> {
        self.0.checked_mul(i64::from(number)).map(Self).ok_or_else(|| Cause::SumTooLarge.into())
    }

    /// An amount that cannot be below zero.
    pub(crate) fn not_below_zero(self) -> Result<Self, Error> {
        if self >= Self::ZERO {
            Ok(self)
        } else {
            Err(Cause::BelowZero(Quoted::new(&self.to_string())).into())
        }
    }

    /// An amount of a case or a question: its size is at most [`Euro::MAX`].
    pub(crate) fn within_range(self) -> Result<Self, Error> {
        if self.0.unsigned_abs() <= Self::MAX.0.unsigned_abs() {
            Ok(self)
        } else {
            Err(Cause::AmountTooLarge(Quoted::new(&self.to_string())).into())
        }
    }
}

impl FromStr for Euro {
    type Err = Error;

    /// # Errors
    ///
    /// `invalid_amount` where the text is not an amount, `amount_out_of_range` above [`Euro::MAX`] in size.
    fn from_str(text: &str) -> Result<Self, Error> {
        let amount = Self::of_any_size(text)?;
        // The message shows the text as it was given.
        amount.within_range().map_err(|_| Cause::AmountTooLarge(Quoted::new(text)).into())
    }
}

impl Euro {
    /// Reads an amount as far as cents can be counted.
    fn of_any_size(text: &str) -> Result<Self, Error> {
        let (negative, digits) = match text.as_bytes() {
            [b'-', digits @ ..] => (true, digits),
            digits => (false, digits),
        };
        let (whole, fraction) = match digits {
            [whole @ .., b'.', tenths] => (whole, [*tenths, b'0']),
            [whole @ .., b'.', tenths, hundredths] => (whole, [*tenths, *hundredths]),
            whole => (whole, [b'0', b'0']),
        };
        let mut all = whole.iter().chain(&fraction);
        if whole.is_empty() || !all.clone().all(u8::is_ascii_digit) {
            return Err(Cause::NotAnAmount(Quoted::new(text)).into());
        }
        let size =
            all.try_fold(0_i64, |cents, digit| cents.checked_mul(10)?.checked_add(i64::from(digit & 0xf)));
        let cents = size.and_then(|size| if negative { size.checked_neg() } else { Some(size) });
        cents.map(Self).ok_or_else(|| Cause::AmountTooLarge(Quoted::new(text)).into())
    }
}

impl TryFrom<Decimal> for Euro {
    type Error = Error;

    /// # Errors
    ///
    /// `invalid_amount` where the number has more than two decimals, `amount_out_of_range` where it is too large.
    fn try_from(value: Decimal) -> Result<Self, Error> {
        let mut cents = value.normalize();
        if cents.scale() > 2 {
            return Err(Cause::NotAnAmount(Quoted::new(&value.to_string())).into());
        }
        cents.rescale(2);
        i64::try_from(cents.mantissa())
            .ok()
            .filter(|_| cents.scale() == 2)
            .map(Self)
            .ok_or_else(|| Cause::AmountTooLarge(Quoted::new(&value.to_string())).into())
    }
}

impl fmt::Display for Euro {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        FixedPoint::new(self.0, 2).fmt(f)
    }
}

impl serde::Serialize for Euro {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(FixedPoint::new(self.0, 2).as_str())
    }
}

/// Unlike an amount of a case, which [`FromStr`] reads, a result may be above [`Euro::MAX`]: a deficit up to twice that.
impl<'de> serde::Deserialize<'de> for Euro {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = std::borrow::Cow::<'de, str>::deserialize(deserializer)?;
        Self::of_any_size(&text).map_err(serde::de::Error::custom)
    }
}

/// *Gebundelde uitkering*: a BUIG budget, an amount above zero.
///
/// # Example
///
/// ```
/// use vangnet::{Budget, Euro};
///
/// let budget = Budget::parse("100000000")?;
/// assert_eq!(budget.euro(), Euro::from_cents(10_000_000_000));
/// assert_eq!(Budget::new(Euro::ZERO).unwrap_err().code(), "budget_not_positive");
/// # Ok::<(), vangnet::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Budget(Euro);

impl Budget {
    /// A budget of this amount.
    ///
    /// # Errors
    ///
    /// `budget_not_positive` at zero or below, `amount_out_of_range` above [`Euro::MAX`].
    ///
    /// # Example
    ///
    /// ```
    /// use vangnet::{Budget, Euro};
    ///
    /// assert!(Budget::new(Euro::from_cents(1)).is_ok());
    /// ```
    pub fn new(amount: Euro) -> Result<Self, Error> {
        Self::positive(amount, || amount.to_string())
    }

    /// A budget from a text, as [`Euro`] reads it.
    ///
    /// # Errors
    ///
    /// Those of [`Euro`], and `budget_not_positive` at zero or below.
    ///
    /// # Example
    ///
    /// ```
    /// assert_eq!(vangnet::Budget::parse("-3").unwrap_err().code(), "budget_not_positive");
    /// ```
    pub fn parse(text: &str) -> Result<Self, Error> {
        Self::positive(text.parse()?, || text.to_owned())
    }

    pub(crate) fn positive(amount: Euro, shown: impl FnOnce() -> String) -> Result<Self, Error> {
        if amount > Euro::ZERO {
            amount.within_range().map(Self)
        } else {
            Err(Cause::BudgetNotPositive(Quoted::new(&shown())).into())
        }
    }

    /// The amount.
    ///
    /// # Example
    ///
    /// ```
    /// assert_eq!(vangnet::Budget::parse("1")?.euro().cents(), 100);
    /// # Ok::<(), vangnet::Error>(())
    /// ```
    pub const fn euro(self) -> Euro {
        self.0
    }
}

impl fmt::Display for Budget {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl FromStr for Budget {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        Self::parse(text)
    }
}

crate::text::serde_as_text!(Budget);
