//! Columns of an Arrow table as the cells of a panel.

use arrow_array::{
    Array, ArrayRef, RecordBatch, RecordBatchReader,
    cast::AsArray,
    new_null_array,
    types::{Decimal128Type, Float64Type, Int64Type},
};
use arrow_cast::{CastOptions, cast_with_options};
use arrow_schema::{DataType, Field};
use pyo3::prelude::*;
use vangnet::{Amount, ErrorKind, PanelRow, ProcedureCells};

use super::options::{self, IntegerUnit, Options};
use crate::errors;

/// The columns of one batch, each in one type; an optional column that is not there is `None`.
struct Batch {
    rows: usize,
    municipality: ArrayRef,
    year: ArrayRef,
    budget: Money,
    net_costs: Money,
    unlawful: Option<Money>,
    budget_without_art_7: Option<Money>,
    budget_stage: Option<ArrayRef>,
    inhabitants: Option<ArrayRef>,
    received: Option<ArrayRef>,
    declarations: [Option<ArrayRef>; 4],
    granted_years: Option<ArrayRef>,
    instruction_years: Option<ArrayRef>,
}

/// A column of amounts.
enum Money {
    Text(ArrayRef),
    Decimal(ArrayRef, i8),
    Float(ArrayRef),
}

/// All rows of a table.
pub(super) struct Columns {
    batches: Vec<Batch>,
}

impl Columns {
    pub(super) fn read(reader: Box<dyn RecordBatchReader + Send>, options: &Options) -> PyResult<Self> {
        let mut batches = Vec::new();
        for batch in reader {
            let batch = batch.map_err(|error| {
                errors::frame(ErrorKind::InvalidType, None, &format!("The table cannot be read: {error}."))
            })?;
            batches.push(Reader { batch: &batch, options }.read()?);
        }
        Ok(Self { batches })
    }

    /// The rows in order.
    pub(super) fn rows(&self) -> impl Iterator<Item = PanelRow<'_>> {
        self.batches.iter().flat_map(|batch| (0..batch.rows).map(|row| batch.row(row)))
    }

    /// How a message names a row: its municipality and year, where they are there.
    pub(super) fn key(&self, row: usize) -> String {
        match self.rows().nth(row) {
            Some(PanelRow { municipality: Some(municipality), year: Some(year), .. }) => {
                format!(" (municipality {municipality}, year {year})")
            }
            _ => String::new(),
        }
    }
}

/// The value at a row, where it is not null.
fn at<T>(array: &ArrayRef, row: usize, value: impl FnOnce(&ArrayRef) -> T) -> Option<T> {
    array.is_valid(row).then(|| value(array))
}

fn text(array: &ArrayRef, row: usize) -> Option<&str> {
    array.is_valid(row).then(|| array.as_string::<i64>().value(row))
}

fn integer(array: &ArrayRef, row: usize) -> Option<i64> {
    at(array, row, |array| array.as_primitive::<Int64Type>().value(row))
}

fn integers(array: &ArrayRef, row: usize) -> Option<Vec<i64>> {
    at(array, row, |array| {
        let items = array.as_list::<i64>().value(row);
        items.as_primitive::<Int64Type>().iter().flatten().collect()
    })
}

impl Money {
    fn amount(&self, row: usize) -> Option<Amount<'_>> {
        match self {
            Self::Text(array) => text(array, row).map(Amount::Text),
            Self::Decimal(array, decimals) => at(array, row, |array| Amount::Decimal {
                digits: array.as_primitive::<Decimal128Type>().value(row),
                decimals: *decimals,
            }),
            Self::Float(array) => {
                at(array, row, |array| Amount::RoundToCents(array.as_primitive::<Float64Type>().value(row)))
            }
        }
    }
}

impl Batch {
    fn row(&self, row: usize) -> PanelRow<'_> {
        let truth = |array: &Option<ArrayRef>| {
            array.as_ref().and_then(|array| at(array, row, |array| array.as_boolean().value(row)))
        };
        let [college, council, internal, external] = &self.declarations;
        PanelRow {
            municipality: text(&self.municipality, row),
            year: integer(&self.year, row),
            budget: self.budget.amount(row),
            net_costs: self.net_costs.amount(row),
            unlawful: self.unlawful.as_ref().and_then(|column| column.amount(row)),
            budget_without_art_7: self.budget_without_art_7.as_ref().and_then(|column| column.amount(row)),
            budget_stage: self.budget_stage.as_ref().and_then(|column| text(column, row)),
            inhabitants: self.inhabitants.as_ref().and_then(|column| integer(column, row)),
            procedure: ProcedureCells {
                received: self.received.as_ref().and_then(|column| text(column, row)),
                college_declaration: truth(college),
                council_consent: truth(council),
                internal_measures: truth(internal),
                external_measures: truth(external),
                granted_years: self.granted_years.as_ref().and_then(|column| integers(column, row)),
                instruction_years: self.instruction_years.as_ref().and_then(|column| integers(column, row)),
            },
        }
    }
}

/// Reads the columns of one batch.
struct Reader<'a> {
    batch: &'a RecordBatch,
    options: &'a Options,
}

