//! Tables of text in and out, for programs that have no library of frames.

use std::sync::Arc;

use arrow_array::{
    Array as _, ArrayRef, LargeStringArray, RecordBatch, RecordBatchReader, cast::AsArray as _,
};
use arrow_cast::cast;
use arrow_schema::{ArrowError, DataType, Field, Schema};
use pyo3::prelude::*;
use pyo3_arrow::{PyRecordBatchReader, PyTable};
use vangnet::ErrorKind;

use super::types;
use crate::convert::errors;

fn broken(error: &ArrowError) -> PyErr {
    errors::frame(ErrorKind::InvalidType, None, &format!("The table cannot be read: {error}."))
}

/// Columns of text as a table: `(name, values)`, where a value may be `None`.
#[pyfunction]
#[pyo3(signature = (columns, /))]
pub(crate) fn table_of(columns: Vec<(String, Vec<Option<String>>)>) -> PyResult<PyTable> {
    let fields: Vec<_> =
        columns.iter().map(|(name, _)| Field::new(name, DataType::LargeUtf8, true)).collect();
    let texts = columns.into_iter().map(|(_, texts)| Arc::new(LargeStringArray::from(texts)) as ArrayRef);
    let schema = Arc::new(Schema::new(fields));
    let batch = RecordBatch::try_new(schema.clone(), texts.collect()).map_err(|error| broken(&error))?;
    PyTable::try_new(vec![batch], schema)
}

/// The columns of a table by name, each value as text and an empty cell as `None`; what a list holds has spaces between.
#[pyfunction]
#[pyo3(signature = (table, /))]
pub(crate) fn texts_of(table: PyRecordBatchReader) -> PyResult<Vec<(String, Vec<Option<String>>)>> {
    let reader = table.into_reader()?;
    let schema = reader.schema();
    let mut columns: Vec<_> =
        schema.fields().iter().map(|field| (field.name().clone(), Vec::new())).collect();
    for batch in reader {
        let batch = batch.map_err(|error| broken(&error))?;
        for (column, (name, texts)) in batch.columns().iter().zip(&mut columns) {
            types::check(name, column)?;
            texts.extend(cells(column).map_err(|error| broken(&error))?);
        }
    }
    Ok(columns)
}

fn cells(column: &ArrayRef) -> Result<Vec<Option<String>>, ArrowError> {
    if let DataType::List(item) = column.data_type() {
        let item = Field::new("item", item.data_type().clone(), true);
        let lists = cast(column, &DataType::LargeList(Arc::new(item)))?;
        let lists = lists.as_list::<i64>().iter();
        return lists.map(|list| list.map(|list| joined(&list)).transpose()).collect();
    }
    let texts = cast(column, &DataType::LargeUtf8)?;
    Ok(texts.as_string::<i64>().iter().map(|text| text.map(Into::into)).collect())
}

fn joined(list: &ArrayRef) -> Result<String, ArrowError> {
    Ok(cells(list)?.into_iter().flatten().collect::<Vec<_>>().join(" "))
}
