//! The native module of the Python package `vangnet`: it converts, calls the core, and converts back.
//!
//! Nothing is computed here and nothing has a default here; the typed modules around it are in `python/vangnet`.

#![allow(
    clippy::doc_markdown,
    reason = "the items are documented for Python, where a code is a text in quotes"
)]

mod advice;
mod answer;
mod assess;
mod calendar;
mod case;
mod columns;
mod compare;
mod convert;
mod document;
mod frame;
mod generated;
mod households;
mod inverse;
mod json;
mod listen;
mod rules;
mod text;

#[pyo3::pymodule]
mod _native {
    #[pymodule_export]
    use super::advice::advice;
    #[pymodule_export]
    use super::answer::PyAssessment;
    #[pymodule_export]
    use super::assess::assess;
    #[pymodule_export]
    use super::calendar::{calendar, deadlines_of, merge};
    #[pymodule_export]
    use super::columns::{fill_columns, threads::usable_threads};
    #[pymodule_export]
    use super::compare::{PySideBySide, compare};
    #[pymodule_export]
    use super::document::PyDocument;
    #[pymodule_export]
    use super::frame::{
        ahead_columns, answer_columns, assess_table, caseload_table, frame_columns, municipality_name,
        outlook_columns, outlook_tables, programme_table, sensitivity_table, table_of, texts_of,
    };
    #[pymodule_export]
    use super::generated::{
        PyAdvice, PyBandAmount, PyBorder, PyBorders, PyCalendar, PyCase, PyCitation, PyDifference,
        PyEffectOfOneEuro, PyFailedTest, PyForms, PyInput, PyMaximumOwnRisk, PyMissing, PyProcedure,
        PyProcedureAnswer, PyReceipt, PyRequirement, PyRouteAnswer, PyScaleAnswer, PySheet, PySheetLine,
        PyStep, PyStepResult, PyTestAnswer, PyUndecidedTest, PyWording, PyYearFigures,
    };
    #[pymodule_export]
    use super::households::{PyHouseholdModel, PyHouseholdSums, fill_households, pack_flags};
    #[pymodule_export]
    use super::inverse::PyInverse;
    #[pymodule_export]
    use super::json::{
        ask::{PyAnswered, answer_question, argument, ask_question},
        evaluate::{evaluate, evaluate_to},
        running::run_question,
        stream::ask_to,
    };
    #[pymodule_export]
    use super::rules::{
        PyBand, PyRouteRules, PyRuleSet, PySourced, PyTestRule,
        rule_set::{rule_set, supported_years},
    };
    #[pymodule_export]
    use super::text::{format_euro, format_ratio, format_whole_euros, harmless, parse_euro};

    /// The version of the package is that of the library.
    #[pymodule_init]
    fn init(module: &pyo3::Bound<'_, pyo3::types::PyModule>) -> pyo3::PyResult<()> {
        use pyo3::types::PyModuleMethods as _;
        module.add("__version__", env!("CARGO_PKG_VERSION"))
    }
}
