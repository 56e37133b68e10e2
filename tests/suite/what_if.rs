//! A user's own rules, mergers, and what they are refused for.

use vangnet::{
    BothOpen, Budget, Case, ErrorKind, Evidence, Outcome, Route, RuleSet, Warning, Year, YearFigures,
    assess_with, compare, merge, receipt_with,
};
use vangnet_tests::years::last_year;

fn year(year: i64) -> Year {
    Year::new(year).unwrap()
}

fn figures(of: i64, budget: &str, net_costs: &str) -> YearFigures {
    YearFigures::new(year(of), Budget::parse(budget).unwrap(), net_costs.parse().unwrap()).unwrap()
}

fn case(years: Vec<YearFigures>) -> Case {
    Case::new("what if", years[0].year(), years).unwrap()
}

/// Three years at 5% or more, and 2025 as given.
fn case_of_2025(net_costs: &str) -> Case {
    let earlier = [2024, 2023, 2022].map(|of| figures(of, "1000", "1100"));
    case(std::iter::once(figures(2025, "1000", net_costs)).chain(earlier).collect())
}

fn extended_rules(both_open: BothOpen) -> RuleSet {
    let bands =
        [("0.05".parse().unwrap(), "0.25".parse().unwrap()), ("0.15".parse().unwrap(), "1".parse().unwrap())];
    let rules = RuleSet::for_year(year(2025)).unwrap();
    rules.with_extended_bands(&bands, both_open).unwrap().with_name("our guess of 2025")
}

#[test]
fn a_user_supplies_the_unknown_amounts_of_2025() {
    let rules = extended_rules(BothOpen::Extended);
    let answer = assess_with(&case_of_2025("1060"), &rules).unwrap();
    assert_eq!((answer.outcome, answer.route), (Outcome::ConditionsMet, Some(Route::Extended)));
    // A quarter of what lies above 5%: 2.50 of 60.
    assert_eq!(
        (answer.payment.unwrap().to_string(), answer.own_risk.unwrap().to_string()),
        ("2.50".into(), "57.50".into())
    );
    assert_eq!((answer.evidence, answer.rule_set.as_str()), (Evidence::User, "our guess of 2025"));
    assert!(answer.warnings.is_empty());
}

#[test]
fn where_both_routes_are_open_the_users_choice_holds() {
    let paid = |both_open| {
        let answer = assess_with(&case_of_2025("1100"), &extended_rules(both_open)).unwrap();
        (answer.route.unwrap(), answer.payment.unwrap().to_string())
    };
    // At 10% both pay 12.50: a quarter of 5%, half of 2.5%. A tie is the regular route's.
    assert_eq!(paid(BothOpen::Regular), (Route::Regular, "12.50".into()));
    assert_eq!(paid(BothOpen::Extended), (Route::Extended, "12.50".into()));
    assert_eq!(paid(BothOpen::HigherPayment), (Route::Regular, "12.50".into()));
    // The user's choice is about both being open; where only the extended one is, it holds.
    let only = assess_with(&case_of_2025("1060"), &extended_rules(BothOpen::Regular)).unwrap();
    assert_eq!((only.route.unwrap(), only.payment.unwrap().to_string()), (Route::Extended, "2.50".into()));
    let higher = assess_with(&case_of_2025("1090"), &extended_rules(BothOpen::HigherPayment)).unwrap();
    assert_eq!(
        (higher.route.unwrap(), higher.payment.unwrap().to_string()),
        (Route::Extended, "10.00".into())
    );
}

