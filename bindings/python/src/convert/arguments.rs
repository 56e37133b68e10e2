//! Arguments that are not money: numbers, texts, years, days and codes.

use pyo3::{
    PyTypeInfo,
    exceptions::PyTypeError,
    prelude::*,
    types::{PyBool, PyInt, PyString, PyType},
};
use vangnet::{BudgetStage, Day, Inhabitants, Language, Markup, Year};

use crate::convert::{errors, python::date_type};

/// An integer of Python or numpy, and not a boolean or a float.
pub(crate) fn integer(value: &Bound<'_, PyAny>, field: &str) -> PyResult<i64> {
    let integer = whole(value)?.and_then(|integer| integer.extract().ok());
    integer.ok_or_else(|| errors::wrong_type(field, "must be an integer."))
}

/// The integer that a value is without loss, as Python's own functions take it: an `int`, or a scalar of numpy that has
/// `__index__`; `None` for everything else. An error of the caller's own passes through.
pub(crate) fn whole<'py>(value: &Bound<'py, PyAny>) -> PyResult<Option<Bound<'py, PyInt>>> {
    if let Ok(integer) = value.cast::<PyInt>() {
        return Ok((!value.is_instance_of::<PyBool>()).then(|| integer.clone()));
    }
    if !value.hasattr("__index__")? {
        return Ok(None);
    }
    match value.call_method0("__index__") {
        Ok(integer) => Ok(integer.cast_into::<PyInt>().ok()),
        // Booleans and whole arrays of numpy have the method, and refuse.
        Err(error) if error.is_instance_of::<PyTypeError>(value.py()) => Ok(None),
        Err(error) => Err(error),
    }
}

/// The message for a text that UTF-8 cannot hold.
pub(crate) const LONE_SURROGATE: &str = "must be a string without lone surrogates.";

/// A text. One that UTF-8 cannot hold is refused: the core could not return it.
pub(crate) fn text(value: &Bound<'_, PyAny>, field: &str) -> PyResult<String> {
    let text = value.cast::<PyString>().map_err(|_| errors::wrong_type(field, "must be a string."))?;
    utf8(text, field)
}

/// The characters of a text.
pub(crate) fn utf8(text: &Bound<'_, PyString>, field: &str) -> PyResult<String> {
    text.to_str().map(str::to_owned).map_err(|_| errors::wrong_type(field, LONE_SURROGATE))
}

/// An object of a class of this package.
pub(crate) fn object<'a, 'py, T: PyTypeInfo>(
    value: &'a Bound<'py, PyAny>,
    field: &str,
) -> PyResult<&'a Bound<'py, T>> {
    value.cast::<T>().map_err(|_| {
        let name =
            |class: Bound<'_, PyType>| class.name().map_or_else(|_| "?".into(), |name| name.to_string());
        let (found, due) = (name(value.get_type()), name(T::type_object(value.py())));
        errors::wrong_type(field, &format!("is of the type {found}: it must be of the type {due}."))
    })
}

/// `True` or `False` of Python or numpy, and nothing that is merely truthy or falsy.
pub(crate) fn truth(value: &Bound<'_, PyAny>, field: &str) -> PyResult<bool> {
    match value.cast::<PyBool>() {
        Ok(truth) => Ok(truth.is_true()),
        Err(_) if is_numpy_bool(value)? => value.is_truthy(),
        Err(_) => Err(errors::wrong_type(field, "must be a boolean.")),
    }
}

/// Whether a value is a numpy boolean, which is not a Python `bool`.
pub(crate) fn is_numpy_bool(value: &Bound<'_, PyAny>) -> PyResult<bool> {
    let class = value.get_type();
    Ok(matches!(class.name()?.to_str()?, "bool" | "bool_") && class.module()?.to_str()? == "numpy")
}

/// A calendar year.
pub(crate) fn year(value: &Bound<'_, PyAny>, field: &str) -> PyResult<Year> {
    Year::new(integer(value, field)?).map_err(|error| errors::at(error, field))
}

/// Any number of years.
pub(crate) fn years(value: &Bound<'_, PyAny>, field: &str) -> PyResult<Vec<Year>> {
    if value.is_instance_of::<PyString>() {
        return Err(errors::wrong_type(field, "must be a collection of integers."));
    }
    let items =
        value.try_iter().map_err(|_| errors::wrong_type(field, "must be a collection of integers."))?;
    items.enumerate().map(|(index, item)| year(&item?, &format!("{field}/{index}"))).collect()
}

/// A number of inhabitants.
pub(crate) fn inhabitants(value: &Bound<'_, PyAny>) -> PyResult<Inhabitants> {
    let field = "/inhabitants";
    Inhabitants::new(integer(value, field)?).map_err(|error| errors::at(error, field))
}

/// A day: a `date` or a text `YYYY-MM-DD`; a `datetime` is refused, since its time would be lost.
pub(crate) fn day(value: &Bound<'_, PyAny>, field: &str) -> PyResult<Day> {
    let text = if let Ok(text) = value.cast::<PyString>() {
        utf8(text, field)?
    } else if value.get_type().is(date_type(value.py())?) {
        value.call_method0("isoformat")?.extract()?
    } else {
        return Err(errors::wrong_type(field, "must be a date or a text YYYY-MM-DD."));
    };
    text.parse().map_err(|error| errors::at(error, field))
}

/// The stage of a budget.
pub(crate) fn stage(value: &Bound<'_, PyAny>, field: &str) -> PyResult<BudgetStage> {
    BudgetStage::parse(&text(value, field)?).map_err(|error| errors::at(error, field))
}

/// The language of a text; the core's own where none is named.
pub(crate) fn language(code: Option<&Bound<'_, PyAny>>) -> PyResult<Language> {
    let Some(code) = code else { return Ok(Language::default()) };
    Language::parse(&text(code, "/lang")?).map_err(|error| errors::at(error, "/lang"))
}

/// The markup of a text; the core's own where none is named.
pub(crate) fn markup(name: Option<&Bound<'_, PyAny>>) -> PyResult<Markup> {
    let Some(name) = name else { return Ok(Markup::default()) };
    Markup::parse(&text(name, "/markup")?).map_err(|error| errors::at(error, "/markup"))
}
