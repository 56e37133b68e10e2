//! The answers about the months and years to come, in words.

use vangnet::{Language, Markup, questions};

#[test]
fn the_example_of_each_question_in_both_languages() {
    for question in questions::described().iter().filter(|question| question.subject == "ahead") {
        let answered = questions::ask(question.example.as_bytes()).unwrap();
        for (language, code) in [(Language::Dutch, "nl"), (Language::English, "en")] {
            let text = answered.explain(language, Markup::Plain);
            insta::assert_snapshot!(format!("{}_{code}", question.name), text);
        }
    }
}
