//! Columns of flags and norms in, chances and amounts out, over the memory of numpy and without the GIL.

use std::ops::Range;

use pyo3::prelude::*;
use vangnet::{
    ErrorKind,
    model::{
        Sums,
        columns::{
            Expectations, Flags, HouseholdRefusal, Households, Sum, expectations,
            expectations_by_municipality,
        },
    },
};

use super::{PyHouseholdModel, PyHouseholdSums};
use crate::{
    columns::{
        array::{Borrows, slice, slice_mut},
        threads::{self, part, split},
    },
    convert::{
        arguments,
        errors::{self, pointer},
    },
};

/// Fills the output columns that are given (chance, fraction, expected amount), and gives the exact sums.
///
/// The arrays are one-dimensional and contiguous: `uint64` for the two halves of the flags, `int64` for the norms in
/// eurocents, `uint32` for the places of the municipalities in the model, `float64` for the outputs. Messages count rows
/// from `first_row`.
#[pyfunction]
#[pyo3(signature = (model, flags, norms, municipality, outputs, threads, first_row))]
#[expect(clippy::too_many_arguments, reason = "they are the arguments of one Python function")]
pub(crate) fn fill_households(
    py: Python<'_>,
    model: &Bound<'_, PyAny>,
    flags: [Bound<'_, PyAny>; 2],
    norms: &Bound<'_, PyAny>,
    municipality: Option<&Bound<'_, PyAny>>,
    outputs: [Option<Bound<'_, PyAny>>; 3],
    threads: usize,
    first_row: usize,
) -> PyResult<PyHouseholdSums> {
    let model = arguments::object::<PyHouseholdModel>(model, "/model")?.get();
    let mut borrows = Borrows::new(py)?;
    let [low, high] = flags;
    let low = borrows.part(&low, "/flags", "/flags/0")?;
    let high = borrows.part(&high, "/flags", "/flags/1")?;
    let norms = borrows.input(norms, "/norms")?;
    let municipality = municipality.map(|column| borrows.input(column, "/municipality")).transpose()?;
    let [chance, fraction, amount] = outputs;
    let mut chance = borrows.output(chance, "chance")?;
    let mut fraction = borrows.output(fraction, "fraction")?;
    let mut amount = borrows.output(amount, "expected_amount")?;

    let work = Work {
        model,
        low: slice(&low, "/flags")?,
        high: slice(&high, "/flags")?,
        norms: slice(&norms, "/norms")?,
        municipality: municipality.as_ref().map(|column| slice(column, "/municipality")).transpose()?,
    };
    if work.municipality.is_none() && model.bases.len() > 1 {
        let message = format!("is required: the model has {} municipalities.", model.bases.len());
        return Err(errors::wrong_value(ErrorKind::MissingField, "/municipality", &message));
    }
    let outputs = Expectations {
        chance: slice_mut(&mut chance, "chance")?,
        fraction: slice_mut(&mut fraction, "fraction")?,
        amount: slice_mut(&mut amount, "expected_amount")?,
    };
    let sums = py.detach(|| {
        let parts = work.on_threads(outputs, threads).map_err(|refusal| refusal.behind(first_row))?;
        Sums::new(parts)
    });
    sums.map(PyHouseholdSums).map_err(|error| errors::to_exception(&error))
}

/// Sets the bits of a flag in two arrays of `uint64`, where the bytes of its column of booleans are not zero.
///
/// The column comes as `uint8`: numpy does not promise that a byte of a boolean is 0 or 1, and Rust asks for it.
#[pyfunction]
#[pyo3(signature = (model, code, column, low, high))]
pub(crate) fn pack_flags(
    py: Python<'_>,
    model: &Bound<'_, PyAny>,
    code: &Bound<'_, PyAny>,
    column: &Bound<'_, PyAny>,
    low: &Bound<'_, PyAny>,
    high: &Bound<'_, PyAny>,
) -> PyResult<()> {
    let model = arguments::object::<PyHouseholdModel>(model, "/model")?.get();
    let code = arguments::text(code, "/flags")?;
    let field = format!("/flags/{}", pointer(&code));
    let [of_low, of_high] = model.bits(&code).map_err(|error| errors::at(error, &field))?;
    let mut borrows = Borrows::new(py)?;
    let column = borrows.input(column, &field)?;
    let (mut low, mut high) =
        (borrows.output(Some(low.clone()), "low")?, borrows.output(Some(high.clone()), "high")?);
    let column: &[u8] = slice(&column, &field)?;
    let low: &mut [u64] = slice_mut(&mut low, "low")?.unwrap_or_default();
    let high: &mut [u64] = slice_mut(&mut high, "high")?.unwrap_or_default();
    let (rows, expected) = (column.len(), low.len());
    if rows != expected {
        let refusal = HouseholdRefusal::LengthsDiffer { column: "flags", rows, expected };
        return Err(errors::at(refusal.into(), &field));
    }
    py.detach(|| {
        for ((has, low), high) in column.iter().zip(low).zip(high) {
            let all = if *has == 0 { 0 } else { u64::MAX };
            *low |= of_low & all;
            *high |= of_high & all;
        }
    });
    Ok(())
}

/// The columns that are read.
#[derive(Clone, Copy)]
struct Work<'a> {
    model: &'a PyHouseholdModel,
    low: &'a [u64],
    high: &'a [u64],
    norms: &'a [i64],
    /// `None`: all are of the only one.
    municipality: Option<&'a [u32]>,
}

impl Work<'_> {
    /// The whole columns on one thread, or a piece of them on each: the sums by municipality, or parts of them.
    fn on_threads(
        self,
        outputs: Expectations<'_>,
        threads: usize,
    ) -> Result<Vec<(String, Sum)>, HouseholdRefusal> {
        let rows = self.norms.len();
        let Expectations { mut chance, mut fraction, mut amount } = outputs;
        let written = [&chance, &fraction, &amount].map(|column| column.as_deref().map(<[f64]>::len));
        let read = [Some(self.low.len()), Some(self.high.len()), self.municipality.map(<[u32]>::len)];
        if rows == 0 || read.iter().chain(&written).flatten().any(|length| *length != rows) {
            // The kernel tells which column it is, so it must see them whole. No rows are no pieces, but sums of zero.
            return self.sums(Expectations { chance, fraction, amount });
        }
        let pieces = threads::pieces(rows, threads).map(|rows| {
            let outputs = Expectations {
                chance: split(&mut chance, rows.len()),
                fraction: split(&mut fraction, rows.len()),
                amount: split(&mut amount, rows.len()),
            };
            (rows, outputs)
        });
        let work = |(rows, outputs): (Range<usize>, _)| {
            self.rows(&rows).sums(outputs).map_err(|refusal| refusal.behind(rows.start))
        };
        let parts = threads::each(pieces.collect(), work);
        Ok(parts.into_iter().collect::<Result<Vec<_>, _>>()?.into_iter().flatten().collect())
    }

    fn rows(&self, rows: &Range<usize>) -> Self {
        Self {
            model: self.model,
            low: part(self.low, rows),
            high: part(self.high, rows),
            norms: part(self.norms, rows),
            municipality: self.municipality.map(|column| part(column, rows)),
        }
    }

    fn sums(&self, outputs: Expectations<'_>) -> Result<Vec<(String, Sum)>, HouseholdRefusal> {
        let PyHouseholdModel { weights, bases, .. } = self.model;
        let households =
            Households { flags: Flags::Halves { low: self.low, high: self.high }, norms: self.norms };
        let mut sums = vec![Sum::ZERO; bases.len()];
        match (self.municipality, bases.as_slice(), sums.as_mut_slice()) {
            (None, [base], [sum]) => *sum = expectations(weights, *base, households, outputs)?,
            (column, bases, sums) => {
                let column = column.unwrap_or_default();
                expectations_by_municipality(weights, bases, column, households, outputs, sums)?;
            }
        }
        Ok(self.model.names().map(str::to_owned).zip(sums).collect())
    }
}
