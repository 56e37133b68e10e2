//! The vectors of the questions about the budget: each question gives exactly its answer, in every language.

use std::{collections::BTreeSet, fs, path::Path};

use serde::Deserialize;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    vectors: Vec<Vector>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Vector {
    name: String,
    origin: String,
    question: String,
    answer: String,
}

fn all() -> Vec<Vector> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("vectors/questions");
    let mut files: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    let read = |path| serde_json::from_str::<File>(&fs::read_to_string(path).unwrap()).unwrap().vectors;
    files.iter().flat_map(read).collect()
}

fn ask(question: &str) -> String {
    let mut answer = Vec::new();
    vangnet::questions::answer(question.as_bytes(), &mut answer);
    String::from_utf8(answer).unwrap()
}

#[test]
fn every_question_gives_exactly_its_answer() {
    let vectors = all();
    assert!(vectors.len() > 1000, "{}", vectors.len());
    for vector in vectors {
        assert_eq!(ask(&vector.question), vector.answer, "{}", vector.name);
        assert!(!vector.origin.is_empty(), "{} has no origin", vector.name);
    }
}

#[test]
fn every_question_and_every_code_is_among_the_vectors() {
    let (mut asked, mut codes) = (BTreeSet::new(), BTreeSet::new());
    for vector in all() {
        let answer: serde_json::Value = serde_json::from_str(&vector.answer).unwrap();
        if let Some(code) = answer["error"]["code"].as_str() {
            codes.insert(code.to_owned());
        } else {
            let question: serde_json::Value = serde_json::from_str(&vector.question).unwrap();
            asked.insert(question["question"].as_str().unwrap().to_owned());
        }
    }
    let questions = [
        "aanwijzing_reduction",
        "attribution",
        "budget_history",
        "deviation",
        "distribute",
        "explain",
        "household",
        "indicators",
        "late_accounts",
        "macro_budgets",
        "payment_calendar",
    ];
    assert_eq!(asked, questions.map(String::from).into());
    let expected = [
        "amount_out_of_range",
        "budget_not_positive",
        "invalid_amount",
        "invalid_indicator",
        "invalid_json",
        "invalid_municipality_code",
        "invalid_number",
        "invalid_ratio",
        "invalid_stage",
        "invalid_markup",
        "invalid_type",
        "missing_field",
        "no_rule_known",
        "nothing_to_share_on",
        "pot_exceeded",
        "unknown_field",
        "unknown_question",
    ];
    for code in expected {
        assert!(codes.contains(code), "no vector has {code}");
    }
}

/// Every question of the vectors, cut off or with one byte changed, has an answer: nothing panics, and what comes out is JSON.
#[test]
fn damaged_questions_have_an_answer() {
    let mut random = vangnet_tests::random::Random::new(5);
    for vector in all() {
        let mut question = vector.question.into_bytes();
        let at = usize::try_from(random.below(question.len() as u64)).unwrap();
        if random.once_in(3) {
            question.truncate(at);
        } else {
            question[at] = random.pick(b"0-9.\"{}[]:,x\\").unwrap();
        }
        let mut answer = Vec::new();
        vangnet::questions::answer(&question, &mut answer);
        assert!(serde_json::from_slice::<serde_json::Value>(&answer).is_ok());
    }
}
