//! The difference between the model and the actual figures.

use serde::{Deserialize, Serialize};
use vangnet_derive::Describe;

use crate::{
    number::{Count, Euro, Ratio, Year},
    rules::Basis,
};

/// The difference between the model and the actual figures.
///
/// # Example
///
/// See [`deviation`](super::deviation).
///
/// ```
/// # use vangnet::{Year, analysis::{DeviationInput, deviation}};
/// let answer = deviation(&DeviationInput::new(Year::new(2019)?))?;
/// assert!(answer.caseload.difference.is_none());
/// # Ok::<(), vangnet::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Describe)]
#[non_exhaustive]
pub struct Deviation {
    /// The budget year.
    pub year: Year,
    /// Households with a benefit.
    pub caseload: Compared<Count>,
    /// Euro per household per year.
    pub price: Compared<Euro>,
    /// Euro in the year.
    pub amount: Compared<Euro>,
    /// What the difference of the amounts comes from.
    pub effect: Option<DeviationEffect>,
    /// The difference in euro (of the amounts, or else the effect of the caseload) as a part of the budget.
    pub share_of_budget: Option<Ratio>,
    /// The same per household of the municipality, in euro.
    pub per_household: Option<Euro>,
    /// The groups.
    pub groups: Vec<GroupAnswer>,
    /// What the distribution gives too little.
    pub disturbance: Option<Disturbance>,
    /// What is unknown, and which figure it needs.
    pub unknown: Vec<Lack>,
    /// What it rests on.
    #[serde(flatten)]
    pub basis: Basis,
}

/// A figure of the model and the actual figure.
///
/// # Example
///
/// ```
/// # use vangnet::{Count, Year, analysis::{DeviationInput, deviation}};
/// # let mut input = DeviationInput::new(Year::new(2019)?);
/// input.model.caseload = Some(Count::whole(7000));
/// input.realised.caseload = Some(Count::whole(7350));
/// let caseload = deviation(&input)?.caseload;
/// assert_eq!(caseload.difference, Some(Count::whole(350)));
/// assert_eq!(caseload.ratio.unwrap().to_string(), "0.050000");
/// # Ok::<(), vangnet::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Describe)]
#[non_exhaustive]
pub struct Compared<T> {
    /// Of the model.
    pub model: Option<T>,
    /// The actual figure.
    pub realised: Option<T>,
    /// The actual figure less that of the model.
    pub difference: Option<T>,
    /// The difference as a part of the model's figure.
    pub ratio: Option<Ratio>,
}

/// What the difference of the amounts comes from, in euro.
///
/// # Example
///
/// ```
/// # use vangnet::{Count, Year, analysis::{DeviationInput, deviation}};
/// # let mut input = DeviationInput::new(Year::new(2019)?);
/// input.caseload_difference = Some(Count::whole(480));
/// input.realised.price = Some("15000".parse()?);
/// let effect = deviation(&input)?.effect.unwrap();
/// assert_eq!(effect.caseload.to_string(), "7200000.00");
/// assert!(effect.price.is_none());
/// # Ok::<(), vangnet::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Describe)]
#[non_exhaustive]
pub struct DeviationEffect {
    /// The households more or fewer, at the mean of the two prices, or at the one that is known.
    pub caseload: Euro,
    /// The price; unknown where only one price is.
    pub price: Option<Euro>,
}

/// A group with its difference.
///
/// # Example
///
/// ```
/// # use vangnet::{Count, Year, analysis::{DeviationInput, Group, deviation}};
/// # let mut input = DeviationInput::new(Year::new(2019)?);
/// let group = |name: &str, model, realised| Group {
///     name: name.into(), model: Count::whole(model), realised: Count::whole(realised),
/// };
/// input.groups = vec![group("alleenstaand", 4000, 4300), group("paar", 1000, 1100)];
/// assert_eq!(deviation(&input)?.groups[0].share.unwrap().to_string(), "0.750000");
/// # Ok::<(), vangnet::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Describe)]
#[non_exhaustive]
pub struct GroupAnswer {
    /// Its name.
    pub name: String,
    /// The caseload that the model expects.
    pub model: Count,
    /// The actual caseload.
    pub realised: Count,
    /// How many more there were.
    pub difference: Count,
    /// The difference as a part of the model's caseload.
    pub ratio: Option<Ratio>,
    /// The difference as a part of the summed difference of the groups.
    pub share: Option<Ratio>,
}

/// *Verdeelstoornis*: the budget that the model, not the municipality, explains.
///
/// # Example
///
/// ```
/// # use vangnet::{Count, Year, analysis::{DeviationInput, deviation}};
/// # let mut input = DeviationInput::new(Year::new(2019)?);
/// input.disturbance_per_household = Some("40".parse()?);
/// input.households = Some(Count::whole(80_000));
/// assert_eq!(deviation(&input)?.disturbance.unwrap().amount.unwrap().to_string(), "3200000.00");
/// # Ok::<(), vangnet::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Describe)]
#[non_exhaustive]
pub struct Disturbance {
    /// Euro per household of the municipality.
    pub per_household: Euro,
    /// Euro for the municipality, where its households are known.
    pub amount: Option<Euro>,
    /// The amount as a part of the budget.
    pub share_of_budget: Option<Ratio>,
}

/// Something that is unknown, and the figure that it needs.
///
/// # Example
///
/// ```
/// # use vangnet::{Count, Year, analysis::{DeviationInput, Lack, deviation}};
/// # let mut input = DeviationInput::new(Year::new(2019)?);
/// input.caseload_difference = Some(Count::whole(480));
/// assert_eq!(deviation(&input)?.unknown[0], Lack::AmountNeedsPrice);
/// # Ok::<(), vangnet::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, Describe)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Lack {
    /// The difference in euro: no price is known.
    AmountNeedsPrice,
    /// What the difference of the prices contributes: no caseload is known.
    PriceEffectNeedsCaseload,
    /// A part of the budget: the budget is not known.
    ShareNeedsBudget,
    /// Euro per household: the households of the municipality are not known.
    PerHouseholdNeedsHouseholds,
    /// The disturbance in euro: the households of the municipality are not known.
    DisturbanceNeedsHouseholds,
}
