//! Every explanation and message as a person reads it.

use vangnet::{Budget, Case, Language, Markup, RuleSet, Year, YearFigures, contract, explain, receipt};

/// A case for each thing an explanation can say.
const CASES: [(&str, &str); 16] = [
    (
        "surplus_by_unlawful_spending",
        r#"{"id":"","year":2024,"years":[{"year":2024,"budget":"100","net_costs":"105","unlawful":"10"}]}"#,
    ),
    (
        "too_early",
        r#"{"id":"te vroeg","year":2019,"years":[{"year":2019,"budget":"1000","net_costs":"1100"}],"procedure":{"received":"2019-12-31","college_declaration":true,"council_consent":true,"internal_measures":true,"external_measures":true,"granted_years":[],"instruction_years":[]}}"#,
    ),
    (
        "only_extended_undecided",
        r#"{"id":"2025","year":2025,"years":[{"year":2025,"budget":"1000","net_costs":"1060"}]}"#,
    ),
    (
        "regular_open_extended_undecided",
        r#"{"id":"2025","year":2025,"years":[{"year":2025,"budget":"1000","net_costs":"1090"},{"year":2024,"budget":"1000","net_costs":"1100"},{"year":2023,"budget":"1000","net_costs":"1000"}]}"#,
    ),
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

fn case_named(name: &str) -> &'static str {
    CASES.iter().find(|(known, _)| *known == name).expect("a case of this name").1
}

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

/// An amount beside the answer that differs from it is headed as what would be, in both languages; no other is.
#[test]
fn amounts_that_are_only_what_the_scale_gives_are_headed_so() {
    let failed_over_years = r#"{"id":"","year":2019,"years":[{"year":2019,"budget":"100000000","net_costs":"109000000"},{"year":2018,"budget":"100000000","net_costs":"90000000"},{"year":2017,"budget":"100000000","net_costs":"90000000"}]}"#;
    let lines = CASES.iter().map(|(_, line)| *line).chain([failed_over_years]);
    let mut differ = 0;
    for line in lines {
        let receipt = receipt(&contract::read(line.as_bytes()).unwrap()).unwrap();
        let answer = &receipt.assessment;
        if !answer.deficit_ratio.to_string().starts_with(|digit: char| digit.is_ascii_digit())
            || answer.deficit == vangnet::Euro::ZERO
        {
            continue;
        }
        let differs = answer.payment != Some(answer.scale.payment);
        differ += usize::from(differs);
        for (language, heading, total) in [
            (Language::Dutch, "Wie wat van het tekort zou betalen", "Totaal zou zijn"),
            (Language::English, "How the deficit would be shared", "Total would be"),
        ] {
            let text = explain(&receipt, language, Markup::Plain);
            assert_eq!(text.contains(heading), differs, "{text}");
            assert_eq!(text.contains(total), differs, "{text}");
        }
    }
    assert!(differ >= 8, "{differ}");
}

/// On the extended route of a user's rules the share of one more euro is that of its own scale.
#[test]
fn the_explanation_of_an_extended_route_that_is_paid() {
    let bands = [("0.05", "0.5"), ("0.10", "1")]
        .map(|(above, share)| (above.parse().unwrap(), share.parse().unwrap()));
    let rules = RuleSet::for_year(Year::new(2025).unwrap()).unwrap();
    let rules =
        rules.with_extended_bands(&bands, vangnet::BothOpen::HigherPayment).unwrap().with_name("eigen 2025");
    let case = contract::read(case_named("amount_unknown").as_bytes()).unwrap();
    let text = explain(&vangnet::receipt_with(&case, &rules).unwrap(), Language::Dutch, Markup::Plain);
    assert!(text.contains("Van een euro extra tekort zou de gemeente € 0,50 zelf betalen"), "{text}");
    insta::assert_snapshot!(text);
}

/// A link only where the url is one: a user's rule set may carry anything there.
#[test]
fn a_users_url_stays_text() {
    let rules = RuleSet::from_toml(
        r#"
        name = "own"
        [regular]
        opens = "all"
        tests = [{ test = "year", limit = { value = "0.05", sources = [{ title = "a | *note*", url = "x>) <img src=1>" }] } }]
        bands = [{ above = "0.05", share = "0.5" }]
        "#,
    )
    .unwrap();
    let case = contract::read(case_named("conditions_met").as_bytes()).unwrap();
    let text = explain(&vangnet::receipt_with(&case, &rules).unwrap(), Language::English, Markup::Markdown);
    assert!(!text.contains("<img"), "{text}");
    assert!(text.contains("- a &#124; &#42;note&#42;"), "{text}");
}

#[test]
fn the_explanation_of_a_users_rules() {
    let rules = RuleSet::for_year(Year::new(2019).unwrap())
        .unwrap()
        .with_threshold("0.0525".parse().unwrap())
        .unwrap();
    let case = contract::read(case_named("conditions_met").as_bytes()).unwrap();
    let receipt = vangnet::receipt_with(&case, &rules.with_name("drempel 5,25%")).unwrap();
    insta::assert_snapshot!(explain(&receipt, Language::Dutch, Markup::Plain));
}

/// The first sentence says that the rules are an assumption, and so does the part on how sure it is.
#[test]
fn the_explanation_of_assumed_rules() {
    let year = |year| Year::new(year).unwrap();
    let figures = [(2999, "1090"), (2998, "1100"), (2997, "1000")].map(|(of, net_costs)| {
        YearFigures::new(year(of), Budget::parse("1000").unwrap(), net_costs.parse().unwrap()).unwrap()
    });
    let case = Case::new("volgend jaar", year(2999), figures.to_vec()).unwrap();
    let rules = RuleSet::for_year(year(2025)).unwrap().assumed_for(year(2999)).unwrap();
    let receipt = vangnet::receipt_with(&case, &rules).unwrap();
    for (language, code) in [(Language::Dutch, "nl"), (Language::English, "en")] {
        insta::assert_snapshot!(
            format!("assumed_rules_{code}_plain"),
            explain(&receipt, language, Markup::Plain)
        );
    }
}

/// The answer shows six decimals; a value that is rounded onto its limit must not read as equal to it.
#[test]
fn a_value_beside_its_limit_is_told_apart() {
    let over_2021 = |net_costs: &str| {
        let line = case_named("conditions_not_met").replace("1074999.99", net_costs);
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
    let receipt = receipt(&contract::read(case_named("conditions_met").as_bytes()).unwrap()).unwrap();
    let mut value = serde_json::to_value(&receipt).unwrap();
    value["library_version"] = "x".into();
    insta::assert_snapshot!(serde_json::to_string_pretty(&value).unwrap());
}

#[test]
fn the_differences_between_the_years_in_words() {
    // What the dossier has; the difference that a later year makes is that of its file.
    let rules: Vec<_> = RuleSet::shipped().iter().filter(|rules| rules.name() <= "2025").collect();
    let words: Vec<_> = rules
        .windows(2)
        .flat_map(|pair| {
            let head = format!("{} → {}", pair[0].name(), pair[1].name());
            let lines = pair[0]
                .diff(pair[1])
                .into_iter()
                .map(|line| format!("  {} / {}", line.wording.nl, line.wording.en));
            std::iter::once(head).chain(lines).collect::<Vec<_>>()
        })
        .collect();
    insta::assert_snapshot!(words.join("\n"));
}
