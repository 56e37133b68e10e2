//! The answers about the months and years to come, in words.

use vangnet::{Language, Markup, questions};
use vangnet_tests::years::last_year;

/// The example of a question, and its name. One that assumes rules is moved to years that will have none of their own for
/// long, under rules that say everything (2024) and under those that leave an amount open (2025).
fn examples(name: &str, example: &str) -> Vec<(String, String)> {
    if !example.contains("\"assume\":2025") {
        return vec![(name.to_owned(), example.to_owned())];
    }
    let move_on = |text: String, year: i64| text.replace(&year.to_string(), &(year + 973).to_string());
    let moved = (2022..=2026).fold(example.to_owned(), move_on);
    let under = |rules: &str| moved.replace("\"assume\":2998", &format!("\"assume\":{rules}"));
    vec![(name.to_owned(), under("2024")), (format!("{name}_with_an_unknown_amount"), under("2025"))]
}

#[test]
fn the_example_of_each_question_in_both_languages() {
    let next = last_year() + 1;
    for question in questions::described().iter().filter(|question| question.subject == "ahead") {
        for (name, example) in examples(question.name, question.example) {
            let answered = questions::ask(example.as_bytes()).unwrap();
            for (language, code) in [(Language::Dutch, "nl"), (Language::English, "en")] {
                let mut text = answered.explain(language, Markup::Plain);
                for words in ["vanaf", "from"] {
                    text = text.replace(&format!("{words} {next}"), &format!("{words} {{last_year+1}}"));
                }
                insta::assert_snapshot!(format!("{name}_{code}"), text);
            }
        }
    }
}
