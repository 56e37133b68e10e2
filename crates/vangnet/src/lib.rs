#![doc = include_str!("../README.md")]
#![forbid(unsafe_code)]
#![cfg_attr(
    not(all(feature = "json", feature = "columns")),
    allow(dead_code, unused_imports, reason = "what only a door or the columns use, which are left out")
)]

pub mod ahead;
mod amount;
pub mod analysis;
#[cfg(feature = "model")]
pub mod application;
mod assess;
pub mod budget;
mod case;
#[cfg(feature = "columns")]
mod chance;
#[cfg(feature = "columns")]
pub mod columns;
#[cfg(feature = "json")]
pub mod contract;
pub mod description;
pub mod distribution;
mod error;
mod explain;
mod json;
mod language;
#[cfg(feature = "model")]
pub mod model;
mod number;
#[cfg(feature = "columns")]
mod panel;
#[cfg(feature = "json")]
pub mod questions;
mod reading;
mod receipt;
mod rules;
mod text;

pub use amount::{Amount, AmountUnit, Notation, Reading, parse_euro};
pub use assess::{
    Advice, AdviceCode, AdviceField, Assessment, BandAmount, Border, Borders, Calendar, Comparison, Deadline,
    DeadlineCode, EffectOfOneEuro, FailedTest, Implausible, Inverse, MaximumOwnRisk, Missing, Outcome,
    ProcedureAnswer, Requirement, RouteAnswer, ScaleAnswer, SideBySide, TestAnswer, TestValue, UndecidedTest,
    WholeEuros, advice, assess, assess_with, compare,
};
pub use case::{
    BudgetStage, Case, Codes, Inhabitants, Municipality, MunicipalityCode, Procedure, YearFigures, merge,
};
pub use error::{AmountProblem, Error, ErrorKind};
pub use explain::{Document, Markup, explain, explain_html};
pub use language::Language;
pub use number::{Budget, Count, Day, Euro, Exact, Figure, Ratio, Year};
#[cfg(feature = "columns")]
pub use panel::{
    AnswerColumns, CaseloadPanel, CaseloadRow, MeasureRow, OutlookPanel, OutlookRow, OutlookTerms,
    OwnerCells, Panel, PanelColumns, PanelRow, ProcedureCells, ProgrammePanel, ProgrammeTerms, Succession,
    Truth, Whole, YearList,
};
pub use receipt::{Input, Receipt, Sheet, SheetLine, Step, StepResult, StepUnit, receipt, receipt_with};
pub use rules::{
    ApplicationForm, Band, Basis, BothOpen, Caveat, Citation, Difference, Evidence, ExtendedAmount,
    ExtendedRoute, Finding, Forms, Opens, Origin, RegularRoute, Route, RuleSet, RuleValue, Scale, Sourced,
    TestName, TestRule, Warning, Wording,
};
pub use text::{harmless, nearest_name};

/// Longer documents: the law by year, what is not known, why it is built so, and how it compares.
///
/// # Example
///
/// ```
/// // Each document is a module without items: see its page.
/// use vangnet::_documentation as _;
/// ```
pub mod _documentation {
    #[doc = include_str!("../docs/start_rust.md")]
    pub mod start_rust {}
    #[doc = include_str!("../docs/start_python.md")]
    pub mod start_python {}
    #[doc = include_str!("../docs/start_javascript.md")]
    pub mod start_javascript {}
    #[doc = include_str!("../docs/csv_to_letter.md")]
    pub mod csv_to_letter {}
    #[doc = include_str!("../docs/own_rules.md")]
    pub mod own_rules {}
    #[doc = include_str!("../docs/current_year.md")]
    pub mod current_year {}
    #[doc = include_str!("../docs/spark.md")]
    pub mod spark {}
    #[doc = include_str!("../docs/rules_by_year.md")]
    pub mod rules_by_year {}
    #[doc = include_str!("../docs/law.md")]
    pub mod law {}
    #[doc = include_str!("../docs/unknowns.md")]
    pub mod unknowns {}
    #[doc = include_str!("../docs/design.md")]
    pub mod design {}
    #[doc = include_str!("../docs/questions.md")]
    pub mod questions {}
    #[doc = include_str!("../docs/comparison.md")]
    pub mod comparison {}
}
