//! What a municipality gives: its figures by year, its inhabitants, its procedure, and what a merger adds up.

mod given;
mod leaves;
mod merge;
mod municipality;
mod year_figures;

pub(crate) use given::refuse_duplicate_years;
pub use given::{Case, Inhabitants, Procedure};
pub(crate) use merge::add_results;
pub use merge::merge;
pub use municipality::{Codes, Municipality, MunicipalityCode};
pub use year_figures::{BudgetStage, YearFigures};
