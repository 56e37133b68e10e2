//! What the JavaScript package has for each question: its types, its function, and the reader of what it takes; and the
//! types of the answers of an assessment.

mod answers;
mod documentation;
mod functions;
mod names;
mod readers;
mod types;

use vangnet::description::Question;

use crate::file::File;

const FOLDER: &str = "bindings/wasm/lib/generated";
const HEADER: &str = "// Made by `make generate` from the types of the Rust crate: change it there.\n\n";

pub(crate) fn files(questions: &[Question]) -> Result<Vec<File>, String> {
    let file = |name: &str, text: &str| File::new(format!("{FOLDER}/{name}"), format!("{HEADER}{text}"));
    Ok(vec![
        file("types.d.ts", &types::all(questions)?),
        file("answers.d.ts", &answers::all(questions)?),
        file("functions.d.ts", &functions::declared(questions)),
        file("functions.js", &functions::defined(questions)),
        file("readers.js", &readers::all(questions)?),
        file("keyed-by-codes.js", &readers::keyed_by_codes(questions)),
    ])
}
