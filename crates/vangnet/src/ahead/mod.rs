//! Looking ahead: what the months that are known say of those to come.
//!
//! [`caseload`] works out households and costs month by month; [`profile`] gives the seasonal pattern of a series of
//! months; [`path`] assesses several years together; [`programme`] says what measures bring; [`outlook`] how likely a
//! deficit is and what it costs; [`allocate`] shares an amount or places among parties, and [`cost_plan`] adds up costs
//! over years.

mod allocate;
mod allocate_input;
mod caseload;
mod caseload_input;
mod cost_plan;
mod effect;
mod measure;
mod month;
mod names;
#[cfg(feature = "columns")]
mod outlook;
mod path;
mod path_input;
mod profile;
mod programme;
mod programme_answer;
mod programme_input;
mod tens;
mod years;

pub use allocate::{Allocation, AllottedPart, AllottedRest, allocate};
pub use allocate_input::{AllocateInput, Party};
pub use caseload::{Caseload, CaseloadMonth, CaseloadYear, caseload};
pub use caseload_input::{CaseloadFlow, CaseloadInput, CaseloadStart};
pub use cost_plan::{CostPlan, CostPlanInput, PlanDifference, PlanRow, PlanRowTotal, PlanYear, cost_plan};
pub use measure::{Measure, YearCosts};
pub(crate) use measure::{delay, duration};
pub use month::Month;
#[cfg(feature = "columns")]
pub use outlook::{
    Drawn, MunicipalityOutlook, NationalOutlook, NationalOutlookInput, NationalOutlookRun, NationalQuantile,
    NationalTotal, Outlook, OutlookInput, OutlookNumbers, OutlookQuantile, OutlookReason, OutlookRun,
    OutlookUnknown, Sensitivity, SensitivityInput, SensitivityOptions, SensitivityRow, SensitivitySide,
    StandardErrors, UncertainBudget, UncertainCosts, UncertainMunicipality, national_outlook, outlook,
    sensitivity,
};
#[cfg(feature = "columns")]
pub(crate) use outlook::{check_quantiles, quantiles};
pub use path::{Path, PathYear, UnknownYear, path};
pub use path_input::PathInput;
pub(crate) use profile::ProfileQuestion;
pub use profile::{MonthCount, MonthFactor, Profile, profile};
pub use programme::programme;
pub use programme_answer::{MeasureAnswer, MeasureYear, Programme, ProgrammeYear};
pub(crate) use programme_answer::{Side, Steps};
pub use programme_input::{Conditions, Historical, ProgrammeInput};
