//! The objective model compared with the actual figures of one municipality.

mod answer;
mod input;

use num_bigint::BigInt;
use num_traits::ToPrimitive as _;

pub use self::{
    answer::{Compared, Deviation, DeviationEffect, Disturbance, GroupAnswer, Lack},
    input::{DeviationInput, Group, Side},
};
use crate::{
    budget::YearRules,
    budget::split::even_split,
    error::{Cause, Error, Quoted},
    number::{Count, Euro, Exact, Ratio, rounding},
    reading::Question,
    rules::{Basis, Caveat, Evidence},
};

/// Compares the objective model with the actual figures: in households, euro, percent of the budget and per household.
///
/// The difference of the amounts is split evenly into caseload and price, to the cent. Where only the difference of the
/// caseloads is known, it is valued at the mean of the two prices, or at the one that is known, with a warning. What is not known stays
/// unknown and is named in `unknown`.
///
/// # Errors
///
/// `no_rule_known` for a year without rules of the budget; `invalid_number` for a caseload or a number of households of zero, for a side with
/// all of caseload, price and amount, and for a difference beside both caseloads; `amount_out_of_range` for a price or
/// amount below zero or too large to show.
///
/// # Example
///
/// ```
/// use vangnet::{Budget, Count, Year, analysis::{DeviationInput, Lack, deviation}};
///
/// // Arnhem 2019: about 480 households more than the model expects; about 40 euro per household.
/// let mut arnhem = DeviationInput::new(Year::new(2019)?);
/// arnhem.caseload_difference = Some(Count::whole(480));
/// arnhem.disturbance_per_household = Some("40".parse()?);
/// let answer = deviation(&arnhem)?;
/// assert_eq!(answer.caseload.difference, Some(Count::whole(480)));
/// assert_eq!(answer.unknown, [Lack::AmountNeedsPrice, Lack::DisturbanceNeedsHouseholds]);
/// # Ok::<(), vangnet::Error>(())
/// ```
pub fn deviation(input: &DeviationInput) -> Result<Deviation, Error> {
    YearRules::for_year(input.year)?;
    if let Some(households) = input.households {
        households.above_zero().map_err(|error| error.at("/households"))?;
    }
    input.model.refuse_all_three("/model")?;
    input.realised.refuse_all_three("/realised")?;
    let mut model = input.model.completed("/model")?;
    let mut realised = input.realised.completed("/realised")?;
    if let Some(difference) = input.caseload_difference {
        let other = match (model.caseload, realised.caseload) {
            (Some(_), Some(_)) => Err("a difference must not be given beside both caseloads"),
            (Some(expected), None) => {
                expected.plus(difference).map(|actual| realised.caseload = Some(actual))
            }
            (None, Some(actual)) => actual.less(difference).map(|expected| model.caseload = Some(expected)),
            (None, None) => Ok(()),
        };
        other.map_err(|range| {
            let cause = Cause::NotInRange(Quoted::new(&difference.to_string()), range);
            Error::new(cause).at("/caseload_difference")
        })?;
        // With the other caseload a price or an amount may follow.
        (model, realised) = (model.completed("/model")?, realised.completed("/realised")?);
    }
    let mut caseload = Compared::of(model.caseload, realised.caseload, |a, b| Ok(a.minus(b)))?;
    caseload.difference = caseload.difference.or(input.caseload_difference);
    let price = Compared::of(model.price, realised.price, Euro::minus)?;
    let amount = Compared::of(model.amount, realised.amount, Euro::minus)?;

    let mut basis = Basis::arithmetic();
    let effect = match (model.caseload, model.amount, realised.caseload, realised.amount) {
        (Some(expected), Some(expected_amount), Some(actual), Some(actual_amount)) => {
            let (by_caseload, by_price) =
                even_split((expected_amount, &expected.big()), (actual_amount, &actual.big()))?;
            Some(DeviationEffect { caseload: by_caseload, price: Some(by_price) })
        }
        _ => match (caseload.difference, model.price, realised.price) {
            (Some(difference), Some(expected), Some(actual)) => {
                let caseload = times_half(expected.plus(actual)?, difference)?;
                Some(DeviationEffect { caseload, price: None })
            }
            (Some(difference), Some(price), None) | (Some(difference), None, Some(price)) => {
                basis = basis.warned(Caveat::OnePrice, Evidence::User);
                Some(DeviationEffect { caseload: times(price, difference)?, price: None })
            }
            _ => None,
        },
    };

    let total = amount.difference.or(effect.map(|effect| effect.caseload));
    let mut unknown = Vec::new();
    if total.is_none() && caseload.difference.is_some() {
        unknown.push(Lack::AmountNeedsPrice);
    }
    if effect.is_some_and(|effect| effect.price.is_none()) && basis.warnings.is_empty() {
        unknown.push(Lack::PriceEffectNeedsCaseload);
    }
    let of_budget = |amount: Euro| {
        input.budget.map(|budget| Exact::from(amount).ratio_to(budget.euro().into())).transpose()
    };
    let share_of_budget = total.map_or(Ok(None), of_budget)?;
    let per_household = match (total, input.households) {
        (Some(total), Some(households)) => Some(Exact::from(total).cents_per(households.into())?),
        _ => None,
    };
    let disturbance = input.disturbance_per_household.map(|per_household| {
        let per_household = per_household.within_range()?;
        let amount = input.households.map(|households| times(per_household, households)).transpose()?;
        let share_of_budget = amount.map_or(Ok(None), of_budget)?;
        Ok::<_, Error>(Disturbance { per_household, amount, share_of_budget })
    });
    let disturbance = disturbance.transpose()?;
    let in_euro = total.or(disturbance.and_then(|disturbance| disturbance.amount));
    if in_euro.is_some() && input.budget.is_none() {
        unknown.push(Lack::ShareNeedsBudget);
    }
    if total.is_some() && input.households.is_none() {
        unknown.push(Lack::PerHouseholdNeedsHouseholds);
    }
    if disturbance.is_some() && input.households.is_none() {
        unknown.push(Lack::DisturbanceNeedsHouseholds);
    }

    Ok(Deviation {
        year: input.year,
        caseload,
        price,
        amount,
        effect,
        share_of_budget,
        per_household,
        groups: groups(&input.groups)?,
        disturbance,
        unknown,
        basis,
    })
}

