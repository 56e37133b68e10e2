//! Applications: what holds of the findings of any, and how they are told.

use std::collections::BTreeSet;

use proptest::prelude::*;
use vangnet::{
    Budget, Case, Day, Language, Markup, Procedure, Year, YearFigures,
    application::{
        Application, ApplicationCode, ApplicationInput, ApplicationMeasure, CollegeDeclaration,
        CouncilConsent, MeasureAbout, MeasureKind, MeasureSource, SourceKind, application,
    },
    questions,
};

const ARNHEM: &str = include_str!("../../examples/applications/arnhem_2019.json");

fn year(year: i64) -> Year {
    Year::new(year).unwrap()
}

fn day() -> impl Strategy<Value = Day> {
    (2018..=2021_u16, 1..=12_u8, 1..=28_u8)
        .prop_map(|(year, month, day)| format!("{year}-{month:02}-{day:02}").parse().unwrap())
}

fn text() -> impl Strategy<Value = Option<String>> {
    prop_oneof![
        Just(None),
        Just(Some(" ".to_owned())),
        Just(Some("Het opstellen van de aanvraag.".to_owned())),
        Just(Some("Meer begeleiding.".to_owned())),
    ]
}

fn source() -> impl Strategy<Value = MeasureSource> {
    let kind = prop::sample::select(SourceKind::ALL);
    let name = prop::sample::select(&["Rheden", "Ede", "Divosa"][..]);
    (kind, name, prop::option::of(any::<bool>())).prop_map(|(kind, name, effectiveness)| MeasureSource {
        effectiveness,
        ..MeasureSource::new(kind, name)
    })
}

fn measure() -> impl Strategy<Value = ApplicationMeasure> {
    let kind = prop::sample::select(MeasureKind::ALL);
    let about = prop::sample::select(MeasureAbout::ALL);
    let sources = prop::collection::vec(source(), 0..3);
    let days = (prop::option::of(day()), prop::option::of(day()));
    (kind, about, sources, text(), text(), days, prop::option::of(0..100_u32)).prop_map(
        |(kind, about, sources, insight, measure, (decided_on, started_on), households)| ApplicationMeasure {
            sources,
            insight,
            measure,
            decided_on,
            started_on,
            households: households.map(vangnet::Count::whole),
            ..ApplicationMeasure::new("", kind, about)
        },
    )
}

fn input() -> impl Strategy<Value = ApplicationInput> {
    let figures = |net_costs: &str| {
        let figures = |year_of| {
            YearFigures::new(year(year_of), Budget::parse("100").unwrap(), net_costs.parse().unwrap())
        };
        (2017..=2019).map(figures).collect::<Result<Vec<_>, _>>().unwrap()
    };
    let case = (prop::sample::select(&["90", "109", "120"][..]), prop::collection::vec(2015..2020_i64, 0..3));
    let procedure = (day(), any::<[bool; 4]>(), prop::collection::vec(2018..2021_i64, 0..2));
    let case = (case, prop::option::of(procedure)).prop_map(move |((net_costs, granted), procedure)| {
        let case = Case::new("a", year(2019), figures(net_costs)).unwrap();
        let Some((received, said, instructions)) = procedure else { return case };
        case.with_procedure(Procedure {
            received,
            college_declaration: said[0],
            council_consent: said[1],
            internal_measures: said[2],
            external_measures: said[3],
            granted_years: granted.into_iter().map(year).collect(),
            instruction_years: instructions.into_iter().map(year).collect(),
        })
    });
    let signed = || (day(), any::<bool>(), any::<bool>());
    let measures = prop::collection::vec(measure(), 0..5);
    (case, day(), measures, prop::option::of(signed()), prop::option::of(signed()), any::<bool>()).prop_map(
        |(case, filed, mut measures, consent, declaration, joint)| {
            for (index, measure) in measures.iter_mut().enumerate() {
                measure.name = format!("measure {index}");
            }
            ApplicationInput {
                joint_body: joint.then(|| vec!["Rheden".into()]),
                consent: consent.map(|(date, chair, registrar)| CouncilConsent { date, chair, registrar }),
                declaration: declaration.map(|(date, mayor, secretary)| CollegeDeclaration {
                    date,
                    mayor,
                    secretary,
                }),
                ..ApplicationInput::new(case, filed, measures)
            }
        },
    )
}

/// The findings about measures, each with the name of its measure.
fn about_measures(answer: &Application) -> BTreeSet<(ApplicationCode, String)> {
    let about = |finding: &vangnet::application::ApplicationFinding| {
        finding.measure.clone().map(|measure| (finding.code, measure))
    };
    answer.findings.iter().filter_map(about).collect()
}

