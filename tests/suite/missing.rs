//! What an incomplete answer waits for, and what is certain without it.

use vangnet::{
    Budget, Case, Language, Markup, Missing, Outcome, Route, RuleSet, TestName, Year, YearFigures,
    assess_with, explain,
};
use vangnet_tests::years::deficit_years;

fn year(year: i64) -> Year {
    Year::new(year).unwrap()
}

/// The outcome of figures of 1000 with these net costs, and what is missing.
fn of(rules: i64, figures: &[(i64, &str)]) -> (Outcome, Option<Missing>) {
    let figures = figures.iter().map(|(of, net_costs)| {
        YearFigures::new(year(*of), Budget::parse("1000").unwrap(), net_costs.parse().unwrap()).unwrap()
    });
    let figures: Vec<_> = figures.collect();
    let case = Case::new("", figures[0].year(), figures).unwrap();
    let rules = RuleSet::for_year(year(rules)).unwrap();
    let answer = assess_with(&case, rules).unwrap();
    let missing = answer.missing(&case, rules);
    (answer.outcome, missing)
}

fn years(missing: &Missing) -> Vec<i64> {
    missing.years.iter().map(|year| year.get()).collect()
}

#[test]
fn a_case_without_history_says_which_years_decide_which_test() {
    let (outcome, missing) = of(2024, &[(2024, "1090")]);
    let missing = missing.unwrap();
    assert_eq!((outcome, years(&missing)), (Outcome::Incomplete, vec![2022, 2023]));
    let test = &missing.tests[0];
    assert_eq!((test.route, test.name, test.decides), (Route::Regular, TestName::MultiYear, true));
    assert_eq!(missing.payment_if_met.unwrap().to_string(), "7.50");
    assert_eq!(missing.own_risk_if_met.unwrap().to_string(), "82.50");
    assert!(missing.failed.is_empty() && !missing.inhabitants);
    // One of the two years is there.
    let (_, missing) = of(2024, &[(2024, "1090"), (2023, "1000")]);
    assert_eq!(years(&missing.unwrap()), [2022]);
}

#[test]
fn what_is_decided_waits_for_nothing() {
    assert_eq!(of(2024, &[(2024, "1000")]), (Outcome::Surplus, None));
    assert_eq!(of(2024, &[(2024, "1090"), (2023, "1090"), (2022, "1090")]), (Outcome::ConditionsMet, None));
    // The test of the year fails, whatever the years before were.
    let (outcome, missing) = of(2024, &[(2024, "1070")]);
    let missing = missing.unwrap();
    assert_eq!((outcome, years(&missing)), (Outcome::ConditionsNotMet, vec![]));
    assert_eq!((missing.failed[0].name, missing.payment_if_met), (TestName::Year, None));
    assert!(!missing.tests[0].decides);
    assert_eq!(
        missing.in_words(Language::Dutch),
        "De cijfers over 2022 en 2023 ontbreken, maar die veranderen de uitkomst niet."
    );
}

#[test]
fn the_two_routes_of_2025_wait_each_for_their_own() {
    let (_, missing) = of(2025, &[(2025, "1090")]);
    let missing = missing.unwrap();
    assert_eq!(years(&missing), [2022, 2023, 2024]);
    let tests: Vec<_> = missing.tests.iter().map(|test| (test.name, test.years.len())).collect();
    assert_eq!(tests, [(TestName::MultiYear, 2), (TestName::YearsAtLeast, 3)]);
    assert!(
        missing.in_words(Language::English).contains("met and the extended route is not open, the scale")
    );
    // Two earlier years without a deficit: the extended route is closed early.
    let (outcome, missing) = of(2025, &[(2025, "1060"), (2024, "1000"), (2023, "1000")]);
    assert_eq!((outcome, missing), (Outcome::ConditionsNotMet, None));
    // The regular route is closed by the year alone; the extended one is not.
    let (outcome, missing) = of(2025, &[(2025, "1060")]);
    let missing = missing.unwrap();
    assert_eq!((outcome, years(&missing)), (Outcome::Incomplete, vec![2022, 2023, 2024]));
    assert_eq!((missing.failed[0].route, missing.failed[0].name), (Route::Regular, TestName::Year));
    assert_eq!(missing.payment_if_met, None);
}

#[test]
fn inhabitants_are_missing_for_a_test_or_for_the_amount() {
    let (outcome, missing) = of(2016, &[(2016, "1040")]);
    let missing = missing.unwrap();
    assert_eq!((outcome, missing.inhabitants), (Outcome::Incomplete, true));
    assert_eq!((missing.tests[0].name, missing.tests[0].inhabitants), (TestName::PerInhabitant, true));
    // A payment of the scale would be below that of the cap, so none is promised.
    assert_eq!(missing.payment_if_met, None);
    let (outcome, missing) = of(2016, &[(2016, "1200")]);
    let missing = missing.unwrap();
    assert_eq!((outcome, missing.inhabitants), (Outcome::ConditionsMet, true));
    assert!(!missing.tests[0].decides);
    assert_eq!(
        missing.in_words(Language::English),
        "The number of inhabitants is missing, so the payment is a lower bound."
    );
}

#[test]
fn an_answer_names_exactly_the_years_that_do_not_affect_it() {
    for deficit_year in deficit_years() {
        let year = Year::new(deficit_year).unwrap();
        let rules = RuleSet::for_year(year).unwrap();
        let figures = |year| {
            let (year, budget) = (Year::new(year).unwrap(), Budget::parse("1000").unwrap());
            YearFigures::new(year, budget, "1090".parse().unwrap()).unwrap()
        };
        let of = |years: &[i64]| {
            let figures = years.iter().copied().map(figures).collect();
            vangnet::receipt(&Case::new("a series", year, figures).unwrap()).unwrap()
        };
        let years: Vec<_> = (deficit_year - 5..=deficit_year + 2).rev().collect();
        let whole = of(&years);
        let unused: Vec<_> = whole.case.unused_years(rules).iter().map(|year| year.get()).collect();
        assert!(unused.is_sorted() && unused.len() >= 4, "{unused:?}");
        for (language, words) in [
            (Language::Dutch, "Geen toets kijkt naar de cijfers over"),
            (Language::English, "No test looks at the figures of"),
        ] {
            let told = |receipt: &vangnet::Receipt| explain(receipt, language, Markup::Plain).contains(words);
            let used: Vec<_> = years.iter().copied().filter(|year| !unused.contains(year)).collect();
            assert!(told(&whole) && !told(&of(&used)));
        }
        for left_out in years.iter().filter(|year| **year != deficit_year) {
            let others: Vec<_> = years.iter().copied().filter(|year| year != left_out).collect();
            let same = of(&others).assessment == whole.assessment;
            assert_eq!(same, unused.contains(left_out), "{left_out} for {deficit_year}");
        }
    }
}
