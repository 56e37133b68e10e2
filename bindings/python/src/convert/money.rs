//! Amounts from Python: `Decimal`, `int` (euros) or `str`; a `float` or a `bool` is refused with what to do instead.

use pyo3::{
    prelude::*,
    types::{PyBool, PyFloat, PyString},
};
use vangnet::{Amount, Budget, ErrorKind, Euro, Exact, Ratio};

use crate::convert::{
    arguments::{self, LONE_SURROGATE},
    errors,
    python::decimal_type,
};

/// A number with this many digits is too large, whatever follows them.
const ENOUGH_DIGITS: usize = 64;

/// Up to this exponent a number is written out.
const LARGEST_EXPONENT: u64 = 128;

const AMOUNT: &str = "an amount must be a Decimal, an int (euros) or a str such as \"1234.56\"";

const TOO_MANY_DIGITS: &str =
    "is an int of more than 38 digits: an amount is at most 1000000000000.00 in size.";

/// An amount in euro.
pub(crate) fn euro(value: &Bound<'_, PyAny>, field: impl Fn() -> String) -> PyResult<Euro> {
    with_text(value, &field, str::parse::<Euro>, Amount::euro)
}

/// A budget: an amount above zero.
pub(crate) fn budget(value: &Bound<'_, PyAny>, field: impl Fn() -> String) -> PyResult<Budget> {
    with_text(value, &field, Budget::parse, |amount| Budget::new(amount.euro()?))
}

/// An amount for display: what is exact beyond cents is rounded by the core.
pub(crate) fn shown(value: &Bound<'_, PyAny>, field: &str) -> PyResult<Euro> {
    if !value.is_instance(decimal_type(value.py())?)? {
        return euro(value, || field.into());
    }
    let exact = plain_text(value)?.parse::<Exact>().and_then(Exact::rounded_to_cents);
    exact.map_err(|error| errors::at(error, field))
}

/// A share of the budget, such as `"0.075"`; a `float` is refused here too.
pub(crate) fn ratio(value: &Bound<'_, PyAny>, field: &str) -> PyResult<Ratio> {
    let text = match value.cast::<PyString>() {
        Ok(text) => arguments::utf8(text, field)?,
        Err(_) if value.is_instance(decimal_type(value.py())?)? => plain_text(value)?,
        Err(_) => return Err(refused(value, field, "a ratio must be a Decimal or a str such as \"0.075\"")?),
    };
    text.parse().map_err(|error| errors::at(error, field))
}

/// The kinds of numbers of a question: what is accepted, and the error for too many digits.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Numbers {
    Amounts,
    Plain,
    Ratios,
}

impl Numbers {
    const fn taken(self) -> &'static str {
        match self {
            Self::Amounts => AMOUNT,
            Self::Plain => "a number must be a Decimal, an int or a str such as \"12.5\"",
            Self::Ratios => "a ratio must be a Decimal, an int or a str such as \"0.075\"",
        }
    }

    fn too_many_digits(self, field: &str) -> PyErr {
        let (kind, message) = match self {
            Self::Amounts => (ErrorKind::AmountOutOfRange, TOO_MANY_DIGITS),
            Self::Plain => {
                (ErrorKind::InvalidNumber, "is an int of more than 38 digits: a number must have fewer.")
            }
            Self::Ratios => {
                (ErrorKind::InvalidRatio, "is an int of more than 38 digits: a number must have fewer.")
            }
        };
        errors::wrong_value(kind, field, message)
    }
}

/// A number as the text that the core reads; what it may be is the core's to say.
pub(crate) fn number(value: &Bound<'_, PyAny>, field: &str, numbers: Numbers) -> PyResult<String> {
    if let Ok(text) = value.cast::<PyString>() {
        return arguments::utf8(text, field);
    }
    if value.is_instance(decimal_type(value.py())?)? {
        return plain_text(value).map(without_spare_zeros);
    }
    if let Some(integer) = arguments::whole(value)? {
        let digits = integer.extract::<i128>().map_err(|_| numbers.too_many_digits(field))?;
        return Ok(digits.to_string());
    }
    Err(refused(value, field, numbers.taken())?)
}