#[test]
fn the_receipt_marks_as_the_users_what_the_user_changed() {
    let receipt = receipt_with(&case_of_2025("1060"), &extended_rules(BothOpen::Extended)).unwrap();
    let step = |name: &str| receipt.steps.iter().find(|step| step.name == name).unwrap();
    let band = step("extended.band_1");
    assert_eq!((band.evidence, band.result.shown.as_str()), (Evidence::User, "2.5"));
    assert_eq!((step("payment").evidence, step("payment").result.shown.as_str()), (Evidence::User, "2.50"));
    assert_eq!(step("own_risk").result.shown, "57.50");
    // The tests are still those of 2025, the weakest of which is official.
    assert_eq!(step("outcome").evidence, Evidence::Official);
    assert_eq!(receipt.bands.len(), 3);
}

#[test]
fn rules_of_a_user_hold_where_no_rule_is_known() {
    let rules =
        RuleSet::for_year(year(2024)).unwrap().with_years(Some(year(2026)), None).unwrap().with_name("2026?");
    let next = case(vec![
        figures(2026, "1000", "1100"),
        figures(2025, "1000", "1100"),
        figures(2024, "1000", "1100"),
    ]);
    assert_eq!(assess_with(&next, &rules).unwrap().payment.unwrap().to_string(), "12.50");
    let error = assess_with(&case_of_2025("1060"), &rules).unwrap_err();
    assert_eq!(error.to_string(), "/year is 2025: the rule set \"2026?\" holds for 2026 and later.");
    assert_eq!(error.kind(), ErrorKind::NoRuleKnown);
}

#[test]
fn a_cap_of_a_user_does_not_warn_of_an_inferred_one() {
    let rules = RuleSet::from_toml(
        r#"
        name = "cap of 40"
        [regular]
        opens = "any"
        tests = [{ test = "year", limit = "0.05" }]
        bands = [{ above = "0.05", share = "0.5" }]
        own_risk_cap_per_inhabitant = "40"
        "#,
    )
    .unwrap();
    let case =
        case(vec![figures(2024, "1000", "1200")]).with_inhabitants(vangnet::Inhabitants::new(1).unwrap());
    let answer = assess_with(&case, &rules).unwrap();
    assert_eq!((answer.own_risk.unwrap().to_string(), answer.warnings), ("40.00".into(), vec![]));
    let shipped = RuleSet::for_year(year(2016)).unwrap().with_years(None, None).unwrap();
    assert_eq!(assess_with(&case, &shipped).unwrap().warnings, [Warning::PerInhabitantCapInferred]);
}

#[test]
fn a_comparison_shows_both_answers_and_the_rules_between_them() {
    let years =
        vec![figures(2018, "1000", "1060"), figures(2017, "1000", "1060"), figures(2016, "1000", "1060")];
    let later = RuleSet::for_year(year(2019)).unwrap().with_years(None, None).unwrap().with_name("later");
    let comparison = compare(&case(years), RuleSet::for_year(year(2018)).unwrap(), &later).unwrap();
    assert_eq!(comparison.first.outcome, Outcome::ConditionsMet);
    assert_eq!(comparison.second.outcome, Outcome::ConditionsNotMet);
    assert_eq!(comparison.payment_difference.unwrap().to_string(), "-5.00");
    assert_eq!(comparison.own_risk_difference.unwrap().to_string(), "5.00");
    // Under the first the scale pays half of the sixth percent; under the second nothing.
    assert_eq!(comparison.scale_own_risk_difference.to_string(), "5.00");
    assert_eq!(comparison.rules.len(), 3);
}

/// A rule set of a user with one part replaced.
fn refused(from: &str, to: &str) -> String {
    let text = r#"
name = "own"
first_year = 2020
last_year = 2024
[regular]
opens = "all"
tests = [{ test = "year", limit = "0.05" }, { test = "years_at_least", limit = "0.05", count = 2, of = 3 }]
bands = [{ above = "0.05", share = "0.5" }, { above = "0.10", share = "1" }]
"#;
    assert!(RuleSet::from_toml(text).is_ok());
    assert!(text.contains(from), "{from}");
    let error = RuleSet::from_toml(&text.replacen(from, to, 1)).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::InvalidRuleSet);
    error.to_string()
}

