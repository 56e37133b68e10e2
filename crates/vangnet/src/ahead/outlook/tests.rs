//! Outlooks that can be worked out by hand.

use super::{Outlook, OutlookInput, UncertainBudget, UncertainCosts, outlook};
use crate::{
    ahead::Conditions,
    case::YearFigures,
    number::{Budget, Year},
    rules::{RuleSet, first_without_rules},
};

fn year(year: i64) -> Year {
    Year::new(year).unwrap()
}

fn figures(of: i64, budget: &str, net_costs: &str) -> YearFigures {
    YearFigures::new(year(of), Budget::parse(budget).unwrap(), net_costs.parse().unwrap()).unwrap()
}

fn input((costs, costs_sd): (&str, &str), (budget, budget_sd): (&str, &str)) -> OutlookInput {
    let costs = UncertainCosts { mean: costs.parse().unwrap(), sd: costs_sd.parse().unwrap() };
    let budget = UncertainBudget { mean: Budget::parse(budget).unwrap(), sd: budget_sd.parse().unwrap() };
    OutlookInput { conditions: Conditions::Met, ..OutlookInput::new(year(2024), costs, budget) }
}

fn chances(outlook: &Outlook) -> [String; 4] {
    let closed = &outlook.closed;
    [closed.chance_surplus, closed.chance_below, closed.chance_middle, closed.chance_above]
        .map(|chance| chance.to_string())
}

#[test]
fn without_spread_it_is_the_one_certain_case() {
    let answer = outlook(&input(("109000000", "0"), ("100000000", "0"))).unwrap();
    assert_eq!(chances(&answer), ["0.000000000", "0.000000000", "1.000000000", "0.000000000"]);
    assert_eq!(answer.closed.mean_payment.unwrap().to_string(), "750000.00");
    assert_eq!(answer.closed.mean_own_risk.unwrap().to_string(), "8250000.00");
    assert_eq!(answer.closed.sd_own_risk.unwrap().to_string(), "0.00");
    let quantiles = answer.closed.quantiles.unwrap();
    assert!(quantiles.iter().all(|quantile| quantile.own_risk.to_string() == "8250000.00"));
    // At a border nothing is above it.
    let at_border = outlook(&input(("107500000", "0"), ("100000000", "0"))).unwrap();
    assert_eq!(chances(&at_border), ["0.000000000", "1.000000000", "0.000000000", "0.000000000"]);
}

#[test]
fn costs_at_a_border_are_above_it_half_of_the_time() {
    let answer = outlook(&input(("112500000", "4000000"), ("100000000", "0"))).unwrap();
    // Φ(−12.5/4), Φ(−5/4) − Φ(−12.5/4), ½ − Φ(−5/4), ½.
    assert_eq!(chances(&answer), ["0.000889025", "0.104760748", "0.394350226", "0.500000000"]);
    assert_eq!(answer.closed.chance_conditions.unwrap().to_string(), "1.000000000");
    let middle = answer.closed.quantiles.unwrap()[2];
    assert_eq!(
        (middle.payment.to_string(), middle.own_risk.to_string()),
        ("2500000.00".into(), "10000000.00".into())
    );
}

/// A budget that varies a euro in a hundred million gives what a certain one gives, and a plane what a line gives.
#[test]
fn a_plane_is_close_to_its_line() {
    let line = outlook(&input(("109000000", "4000000"), ("100000000", "0"))).unwrap();
    let plane = outlook(&input(("109000000", "4000000"), ("100000000", "1"))).unwrap();
    assert_eq!(chances(&line), chances(&plane));
    assert_eq!(line.closed.mean_payment, plane.closed.mean_payment);
    assert_eq!(line.closed.sd_own_risk, plane.closed.sd_own_risk);
    assert!(plane.closed.quantiles.is_none());
    assert_eq!(
        plane.reasons.iter().map(|unknown| (unknown.field, unknown.reason.code())).collect::<Vec<_>>(),
        [("quantiles", "random_budget")]
    );
}

/// What both vary alike, a deficit does not see: costs that are 1.1 times the budget, whatever it becomes.
#[test]
fn costs_that_follow_the_budget_stay_in_their_band() {
    let mut follows = input(("110000000", "11000000"), ("100000000", "10000000"));
    follows.correlation = "1".parse().unwrap();
    let answer = outlook(&follows).unwrap();
    assert_eq!(chances(&answer), ["0.000000000", "0.000000000", "1.000000000", "0.000000000"]);
    assert_eq!(answer.closed.mean_payment.unwrap().to_string(), "1250000.00");
    assert_eq!(answer.closed.sd_payment.unwrap().to_string(), "125000.00");
}

#[test]
fn a_history_below_zero_closes_the_door_for_small_deficits() {
    let mut low = input(("110000000", "4000000"), ("100000000", "0"));
    low.conditions = Conditions::Assessed;
    assert_eq!(outlook(&low).unwrap().reasons[0].reason.code(), "history_missing");
    low.history = Some(vec![figures(2023, "100000000", "97000000"), figures(2022, "100000000", "99000000")]);
    let answer = outlook(&low).unwrap();
    // N must be above 107.5 + 4 million: 1 − Φ(1.5/4).
    assert_eq!(answer.closed.chance_conditions.unwrap().to_string(), "0.353830233");
    assert!(answer.reasons.is_empty());
    let quantiles = answer.closed.quantiles.unwrap();
    assert_eq!(quantiles[2].payment.to_string(), "0.00");
    // Just before the door opens the own risk is 11.5 million; above it at most 10.
    assert!(quantiles.iter().all(|quantile| quantile.own_risk <= "11500000".parse().unwrap()));
    low.budget.sd = "1".parse().unwrap();
    let random = outlook(&low).unwrap();
    assert_eq!(
        random.reasons.iter().map(|unknown| unknown.reason.code()).collect::<Vec<_>>(),
        [
            "history_below_zero",
            "history_below_zero",
            "history_below_zero",
            "history_below_zero",
            "random_budget"
        ]
    );
    assert_eq!(random.closed.chance_conditions.unwrap().to_string(), "0.353830233");
}

#[test]
fn the_extended_route_is_named_where_the_history_leaves_it_open() {
    let mut open = input(("110000000", "4000000"), ("100000000", "0"));
    (open.year, open.conditions) = (year(2025), Conditions::Assessed);
    let codes = |input: &OutlookInput| {
        outlook(input).unwrap().basis.warnings.iter().map(|warning| warning.code()).collect::<Vec<_>>()
    };
    open.history = Some(vec![figures(2024, "100", "106"), figures(2023, "100", "99")]);
    assert_eq!(codes(&open), ["extended_amount_unknown", "normal_distribution_assumed"]);
    open.history = Some(vec![figures(2024, "100", "104"), figures(2023, "100", "99")]);
    assert_eq!(codes(&open), ["normal_distribution_assumed"]);
}

/// Every shipped rule set is one that an outlook takes: one limit, and no other amount than that of the regular route.
#[test]
fn every_year_with_rules_has_an_outlook() {
    for of in (2000..first_without_rules()).filter(|of| RuleSet::for_year(year(*of)).is_ok()) {
        let mut any = input(("110000000", "4000000"), ("100000000", "2000000"));
        (any.year, any.conditions) = (year(of), Conditions::Assessed);
        any.history = Some((1..=2).map(|back| figures(of - back, "100", "110")).collect());
        let answer = outlook(&any).unwrap();
        assert!(answer.closed.mean_payment.is_some(), "{of}");
        let rules = RuleSet::for_year(year(of)).unwrap();
        assert_eq!(rules.extended().is_some(), rules.extended_amount_unknown());
    }
}
