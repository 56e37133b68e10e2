//! Arguments that are not money: years, days, codes, and the history of a case.

use pyo3::{
    prelude::*,
    types::{PyBool, PyDict, PyInt, PyString, PyTuple},
};
use serde::de::{DeserializeOwned, IntoDeserializer, value};
use vangnet::{BudgetStage, Day, Inhabitants, Language, Markup, Year, YearFigures};

use crate::{case::PyYearFigures, errors, money, python::date_type};

/// An integer, and not a `bool` or a `float`.
pub(crate) fn integer(value: &Bound<'_, PyAny>, field: &str) -> PyResult<i64> {
    if value.is_instance_of::<PyInt>()
        && !value.is_instance_of::<PyBool>()
        && let Ok(integer) = value.extract()
    {
        return Ok(integer);
    }
    Err(errors::wrong_type(field, "must be an integer."))
}

/// A text.
pub(crate) fn text(value: &Bound<'_, PyAny>, field: &str) -> PyResult<String> {
    let text = value.cast::<PyString>().map_err(|_| errors::wrong_type(field, "must be a string."))?;
    Ok(text.to_str()?.to_owned())
}

/// `True` or `False`, and nothing that only counts as one of them.
pub(crate) fn truth(value: &Bound<'_, PyAny>, field: &str) -> PyResult<bool> {
    Ok(value.cast::<PyBool>().map_err(|_| errors::wrong_type(field, "must be a boolean."))?.is_true())
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
        text.to_str()?.to_owned()
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
pub(crate) fn language(code: Option<&str>) -> PyResult<Language> {
    let Some(code) = code else { return Ok(Language::default()) };
    Language::parse(code).ok_or_else(|| errors::not_one_of("/lang", code, "\"nl\" or \"en\""))
}

/// The markup of a text; the core's own where none is named.
pub(crate) fn markup(code: Option<&str>) -> PyResult<Markup> {
    match code {
        None => Ok(Markup::default()),
        Some("markdown") => Ok(Markup::Markdown),
        Some("plain") => Ok(Markup::Plain),
        Some(other) => Err(errors::not_one_of("/markup", other, "\"markdown\" or \"plain\"")),
    }
}

/// A word of the core by its stable code.
pub(crate) fn code<T: DeserializeOwned>(text: &str, field: &str, words: &str) -> PyResult<T> {
    let deserializer: value::StrDeserializer<'_, value::Error> = text.into_deserializer();
    T::deserialize(deserializer).map_err(|_| errors::not_one_of(field, text, words))
}

/// The history of a case: `{year: (budget, net_costs)}`, `{year: (budget, net_costs, unlawful)}`, or figures.
pub(crate) fn history(value: &Bound<'_, PyAny>, years: &mut Vec<YearFigures>) -> PyResult<()> {
    if let Ok(history) = value.cast::<PyDict>() {
        for (key, entry) in history {
            let key = year(&key, "/history")?;
            years.push(entry_of(key, &entry)?);
        }
        return Ok(());
    }
    years.extend(figures(value, "/history")?);
    Ok(())
}

/// Any number of figures of a year.
pub(crate) fn figures(value: &Bound<'_, PyAny>, field: &str) -> PyResult<Vec<YearFigures>> {
    let wrong =
        || errors::wrong_type(field, "must be a collection of YearFigures, or as a history a dict of years.");
    let items = value.try_iter().map_err(|_| wrong())?;
    items.map(|item| Ok(item?.cast::<PyYearFigures>().map_err(|_| wrong())?.get().0)).collect()
}

fn entry_of(year: Year, entry: &Bound<'_, PyAny>) -> PyResult<YearFigures> {
    let field = || format!("/history/{year}");
    if let Ok(figures) = entry.cast::<PyYearFigures>() {
        let figures = figures.get().0;
        return if figures.year() == year {
            Ok(figures)
        } else {
            Err(errors::wrong_type(&field(), &format!("holds the figures of {}.", figures.year())))
        };
    }
    let amounts = entry.cast::<PyTuple>().ok().filter(|amounts| matches!(amounts.len(), 2 | 3));
    let Some(amounts) = amounts else {
        let expected = "must be (budget, net_costs), (budget, net_costs, unlawful) or YearFigures.";
        return Err(errors::wrong_type(&field(), expected));
    };
    // The name of a field is wanted only where something is wrong, which is rare.
    let at = |name: &str| format!("/history/{year}/{name}");
    let budget = money::budget(&amounts.get_item(0)?, || at("budget"))?;
    let net_costs = money::euro(&amounts.get_item(1)?, || at("net_costs"))?;
    let figures = YearFigures::new(year, budget, net_costs).map_err(|error| errors::at(error, &field()))?;
    if amounts.len() == 2 {
        return Ok(figures);
    }
    let unlawful = money::euro(&amounts.get_item(2)?, || at("unlawful"))?;
    figures.with_unlawful(unlawful).map_err(|error| errors::at(error, &at("unlawful")))
}
