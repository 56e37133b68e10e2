//! The draft of an application, the letter about it and its calendar: every figure in them is given or worked out, and what a
//! caller names stays text.

use std::collections::BTreeSet;

use serde_json::Value;
use vangnet::{Document, Language, Markup, contract, questions};

const ARNHEM: &str = include_str!("../../examples/applications/arnhem_2019.json");

/// Every application of the vectors that has an answer, and the example of the question.
fn applications() -> Vec<Value> {
    let described = questions::described();
    let example =
        described.iter().find(|question| question.name == "application").unwrap().example.to_owned();
    let vectors = crate::questions::all();
    let of_vectors = vectors.iter().filter(|vector| !vector.answer.starts_with("{\"error\""));
    let texts = of_vectors.map(|vector| vector.question.clone()).chain([example, ARNHEM.to_owned()]);
    let questions = texts.map(|text| serde_json::from_str::<Value>(&text).unwrap());
    questions.filter(|question| question["question"] == "application").collect()
}

fn draft(question: &Value, language: Language, markup: Markup) -> String {
    questions::ask(question.to_string().as_bytes()).unwrap().draft(language).unwrap().text(markup)
}

/// Every document of an application.
fn documents(answered: &questions::Answered, language: Language) -> [Document; 3] {
    [answered.draft(language), answered.letter(language), answered.calendar(language)].map(Option::unwrap)
}

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

/// Nothing that is given is left out.
#[test]
fn every_name_and_text_that_is_given_is_in_the_draft() {
    let question: Value = serde_json::from_str(ARNHEM).unwrap();
    let text = draft(&question, Language::Dutch, Markup::Plain);
    for measure in question["measures"].as_array().unwrap() {
        for key in ["name", "insight", "measure"] {
            let given = measure[key].as_str().unwrap_or_default();
            assert!(text.contains(&vangnet::harmless(given)), "{given} in {text}");
        }
    }
    // Its gaps stand as the questions of the form.
    for part in [
        "Nog te beantwoorden: «a) Wat is",
        "Nog te beantwoorden: «b) Welk inzicht",
        "Nog te beantwoorden: «c) Welke",
    ] {
        assert!(text.contains(part), "{part} in {text}");
    }
}

#[test]
fn the_draft_of_arnhem_in_both_languages() {
    let question: Value = serde_json::from_str(ARNHEM).unwrap();
    for (language, code) in [(Language::Dutch, "nl"), (Language::English, "en")] {
        insta::assert_snapshot!(
            format!("application_draft_arnhem_{code}"),
            draft(&question, language, Markup::Plain)
        );
    }
}

/// The example of the question, with a programme.
fn example() -> Value {
    let described = questions::described();
    let question = described.iter().find(|question| question.name == "application").unwrap();
    let mut question: Value = serde_json::from_str(question.example).unwrap();
    let years = &question["case"]["years"];
    question["programme"] = serde_json::json!({
        "question": "programme", "years": years, "first": 2019, "last": 2019, "price": "1250", "conditions": "met",
        "measures": [{"name": "Werken loont", "from": "2019-03", "until": "2019-12", "households": "10", "success": "0.5",
                      "costs": [{"year": 2019, "amount": "25000"}]}],
    });
    question
}

/// Where the case does not decide, where it does, and where there is no deficit.
#[test]
fn the_letter_in_both_languages() {
    let mut surplus = example();
    surplus["case"]["years"][0]["net_costs"] = "100000000".into();
    let arnhem = serde_json::from_str(ARNHEM).unwrap();
    for (name, question) in [("arnhem", arnhem), ("example", example()), ("surplus", surplus)] {
        let answered = questions::ask(question.to_string().as_bytes()).unwrap();
        for (language, code) in [(Language::Dutch, "nl"), (Language::English, "en")] {
            let letter = answered.letter(language).unwrap();
            insta::assert_snapshot!(
                format!("application_letter_{name}_{code}"),
                letter.text(Markup::Markdown)
            );
        }
    }
}

/// Each point of the calendar with how far it is.
#[test]
fn the_calendar_of_an_application_in_both_languages() {
    let mut question = example();
    question["consent"]["registrar"] = false.into();
    let answered = questions::ask(question.to_string().as_bytes()).unwrap();
    for (language, code) in [(Language::Dutch, "nl"), (Language::English, "en")] {
        let calendar = answered.calendar(language).unwrap();
        insta::assert_snapshot!(format!("application_calendar_example_{code}"), calendar.text(Markup::Plain));
    }
    let ics = vangnet::Calendar::of(vangnet::Year::new(2019).unwrap()).unwrap().ics(Language::Dutch);
    assert_eq!(answered.ics(Language::Dutch), Some(ics));
}

/// The picture has a name that says what it shows.
#[test]
fn the_bands_of_arnhem_as_a_picture() {
    let answered = questions::ask(ARNHEM.as_bytes()).unwrap();
    let page = answered.letter(Language::Dutch).unwrap().page();
    let (_, picture) = page.split_once("<figure>").unwrap();
    let (picture, _) = picture.split_once("</figure>").unwrap();
    insta::assert_snapshot!("application_letter_picture", picture.replace("><", ">\n<"));
}

#[test]
fn a_draft_with_an_attribution_and_a_programme() {
    let question = example();
    for (language, code) in [(Language::Dutch, "nl"), (Language::English, "en")] {
        insta::assert_snapshot!(
            format!("application_draft_example_{code}"),
            draft(&question, language, Markup::Markdown)
        );
    }
}

