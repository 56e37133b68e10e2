//! Answer columns that grow row by row, and the errors beside them.

use std::sync::Arc;

use arrow_array::{
    ArrayRef, Int64Array, LargeListArray, ListArray, RecordBatch, StringArray,
    builder::{LargeListBuilder, ListBuilder, StringBuilder},
};
use arrow_cast::cast;
use arrow_schema::{ArrowError, DataType, Field, Schema};
use pyo3::prelude::*;
use pyo3_arrow::PyTable;
use vangnet::{Error, ErrorKind, Euro, Figure};

use super::super::{
    answers::Style,
    output::{Numbers, Text},
};
use crate::convert::errors;

/// The names of the error columns, behind those of the answers.
pub(super) const ERRORS: [&str; 3] = ["error_code", "error_field", "error_message"];

/// The columns of a table under way.
pub(super) struct Output<'s> {
    style: &'s Style,
    fields: Vec<Field>,
    columns: Vec<ArrayRef>,
}

impl<'s> Output<'s> {
    pub(super) const fn new(style: &'s Style) -> Self {
        Self { style, fields: Vec::new(), columns: Vec::new() }
    }

    fn push(&mut self, name: &str, column: ArrayRef) {
        let name = format!("{}{name}", self.style.prefix);
        self.fields.push(Field::new(name, column.data_type().clone(), true));
        self.columns.push(column);
    }

    pub(super) fn euros(&mut self, name: &str, cells: &[Option<Euro>]) {
        let mut numbers = Numbers::euros(cells.len(), self.style.amounts);
        numbers.euros_of(cells);
        self.push(name, numbers.finish());
    }

    pub(super) fn chances(&mut self, name: &str, cells: &[Option<Figure>]) {
        let mut numbers = Numbers::chances(cells.len(), self.style.amounts);
        numbers.chances_of(cells);
        self.push(name, numbers.finish());
    }

    /// Counts, which have two decimals.
    pub(super) fn counts(&mut self, name: &str, cells: &[Option<Figure>]) {
        let mut numbers = Numbers::counts(cells.len(), self.style.amounts);
        numbers.counts_of(cells);
        self.push(name, numbers.finish());
    }

    pub(super) fn integers(&mut self, name: &str, cells: Vec<Option<i64>>) {
        self.push(name, Arc::new(Int64Array::from(cells)));
    }

    pub(super) fn texts<T: AsRef<str>>(
        &mut self,
        name: &str,
        cells: impl IntoIterator<Item = Option<T>>,
    ) -> Result<(), ArrowError> {
        let texts = cells.into_iter().collect::<StringArray>();
        self.push(name, cast(&texts, &self.style.text.kind())?);
        Ok(())
    }

    /// Lists of codes or of other texts.
    pub(super) fn codes<T: AsRef<str>>(
        &mut self,
        name: &str,
        cells: impl IntoIterator<Item = Option<Vec<T>>>,
    ) -> Result<(), ArrowError> {
        let wide = self.style.text == Text::Views;
        let lists: ArrayRef = if wide { Arc::new(large_lists(cells)) } else { Arc::new(lists(cells)) };
        self.push(name, cast(&lists, &self.style.text.list_of(self.style.text.kind()))?);
        Ok(())
    }

    /// The errors of the rows, and all columns together.
    pub(super) fn finish(mut self, wrong: &[Option<&Error>]) -> PyResult<PyTable> {
        let table = self.put_errors(wrong).and_then(|()| {
            let schema = Arc::new(Schema::new(self.fields));
            Ok((RecordBatch::try_new(schema.clone(), self.columns)?, schema))
        });
        let (batch, schema) = table.map_err(|error| unfit(&error))?;
        PyTable::try_new(vec![batch], schema)
    }

    fn put_errors(&mut self, wrong: &[Option<&Error>]) -> Result<(), ArrowError> {
        let [code, field, message] = ERRORS;
        self.texts(code, wrong.iter().map(|error| error.map(Error::code)))?;
        self.texts(field, wrong.iter().map(|error| error.and_then(Error::field)))?;
        self.texts(message, wrong.iter().map(|error| error.map(ToString::to_string)))
    }
}

/// Answers that do not fit their columns.
pub(super) fn unfit(error: &ArrowError) -> PyErr {
    let message = format!("The answers do not fit their columns: {error}.");
    errors::frame(ErrorKind::InvalidType, None, &message)
}

macro_rules! lists {
    ($name:ident, $builder:ident, $array:ident) => {
        fn $name<T: AsRef<str>>(cells: impl IntoIterator<Item = Option<Vec<T>>>) -> $array {
            let item = Field::new("item", DataType::Utf8, true);
            let mut lists = $builder::new(StringBuilder::new()).with_field(Arc::new(item));
            for cell in cells {
                let there = cell.is_some();
                cell.into_iter().flatten().for_each(|code| lists.values().append_value(code));
                lists.append(there);
            }
            lists.finish()
        }
    };
}

lists!(lists, ListBuilder, ListArray);
lists!(large_lists, LargeListBuilder, LargeListArray);
