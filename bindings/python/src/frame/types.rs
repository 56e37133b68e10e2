//! A column of any suitable Arrow type as a column of the one type that is read; others are refused by name.

use std::sync::Arc;

use arrow_array::{
    Array, ArrayRef, Decimal128Array, Float64Array, Int64Array, LargeStringArray,
    cast::AsArray,
    types::{Decimal128Type, Float64Type, Int64Type},
};
use arrow_cast::{CastOptions, cast_with_options};
use arrow_schema::{DataType, Field};
use pyo3::prelude::*;
use vangnet::ErrorKind;

use super::options::Options;
use crate::convert::errors;

/// A column of amounts.
pub(super) enum Money {
    Text(LargeStringArray),
    Decimal(Decimal128Array, i8),
    Float(Float64Array),
}

/// A column of whole numbers, or of texts that stand for them.
pub(super) enum Wholes {
    Text(LargeStringArray),
    Number(Int64Array),
}

/// A column that names municipalities.
pub(super) enum Municipality {
    Text(LargeStringArray),
    Code(Int64Array),
}

/// Refuses memory of another library that does not hold what its type says, such as text that is no UTF-8: what is read
/// of it would be no value of Rust. Arrow takes such columns over as they come. Text under an empty
/// cell is checked as well: it lies in the same memory. The lengths of the buffers cannot be checked: the interface of
/// Arrow in C does not tell them.
pub(super) fn check(name: &str, column: &ArrayRef) -> PyResult<()> {
    column.to_data().validate_full().map_err(|error| {
        let message = format!("The column {name:?} cannot be read: {error}.");
        errors::frame(ErrorKind::InvalidType, Some(&format!("/{name}")), &message)
    })
}

/// Integers are CBS codes; everything else is text.
pub(super) fn municipality(name: &str, column: &ArrayRef) -> PyResult<Municipality> {
    if column.data_type().is_integer() {
        let codes = cast(name, column, &DataType::Int64)?;
        return Ok(Municipality::Code(codes.as_primitive::<Int64Type>().clone()));
    }
    texts(name, column).map(Municipality::Text)
}

/// Text, and integers as their digits.
pub(super) fn name(name: &str, column: &ArrayRef) -> PyResult<ArrayRef> {
    match value_type(column.data_type()) {
        kind if kind.is_integer() => cast(name, &integers(name, column)?, &DataType::LargeUtf8),
        _ => text(name, column),
    }
}

pub(super) fn text(name: &str, column: &ArrayRef) -> PyResult<ArrayRef> {
    match value_type(column.data_type()) {
        DataType::Utf8 | DataType::LargeUtf8 | DataType::Utf8View | DataType::Null => {
            cast(name, column, &DataType::LargeUtf8)
        }
        other => Err(refused(name, other, "it must hold text", "")),
    }
}

fn texts(name: &str, column: &ArrayRef) -> PyResult<LargeStringArray> {
    Ok(text(name, column)?.as_string().clone())
}

pub(super) fn integers(name: &str, column: &ArrayRef) -> PyResult<ArrayRef> {
    match value_type(column.data_type()) {
        // A sum in a database is often a decimal without decimals, or an integer of 128 bits that comes as one.
        DataType::Decimal128(_, 0) | DataType::Decimal256(_, 0) => cast(name, column, &DataType::Int64),
        kind if kind.is_integer() || kind.is_null() => cast(name, column, &DataType::Int64),
        other => Err(refused(
            name,
            other,
            "it must hold integers",
            " (in pandas a column of integers with empty cells is \"Int64\", not float)",
        )),
    }
}

/// Integers, or text, whose cells are read one by one.
pub(super) fn wholes(name: &str, column: &ArrayRef) -> PyResult<Wholes> {
    if is_text(column) {
        return texts(name, column).map(Wholes::Text);
    }
    Ok(Wholes::Number(integers(name, column)?.as_primitive::<Int64Type>().clone()))
}

/// Booleans, or text, whose cells are read one by one.
pub(super) fn truths(name: &str, column: &ArrayRef) -> PyResult<ArrayRef> {
    match value_type(column.data_type()) {
        DataType::Boolean | DataType::Null => cast(name, column, &DataType::Boolean),
        _ if is_text(column) => text(name, column),
        other => Err(refused(name, other, "it must hold true and false", "")),
    }
}

fn is_text(column: &ArrayRef) -> bool {
    matches!(value_type(column.data_type()), DataType::Utf8 | DataType::LargeUtf8 | DataType::Utf8View)
}