proptest! {
    #[test]
    fn a_measure_that_is_left_out_takes_only_its_own_findings_along(input in input(), left in any::<prop::sample::Index>()) {
        let all = about_measures(&application(&input).unwrap());
        if !input.measures.is_empty() {
            let mut fewer = input.clone();
            let left = fewer.measures.remove(left.index(input.measures.len()));
            let expected: BTreeSet<_> = all.into_iter().filter(|(_, name)| *name != left.name).collect();
            prop_assert_eq!(about_measures(&application(&fewer).unwrap()), expected);
        }
    }

    #[test]
    fn the_order_of_the_measures_does_not_matter(input in input()) {
        let (answer, mut turned) = (application(&input).unwrap(), input);
        turned.measures.reverse();
        let turned = application(&turned).unwrap();
        prop_assert_eq!(about_measures(&answer), about_measures(&turned));
        let whole = |answer: &Application| -> Vec<_> {
            answer.findings.iter().filter(|finding| finding.measure.is_none()).cloned().collect()
        };
        prop_assert_eq!(whole(&answer), whole(&turned));
        prop_assert_eq!((answer.ready, answer.outcome), (turned.ready, turned.outcome));
    }

    #[test]
    fn what_is_found_is_told_with_its_passage(input in input()) {
        let answer = application(&input).unwrap();
        prop_assert_eq!(answer.ready, answer.findings.iter().all(|finding| finding.advice));
        let text = answer.explain(Language::Dutch, Markup::Plain);
        for finding in &answer.findings {
            let passage = finding.passage;
            prop_assert_eq!(passage.is_none(), finding.code == ApplicationCode::Instruction);
            prop_assert!(passage.is_none_or(|passage| text.contains(passage)), "{passage:?} in {text}");
        }
    }

    /// What the contract finds in a case, the application finds too.
    #[test]
    fn the_findings_of_the_contract_are_among_them(input in input()) {
        let answer = application(&input).unwrap();
        let assessment = vangnet::assess(&input.case).unwrap();
        for finding in assessment.procedure.iter().flat_map(|procedure| &procedure.findings) {
            let code = ApplicationCode::from(*finding);
            prop_assert!(answer.findings.iter().any(|found| found.code == code), "{code:?}");
        }
    }
}

/// Every code is among the vectors, in an application that has it; and one vector has none.
#[test]
fn every_code_is_among_the_vectors() {
    let mut found = BTreeSet::new();
    let mut without = 0;
    for vector in crate::questions::all() {
        let answer: serde_json::Value = serde_json::from_str(&vector.answer).unwrap();
        let Some(findings) = answer["findings"].as_array() else { continue };
        without += usize::from(findings.is_empty());
        found.extend(findings.iter().map(|finding| finding["code"].as_str().unwrap().to_owned()));
    }
    let expected: BTreeSet<_> = ApplicationCode::ALL.iter().map(|code| code.code().to_owned()).collect();
    assert_eq!(found, expected);
    assert!(without > 10, "{without}");
}

#[test]
fn the_application_of_arnhem_in_both_languages() {
    let question: serde_json::Value = serde_json::from_str(ARNHEM).unwrap();
    let vectors = crate::questions::all();
    let same = |vector: &&crate::questions::Vector| {
        serde_json::from_str::<serde_json::Value>(&vector.question).is_ok_and(|other| other == question)
    };
    assert!(vectors.iter().find(same).is_some(), "the example is a vector");
    let answered = questions::ask(ARNHEM.as_bytes()).unwrap();
    for (language, code) in [(Language::Dutch, "nl"), (Language::English, "en")] {
        insta::assert_snapshot!(
            format!("application_arnhem_{code}"),
            answered.explain(language, Markup::Plain)
        );
    }
}

/// Every sentence of an explanation, and the same figures in both languages.
#[test]
fn every_finding_in_both_languages() {
    let figures = |text: &str| -> BTreeSet<String> {
        text.split(|letter: char| !letter.is_ascii_digit()).map(str::to_owned).collect()
    };
    let mut told = BTreeSet::new();
    for vector in crate::questions::all() {
        if !vector.question.starts_with("{\"question\":\"application\"")
            || vector.answer.starts_with("{\"error\"")
        {
            continue;
        }
        let answered = questions::ask(vector.question.as_bytes()).unwrap();
        let [nl, en] =
            [Language::Dutch, Language::English].map(|language| answered.explain(language, Markup::Plain));
        assert_eq!(figures(&nl), figures(&en), "{nl}\n{en}");
        let (_, body) = nl.split_once("\n\n").unwrap();
        let paragraphs = body.split("\n\n").filter(|paragraph| !paragraph.starts_with("- "));
        told.extend(paragraphs.map(|paragraph| paragraph.lines().next().unwrap_or_default().to_owned()));
    }
    let told: Vec<_> = told.into_iter().collect();
    insta::assert_snapshot!("application_sentences_nl", told.join("\n"));
}
