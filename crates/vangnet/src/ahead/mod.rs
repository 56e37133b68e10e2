//! Looking ahead: what the months that are known say of those to come.
//!
//! [`caseload`] works out households and costs month by month; [`profile`] gives the seasonal pattern of a series of
//! months.

mod caseload;
mod caseload_input;
mod month;
mod profile;
mod tens;

pub use caseload::{Caseload, CaseloadMonth, CaseloadYear, caseload};
pub use caseload_input::{CaseloadFlow, CaseloadInput, CaseloadStart};
pub use month::Month;
pub(crate) use profile::ProfileQuestion;
pub use profile::{MonthCount, MonthFactor, Profile, profile};
