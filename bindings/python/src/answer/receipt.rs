//! The receipt and its calculation sheet: what else Python has of them.

use pyo3::prelude::*;
use vangnet::explain;

use super::assessment::PyAssessment;
use crate::{
    convert::{arguments, value},
    generated::{PyReceipt, PySheet, PySheetLine},
    rules::{PyRuleSet, Rules},
};

#[pymethods]
impl PySheet {
    /// The line of a number, such as "6b"; `None` where the sheet has no such line.
    fn line(&self, line: &Bound<'_, PyAny>) -> PyResult<Option<PySheetLine>> {
        Ok(self.0.line(&arguments::text(line, "/line")?).cloned().map(PySheetLine))
    }
}

value::html! {
    /// The lines as a table, as HTML for a notebook; `lang` is "nl" or "en", without it Dutch.
    |sheet: PySheet, language| sheet.0.explain_html(language)
}

#[pymethods]
impl PyReceipt {
    /// The answer.
    #[getter]
    fn assessment(&self) -> PyAssessment {
        let rules = Rules::own(self.0.rules.clone());
        PyAssessment::given(self.0.case.clone(), rules, self.0.assessment.clone())
    }

    /// The rules under which it was given.
    #[getter]
    fn rules(&self) -> PyRuleSet {
        PyRuleSet(Rules::own(self.0.rules.clone()))
    }

    /// The receipt in plain words, as `Assessment.explain` gives them.
    #[pyo3(signature = (*, lang=None, markup=None))]
    fn explain(
        &self,
        lang: Option<&Bound<'_, PyAny>>,
        markup: Option<&Bound<'_, PyAny>>,
    ) -> PyResult<String> {
        Ok(explain(&self.0, arguments::language(lang)?, arguments::markup(markup)?))
    }
}

value::html! {
    /// The same as HTML, for a notebook.
    |receipt: PyReceipt, language| vangnet::explain_html(&receipt.0, language)
}
