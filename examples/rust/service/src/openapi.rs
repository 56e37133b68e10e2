//! The description of the service, made from the schema of the core.

use std::sync::LazyLock;

use serde_json::{Map, Value, json};
use vangnet::{description::SCHEMA, questions};

use crate::problem::Problem;

/// OpenAPI 3.1, whose schemas are those of JSON Schema 2020-12.
pub(crate) static DOCUMENT: LazyLock<String> = LazyLock::new(|| document().to_string());

/// What a reader can send as it is; each question brings its own.
const CASE: &str = r#"{"id":"example-2019","year":2019,"years":[{"year":2019,"budget":"102222222.22","net_costs":"111422222.22"},{"year":2018,"budget":"101000000","net_costs":"109181000"},{"year":2017,"budget":"100000000","net_costs":"108000000"}]}"#;

fn document() -> Value {
    let questions: Vec<_> =
        questions::described().into_iter().map(|question| (question.name, question.example)).collect();
    json!({
        "openapi": "3.1.0",
        "info": {
            "title": "vangnet",
            "version": env!("CARGO_PKG_VERSION"),
            "description": "The vangnetuitkering of the Dutch Participatiewet, to the cent. Amounts, ratios and counts are strings.",
            "license": {"name": "MIT OR Apache-2.0", "identifier": "MIT OR Apache-2.0"},
        },
        "paths": {
            "/evaluate": {"post": one("evaluate", "Assesses one case.", ["Case", "Assessment", "CaseAnswer"], &[("case", CASE)])},
            "/ask": {"post": one("ask", "Answers one question.", ["Question", "Answer", "Refusal"], &questions)},
            "/evaluate/lines": {"post": lines("evaluateLines", "Assesses a case a line.", &[("case", CASE)])},
            "/ask/lines": {"post": lines("askLines", "Answers a question a line.", &questions)},
            "/health": {"get": read("health", "Whether the service answers.", "application/json")},
            "/metrics": {"get": read("metrics", "What the service counts, for Prometheus.", "application/openmetrics-text")},
        },
        "components": {"schemas": schemas()},
    })
}

/// A name and what it stands for.
type Example = (&'static str, &'static str);

/// An address that takes one object: what it is, its answer, and the error in place of that.
fn one(id: &str, summary: &str, [asked, answer, refusal]: [&str; 3], examples: &[Example]) -> Value {
    let examples: Map<_, _> = examples
        .iter()
        .map(|(name, example)| {
            let value: Value = serde_json::from_str(example).unwrap_or_default();
            ((*name).to_owned(), json!({"value": value}))
        })
        .collect();
    json!({
        "operationId": id,
        "summary": summary,
        "requestBody": {
            "required": true,
            "content": {"application/json": {"schema": {"$ref": component(asked)}, "examples": examples}},
        },
        "responses": {
            "200": answered("The answer.", answer),
            "400": refused("Not JSON, or not complete.", refusal),
            "422": refused("The first error, with the field that it is about; or too many draws.", refusal),
            "default": answered("What the service refuses.", "ServiceRefusal"),
        },
    })
}

/// What the core refuses, or the service.
fn refused(description: &str, schema: &str) -> Value {
    let schemas = [schema, "ServiceRefusal"].map(|name| json!({"$ref": component(name)}));
    json!({"description": description, "content": {"application/json": {"schema": {"anyOf": schemas}}}})
}

fn answered(description: &str, schema: &str) -> Value {
    json!({
        "description": description,
        "content": {"application/json": {"schema": {"$ref": component(schema)}}},
    })
}

/// An address that takes lines.
fn lines(id: &str, summary: &str, examples: &[Example]) -> Value {
    let all: String = examples.iter().flat_map(|(_, example)| [example, "\n"]).collect();
    let examples = json!({"lines": {"value": all}});
    json!({
        "operationId": id,
        "summary": summary,
        "description": "The answers come in the same order while the lines are sent, so read while you send. A wrong line gets an \
            error in place of its answer. A body that ends without its end is not complete.",
        "requestBody": {
            "required": true,
            "content": {"application/x-ndjson": {"schema": {"type": "string"}, "examples": examples}},
        },
        "responses": {
            "200": {
                "description": "An answer a line.",
                "content": {"application/x-ndjson": {"schema": {"type": "string"}}},
            },
            "default": answered("What the service refuses.", "ServiceRefusal"),
        },
    })
}

fn read(id: &str, summary: &str, media_type: &str) -> Value {
    let content = Map::from_iter([(media_type.to_owned(), json!({}))]);
    json!({
        "operationId": id,
        "summary": summary,
        "responses": {"200": {"description": summary, "content": content}},
    })
}

/// The schemas of the core, and the errors of the service.
fn schemas() -> Map<String, Value> {
    let mut schema: Value = serde_json::from_str(SCHEMA).unwrap_or_default();
    let mut schemas = match schema.get_mut("$defs").map(Value::take) {
        Some(Value::Object(schemas)) => schemas,
        _ => Map::new(),
    };
    schemas.values_mut().for_each(point_to_components);
    let codes: Vec<_> =
        Problem::ALL.into_iter().map(|(code, says)| json!({"const": code, "description": says})).collect();
    schemas.insert(
        "ServiceRefusal".to_owned(),
        json!({
            "description": "What the service refuses by itself, in the form of the contract's errors.",
            "type": "object",
            "properties": {
                "id": {"type": "null"},
                "error": {
                    "type": "object",
                    "properties": {
                        "code": {"oneOf": codes},
                        "field": {"type": ["string", "null"]},
                        "message": {"type": "string"},
                    },
                    "required": ["code", "field", "message"],
                },
            },
            "required": ["error"],
        }),
    );
    schemas
}

fn component(name: &str) -> String {
    format!("#/components/schemas/{name}")
}

fn point_to_components(value: &mut Value) {
    match value {
        Value::Object(object) => {
            if let Some(Value::String(reference)) = object.get_mut("$ref")
                && let Some(name) = reference.strip_prefix("#/$defs/")
            {
                *reference = component(name);
            }
            object.values_mut().for_each(point_to_components);
        }
        Value::Array(values) => values.iter_mut().for_each(point_to_components),
        _ => {}
    }
}
