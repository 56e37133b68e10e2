//! The tables that a notebook shows of the calendar, the sheet, a rule set and the answers of inverse questions.

use vangnet::{
    Budget, Calendar, Case, Euro, Inhabitants, Inverse, Language, Procedure, RuleSet, Warning, Year,
    YearFigures, assess_with, receipt,
};
use vangnet_tests::years::deficit_years;

const BOTH: [Language; 2] = [Language::Dutch, Language::English];

fn year(year: i64) -> Year {
    Year::new(year).unwrap()
}

fn case(deficit_year: i64, net_costs: &str) -> Case {
    let budget = Budget::parse("100000000").unwrap();
    let figures = YearFigures::new(year(deficit_year), budget, net_costs.parse().unwrap()).unwrap();
    Case::new("", year(deficit_year), vec![figures]).unwrap()
}

fn application(received: &str, council_consent: bool) -> Procedure {
    Procedure {
        received: received.parse().unwrap(),
        college_declaration: true,
        council_consent,
        internal_measures: true,
        external_measures: true,
        granted_years: vec![],
        instruction_years: vec![],
    }
}

/// A line for each row, paragraph and list, so that a person can read it.
fn lines(html: &str) -> String {
    let mut text = html.to_owned();
    for end in ["</tr>", "</thead>", "</p>", "</li>", "</table>"] {
        text = text.replace(end, &format!("{end}\n"));
    }
    text
}

#[test]
fn each_table_in_both_languages() {
    let of_2016 = RuleSet::for_year(year(2016)).unwrap();
    let capped = Inverse::new(&of_2016.regular().scale, Budget::parse("93000000").unwrap())
        .with_inhabitants(Inhabitants::new(173_000).unwrap());
    let of_2024 = RuleSet::for_year(year(2024)).unwrap();
    let plain = Inverse::new(&of_2024.regular().scale, Budget::parse("100000000").unwrap());
    let borders = |net_costs: &str| plain.borders(net_costs.parse().unwrap()).unwrap();
    let warnings = of_2016.scale_warnings(false);
    let refused = assess_with(
        &case(2019, "109000000").with_procedure(application("2020-08-16", false)),
        RuleSet::for_year(year(2019)).unwrap(),
    );
    let complete = assess_with(
        &case(2017, "109000000").with_procedure(application("2018-08-15", true)),
        RuleSet::for_year(year(2017)).unwrap(),
    );
    let own = of_2024.with_threshold("0.0525".parse().unwrap()).unwrap().with_name("5,25%");
    let own = own.with_years(Some(year(2999)), None).unwrap();
    let assumed = RuleSet::for_year(year(2025)).unwrap().assumed_for(year(2999)).unwrap();
    let tables = BOTH.map(|language| {
        let effect = |net_costs: &str| capped.effect_of_one_euro(net_costs.parse().unwrap()).unwrap();
        [
            Calendar::of(year(2016)).unwrap().explain_html(language),
            Calendar::of(year(2024)).unwrap().explain_html(language),
            receipt(&case(2024, "109000000.01")).unwrap().sheet.explain_html(language),
            capped.maximum_own_risk().unwrap().explain_html(&[], language),
            borders("109000000").explain_html(&[], language),
            borders("99000000").explain_html(&[], language),
            borders("120000000").explain_html(&warnings, language),
            effect("98189999.55").explain_html(&warnings, language),
            refused.as_ref().unwrap().procedure.as_ref().unwrap().explain_html(language),
            complete.as_ref().unwrap().procedure.as_ref().unwrap().explain_html(language),
            of_2016.explain_html(language),
            own.explain_html(language),
            assumed.explain_html(language),
        ]
    });
    let text: Vec<_> = tables.iter().flatten().map(|html| lines(html)).collect();
    insta::assert_snapshot!(text.join("\n"));
}

#[test]
fn the_procedure_of_assumed_rules_says_so() {
    let rules = RuleSet::for_year(year(2024)).unwrap().assumed_for(year(2999)).unwrap();
    let answer =
        assess_with(&case(2999, "109000000").with_procedure(application("3000-08-01", true)), &rules)
            .unwrap();
    assert_eq!(answer.warnings, [Warning::RulesAssumed]);
    let html = answer.procedure.unwrap().explain_html(Language::English);
    assert!(html.contains("Note: the rules are an assumption."), "{html}");
}

#[test]
fn every_warning_is_told_in_words() {
    let budget = Budget::parse("100").unwrap();
    let borders = Inverse::new(&RuleSet::for_year(year(2024)).unwrap().regular().scale, budget)
        .borders(Euro::ZERO)
        .unwrap();
    let all = [
        Warning::BudgetNotFinal,
        Warning::InhabitantsMissing,
        Warning::PerInhabitantCapInferred,
        Warning::RulesAssumed,
        Warning::ExtendedAmountUnknown,
    ];
    for (language, note) in BOTH.into_iter().zip(["<p>Let op:", "<p>Note:"]) {
        assert_eq!(borders.explain_html(&all, language).matches(note).count(), all.len());
    }
}

#[test]
fn every_shipped_value_is_in_the_table_of_its_rules() {
    for deficit_year in deficit_years() {
        let rules = RuleSet::for_year(year(deficit_year)).unwrap();
        for language in BOTH {
            let html = rules.explain_html(language);
            // Beside the values: which tests must pass on each route, the amount that is unknown, and the heads of the tables.
            let (choices, heads) = if rules.extended().is_some() { (3, 2) } else { (1, 1) };
            assert_eq!(
                html.matches("<tr>").count(),
                rules.values().count() + choices + heads,
                "{deficit_year}"
            );
        }
    }
}
