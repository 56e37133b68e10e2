//! Chance, norm, fraction and expected amount of a household.

use num_bigint::BigInt;
use serde::Serialize;
use vangnet_derive::Describe;

use super::{
    Constants, Household, Table, annex,
    logistic::{logistic, unit},
};
use crate::{
    error::Error,
    number::{Day, Euro, Exact, Figure, Year},
    reading::Question,
    rules::{Basis, Caveat, Evidence},
};

/// What the objective model expects of a household.
///
/// # Example
///
/// See [`household`].
///
/// ```
/// # use vangnet::{Year, model::{Household, household}};
/// let error = household(&Household::new(Year::new(2023)?, "single_21_to_aow")).unwrap_err();
/// assert_eq!(error.code(), "missing_field");
/// # Ok::<(), vangnet::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Describe)]
#[non_exhaustive]
pub struct HouseholdAnswer {
    /// The budget year.
    #[ask(leaf = ModelYear)]
    pub budget_year: Year,
    /// The date of the Regeling.
    pub published: Day,
    /// The date or year that the model was estimated on, as printed.
    pub estimated_on: String,
    /// The chance of a benefit.
    pub volume: Chance,
    /// The norm of the household.
    pub norm: NormAnswer,
    /// The fraction of the norm that is paid.
    pub price: Fraction,
    /// Chance · norm · fraction, in euro a year with twelve decimals.
    pub expected_amount: Figure,
    /// What it rests on.
    #[serde(flatten)]
    pub basis: Basis,
}

/// The chance of a benefit.
///
/// # Example
///
/// ```
/// # use vangnet::{Year, model::{Constants, Household, annex, household, IndicatorKind}};
/// # let year = Year::new(2020)?;
/// # let mut input = Household::new(year, "single_21_to_aow");
/// # let tables = annex(year)?;
/// # for indicator in tables.volume.indicators.iter().chain(&tables.price.indicators) {
/// #     let known = input.values.iter().any(|(code, _)| *code == indicator.indicator);
/// #     if indicator.kind != IndicatorKind::Flag && !known {
/// #         input.values.push((indicator.indicator.clone(), "0".parse()?));
/// #     }
/// # }
/// input.constants = Some(Constants { volume: "0".parse()?, price: "0".parse()? });
/// // Without indicators the log-odds are the constant.
/// assert_eq!(household(&input)?.volume.chance.to_string(), "0.500000000000000000");
/// # Ok::<(), vangnet::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Describe)]
#[non_exhaustive]
pub struct Chance {
    /// The constant of the log-odds.
    pub constant: Exact,
    /// The constant and the contributions of the indicators.
    pub log_odds: Exact,
    /// The chance of a benefit, 1 / (1 + exp(−log-odds)), with eighteen correct decimals.
    pub chance: Figure,
    /// What each indicator of the household contributes, in the order of the table.
    pub contributions: Vec<Contribution>,
}

/// The fraction of the norm that is paid.
///
/// # Example
///
/// See [`household`], and [`Chance`], which has the same fields.
///
/// ```
/// # use vangnet::model::Fraction;
/// fn shown(price: &Fraction) -> String {
///     price.fraction.to_string()
/// }
/// # let _ = shown;
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Describe)]
#[non_exhaustive]
pub struct Fraction {
    /// The constant of the log-odds.
    pub constant: Exact,
    /// The constant and the contributions of the indicators.
    pub log_odds: Exact,
    /// The fraction of the norm that is paid, 1 / (1 + exp(−log-odds)), with eighteen correct decimals.
    pub fraction: Figure,
    /// What each indicator of the household contributes, in the order of the table.
    pub contributions: Vec<Contribution>,
}

/// What an indicator contributes.
///
/// # Example
///
/// See [`household`].
///
/// ```
/// # use vangnet::model::Contribution;
/// fn raises(contribution: &Contribution) -> bool {
///     contribution.log_odds > "0".parse().unwrap()
/// }
/// # let _ = raises;
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Describe)]
#[non_exhaustive]
pub struct Contribution {
    /// The code of the indicator.
    pub indicator: String,
    /// Its name as printed, in Dutch.
    pub label: String,
    /// Its value: 1 for a flag.
    pub value: Exact,
    /// Its weight; a reference category has none.
    pub weight: Option<Exact>,
    /// Weight · value: what it adds to the log-odds.
    pub log_odds: Exact,
    /// The chance (or fraction) less what it would be without the indicator, in eighteen decimals.
    pub effect: Figure,
}

/// The norm of a household.
///
/// # Example
///
/// See [`household`].
///
/// ```
/// # use vangnet::model::NormAnswer;
/// fn is_paid(norm: &NormAnswer) -> bool {
///     norm.amount.cents() > 0
/// }
/// # let _ = is_paid;
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Describe)]
#[non_exhaustive]
pub struct NormAnswer {
    /// The code of the norm.
    pub norm: String,
    /// The type of household, in Dutch.
    pub label: String,
    /// Euro a year; zero for a student.
    pub amount: Euro,
}