#[test]
fn a_wrong_rule_set_is_told_where_and_what_is_allowed() {
    let messages: Vec<String> = [
        ("0.10", "0.05"),
        ("share = \"1\"", "share = \"1.01\""),
        ("above = \"0.05\"", "above = \"5%\""),
        ("above = \"0.05\"", "above = \"-0.05\""),
        ("above = \"0.05\"", "above = \"0.0500001\""),
        ("above = \"0.05\"", "above = 0.05"),
        ("above = \"0.05\"", "above = { value = \"0.05\", evidence = \"law\" }"),
        ("above = \"0.05\"", "below = \"0.05\""),
        ("above = \"0.05\"", "above = \"11\""),
        ("count = 2", "count = 4"),
        ("count = 2", "count = 0"),
        ("of = 3", "of = 11"),
        ("opens = \"all\"", "opens = \"some\""),
        ("test = \"year\"", "test = \"month\""),
        ("above = \"0.05\"", "above = { value = \"0.05\", sources = [{ title = \"x\", mark = \"law\" }] }"),
        ("test = \"years_at_least\", limit = \"0.05\", count = 2, of = 3", "test = \"year\", limit = \"0.06\""),
        ("above = \"0.05\"", "above = \".05\""),
        ("last_year = 2024", "last_year = 2019"),
        ("name = \"own\"", "schema = 2\nname = \"own\""),
        ("[regular]", "[regular]\nwhere_both_open = \"regular\""),
        ("[regular]", "[extended]\nopens = \"all\"\ntests = [{ test = \"year\", limit = \"0.05\" }]\n[regular]"),
        ("[regular]", "[regular]\nown_risk_cap_per_inhabitant = \"0\""),
        ("bands = [{ above = \"0.05\", share = \"0.5\" }, { above = \"0.10\", share = \"1\" }]", "bands = []"),
        ("tests = [{ test = \"year\", limit = \"0.05\" }, { test = \"years_at_least\", limit = \"0.05\", count = 2, of = 3 }]", "tests = []"),
    ]
    .into_iter()
    .map(|(from, to)| format!("{} => {}\n{}", from.trim(), to.trim(), refused(from, to)))
    .collect();
    insta::assert_snapshot!(messages.join("\n\n"));
}

#[test]
fn a_merger_adds_the_results_of_the_old_municipalities() {
    let code = |text: &str| text.parse().unwrap();
    let first = vec![
        figures(2020, "1000", "1100"),
        figures(2019, "1000", "1200").with_unlawful("5".parse().unwrap()).unwrap(),
    ];
    let second = vec![
        figures(2019, "500", "400").with_budget_without_art_7(Budget::parse("600").unwrap()),
        figures(2020, "500", "510").with_stage(vangnet::BudgetStage::Provisional),
    ];
    let merged = merge(&[(code("0001"), first), (code("0002"), second)]).unwrap();
    let shown: Vec<_> = merged
        .iter()
        .map(|of| (of.year().get(), of.budget().to_string(), of.deficit().unwrap().to_string()))
        .collect();
    assert_eq!(shown, [(2019, "1600.00".into(), "-5.00".into()), (2020, "1500.00".into(), "110.00".into())]);
    assert_eq!(merged[1].stage(), vangnet::BudgetStage::Provisional);
    // The merged history decides the test of the new municipality.
    let mut years = vec![figures(2021, "1500", "1620")];
    years.extend(merged);
    let answer = vangnet::assess(&case(years)).unwrap();
    assert_eq!(answer.routes[0].tests[1].value.unwrap().to_string(), "0.150000");
}

