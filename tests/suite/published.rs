//! The published cases: every figure lies in the interval that its printed rounding allows.

use vangnet::Exact;
use vangnet_examples::Published;

#[test]
fn every_figure_lies_in_its_rounding_interval() {
    let published = Published::all().unwrap();
    assert!(published.len() >= 12);
    for case in published {
        let answer = serde_json::to_value(vangnet::assess(&case.case().unwrap()).unwrap()).unwrap();
        assert!(!case.checks.is_empty(), "{}", case.name);
        for check in &case.checks {
            let value = answer.pointer(&check.field).and_then(|value| value.as_str()).expect("a figure");
            let [low, value, high] =
                [&check.low, value, &check.high].map(|text| text.parse::<Exact>().unwrap());
            assert!(low <= value && value <= high, "{}: {} is {value}", case.name, check.figure);
        }
    }
}

#[test]
fn every_case_says_what_was_printed_and_how_it_follows() {
    for case in Published::all().unwrap() {
        assert!(!case.printed.is_empty() && !case.derivation.is_empty(), "{}", case.name);
        assert!(case.url.starts_with("https://"), "{}", case.name);
    }
}

/// Utrecht 2018: the vangnetuitkering was €0.525m lower because the definitive budget rose. The amounts are not
/// printed, so the direction is what can be checked.
#[test]
fn utrecht_2018_a_higher_budget_lowers_the_payment() {
    let payment = |budget: &str| {
        let line = format!(
            r#"{{"id":"","year":2018,"years":[{{"year":2018,"budget":"{budget}","net_costs":"330000000"}}]}}"#
        );
        vangnet::assess(&vangnet::contract::read(line.as_bytes()).unwrap()).unwrap().scale.payment
    };
    assert!(payment("301000000") < payment("300000000"));
}

/// Ridderkerk 2018: with 5.6% a threshold of 7.5% would have paid nothing.
#[test]
fn ridderkerk_2018_gets_nothing_under_the_later_threshold() {
    let published = Published::all().unwrap();
    let case = published.iter().find(|case| case.name == "Ridderkerk 2018").unwrap().case().unwrap();
    let later = vangnet::RuleSet::for_year(vangnet::Year::new(2019).unwrap()).unwrap();
    let later = later.with_years(None, None).unwrap();
    assert_eq!(vangnet::assess_with(&case, &later).unwrap().scale.payment, vangnet::Euro::ZERO);
}
