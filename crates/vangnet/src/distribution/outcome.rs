//! What a distribution gives.

use serde::{Deserialize, Serialize, Serializer, ser::SerializeMap};
use vangnet_derive::Describe;

use super::{
    DistributionInput, Unit, formula,
    pots::Pots,
    reshape, round,
    rules::{FormulaName, Size, Span},
};
use crate::{
    Basis, Budget, Caveat, Error, Euro, Evidence, Exact, Figure, MunicipalityCode, Wording, Year,
    description::{Describe, Shape},
    reading::Question,
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

/// The budgets of all municipalities; they add up to what there is, exactly.
///
/// # Example
///
/// See [`distribute`].
///
/// ```
/// use vangnet::{Budget, Euro, Year, distribution::{DistributionInput, distribute}};
///
/// let empty = DistributionInput::new(Year::new(2019)?, Budget::parse("100")?, Euro::ZERO);
/// assert_eq!(distribute(&empty).unwrap_err().field(), Some("/net_costs"));
/// # Ok::<(), vangnet::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Describe)]
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
/// See [`distribute`].
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

/// Distributes a macro budget: every part of every municipality's budget, adding up exactly.
///
/// | year | parts | besides the figures that every year needs |
/// |---|---|---|
/// | 2015 | objective, historical | `mau` |
/// | 2017 | objective, historical, transitional, homeless and institutions, permit holders | `net_costs`, households |
/// | 2018 | the same without transitional | |
/// | 2019–2020 | objective, historical, homeless and institutions | |
/// | 2021 | the same and covid | `covid` of each municipality |
/// | 2022–2025 | the same as 2019 and wage subsidy | `wage_subsidy_pot`, `wage_subsidy` |
/// | 2026 | the same and youth supplement | `youth_supplement_pot`, `young_people` |
///
/// The objective model counts above 15,000 inhabitants, in a straight line up to 40,000. `objective` and
/// `homeless_and_institutions` are needed of municipalities where it counts. The exact parts are rounded once, by
/// largest remainders; that is the library's own convention, and a warning says so.
///
/// # Errors
///
/// `no_rule_known` for 2016 (as amended: not known) and outside 2015 to 2026; `missing_field` and `unknown_field` for figures
/// that the year needs or does not have; `amount_out_of_range` and `invalid_number` for figures out of range;
/// `invalid_amount` for cents where whole euros are required; `invalid_municipality_code` for a code that is given
/// twice, or that a merger or split does not find; `pot_exceeded` where the fixed parts exceed the amount to
/// distribute; `nothing_to_share_on` where a pot is to be shared by figures that are all zero.
///
/// # Example
///
/// ```
/// use vangnet::{Budget, Euro, Inhabitants, Year};
/// use vangnet::distribution::{DistributionInput, MunicipalityFigures, Part, distribute};
///
/// let municipality = |code: &str, inhabitants, costs: &str, objective: &str| {
///     let mut figures =
///         MunicipalityFigures::new(code.parse()?, Inhabitants::new(inhabitants)?, costs.parse()?);
///     (figures.households_t1, figures.households_t2) = (Some(1_010), Some(1_000));
///     figures.objective = Some(objective.parse()?);
///     figures.homeless_and_institutions = Some(Euro::ZERO);
///     Ok::<_, vangnet::Error>(figures)
/// };
/// let mut input = DistributionInput::new(Year::new(2019)?, Budget::parse("1000000")?, Euro::ZERO);
/// input.net_costs = Some("990000".parse()?);
/// input.municipalities = vec![
///     municipality("1111", 12_000, "100000", "0")?,
///     municipality("2222", 27_500, "300000", "280000")?,
///     municipality("3333", 90_000, "600000", "640000")?,
/// ];
/// let distribution = distribute(&input)?;
/// assert_eq!(distribution.municipalities[1].objective_weight.unwrap().to_string(), "0.5");
/// assert_eq!(distribution.municipalities[1].parts.get(Part::Historical).unwrap().to_string(), "150000.00");
/// assert_eq!(distribution.distributed.to_string(), "1000000.00");
/// # Ok::<(), vangnet::Error>(())
/// ```
pub fn distribute(input: &DistributionInput) -> Result<Distribution, Error> {
    let span = Span::for_year(input.year)?;
    let size = Size::rules();
    let pots = Pots::of(input, span, size)?;
    let exact = match span.formula {
        FormulaName::AsFirstEnacted => formula::as_enacted_for_2015(input, &pots, size)?,
        FormulaName::BySize => formula::by_size(input, &pots, span, size)?,
    };
    let parts = round::whole_units(input, &pots, span, &exact)?;
    let outcomes = input.municipalities.iter().zip(parts);
    let outcomes = outcomes.map(|(figures, parts)| reshape::Outcome {
        municipality: figures.municipality,
        from: Vec::new(),
        objective_weight: Some(size),
        inhabitants: figures.inhabitants,
        parts,
    });
    let outcomes = reshape::reshape(outcomes.collect(), &input.mergers, &input.splits, input.unit)?;
    let distributed = pots.distributed;
    let total = |part| {
        outcomes
            .iter()
            .try_fold(Euro::ZERO, |sum, outcome| sum.plus(outcome.parts.get(part).unwrap_or_default()))
    };
    let totals = span.parts.iter().map(|part| Ok((*part, total(*part)?))).collect::<Result<_, Error>>()?;
    Ok(Distribution {
        year: input.year,
        unit: input.unit,
        macro_budget: input.macro_budget,
        vangnet_reserve: input.vangnet_reserve,
        distributed,
        parts: Parts::new(totals),
        municipalities: outcomes
            .into_iter()
            .map(|outcome| outcome.answer(distributed))
            .collect::<Result<_, _>>()?,
        note: span.note.clone(),
        basis: Basis::of(span.evidence, &span.sources).warned(Caveat::RoundingIsAConvention, Evidence::Law),
    })
}

impl Question for DistributionInput {
    const NAME: &'static str = "distribute";
    const SUBJECT: &'static str = "distribution";
    const ANSWERS: &'static str = "Distributes a macro budget over municipalities.";
    const SOURCE: &'static str = "Besluit Participatiewet art. 3";
    const EXAMPLE: &'static str = r#"{"question":"distribute","year":2019,"macro_budget":"1000000","vangnet_reserve":"0","net_costs":"990000","municipalities":[{"municipality":"1111","inhabitants":12000,"costs":"100000","households_t1":1010,"households_t2":1000},{"municipality":"3333","inhabitants":90000,"costs":"600000","households_t1":1010,"households_t2":1000,"objective":"640000","homeless_and_institutions":"0"}]}"#;
    type Answer = Distribution;

    fn answer(self) -> Result<Distribution, Error> {
        distribute(&self)
    }
}
