//! A document about a form, as the core holds it.

use std::hash::{DefaultHasher, Hash as _, Hasher as _};

use pyo3::prelude::*;
use vangnet::Document;

use crate::convert::{arguments, value};

/// A document about an application, such as its draft (`Application.draft`). `write_docx` writes it for Word.
///
/// What a caller named is in it as text, whatever it holds. Two documents are equal where they say the same.
///
/// >>> import vangnet
/// >>> figures = vangnet.YearFigures(year=2019, budget=100_000_000, net_costs=109_000_000)
/// >>> case = vangnet.Case(id="a", year=2019, figures=[figures])
/// >>> draft = vangnet.application(case=case, filed="2020-08-01", measures=[]).draft(lang="en")
/// >>> print(draft.text(markup="plain").splitlines()[0])
/// Draft of the application for a vangnetuitkering over 2019
#[pyclass(name = "Document", module = "vangnet", frozen)]
pub(crate) struct PyDocument(pub(crate) Document);

#[pymethods]
impl PyDocument {
    /// The document as text, without arguments as Markdown; `markup` is "markdown" or "plain".
    #[pyo3(signature = (*, markup=None))]
    fn text(&self, markup: Option<&Bound<'_, PyAny>>) -> PyResult<String> {
        Ok(self.0.text(arguments::markup(markup)?))
    }

    /// The document as elements of HTML, without scripts, for a page that has them among its own.
    fn html(&self) -> String {
        self.0.html()
    }

    /// The document as a page of HTML that stands alone and prints on A4, without scripts.
    fn page(&self) -> String {
        self.0.page()
    }

    /// The document as JSON: its `language`, and its `blocks` one after another, each with a `kind`. A `heading` has a
    /// `level` (1 is the title) and a `text`; a `paragraph` a `text`; a `list` its `items`, each with a `text` and a `url`
    /// or `null`; a `table` its `head` and its `rows`, and whether its columns after the first have `figures`; `figures`
    /// have a `head` too, and of each figure its `name`, `value` and `origin`, and `how` it came to be; a `question` of the
    /// form has a `mark` ("answered", "open" or "suggested"), a `lead` or `null`, and a `text`; `bands`, a picture of how
    /// the deficit is shared, have a `caption`, a `legend`, a `head`, `bands`
    /// and a `total`.
    fn to_json(&self) -> PyResult<String> {
        value::to_json(&self.0)
    }

    fn _repr_html_(&self) -> String {
        self.html()
    }

    fn __eq__(&self, other: &Self) -> PyResult<bool> {
        Ok(self.to_json()? == other.to_json()?)
    }

    fn __hash__(&self) -> PyResult<u64> {
        let mut hasher = DefaultHasher::new();
        self.to_json()?.hash(&mut hasher);
        Ok(hasher.finish())
    }
}
