//! The function of each question, declared and defined.

use std::collections::BTreeSet;

use vangnet::description::Question;

use super::{documentation::comment, names::camel_case, types::takes_keys};

pub(super) fn declared(questions: &[&Question]) -> String {
    let options =
        questions.iter().filter(|question| takes_keys(question)).map(|question| question.takes.name);
    let names: BTreeSet<_> = options.chain(questions.iter().map(|question| question.gives.name)).collect();
    let names: Vec<_> = names.into_iter().map(|name| format!("  {name},\n")).collect();
    let imports = format!("import type {{\n{}}} from \"./types.js\";\n", names.concat());
    questions.iter().fold(imports, |all, question| all + "\n" + &declaration(question))
}

fn declaration(question: &Question) -> String {
    let mut text = vec![question.answers.to_owned()];
    if !question.source.is_empty() {
        text.push(format!("The rules: {}.", question.source));
    }
    let mut options = String::new();
    if takes_keys(question) {
        text.push("@throws {VangnetError} where an argument is wrong or the year has no rule".into());
        options = format!("options: {}", question.takes.name);
    }
    let (name, answer) = (camel_case(question.name), question.gives.name);
    format!("{}export function {name}({options}): {answer};\n", comment(&text.join("\n\n"), ""))
}

/// The functions of one module, asked through `lib/…-questions.js`.
pub(super) fn defined(questions: &[&Question], module: &str) -> String {
    let asks = ["explained", "written"].map(|name| {
        let is_used = questions.iter().any(|question| question.is_explained == (name == "explained"));
        is_used.then_some(name)
    });
    let names = asks.into_iter().flatten().collect::<Vec<_>>().join(", ");
    let imports = format!("import {{ {names} }} from \"../{module}-questions.js\";\n\n");
    questions.iter().fold(imports, |all, question| all + &definition(question))
}

fn definition(question: &Question) -> String {
    let (name, asks) = (question.name, if question.is_explained { "explained" } else { "written" });
    let options = if takes_keys(question) { "" } else { ", {}" };
    format!("export const {} = {asks}(\"{name}\"{options});\n", camel_case(name))
}