/// A document as data has what the text has: every text of a block.
#[test]
fn a_document_as_data_is_the_document_as_text() {
    let answered = questions::ask(example().to_string().as_bytes()).unwrap();
    let draft = answered.draft(Language::Dutch).unwrap();
    insta::assert_snapshot!("application_draft_example_data", serde_json::to_string_pretty(&draft).unwrap());
    for question in applications() {
        let answered = questions::ask(question.to_string().as_bytes()).unwrap();
        for language in [Language::Dutch, Language::English] {
            documents(&answered, language).iter().for_each(assert_alike);
        }
    }
}

fn assert_alike(document: &Document) {
    let text = document.text(Markup::Plain);
    let data = serde_json::to_value(document).unwrap();
    let mut headings = vec![];
    for block in data["blocks"].as_array().unwrap() {
        let mut shown = Vec::new();
        shown_in(block, &mut shown);
        assert!(!shown.is_empty(), "{block}");
        for part in shown {
            assert!(text.contains(&part), "{part} of {block} in {text}");
        }
        headings.extend(block["level"].as_u64());
    }
    // No level is skipped on the way down.
    assert_eq!(headings[0], 1);
    assert!(headings.windows(2).all(|pair| pair[0] + 1 >= pair[1]), "{headings:?}");
}

/// The texts that a block shows; the others name or measure something for a program.
fn shown_in(value: &Value, found: &mut Vec<String>) {
    match value {
        Value::Array(items) => items.iter().for_each(|item| shown_in(item, found)),
        Value::Object(object) => {
            let for_programs = ["kind", "level", "mark", "origin", "part", "payment", "own_risk"];
            object
                .iter()
                .filter(|(key, _)| !for_programs.contains(&key.as_str()))
                .for_each(|(_, item)| shown_in(item, found));
        }
        Value::String(text) => found.push(text.clone()),
        Value::Bool(_) | Value::Null | Value::Number(_) => {}
    }
}

/// `explain` has the documents beside the text, of an application alone.
#[test]
fn explain_has_the_documents_of_an_application() {
    let ask = |about: &str| -> Value {
        let question = format!(r#"{{"question":"explain","markup":"plain","lang":"en","about":{about}}}"#);
        let mut answer = Vec::new();
        questions::answer(question.as_bytes(), &mut answer);
        serde_json::from_slice(&answer).unwrap()
    };
    let answered = questions::ask(ARNHEM.as_bytes()).unwrap();
    let explained = ask(ARNHEM);
    let texts = documents(&answered, Language::English).map(|document| document.text(Markup::Plain));
    assert_eq!(
        ["draft", "letter", "calendar"].map(|name| explained[name].as_str().unwrap().to_owned()),
        texts
    );
    assert_eq!(explained["ics"], answered.ics(Language::English).unwrap());
    let other = ask(r#"{"question":"aanwijzing_reduction","budget":"100","years_after_term":1}"#);
    assert_eq!(other.as_object().unwrap().keys().collect::<Vec<_>>(), ["text"]);
}

/// An application in which every text is this one.
fn named(name: &str) -> Value {
    let mut question: Value = serde_json::from_str(ARNHEM).unwrap();
    question["joint_body"] = serde_json::json!([name]);
    question["analysis"] = serde_json::json!({
        "question": "attribution",
        "from": {"label": name, "budget": "100", "net_costs": "108"}, "to": {"label": name, "budget": "100", "net_costs": "109"},
    });
    question["programme"] = serde_json::json!({
        "question": "programme", "years": question["case"]["years"], "first": 2019, "last": 2019, "price": "1250",
        "measures": [{"name": name, "from": "2019-03", "until": "2019-12", "households": "10", "success": "0.5"}],
    });
    question["case"]["id"] = name.into();
    for measure in question["measures"].as_array_mut().unwrap() {
        for key in ["name", "insight", "measure"] {
            measure[key] = name.into();
        }
        for source in measure["sources"].as_array_mut().unwrap() {
            source["name"] = name.into();
        }
    }
    question
}

#[test]
fn what_a_caller_names_stays_text_in_a_document_and_in_its_check() {
    for name in crate::hostile::hostile() {
        let answered = questions::ask(named(&name).to_string().as_bytes()).unwrap();
        for language in [Language::Dutch, Language::English] {
            for markup in [Markup::Markdown, Markup::Plain] {
                let documents = documents(&answered, language).map(|document| document.text(markup));
                for text in documents.into_iter().chain([answered.explain(language, markup)]) {
                    crate::hostile::assert_harmless(&name, &text, markup);
                }
            }
            let element = |element: &str| {
                let name = element.trim_start_matches('/').split([' ', '>']).next().unwrap_or_default();
                matches!(
                    name,
                    "main"
                        | "body"
                        | "html"
                        | "h1"
                        | "h2"
                        | "h3"
                        | "h4"
                        | "h5"
                        | "strong"
                        | "figure"
                        | "figcaption"
                        | "svg"
                        | "rect"
                        | "text"
                        | "p"
                        | "table"
                        | "thead"
                        | "tbody"
                        | "tr"
                        | "th"
                        | "td"
                        | "ul"
                        | "li"
                        | "a"
                )
            };
            for document in documents(&answered, language) {
                for html in [document.html(), document.page()] {
                    let body = html.split_once("<body>").map_or(html.as_str(), |(_, body)| body);
                    assert!(body.split('<').skip(1).all(element), "{name:?} in {body}");
                }
            }
        }
    }
}
