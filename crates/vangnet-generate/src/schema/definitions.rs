//! The definitions of a schema: each object and each list of codes once, by its name.

use serde_json::{Map, Value, json};
use vangnet::description::{Codes, Contract, Field, Object, Presence, Question, Shape};

use super::leaf::{Side, leaf};

#[derive(Default)]
pub(super) struct Definitions {
    found: Map<String, Value>,
}

impl Definitions {
    pub(super) fn contract(&mut self, contract: &Contract) {
        let case = self.object(&contract.case, Side::Given);
        self.found.insert("Case".into(), case);
        let error = self.object(&contract.error, Side::Answered);
        self.found.insert("Error".into(), error);
        self.reference(&Shape::Object(contract.answer.clone()), Side::Answered);
        let error = json!({"$ref": "#/$defs/Error"});
        self.found.insert(
            "CaseAnswer".into(),
            json!({
                "description": "The answer to a case: an assessment, or an error in its place.",
                "anyOf": [{"$ref": format!("#/$defs/{}", contract.answer.name)}, {
                    "type": "object",
                    "properties": {"id": {"type": ["string", "null"]}, "error": error},
                    "required": ["id", "error"],
                    "additionalProperties": false,
                }],
            }),
        );
    }

    pub(super) fn question(&mut self, question: &Question) {
        let mut takes = self.object(&question.takes, Side::Given);
        name_question(&mut takes, question.name, question.answers);
        self.found.insert(format!("question.{}", question.name), takes);
        let gives = self.reference(&Shape::Object(question.gives.clone()), Side::Answered);
        self.found.insert(format!("answer.{}", question.name), or_error(&gives));
    }

    /// The question `explain` holds another question.
    pub(super) fn explanation(&mut self, questions: &[Question]) {
        let about = questions.iter().filter(|question| question.is_explained);
        let about: Vec<_> = about.map(|question| reference(&format!("question.{}", question.name))).collect();
        let mut takes = json!({
            "type": "object",
            "properties": {
                "about": {"description": "The question whose answer is explained.", "anyOf": about},
                "markup": {"enum": ["markdown", "plain"], "default": "markdown"},
                "lang": {"enum": ["nl", "en"], "default": "nl"},
            },
            "required": ["about"],
            "additionalProperties": false,
        });
        name_question(&mut takes, "explain", "An answer in plain words.");
        self.found.insert("question.explain".into(), takes);
        let text = json!({
            "type": "object",
            "properties": {
                "text": {"type": "string"},
                "draft": {"description": "Of an application: what can be written of its form.", "type": "string"},
                "letter": {"description": "Of an application: a letter to the council about it.", "type": "string"},
                "calendar": {"description": "Of an application: what must be decided, signed and sent by when.", "type": "string"},
                "ics": {"description": "Of an application: the same as iCalendar text.", "type": "string"},
            },
            "required": ["text"],
            "additionalProperties": false,
        });
        self.found.insert("answer.explain".into(), or_error(&text));
    }

    pub(super) fn finish(mut self, questions: &[Question]) -> Value {
        let names = questions.iter().map(|question| question.name).chain(["explain"]);
        let (asked, given): (Vec<_>, Vec<_>) = names
            .map(|name| (reference(&format!("question.{name}")), reference(&format!("answer.{name}"))))
            .unzip();
        self.found.insert("Question".into(), json!({"description": "Any question.", "oneOf": asked}));
        self.found
            .insert("Answer".into(), json!({"description": "The answer to any question.", "anyOf": given}));
        self.found.insert(
            "Refusal".into(),
            json!({
                "description": "An error in place of the answer to a question.",
                "type": "object",
                "properties": {"error": reference("Error")},
                "required": ["error"],
                "additionalProperties": false,
            }),
        );
        self.found.sort_keys();
        Value::Object(self.found)
    }

