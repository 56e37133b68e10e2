//! The shipped rules: no gap, no overlap, every value sourced, and the evidence of each year that of the dossier.

use vangnet::{Citation, Evidence, Origin, RuleSet, Year};
use vangnet_tests::years::{deficit_years, last_year};

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
    for answered in deficit_years() {
        let rules = RuleSet::for_year(year(answered)).unwrap();
        assert_eq!((rules.name(), rules.origin()), (answered.to_string().as_str(), Origin::Shipped));
    }
}

#[test]
fn the_years_outside_give_their_typed_errors() {
    for (outside, code) in [
        (2014, "year_unsupported"),
        (0, "year_unsupported"),
        (last_year() + 1, "no_rule_known"),
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
    let later = (2019..=2025).map(|of| (of, "0.075", "0.125"));
    let earlier =
        [(2015, "0.05", "0.10"), (2016, "0.05", "0.10"), (2017, "0.05", "0.125"), (2018, "0.05", "0.125")];
    for (number, d1, d2) in earlier.into_iter().chain(later) {
        let rules = RuleSet::for_year(year(number)).unwrap();
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

/// Whether the best source that was read and gives the value has the mark; what is inferred rests on something.
fn gives(sources: &[Citation], evidence: Evidence) -> bool {
    let best =
        sources.iter().filter(|source| source.read && !source.basis).filter_map(|source| source.mark).min();
    !sources.is_empty() && (evidence == Evidence::Inferred || best == Some(evidence))
}

#[test]
fn every_value_shows_a_source_that_gives_its_mark() {
    for rules in RuleSet::shipped() {
        let values: Vec<_> = rules.values().collect();
        assert!(values.len() >= 6, "{}", rules.name());
        for value in values {
            assert!(gives(value.sources, value.evidence), "{}: {value:?}", rules.name());
            assert!(value.sources.iter().all(|source| !source.title.is_empty()), "{}", rules.name());
            let web = |source: &Citation| source.url.as_ref().is_some_and(|url| url.starts_with("https://"));
            assert!(value.sources.iter().any(web), "{}: {value:?}", rules.name());
        }
    }
}

#[test]
fn every_date_and_requirement_shows_a_source_that_gives_its_mark() {
    for of in deficit_years() {
        let calendar = vangnet::Calendar::of(year(of)).unwrap();
        let mut marks: Vec<(Evidence, &[Citation])> = Vec::new();
        for day in [
            &calendar.window_open,
            &calendar.window_close,
            &calendar.advice_by,
            &calendar.decision_by,
            &calendar.paid_before,
        ] {
            marks.push((day.evidence, &day.sources));
        }
        marks.push((calendar.funded_from.evidence, &calendar.funded_from.sources));
        marks.extend(calendar.forms.as_ref().map(|forms| (forms.evidence, forms.sources.as_slice())));
        marks.extend(
            calendar
                .requirements
                .iter()
                .map(|requirement| (requirement.evidence, requirement.sources.as_slice())),
        );
        for (evidence, sources) in marks {
            assert!(gives(sources, evidence), "{of}: {evidence:?} from {sources:?}");
        }
        // The form was read for 2019; that later years have the same two is inferred.
        let forms = calendar.forms.map(|forms| forms.evidence);
        let expected =
            (of >= 2019).then_some(if of == 2019 { Evidence::Official } else { Evidence::Inferred });
        assert_eq!(forms, expected, "{of}");
    }
}

#[test]
fn every_definition_of_a_step_shows_its_source() {
    let line = br#"{"id":"","year":2024,"years":[{"year":2024,"budget":"100","net_costs":"109"}]}"#;
    let receipt = vangnet::receipt(&vangnet::contract::read(line).unwrap()).unwrap();
    for step in receipt.steps {
        assert!(gives(&step.sources, step.evidence) || step.evidence != Evidence::Law, "{step:?}");
    }
}

#[test]
fn every_calendar_follows_the_law() {
    for of in deficit_years() {
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

/// Where a publication is known it is named, and where it is not the title says so.
#[test]
fn a_source_without_an_address_says_that_it_is_not_known() {
    let of_year = |year: i64| RuleSet::for_year(Year::new(year).unwrap()).unwrap();
    let mut unnamed = Vec::new();
    for year in deficit_years() {
        for value in of_year(year).values() {
            for source in value.sources {
                if source.url.is_none() {
                    assert!(source.title.contains("wij weten niet meer welke"), "{}", source.title);
                    unnamed.push((year, value.place.clone()));
                }
            }
        }
    }
    assert_eq!(unnamed, [(2015, "regular.tests.per_inhabitant.limit".to_owned())]);
    let cited = |year: i64, place: &str| {
        let value = of_year(year).values().find(|value| value.place == place).unwrap();
        (value.evidence, value.sources[0].source.clone().unwrap())
    };
    assert_eq!(cited(2016, "regular.bands.1.above"), (Evidence::Secondary, "nijmegen-begroting-2017".into()));
    assert_eq!(cited(2019, "regular.bands.1.above"), (Evidence::Secondary, "renkum-voorjaar-2019".into()));
    assert_eq!(cited(2020, "regular.bands.2.above"), (Evidence::Secondary, "apeldoorn-2017".into()));
    assert_eq!(cited(2022, "regular.tests.year.limit"), (Evidence::Secondary, "divosa-2024".into()));
    assert_eq!(cited(2020, "regular.tests.multi_year.limit").0, Evidence::Inferred);
}

/// That a lower threshold of 2015 may have stayed is said where 2015 is explained, and nowhere else.
#[test]
fn what_is_open_of_2015_is_said_where_2015_is_explained() {
    for year in deficit_years() {
        let line = format!(
            r#"{{"id":"","year":{year},"years":[{{"year":{year},"budget":"100","net_costs":"112"}}]}}"#
        );
        let receipt = vangnet::receipt(&vangnet::contract::read(line.as_bytes()).unwrap()).unwrap();
        for language in [vangnet::Language::Dutch, vangnet::Language::English] {
            let text = vangnet::explain(&receipt, language, vangnet::Markup::Plain);
            assert_eq!(text.contains("kst-30545-151"), year == 2015, "{year}: {text}");
        }
        assert_eq!(receipt.rules.unknown().is_some(), year == 2015);
    }
}
