//! The amount to distribute, and the checks of what the year needs.

use std::collections::BTreeSet;

use num_bigint::BigInt;

use super::{
    DistributionInput, MunicipalityFigures, Part, Unit,
    input::households,
    rules::{FormulaName, Size, Span},
};
use crate::{
    error::{Cause, Error, Quoted},
    number::{Count, Euro},
};

/// The amounts that are shared, in cents, with what they are shared on.
pub(super) struct Pots {
    /// Everything: the macro budget less the reserve, and in 2015 with the pot of the multi-year supplement.
    pub(super) distributed: Euro,
    /// TB: the same less the pot for permit holders.
    pub(super) available: Euro,
    /// Pots that are shared on their own, in the order of an answer; that for wage subsidies too.
    pub(super) fixed: Vec<FixedPot>,
    /// TGU.
    pub(super) net_costs: Euro,
}

/// A pot with the figures that it is shared on.
pub(super) struct FixedPot {
    pub(super) part: Part,
    pub(super) amount: Euro,
    pub(super) weights: Vec<i64>,
}

impl Pots {
    /// The pots of a year, after checking that the input has exactly what the year needs.
    pub(super) fn of(input: &DistributionInput, span: &Span, size: Size) -> Result<Self, Error> {
        let reserve = input.vangnet_reserve.not_below_zero().and_then(Euro::within_range);
        let reserve = reserve.map_err(|error| error.at("/vangnet_reserve"))?;
        if reserve >= input.macro_budget.euro() {
            let cause = Cause::NotInRange(
                Quoted::new(&reserve.to_string()),
                "a reserve must be below the macro budget",
            );
            return Err(Error::new(cause).at("/vangnet_reserve"));
        }
        let pot = |amount, part, place| asked(amount, span.has(part), input, place);
        let as_enacted = span.formula == FormulaName::AsFirstEnacted;
        let mau = asked(input.mau, as_enacted, input, "/mau")?;
        let permit_holders = input.permit_holders_pot.or(span.permit_holders_pot);
        let permit_holders = pot(permit_holders, Part::PermitHolders, "/permit_holders_pot")?;
        let wage_subsidy = pot(input.wage_subsidy_pot, Part::WageSubsidy, "/wage_subsidy_pot")?;
        let youth = pot(input.youth_supplement_pot, Part::YouthSupplement, "/youth_supplement_pot")?;
        let net_costs = asked(input.net_costs, !as_enacted, input, "/net_costs")?;
        if net_costs == Some(Euro::ZERO) {
            return Err(Error::new(Cause::BudgetNotPositive(Quoted::new("0"))).at("/net_costs"));
        }
        check_municipalities(input, span, size)?;
        if input.unit == Unit::Euro {
            whole_euros(input)?;
        }

        let distributed = input.macro_budget.euro().minus(reserve)?.plus(mau.unwrap_or_default())?;
        let cents = |figure: fn(&MunicipalityFigures) -> Option<Euro>| {
            input.municipalities.iter().map(|figures| figure(figures).unwrap_or_default().cents()).collect()
        };
        let counts = |figure: fn(&MunicipalityFigures) -> Option<Count>| {
            let hundredths = |figures| figure(figures).map_or(0, Count::hundredths);
            input.municipalities.iter().map(hundredths).collect::<Vec<_>>()
        };
        let covid: Vec<i64> = cents(|figures| figures.covid);
        let covid_total =
            covid.iter().try_fold(Euro::ZERO, |sum, amount| sum.plus(Euro::from_cents(*amount)))?;
        let fixed = [
            (Part::PermitHolders, permit_holders, counts(|figures| figures.permit_holders)),
            (Part::Covid, span.has(Part::Covid).then_some(covid_total), covid),
            (Part::WageSubsidy, wage_subsidy, cents(|figures| figures.wage_subsidy)),
            (Part::YouthSupplement, youth, counts(|figures| figures.young_people)),
        ];
        let fixed = fixed
            .into_iter()
            .filter_map(|(part, amount, weights)| Some(FixedPot { part, amount: amount?, weights }));
        Ok(Self {
            distributed,
            available: distributed.minus(permit_holders.unwrap_or_default())?,
            fixed: fixed.map(FixedPot::checked).collect::<Result<_, _>>()?,
            net_costs: net_costs.unwrap_or_default(),
        })
    }

    /// The pots that are taken off before the rest is shared: all but that for permit holders, which never was in TB.
    pub(super) fn taken_off(&self) -> Result<Euro, Error> {
        let pots = self.fixed.iter().filter(|pot| pot.part != Part::PermitHolders);
        pots.map(|pot| pot.amount).try_fold(Euro::ZERO, Euro::plus)
    }

    pub(super) fn amount_of(&self, part: Part) -> Euro {
        let pot = self.fixed.iter().find(|pot| pot.part == part);
        pot.map_or(Euro::ZERO, |pot| pot.amount)
    }
}

