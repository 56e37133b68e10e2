//! The assessment of a case: tests, scale, decision and procedure, and what follows from them.

mod advice;
mod answer;
mod bands;
mod calendar;
mod compare;
mod conditions;
mod deadlines;
mod decision;
mod hypothetical;
mod inverse;
mod missing;
mod procedure;
mod scale;
mod whole_euros;

pub use advice::{Advice, AdviceCode, AdviceField, Implausible, advice};
pub use answer::{Assessment, Comparison, Outcome, RouteAnswer, ScaleAnswer, TestAnswer, TestValue};
pub use bands::BandAmount;
pub use calendar::{Calendar, Requirement};
pub use compare::{SideBySide, compare};
pub use deadlines::{Deadline, DeadlineCode};
pub(crate) use decision::{Decision, deficit_year};
pub use decision::{assess, assess_with};
pub use inverse::{Border, Borders, EffectOfOneEuro, Inverse, MaximumOwnRisk};
pub use missing::{FailedTest, Missing, UndecidedTest};
pub use procedure::ProcedureAnswer;
pub(crate) use procedure::answer as procedure_answer;
pub(crate) use scale::{BandPart, ScaleFigures, ScaleResult};
pub use whole_euros::WholeEuros;
