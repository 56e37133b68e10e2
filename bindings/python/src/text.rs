//! Amounts and ratios as a reader of Dutch or English writes them, and amounts read back.

use pyo3::prelude::*;
use vangnet::Notation;

use crate::convert::{arguments, errors, money, python::ToPython as _};

/// An amount in euro as text, an exact one in whole cents, a half away from zero; `lang` is "nl" or "en", without it Dutch.
///
/// >>> import vangnet
/// >>> vangnet.format_euro("8433333.33", lang="nl")
/// '€ 8.433.333,33'
#[pyfunction]
#[pyo3(signature = (amount, /, *, lang=None))]
pub(crate) fn format_euro(amount: &Bound<'_, PyAny>, lang: Option<&Bound<'_, PyAny>>) -> PyResult<String> {
    Ok(arguments::language(lang)?.euro(money::shown(amount, "/amount")?))
}

/// An amount in whole euros as text, a half away from zero, for display only; `lang` is "nl" or "en".
///
/// >>> import vangnet
/// >>> vangnet.format_whole_euros("8433333.50", lang="en")
/// '€8,433,334'
#[pyfunction]
#[pyo3(signature = (amount, /, *, lang=None))]
pub(crate) fn format_whole_euros(
    amount: &Bound<'_, PyAny>,
    lang: Option<&Bound<'_, PyAny>>,
) -> PyResult<String> {
    Ok(arguments::language(lang)?.whole_euros(money::shown(amount, "/amount")?))
}

/// A ratio as a percentage with one decimal, a half away from zero; `lang` is "nl" or "en".
///
/// >>> import vangnet
/// >>> vangnet.format_ratio("0.09", lang="nl")
/// '9,0%'
#[pyfunction]
#[pyo3(signature = (ratio, /, *, lang=None))]
pub(crate) fn format_ratio(ratio: &Bound<'_, PyAny>, lang: Option<&Bound<'_, PyAny>>) -> PyResult<String> {
    Ok(arguments::language(lang)?.percent(money::ratio(ratio, "/ratio")?))
}

/// Read an amount in euro that is written in a notation: "nl" (`€ 51.999.999,50`), "en" (`€51,999,999.50`) or "plain"
/// (`51999999.50`, as in the JSON contract).
///
/// Spaces around the amount, a euro sign, and the Dutch endings `,-` and `,=` are read in "nl" and "en". Nothing is
/// guessed: what breaks the notation is an `InputError`, whose `problem` says what is wrong and whose `readings` are the
/// amounts that the text may mean.
///
/// >>> import vangnet
/// >>> vangnet.parse_euro("€ 51.999.999,50", "nl")
/// Decimal('51999999.50')
/// >>> try:
/// ...     vangnet.parse_euro("1,5 mln", "nl")
/// ... except vangnet.InputError as error:
/// ...     print(error.problem, error.readings)
/// in_words (Decimal('1500000.00'),)
#[pyfunction]
#[pyo3(signature = (text, notation, /))]
pub(crate) fn parse_euro<'py>(
    text: &Bound<'py, PyAny>,
    notation: &Bound<'py, PyAny>,
) -> PyResult<Bound<'py, PyAny>> {
    let py = text.py();
    let notation = arguments::text(notation, "/notation")?;
    let notation = Notation::parse(&notation)
        .map_err(|_| errors::not_one_of("/notation", &notation, "\"plain\", \"nl\" or \"en\""))?;
    let text = arguments::text(text, "/text")?;
    vangnet::parse_euro(&text, notation).map_err(|error| errors::at(error, "/text"))?.to_python(py)
}

/// A text that somebody named, as explanations and tables show it: on one line, nothing hidden in it, and no address in
/// it that a renderer makes a link of. Escape it for HTML or Markdown yourself.
///
/// >>> import vangnet
/// >>> vangnet.harmless("see www.example.nl")
/// 'see www . example. nl'
#[pyfunction]
#[pyo3(signature = (text, /))]
pub(crate) fn harmless(text: &Bound<'_, PyAny>) -> PyResult<String> {
    Ok(vangnet::harmless(&arguments::text(text, "/text")?))
}
