#![doc = include_str!("../README.md")]
#![forbid(unsafe_code)]

pub mod ahead;
mod amount;
pub mod analysis;
mod assess;
pub mod budget;
mod case;
pub mod columns;
pub mod contract;
pub mod description;
pub mod distribution;
mod error;
mod explain;
mod json;
mod language;
pub mod model;
mod number;
mod panel;
pub mod questions;
mod reading;
mod receipt;
mod rules;
mod text;

pub use amount::{Amount, AmountUnit, Notation, Reading, parse_euro};
pub use assess::{
    Advice, AdviceCode, AdviceField, Assessment, BandAmount, Border, Borders, Calendar, Comparison,
    EffectOfOneEuro, FailedTest, Implausible, Inverse, MaximumOwnRisk, Missing, Outcome, ProcedureAnswer,
    Requirement, RouteAnswer, ScaleAnswer, SideBySide, TestAnswer, TestValue, UndecidedTest, WholeEuros,
    advice, assess, assess_with, compare,
};
pub use case::{
    BudgetStage, Case, Codes, Inhabitants, Municipality, MunicipalityCode, Procedure, YearFigures, merge,
};
pub use error::{AmountProblem, Error, ErrorKind};
pub use explain::{Markup, explain, explain_html};
pub use language::Language;
pub use number::{Budget, Count, Day, Euro, Exact, Figure, Ratio, Year};
pub use panel::{
    AnswerColumns, Merger, Panel, PanelColumns, PanelRow, ProcedureCells, Truth, Whole, YearList,
};
pub use receipt::{Input, Receipt, Sheet, SheetLine, Step, StepResult, Unit, receipt, receipt_with};
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
