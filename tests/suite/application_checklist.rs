//! The points of the form beside the findings of an application.

use std::collections::BTreeSet;

use serde_json::Value;
use vangnet::{
    Language,
    application::{ChecklistPoint, PointStatus},
    questions,
};

use crate::questions::all;

/// The two findings that no measure is external are one point.
fn point(code: &str) -> &str {
    if code == "no_external_measures" { "no_external_measure" } else { code }
}

#[test]
fn what_is_found_is_what_the_points_lack_and_nothing_else() {
    let (mut answered, mut seen) = (0, BTreeSet::new());
    for vector in all() {
        let answer: Value = serde_json::from_str(&vector.answer).unwrap();
        let Some(findings) = answer["findings"].as_array() else { continue };
        let question: Value = serde_json::from_str(&vector.question).unwrap();
        let checklist =
            questions::ask(vector.question.as_bytes()).unwrap().checklist(Language::Dutch).unwrap();
        let of = |status| {
            let points = checklist.points.iter().filter(move |point| point.status == status);
            points.map(|held: &ChecklistPoint| point(held.code.code())).collect::<BTreeSet<_>>()
        };
        let found = |advice: bool| {
            let findings = findings.iter().filter(move |finding| finding["advice"] == advice);
            findings.map(|finding| point(finding["code"].as_str().unwrap())).collect::<BTreeSet<_>>()
        };
        assert_eq!((of(PointStatus::Lacks), of(PointStatus::Advice)), (found(false), found(true)));
        assert_eq!(checklist.open, found(false).len());
        assert_eq!(checklist.open == 0, answer["ready"] == true);
        for held in &checklist.points {
            let same: Vec<_> =
                findings.iter().filter(|finding| finding["code"] == held.code.code()).collect();
            let named: Vec<_> =
                same.iter().map(|finding| &finding["measure"]).filter(|name| !name.is_null()).collect();
            let at: Vec<_> =
                held.measures.iter().map(|place| &question["measures"][*place]["name"]).collect();
            assert_eq!(at, named, "{:?}", held.code);
            for finding in same {
                let passage = [finding["passage"].as_str(), finding["part"].as_str()];
                assert_eq!([held.passage, held.part], passage, "{:?}", held.code);
            }
            assert_eq!(held.found.is_some(), matches!(held.status, PointStatus::Lacks | PointStatus::Advice));
            if held.status == PointStatus::Fulfilled {
                assert!(is_stated(held.code.code(), &question), "{:?} of {question}", held.code);
            }
            seen.insert((held.code, held.status));
        }
        answered += 1;
    }
    assert!(answered > 20, "{answered}");
    // What no vector finds would be a point that nobody ever sees fulfilled or lacking.
    let statuses: BTreeSet<_> = seen.iter().map(|(_, status)| *status).collect();
    assert_eq!(statuses.len(), 5, "{seen:?}");
}

/// Whether a question states what a point is fulfilled by.
fn is_stated(code: &str, question: &Value) -> bool {
    let list = |value: &Value| value.as_array().cloned().unwrap_or_default();
    let measures = list(&question["measures"]);
    let external: Vec<_> = measures.iter().filter(|measure| measure["kind"] == "external").collect();
    let each = |key: &str| !external.is_empty() && external.iter().all(|measure| measure[key].is_string());
    let each_day =
        |key: &str| !measures.is_empty() && measures.iter().all(|measure| measure[key].is_string());
    let have_sources =
        !external.is_empty() && external.iter().all(|measure| !list(&measure["sources"]).is_empty());
    let speaks = external
        .iter()
        .flat_map(|measure| list(&measure["sources"]))
        .any(|source| source["kind"] == "document" && source["effectiveness"] == true);
    match code {
        "outside_window" => question["filed"].is_string(),
        "instruction" | "no_internal_measures" | "no_external_measures" | "no_external_measure" => {
            question["case"]["procedure"].is_object()
        }
        "no_analysis" => question["analysis"].is_object(),
        "external_needs_source" | "joint_body_is_not_external" => have_sources,
        "external_needs_insight" => each("insight"),
        "external_needs_measure" => each("measure"),
        "document_needs_effectiveness" => have_sources && speaks,
        "drafting_help_is_not_a_measure" => each("name"),
        "not_decided_before_filing" | "measure_of_earlier_year" => each_day("decided_on"),
        "not_started_before_filing" => each_day("started_on"),
        "no_effect_stated" => {
            let has = |key: &str| measures.iter().any(|measure| !measure[key].is_null());
            question["programme"].is_object() || has("households") || has("saving")
        }
        "no_college_declaration" | "declaration_not_signed" => question["declaration"].is_object(),
        _ => question["consent"].is_object(),
    }
}

/// The status of a point of the example of the question, changed.
fn status(change: impl Fn(&mut Value), code: &str) -> PointStatus {
    let described = questions::described();
    let example = described.iter().find(|question| question.name == "application").unwrap().example;
    let mut question: Value = serde_json::from_str(example).unwrap();
    change(&mut question);
    let answered = questions::ask(question.to_string().as_bytes()).unwrap();
    let checklist = answered.checklist(Language::Dutch).unwrap();
    let held = checklist.points.iter().find(|held| point(held.code.code()) == point(code));
    held.unwrap().status
}

#[test]
fn what_nobody_stated_is_not_fulfilled() {
    let sources = |question: &mut Value| question["measures"][1]["sources"] = Value::Array(vec![]);
    for code in ["joint_body_is_not_external", "document_needs_effectiveness"] {
        assert_eq!(status(|_| (), code), PointStatus::Fulfilled);
        assert_eq!(status(sources, code), PointStatus::Waits);
    }
    let no_document = |question: &mut Value| question["measures"][1]["sources"][0]["kind"] = "adviser".into();
    assert_eq!(status(no_document, "document_needs_effectiveness"), PointStatus::NotAsked);
    let undated = |question: &mut Value| {
        question["measures"][0].as_object_mut().unwrap().remove("decided_on");
    };
    assert_eq!(status(|_| (), "measure_of_earlier_year"), PointStatus::Fulfilled);
    assert_eq!(status(undated, "measure_of_earlier_year"), PointStatus::Waits);
    let no_procedure = |question: &mut Value| {
        question["case"].as_object_mut().unwrap().remove("procedure");
    };
    for code in ["instruction", "no_internal_measures", "no_external_measure"] {
        assert_eq!(status(|_| (), code), PointStatus::Fulfilled);
        assert_eq!(status(no_procedure, code), PointStatus::Waits);
    }
    let no_grant = |question: &mut Value| {
        question["case"]["procedure"]["granted_years"] = Value::Array(vec![]);
    };
    assert_eq!(status(no_grant, "no_internal_measures"), PointStatus::NotAsked);
}
