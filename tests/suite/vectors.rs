//! The vectors that all three languages read: each line gives exactly its answer.

use std::{collections::BTreeSet, fs, path::Path};

use serde::Deserialize;
use vangnet_tests::years::{Places, deficit_years};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    vectors: Vec<Vector>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Vector {
    pub(crate) name: String,
    origin: String,
    line: Option<String>,
    /// The bytes of a line that is not UTF-8.
    line_hex: Option<String>,
    pub(crate) answer: String,
}

impl Vector {
    pub(crate) fn line(&self) -> Vec<u8> {
        match (&self.line, &self.line_hex) {
            (Some(line), None) => line.clone().into_bytes(),
            (None, Some(hex)) => {
                let byte = |at: usize| u8::from_str_radix(&hex[at..at + 2], 16).expect("two hex digits");
                (0..hex.len()).step_by(2).map(byte).collect()
            }
            _ => panic!("{}: a vector has line or line_hex", self.name),
        }
    }
}

/// Every vector of every file of `vectors/` but the published cases, which have intervals.
pub(crate) fn all() -> Vec<Vector> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("vectors");
    let mut files: Vec<_> =
        fs::read_dir(folder).expect("tests/vectors").map(|entry| entry.unwrap().path()).collect();
    // The folder beside them has the vectors of the questions.
    files.retain(|path| path.is_file() && path.file_name().is_some_and(|name| name != "published.json"));
    files.sort();
    assert!(files.len() >= 5, "the vectors are {files:?}");
    let places = Places::new();
    let read = |path| {
        let text = places.fill(&fs::read_to_string(path).unwrap());
        serde_json::from_str::<File>(&text).expect("a file of vectors").vectors
    };
    files.iter().flat_map(read).collect()
}

#[test]
fn every_line_gives_exactly_its_answer() {
    for vector in all() {
        let mut answer = Vec::new();
        vangnet::contract::evaluate(&vector.line(), &mut answer);
        assert_eq!(String::from_utf8(answer).unwrap(), format!("{}\n", vector.answer), "{}", vector.name);
        assert!(!vector.origin.is_empty(), "{} has no origin", vector.name);
    }
}

#[test]
fn every_year_that_has_rules_is_among_the_vectors() {
    let answers: String = all().into_iter().map(|vector| vector.answer).collect();
    for year in deficit_years() {
        assert!(
            answers.contains(&format!("\"rule_set\":\"{year}\"")),
            "no vector is answered under the rules of {year}"
        );
    }
}

#[test]
fn every_code_of_the_contract_is_among_the_vectors() {
    let codes: BTreeSet<String> = all()
        .iter()
        .filter_map(|vector| {
            serde_json::from_str::<serde_json::Value>(&vector.answer).unwrap()["error"]["code"]
                .as_str()
                .map(Into::into)
        })
        .collect();
    let contract = [
        "amount_out_of_range",
        "budget_not_positive",
        "duplicate_year",
        "invalid_amount",
        "invalid_date",
        "invalid_inhabitants",
        "invalid_json",
        "invalid_stage",
        "invalid_type",
        "missing_field",
        "no_rule_known",
        "unknown_field",
        "year_unsupported",
    ];
    assert_eq!(codes, contract.map(String::from).into());
}

#[test]
fn every_outcome_warning_and_finding_is_among_the_vectors() {
    let answers: String = all().into_iter().map(|vector| vector.answer).collect();
    let outcomes = vangnet::Outcome::ALL.iter().map(|outcome| outcome.code());
    // A line of the contract cannot assume rules.
    let warnings = vangnet::Warning::ALL.iter().filter(|warning| **warning != vangnet::Warning::RulesAssumed);
    let warnings = warnings.map(|warning| warning.code());
    let findings = vangnet::Finding::ALL.iter().map(|finding| finding.code());
    for code in outcomes.chain(warnings).chain(findings) {
        assert!(answers.contains(&format!("\"{code}\"")), "{code}");
    }
}

#[test]
fn a_block_of_lines_gives_the_answers_of_its_lines() {
    let vectors = all();
    let (mut block, mut expected) = (Vec::new(), Vec::new());
    for (index, vector) in vectors.iter().enumerate() {
        block.extend(vector.line());
        // Blank lines have no answer, CRLF is white space, and the last line may lack its LF.
        block.extend_from_slice(if index + 1 == vectors.len() { b"" } else { b"\r\n \t\r\n\n" });
        expected.extend(vector.answer.bytes());
        expected.push(b'\n');
    }
    let mut answers = Vec::new();
    vangnet::contract::evaluate(&block, &mut answers);
    assert!(answers == expected, "the answers of a block differ from those of its lines");
}
