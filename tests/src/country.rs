//! A synthetic country: municipalities of every size, with the figures that a budget year needs.

use vangnet::{
    Budget, Count, Error, Euro, Inhabitants, Year,
    distribution::{DistributionInput, MunicipalityFigures},
};

use crate::random::Random;

/// A country of a number of municipalities with everything that the year needs and nothing else.
///
/// # Errors
///
/// None for the years of [`distribution_years`](crate::years::distribution_years).
pub fn country(
    year: i64,
    municipalities: u16,
    macro_euros: i64,
    random: &mut Random,
) -> Result<DistributionInput, Error> {
    let euros = |euros: i64| Euro::from_cents(euros.saturating_mul(100));
    let part_of = |macro_euros: i64, part: i64| euros(macro_euros.checked_div(part).unwrap_or_default());
    let reserve = part_of(macro_euros, random.between(20, 1000));
    let mut input = DistributionInput::new(Year::new(year)?, Budget::new(euros(macro_euros))?, reserve);
    input.mau = (year == 2015).then(|| part_of(macro_euros, 90));
    input.permit_holders_pot = matches!(year, 2017 | 2018).then(|| part_of(macro_euros, 60));
    input.wage_subsidy_pot = (year >= 2022).then(|| part_of(macro_euros, 15));
    input.youth_supplement_pot = (year >= 2026).then(|| part_of(macro_euros, 100));
    for code in 1..=municipalities {
        let inhabitants = inhabitants(random);
        let costs = Euro::from_cents(inhabitants.saturating_mul(random.between(10_000, 60_000)));
        let code = format!("{code:04}").parse()?;
        let mut figures = MunicipalityFigures::new(code, Inhabitants::new(inhabitants)?, costs);
        if year >= 2017 {
            let households = inhabitants.checked_div(2).unwrap_or_default().max(1);
            figures.households_t1 = u32::try_from(households.saturating_add(random.between(0, 99))).ok();
            figures.households_t2 = u32::try_from(households).ok();
            figures.homeless_and_institutions = Some(euros(random.between(0, inhabitants)));
        }
        figures.objective =
            Some(Euro::from_cents(inhabitants.saturating_mul(random.between(10_000, 60_000))));
        let count =
            |random: &mut Random| Count::whole(u32::try_from(random.between(0, 500)).unwrap_or_default());
        figures.permit_holders = matches!(year, 2017 | 2018).then(|| count(random));
        figures.wage_subsidy = (year >= 2022).then(|| euros(random.between(0, inhabitants)));
        figures.covid = (year == 2021).then(|| euros(random.between(0, 1000)));
        figures.young_people = (year >= 2026).then(|| count(random));
        input.municipalities.push(figures);
    }
    // Something is above zero wherever there is a pot, and the parts for the homeless stay a small part of the whole.
    if let Some(first) = input.municipalities.first_mut() {
        first.inhabitants = Inhabitants::new(50_000)?;
        let one = Some(Count::whole(1));
        first.permit_holders = first.permit_holders.and(one);
        first.young_people = first.young_people.and(one);
        first.wage_subsidy = first.wage_subsidy.and(Some(euros(1)));
    }
    input.net_costs = (year >= 2017).then(|| {
        let costs = input.municipalities.iter().map(|figures| figures.costs.cents());
        Euro::from_cents(costs.fold(1, i64::saturating_add))
    });
    Ok(input)
}

/// Half of the municipalities are on a border of the rules or near it.
fn inhabitants(random: &mut Random) -> i64 {
    let borders = [1000, 14_999, 15_000, 15_001, 27_500, 39_999, 40_000, 40_001];
    match random.pick(&borders) {
        Some(border) if random.once_in(2) => border,
        _ => random.between(1000, 200_000),
    }
}
