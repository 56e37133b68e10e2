//! Amounts and ratios as a reader of Dutch or English writes them.

use pyo3::prelude::*;

use crate::{arguments, money};

/// An amount in euro as text, an exact one in whole cents, a half away from zero; `lang` is "nl" or "en", without it Dutch.
///
/// >>> import vangnet
/// >>> vangnet.format_euro("8433333.33", lang="nl")
/// '€ 8.433.333,33'
#[pyfunction]
#[pyo3(signature = (amount, /, *, lang=None))]
pub(crate) fn format_euro(amount: &Bound<'_, PyAny>, lang: Option<&str>) -> PyResult<String> {
    Ok(arguments::language(lang)?.euro(money::shown(amount, "/amount")?))
}

/// An amount in whole euros as text, a half away from zero, for display only; `lang` is "nl" or "en".
///
/// >>> import vangnet
/// >>> vangnet.format_whole_euros("8433333.50", lang="en")
/// '€8,433,334'
#[pyfunction]
#[pyo3(signature = (amount, /, *, lang=None))]
pub(crate) fn format_whole_euros(amount: &Bound<'_, PyAny>, lang: Option<&str>) -> PyResult<String> {
    Ok(arguments::language(lang)?.whole_euros(money::shown(amount, "/amount")?))
}

/// A ratio as a percentage with one decimal, a half away from zero; `lang` is "nl" or "en".
///
/// >>> import vangnet
/// >>> vangnet.format_ratio("0.09", lang="nl")
/// '9,0%'
#[pyfunction]
#[pyo3(signature = (ratio, /, *, lang=None))]
pub(crate) fn format_ratio(ratio: &Bound<'_, PyAny>, lang: Option<&str>) -> PyResult<String> {
    Ok(arguments::language(lang)?.percent(money::ratio(ratio, "/ratio")?))
}
