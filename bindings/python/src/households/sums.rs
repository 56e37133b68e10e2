//! Exact sums by municipality, in a form that adds up whatever the order.

use pyo3::{
    prelude::*,
    types::{PyBytes, PyDict},
};
use rust_decimal::Decimal;
use vangnet::model::{Sums, columns::Sum};

use crate::{
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
    /// Sums from the parts that `parts` gave, such as those of the partitions of a table.
    ///
    /// Raises `InputTypeError` for what is not 16 bytes, and `InputError` for a sum of 2**63 euro or more.
    #[staticmethod]
    fn from_parts(parts: &Bound<'_, PyDict>) -> PyResult<Self> {
        let wrong = || {
            errors::wrong_type(
                "/parts",
                "must be a dict of 16 bytes for each municipality, as parts() gives.",
            )
        };
        let part = |(name, part): (Bound<'_, PyAny>, Bound<'_, PyAny>)| {
            let bytes: [u8; 16] = part.extract().map_err(|_| wrong())?;
            Ok((name.extract::<String>().map_err(|_| wrong())?, Sum::from_bytes(bytes)))
        };
        made(Sums::new(parts.iter().map(part).collect::<PyResult<Vec<_>>>()?))
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
