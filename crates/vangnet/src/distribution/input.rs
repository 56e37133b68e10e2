//! What a distribution is worked out from.

use serde::{Deserialize, Serialize};
use vangnet_derive::{Describe, Read};

use super::refuse_unknown_year;
use crate::{
    case::{Inhabitants, MunicipalityCode},
    description::Shape,
    error::{Cause, Error, Quoted},
    number::{Budget, Count, Euro, Year},
    reading::{BudgetAmount, NotBelowZero, Read, Value, read_leaves},
};

/// What every outcome is a whole number of.
///
/// # Example
///
/// ```
/// assert_eq!(vangnet::distribution::Unit::parse("cent")?, vangnet::distribution::Unit::Cent);
/// # Ok::<(), vangnet::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize, Describe)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Unit {
    /// Whole euros, as budgets are published.
    #[default]
    Euro,
    /// Whole cents.
    Cent,
}

impl Unit {
    /// The unit of a code: `euro` or `cent`.
    ///
    /// # Errors
    ///
    /// `invalid_type` for any other text.
    ///
    /// # Example
    ///
    /// ```
    /// assert!(vangnet::distribution::Unit::parse("dollar").is_err());
    /// ```
    pub fn parse(text: &str) -> Result<Self, Error> {
        match text {
            "euro" => Ok(Self::Euro),
            "cent" => Ok(Self::Cent),
            _ => Err(Cause::WrongType("\"euro\" or \"cent\"").into()),
        }
    }

    pub(crate) const fn in_cents(self) -> i64 {
        match self {
            Self::Euro => 100,
            Self::Cent => 1,
        }
    }
}

/// The national amounts and the figures of every municipality.
///
/// Which of the optional ones are required depends on the year, as their documentation says. What is rounded is shared by
/// largest remainders, a convention of this library, so that everything adds up exactly. The objective model counts above
/// 15,000 inhabitants.
///
/// The error `pot_exceeded` says that the fixed parts exceed the amount to distribute, and `nothing_to_share_on` that a
/// pot is to be shared by figures that are all zero.
///
/// # Example
///
/// ```
/// use vangnet::{Budget, Euro, Year, distribution::DistributionInput};
///
/// let input = DistributionInput::new(Year::new(2019)?, Budget::parse("6072600000")?, Euro::ZERO);
/// assert!(input.municipalities.is_empty());
/// # Ok::<(), vangnet::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, Read)]
#[ask(input = "DistributionOptions")]
pub struct DistributionInput {
    /// The budget year t; the amended rule of 2016 is not known.
    #[ask(check = refuse_unknown_year(year))]
    pub year: Year,
    /// What every outcome is a whole number of.
    #[ask(default = "\"euro\"")]
    pub unit: Unit,
    /// The macro budget, in euro.
    pub macro_budget: Budget,
    /// What is reserved of it for the vangnet, in euro: below the macro budget.
    #[ask(marker = NotBelowZero)]
    pub vangnet_reserve: Euro,
    /// TBMAU: the pot of the multi-year supplement (2015), in euro.
    #[ask(marker = NotBelowZero)]
    pub mau: Option<Euro>,
    /// TBV: the pot for permit holders (2017, 2018), in euro; the 100,000,000 of the Besluit where absent.
    #[ask(marker = NotBelowZero)]
    pub permit_holders_pot: Option<Euro>,
    /// The pot for wage-cost subsidies (from 2022), in euro.
    #[ask(marker = NotBelowZero)]
    pub wage_subsidy_pot: Option<Euro>,
    /// TBAJ: the pot for young people (2026 and later), in euro.
    #[ask(marker = NotBelowZero)]
    pub youth_supplement_pot: Option<Euro>,
    /// TGU: the net spending on Pw, IOAW and IOAZ of all municipalities (from 2017), in euro.
    #[ask(marker = BudgetAmount)]
    pub net_costs: Option<Euro>,
    /// The municipalities, in any order.
    #[ask(least = 1, most = 1000)]
    pub municipalities: Vec<MunicipalityFigures>,
    /// Municipalities that merge: their outcomes are added.
    #[ask(optional)]
    pub mergers: Vec<Merger>,
    /// Municipalities that are split, after the mergers: their outcomes are shared by weight.
    #[ask(optional)]
    pub splits: Vec<Split>,
}

impl DistributionInput {
    /// A distribution in whole euros, without municipalities yet.
    ///
    /// # Example
    ///
    /// ```
    /// # use vangnet::{Budget, Euro, Year, distribution::{DistributionInput, Unit}};
    /// let input = DistributionInput::new(Year::new(2024)?, Budget::parse("100")?, Euro::ZERO);
    /// assert_eq!(input.unit, Unit::Euro);
    /// # Ok::<(), vangnet::Error>(())
    /// ```
    pub fn new(year: Year, macro_budget: Budget, vangnet_reserve: Euro) -> Self {
        Self {
            year,
            unit: Unit::Euro,
            macro_budget,
            vangnet_reserve,
            mau: None,
            permit_holders_pot: None,
            wage_subsidy_pot: None,
            youth_supplement_pot: None,
            net_costs: None,
            municipalities: Vec::new(),
            mergers: Vec::new(),
            splits: Vec::new(),
        }
    }
}

