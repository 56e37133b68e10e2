//! Tables of plain Python values in and of text out, for programs that have no library of frames.

use std::sync::Arc;

use arrow_array::{
    Array as _, ArrayRef, BooleanArray, Int64Array, LargeStringArray, RecordBatch, RecordBatchReader,
    builder::{Int64Builder, LargeListBuilder},
    cast::AsArray as _,
};
use arrow_cast::cast;
use arrow_schema::{ArrowError, DataType, Field, Schema};
use pyo3::prelude::*;
use pyo3_arrow::{PyRecordBatchReader, PyTable};
use vangnet::ErrorKind;

use crate::errors;

fn broken(error: &ArrowError) -> PyErr {
    errors::frame(ErrorKind::InvalidType, None, &format!("The table cannot be read: {error}."))
}

/// Columns of one type each as a table: `(name, kind, values)`, where the kind is "text", "integers", "truths" or "lists"
/// (of integers) and a value may be `None`.
#[pyfunction]
#[pyo3(signature = (columns, /))]
pub(crate) fn table_of(columns: Vec<(String, String, Bound<'_, PyAny>)>) -> PyResult<PyTable> {
    let mut fields = Vec::with_capacity(columns.len());
    let mut arrays: Vec<ArrayRef> = Vec::with_capacity(columns.len());
    for (name, kind, values) in columns {
        let array: ArrayRef = match kind.as_str() {
            "integers" => Arc::new(Int64Array::from(values.extract::<Vec<Option<i64>>>()?)),
            "truths" => Arc::new(BooleanArray::from(values.extract::<Vec<Option<bool>>>()?)),
            "lists" => Arc::new(lists(values.extract()?)),
            _ => Arc::new(LargeStringArray::from(values.extract::<Vec<Option<String>>>()?)),
        };
        fields.push(Field::new(name, array.data_type().clone(), true));
        arrays.push(array);
    }
    let schema = Arc::new(Schema::new(fields));
    let batch = RecordBatch::try_new(schema.clone(), arrays).map_err(|error| broken(&error))?;
    PyTable::try_new(vec![batch], schema)
}

fn lists(values: Vec<Option<Vec<i64>>>) -> arrow_array::LargeListArray {
    let mut builder = LargeListBuilder::new(Int64Builder::new());
    builder.extend(values.into_iter().map(|list| list.map(|list| list.into_iter().map(Some))));
    builder.finish()
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
        for (column, (_, texts)) in batch.columns().iter().zip(&mut columns) {
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