impl Side {
    /// The third follows from two, so all three together may contradict each other.
    fn refuse_all_three(self, place: &str) -> Result<(), Error> {
        match (self.caseload, self.price, self.amount) {
            (Some(_), Some(_), Some(amount)) => {
                let range = "at most two of caseload, price and amount may be given; the third follows";
                Err(Error::new(Cause::NotInRange(Quoted::new(&amount.to_string()), range)).at(place))
            }
            _ => Ok(()),
        }
    }

    /// The side with the third of caseload, price and amount.
    fn completed(self, place: &str) -> Result<Self, Error> {
        let at = |key: &str| format!("{place}/{key}");
        if let Some(caseload) = self.caseload {
            caseload.above_zero().map_err(|error| error.at(at("caseload")))?;
        }
        for (amount, key) in [(self.price, "price"), (self.amount, "amount")] {
            if let Some(amount) = amount {
                let checked = amount.not_below_zero().and_then(Euro::within_range);
                checked.map_err(|error| error.at(at(key)))?;
            }
        }
        match self {
            Self { caseload: Some(caseload), price: Some(price), amount: None } => {
                Ok(Self { amount: Some(times(price, caseload)?), ..self })
            }
            Self { caseload: Some(caseload), price: None, amount: Some(amount) } => {
                Ok(Self { price: Some(Exact::from(amount).cents_per(caseload.into())?), ..self })
            }
            Self { caseload: None, price: Some(price), amount: Some(amount) } => {
                Ok(Self { caseload: quotient(amount, price), ..self })
            }
            _ => Ok(self),
        }
    }
}

/// A number of households at a price, rounded once to cents.
fn times(price: Euro, households: Count) -> Result<Euro, Error> {
    part_of(price, households, 100)
}

/// A number of households at the mean of two prices, given as their sum, rounded once to cents.
fn times_half(prices: Euro, households: Count) -> Result<Euro, Error> {
    part_of(prices, households, 200)
}

fn part_of(price: Euro, households: Count, divisor: u8) -> Result<Euro, Error> {
    let numerator = BigInt::from(price.cents()) * households.big();
    let cents = rounding::nearest(&numerator, &divisor.into()).to_i64();
    cents.map(Euro::from_cents).ok_or_else(|| Cause::SumTooLarge.into())
}

/// The caseload that follows from an amount and a price, in hundredths; unknown at a price of zero or out of range.
fn quotient(amount: Euro, price: Euro) -> Option<Count> {
    let price = BigInt::from(price.cents());
    let hundredths =
        (price > BigInt::ZERO).then(|| rounding::nearest(&(BigInt::from(amount.cents()) * 100), &price));
    hundredths?.to_i64().and_then(Count::from_hundredths)
}

impl<T: Copy> Compared<T>
where
    Exact: From<T>,
{
    fn of(
        model: Option<T>,
        realised: Option<T>,
        minus: impl FnOnce(T, T) -> Result<T, Error>,
    ) -> Result<Self, Error> {
        let difference = realised.zip(model).map(|(realised, model)| minus(realised, model)).transpose()?;
        let ratio = difference.map_or(Ok(None), |difference| ratio(model, difference))?;
        Ok(Self { model, realised, difference, ratio })
    }
}

/// A difference as a part of the model's figure, where that is not zero.
fn ratio<T>(model: Option<T>, difference: T) -> Result<Option<Ratio>, Error>
where
    Exact: From<T>,
{
    let whole = model.map(Exact::from).filter(|whole| *whole != Exact::ZERO);
    whole.map(|whole| Exact::from(difference).ratio_to(whole)).transpose()
}

fn groups(groups: &[Group]) -> Result<Vec<GroupAnswer>, Error> {
    let sum = groups
        .iter()
        .try_fold(Exact::ZERO, |sum, group| sum.plus(group.realised.into())?.minus(group.model.into()))?;
    let answer = |group: &Group| {
        let difference = group.realised.minus(group.model);
        Ok(GroupAnswer {
            name: group.name.clone(),
            model: group.model,
            realised: group.realised,
            difference,
            ratio: ratio(Some(group.model), difference)?,
            share: (sum != Exact::ZERO).then(|| Exact::from(difference).ratio_to(sum)).transpose()?,
        })
    };
    groups.iter().map(answer).collect()
}

impl Question for DeviationInput {
    const NAME: &'static str = "deviation";
    const SUBJECT: &'static str = "analysis";
    const ANSWERS: &'static str = "The objective model compared with what happened in a municipality.";
    const SOURCE: &'static str = "";
    const EXAMPLE: &'static str = r#"{"question":"deviation","year":2019,"budget":"100000000","households":"80000","model":{"caseload":"7000","price":"14000"},"realised":{"caseload":"7350","price":"14200"},"groups":[{"name":"singles","model":"4500","realised":"4800"},{"name":"others","model":"2500","realised":"2550"}],"disturbance_per_household":"25"}"#;
    type Answer = Deviation;

    fn answer(self) -> Result<Deviation, Error> {
        deviation(&self)
    }
}
