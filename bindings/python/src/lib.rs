//! The native module of the Python package `vangnet`: it converts, calls the core, and converts back.
//!
//! Nothing is computed here and nothing has a default here; the typed modules around it are in `python/vangnet`.

#![allow(
    clippy::doc_markdown,
    reason = "the items are documented for Python, where a code is a text in quotes"
)]

mod advice;
mod answer;
mod answer_parts;
mod arguments;
mod array;
mod ask;
mod assess;
mod calendar;
mod case;
mod columns;
mod document;
mod errors;
mod frame;
mod households;
mod inverse_answers;
mod missing;
mod money;
mod python;
mod questions;
mod receipt;
mod route_rules;
mod rule_parts;
mod rules;
mod stream;
mod text;
mod threads;
mod value;

#[pyo3::pymodule]
mod _native {
    #[pymodule_export]
    use super::advice::{PyAdvice, advice};
    #[pymodule_export]
    use super::answer::PyAssessment;
    #[pymodule_export]
    use super::answer_parts::{PyProcedureAnswer, PyRouteAnswer, PyScaleAnswer, PyTestAnswer};
    #[pymodule_export]
    use super::ask::{PyAnswered, answer_question, argument, ask_question};
    #[pymodule_export]
    use super::assess::{assess, evaluate, evaluate_to};
    #[pymodule_export]
    use super::calendar::{PyCalendar, PyForms, PyRequirement, calendar, merge};
    #[pymodule_export]
    use super::case::{PyCase, PyProcedure, PyYearFigures};
    #[pymodule_export]
    use super::columns::fill_columns;
    #[pymodule_export]
    use super::frame::{answer_columns, assess_table, frame_columns, municipality_name, table_of, texts_of};
    #[pymodule_export]
    use super::households::{PyHouseholdModel, PyHouseholdSums, fill_households, pack_flags};
    #[pymodule_export]
    use super::inverse_answers::{PyBorder, PyBorders, PyEffectOfOneEuro, PyMaximumOwnRisk};
    #[pymodule_export]
    use super::missing::{PyFailedTest, PyMissing, PyUndecidedTest};
    #[pymodule_export]
    use super::questions::{PyDifference, PyInverse, PySideBySide, compare};
    #[pymodule_export]
    use super::receipt::{
        PyBandAmount, PyCitation, PyInput, PyReceipt, PySheet, PySheetLine, PyStep, PyStepResult, PyWording,
    };
    #[pymodule_export]
    use super::route_rules::{PyRouteRules, PySourced};
    #[pymodule_export]
    use super::rule_parts::{PyBand, PyTestRule};
    #[pymodule_export]
    use super::rules::{PyRuleSet, rule_set};
    #[pymodule_export]
    use super::stream::ask_to;
    #[pymodule_export]
    use super::text::{format_euro, format_ratio, format_whole_euros, harmless, parse_euro};
    #[pymodule_export]
    use super::threads::usable_threads;

    /// The version of the package is that of the library.
    #[pymodule_init]
    fn init(module: &pyo3::Bound<'_, pyo3::types::PyModule>) -> pyo3::PyResult<()> {
        use pyo3::types::PyModuleMethods as _;
        module.add("__version__", env!("CARGO_PKG_VERSION"))
    }
}
