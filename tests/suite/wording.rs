//! Every explanation and message as a person reads it.

use vangnet::{Language, Markup, RuleSet, Year, contract, explain, receipt};

/// A case for each thing an explanation can say.
const CASES: [(&str, &str); 12] = [
    (
        "conditions_met",
        r#"{"id":"Arnhem","year":2019,"years":[{"year":2019,"budget":"102222222.22","net_costs":"111422222.22"},{"year":2018,"budget":"101000000","net_costs":"109181000"},{"year":2017,"budget":"100000000","net_costs":"108000000"}],"procedure":{"received":"2020-08-01","college_declaration":true,"council_consent":true,"internal_measures":true,"external_measures":true,"granted_years":[2017],"instruction_years":[]}}"#,
    ),
    (
        "conditions_not_met",
        r#"{"id":"","year":2021,"years":[{"year":2021,"budget":"1000000","net_costs":"1074999.99","unlawful":"0"},{"year":2020,"budget":"1000000","net_costs":"1200000"},{"year":2019,"budget":"1000000","net_costs":"1000000"}]}"#,
    ),
    (
        "surplus",
        r#"{"id":"Kerkrade","year":2017,"years":[{"year":2017,"budget":"50000000","net_costs":"49605000"}]}"#,
    ),
    (
        "no_result",
        r#"{"id":"gelijk","year":2017,"years":[{"year":2017,"budget":"50000000","net_costs":"50000000"}]}"#,
    ),
    (
        "incomplete",
        r#"{"id":"Ridderkerk","year":2018,"years":[{"year":2018,"budget":"11666666.67","net_costs":"12330000.00","unlawful":"10000","budget_stage":"voorlopig"}]}"#,
    ),
    (
        "cap_binds",
        r#"{"id":"Nijmegen","year":2016,"years":[{"year":2016,"budget":"93000000","net_costs":"105800000"}],"inhabitants":173000}"#,
    ),
    (
        "cap_does_not_bind",
        r#"{"id":"ruim","year":2016,"years":[{"year":2016,"budget":"93000000","net_costs":"94000000"}],"inhabitants":573000}"#,
    ),
    (
        "inhabitants_missing",
        r#"{"id":"Katwijk","year":2015,"years":[{"year":2015,"budget":"10000000","net_costs":"10400000"}]}"#,
    ),
    (
        "amount_unknown",
        r#"{"id":"2025","year":2025,"years":[{"year":2025,"budget":"1000","net_costs":"1060"},{"year":2024,"budget":"1000","net_costs":"1050"},{"year":2023,"budget":"1000","net_costs":"1050"}]}"#,
    ),
    (
        "both_undecided",
        r#"{"id":"2025","year":2025,"years":[{"year":2025,"budget":"1000","net_costs":"1080"}]}"#,
    ),
    (
        "not_handled",
        r#"{"id":"te laat","year":2019,"years":[{"year":2019,"budget":"1000","net_costs":"1100"}],"procedure":{"received":"2020-08-16","college_declaration":true,"council_consent":true,"internal_measures":true,"external_measures":true,"granted_years":[],"instruction_years":[]}}"#,
    ),
    (
        "refused",
        r#"{"id":"*alles* [fout](x) | <b>","year":2018,"years":[{"year":2018,"budget":"1000","net_costs":"1100"},{"year":2017,"budget":"1000","net_costs":"1100"},{"year":2016,"budget":"1000","net_costs":"1100"}],"procedure":{"received":"2019-05-01","college_declaration":false,"council_consent":false,"internal_measures":false,"external_measures":false,"granted_years":[2017],"instruction_years":[2019]}}"#,
    ),
];

#[test]
fn every_explanation() {
    for (name, line) in CASES {
        let receipt = receipt(&contract::read(line.as_bytes()).unwrap()).unwrap();
        for (language, code) in [(Language::Dutch, "nl"), (Language::English, "en")] {
            insta::assert_snapshot!(
                format!("{name}_{code}_plain"),
                explain(&receipt, language, Markup::Plain)
            );
        }
        insta::assert_snapshot!(
            format!("{name}_nl_markdown"),
            explain(&receipt, Language::Dutch, Markup::Markdown)
        );
    }
}

#[test]
fn the_explanation_of_a_users_rules() {
    let rules = RuleSet::for_year(Year::new(2019).unwrap())
        .unwrap()
        .with_threshold("0.0525".parse().unwrap())
        .unwrap();
    let case = contract::read(CASES[0].1.as_bytes()).unwrap();
    let receipt = vangnet::receipt_with(&case, &rules.with_name("drempel 5,25%")).unwrap();
    insta::assert_snapshot!(explain(&receipt, Language::Dutch, Markup::Plain));
}

/// The answer shows six decimals; a value that is rounded onto its limit must not read as equal to it.
#[test]
fn a_value_beside_its_limit_is_told_apart() {
    let over_2021 = |net_costs: &str| {
        let line = CASES[1].1.replace("1074999.99", net_costs);
        let receipt = receipt(&contract::read(line.as_bytes()).unwrap()).unwrap();
        let text = explain(&receipt, Language::Dutch, Markup::Plain);
        let row = text.lines().find(|line| line.starts_with("Tekort over 2021")).unwrap();
        row.split_whitespace().collect::<Vec<_>>().join(" ")
    };
    assert_eq!(over_2021("1075000.01"), "Tekort over 2021 net boven 7,5% meer dan 7,5% ja");
    assert_eq!(over_2021("1075000"), "Tekort over 2021 7,5% meer dan 7,5% nee");
    assert_eq!(over_2021("1075010"), "Tekort over 2021 7,501% meer dan 7,5% ja");
    assert_eq!(over_2021("1080000"), "Tekort over 2021 8,0% meer dan 7,5% ja");
}

#[test]
fn the_receipt_as_json() {
    let receipt = receipt(&contract::read(CASES[0].1.as_bytes()).unwrap()).unwrap();
    let mut value = serde_json::to_value(&receipt).unwrap();
    value["library_version"] = "x".into();
    insta::assert_snapshot!(serde_json::to_string_pretty(&value).unwrap());
}

#[test]
fn the_differences_between_the_years_in_words() {
    let rules = RuleSet::shipped();
    let words: Vec<_> = rules
        .windows(2)
        .flat_map(|pair| {
            let head = format!("{} → {}", pair[0].name(), pair[1].name());
            let lines = pair[0]
                .diff(&pair[1])
                .into_iter()
                .map(|line| format!("  {} / {}", line.wording.nl, line.wording.en));
            std::iter::once(head).chain(lines).collect::<Vec<_>>()
        })
        .collect();
    insta::assert_snapshot!(words.join("\n"));
}