/// The figures of one municipality. A figure that is not part of the year's distribution is refused.
///
/// # Example
///
/// ```
/// use vangnet::{Inhabitants, distribution::MunicipalityFigures};
///
/// let figures = MunicipalityFigures::new("0202".parse()?, Inhabitants::new(159_265)?, "101000000".parse()?);
/// assert!(figures.objective.is_none());
/// # Ok::<(), vangnet::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, Read)]
pub struct MunicipalityFigures {
    /// Its CBS code of four digits, each once.
    pub municipality: MunicipalityCode,
    /// The number of inhabitants on 1 January of t−1.
    pub inhabitants: Inhabitants,
    /// *Lasten* Pw, IOAW, IOAZ and Bbz of t−2 (SiSa; from 2022 without wage-cost subsidies), in euro.
    #[ask(marker = NotBelowZero)]
    pub costs: Euro,
    /// Households with a reference person from 18 to the AOW age, on 1 January of t−1 (from 2017).
    #[ask(range = "a number of households must be between 1 and 100000000", least = 1, most = 100_000_000)]
    pub households_t1: Option<u32>,
    /// The same on 1 January of t−2 (from 2017).
    #[ask(range = "a number of households must be between 1 and 100000000", least = 1, most = 100_000_000)]
    pub households_t2: Option<u32>,
    /// O: what the objective model expects, in euro; required where the model counts, above 15,000 inhabitants.
    #[ask(marker = NotBelowZero)]
    pub objective: Option<Euro>,
    /// GU: net spending on the homeless and on people in institutions (from 2017), in euro; required where the model counts.
    #[ask(marker = NotBelowZero)]
    pub homeless_and_institutions: Option<Euro>,
    /// GV: permit holders housed from January to July of t−1 (2017, 2018), a count.
    pub permit_holders: Option<Count>,
    /// Net spending on wage-cost subsidies (from 2022), in euro.
    #[ask(marker = NotBelowZero)]
    pub wage_subsidy: Option<Euro>,
    /// BC: the part for the corona year (2021), in euro; its formula is not known.
    #[ask(marker = NotBelowZero)]
    pub covid: Option<Euro>,
    /// JNS: young people (2026 and later), a count.
    pub young_people: Option<Count>,
}

impl MunicipalityFigures {
    /// The figures that every year needs.
    ///
    /// # Example
    ///
    /// ```
    /// # use vangnet::{Inhabitants, distribution::MunicipalityFigures};
    /// let figures = MunicipalityFigures::new("0202".parse()?, Inhabitants::new(10_000)?, "1".parse()?);
    /// assert_eq!(figures.municipality.to_string(), "0202");
    /// # Ok::<(), vangnet::Error>(())
    /// ```
    pub const fn new(municipality: MunicipalityCode, inhabitants: Inhabitants, costs: Euro) -> Self {
        Self {
            municipality,
            inhabitants,
            costs,
            households_t1: None,
            households_t2: None,
            objective: None,
            homeless_and_institutions: None,
            permit_holders: None,
            wage_subsidy: None,
            covid: None,
            young_people: None,
        }
    }
}

/// Municipalities that become one: the outcomes of the old ones are added.
///
/// # Example
///
/// ```
/// use vangnet::distribution::Merger;
///
/// let merger = Merger { into: "3333".parse()?, from: vec!["1111".parse()?, "2222".parse()?] };
/// assert_eq!(merger.from.len(), 2);
/// # Ok::<(), vangnet::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, Read)]
pub struct Merger {
    /// The new code.
    pub into: MunicipalityCode,
    /// The old codes, two or more.
    #[ask(least = 2)]
    pub from: Vec<MunicipalityCode>,
}

/// A municipality that becomes several: its outcome is shared by weight (*pro rata*).
///
/// # Example
///
/// ```
/// use vangnet::{Count, distribution::Split};
///
/// let into = vec![("2222".parse()?, Count::whole(3)), ("3333".parse()?, Count::whole(1))];
/// let split = Split { from: "1111".parse()?, into };
/// assert_eq!(split.into.len(), 2);
/// # Ok::<(), vangnet::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, Read)]
pub struct Split {
    /// The old code.
    pub from: MunicipalityCode,
    /// The new codes with their weights, two or more.
    #[ask(least = 2)]
    pub into: Vec<(MunicipalityCode, Count)>,
}

/// A municipality that gets a part of the one that is split, by weight.
#[derive(Debug, Read)]
struct SplitPart {
    /// The new code.
    municipality: MunicipalityCode,
    /// Its weight, a count; together they are not zero.
    weight: Count,
}

impl Read for (MunicipalityCode, Count) {
    const SHORTEST: usize = SplitPart::SHORTEST;

    fn read(value: &Value<'_>) -> Result<Self, Error> {
        SplitPart::read(value).map(|part| (part.municipality, part.weight))
    }

    fn shape() -> Shape {
        SplitPart::shape()
    }
}

read_leaves! {
    Unit, r#""euro""#, value => value.code(Self::parse);
}

/// A number of households, which is above zero.
pub(super) fn households(number: u32) -> Result<u32, Error> {
    if (1..=100_000_000).contains(&number) {
        return Ok(number);
    }
    let range = "a number of households must be between 1 and 100000000";
    Err(Cause::NotInRange(Quoted::new(&number.to_string()), range).into())
}
