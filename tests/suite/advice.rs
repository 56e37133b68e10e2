//! The questions about implausible figures: the vectors that all three languages read.

use std::{fs, path::Path};

use serde::Deserialize;
use serde_json::Value;
use vangnet::{advice, contract};

#[derive(Deserialize)]
struct Row {
    name: String,
    case: Value,
    asked: Vec<(String, i64, String)>,
}

fn rows() -> Vec<Row> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("vectors/advice/cases.json");
    serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap()
}

#[test]
fn every_vector() {
    for row in rows() {
        let case = contract::read(row.case.to_string().as_bytes()).unwrap();
        let asked: Vec<_> = advice(&case)
            .into_iter()
            .map(|asked| (asked.reason.code().to_owned(), asked.year.get(), asked.field.code().to_owned()))
            .collect();
        assert_eq!(asked, row.asked, "{}", row.name);
    }
}

/// Asking changes nothing, and each question names its year in both languages.
#[test]
fn a_question_leaves_the_answer_as_it_is() {
    for row in rows() {
        let case = contract::read(row.case.to_string().as_bytes()).unwrap();
        let before = vangnet::assess(&case).unwrap();
        for asked in advice(&case) {
            assert_eq!(asked.code.code(), "implausible");
            for text in [&asked.wording.nl, &asked.wording.en] {
                assert!(text.contains(&asked.year.to_string()) && text.ends_with('?'), "{text}");
            }
        }
        assert_eq!(vangnet::assess(&case).unwrap(), before);
    }
}

/// The published cases are real, so nothing is asked about them.
#[test]
fn nothing_is_asked_about_the_published_cases() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("vectors/published.json");
    let file: Value = serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap();
    let mut cases = 0;
    for vector in file["published"].as_array().unwrap() {
        let Some(line) = vector["line"].as_str() else { continue };
        let Ok(case) = contract::read(line.as_bytes()) else { continue };
        assert!(advice(&case).is_empty(), "{}: {:?}", vector["name"], advice(&case));
        cases += 1;
    }
    assert!(cases >= 5, "{cases} cases");
}
