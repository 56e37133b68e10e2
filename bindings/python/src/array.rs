//! One-dimensional numpy arrays as slices: borrowed, checked by name, never copied.

use numpy::{Element, PyReadonlyArray1, PyReadwriteArray1};
use pyo3::prelude::*;

use crate::errors;

/// A number that columns are of. Every pattern of bits is one, so that any memory of the right length holds numbers:
/// `bool` and `char` must never be among these.
pub(crate) trait Number: Element {
    /// Its name in numpy, and the unit where there is one.
    const NAME: &str;
}

impl Number for i64 {
    const NAME: &str = "int64 (eurocents)";
}

impl Number for u64 {
    const NAME: &str = "uint64";
}

impl Number for u32 {
    const NAME: &str = "uint32";
}

impl Number for f64 {
    const NAME: &str = "float64";
}

/// The bytes of booleans: zero is false and, as in numpy, everything else is true.
impl Number for u8 {
    const NAME: &str = "uint8";
}

pub(crate) fn input<'py, T: Number>(
    column: &Bound<'py, PyAny>,
    field: &str,
) -> PyResult<PyReadonlyArray1<'py, T>> {
    column.extract().map_err(|_| not_a_column::<T>(field))
}

/// A column to be written; `None` where it is not asked for.
pub(crate) fn output<'py, T: Number>(
    column: Option<Bound<'py, PyAny>>,
    name: &str,
) -> PyResult<Option<PyReadwriteArray1<'py, T>>> {
    column.map(|column| column.extract().map_err(|_| not_a_column::<T>(&format!("/out/{name}")))).transpose()
}

pub(crate) fn slice<'a, T: Number>(column: &'a PyReadonlyArray1<'_, T>, field: &str) -> PyResult<&'a [T]> {
    column.as_slice().map_err(|_| not_contiguous(field))
}

pub(crate) fn slice_mut<'a, T: Number>(
    column: &'a mut Option<PyReadwriteArray1<'_, T>>,
    name: &str,
) -> PyResult<Option<&'a mut [T]>> {
    let column = column.as_mut();
    column
        .map(|column| column.as_slice_mut().map_err(|_| not_contiguous(&format!("/out/{name}"))))
        .transpose()
}

fn not_a_column<T: Number>(field: &str) -> PyErr {
    let name = T::NAME;
    let message =
        format!("must be a one-dimensional numpy array of {name}; an output must be writable and no input.");
    errors::wrong_type(field, &message)
}

fn not_contiguous(field: &str) -> PyErr {
    errors::wrong_type(field, "must be contiguous and aligned: pass a copy of it.")
}
