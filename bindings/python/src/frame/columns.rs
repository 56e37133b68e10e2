//! Columns of an Arrow table as the cells of a panel.

use arrow_array::{
    Array, ArrayRef, Int64Array, LargeStringArray, RecordBatch, cast::AsArray, new_null_array,
    types::Int64Type,
};
use arrow_schema::DataType;
use pyo3::prelude::*;
use vangnet::{Amount, ErrorKind, PanelRow, ProcedureCells, Truth, Whole, YearList};

use super::{
    options::{self, Options},
    types::{self, Money, Municipality, Wholes},
};
use crate::convert::errors;

/// The columns of some of the rows, each in one type; an optional column that is not there is `None`.
pub(super) struct Columns {
    rows: usize,
    municipality: Municipality,
    scenario: Option<ArrayRef>,
    year: Wholes,
    budget: Money,
    net_costs: Money,
    unlawful: Option<Money>,
    budget_without_art_7: Option<Money>,
    budget_stage: Option<ArrayRef>,
    inhabitants: Option<Wholes>,
    received: Option<ArrayRef>,
    declarations: [Option<ArrayRef>; 4],
    granted_years: Option<ArrayRef>,
    instruction_years: Option<ArrayRef>,
}

/// The value at a row, where it is not null.
fn at<'a, T>(array: &'a ArrayRef, row: usize, value: impl FnOnce(&'a ArrayRef) -> T) -> Option<T> {
    array.is_valid(row).then(|| value(array))
}

pub(super) fn text(array: &ArrayRef, row: usize) -> Option<&str> {
    at(array, row, |array| array.as_string::<i64>().value(row))
}

fn text_of(array: &LargeStringArray, row: usize) -> Option<&str> {
    array.is_valid(row).then(|| array.value(row))
}

fn integer(array: &Int64Array, row: usize) -> Option<i64> {
    array.is_valid(row).then(|| array.value(row))
}

impl Wholes {
    /// A whole number, or the text that stands for one.
    pub(super) fn whole(&self, row: usize) -> Option<Whole<'_>> {
        match self {
            Self::Text(array) => text_of(array, row).map(Whole::Text),
            Self::Number(array) => integer(array, row).map(Whole::Number),
        }
    }
}

fn truth(array: &ArrayRef, row: usize) -> Option<Truth<'_>> {
    match array.data_type() {
        DataType::LargeUtf8 => text(array, row).map(Truth::Text),
        _ => at(array, row, |array| Truth::Known(array.as_boolean().value(row))),
    }
}

fn years(array: &ArrayRef, row: usize) -> Option<YearList<'_>> {
    match array.data_type() {
        DataType::LargeUtf8 => text(array, row).map(YearList::Text),
        _ => integers(array, row).map(YearList::Years),
    }
}

fn integers(array: &ArrayRef, row: usize) -> Option<Vec<Option<i64>>> {
    at(array, row, |array| {
        let items = array.as_list::<i64>().value(row);
        items.as_primitive::<Int64Type>().iter().collect()
    })
}

impl Municipality {
    pub(super) fn text(&self, row: usize) -> Option<&str> {
        match self {
            Self::Text(array) => text_of(array, row),
            Self::Code(_) => None,
        }
    }

    pub(super) fn code(&self, row: usize) -> Option<i64> {
        match self {
            Self::Text(_) => None,
            Self::Code(array) => integer(array, row),
        }
    }

    /// What a message calls it.
    pub(super) fn written(&self, row: usize) -> Option<String> {
        match self {
            Self::Text(array) => text_of(array, row).map(str::to_owned),
            Self::Code(array) => integer(array, row).map(|code| format!("{code:04}")),
        }
    }
}

impl Money {
    pub(super) fn amount(&self, row: usize) -> Option<Amount<'_>> {
        match self {
            Self::Text(array) => text_of(array, row).map(Amount::Text),
            Self::Decimal(array, decimals) => {
                array.is_valid(row).then(|| Amount::Decimal { digits: array.value(row), decimals: *decimals })
            }
            Self::Float(array) => array.is_valid(row).then(|| Amount::RoundToCents(array.value(row))),
        }
    }
}

impl Columns {
    pub(super) fn read(batch: &RecordBatch, options: &Options) -> PyResult<Self> {
        Reader { batch, options }.read()
    }

