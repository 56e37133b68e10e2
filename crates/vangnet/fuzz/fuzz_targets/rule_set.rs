//! Any text as a user's rule set: no panic in reading it, comparing it, asking it, or assessing under it.
#![no_main]

use libfuzzer_sys::fuzz_target;
use vangnet::{Budget, Case, ErrorKind, Euro, Inhabitants, Inverse, RuleSet, Year, YearFigures};

fuzz_target!(|text: &str| {
    let Ok(rules) = RuleSet::from_toml(text) else { return };
    let budget = Budget::new(Euro::from_cents(123_456_789)).expect("a budget");
    for year in [2016, 2025, 2030] {
        let year = Year::new(year).expect("a year");
        let figures = |back: u8, costs: i64| YearFigures::new(year.before(back), budget, Euro::from_cents(costs));
        let years = [figures(0, 150_000_000), figures(1, 140_000_000), figures(3, 1)];
        let case = Case::new("", year, years.into_iter().flatten().collect()).expect("no year twice");
        let case = case.with_inhabitants(Inhabitants::new(1000).expect("inhabitants"));
        match vangnet::receipt_with(&case, &rules) {
            Ok(receipt) => {
                let scale = receipt.assessment.scale;
                assert_eq!(scale.payment.cents() + scale.own_risk.cents(), receipt.assessment.deficit.cents());
            }
            // The years of the rule set; no rule set that was read may be beyond the arithmetic.
            Err(error) => assert_eq!(error.kind(), ErrorKind::NoRuleKnown),
        }
    }
    let inverse = Inverse::new(&rules.regular().scale, budget);
    let _ = inverse.net_costs_for_payment(Euro::from_cents(100));
    let _ = inverse.maximum_own_risk();
    let _ = inverse.borders(Euro::from_cents(150_000_000));
    for shipped in RuleSet::shipped() {
        assert_eq!(shipped.diff(&rules).is_empty(), rules.diff(shipped).is_empty());
    }
});
