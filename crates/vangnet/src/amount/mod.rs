//! Amounts as tables and people write them: in a [`Notation`], counted in an [`AmountUnit`], as text or as a number.
//!
//! [`Euro`] itself reads the plain notation of the JSON contract only.

mod misread;
mod notation;
mod number;
mod reader;
mod written;

use rust_decimal::Decimal;

use self::written::cents;
use crate::{
    error::{Cause, Error, Quoted},
    number::{Euro, rounding},
};
pub use notation::{AmountUnit, Notation, Reading};

/// Reads an amount in euro in the given notation.
///
/// Spaces around it (no-break spaces too), a euro sign or `EUR` before or behind it, a minus sign on either side of
/// the euro sign, and the Dutch endings `,-` and `,=` are part of the notations [`Notation::Dutch`] and
/// [`Notation::English`]. Thousands are in groups of three or undivided. Nothing is guessed: a text that breaks the
/// notation is refused, and the error says what it may mean instead ([`Error::readings`]).
///
/// # Errors
///
/// `invalid_amount` where the text is not an amount in this notation, `amount_out_of_range` above [`Euro::MAX`] in
/// size.
///
/// # Example
///
/// ```
/// use vangnet::{AmountProblem, Notation, parse_euro};
///
/// assert_eq!(parse_euro("€ 51.999.999,50", Notation::Dutch)?.to_string(), "51999999.50");
/// assert_eq!(parse_euro("51,999,999.50", Notation::English)?.to_string(), "51999999.50");
/// assert_eq!(parse_euro("51999999.50", Notation::Plain)?.to_string(), "51999999.50");
///
/// let error = parse_euro("€ 1,5 mln", Notation::Dutch).unwrap_err();
/// assert_eq!(error.amount_problem(), Some(AmountProblem::InWords));
/// assert_eq!(error.readings(), ["1500000".parse()?]);
/// # Ok::<(), vangnet::Error>(())
/// ```
pub fn parse_euro(text: &str, notation: Notation) -> Result<Euro, Error> {
    Reading { notation, ..Reading::default() }.text(text)
}

/// An amount as a table writes it.
///
/// # Example
///
/// ```
/// use vangnet::{Amount, Euro};
///
/// assert_eq!(Amount::Text("1.5").euro()?, Euro::from_cents(150));
/// assert_eq!(Amount::Decimal { digits: 15_000, decimals: 4 }.euro()?, Euro::from_cents(150));
/// assert_eq!(Amount::RoundToCents(1.005).euro()?, Euro::from_cents(101));
/// # Ok::<(), vangnet::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Amount<'a> {
    /// A text, in the notation of its [`Reading`].
    Text(&'a str),
    /// `digits × 10^−decimals`; zeros behind the cents are harmless, other digits are refused.
    Decimal {
        /// The digits.
        digits: i128,
        /// How many of them follow the point.
        decimals: i8,
    },
    /// A binary floating-point number, whose shortest decimal text is rounded to whole cents, half away from zero.
    ///
    /// Counted in cents, only what arithmetic with floats leaves behind is rounded off: a number that is half a
    /// hundredth of a cent or more from a whole one is refused.
    RoundToCents(f64),
}

impl Amount<'_> {
    /// The amount in whole cents, where it is in euro and a text is in the plain notation.
    ///
    /// # Errors
    ///
    /// `invalid_amount` where it is not an amount in whole cents, `amount_out_of_range` above [`Euro::MAX`] in size.
    ///
    /// # Example
    ///
    /// ```
    /// use vangnet::Amount;
    ///
    /// assert_eq!(Amount::RoundToCents(f64::NAN).euro().unwrap_err().code(), "invalid_amount");
    /// assert_eq!(Amount::Decimal { digits: 1, decimals: -30 }.euro().unwrap_err().code(), "amount_out_of_range");
    /// ```
    pub fn euro(self) -> Result<Euro, Error> {
        self.read(Reading::default())
    }

    /// The amount in whole cents: text in the notation of the reading, and every type in its unit.
    ///
    /// # Errors
    ///
    /// `invalid_amount` where it is not an amount in whole cents, `amount_out_of_range` above [`Euro::MAX`] in size.
    ///
    /// # Example
    ///
    /// ```
    /// use vangnet::{Amount, AmountUnit, Euro, Notation, Reading};
    ///
    /// let reading =
    ///     Reading { notation: Notation::Dutch, unit: AmountUnit::ThousandEuro, ..Reading::default() };
    /// let amount = Euro::from_cents(5_525_025_000);
    /// assert_eq!(Amount::Text("55.250,25").read(reading)?, amount);
    /// assert_eq!(Amount::Decimal { digits: 5_525_025, decimals: 2 }.read(reading)?, amount);
    /// assert_eq!(Amount::RoundToCents(55_250.25).read(reading)?, amount);
    /// # Ok::<(), vangnet::Error>(())
    /// ```
    pub fn read(self, reading: Reading) -> Result<Euro, Error> {
        match self {
            Self::Text(text) => reading.text(text),
            Self::Decimal { digits, decimals } => from_digits(digits, decimals, reading.unit),
            Self::RoundToCents(number) => from_float(number, reading.unit),
        }
    }
}

/// Exact digits in a unit as whole cents.
fn from_digits(digits: i128, decimals: i8, unit: AmountUnit) -> Result<Euro, Error> {
    let (mut rest, mut places) = (digits, decimals);
    while places > unit.decimals() && rest % 10 == 0 {
        rest /= 10;
        places = places.saturating_sub(1);
    }
    let shown = || match u32::try_from(places) {
        Ok(scale) => Decimal::try_from_i128_with_scale(rest, scale)
            .map_or_else(|_| format!("{rest}e-{scale}"), |number| number.to_string()),
        Err(_) => format!("{rest}e{}", i16::from(places).saturating_neg()),
    };
    // No decimal is lost: only zeros are missing up to the cents.
    let Ok(missing) = u32::try_from(i16::from(unit.decimals()).saturating_sub(places.into())) else {
        return Err(match unit {
            AmountUnit::Euro => Cause::NotAnAmount(Quoted::new(&shown())).into(),
            unit => misread::wrong_decimals(&shown(), unit),
        });
    };
    cents(rest, missing).ok_or_else(|| Cause::AmountTooLarge(Quoted::new(&shown())).into())
}

fn from_float(number: f64, unit: AmountUnit) -> Result<Euro, Error> {
    /// Above the largest amount in every unit.
    const TOO_LARGE: f64 = 1e16;
    // Below this size nothing is left in the unit, and the decimal text would be too long.
    let (places, nothing) = match unit {
        AmountUnit::Euro | AmountUnit::Cent => (2, 1e-3),
        AmountUnit::ThousandEuro => (5, 1e-6),
    };
    let text = number.to_string();
    if !number.is_finite() {
        Err(Cause::NotAnAmount(Quoted::new(&text)).into())
    } else if number.abs() > TOO_LARGE {
        Err(Cause::AmountTooLarge(Quoted::new(&text)).into())
    } else if number.abs() < nothing {
        Ok(Euro::ZERO)
    } else {
        let exact = Decimal::from_str_exact(&text).map_err(|_| Cause::NotAnAmount(Quoted::new(&text)))?;
        let rounded = rounding::to_places(exact, places);
        from_digits(rounded.mantissa(), i8::try_from(places).unwrap_or(i8::MAX), unit)
    }
}
