//! The JSON Schema of the contract, of every question, and of their errors.

mod definitions;
mod leaf;

use serde_json::json;
use vangnet::description::Question;

use self::definitions::Definitions;
use crate::file::File;

const SCHEMA: &str = "crates/vangnet/schema/vangnet.schema.json";
/// The npm package and the wheel have it too.
const COPIES: [&str; 2] =
    ["bindings/wasm/vangnet.schema.json", "bindings/python/python/vangnet/vangnet.schema.json"];

pub(crate) fn files(questions: &[Question]) -> Result<Vec<File>, String> {
    let text = serde_json::to_string_pretty(&schema(questions)).map_err(|error| error.to_string())? + "\n";
    Ok([SCHEMA].into_iter().chain(COPIES).map(|place| File::new(place, text.clone())).collect())
}

fn schema(questions: &[Question]) -> serde_json::Value {
    let contract = vangnet::contract::described();
    let mut definitions = Definitions::default();
    definitions.contract(&contract);
    for question in questions {
        definitions.question(question);
    }
    definitions.explanation(questions);
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": concat!("urn:vangnet:schema:", env!("CARGO_PKG_VERSION")),
        "title": "vangnet",
        "description": "A case of an assessment or a question, as vangnet reads it. `$defs` has what each takes and \
                        gives: `Case`, `CaseAnswer`, and for each question its `question.` and its `answer.`",
        "anyOf": [{"$ref": "#/$defs/Case"}, {"$ref": "#/$defs/Question"}],
        "$defs": definitions.finish(questions),
    })
}
