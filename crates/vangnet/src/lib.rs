#![doc = include_str!("../docs/crate.md")]
#![forbid(unsafe_code)]

mod assess;
mod assessment;
mod calendar;
mod case;
mod conditions;
pub mod contract;
mod error;
mod euro;
mod exact;
mod figures;
mod municipality;
mod procedure;
mod ratio;
mod rounding;
mod rules;
mod scale;
mod text;
mod year;

pub use assess::{assess, assess_with};
pub use assessment::{
    ApplicationForm, Assessment, Comparison, Finding, Outcome, ProcedureAnswer, Route, RouteAnswer, ScaleAnswer,
    TestAnswer, TestName, TestValue, Warning,
};
pub use calendar::{Calendar, Forms, Requirement};
pub use case::{Case, Inhabitants, Procedure};
pub use error::{Error, ErrorKind};
pub use euro::{Budget, Euro};
pub use exact::Exact;
pub use figures::{BudgetStage, YearFigures};
pub use municipality::MunicipalityCode;
pub use ratio::Ratio;
pub use rules::{
    Band, BothOpen, Citation, Evidence, ExtendedAmount, ExtendedRoute, Opens, Origin, RegularRoute, RuleSet, Scale,
    Sourced, TestRule, Wording,
};
pub use year::{Day, Year};