#[test]
fn a_merger_guesses_nothing() {
    let code = |text: &str| text.parse().unwrap();
    let one = vec![figures(2020, "1000", "1100"), figures(2019, "1000", "1100")];
    let error =
        merge(&[(code("0001"), one.clone()), (code("0002"), vec![figures(2020, "1", "1")])]).unwrap_err();
    assert_eq!(
        error.to_string(),
        "/0002/years has no entry for 2019: the results of a merger can be added up only if every municipality has the same years."
    );
    let twice = vec![one[0], one[0]];
    assert_eq!(merge(&[(code("0001"), twice)]).unwrap_err().kind(), ErrorKind::DuplicateYear);
    let same = [(code("0001"), one.clone()), (code("0001"), one.clone())];
    assert_eq!(merge(&same).unwrap_err().to_string(), "/0001 is 0001: this municipality is given twice.");
    let huge = vec![figures(2020, "1000000000000", "1")];
    let error = merge(&[(code("0001"), huge.clone()), (code("0002"), huge)]).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::AmountOutOfRange);
    assert!(merge(&[]).unwrap().is_empty());
}

/// The rules of 2025 in a later year: the same numbers, a user's mark, and what is unknown stays unknown.
#[test]
fn rules_are_assumed_for_a_year_without_rules() {
    let of_2025 = RuleSet::for_year(year(2025)).unwrap();
    let rules = of_2025.assumed_for(year(2999)).unwrap();
    assert_eq!((rules.name(), rules.evidence()), ("2025 assumed for 2999", Evidence::User));
    assert_eq!(
        (rules.years(), rules.assumed_from()),
        ((Some(year(2999)), Some(year(2999))), Some(year(2025)))
    );
    assert!(rules.diff(of_2025).is_empty());

    let earlier = [2998, 2997, 2996].map(|of| figures(of, "1000", "1040"));
    let met = case(std::iter::once(figures(2999, "1000", "1100")).chain(earlier).collect());
    let answer = assess_with(&met, &rules).unwrap();
    assert_eq!(
        (answer.outcome, answer.payment.unwrap().to_string()),
        (Outcome::ConditionsMet, "12.50".into())
    );
    assert_eq!((answer.evidence, answer.rule_set.as_str()), (Evidence::User, "2025 assumed for 2999"));
    assert_eq!(answer.warnings, [Warning::RulesAssumed]);

    let earlier = [2998, 2997, 2996].map(|of| figures(of, "1000", "1100"));
    let unknown = case(std::iter::once(figures(2999, "1000", "1060")).chain(earlier).collect());
    let answer = assess_with(&unknown, &rules).unwrap();
    assert_eq!((answer.outcome, answer.payment), (Outcome::AmountUnknown, None));
    assert_eq!(answer.warnings, [Warning::ExtendedAmountUnknown, Warning::RulesAssumed]);

    let error = assess_with(&case_of_2025("1060"), &rules).unwrap_err();
    assert_eq!(error.to_string(), "/year is 2025: the rule set \"2025 assumed for 2999\" holds for 2999.");
}

#[test]
fn an_assumption_is_taken_over_once_more_and_made_of_a_users_rules() {
    let of_2025 = RuleSet::for_year(year(2025)).unwrap();
    let twice = of_2025.assumed_for(year(2999)).unwrap().assumed_for(year(3003)).unwrap();
    assert_eq!(twice, of_2025.assumed_for(year(3003)).unwrap());

    let own = extended_rules(BothOpen::Extended).assumed_for(year(2999)).unwrap();
    assert_eq!(own.name(), "our guess of 2025 assumed for 2999");
    let earlier = [2998, 2997, 2996].map(|of| figures(of, "1000", "1100"));
    let receipt =
        receipt_with(&case(std::iter::once(figures(2999, "1000", "1060")).chain(earlier).collect()), &own)
            .unwrap();
    assert_eq!(receipt.assessment.payment.unwrap().to_string(), "2.50");
    let text = vangnet::explain(&receipt, vangnet::Language::English, vangnet::Markup::Plain);
    assert!(text.contains("a user's own rules for 2025 (\"our guess of 2025 assumed for 2999\")"), "{text}");
}

