//! Implausible figures, as questions beside an answer; the answer itself never changes for them.

use serde::{Deserialize, Serialize};
use vangnet_derive::Describe;

use crate::{
    case::{Case, YearFigures},
    number::{Euro, Year},
    rules::Wording,
};

/// Budget and net costs that differ this many times were not written in one unit.
const MAGNITUDE: i128 = 100;
/// A figure that is this many times that of every other year raises a question.
const FAR: i128 = 2;

/// The code of an advice.
///
/// # Example
///
/// ```
/// assert_eq!(vangnet::AdviceCode::Implausible.code(), "implausible");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, Describe)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum AdviceCode {
    /// An implausible figure.
    Implausible,
}

impl AdviceCode {
    /// The stable code.
    ///
    /// # Example
    ///
    /// ```
    /// assert_eq!(vangnet::AdviceCode::Implausible.code(), "implausible");
    /// ```
    pub const fn code(self) -> &'static str {
        match self {
            Self::Implausible => "implausible",
        }
    }
}

/// Why a figure is implausible. No rule gives these bounds: they only decide when to ask.
///
/// # Example
///
/// ```
/// assert_eq!(vangnet::Implausible::LargeDeficit.code(), "large_deficit");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, Describe)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Implausible {
    /// Budget and net costs are a hundred times apart or more, as where one is in thousands of euro.
    Magnitude,
    /// The deficit is above half of the budget.
    LargeDeficit,
    /// Unlawful and uncertain spending is above the net costs.
    UnlawfulAboveCosts,
    /// The figure is at least twice, or at most half, that of every other year of the case.
    FarFromOtherYears,
}

impl Implausible {
    /// The stable code.
    ///
    /// # Example
    ///
    /// ```
    /// assert_eq!(vangnet::Implausible::Magnitude.code(), "magnitude");
    /// ```
    pub const fn code(self) -> &'static str {
        match self {
            Self::Magnitude => "magnitude",
            Self::LargeDeficit => "large_deficit",
            Self::UnlawfulAboveCosts => "unlawful_above_costs",
            Self::FarFromOtherYears => "far_from_other_years",
        }
    }
}

/// Which figure of a year an advice is about.
///
/// # Example
///
/// ```
/// assert_eq!(vangnet::AdviceField::NetCosts.code(), "net_costs");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, Describe)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum AdviceField {
    /// The budget.
    Budget,
    /// The net costs.
    NetCosts,
    /// The unlawful and uncertain spending.
    Unlawful,
}

impl AdviceField {
    /// The name of the field in the JSON contract.
    ///
    /// # Example
    ///
    /// ```
    /// assert_eq!(vangnet::AdviceField::Budget.code(), "budget");
    /// ```
    pub const fn code(self) -> &'static str {
        match self {
            Self::Budget => "budget",
            Self::NetCosts => "net_costs",
            Self::Unlawful => "unlawful",
        }
    }
}

/// A question about a figure. It changes nothing: the figure counts as given.
///
/// # Example
///
/// See [`advice`].
///
/// ```
/// # use vangnet::{Budget, Case, Year, YearFigures};
/// # let year = Year::new(2024)?;
/// # let figures = YearFigures::new(year, Budget::parse("100")?, "160".parse()?)?;
/// let asked = vangnet::advice(&Case::new("", year, vec![figures])?);
/// assert!(asked[0].wording.en.starts_with("The deficit of 2024"));
/// # Ok::<(), vangnet::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, Describe)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Advice {
    /// What kind of advice it is.
    pub code: AdviceCode,
    /// Why it is asked.
    pub reason: Implausible,
    /// The year of the figure.
    pub year: Year,
    /// Which figure of the year.
    pub field: AdviceField,
    /// The question in both languages.
    pub wording: Wording,
}

