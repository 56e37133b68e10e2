//! The objective model of a year in some municipalities, made once for any number of columns.

use std::hash::{Hash, Hasher};

use pyo3::{
    prelude::*,
    types::{PyDict, PyMapping, PyString},
};
use vangnet::{
    Error, ErrorKind, Exact, Year,
    model::{
        Constants, FastModel,
        columns::{Base, FlagWeights},
    },
};

use crate::convert::{
    arguments,
    errors::{self, pointer},
    money::{self, Numbers},
    python::{self, ToPython},
};

type Values = Vec<(String, Exact)>;

/// What Python gave.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
struct Given {
    year: Year,
    municipalities: Vec<(String, Values)>,
    constants: Option<Constants>,
}

/// The objective model of a budget year in one or more municipalities, for `household_columns`.
///
/// `municipalities` gives every share and index of the year's tables, as `values` of `household`, by a name of your own:
/// a CBS code, or that of a neighbourhood where the values differ within a municipality. `constants` is
/// `{"volume": …, "price": …}`, for 2020 only, whose annex prints none.
///
/// Raises `InputError`, `InputTypeError` and `NoRuleError`.
///
/// Source: the annexes of the Besluit Participatiewet and of the Regeling Participatiewet, IOAW en IOAZ.
///
/// >>> import vangnet
/// >>> weights = vangnet.indicators(budget_year=2023)
/// >>> both = weights.volume.indicators + weights.price.indicators
/// >>> values = {item.indicator: 0 for item in both if item.kind != "flag"}
/// >>> model = vangnet.HouseholdModel(budget_year=2023, municipalities={"0202": values, "0344": values})
/// >>> len(model.flags), model.municipalities
/// (77, ('0202', '0344'))
#[pyclass(frozen, eq, hash, name = "HouseholdModel", module = "vangnet")]
#[derive(Debug, Clone)]
pub(crate) struct PyHouseholdModel {
    given: Given,
    /// The model of the first municipality, which knows the flags.
    first: FastModel,
    pub(super) weights: FlagWeights,
    pub(super) bases: Vec<Base>,
}

impl PartialEq for PyHouseholdModel {
    fn eq(&self, other: &Self) -> bool {
        self.given == other.given
    }
}

impl Eq for PyHouseholdModel {}

impl Hash for PyHouseholdModel {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.given.hash(state);
    }
}

impl PyHouseholdModel {
    pub(super) fn names(&self) -> impl Iterator<Item = &str> {
        self.given.municipalities.iter().map(|(name, _)| name.as_str())
    }

    /// The bits of a flag: those of the first 64 flags, and those behind them.
    pub(super) fn bits(&self, code: &str) -> Result<[u64; 2], Error> {
        let bits = self.first.flag_set(&[code])?.bits();
        let half = |bits: u128| u64::try_from(bits & u128::from(u64::MAX)).unwrap_or_default();
        Ok([half(bits), half(bits >> 64)])
    }
}

#[pymethods]
impl PyHouseholdModel {
    #[new]
    #[pyo3(signature = (*, budget_year, municipalities, constants=None))]
    fn new(
        budget_year: &Bound<'_, PyAny>,
        municipalities: &Bound<'_, PyAny>,
        constants: Option<&Bound<'_, PyAny>>,
    ) -> PyResult<Self> {
        let year = arguments::year(budget_year, "/budget_year")?;
        let constants = constants.map(read_constants).transpose()?;
        let field = "/municipalities";
        let (mut municipalities_read, mut models) = (Vec::new(), Vec::new());
        for (name, values) in items(municipalities, field)? {
            let field = format!("{field}/{}", pointer(&name));
            let values = items(&values, &field)?
                .into_iter()
                .map(|(code, value)| {
                    let value = number(&value, &format!("{field}/{}", pointer(&code)))?;
                    Ok((code, value))
                })
                .collect::<PyResult<Values>>()?;
            models.push(FastModel::new(year, &values, constants).map_err(|error| within(error, &field))?);
            municipalities_read.push((name, values));
        }
        let Some(first) = models.first().cloned() else {
            return Err(errors::wrong_value(
                ErrorKind::MissingField,
                field,
                "must have at least one municipality.",
            ));
        };
        let weights = first.flag_weights().map_err(|error| errors::to_exception(&error))?;
        let given = Given { year, municipalities: municipalities_read, constants };
        Ok(Self { given, first, weights, bases: models.iter().map(FastModel::base).collect() })
    }

