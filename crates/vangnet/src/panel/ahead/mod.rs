//! Tables of the questions that look ahead: the rows of one municipality and scenario are one question.

mod caseload;
mod groups;
mod measures;
mod number_cells;
mod outlook;
mod outlook_rows;
mod owners;
mod programme;

pub use self::{
    caseload::{CaseloadPanel, CaseloadRow},
    measures::MeasureRow,
    outlook::OutlookPanel,
    outlook_rows::{OutlookRow, OutlookTerms},
    owners::OwnerCells,
    programme::{ProgrammePanel, ProgrammeTerms},
};
