//! What a distribution gives.

use serde::Serialize;
use vangnet_derive::Describe;

use super::{Parts, Unit};
use crate::{
    case::MunicipalityCode,
    number::{Budget, Euro, Exact, Figure, Year},
    rules::{Basis, Wording},
};

/// The budgets of all municipalities; they add up to what there is, exactly.
///
/// # Example
///
/// See [`distribute`](super::distribute).
///
/// ```
/// use vangnet::{Budget, Euro, Year, distribution::{DistributionInput, distribute}};
///
/// let empty = DistributionInput::new(Year::new(2019)?, Budget::parse("100")?, Euro::ZERO);
/// assert_eq!(distribute(&empty).unwrap_err().field(), Some("/net_costs"));
/// # Ok::<(), vangnet::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Describe)]
#[non_exhaustive]
pub struct Distribution {
    /// The budget year.
    pub year: Year,
    /// What every outcome is a whole number of.
    pub unit: Unit,
    /// The macro budget, in euro.
    pub macro_budget: Budget,
    /// What is reserved of it for the vangnet, in euro.
    pub vangnet_reserve: Euro,
    /// The sum of all budgets, in euro: exactly the amount to distribute.
    pub distributed: Euro,
    /// The sum of each part, in euro.
    pub parts: Parts,
    /// The budgets, in the order in which the municipalities were given, followed by new ones.
    pub municipalities: Vec<MunicipalityBudget>,
    /// What is inferred of the year's rule, or not known of it.
    pub note: Option<Wording>,
    /// What it rests on.
    #[serde(flatten)]
    pub basis: Basis,
}

/// The budget of one municipality.
///
/// # Example
///
/// See [`distribute`](super::distribute).
///
/// ```
/// # use vangnet::{Budget, Euro, Inhabitants, Year, distribution::*};
/// # let mut input = DistributionInput::new(Year::new(2019)?, Budget::parse("1000")?, Euro::ZERO);
/// # input.net_costs = Some("1000".parse()?);
/// # let mut small = MunicipalityFigures::new("1111".parse()?, Inhabitants::new(9_000)?, "10".parse()?);
/// # (small.households_t1, small.households_t2) = (Some(1), Some(1));
/// # input.municipalities.push(small);
/// let budgets = distribute(&input)?.municipalities;
/// assert_eq!(budgets[0].objective_weight.unwrap().to_string(), "0");
/// assert_eq!(budgets[0].parts.get(Part::Historical).unwrap().to_string(), "1000.00");
/// # Ok::<(), vangnet::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Describe)]
#[non_exhaustive]
pub struct MunicipalityBudget {
    /// Its CBS code.
    pub municipality: MunicipalityCode,
    /// The old municipalities of a merger or split; empty otherwise.
    pub from: Vec<MunicipalityCode>,
    /// m: how far the objective model counts, from 0 to 1; unknown after a merger or split.
    pub objective_weight: Option<Exact>,
    /// U: the budget, in euro.
    pub budget: Euro,
    /// The budget as a part of what is distributed, in twelve decimals.
    pub share: Figure,
    /// The parts of the budget, which add up to it, in euro.
    pub parts: Parts,
}