    /// The rows in order.
    pub(super) fn rows(&self) -> impl ExactSizeIterator<Item = PanelRow<'_>> {
        (0..self.rows).map(|row| self.row(row))
    }

    /// The municipality and year of a row as they are written, where both are there.
    pub(super) fn key(&self, row: usize) -> Option<(String, String)> {
        let in_range = row < self.rows;
        let municipality = in_range.then(|| self.municipality.written(row)).flatten()?;
        let year = match self.year.whole(row)? {
            Whole::Number(year) => year.to_string(),
            Whole::Text(year) => year.to_owned(),
        };
        Some((municipality, year))
    }

    fn row(&self, row: usize) -> PanelRow<'_> {
        let declarations = self.declarations.each_ref();
        let [college_declaration, council_consent, internal_measures, external_measures] =
            declarations.map(|column| column.as_ref().and_then(|column| truth(column, row)));
        PanelRow {
            municipality: self.municipality.text(row),
            municipality_code: self.municipality.code(row),
            scenario: self.scenario.as_ref().and_then(|column| text(column, row)),
            year: self.year.whole(row),
            budget: self.budget.amount(row),
            net_costs: self.net_costs.amount(row),
            unlawful: self.unlawful.as_ref().and_then(|column| column.amount(row)),
            budget_without_art_7: self.budget_without_art_7.as_ref().and_then(|column| column.amount(row)),
            budget_stage: self.budget_stage.as_ref().and_then(|column| text(column, row)),
            inhabitants: self.inhabitants.as_ref().and_then(|column| column.whole(row)),
            procedure: ProcedureCells {
                received: self.received.as_ref().and_then(|column| text(column, row)),
                college_declaration,
                council_consent,
                internal_measures,
                external_measures,
                granted_years: self.granted_years.as_ref().and_then(|column| years(column, row)),
                instruction_years: self.instruction_years.as_ref().and_then(|column| years(column, row)),
            },
        }
    }
}

/// Reads the columns of one batch.
pub(super) struct Reader<'a> {
    pub(super) batch: &'a RecordBatch,
    pub(super) options: &'a Options,
}

impl Reader<'_> {
    fn read(&self) -> PyResult<Columns> {
        let money = |name: &str, column: &ArrayRef| types::money(self.options, name, column);
        Ok(Columns {
            rows: self.batch.num_rows(),
            municipality: self.required("municipality", types::municipality)?,
            scenario: self.column("scenario", types::name)?,
            year: self.required("year", types::wholes)?,
            budget: self.required("budget", money)?,
            net_costs: self.required("net_costs", money)?,
            unlawful: self.column("unlawful", money)?,
            budget_without_art_7: self.column("budget_without_art_7", money)?,
            budget_stage: self.column("budget_stage", types::text)?,
            inhabitants: self.column("inhabitants", types::wholes)?,
            received: self.column("received", types::days)?,
            declarations: [
                self.column("college_declaration", types::truths)?,
                self.column("council_consent", types::truths)?,
                self.column("internal_measures", types::truths)?,
                self.column("external_measures", types::truths)?,
            ],
            granted_years: self.column("granted_years", types::lists)?,
            instruction_years: self.column("instruction_years", types::lists)?,
        })
    }

    /// The column of a field; one that the user named must be there.
    pub(super) fn column<T>(
        &self,
        field: &str,
        read: impl FnOnce(&str, &ArrayRef) -> PyResult<T>,
    ) -> PyResult<Option<T>> {
        let (name, must_be_there) = self.options.name_of(field);
        if let Some(column) = self.batch.column_by_name(name) {
            types::check(name, column)?;
        }
        match self.batch.column_by_name(name) {
            // A column without a value says nothing by its type, whatever its library chose for it.
            Some(column) if column.logical_null_count() == column.len() => {
                let empty = new_null_array(&DataType::Null, column.len());
                read(name, &empty).map(Some)
            }
            Some(column) => read(name, column).map(Some),
            None if must_be_there => {
                let schema = self.batch.schema();
                let names: Vec<_> = schema.fields().iter().map(|field| field.name().clone()).collect();
                Err(options::missing(field, name, &names))
            }
            None => Ok(None),
        }
    }

    pub(super) fn required<T>(
        &self,
        field: &str,
        read: impl FnOnce(&str, &ArrayRef) -> PyResult<T>,
    ) -> PyResult<T> {
        self.column(field, read)?.ok_or_else(|| {
            errors::frame(
                ErrorKind::MissingField,
                Some(&format!("/{field}")),
                &format!("/{field} is required."),
            )
        })
    }
}