impl Reader<'_> {
    fn read(&self) -> PyResult<Batch> {
        Ok(Batch {
            rows: self.batch.num_rows(),
            municipality: self.required("municipality", Self::code)?,
            year: self.required("year", Self::integers)?,
            budget: self.required("budget", Self::money)?,
            net_costs: self.required("net_costs", Self::money)?,
            unlawful: self.column("unlawful", Self::money)?,
            budget_without_art_7: self.column("budget_without_art_7", Self::money)?,
            budget_stage: self.column("budget_stage", Self::text)?,
            inhabitants: self.column("inhabitants", Self::integers)?,
            received: self.column("received", Self::days)?,
            declarations: [
                self.column("college_declaration", Self::truths)?,
                self.column("council_consent", Self::truths)?,
                self.column("internal_measures", Self::truths)?,
                self.column("external_measures", Self::truths)?,
            ],
            granted_years: self.column("granted_years", Self::lists)?,
            instruction_years: self.column("instruction_years", Self::lists)?,
        })
    }

    /// The column of a field; one that the user named must be there.
    fn column<T>(
        &self,
        field: &str,
        read: impl FnOnce(&Self, &str, &ArrayRef) -> PyResult<T>,
    ) -> PyResult<Option<T>> {
        let (name, must_be_there) = self.options.name_of(field);
        match self.batch.column_by_name(name) {
            // A column without a value says nothing by its type, whatever its library chose for it.
            Some(column) if column.logical_null_count() == column.len() => {
                let empty = new_null_array(&DataType::Null, column.len());
                read(self, name, &empty).map(Some)
            }
            Some(column) => read(self, name, column).map(Some),
            None if must_be_there => {
                let schema = self.batch.schema();
                let names: Vec<_> = schema.fields().iter().map(|field| field.name().clone()).collect();
                Err(options::missing(field, name, &names))
            }
            None => Ok(None),
        }
    }

    fn required<T>(
        &self,
        field: &str,
        read: impl FnOnce(&Self, &str, &ArrayRef) -> PyResult<T>,
    ) -> PyResult<T> {
        self.column(field, read)?.ok_or_else(|| {
            errors::frame(
                ErrorKind::MissingField,
                Some(&format!("/{field}")),
                &format!("/{field} is required."),
            )
        })
    }

    /// Integers as CBS codes get their four digits back.
    fn code(&self, name: &str, column: &ArrayRef) -> PyResult<ArrayRef> {
        if !column.data_type().is_integer() {
            return self.text(name, column);
        }
        let codes = cast(name, column, &DataType::Int64)?;
        let codes = codes.as_primitive::<Int64Type>().iter();
        let codes: arrow_array::LargeStringArray =
            codes.map(|code| code.map(|code| format!("{code:04}"))).collect();
        Ok(std::sync::Arc::new(codes))
    }

    fn text(&self, name: &str, column: &ArrayRef) -> PyResult<ArrayRef> {
        match value_type(column.data_type()) {
            DataType::Utf8 | DataType::LargeUtf8 | DataType::Utf8View | DataType::Null => {
                cast(name, column, &DataType::LargeUtf8)
            }
            other => Err(refused(name, other, "it must hold text", "")),
        }
    }

    fn integers(&self, name: &str, column: &ArrayRef) -> PyResult<ArrayRef> {
        match column.data_type() {
            kind if kind.is_integer() || kind.is_null() => cast(name, column, &DataType::Int64),
            other => Err(refused(
                name,
                other,
                "it must hold integers",
                " (in pandas a column of integers with empty cells is \"Int64\", not float)",
            )),
        }
    }

    fn truths(&self, name: &str, column: &ArrayRef) -> PyResult<ArrayRef> {
        match column.data_type() {
            DataType::Boolean | DataType::Null => cast(name, column, &DataType::Boolean),
            other => Err(refused(name, other, "it must hold true and false", "")),
        }
    }

    fn days(&self, name: &str, column: &ArrayRef) -> PyResult<ArrayRef> {
        match column.data_type() {
            DataType::Date32 | DataType::Date64 => {
                let days = cast(name, column, &DataType::Date32)?;
                cast(name, &days, &DataType::LargeUtf8)
            }
            DataType::Timestamp(_, None) => {
                let days = cast(name, column, &DataType::Date32)?;
                cast(name, &days, &DataType::LargeUtf8)
            }
            _ => self.text(name, column),
        }
    }

    fn lists(&self, name: &str, column: &ArrayRef) -> PyResult<ArrayRef> {
        let items = match column.data_type() {
            DataType::List(item) | DataType::LargeList(item) | DataType::FixedSizeList(item, _) => {
                item.data_type()
            }
            DataType::Null => &DataType::Null,
            other => return Err(refused(name, other, "it must hold lists of integers", "")),
        };
        if !items.is_integer() && !items.is_null() {
            return Err(refused(name, column.data_type(), "it must hold lists of integers", ""));
        }
        let list = DataType::LargeList(std::sync::Arc::new(Field::new("item", DataType::Int64, true)));
        cast(name, column, &list)
    }

    fn money(&self, name: &str, column: &ArrayRef) -> PyResult<Money> {
        match value_type(column.data_type()) {
            DataType::Utf8 | DataType::LargeUtf8 | DataType::Utf8View | DataType::Null => {
                cast(name, column, &DataType::LargeUtf8).map(Money::Text)
            }
            DataType::Decimal32(_, scale)
            | DataType::Decimal64(_, scale)
            | DataType::Decimal128(_, scale) => {
                Ok(Money::Decimal(cast(name, column, &DataType::Decimal128(38, *scale))?, *scale))
            }
            kind if kind.is_integer() => {
                let Some(unit) = self.options.unit else {
                    let message = format!(
                        "The column {name:?} holds integers ({kind}): say unit=\"euro\" or unit=\"cent\"; there is no default."
                    );
                    return Err(errors::frame(ErrorKind::InvalidType, Some(&format!("/{name}")), &message));
                };
                let whole = cast(name, column, &DataType::Decimal128(38, 0))?;
                Ok(Money::Decimal(whole, if unit == IntegerUnit::Cent { 2 } else { 0 }))
            }
            kind if kind.is_floating() && self.options.round_floats => {
                cast(name, column, &DataType::Float64).map(Money::Float)
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
