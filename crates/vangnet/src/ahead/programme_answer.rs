//! What a programme of measures brings, as it is answered.

use serde::Serialize;
use vangnet_derive::Describe;

use super::UnknownYear;
use crate::{
    assess::Outcome,
    number::{Euro, Figure, Year},
    rules::Basis,
};

/// What a programme of measures brings.
///
/// # Example
///
/// See [`programme`](super::programme).
///
/// ```
/// # use vangnet::ahead::Programme;
/// fn pays_for_itself(programme: &Programme) -> bool {
///     programme.break_even.is_some()
/// }
/// # let _ = pays_for_itself;
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Describe)]
#[non_exhaustive]
pub struct Programme {
    /// The years from the first to the last.
    pub years: Vec<ProgrammeYear>,
    /// The measures, in the order given; their numbers add up to those of the years.
    pub measures: Vec<MeasureAnswer>,
    /// The first year in which what is gained so far is not below zero, after a year in which it was.
    pub break_even: Option<Year>,
    /// The years whose payment is not known, without the programme or with it, with the outcome that is the reason.
    pub unknown: Vec<UnknownYear>,
    /// The deficit year whose rules are assumed for years without rules, where the answer uses them.
    pub assumed: Option<Year>,
    /// What it rests on.
    #[serde(flatten)]
    pub basis: Basis,
    /// The steps of each year, from its costs to what the municipality bears.
    #[serde(skip)]
    pub(crate) steps: Vec<Steps>,
}

/// A year of a programme.
///
/// # Example
///
/// See [`programme`](super::programme).
///
/// ```
/// # use vangnet::{Euro, ahead::ProgrammeYear};
/// fn leaks(year: &ProgrammeYear) -> bool {
///     year.leak.is_some_and(|leak| leak > Euro::ZERO)
/// }
/// # let _ = leaks;
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Describe)]
#[non_exhaustive]
pub struct ProgrammeYear {
    /// The deficit year.
    pub year: Year,
    /// Households that take part, each in its month, in two decimals.
    pub participants: Figure,
    /// Months in which a household needs no benefit because of the programme, in two decimals.
    pub household_months: Figure,
    /// What is saved on benefits, in euro: the net costs are lower by it.
    pub gross: Euro,
    /// What the budget changes because of the costs saved two years before, in euro: zero or less.
    pub budget_effect: Euro,
    /// What the programme costs, in euro.
    pub cost: Euro,
    /// What the municipality bears without the programme, in euro; below zero for a surplus.
    pub burden_without: Option<Euro>,
    /// What the municipality bears with the programme, its costs left out, in euro.
    pub burden_with: Option<Euro>,
    /// What the municipality bears less because of the programme, in euro.
    pub net: Option<Euro>,
    /// What is saved and does not reach the municipality, in euro: the vangnet would have paid it.
    pub leak: Option<Euro>,
    /// What the municipality bears less, less the costs of the programme, in euro.
    pub balance: Option<Euro>,
    /// The balances up to this year, in euro.
    pub cumulative: Option<Euro>,
}

/// A measure of a programme.
///
/// # Example
///
/// See [`programme`](super::programme).
///
/// ```
/// # use vangnet::ahead::MeasureAnswer;
/// fn cost(measure: &MeasureAnswer) -> i64 {
///     measure.years.iter().map(|year| year.cost.cents()).sum()
/// }
/// # let _ = cost;
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Describe)]
#[non_exhaustive]
pub struct MeasureAnswer {
    /// Its name.
    pub name: String,
    /// The years from the first to the last.
    pub years: Vec<MeasureYear>,
}

/// A year of a measure.
///
/// Each number is the difference of two rounded totals over the measures up to here: with this measure and without it.
///
/// # Example
///
/// See [`programme`](super::programme).
///
/// ```
/// # use vangnet::ahead::MeasureYear;
/// fn gains(year: &MeasureYear) -> bool {
///     year.gross > year.cost
/// }
/// # let _ = gains;
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Describe)]
#[non_exhaustive]
pub struct MeasureYear {
    /// The deficit year.
    pub year: Year,
    /// Households that take part, each in its month, in two decimals.
    pub participants: Figure,
    /// Months in which a household needs no benefit because of the measure, in two decimals.
    pub household_months: Figure,
    /// What is saved on benefits, in euro.
    pub gross: Euro,
    /// What the measure costs, in euro.
    pub cost: Euro,
}

/// From the costs of a year to what the municipality bears, without the programme and with it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) struct Steps {
    pub(crate) without: Side,
    pub(crate) with: Side,
}

/// From the costs of a year to what the municipality bears.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) struct Side {
    pub(crate) net_costs: Euro,
    pub(crate) budget: Euro,
    pub(crate) deficit: Euro,
    pub(crate) outcome: Outcome,
    /// What the scale gives, whatever the outcome.
    pub(crate) scale: Euro,
    pub(crate) payment: Option<Euro>,
    pub(crate) burden: Option<Euro>,
}
