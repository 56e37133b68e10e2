//! Every figure in the documents of an application is given or worked out.

use std::collections::BTreeSet;

use serde_json::Value;
use vangnet::{Language, Markup, contract, questions};

use crate::application_draft::{applications, documents};

/// A number without what a language puts between its digits, and without zeros that say nothing.
fn plain(number: &str) -> String {
    let number = number.trim_start_matches('0');
    let number =
        if number.contains('.') { number.trim_end_matches('0').trim_end_matches('.') } else { number };
    if number.is_empty() || number.starts_with('.') { format!("0{number}") } else { number.to_owned() }
}

/// The numbers of a text that a language has written.
fn numbers(text: &str, language: Language) -> BTreeSet<String> {
    let (thousands, decimals) = if language == Language::Dutch { ('.', ',') } else { (',', '.') };
    let pieces = text.split(|letter: char| !letter.is_ascii_digit() && !matches!(letter, '.' | ','));
    let numbers =
        pieces.map(|piece| piece.trim_matches(['.', ',']).replace(thousands, "").replace(decimals, "."));
    numbers.filter(|number| !number.is_empty()).map(|number| plain(&number)).collect()
}

/// The numbers of a JSON value: those of its texts too, where a ratio is also a percentage with one decimal.
fn known(value: &Value, found: &mut BTreeSet<String>) {
    match value {
        Value::Array(items) => items.iter().for_each(|item| known(item, found)),
        Value::Object(object) => object.values().for_each(|item| known(item, found)),
        Value::Number(number) => found.extend([plain(&number.to_string())]),
        Value::String(text) => {
            let pieces = text.split(|letter: char| !letter.is_ascii_digit() && letter != '.');
            found.extend(pieces.map(|piece| plain(piece.trim_matches('.'))));
            if let Ok(ratio) = text.parse::<vangnet::Ratio>() {
                let percent = Language::English.percent(ratio);
                found.extend([plain(percent.trim_matches(['-', '%']))]);
            }
        }
        Value::Bool(_) | Value::Null => {}
    }
}

/// What a draft may take a figure from: the question, its answer, the receipt of its case, and the answers of its parts.
fn given_or_worked_out(question: &Value) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    known(question, &mut found);
    let case = contract::read(question["case"].to_string().as_bytes()).unwrap();
    let receipt = vangnet::receipt(&case).unwrap();
    known(&serde_json::to_value(&receipt).unwrap(), &mut found);
    // The bands are exact in the receipt, and whole cents in a draft.
    for band in &receipt.bands {
        let cents = [band.part, band.payment, band.own_risk].map(|amount| amount.rounded_to_cents().unwrap());
        known(&serde_json::to_value(cents).unwrap(), &mut found);
    }
    let deficits = case.years().iter().map(|figures| Value::String(figures.deficit().unwrap().to_string()));
    known(&Value::Array(deficits.collect()), &mut found);
    // The last day of the window is a step of the receipt of a case with an application.
    let calendar = vangnet::Calendar::of(case.year()).unwrap();
    known(&serde_json::to_value(&calendar).unwrap(), &mut found);
    for deadline in calendar.deadlines() {
        known(&serde_json::to_value([deadline.from, Some(deadline.until)]).unwrap(), &mut found);
    }
    for part in [question, &question["analysis"], &question["programme"]] {
        let mut answer = Vec::new();
        questions::answer(part.to_string().as_bytes(), &mut answer);
        known(&serde_json::from_slice(&answer).unwrap(), &mut found);
    }
    found
}

/// The draft without the words of the form: its headings, its questions and its passages.
fn own_words(draft: &str) -> String {
    let headings = ["1. ", "2. ", "B1. ", "B2. ", "a) "];
    let lines = draft.lines().filter(|line| !headings.iter().any(|heading| line.starts_with(heading)));
    let text = lines.collect::<Vec<_>>().join("\n");
    text.split('«').map(|piece| piece.rsplit('»').next().unwrap_or_default()).collect()
}

