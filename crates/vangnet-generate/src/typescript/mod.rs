//! What the JavaScript package has for each question: its types, its function, and the reader of what it takes; and the
//! types of the answers of an assessment.

mod answers;
mod case;
mod documentation;
mod functions;
mod names;
mod readers;
mod special;
mod types;

use vangnet::description::Question;

use crate::file::File;

const FOLDER: &str = "bindings/wasm/lib/generated";
/// The subjects whose questions have a WebAssembly module of their own; the others share one.
const AHEAD: &str = "ahead";
const APPLICATION: &str = "application";
const HEADER: &str = "// Made by `make generate` from the types of the Rust crate: change it there.\n\n";

pub(crate) fn files(questions: &[Question]) -> Result<Vec<File>, String> {
    let file = |name: &str, text: &str| File::new(format!("{FOLDER}/{name}"), format!("{HEADER}{text}"));
    let of = |subject| questions.iter().filter(|question| question.subject == subject).collect::<Vec<_>>();
    let (ahead, application) = (of(AHEAD), of(APPLICATION));
    let others = questions.iter().filter(|question| ![AHEAD, APPLICATION].contains(&question.subject));
    let budget: Vec<_> = others.collect();
    Ok(vec![
        file("types.d.ts", &types::all(questions)?),
        file("answers.d.ts", &answers::all(questions)?),
        file("case.d.ts", &case::declared()?),
        file("case.js", &case::read()?),
        file("ahead.d.ts", &functions::declared(&ahead)),
        file("ahead.js", &functions::defined(&ahead, "ahead")),
        file("ahead-worker.d.ts", &functions::declared_in_worker(&ahead)),
        file("ahead-worker.js", &functions::defined_in_worker(&ahead)),
        file("application.d.ts", &functions::declared(&application)),
        file("application.js", &functions::defined(&application, "application")),
        file("budget.d.ts", &functions::declared(&budget)),
        file("budget.js", &functions::defined(&budget, "budget")),
        file("readers.js", &readers::all(questions)?),
        file("names.js", &special::names(questions)),
    ])
}
