//! Cells of a row that a question about months and years has: counts, ratios, months and amounts, each of which may be
//! absent.

use super::super::written::Whole;
use crate::{
    ahead::Month,
    amount::{Amount, Reading},
    error::{Cause, Error, ErrorKind, Quoted},
    number::{Count, Euro, Ratio},
};

/// An error of a cell, under the name of its column.
fn of_column<T>(read: Result<T, Error>, column: &str) -> Result<T, Error> {
    read.map_err(|error| error.at(format_args!("/{column}")))
}

/// What must be there.
pub(super) fn required<T>(cell: Option<T>, column: &str) -> Result<T, Error> {
    of_column(cell.ok_or_else(|| Cause::Missing.into()), column)
}

fn there(cell: Option<Amount<'_>>) -> Option<Amount<'_>> {
    cell.filter(Amount::is_there)
}

/// An amount, read as it is said.
pub(super) fn amount<'a, T>(
    cell: Option<Amount<'a>>,
    column: &str,
    read: impl FnOnce(Amount<'a>) -> Result<T, Error>,
) -> Result<Option<T>, Error> {
    of_column(there(cell).map(read).transpose(), column)
}

pub(super) fn euro(cell: Option<Amount<'_>>, reading: Reading, column: &str) -> Result<Option<Euro>, Error> {
    amount(cell, column, |cell| cell.read(reading))
}

pub(super) fn count(
    cell: Option<Amount<'_>>,
    reading: Reading,
    column: &str,
) -> Result<Option<Count>, Error> {
    of_column(there(cell).map(|cell| cell.digits(reading.notation, 2).parse()).transpose(), column)
}

pub(super) fn ratio(
    cell: Option<Amount<'_>>,
    reading: Reading,
    column: &str,
) -> Result<Option<Ratio>, Error> {
    of_column(there(cell).map(|cell| cell.digits(reading.notation, 6).parse()).transpose(), column)
}

pub(super) fn month(cell: Option<&str>, column: &str) -> Result<Month, Error> {
    let text = required(cell.map(str::trim).filter(|text| !text.is_empty()), column)?;
    of_column(text.parse(), column)
}

/// A number of months.
pub(super) fn months(
    cell: Option<Whole<'_>>,
    column: &str,
    check: fn(i64) -> Result<u16, Error>,
) -> Result<Option<u16>, Error> {
    let number = |cell| match cell {
        Whole::Number(number) => Ok(number),
        Whole::Text(text) => {
            let wrong = || {
                Cause::NotOneOf(ErrorKind::InvalidType, Quoted::new(text), "it must be a whole number").into()
            };
            text.trim().parse().map_err(|_| wrong())
        }
    };
    let cell = cell.filter(Whole::is_there);
    of_column(cell.map(|cell| number(cell).and_then(check)).transpose(), column)
}