/// The texts of a question with words in them, which a draft repeats as they are.
fn texts(value: &Value, found: &mut Vec<String>) {
    match value {
        Value::Array(items) => items.iter().for_each(|item| texts(item, found)),
        Value::Object(object) => object.values().for_each(|item| texts(item, found)),
        Value::String(text) if text.contains(char::is_alphabetic) => found.push(vangnet::harmless(text)),
        _ => {}
    }
}

#[test]
fn every_figure_of_a_document_is_given_or_worked_out() {
    let applications = applications();
    assert!(applications.len() > 70, "{}", applications.len());
    for question in applications {
        let known = given_or_worked_out(&question);
        let mut given = Vec::new();
        texts(&question, &mut given);
        // A name may be a part of another one.
        given.sort_by_key(|text| std::cmp::Reverse(text.len()));
        for language in [Language::Dutch, Language::English] {
            let answered = questions::ask(question.to_string().as_bytes()).unwrap();
            for document in documents(&answered, language) {
                let text = own_words(&document.text(Markup::Plain));
                let text = given.iter().fold(text, |text, given| text.replace(given.as_str(), " "));
                let unknown: Vec<_> = numbers(&text, language).difference(&known).cloned().collect();
                assert!(unknown.is_empty(), "{unknown:?} in {text}");
            }
        }
    }
}

/// Where the form of an application was not read, its letter says so, as its draft does.
#[test]
fn the_letter_warns_as_the_draft_does() {
    let warning = "het formulier van deze aanvraag hebben wij niet gelezen";
    let mut warned = 0;
    for question in applications() {
        let answered = questions::ask(question.to_string().as_bytes()).unwrap();
        let [draft, letter, _] = documents(&answered, Language::Dutch);
        let warns = |text: String| text.contains(warning);
        let [draft, letter] = [draft, letter].map(|document| warns(document.text(Markup::Plain)));
        assert_eq!(draft, letter, "{question}");
        warned += usize::from(draft);
    }
    assert!(warned > 0);
}

/// What is in a `figures` block of a draft stands beside its own name: that of the year, and of the scale.
#[test]
fn a_figure_stands_beside_its_own_name() {
    let mut seen = 0;
    for question in applications() {
        let answered = questions::ask(question.to_string().as_bytes()).unwrap();
        let case = contract::read(question["case"].to_string().as_bytes()).unwrap();
        let answer = serde_json::to_value(vangnet::assess(&case).unwrap()).unwrap();
        let language = Language::English;
        let euro = |value: &Value| language.euro(value.as_str().unwrap().parse().unwrap());
        let document = serde_json::to_value(answered.draft(language).unwrap()).unwrap();
        let blocks = document["blocks"].as_array().unwrap().iter();
        let figures = blocks.filter(|block| block["kind"] == "figures");
        let of = |name: &str| {
            let figures = figures.clone().flat_map(|block| block["figures"].as_array().unwrap());
            let named: Vec<_> = figures.filter(|figure| figure["name"] == name).collect();
            assert_eq!(named.len(), 1, "{name} in {document}");
            named[0]["value"].as_str().unwrap().to_owned()
        };
        let year = case.year();
        for figures in case.years() {
            let (of_year, stage) = (figures.year(), figures.stage().code());
            let stage = match stage {
                "voorlopig" => "provisional",
                "nader_voorlopig" => "revised provisional",
                _ => "definitive",
            };
            assert_eq!(of(&format!("Budget {of_year} ({stage})")), language.euro(figures.budget().euro()));
            assert_eq!(of(&format!("Net costs {of_year}")), language.euro(figures.net_costs()));
            let deficit = language.euro(figures.deficit().unwrap());
            assert_eq!(of(&format!("Deficit (below zero: surplus) {of_year}")), deficit);
            seen += 1;
        }
        let ratio = answer["deficit_ratio"].as_str().unwrap().parse().unwrap();
        assert_eq!(of(&format!("Deficit as a part of the budget {year}")), language.percent(ratio));
        assert_eq!(of(&format!("Vangnetuitkering {year}")), euro(&answer["scale"]["payment"]));
        assert_eq!(of(&format!("Own risk {year}")), euro(&answer["scale"]["own_risk"]));
    }
    assert!(seen > 70, "{seen}");
}