/// Asks about the implausible figures of a case, year by year in the order of the case.
///
/// Nothing is changed or refused: [`assess`](crate::assess) uses the figures as given.
///
/// # Example
///
/// ```
/// use vangnet::{AdviceField, Budget, Case, Implausible, Year, YearFigures};
///
/// let year = Year::new(2024)?;
/// // The budget in thousands of euro, the net costs in euro.
/// let figures = YearFigures::new(year, Budget::parse("100000")?, "109000000".parse()?)?;
/// let asked = vangnet::advice(&Case::new("", year, vec![figures])?);
/// assert_eq!(asked.len(), 1);
/// assert_eq!((asked[0].code.code(), asked[0].reason), ("implausible", Implausible::Magnitude));
/// assert_eq!((asked[0].year, asked[0].field), (year, AdviceField::NetCosts));
/// # Ok::<(), vangnet::Error>(())
/// ```
pub fn advice(case: &Case) -> Vec<Advice> {
    let years = case.years();
    years
        .iter()
        .flat_map(|figures| within_a_year(figures).into_iter().chain(beside(figures, years)))
        .collect()
}

/// The questions about the figures of one year.
fn within_a_year(figures: &YearFigures) -> Vec<Advice> {
    let (budget, net_costs) = (figures.budget().euro(), figures.net_costs());
    let mut asked = Vec::new();
    if net_costs > Euro::ZERO && is_times(budget, net_costs, MAGNITUDE) {
        asked.push(question(Implausible::Magnitude, figures.year(), AdviceField::NetCosts));
    } else if let Ok(deficit) = figures.deficit()
        && times(deficit, 2) > times(budget, 1)
    {
        asked.push(question(Implausible::LargeDeficit, figures.year(), AdviceField::NetCosts));
    }
    if figures.unlawful() > Euro::ZERO && figures.unlawful() > net_costs {
        asked.push(question(Implausible::UnlawfulAboveCosts, figures.year(), AdviceField::Unlawful));
    }
    asked
}

/// The questions about the figures of a year compared with the other years.
fn beside(figures: &YearFigures, years: &[YearFigures]) -> Vec<Advice> {
    let is_far = |amount: fn(&YearFigures) -> Euro| {
        let own = amount(figures);
        let mut others = years
            .iter()
            .filter(|other| other.year() != figures.year())
            .map(amount)
            .filter(|other| *other > Euro::ZERO);
        let first = others.next();
        own > Euro::ZERO
            && first.is_some_and(|first| {
                std::iter::once(first).chain(others).all(|other| is_times(own, other, FAR))
            })
    };
    let budget = is_far(|figures| figures.budget().euro()).then_some(AdviceField::Budget);
    let net_costs = is_far(YearFigures::net_costs).then_some(AdviceField::NetCosts);
    let fields = budget.into_iter().chain(net_costs);
    fields.map(|field| question(Implausible::FarFromOtherYears, figures.year(), field)).collect()
}

/// Whether one amount is at least a number of times the other, either way.
fn is_times(one: Euro, other: Euro, factor: i128) -> bool {
    times(one, 1) >= times(other, factor) || times(other, 1) >= times(one, factor)
}

fn times(amount: Euro, factor: i128) -> i128 {
    i128::from(amount.cents()).saturating_mul(factor)
}

fn question(reason: Implausible, year: Year, field: AdviceField) -> Advice {
    let (nl, en) = match (reason, field) {
        (Implausible::Magnitude, _) => (
            format!(
                "Het budget en de netto lasten van {year} schelen een factor honderd of meer. Staan beide in euro’s?"
            ),
            format!(
                "The budget and the net costs of {year} are a hundred times apart or more. Are both in euro?"
            ),
        ),
        (Implausible::LargeDeficit, _) => (
            format!(
                "Het tekort over {year} is meer dan de helft van het budget. Kloppen het budget en de netto lasten?"
            ),
            format!(
                "The deficit of {year} is above half of the budget. Are the budget and the net costs right?"
            ),
        ),
        (Implausible::UnlawfulAboveCosts, _) => (
            format!("Fout en onzeker is in {year} meer dan de netto lasten. Klopt dat?"),
            format!("Unlawful and uncertain spending of {year} is above the net costs. Is that right?"),
        ),
        (Implausible::FarFromOtherYears, AdviceField::Budget) => (
            format!("Het budget van {year} ligt ver van dat van de andere jaren. Klopt het?"),
            format!("The budget of {year} is far from that of the other years. Is it right?"),
        ),
        (Implausible::FarFromOtherYears, _) => (
            format!("De netto lasten van {year} liggen ver van die van de andere jaren. Kloppen ze?"),
            format!("The net costs of {year} are far from those of the other years. Are they right?"),
        ),
    };
    Advice { code: AdviceCode::Implausible, reason, year, field, wording: Wording { en, nl } }
}
