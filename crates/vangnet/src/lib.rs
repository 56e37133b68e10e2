#![doc = include_str!("../README.md")]
#![forbid(unsafe_code)]

mod advice;
pub mod ahead;
mod amount;
pub mod analysis;
mod apportion;
mod assess;
mod assessment;
mod bands;
mod basis;
pub mod budget;
mod calendar;
mod case;
pub mod columns;
mod compare;
mod conditions;
pub mod contract;
mod count;
pub mod description;
pub mod distribution;
mod error;
mod error_json;
mod error_kind;
mod euro;
mod exact;
mod explain;
mod figure;
mod figures;
mod harmless;
mod hypothetical;
mod inverse;
mod language;
mod lines;
mod merge;
mod missing;
pub mod model;
mod municipality;
mod nearest;
mod panel;
mod procedure;
pub mod questions;
mod quoted;
mod ratio;
mod reading;
mod receipt;
mod rounding;
mod rules;
mod scale;
mod text;
mod whole_euros;
mod year;

pub use advice::{Advice, AdviceCode, AdviceField, Implausible, advice};
pub use amount::{Amount, AmountProblem, AmountUnit, Notation, Reading, parse_euro};
pub use assess::{assess, assess_with};
pub use assessment::{
    ApplicationForm, Assessment, Comparison, Finding, Outcome, Route, RouteAnswer, ScaleAnswer, TestAnswer,
    TestName, TestValue, Warning,
};
pub use bands::BandAmount;
pub use basis::{Basis, Caveat};
pub use calendar::{Calendar, Forms, Requirement};
pub use case::{Case, Inhabitants, Procedure};
pub use compare::{SideBySide, compare};
pub use count::Count;
pub use error::{Error, ErrorKind};
pub use euro::{Budget, Euro};
pub use exact::Exact;
pub use explain::{Markup, explain, explain_html};
pub use figure::Figure;
pub use figures::{BudgetStage, YearFigures};
pub use harmless::harmless;
pub use inverse::{Border, Borders, EffectOfOneEuro, Inverse, MaximumOwnRisk};
pub use language::Language;
pub use merge::merge;
pub use missing::{FailedTest, Missing, UndecidedTest};
pub use municipality::{Codes, Municipality, MunicipalityCode};
pub use nearest::nearest_name;
pub use panel::{
    AnswerColumns, Merger, Panel, PanelColumns, PanelRow, ProcedureCells, Truth, Whole, YearList,
};
pub use procedure::ProcedureAnswer;
pub use ratio::Ratio;
pub use receipt::{Input, Receipt, Sheet, SheetLine, Step, StepResult, Unit, receipt, receipt_with};
pub use rules::{
    Band, BothOpen, Citation, Difference, Evidence, ExtendedAmount, ExtendedRoute, Opens, Origin,
    RegularRoute, RuleSet, RuleValue, Scale, Sourced, TestRule, Wording,
};
pub use whole_euros::WholeEuros;
pub use year::{Day, Year};

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
