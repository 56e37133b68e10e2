//! What each input of an outlook does, as it is answered.

use serde::Serialize;
use vangnet_derive::Describe;

use super::super::answer::{Outlook, OutlookUnknown};
use crate::{
    number::{Euro, Ratio, Year},
    rules::Basis,
};

/// What each input of an outlook does to the payment and the own risk that are expected.
///
/// # Example
///
/// See [`sensitivity`](super::sensitivity).
///
/// ```
/// # use vangnet::ahead::{Sensitivity, SensitivityInput};
/// fn most(sensitivity: &Sensitivity) -> Option<SensitivityInput> {
///     sensitivity.inputs.first().map(|row| row.input)
/// }
/// # let _ = most;
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Describe)]
#[non_exhaustive]
pub struct Sensitivity {
    /// The deficit year.
    pub year: Year,
    /// The part by which each input is lower and higher.
    pub change: Ratio,
    /// The vangnetuitkering that is expected with the inputs as given, in euro.
    pub mean_payment: Option<Euro>,
    /// The own risk that is expected with the inputs as given, in euro.
    pub mean_own_risk: Option<Euro>,
    /// The inputs, from what does the most to the own risk to what does the least.
    pub inputs: Vec<SensitivityRow>,
    /// Which of the means are not known, each with the reason.
    pub reasons: Vec<OutlookUnknown>,
    /// The deficit year whose rules are assumed, where the year has none of its own.
    pub assumed: Option<Year>,
    /// What it rests on.
    #[serde(flatten)]
    pub basis: Basis,
}

/// An input of an outlook.
///
/// # Example
///
/// ```
/// assert_eq!(vangnet::ahead::SensitivityInput::BudgetMean.code(), "budget_mean");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Describe)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum SensitivityInput {
    /// The net costs that are expected.
    NetCostsMean,
    /// Their standard deviation.
    NetCostsSd,
    /// The budget that is expected.
    BudgetMean,
    /// Its standard deviation.
    BudgetSd,
    /// The correlation of both, lower and higher by the change itself.
    Correlation,
    /// The net costs of all years of the history.
    History,
}

impl SensitivityInput {
    pub(super) const ALL: [Self; 6] = [
        Self::NetCostsMean,
        Self::NetCostsSd,
        Self::BudgetMean,
        Self::BudgetSd,
        Self::Correlation,
        Self::History,
    ];

    /// The code as an answer writes it.
    ///
    /// # Example
    ///
    /// ```
    /// assert_eq!(vangnet::ahead::SensitivityInput::History.code(), "history");
    /// ```
    pub const fn code(self) -> &'static str {
        match self {
            Self::NetCostsMean => "net_costs_mean",
            Self::NetCostsSd => "net_costs_sd",
            Self::BudgetMean => "budget_mean",
            Self::BudgetSd => "budget_sd",
            Self::Correlation => "correlation",
            Self::History => "history",
        }
    }
}

/// What one input does.
///
/// # Example
///
/// See [`sensitivity`](super::sensitivity).
///
/// ```
/// # use vangnet::{Euro, ahead::SensitivityRow};
/// fn swing(row: &SensitivityRow) -> Option<Euro> {
///     row.swing
/// }
/// # let _ = swing;
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Describe)]
#[non_exhaustive]
pub struct SensitivityRow {
    /// The input.
    pub input: SensitivityInput,
    /// With the input lower.
    pub lower: SensitivitySide,
    /// With the input higher.
    pub higher: SensitivitySide,
    /// How far the own risks of both lie apart, in euro.
    pub swing: Option<Euro>,
}

/// What is expected with an input changed.
///
/// # Example
///
/// See [`sensitivity`](super::sensitivity).
///
/// ```
/// # use vangnet::{Euro, ahead::SensitivitySide};
/// fn own_risk(side: &SensitivitySide) -> Option<Euro> {
///     side.mean_own_risk
/// }
/// # let _ = own_risk;
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Describe)]
#[non_exhaustive]
pub struct SensitivitySide {
    /// The vangnetuitkering that is expected, in euro.
    pub mean_payment: Option<Euro>,
    /// The own risk that is expected, in euro.
    pub mean_own_risk: Option<Euro>,
}

impl SensitivitySide {
    pub(super) fn of(outlook: &Outlook) -> Self {
        Self { mean_payment: outlook.closed.mean_payment, mean_own_risk: outlook.closed.mean_own_risk }
    }
}
