//! What comes back is what the core says, byte for byte.

use std::{fs, path::Path};

use serde_json::Value;

use crate::{http::JSON, process::Service};

/// The texts at this key of all vectors below a folder.
pub(crate) fn vectors(folder: &str, key: &str) -> Vec<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../tests/vectors").join(folder);
    let mut all = Vec::new();
    for file in fs::read_dir(folder).unwrap() {
        let file = file.unwrap().path();
        if file.extension().is_none_or(|extension| extension != "json") {
            continue;
        }
        let read: Value = serde_json::from_str(&fs::read_to_string(file).unwrap()).unwrap();
        for vector in read["vectors"].as_array().into_iter().flatten() {
            all.extend(vector[key].as_str().map(str::to_owned));
        }
    }
    assert!(all.len() > 100);
    all
}

/// The answers to lines of a door of the core.
pub(crate) fn evaluated(cases: &str) -> String {
    let mut answers = Vec::new();
    vangnet::contract::evaluate(cases.as_bytes(), &mut answers);
    String::from_utf8(answers).unwrap()
}

#[test]
fn a_case_gets_the_answer_of_the_core() {
    let service = Service::start(&[]);
    let mut connection = service.connect();
    for case in vectors("", "line") {
        let due = evaluated(&case);
        let response = connection.post("/evaluate", JSON, case.as_bytes());
        assert_eq!(response.text() + "\n", due);
        let code = serde_json::from_str::<Value>(&due).unwrap()["error"]["code"].clone();
        let status = match code.as_str() {
            None => 200,
            Some("invalid_json") => 400,
            Some(_) => 422,
        };
        assert_eq!(response.status, status, "{case}");
    }
}

#[test]
fn a_question_gets_the_answer_of_the_core() {
    // As many draws as there can be, so that the core refuses what is more.
    let service = Service::start(&["--max-draws", "1000000000000"]);
    let mut connection = service.connect();
    for question in vectors("questions", "question") {
        let mut due = Vec::new();
        vangnet::questions::answer(question.as_bytes(), &mut due);
        let response = connection.post("/ask", JSON, question.as_bytes());
        assert_eq!(response.text(), String::from_utf8(due).unwrap());
    }
}

#[test]
fn one_object_may_stand_on_several_lines() {
    let service = Service::start(&[]);
    let case = "{\n \"id\": \"a\",\n \"year\": 2024,\n \"years\": [{\"year\": 2024, \"budget\": \"100\", \"net_costs\": \"99\"}]\n}\n";
    let response = service.connect().post("/evaluate", "application/json; charset=utf-8", case.as_bytes());
    assert_eq!(response.status, 200);
    assert!(response.text().contains(r#""outcome":"surplus""#));

    let question = "{\n \"question\": \"macro_budgets\"\n}";
    assert_eq!(service.connect().post("/ask", JSON, question.as_bytes()).status, 200);
}
