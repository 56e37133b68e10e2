//! Inverse questions: what is answered is a solution, and a cent less is none.

use proptest::prelude::*;
use vangnet::{Budget, Case, Euro, Inhabitants, Inverse, RuleSet, ScaleAnswer, Year, YearFigures, assess};
use vangnet_tests::years::deficit_years;

fn scale(year: i64, budget: Budget, net_costs: Euro, inhabitants: Option<Inhabitants>) -> ScaleAnswer {
    let year = Year::new(year).unwrap();
    let case = Case::new("", year, vec![YearFigures::new(year, budget, net_costs).unwrap()]).unwrap();
    assess(&match inhabitants {
        Some(inhabitants) => case.with_inhabitants(inhabitants),
        None => case,
    })
    .unwrap()
    .scale
}

fn inverse(year: i64, budget: Budget, inhabitants: Option<Inhabitants>) -> Inverse<'static> {
    let inverse = Inverse::new(&RuleSet::for_year(Year::new(year).unwrap()).unwrap().regular().scale, budget);
    inhabitants.map_or(inverse, |inhabitants| inverse.with_inhabitants(inhabitants))
}

proptest! {
    #[test]
    fn the_net_costs_for_an_amount_are_the_smallest(
        year in prop::sample::select(deficit_years()),
        budget in 1..10_000_000_000_i64,
        wanted in 1..2_000_000_000_i64,
        inhabitants in prop::option::of(1..1_000_000_i64),
    ) {
        let budget = Budget::new(Euro::from_cents(budget)).unwrap();
        let inhabitants = inhabitants.map(|count| Inhabitants::new(count).unwrap());
        let (inverse, wanted) = (inverse(year, budget, inhabitants), Euro::from_cents(wanted));
        let at = |net_costs: Euro| scale(year, budget, net_costs, inhabitants);
        let less = |net_costs: Euro| Euro::from_cents(net_costs.cents() - 1);
        let found = inverse.net_costs_for_payment(wanted).unwrap();
        prop_assert!(at(found).payment >= wanted && at(less(found)).payment < wanted);
        let most = inverse.maximum_own_risk().unwrap();
        prop_assert_eq!(at(most.net_costs).own_risk, most.own_risk);
        prop_assert_eq!(at(most.net_costs).marginal_own_risk.to_string(), "0.000000");
        match inverse.net_costs_for_own_risk(wanted) {
            Ok(found) => prop_assert!(at(found).own_risk >= wanted && at(less(found)).own_risk < wanted),
            Err(error) => {
                prop_assert_eq!(error.code(), "no_solution");
                prop_assert!(at(Euro::MAX).own_risk < wanted);
            }
        }
    }

    #[test]
    fn the_borders_lie_on_either_side(year in prop::sample::select(deficit_years()), budget in 1..10_000_000_000_i64, off in 0..4000_i64) {
        let whole = Budget::new(Euro::from_cents(budget)).unwrap();
        let net_costs = Euro::from_cents(budget / 2 + budget * off / 4000);
        let borders = inverse(year, whole, None).borders(net_costs).unwrap();
        let marginal = |net_costs: Euro| scale(year, whole, net_costs, None).marginal_own_risk;
        if let Some(up) = borders.up {
            prop_assert_eq!(up.net_costs.cents() - net_costs.cents(), up.distance.cents());
            prop_assert!(up.distance > Euro::ZERO);
            prop_assert_ne!(marginal(up.net_costs), marginal(Euro::from_cents(up.net_costs.cents() - 1)));
        }
        if let Some(down) = borders.down {
            prop_assert_eq!(net_costs.cents() - down.net_costs.cents(), down.distance.cents());
            prop_assert!(down.distance >= Euro::ZERO);
        }
        prop_assert_eq!(borders.down.is_none(), net_costs < whole.euro());
    }
}

#[test]
fn an_impossible_wish_says_why() {
    let budget = Budget::parse("100").unwrap();
    let inverse = inverse(2024, budget, None);
    let error = inverse.net_costs_for_own_risk("10.01".parse().unwrap()).unwrap_err();
    let message =
        "No net costs up to 1000000000000.00 give this: the own risk is at most 10.00, but 10.01 is wanted.";
    assert_eq!(error.to_string(), message);
    let error = inverse.net_costs_for_payment(Euro::ZERO).unwrap_err();
    assert_eq!(
        (error.code(), error.to_string().as_str()),
        ("amount_out_of_range", "The value is \"0.00\": a wanted amount must be above zero.")
    );
    let error = inverse.net_costs_for_payment(Euro::MAX).unwrap_err();
    assert_eq!(error.code(), "no_solution");
}

#[test]
fn without_a_full_band_the_own_risk_has_no_maximum() {
    let rules = RuleSet::for_year(Year::new(2024).unwrap()).unwrap();
    let rules = rules.with_bands(&[("0.05".parse().unwrap(), "0.5".parse().unwrap())]).unwrap();
    let inverse = Inverse::new(&rules.regular().scale, Budget::parse("100").unwrap());
    assert_eq!(inverse.maximum_own_risk().unwrap_err().code(), "no_solution");
    let effect = inverse.effect_of_one_euro("104.50".parse().unwrap()).unwrap();
    assert_eq!((effect.payment.to_string(), effect.own_risk.to_string()), ("0.25".into(), "0.75".into()));
}

#[test]
fn one_more_euro_before_a_deficit_costs_nothing() {
    let inverse = inverse(2024, Budget::parse("100").unwrap(), None);
    let effect = inverse.effect_of_one_euro("98".parse().unwrap()).unwrap();
    assert_eq!((effect.payment.to_string(), effect.own_risk.to_string()), ("0".into(), "0".into()));
}
