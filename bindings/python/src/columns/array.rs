//! One-dimensional numpy arrays as slices: borrowed, checked by name, never copied.

use std::{fmt, ops::Range};

use numpy::{
    BorrowError, Element, PyArray1, PyArrayDescrMethods as _, PyArrayMethods as _, PyReadonlyArray1,
    PyReadwriteArray1, PyUntypedArray, PyUntypedArrayMethods as _,
};
use pyo3::{prelude::*, sync::PyOnceLock};

use crate::convert::errors;

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

/// How a message names the memory of a column.
#[derive(Debug, Clone, Copy)]
enum Place<'a> {
    Input(&'a str),
    Output(&'a str),
}

impl fmt::Display for Place<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Input(field) => f.write_str(field),
            Self::Output(name) => write!(f, "/out/{name}"),
        }
    }
}

/// The columns of one call: none that is written may lie over another one.
///
/// The borrows of the crate `numpy` tell apart the objects that own memory, and one memory may have several such owners.
/// So the addresses are compared, and slices are made only when every column of the call has been taken.
#[derive(Debug)]
pub(crate) struct Borrows<'a> {
    taken: Vec<(Place<'a>, Range<usize>)>,
}

impl<'a> Borrows<'a> {
    /// No columns yet. Without numpy there are none to come, and the crate `numpy` would panic.
    pub(crate) fn new(py: Python<'_>) -> PyResult<Self> {
        static NUMPY: PyOnceLock<Py<PyModule>> = PyOnceLock::new();
        NUMPY.get_or_try_init(py, || py.import("numpy").map(Bound::unbind))?;
        Ok(Self { taken: Vec::with_capacity(8) })
    }

    /// A column to be read.
    pub(crate) fn input<'py, T: Number>(
        &mut self,
        column: &Bound<'py, PyAny>,
        field: &'a str,
    ) -> PyResult<PyReadonlyArray1<'py, T>> {
        self.part(column, field, field)
    }

    /// A column to be read that is a part of a field: a message about a shared memory names the part.
    pub(crate) fn part<'py, T: Number>(
        &mut self,
        column: &Bound<'py, PyAny>,
        field: &str,
        part: &'a str,
    ) -> PyResult<PyReadonlyArray1<'py, T>> {
        let array = typed::<T>(column, field)?;
        self.taken.push((Place::Input(part), bytes(array)));
        array.try_readonly().map_err(|error| refused(&error, field))
    }

    /// A column to be written; `None` where it is not asked for. Every input must have been taken before.
    pub(crate) fn output<'py, T: Number>(
        &mut self,
        column: Option<Bound<'py, PyAny>>,
        name: &'a str,
    ) -> PyResult<Option<PyReadwriteArray1<'py, T>>> {
        let Some(column) = column else { return Ok(None) };
        let (place, field) = (Place::Output(name), format!("/out/{name}"));
        let array = typed::<T>(&column, &field)?;
        let own = bytes(array);
        let shares = |other: &&(Place<'_>, Range<usize>)| {
            let (start, end) = (own.start.max(other.1.start), own.end.min(other.1.end));
            start < end
        };
        if let Some((other, _)) = self.taken.iter().find(shares) {
            let message = format!("shares memory with {other}: an output must have its own.");
            return Err(errors::wrong_type(&field, &message));
        }
        self.taken.push((place, own));
        array.try_readwrite().map(Some).map_err(|error| refused(&error, &field))
    }
}

/// The addresses from the first byte of a column to the last one, whatever its stride.
fn bytes<T: Number>(array: &Bound<'_, PyArray1<T>>) -> Range<usize> {
    let first = array.data().addr();
    let Some(steps) = array.len().checked_sub(1) else { return first..first };
    let stride = array.strides().first().copied().unwrap_or_default();
    let last =
        first.saturating_add_signed(isize::try_from(steps).unwrap_or(isize::MAX).saturating_mul(stride));
    first.min(last)..first.max(last).saturating_add(size_of::<T>())
}

fn typed<'a, 'py, T: Number>(
    column: &'a Bound<'py, PyAny>,
    field: &str,
) -> PyResult<&'a Bound<'py, PyArray1<T>>> {
    column.cast::<PyArray1<T>>().map_err(|_| {
        let due = format!("must be a one-dimensional numpy array of {}.", T::NAME);
        let message = match column.cast::<PyUntypedArray>() {
            Err(_) => due,
            Ok(array) if array.ndim() != 1 => format!("has {} dimensions: it {due}", array.ndim()),
            Ok(array) => {
                let kind = array.dtype();
                let order = match kind.is_native_byteorder() {
                    Some(false) => ", in another order of bytes than this machine has",
                    _ => "",
                };
                format!("is an array of {kind}{order}: it {due}")
            }
        };
        errors::wrong_type(field, &message)
    })
}

fn refused(error: &BorrowError, field: &str) -> PyErr {
    let message = match error {
        BorrowError::NotWriteable => "is read-only: an output must be writable.",
        _ => "is in use: another call reads or writes it at the moment.",
    };
    errors::wrong_type(field, message)
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

fn not_contiguous(field: &str) -> PyErr {
    errors::wrong_type(field, "must be contiguous and aligned: pass a copy of it.")
}