    fn shape(&mut self, shape: &Shape, side: Side) -> Value {
        match shape {
            Shape::Leaf(value) => leaf(*value, side),
            Shape::Codes(_) | Shape::Object(_) => self.reference(shape, side),
            Shape::List { item, least, most } => {
                let mut list = json!({"type": "array", "items": self.shape(item, side)});
                let limits = [("minItems", Some(*least).filter(|least| *least > 0)), ("maxItems", *most)];
                for (key, limit) in limits {
                    if let (Some(limit), Some(list)) = (limit, list.as_object_mut()) {
                        list.insert(key.into(), limit.into());
                    }
                }
                list
            }
            Shape::Map { key, value } => {
                let (names, values) = (self.shape(key, side), self.shape(value, side));
                json!({"type": "object", "propertyNames": names, "additionalProperties": values})
            }
            Shape::Nullable(inner) => json!({"anyOf": [self.shape(inner, side), {"type": "null"}]}),
            Shape::Question(asked) => {
                let asked = asked.iter().map(|asked| reference(&format!("question.{}", asked.name)));
                json!({"anyOf": asked.collect::<Vec<_>>()})
            }
            // What a later version adds may be anything.
            _ => json!({}),
        }
    }

    /// A reference to an object or to codes, which are defined where they are not yet.
    fn reference(&mut self, shape: &Shape, side: Side) -> Value {
        let (name, definition) = match shape {
            Shape::Object(object) => (object.name, self.object(object, side)),
            Shape::Codes(codes) => (codes.name, defined(codes)),
            other => return self.shape(other, side),
        };
        // A type with a parameter has one name and several shapes: the others stand where they are used.
        if self.found.get(name).is_some_and(|earlier| *earlier != definition) {
            return definition;
        }
        self.found.insert(name.into(), definition);
        reference(name)
    }

    fn object(&mut self, object: &Object, side: Side) -> Value {
        let fields: Vec<_> =
            object.fields.iter().chain(object.flattened.iter().flat_map(|part| &part.fields)).collect();
        let required = fields.iter().filter(|field| field.presence == Presence::Required);
        let properties: Map<_, _> =
            fields.iter().map(|field| (field.name.to_owned(), self.field(field, side))).collect();
        json!({
            "description": object.documentation.text(),
            "type": "object",
            "properties": properties,
            "required": required.map(|field| field.name).collect::<Vec<_>>(),
            "additionalProperties": false,
        })
    }

    fn field(&mut self, field: &Field, side: Side) -> Value {
        let mut value = json!({"description": field.documentation.text()});
        let shape = self.shape(&field.shape, side);
        if let (Some(value), Value::Object(shape)) = (value.as_object_mut(), shape) {
            value.extend(shape);
            if let Presence::Default(default) = field.presence {
                value.insert("default".into(), serde_json::from_str(default).unwrap_or(Value::Null));
            }
        }
        value
    }
}

fn reference(name: &str) -> Value {
    json!({"$ref": format!("#/$defs/{name}")})
}

fn or_error(answer: &Value) -> Value {
    json!({"anyOf": [answer, reference("Refusal")]})
}

fn defined(codes: &Codes) -> Value {
    let codes_with_meaning = codes
        .codes
        .iter()
        .map(|code| json!({"const": code.code, "description": code.documentation.text()}))
        .collect::<Vec<_>>();
    json!({"description": codes.documentation.text(), "type": "string", "oneOf": codes_with_meaning})
}

/// Adds the key `question`, first, with the name as its only value.
fn name_question(takes: &mut Value, name: &str, answers: &str) {
    let Some(object) = takes.as_object_mut() else { return };
    object.insert("description".into(), answers.into());
    if let Some(Value::Object(properties)) = object.get_mut("properties") {
        properties.shift_insert(0, "question".into(), json!({"const": name}));
    }
    if let Some(Value::Array(required)) = object.get_mut("required") {
        required.insert(0, "question".into());
    }
}
