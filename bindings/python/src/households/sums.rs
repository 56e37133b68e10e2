//! Exact sums by municipality, in a form that adds up whatever the order.

use pyo3::{
    prelude::*,
    types::{PyBytes, PyDict, PyMapping},
};
use rust_decimal::Decimal;
use vangnet::model::{Sums, columns::Sum};

use crate::convert::{
    errors,
    python::{self, ToPython, decimal_type},
};

/// What is expected of the households of each municipality together, in euro a year: exact, so that sums of chunks or
/// partitions add up to those of the whole, bit for bit, whatever their order.
///
/// Each expected amount is rounded to 2**-64 euro once, and from there on integers are added. `+` adds the sums of two
/// parts of the households. `amounts` and `total` are rounded to cents, half away from zero.
///
/// >>> import vangnet
/// >>> part = vangnet.HouseholdSums.from_parts({"0202": (5 << 63).to_bytes(16, "little")})
/// >>> part.amounts, (part + part).total
/// ({'0202': Decimal('2.50')}, Decimal('5.00'))
#[pyclass(frozen, eq, hash, name = "HouseholdSums", module = "vangnet")]
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(crate) struct PyHouseholdSums(pub(super) Sums);

fn made(sums: Result<Sums, vangnet::Error>) -> PyResult<PyHouseholdSums> {
    sums.map(PyHouseholdSums).map_err(|error| errors::to_exception(&error))
}

fn to_cents(py: Python<'_>, sum: Sum) -> PyResult<Bound<'_, PyAny>> {
    // 2⁶³ euro in cents have 70 bits.
    let euro = Decimal::from_i128_with_scale(sum.cents(), 2);
    decimal_type(py)?.call1((euro.to_string(),))
}

#[pymethods]
impl PyHouseholdSums {
    /// Sums from the parts that `parts` gave, such as those of the partitions of a table: a mapping of municipalities to
    /// parts, or pairs of the two, in which a municipality may come more than once: its parts are added.
    ///
    /// Raises `InputTypeError` for what is not 16 bytes, and `InputError` for a sum of 2**63 euro or more.
    #[staticmethod]
    fn from_parts(parts: &Bound<'_, PyAny>) -> PyResult<Self> {
        let wrong = || {
            let message =
                "must be a mapping of municipalities to 16 bytes, as parts() gives, or pairs of these.";
            errors::wrong_type("/parts", message)
        };
        let pair = |pair: PyResult<Bound<'_, PyAny>>| {
            let (name, part) = pair?.extract::<(String, [u8; 16])>().map_err(|_| wrong())?;
            Ok((name, Sum::from_bytes(part)))
        };
        let pairs = match parts.cast::<PyMapping>() {
            Ok(mapping) => mapping.items()?.into_any(),
            Err(_) => parts.clone(),
        };
        made(Sums::new(pairs.try_iter().map_err(|_| wrong())?.map(pair).collect::<PyResult<Vec<_>>>()?))
    }

    /// The exact sums, 16 bytes for each municipality: a whole number of 2**-64 euro, the lowest byte first.
    fn parts<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyDict>> {
        let bytes = |sum: Sum| PyBytes::new(py, &sum.to_bytes()).into_any();
        python::dict(py, self.0.iter().map(|(name, sum)| (name, bytes(sum))).collect())
    }

    /// The sum of each municipality in euro, rounded to cents, in the order of their names.
    #[getter]
    fn amounts<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyDict>> {
        let amounts = self.0.iter().map(|(name, sum)| Ok((name, to_cents(py, sum)?)));
        python::dict(py, amounts.collect::<PyResult<_>>()?)
    }

    /// The sum of all municipalities in euro, rounded to cents once.
    #[getter]
    fn total<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        to_cents(py, self.0.total().map_err(|error| errors::to_exception(&error))?)
    }

    fn __add__(&self, other: &Self) -> PyResult<Self> {
        made(self.0.clone().plus(&other.0))
    }

    fn __repr__(&self, py: Python<'_>) -> PyResult<String> {
        let fields = [("municipalities", self.0.iter().count().to_python(py)?), ("total", self.total(py)?)];
        python::representation("HouseholdSums", &fields)
    }

    fn __reduce__<'py>(slf: &Bound<'py, Self>) -> PyResult<(Bound<'py, PyAny>, (Bound<'py, PyDict>,))> {
        Ok((slf.get_type().getattr("from_parts")?, (slf.get().parts(slf.py())?,)))
    }
}
