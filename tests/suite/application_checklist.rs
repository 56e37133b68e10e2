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
            seen.insert((held.code, held.status));
        }
        answered += 1;
    }
    assert!(answered > 20, "{answered}");
    // What no vector finds would be a point that nobody ever sees fulfilled or lacking.
    let statuses: BTreeSet<_> = seen.iter().map(|(_, status)| *status).collect();
    assert_eq!(statuses.len(), 5, "{seen:?}");
}
