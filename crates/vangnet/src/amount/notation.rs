//! The notations and units of amounts, and the reading of a text in them.

use vangnet_derive::Describe;

use crate::{
    case::Codes,
    error::{Cause, Error, Quoted},
};

/// How the digits of an amount are written.
///
/// # Example
///
/// ```
/// use vangnet::Notation;
///
/// assert_eq!(Notation::parse("nl")?, Notation::Dutch);
/// assert_eq!(Notation::Dutch.code(), "nl");
/// assert_eq!(Notation::default(), Notation::Plain);
/// # Ok::<(), vangnet::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Describe)]
pub enum Notation {
    /// `plain`: that of the JSON contract and of [`Euro`](crate::Euro), `51999999.50`.
    #[default]
    Plain,
    /// `nl`: Dutch, `€ 51.999.999,50`.
    #[serde(rename = "nl")]
    Dutch,
    /// `en`: English, `€51,999,999.50`.
    #[serde(rename = "en")]
    English,
}

impl Notation {
    /// Every notation.
    pub(super) const ALL: [Self; 3] = [Self::Plain, Self::Dutch, Self::English];

    /// The notation of a code.
    ///
    /// # Errors
    ///
    /// `invalid_type` for another text than `plain`, `nl` and `en`.
    ///
    /// # Example
    ///
    /// ```
    /// let error = vangnet::Notation::parse("de").unwrap_err();
    /// assert_eq!(error.to_string(), r#"The value is "de": a notation of amounts must be plain, nl or en."#);
    /// ```
    pub fn parse(code: &str) -> Result<Self, Error> {
        Self::ALL.into_iter().find(|notation| notation.code() == code).ok_or_else(|| {
            Cause::NotOneOf(
                crate::error::ErrorKind::InvalidType,
                Quoted::new(code),
                "a notation of amounts must be plain, nl or en",
            )
            .into()
        })
    }

    /// The stable code of the notation.
    ///
    /// # Example
    ///
    /// ```
    /// assert_eq!(vangnet::Notation::English.code(), "en");
    /// ```
    pub const fn code(self) -> &'static str {
        match self {
            Self::Plain => "plain",
            Self::Dutch => "nl",
            Self::English => "en",
        }
    }
}

/// What an amount counts. It holds for every amount of a call, whatever its type.
///
/// # Example
///
/// ```
/// use vangnet::{Amount, AmountUnit, Reading};
///
/// let cents = Reading { unit: AmountUnit::parse("cent")?, ..Reading::default() };
/// assert_eq!(Amount::Text("150").read(cents)?.to_string(), "1.50");
/// assert_eq!(Amount::RoundToCents(150.0).read(cents)?.to_string(), "1.50");
/// # Ok::<(), vangnet::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum AmountUnit {
    /// `euro`.
    #[default]
    Euro,
    /// `cent`: eurocents, without a fraction.
    Cent,
    /// `thousand_euro`: thousands of euro, with at most five decimals.
    ThousandEuro,
}

impl AmountUnit {
    const ALL: [Self; 3] = [Self::Euro, Self::Cent, Self::ThousandEuro];

    /// The unit of a code.
    ///
    /// # Errors
    ///
    /// `invalid_type` for another text than `euro`, `cent` and `thousand_euro`.
    ///
    /// # Example
    ///
    /// ```
    /// let error = vangnet::AmountUnit::parse("kilo").unwrap_err();
    /// assert_eq!(error.to_string(), r#"The value is "kilo": a unit of amounts must be euro, cent or thousand_euro."#);
    /// ```
    pub fn parse(code: &str) -> Result<Self, Error> {
        Self::ALL.into_iter().find(|unit| unit.code() == code).ok_or_else(|| {
            Cause::NotOneOf(
                crate::error::ErrorKind::InvalidType,
                Quoted::new(code),
                "a unit of amounts must be euro, cent or thousand_euro",
            )
            .into()
        })
    }

    /// The stable code of the unit.
    ///
    /// # Example
    ///
    /// ```
    /// assert_eq!(vangnet::AmountUnit::ThousandEuro.code(), "thousand_euro");
    /// ```
    pub const fn code(self) -> &'static str {
        match self {
            Self::Euro => "euro",
            Self::Cent => "cent",
            Self::ThousandEuro => "thousand_euro",
        }
    }

    /// How many decimals a whole number of cents has in this unit: the unit is that power of ten of a cent.
    ///
    /// # Example
    ///
    /// ```
    /// assert_eq!(vangnet::AmountUnit::ThousandEuro.decimals(), 5);
    /// ```
    pub const fn decimals(self) -> i8 {
        match self {
            Self::Euro => 2,
            Self::Cent => 0,
            Self::ThousandEuro => 5,
        }
    }
}

/// How the cells of a call are read: one notation for text, one unit for amounts of every type, and what a municipality
/// may be called.
///
/// # Example
///
/// ```
/// use vangnet::{AmountUnit, Notation, Reading};
///
/// let reading =
///     Reading { notation: Notation::Dutch, unit: AmountUnit::ThousandEuro, ..Reading::default() };
/// assert_eq!(reading.text("55.250")?.to_string(), "55250000.00");
/// assert_eq!(Reading::default().text("55250.25")?.to_string(), "55250.25");
/// # Ok::<(), vangnet::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct Reading {
    /// The notation of amounts that are text.
    pub notation: Notation,
    /// What every amount counts.
    pub unit: AmountUnit,
    /// What a municipality may be called.
    pub codes: Codes,
}
