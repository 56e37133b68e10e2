//! The answer to a case and its parts.

mod assessment;
mod missing;
mod parts;
mod receipt;

pub(crate) use self::{
    assessment::PyAssessment,
    missing::{PyFailedTest, PyMissing, PyUndecidedTest},
    parts::{PyProcedureAnswer, PyRouteAnswer, PyScaleAnswer, PyTestAnswer},
    receipt::{
        PyBandAmount, PyCitation, PyInput, PyReceipt, PySheet, PySheetLine, PyStep, PyStepResult, PyWording,
    },
};