    /// The budget year.
    #[getter]
    fn budget_year<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        self.given.year.to_python(py)
    }

    /// The codes of the flags, in the order of their bits.
    #[getter]
    fn flags<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        self.first.flags().to_python(py)
    }

    /// The names of the municipalities, in the order of their places.
    #[getter]
    fn municipalities<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        self.names().collect::<Vec<_>>().to_python(py)
    }

    fn __repr__(&self, py: Python<'_>) -> PyResult<String> {
        let fields = [
            ("budget_year", self.budget_year(py)?),
            ("flags", self.first.flags().len().to_python(py)?),
            ("municipalities", self.bases.len().to_python(py)?),
        ];
        python::representation("HouseholdModel", &fields)
    }

    fn __getnewargs_ex__<'py>(&self, py: Python<'py>) -> PyResult<((), Bound<'py, PyDict>)> {
        let municipalities = PyDict::new(py);
        for (name, values) in &self.given.municipalities {
            let of_one = PyDict::new(py);
            for (code, value) in values {
                of_one.set_item(code, value.to_python(py)?)?;
            }
            municipalities.set_item(name, of_one)?;
        }
        let constants = self.given.constants.map(|Constants { volume, price }| {
            python::dict(py, vec![("volume", volume.to_python(py)?), ("price", price.to_python(py)?)])
        });
        let constants = constants.transpose()?.map_or_else(|| py.None().into_bound(py), Bound::into_any);
        let keywords = vec![
            ("budget_year", self.budget_year(py)?),
            ("municipalities", municipalities.into_any()),
            ("constants", constants),
        ];
        Ok(((), python::dict(py, keywords)?))
    }
}

/// The items of a mapping whose keys are text.
fn items<'py>(value: &Bound<'py, PyAny>, field: &str) -> PyResult<Vec<(String, Bound<'py, PyAny>)>> {
    let wrong = || errors::wrong_type(field, "must be a mapping with text as its keys.");
    let mapping = value.cast::<PyMapping>().map_err(|_| wrong())?;
    let read = |item: Bound<'py, PyAny>| {
        let (key, value) = item.extract::<(Bound<'py, PyAny>, Bound<'py, PyAny>)>().map_err(|_| wrong())?;
        let key = key.cast::<PyString>().map_err(|_| wrong())?;
        Ok((arguments::utf8(key, field)?, value))
    };
    mapping.items()?.iter().map(read).collect()
}

fn number(value: &Bound<'_, PyAny>, field: &str) -> PyResult<Exact> {
    money::number(value, field, Numbers::Plain)?.parse().map_err(|error| errors::at(error, field))
}

fn read_constants(constants: &Bound<'_, PyAny>) -> PyResult<Constants> {
    let field = "/constants";
    let given = items(constants, field)?;
    let constant = |name: &str| match given.iter().find(|(key, _)| key == name) {
        Some((_, value)) => number(value, &format!("{field}/{name}")),
        None => Err(errors::wrong_value(ErrorKind::MissingField, &format!("{field}/{name}"), "is required.")),
    };
    if let Some((key, _)) = given.iter().find(|(key, _)| key != "volume" && key != "price") {
        let field = format!("{field}/{}", pointer(key));
        return Err(errors::wrong_value(ErrorKind::UnknownField, &field, "is not a known key."));
    }
    Ok(Constants { volume: constant("volume")?, price: constant("price")? })
}

/// An error about the values of a municipality, named by that municipality.
fn within(error: Error, municipality: &str) -> PyErr {
    match error.field().and_then(|field| field.strip_prefix("/values")).map(str::to_owned) {
        Some(value) => errors::at(error, &format!("{municipality}{value}")),
        None => errors::to_exception(&error),
    }
}
