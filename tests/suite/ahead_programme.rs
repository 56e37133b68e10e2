//! What measures bring: they add up, and nothing reaches the municipality that the vangnet would have paid anyway.

use proptest::prelude::*;
use rust_decimal::Decimal;
use vangnet::{
    Count, Euro, Inhabitants, RuleSet, Year, YearFigures,
    ahead::{Conditions, Historical, Measure, Programme, ProgrammeInput, YearCosts, programme},
};

use crate::ahead_years::entries;

fn measure(name: &'static str) -> impl Strategy<Value = Measure> {
    let months = (0..60_u32, 0..24_u32);
    let parts = (0..1_001_u32, 0..1_001_u32, 0..1_001_u32);
    let effect = (0..20_u16, proptest::option::of(1..40_u16), proptest::option::of(0..200_000_i64));
    let costs = (0..5_000_000_i64, 0..500_000_i64);
    (months, 0..20_000_u32, parts, effect, costs).prop_map(
        move |((from, more), households, parts, effect, costs)| {
            let month = |place: u32| format!("{}-{:02}", 2014 + place / 12, place % 12 + 1).parse().unwrap();
            let part = |thousandths: u32| {
                format!("{}.{:03}", thousandths / 1000, thousandths % 1000).parse().unwrap()
            };
            let households: Count = format!("{}.{:02}", households / 100, households % 100).parse().unwrap();
            let (delay, months, price) = effect;
            let amount = Euro::from_cents(costs.0);
            Measure {
                deadweight: part(parts.1),
                delay,
                months,
                r#return: part(parts.2 / 5),
                price: price.map(Euro::from_cents),
                costs: Some(vec![YearCosts { year: Year::new(2016).unwrap(), amount }]),
                cost_per_household: Some(Euro::from_cents(costs.1)),
                ..Measure::new(name, (month(from), month(from + more)), households, part(parts.0))
            }
        },
    )
}

fn asked(years: &[YearFigures], measures: &[Measure]) -> ProgrammeInput {
    let span = (years[0].year(), years[years.len() - 1].year());
    ProgrammeInput {
        conditions: Conditions::Met,
        ..ProgrammeInput::new(years.to_vec(), span, Euro::from_cents(125_000), measures.to_vec())
    }
}

fn answered(years: &[YearFigures], measures: &[Measure]) -> Programme {
    programme(&asked(years, measures)).unwrap()
}

/// The deficit above which a share of it is paid: that of the first band of the year, or of the second.
fn threshold(year: &YearFigures, band: usize) -> Decimal {
    let rules = RuleSet::for_year(year.year()).unwrap();
    rules.regular().scale.bands[band].above.value.to_decimal() * year.budget().euro().to_decimal()
}

proptest! {
    #[test]
    fn measures_add_up(years in entries(1..8), first in measure("first"), second in measure("second")) {
        let both = answered(&years, &[first.clone(), second.clone()]);
        let [alone, other] = [first, second].map(|measure| answered(&years, &[measure]));
        // The first measure is rounded as it is alone; the second takes what is left of the rounded total.
        prop_assert_eq!(&both.measures[0], &alone.measures[0]);
        for (index, year) in both.years.iter().enumerate() {
            let [one, two] = [0, 1].map(|measure| both.measures[measure].years[index]);
            prop_assert_eq!(year.gross.cents(), one.gross.cents() + two.gross.cents());
            prop_assert_eq!(year.cost.cents(), one.cost.cents() + two.cost.cents());
            prop_assert_eq!(
                year.household_months.to_decimal(),
                one.household_months.to_decimal() + two.household_months.to_decimal()
            );
            let difference = two.gross.cents() - other.years[index].gross.cents();
            prop_assert!(difference.abs() <= 1, "{difference} cents");
        }
    }

    #[test]
    fn the_order_of_measures_does_not_matter(years in entries(1..8), first in measure("first"), second in measure("second")) {
        let one = answered(&years, &[first.clone(), second.clone()]);
        prop_assert_eq!(one.years, answered(&years, &[second, first]).years);
    }

    #[test]
    fn what_leaks_is_what_the_vangnet_would_have_paid(years in entries(1..8), measure in measure("a")) {
        let answer = answered(&years, &[measure]);
        for (given, year) in years.iter().zip(&answer.years) {
            let (net, leak) = (year.net.unwrap(), year.leak.unwrap());
            prop_assert!(leak >= Euro::ZERO && net <= year.gross);
            let without = given.deficit().unwrap().to_decimal();
            let with = without - year.gross.to_decimal();
            if without <= threshold(given, 0) {
                prop_assert_eq!(net, year.gross);
            }
            if with >= threshold(given, 1) {
                prop_assert_eq!(net, Euro::ZERO);
            }
        }
    }

    #[test]
    fn a_large_municipality_keeps_its_budget(years in entries(1..8), measure in measure("a"), inhabitants in 40_000..1_000_000_i64) {
        let left_out = asked(&years, &[measure]);
        let historical = Historical { inhabitants: Inhabitants::new(inhabitants).unwrap(), ratio: None };
        let answer = programme(&ProgrammeInput { historical: Some(historical), ..left_out.clone() }).unwrap();
        prop_assert!(answer.years.iter().all(|year| year.budget_effect == Euro::ZERO));
        prop_assert_eq!(answer.years, programme(&left_out).unwrap().years);
    }
}

/// What a reader refuses, the typed function refuses too.
#[test]
fn figures_out_of_range_are_refused() {
    let year = crate::ahead_years::figures(2024, 100_000, 109_000);
    let months = ("2024-01".parse().unwrap(), "2024-02".parse().unwrap());
    let good = Measure::new("a", months, Count::whole(1), "0.5".parse().unwrap());
    let ratio = |text: &str| text.parse().unwrap();
    let below = Some(Euro::from_cents(-1));
    let refused = |measure: Measure| {
        let error = programme(&asked(&[year], &[measure])).unwrap_err();
        (error.code(), error.field().unwrap().to_owned())
    };
    for (measure, code, key) in [
        (
            Measure { households: Count::signed("-1").unwrap(), ..good.clone() },
            "invalid_number",
            "households",
        ),
        (Measure { success: ratio("1.1"), ..good.clone() }, "invalid_ratio", "success"),
        (Measure { deadweight: ratio("-0.1"), ..good.clone() }, "invalid_ratio", "deadweight"),
        (Measure { r#return: ratio("2"), ..good.clone() }, "invalid_ratio", "return"),
        (Measure { delay: 1201, ..good.clone() }, "invalid_number", "delay"),
        (Measure { months: Some(0), ..good.clone() }, "invalid_number", "months"),
        (Measure { price: below, ..good.clone() }, "amount_out_of_range", "price"),
        (
            Measure {
                costs: Some(vec![YearCosts { year: year.year(), amount: Euro::ZERO }; 101]),
                ..good.clone()
            },
            "invalid_number",
            "costs",
        ),
    ] {
        assert_eq!(refused(measure), (code, format!("/measures/0/{key}")));
    }
    let field = |input: ProgrammeInput| programme(&input).unwrap_err().field().unwrap().to_owned();
    let input = asked(&[year], &[good]);
    assert_eq!(field(ProgrammeInput { price: Euro::from_cents(-1), ..input.clone() }), "/price");
    assert_eq!(field(ProgrammeInput { measures: Vec::new(), ..input.clone() }), "/measures");
    let inhabitants = Inhabitants::new(1).unwrap();
    let historical = Some(Historical { inhabitants, ratio: Some(ratio("11")) });
    assert_eq!(field(ProgrammeInput { historical, ..input }), "/historical/ratio");
}
