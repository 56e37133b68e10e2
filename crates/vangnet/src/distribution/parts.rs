//! The parts of a budget.

use serde::{Deserialize, Serialize, Serializer, ser::SerializeMap};
use vangnet_derive::Describe;

use crate::{
    description::{Describe, Shape},
    error::Error,
    number::Euro,
};

/// A part of a budget (Besluit Participatiewet art. 3; the letters are those of the Besluit).
///
/// # Example
///
/// ```
/// assert_eq!(vangnet::distribution::Part::HomelessAndInstitutions.code(), "homeless_and_institutions");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, Describe)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Part {
    /// BO: by the objective model.
    Objective,
    /// BL: by past costs.
    Historical,
    /// The quarter by past costs of 2017.
    Transitional,
    /// BDTI: for the homeless and people in institutions.
    HomelessAndInstitutions,
    /// BV: for permit holders.
    PermitHolders,
    /// BC: for the corona year.
    Covid,
    /// BLKS: for wage-cost subsidies.
    WageSubsidy,
    /// BAJ: for young people.
    YouthSupplement,
}

impl Part {
    /// Every part, in the order of an answer.
    ///
    /// # Example
    ///
    /// ```
    /// assert_eq!(vangnet::distribution::Part::ALL.len(), 8);
    /// ```
    pub const ALL: [Self; 8] = [
        Self::Objective,
        Self::Historical,
        Self::Transitional,
        Self::HomelessAndInstitutions,
        Self::PermitHolders,
        Self::Covid,
        Self::WageSubsidy,
        Self::YouthSupplement,
    ];

    /// The code as the answers write it.
    ///
    /// # Example
    ///
    /// ```
    /// assert_eq!(vangnet::distribution::Part::WageSubsidy.code(), "wage_subsidy");
    /// ```
    pub const fn code(self) -> &'static str {
        match self {
            Self::Objective => "objective",
            Self::Historical => "historical",
            Self::Transitional => "transitional",
            Self::HomelessAndInstitutions => "homeless_and_institutions",
            Self::PermitHolders => "permit_holders",
            Self::Covid => "covid",
            Self::WageSubsidy => "wage_subsidy",
            Self::YouthSupplement => "youth_supplement",
        }
    }
}

/// Amounts by part, in the order of an answer.
///
/// # Example
///
/// ```
/// let parts = vangnet::distribution::Parts::default();
/// assert!(parts.get(vangnet::distribution::Part::Objective).is_none());
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub struct Parts(Vec<(Part, Euro)>);

impl Parts {
    pub(super) fn new(parts: Vec<(Part, Euro)>) -> Self {
        Self(parts)
    }

    /// The amount of a part, where the year has it.
    ///
    /// # Example
    ///
    /// ```
    /// # use vangnet::distribution::{Part, Parts};
    /// assert_eq!(Parts::default().get(Part::Covid), None);
    /// ```
    pub fn get(&self, part: Part) -> Option<Euro> {
        self.0.iter().find(|(name, _)| *name == part).map(|(_, amount)| *amount)
    }

    /// The parts with their amounts.
    ///
    /// # Example
    ///
    /// ```
    /// # use vangnet::distribution::Parts;
    /// assert_eq!(Parts::default().iter().count(), 0);
    /// ```
    pub fn iter(&self) -> impl Iterator<Item = (Part, Euro)> {
        self.0.iter().copied()
    }

    pub(super) fn total(&self) -> Result<Euro, Error> {
        self.iter().try_fold(Euro::ZERO, |sum, (_, amount)| sum.plus(amount))
    }
}

impl Describe for Parts {
    fn shape() -> Shape {
        Shape::Map { key: Box::new(Part::shape()), value: Box::new(Euro::shape()) }
    }
}

impl Serialize for Parts {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.0.len()))?;
        for (part, amount) in &self.0 {
            map.serialize_entry(part.code(), amount)?;
        }
        map.end()
    }
}
