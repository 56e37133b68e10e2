//! Looking ahead: what the months that are known say of those to come.
//!
//! [`caseload`] works out households and costs month by month; [`profile`] gives the seasonal pattern of a series of
//! months; [`path`] assesses several years together.

mod caseload;
mod caseload_input;
mod month;
mod path;
mod path_input;
mod profile;
mod tens;
mod years;

pub use caseload::{Caseload, CaseloadMonth, CaseloadYear, caseload};
pub use caseload_input::{CaseloadFlow, CaseloadInput, CaseloadStart};
pub use month::Month;
pub use path::{Path, PathYear, UnknownYear, path};
pub use path_input::PathInput;
pub(crate) use profile::ProfileQuestion;
pub use profile::{MonthCount, MonthFactor, Profile, profile};