#[test]
fn rules_are_not_assumed_where_there_are_rules() {
    let of_2025 = RuleSet::for_year(year(2025)).unwrap();
    let refused = |rules: &RuleSet, of| {
        let error = rules.assumed_for(year(of)).unwrap_err();
        (error.code(), error.to_string())
    };
    let next = last_year() + 1;
    let own = format!(
        "this year has rules of its own; rules can be assumed only for years without them, from {next}."
    );
    assert_eq!(refused(of_2025, 2025), ("invalid_year", format!("/year is 2025: {own}")));
    assert_eq!(refused(of_2025, 2015), ("invalid_year", format!("/year is 2015: {own}")));
    assert_eq!(refused(of_2025, 2014).0, "year_unsupported");
    let later = of_2025.with_years(Some(year(2999)), None).unwrap().with_name("later");
    assert_eq!(
        refused(&later, 2998).1,
        "/year is 2998: rules can be assumed only for later years; the rule set \"later\" holds for 2999 and later."
    );
    assert_eq!(refused(&later, 2999).1, "/year is 2999: the rule set \"later\" holds for this year already.");
}

/// A receipt names the assumption, marks what rests on it, and is read back with its rules.
#[test]
fn the_receipt_of_an_assumption() {
    let rules = RuleSet::for_year(year(2024)).unwrap().assumed_for(year(2999)).unwrap();
    let procedure = vangnet::Procedure {
        received: "3000-08-16".parse().unwrap(),
        college_declaration: true,
        council_consent: false,
        internal_measures: true,
        external_measures: true,
        granted_years: vec![year(2997)],
        instruction_years: vec![],
    };
    let case = case([2999, 2998, 2997].map(|of| figures(of, "1000", "1100")).to_vec());
    let receipt = receipt_with(&case.with_procedure(procedure), &rules).unwrap();
    let answer = receipt.assessment.procedure.as_ref().unwrap();
    assert_eq!(
        (answer.form.unwrap().code(), answer.window_close.to_string(), answer.funded_from),
        ("uitgebreid_verzoek", "3000-08-15".into(), year(3001))
    );
    let findings: Vec<_> = answer.findings.iter().map(|finding| finding.code()).collect();
    assert_eq!(findings, ["outside_window", "no_council_consent"]);
    assert_eq!(receipt.assessment.outcome, Outcome::NotHandled);

    let assumed = receipt.steps.iter().position(|step| step.name == "rules_assumed").unwrap();
    assert_eq!(receipt.steps[assumed].result.shown, "2024");
    assert!(receipt.steps[..assumed].iter().all(|step| step.evidence != Evidence::User));
    assert!(receipt.steps[assumed..].iter().all(|step| step.evidence == Evidence::User));

    let json = serde_json::to_string(&receipt).unwrap();
    assert_eq!(serde_json::from_str::<vangnet::Receipt>(&json).unwrap(), receipt);
}

/// The library reads back what it writes: the shipped rules, an assumption, a user's own.
#[test]
fn a_rule_set_is_read_back_as_it_was() {
    let assumed = RuleSet::for_year(year(2025)).unwrap().assumed_for(year(2999)).unwrap();
    let own = assumed.with_threshold("0.05".parse().unwrap()).unwrap();
    for rules in RuleSet::shipped().iter().chain([&assumed, &own]) {
        let json = serde_json::to_string(rules).unwrap();
        let read = RuleSet::read(&mut serde_json::Deserializer::from_str(&json)).unwrap();
        assert_eq!(&read, rules);
    }
    let json = serde_json::to_string(&assumed).unwrap();
    for (from, to) in [("2999", "2025"), ("\"assumed_from\":2025", "\"assumed_from\":2999")] {
        let wrong = json.replace(from, to);
        let error = RuleSet::read(&mut serde_json::Deserializer::from_str(&wrong)).unwrap_err().to_string();
        assert!(error.contains("it must be before first_year"), "{error}");
    }
}