impl FixedPot {
    pub(super) fn total_weight(&self) -> BigInt {
        self.weights.iter().map(|weight| BigInt::from(*weight)).sum()
    }

    fn checked(self) -> Result<Self, Error> {
        if self.amount > Euro::ZERO && self.weights.iter().all(|weight| *weight == 0) {
            return Err(Error::new(Cause::NothingToShareOn(self.part.code())).at("/municipalities"));
        }
        Ok(self)
    }
}

/// A national amount that the year needs or does not have.
fn asked(
    amount: Option<Euro>,
    is_asked: bool,
    input: &DistributionInput,
    place: &str,
) -> Result<Option<Euro>, Error> {
    present(amount, is_asked, is_asked, input).map_err(|error| error.at(place))?;
    let amount = amount.map(|amount| amount.not_below_zero()?.within_range()).transpose();
    amount.map_err(|error| error.at(place))
}

/// Checks that a figure is present where it is required, and absent where the year does not have it.
fn present<T: Copy>(
    figure: Option<T>,
    belongs: bool,
    is_required: bool,
    input: &DistributionInput,
) -> Result<(), Error> {
    match figure {
        Some(_) if !belongs => Err(Cause::NotPartOfYear(input.year.get()).into()),
        None if is_required => Err(Cause::Missing.into()),
        _ => Ok(()),
    }
}

fn check_municipalities(input: &DistributionInput, span: &Span, size: Size) -> Result<(), Error> {
    const MOST: usize = 1000;
    let count = input.municipalities.len();
    if !(1..=MOST).contains(&count) {
        let cause =
            Cause::NotInRange(Quoted::new(&count.to_string()), "there must be 1 to 1000 municipalities");
        return Err(Error::new(cause).at("/municipalities"));
    }
    let mut codes = BTreeSet::new();
    for (index, figures) in input.municipalities.iter().enumerate() {
        let at = |key: &str| format!("/municipalities/{index}/{key}");
        if !codes.insert(figures.municipality) {
            let cause = Cause::DuplicateMunicipality(figures.municipality.to_string());
            return Err(Error::new(cause).at(at("municipality")));
        }
        let weighs = size.above_small(figures.inhabitants) > 0;
        let corrects = span.corrects_costs();
        let amount = |amount: Option<Euro>, belongs: bool, is_required: bool, key: &str| {
            present(amount, belongs, is_required, input).map_err(|error| error.at(at(key)))?;
            let amount = amount.map(|amount| amount.not_below_zero()?.within_range()).transpose();
            amount.map_err(|error| error.at(at(key)))
        };
        amount(Some(figures.costs), true, true, "costs")?;
        for (number, key) in
            [(figures.households_t1, "households_t1"), (figures.households_t2, "households_t2")]
        {
            let checked =
                present(number, corrects, corrects, input).and_then(|()| number.map(households).transpose());
            checked.map_err(|error| error.at(at(key)))?;
        }
        amount(figures.objective, true, weighs, "objective")?;
        let has = |part| span.has(part);
        let homeless = has(Part::HomelessAndInstitutions);
        amount(figures.homeless_and_institutions, homeless, homeless && weighs, "homeless_and_institutions")?;
        let count = |figure: Option<Count>, part, key: &str| {
            present(figure, has(part), has(part), input).map_err(|error| error.at(at(key)))
        };
        count(figures.permit_holders, Part::PermitHolders, "permit_holders")?;
        let (subsidy, covid) = (has(Part::WageSubsidy), has(Part::Covid));
        amount(figures.wage_subsidy, subsidy, subsidy, "wage_subsidy")?;
        amount(figures.covid, covid, covid, "covid")?;
        count(figures.young_people, Part::YouthSupplement, "young_people")?;
    }
    Ok(())
}

/// In whole euros, an amount that is shared unchanged has no cents.
fn whole_euros(input: &DistributionInput) -> Result<(), Error> {
    let national = [
        (Some(input.macro_budget.euro()), "macro_budget"),
        (Some(input.vangnet_reserve), "vangnet_reserve"),
        (input.mau, "mau"),
        (input.permit_holders_pot, "permit_holders_pot"),
        (input.wage_subsidy_pot, "wage_subsidy_pot"),
        (input.youth_supplement_pot, "youth_supplement_pot"),
    ];
    let national = national.into_iter().map(|(amount, key)| (amount, format!("/{key}")));
    let covid = input.municipalities.iter().enumerate();
    let covid = covid.map(|(index, figures)| (figures.covid, format!("/municipalities/{index}/covid")));
    let mut all = national.chain(covid).filter_map(|(amount, place)| Some((amount?, place)));
    match all.find(|(amount, _)| amount.cents() % 100 != 0) {
        Some((amount, place)) => {
            Err(Error::new(Cause::NotWholeEuros(Quoted::new(&amount.to_string()))).at(place))
        }
        None => Ok(()),
    }
}