/// A component worked out: its log-odds, what follows, and what each indicator contributes.
struct Component {
    log_odds: Exact,
    value: BigInt,
    contributions: Vec<Contribution>,
}

/// What the objective model expects of a household: chance · norm · fraction, with what each indicator contributes.
///
/// Exact but for the exponential, of which eighteen decimals are right; every number is rounded once. Source: annex to the
/// Besluit Participatiewet; SEO, *Vaststellen van de bijstandsbudgetten 2019*; the annexes of the Regeling.
///
/// # Errors
///
/// `no_rule_known` for a year without published weights; `invalid_indicator` for an indicator or norm that the year does not
/// have; `missing_field` for a share or index that is not given, and for the constants of 2020, which are not printed;
/// `invalid_number` for a value out of range; `unknown_field` for constants of a year that prints them.
///
/// # Example
///
/// ```
/// use vangnet::{Year, model::{Household, household}};
///
/// let mut single = Household::new(Year::new(2023)?, "single_21_to_aow");
/// single.indicators = vec!["age_40_to_50".into(), "housing_association".into(), "hci_low".into()];
/// for code in [
///     "jobs_per_worker", "working_below_level_share", "students_share", "ww_recipients_share",
///     "work_not_norm_neighbourhood_share", "nuisance_and_insecurity_index", "low_skilled_jobs_per_worker",
/// ] {
///     single.values.push((code.into(), "0.1".parse()?));
/// }
/// let answer = household(&single)?;
/// assert_eq!(answer.volume.contributions[0].log_odds.to_string(), "2.4126278");
/// assert_eq!(answer.norm.amount.to_string(), "16068.74");
/// assert!(answer.expected_amount.to_string().starts_with("1"));
/// # Ok::<(), vangnet::Error>(())
/// ```
pub fn household(household: &Household) -> Result<HouseholdAnswer, Error> {
    let annex = annex(household.budget_year)?;
    let norm = annex.norm(&household.norm)?;
    annex.check_flags(&household.indicators)?;
    annex.check_values(&household.values)?;
    let Constants { volume, price } = annex.constants(household.constants)?;
    let chance = component(&annex.volume, volume, household)?;
    let fraction = component(&annex.price, price, household)?;

    let amount = if household.is_student() { Euro::ZERO } else { norm.amount };
    let expected = &chance.value * &fraction.value * amount.cents();
    let unit = unit();
    let mut basis =
        Basis::of(Evidence::Law, &annex.sources).warned(Caveat::UnitsInferred, Evidence::Inferred);
    if household.constants.is_some() {
        basis = basis.warned(Caveat::ConstantByUser, Evidence::User);
    }
    Ok(HouseholdAnswer {
        budget_year: annex.budget_year,
        published: annex.published,
        estimated_on: annex.estimated_on.clone(),
        volume: Chance {
            constant: volume,
            log_odds: chance.log_odds,
            chance: Figure::quotient(&chance.value, &unit, 18)?,
            contributions: chance.contributions,
        },
        norm: NormAnswer { norm: norm.norm.clone(), label: norm.label.clone(), amount },
        price: Fraction {
            constant: price,
            log_odds: fraction.log_odds,
            fraction: Figure::quotient(&fraction.value, &unit, 18)?,
            contributions: fraction.contributions,
        },
        expected_amount: Figure::quotient(&expected, &(&unit * &unit * 100), 12)?,
        basis,
    })
}

fn component(table: &Table, constant: Exact, household: &Household) -> Result<Component, Error> {
    let has = || table.of_household(&household.indicators, &household.values);
    let brings = |weight: Option<Exact>, value: Exact| weight.unwrap_or(Exact::ZERO).times(value);
    let log_odds =
        has().try_fold(constant, |sum, (indicator, value)| sum.plus(brings(indicator.weight, value)?))?;
    let result = logistic(log_odds);
    let unit = unit();
    let contributions = has().map(|(indicator, value)| {
        let brought = brings(indicator.weight, value)?;
        let without = logistic(log_odds.minus(brought)?);
        Ok(Contribution {
            indicator: indicator.indicator.clone(),
            label: indicator.label.clone(),
            value,
            weight: indicator.weight,
            log_odds: brought,
            effect: Figure::quotient(&(&result - without), &unit, 18)?,
        })
    });
    let contributions = contributions.collect::<Result<_, Error>>()?;
    Ok(Component { log_odds, value: result, contributions })
}

impl Question for Household {
    const NAME: &'static str = "household";
    const SUBJECT: &'static str = "model";
    const ANSWERS: &'static str = "What the objective model expects of a household, and what each of its indicators \
                                   contributes.";
    const SOURCE: &'static str =
        "Besluit Participatiewet, annex; Regeling Participatiewet, IOAW en IOAZ, annex";
    const EXAMPLE: &'static str = include_str!("household.example.json");
    type Answer = HouseholdAnswer;

    fn answer(self) -> Result<HouseholdAnswer, Error> {
        household(&self)
    }
}
