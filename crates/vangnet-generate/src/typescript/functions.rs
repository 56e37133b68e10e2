//! The function of each question, declared and defined.

use std::collections::BTreeSet;

use vangnet::description::Question;

use super::{documentation::comment, names::camel_case, types::takes_keys};

pub(super) fn declared(questions: &[&Question]) -> String {
    let options =
        questions.iter().filter(|question| takes_keys(question)).map(|question| question.takes.name);
    let names: BTreeSet<_> = options.chain(questions.iter().map(|question| question.gives.name)).collect();
    let names: Vec<_> = names.into_iter().map(|name| format!("  {name},\n")).collect();
    let run = if questions.iter().any(|question| question.runs) { RUN } else { "" };
    let imports = format!("{run}import type {{\n{}}} from \"./types.js\";\n", names.concat());
    questions.iter().fold(imports, |all, question| all + "\n" + &declaration(question))
}

/// What a question in slices takes beside its own options.
const RUN: &str = "import type { RunOptions } from \"../run.js\";\n";

/// `runOutlook` is `outlook` in slices.
fn run_name(question: &Question) -> String {
    format!("run_{}", question.name)
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
    let declared =
        format!("{}export function {name}({options}): {answer};\n", comment(&text.join("\n\n"), ""));
    if !question.runs {
        return declared;
    }
    let text = format!(
        "`{name}` in slices: the same answer, and between two slices the page or the server has its turn.\n\n\
         @throws {{VangnetError}} as `{name}`; the promise is rejected with it, or with the reason of the signal"
    );
    let run = camel_case(&run_name(question));
    let in_slices = format!("export function {run}({options}, run?: RunOptions): Promise<{answer}>;\n");
    [declared, "\n".into(), comment(&text, ""), in_slices].concat()
}

/// The functions of one module, asked through `lib/…-questions.js`.
pub(super) fn defined(questions: &[&Question], module: &str) -> String {
    let asks = [
        ("documented", questions.iter().any(|question| question.has_documents)),
        ("explained", questions.iter().any(|question| question.is_explained && !question.has_documents)),
        ("running", questions.iter().any(|question| question.runs)),
        ("written", questions.iter().any(|question| !question.is_explained)),
    ];
    let names = asks.into_iter().filter(|(_, is_used)| *is_used).map(|(name, _)| name);
    let names = names.collect::<Vec<_>>().join(", ");
    let imports = format!("import {{ {names} }} from \"../{module}-questions.js\";\n\n");
    questions.iter().fold(imports, |all, question| all + &definition(question))
}

/// The functions of questions that take long, asked in a worker.
pub(super) fn declared_in_worker(questions: &[&Question]) -> String {
    let questions = || questions.iter().filter(|question| question.runs);
    let names: BTreeSet<_> =
        questions().flat_map(|question| [question.takes.name, question.gives.name]).collect();
    let names: Vec<_> = names.into_iter().map(|name| format!("  {name},\n")).collect();
    let imports = format!(
        "import type {{ FromWorker, RunOptions }} from \"../run.js\";\nimport type {{\n{}}} from \"./types.js\";\n",
        names.concat()
    );
    questions().fold(imports, |all, question| {
        let text = format!(
            "`{}` of `vangnet/ahead`, answered in a worker: the same bytes, and what asks it goes on meanwhile.\n\n\
             @throws {{VangnetError}} as there; the promise is rejected with it, with the reason of the signal, or with an \
             `Error` where no worker starts",
            camel_case(question.name)
        );
        let (run, takes, gives) =
            (camel_case(&run_name(question)), question.takes.name, question.gives.name);
        all + &format!(
            "\n{}export function {run}(options: {takes}, run?: RunOptions): Promise<FromWorker<{gives}>>;\n",
            comment(&text, "")
        )
    })
}

/// The same, for one that asks them.
pub(super) fn defined_in_worker(questions: &[&Question]) -> String {
    let names = questions.iter().filter(|question| question.runs);
    let lines = names.map(|question| {
        let run = camel_case(&run_name(question));
        format!("  {run}: running(\"{run}\"),\n")
    });
    format!(
        "/** The functions by their names. @param {{(name: string) => Function}} running asks a worker */\n\
         export const inWorker = (running) => ({{\n{}}});\n",
        lines.collect::<String>()
    )
}

fn definition(question: &Question) -> String {
    let asks = match question {
        Question { has_documents: true, .. } => "documented",
        Question { is_explained: true, .. } => "explained",
        _ => "written",
    };
    let name = question.name;
    let options = if takes_keys(question) { "" } else { ", {}" };
    let at_once = format!("export const {} = {asks}(\"{name}\"{options});\n", camel_case(name));
    if !question.runs {
        return at_once;
    }
    at_once + &format!("export const {} = running(\"{name}\");\n", camel_case(&run_name(question)))
}
