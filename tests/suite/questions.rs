//! The vectors of the questions about the budget: each question gives exactly its answer, in every language.

use std::{collections::BTreeSet, fs, path::Path};

use serde::Deserialize;
use vangnet::questions::Selection;
use vangnet_tests::years::{Places, budget_years, distribution_years, weight_years};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    vectors: Vec<Vector>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Vector {
    name: String,
    origin: String,
    pub(crate) question: String,
    pub(crate) answer: String,
}

pub(crate) fn all() -> Vec<Vector> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("vectors/questions");
    let mut files: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    let places = Places::new();
    let read = |path| {
        let text = places.fill(&fs::read_to_string(path).unwrap());
        serde_json::from_str::<File>(&text).unwrap().vectors
    };
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
fn each_selection_gives_the_answer_or_nothing_and_one_of_them_gives_it() {
    for vector in all() {
        let answers = [Selection::BUDGET, Selection::AHEAD, Selection::APPLICATION].map(|selection| {
            let mut answer = Vec::new();
            selection
                .answer(vector.question.as_bytes(), &mut answer)
                .then(|| String::from_utf8(answer).unwrap())
        });
        let given: Vec<_> = answers.into_iter().flatten().collect();
        assert!(!given.is_empty() && given.iter().all(|answer| *answer == vector.answer), "{}", vector.name);
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
    let described = vangnet::questions::described();
    let questions: BTreeSet<_> =
        described.iter().map(|question| question.name.to_owned()).chain(["explain".to_owned()]).collect();
    assert_eq!(asked, questions);
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

#[test]
fn every_year_that_a_question_knows_is_among_the_vectors() {
    let mut answered = BTreeSet::new();
    for vector in all() {
        let answer: serde_json::Value = serde_json::from_str(&vector.answer).unwrap();
        if answer.get("error").is_none() {
            let question: serde_json::Value = serde_json::from_str(&vector.question).unwrap();
            let year = question["year"].as_i64().or(question["budget_year"].as_i64());
            answered.extend(year.map(|year| (question["question"].as_str().unwrap().to_owned(), year)));
        }
    }
    for (name, years) in [
        ("payment_calendar", budget_years()),
        ("distribute", distribution_years()),
        ("indicators", weight_years()),
    ] {
        assert!(years.len() > 2, "{name}: {years:?}");
        for year in years {
            assert!(answered.contains(&(name.to_owned(), year)), "no vector answers {name} of {year}");
        }
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

/// Every explanation says the same in both languages, by its figures; and Dutch is what is given unasked.
#[test]
fn both_languages_explain_with_the_same_figures() {
    let figures = |text: &str| {
        let plain: String = text.chars().filter(|character| !matches!(character, '.' | ',')).collect();
        let digits = plain.split(|character: char| !character.is_ascii_digit());
        let mut figures: Vec<_> = digits.filter(|digits| !digits.is_empty()).map(str::to_owned).collect();
        figures.sort();
        figures
    };
    let mut explained = BTreeSet::new();
    for vector in all() {
        let question: serde_json::Value = serde_json::from_str(&vector.question).unwrap_or_default();
        let answer: serde_json::Value = serde_json::from_str(&vector.answer).unwrap();
        let Some(dutch) = answer["text"].as_str() else { continue };
        if question.get("lang").is_some() {
            continue;
        }
        let ask_in = |language: &str| -> String {
            let mut asked = question.clone();
            asked["lang"] = language.into();
            let answer: serde_json::Value = serde_json::from_str(&ask(&asked.to_string())).unwrap();
            answer["text"].as_str().unwrap().to_owned()
        };
        assert_eq!(ask_in("nl"), dutch, "{}", vector.name);
        let english = ask_in("en");
        assert_eq!(figures(&english), figures(dutch), "{}: {english}", vector.name);
        // A sign stands before the digits in Dutch and before the euro sign in English, and is always a hyphen.
        for wrong in ["−", "-€ ", "- €", "+ €", "€ -€"] {
            assert!(!dutch.contains(wrong) && !english.contains(wrong), "{}: {wrong}", vector.name);
        }
        assert!(!english.contains("€-") && !english.contains("€+"), "{}", vector.name);
        let words = english.split(|character: char| !character.is_alphabetic());
        let dutch_words = ["het", "een", "niet", "dat", "voor"];
        if question["about"]["question"] != "household" {
            let left: Vec<_> = words.filter(|word| dutch_words.contains(word)).collect();
            assert!(left.is_empty(), "{}: {left:?} in {english}", vector.name);
        }
        explained.insert(question["about"]["question"].as_str().unwrap().to_owned());
    }
    assert_eq!(explained.len(), 8, "{explained:?}");
}
