//! The draft of an application, the letter about it and its calendar: what they say, and that what a caller names stays text.

use serde_json::Value;
use vangnet::{Document, Language, Markup, questions};

const ARNHEM: &str = include_str!("../../examples/applications/arnhem_2019.json");

/// Every application of the vectors that has an answer, and the example of the question.
pub(crate) fn applications() -> Vec<Value> {
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
pub(crate) fn documents(answered: &questions::Answered, language: Language) -> [Document; 3] {
    [answered.draft(language), answered.letter(language), answered.calendar(language)].map(Option::unwrap)
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

/// Where nothing is paid: the figures do not meet a test, the application is late, or there is an *aanwijzing*.
#[test]
fn the_letter_and_the_calendar_where_nothing_is_paid() {
    let mut several_years = example();
    several_years["case"]["years"] = serde_json::json!([
        {"year": 2019, "budget": "100000000", "net_costs": "109000000"},
        {"year": 2018, "budget": "100000000", "net_costs": "90000000"},
        {"year": 2017, "budget": "100000000", "net_costs": "90000000"},
    ]);
    several_years.as_object_mut().unwrap().remove("programme");
    let mut late = example();
    late["filed"] = "2020-08-16".into();
    late["consent"]["date"] = "2020-08-17".into();
    late["case"]["procedure"]["college_declaration"] = false.into();
    late["measures"][0]["started_on"] = "2020-08-16".into();
    let mut instructed = example();
    instructed["case"]["procedure"]["instruction_years"] = serde_json::json!([2020]);
    for (name, question) in [("several_years", several_years), ("late", late), ("instructed", instructed)] {
        let answered = questions::ask(question.to_string().as_bytes()).unwrap();
        let calendar = answered.calendar(Language::Dutch).unwrap().text(Markup::Markdown);
        let (calendar, _) = calendar.split_once("| Wat een aanvraag nodig heeft").unwrap();
        let letter = answered.letter(Language::Dutch).unwrap().text(Markup::Markdown);
        let (_, letter) = letter.split_once("## Wat het kost").unwrap();
        insta::assert_snapshot!(format!("application_{name}_nl"), format!("{calendar}{letter}"));
        if name != "several_years" {
            let letter = answered.letter(Language::English).unwrap().text(Markup::Plain);
            assert!(letter.contains("we do not ask for your consent"), "{letter}");
        }
    }
}

/// What is called done or signed is nothing that a finding is about.
#[test]
fn the_calendar_says_what_the_checklist_says() {
    let about = [
        ("de uitvoering is begonnen", ["not_decided_before_filing", "not_started_before_filing"]),
        ("hebben de verklaring ondertekend", ["no_college_declaration", "declaration_not_signed"]),
        ("heeft ingestemd;", ["no_council_consent", "consent_not_signed"]),
        ("heeft ingestemd;", ["consent_before_deficit_year", "consent_after_filing"]),
    ];
    for question in applications() {
        let answered = questions::ask(question.to_string().as_bytes()).unwrap();
        let checklist = answered.checklist(Language::Dutch).unwrap();
        let calendar = answered.calendar(Language::Dutch).unwrap().text(Markup::Markdown);
        for (row, codes) in about {
            let Some(row) = calendar.lines().find(|line| line.contains(row) && line.contains("20")) else {
                continue;
            };
            let done = row.contains("gedaan") || row.contains("| ondertekend op");
            let lacks = checklist.points.iter().any(|point| {
                point.status == vangnet::application::PointStatus::Lacks && codes.contains(&point.code.code())
            });
            assert!(!(done && lacks), "{row} of {question}");
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
            let for_programs = ["kind", "level", "mark", "origin", "part", "payment", "own_risk", "legend"];
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

/// Whether an element has no attribute but those that a document writes, and no link but to the web.
fn has_own_attributes(element: &str) -> bool {
    let (tag, _) = element.split_once('>').unwrap();
    let (_, attributes) = tag.split_once(' ').unwrap_or((tag, ""));
    let mut rest = attributes.trim_end_matches('/');
    while let Some((name, after)) = rest.split_once("=\"") {
        let Some((value, after)) = after.split_once('"') else { return false };
        let is_own = match name.trim() {
            "href" => value.starts_with("https://") || value.starts_with("http://"),
            "class" => value == "figure",
            "scope" => value == "col",
            "role" | "aria-label" | "viewBox" | "width" | "height" | "x" | "y" | "fill" | "stroke"
            | "font-size" => true,
            _ => false,
        };
        if !is_own {
            return false;
        }
        rest = after;
    }
    rest.trim().is_empty()
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
                    assert!(body.split('<').skip(1).all(has_own_attributes), "{name:?} in {body}");
                }
            }
        }
    }
}
