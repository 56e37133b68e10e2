//! What notebooks show of an application and of what is missing, and what is missing in words.

use pyo3::prelude::*;

use crate::{
    convert::{arguments, value},
    generated::{PyMissing, PyProcedureAnswer},
};

value::html! {
    /// The application in plain words, as HTML for a notebook; `lang` is "nl" or "en", without it Dutch.
    |answer: PyProcedureAnswer, language| answer.0.explain_html(language)
}

value::html! {
    /// What is missing and what is certain, in plain words as HTML, for a notebook; `lang` is as in `explain`.
    |missing: PyMissing, language| missing.0.explain_html(language)
}

#[pymethods]
impl PyMissing {
    /// What is missing and what is certain, in plain words: `lang` is "nl" or "en", without it Dutch.
    ///
    /// >>> import vangnet
    /// >>> vangnet.assess(year=2024, budget=100, net_costs=109).missing.explain(lang="en")[:74]
    /// 'The test of several years together needs the figures of 2022 and 2023. If '
    #[pyo3(signature = (*, lang=None))]
    fn explain(&self, lang: Option<&Bound<'_, PyAny>>) -> PyResult<String> {
        Ok(self.0.in_words(arguments::language(lang)?))
    }
}
