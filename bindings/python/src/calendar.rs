//! The calendar of a deficit year, and mergers of municipalities.

use pyo3::{
    prelude::*,
    types::{PyDict, PyString},
};
use vangnet::Calendar;

use crate::{
    case,
    convert::{arguments, errors, python::ToPython as _, value},
    generated::{PyCalendar, PyYearFigures},
};

value::html! {
    /// The dates and the requirements as tables, with their sources, as HTML for a notebook; `lang` is "nl" or "en",
    /// without it Dutch.
    |calendar: PyCalendar, language| calendar.0.explain_html(language)
}

#[pymethods]
impl PyCalendar {
    /// The deadlines as a calendar file (iCalendar, RFC 5545), whose lines end with CRLF: an event of a whole day on the last
    /// day of each. `lang` is "nl" or "en", without it Dutch.
    ///
    /// There is no clock in it, and a calendar that is read in again replaces the earlier one.
    #[pyo3(signature = (*, lang=None))]
    fn ics(&self, lang: Option<&Bound<'_, PyAny>>) -> PyResult<String> {
        Ok(self.0.ics(arguments::language(lang)?))
    }
}

/// A deadline: its code, its first and last day, and what must be done.
type Row<'py> = (&'static str, Option<Bound<'py, PyAny>>, Bound<'py, PyAny>, &'static str);

/// The deadlines of a deficit year, each as its code, its days and its words in a language.
///
/// >>> from vangnet import _native
/// >>> _native.deadlines_of(2019, "en")[-1]
/// ('payment', None, datetime.date(2021, 4, 1), 'the payment has been made before this day')
#[pyfunction]
#[pyo3(signature = (year, lang, /))]
pub(crate) fn deadlines_of<'py>(
    year: &Bound<'py, PyAny>,
    lang: &Bound<'py, PyAny>,
) -> PyResult<Vec<Row<'py>>> {
    let (py, language) = (year.py(), arguments::language(Some(lang))?);
    let calendar =
        Calendar::of(arguments::year(year, "/year")?).map_err(|error| errors::to_exception(&error))?;
    let rows = calendar.deadlines().into_iter().map(|deadline| {
        let from = deadline.from.map(|day| day.to_python(py)).transpose()?;
        Ok((deadline.code.code(), from, deadline.until.to_python(py)?, deadline.code.what(language)))
    });
    rows.collect()
}

/// The calendar of a deficit year: when to file, who decides when, and what an application needs.
///
/// Raises `NoRuleError` for a year that is not one of `supported_years()`.
///
/// >>> import vangnet
/// >>> calendar = vangnet.calendar(2024)
/// >>> calendar.window_open.value, calendar.paid_before.value, calendar.funded_from.value
/// (datetime.date(2025, 1, 1), datetime.date(2026, 4, 1), 2026)
#[pyfunction]
#[pyo3(signature = (year, /))]
pub(crate) fn calendar(year: &Bound<'_, PyAny>) -> PyResult<PyCalendar> {
    let calendar = Calendar::of(arguments::year(year, "/year")?);
    calendar.map(PyCalendar).map_err(|error| errors::to_exception(&error))
}

/// The figures of a merged municipality: year by year the sum of those of the old ones.
///
/// `old` maps the CBS code of each old municipality to its `YearFigures`. Raises `InputError` where not every
/// municipality has the same years: nothing is guessed.
///
/// Source: Toetsingscommissie vangnet Participatiewet, eigen risico over 2021.
///
/// >>> import vangnet
/// >>> figures = lambda net_costs: vangnet.YearFigures(year=2018, budget=100, net_costs=net_costs)
/// >>> vangnet.merge({"1111": [figures(110)], "2222": [figures(95)]})[0].deficit
/// Decimal('5.00')
#[pyfunction]
#[pyo3(signature = (old, /))]
pub(crate) fn merge(old: &Bound<'_, PyAny>) -> PyResult<Vec<PyYearFigures>> {
    let wrong = || errors::wrong_type("/old", "must be a dict of CBS codes (text) to YearFigures.");
    let old = old.cast::<PyDict>().map_err(|_| wrong())?;
    let mut municipalities = Vec::with_capacity(old.len());
    for (code, figures) in old {
        let code = code.cast_into::<PyString>().map_err(|_| wrong())?;
        let code = arguments::utf8(&code, "/old")?.parse().map_err(|error| errors::at(error, "/old"))?;
        municipalities.push((code, case::figures(&figures, &format!("/{code}"))?));
    }
    let merged = vangnet::merge(&municipalities).map_err(|error| errors::to_exception(&error))?;
    Ok(merged.into_iter().map(PyYearFigures).collect())
}