/// Zeros behind the second decimal are how a `Decimal` was made, not part of its value.
fn without_spare_zeros(mut text: String) -> String {
    let Some(point) = text.find('.') else { return text };
    let needed = text.trim_end_matches('0').len();
    text.truncate(needed.max(point.saturating_add(3)));
    text
}

fn with_text<T>(
    value: &Bound<'_, PyAny>,
    field: &dyn Fn() -> String,
    from_text: impl Fn(&str) -> Result<T, vangnet::Error>,
    from_amount: impl Fn(Amount<'static>) -> Result<T, vangnet::Error>,
) -> PyResult<T> {
    let at = |error| errors::at(error, &field());
    if let Ok(text) = value.cast::<PyString>() {
        return match text.to_str() {
            Ok(text) => from_text(text).map_err(at),
            Err(_) => Err(errors::wrong_type(&field(), LONE_SURROGATE)),
        };
    }
    if value.is_instance(decimal_type(value.py())?)? {
        let text = value.str()?;
        // Nearly every Decimal is written as an amount is; the others have an exponent or more zeros.
        return match from_text(text.to_str()?) {
            Err(error) if error.kind() == ErrorKind::InvalidAmount => {
                let text = plain_text(value)?;
                match digits(&text) {
                    Some(amount) => from_amount(amount).map_err(at),
                    None => from_text(&text).map_err(at),
                }
            }
            result => result.map_err(at),
        };
    }
    if let Some(integer) = arguments::whole(value)? {
        let digits = integer
            .extract::<i128>()
            .map_err(|_| errors::wrong_value(ErrorKind::AmountOutOfRange, &field(), TOO_MANY_DIGITS))?;
        return from_text(&digits.to_string()).map_err(at);
    }
    Err(refused(value, &field(), AMOUNT)?)
}

/// The text of a `Decimal` without an exponent; of a huge one only the digits that say so.
fn plain_text(value: &Bound<'_, PyAny>) -> PyResult<String> {
    if !value.call_method0("is_finite")?.is_truthy()? {
        return Ok(value.str()?.to_str()?.to_owned());
    }
    let exponent = value.call_method0("adjusted")?.extract::<i64>()?;
    if exponent.unsigned_abs() < LARGEST_EXPONENT {
        return value.call_method1("__format__", ("f",))?.extract();
    }
    if exponent < 0 {
        return Ok(value.str()?.to_str()?.to_owned());
    }
    let (sign, digits): (u8, Vec<u8>) = {
        let parts = value.call_method0("as_tuple")?;
        (parts.get_item(0)?.extract()?, parts.get_item(1)?.extract::<Vec<u8>>()?)
    };
    let shown = digits.iter().map(|digit| char::from(b'0'.saturating_add(*digit)));
    let shown: String = shown.chain(std::iter::repeat('0')).take(ENOUGH_DIGITS).collect();
    Ok(if sign == 1 { format!("-{shown}") } else { shown })
}

/// A plain text with more decimals than cents, as digits and their place.
fn digits(text: &str) -> Option<Amount<'static>> {
    let (whole, fraction) = text.split_once('.')?;
    let digits = format!("{whole}{fraction}").parse().ok()?;
    Some(Amount::Decimal { digits, decimals: i8::try_from(fraction.len()).ok()? })
}

/// The exception for a value of a type that is not taken.
fn refused(value: &Bound<'_, PyAny>, field: &str, taken: &str) -> PyResult<PyErr> {
    let name = value.get_type().name()?;
    let message = if value.is_instance_of::<PyFloat>() {
        // As Python writes it: the `repr` of a scalar of numpy names its type.
        let shown = PyFloat::new(value.py(), value.extract()?).repr()?;
        format!(
            "is the {name} {shown}: a float does not hold decimals exactly, so write Decimal(\"{shown}\") or \"{shown}\"; {taken}."
        )
    } else if value.is_instance_of::<PyBool>() || arguments::is_numpy_bool(value)? {
        format!("is the {name} {}: {taken}.", value.str()?)
    } else {
        format!("is of the type {name}: {taken}.")
    };
    Ok(errors::wrong_type(field, &message))
}