pub(super) fn days(name: &str, column: &ArrayRef) -> PyResult<ArrayRef> {
    match column.data_type() {
        DataType::Date32 | DataType::Date64 | DataType::Timestamp(_, None) => {
            let days = cast(name, column, &DataType::Date32)?;
            cast(name, &days, &DataType::LargeUtf8)
        }
        _ => text(name, column),
    }
}

pub(super) fn lists(name: &str, column: &ArrayRef) -> PyResult<ArrayRef> {
    let items = match column.data_type() {
        DataType::List(item) | DataType::LargeList(item) | DataType::FixedSizeList(item, _) => {
            item.data_type()
        }
        DataType::Null => &DataType::Null,
        _ if is_text(column) => return text(name, column),
        other => return Err(refused(name, other, "it must hold lists of integers", "")),
    };
    if !items.is_integer() && !items.is_null() {
        return Err(refused(name, column.data_type(), "it must hold lists of integers", ""));
    }
    let list = DataType::LargeList(Arc::new(Field::new("item", DataType::Int64, true)));
    cast(name, column, &list)
}

pub(super) fn money(options: &Options, name: &str, column: &ArrayRef) -> PyResult<Money> {
    let decimal =
        |column: &ArrayRef, scale| Money::Decimal(column.as_primitive::<Decimal128Type>().clone(), scale);
    match value_type(column.data_type()) {
        DataType::Utf8 | DataType::LargeUtf8 | DataType::Utf8View | DataType::Null => {
            texts(name, column).map(Money::Text)
        }
        // Read as it is, whatever its precision.
        DataType::Decimal128(_, scale) if !matches!(column.data_type(), DataType::Dictionary(..)) => {
            Ok(decimal(column, *scale))
        }
        DataType::Decimal32(_, scale)
        | DataType::Decimal64(_, scale)
        | DataType::Decimal128(_, scale)
        | DataType::Decimal256(_, scale) => {
            Ok(decimal(&cast(name, column, &DataType::Decimal128(38, *scale))?, *scale))
        }
        kind if kind.is_integer() => {
            if !options.names_unit {
                let message = format!(
                    "The column {name:?} holds integers ({kind}): say unit=\"euro\", unit=\"cent\" or unit=\"thousand_euro\"; there is no default."
                );
                return Err(errors::frame(ErrorKind::InvalidType, Some(&format!("/{name}")), &message));
            }
            Ok(decimal(&cast(name, column, &DataType::Decimal128(38, 0))?, 0))
        }
        kind if kind.is_floating() && options.round_floats => {
            let floats = cast(name, column, &DataType::Float64)?;
            Ok(Money::Float(floats.as_primitive::<Float64Type>().clone()))
        }
        kind if kind.is_floating() => Err(refused(
            name,
            kind,
            "a float does not hold cents exactly, so use decimals or text",
            ", or say float_policy=\"round_to_cent\"",
        )),
        other => Err(refused(name, other, "an amount is a decimal, text, or an integer with unit=", "")),
    }
}

/// Counts and ratios: they have no unit, so that integers need none.
pub(super) fn numbers(options: &Options, name: &str, column: &ArrayRef) -> PyResult<Money> {
    if value_type(column.data_type()).is_integer() {
        let digits = cast(name, column, &DataType::Decimal128(38, 0))?;
        return Ok(Money::Decimal(digits.as_primitive::<Decimal128Type>().clone(), 0));
    }
    money(options, name, column)
}

/// Months: text, or days of which the month counts.
pub(super) fn months(name: &str, column: &ArrayRef) -> PyResult<ArrayRef> {
    let texts = days(name, column)?;
    if is_text(column) || column.data_type().is_null() {
        return Ok(texts);
    }
    let month = |day: Option<&str>| day.map(|day| day.get(..7).unwrap_or(day).to_owned());
    Ok(Arc::new(texts.as_string::<i64>().iter().map(month).collect::<LargeStringArray>()))
}

/// The type of the values of a dictionary, or the type itself.
fn value_type(kind: &DataType) -> &DataType {
    match kind {
        DataType::Dictionary(_, values) => values,
        other => other,
    }
}

fn refused(name: &str, kind: &DataType, what: &str, instead: &str) -> PyErr {
    let message = format!("The column {name:?} is of the type {kind}: {what}{instead}.");
    errors::frame(ErrorKind::InvalidType, Some(&format!("/{name}")), &message)
}

fn cast(name: &str, column: &ArrayRef, to: &DataType) -> PyResult<ArrayRef> {
    let strict = CastOptions { safe: false, ..CastOptions::default() };
    cast_with_options(column, to, &strict).map_err(|error| {
        let message = format!("The column {name:?} cannot be read: {error}.");
        errors::frame(ErrorKind::InvalidType, Some(&format!("/{name}")), &message)
    })
}
