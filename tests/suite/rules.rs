//! The shipped rules: no gap, no overlap, every value sourced, and the evidence of each year that of the dossier.

use vangnet::{Citation, Evidence, Origin, RuleSet, Sourced, TestRule, Year};

fn year(year: i64) -> Year {
    Year::new(year).unwrap()
}

#[test]
fn every_year_has_exactly_one_rule_set_in_order() {
    let spans: Vec<_> = RuleSet::shipped().iter().map(RuleSet::years).collect();
    let mut next = year(2015);
    for (first, last) in spans {
        assert_eq!(first, Some(next), "no gap and no overlap");
        next = last.expect("a shipped rule set ends").after(1);
    }
    assert_eq!(next, year(2026));
    for answered in 2015..=2025 {
        let rules = RuleSet::for_year(year(answered)).unwrap();
        assert_eq!((rules.name(), rules.origin()), (answered.to_string().as_str(), Origin::Shipped));
    }
}

#[test]
fn the_years_outside_give_their_typed_errors() {
    for (outside, code) in [
        (2014, "year_unsupported"),
        (0, "year_unsupported"),
        (2026, "no_rule_known"),
        (9999, "no_rule_known"),
    ] {
        assert_eq!(RuleSet::for_year(year(outside)).unwrap_err().code(), code);
    }
}

#[test]
fn the_evidence_of_each_year_is_that_of_the_dossier() {
    use Evidence::{Inferred, Law, Official, Secondary};
    let dossier = [
        (2015, Secondary),
        (2016, Secondary),
        (2017, Law),
        (2018, Law),
        (2019, Inferred),
        (2020, Inferred),
        (2021, Official),
        (2022, Inferred),
        (2023, Official),
        (2024, Official),
        (2025, Inferred),
    ];
    for (of, evidence) in dossier {
        assert_eq!(RuleSet::for_year(year(of)).unwrap().evidence(), evidence, "{of}");
    }
}

#[test]
fn the_scales_are_those_of_the_dossier() {
    for rules in RuleSet::shipped() {
        let number: i64 = rules.name().parse().unwrap();
        let (d1, d2) = match number {
            2015 | 2016 => ("0.05", "0.10"),
            2017 | 2018 => ("0.05", "0.125"),
            _ => ("0.075", "0.125"),
        };
        let bands: Vec<_> = rules
            .regular()
            .scale
            .bands
            .iter()
            .map(|band| (band.above.value.to_string(), band.share.value.to_string()))
            .collect();
        assert_eq!(bands, [(d1.to_owned(), "0.5".to_owned()), (d2.to_owned(), "1".to_owned())], "{number}");
        assert_eq!(rules.extended().is_some(), number == 2025);
    }
}

/// Every value of a rule set as its mark and sources.
fn values(rules: &RuleSet) -> Vec<(Evidence, &[Citation])> {
    fn of<T>(value: &Sourced<T>) -> (Evidence, &[Citation]) {
        (value.evidence, &value.sources)
    }
    let tests =
        rules.regular().tests.iter().chain(rules.extended().into_iter().flat_map(|route| &route.tests));
    let mut values: Vec<_> = tests
        .flat_map(|test| match test {
            TestRule::Year { limit } => vec![of(limit)],
            TestRule::MultiYear { limit, years } => vec![of(limit), of(years)],
            TestRule::PerInhabitant { limit } => vec![of(limit)],
            TestRule::YearsAtLeast { limit, count, of: years } => vec![of(limit), of(count), of(years)],
        })
        .collect();
    for band in &rules.regular().scale.bands {
        values.extend([of(&band.above), of(&band.share)]);
    }
    values.extend(rules.regular().scale.own_risk_cap_per_inhabitant.as_ref().map(of));
    values
}

#[test]
fn every_value_shows_a_source_that_gives_its_mark() {
    for rules in RuleSet::shipped() {
        let values = values(rules);
        assert!(values.len() >= 6, "{}", rules.name());
        for (evidence, sources) in values {
            assert!(!sources.is_empty(), "{}", rules.name());
            assert!(sources.iter().all(|source| !source.title.is_empty()), "{}", rules.name());
            let best = sources
                .iter()
                .filter(|source| source.read && !source.basis)
                .filter_map(|source| source.mark)
                .min();
            assert!(
                evidence == Evidence::Inferred || best == Some(evidence),
                "{}: {evidence:?} from {sources:?}",
                rules.name()
            );
        }
    }
}

#[test]
fn every_value_leads_to_a_law_or_a_web_address() {
    for rules in RuleSet::shipped() {
        for (_, sources) in values(rules) {
            let found = sources
                .iter()
                .any(|source| source.url.as_ref().is_some_and(|url| url.starts_with("https://")));
            assert!(found, "{}: {sources:?}", rules.name());
        }
    }
}

#[test]
fn every_calendar_follows_the_law() {
    for of in 2015..=2025 {
        let calendar = vangnet::Calendar::of(year(of)).unwrap();
        let day = |text: String| text.parse::<vangnet::Day>().unwrap();
        assert_eq!(calendar.window_open.value, day(format!("{}-01-01", of + 1)));
        assert_eq!(calendar.window_close.value, day(format!("{}-08-15", of + 1)));
        assert_eq!(calendar.advice_by.value, day(format!("{}-10-31", of + 1)));
        assert_eq!(calendar.decision_by.value, day(format!("{}-12-26", of + 1)));
        assert_eq!(calendar.paid_before.value, day(format!("{}-04-01", of + 2)));
        assert_eq!(calendar.funded_from.value.get(), of + 2);
        assert_eq!(calendar.forms.is_some(), of >= 2019);
        assert!(calendar.requirements.iter().all(|requirement| !requirement.sources.is_empty()));
        let codes: Vec<_> =
            calendar.requirements.iter().map(|requirement| requirement.code.as_str()).collect();
        let expected: &[&str] = if of < 2017 {
            &["council_informed", "no_instruction"]
        } else {
            &[
                "college_declaration",
                "council_consent",
                "internal_measures",
                "external_measures",
                "no_instruction",
            ]
        };
        assert_eq!(codes, expected);
    }
}
