//! The reader of what each question takes, by its keys.

use vangnet::description::{Asked, Leaf, Object, Question, Shape};

use super::names::{camel_case, lower_first};

/// The head of a function that makes readers.
pub(super) fn start(function: &str) -> String {
    format!(
        r#"import {{ boolean, decimal, integer, list, map, object, question, text }} from "../input.js";
import {{ snakeCase }} from "../names.js";

/** @param {{(name: string, known: string) => string | undefined}} nearest the known key that is nearest to another */
export function {function}(nearest) {{
  const keys = (readers) => object(readers, nearest, snakeCase);
"#
    )
}

pub(super) fn all(questions: &[Question]) -> Result<String, String> {
    let mut readers = Readers::default();
    let mut entries = Vec::new();
    for Question { name, takes, .. } in questions {
        entries.push(format!("    {name}: {},\n", readers.keys(takes, "    ")?));
    }
    let start = start("questionReaders");
    Ok(format!("{start}{}  return {{\n{}  }};\n}}\n", readers.shared(), entries.concat()))
}

/// The readers of objects inside others, each after those that it uses.
#[derive(Default)]
pub(super) struct Readers {
    named: Vec<(String, String)>,
}

impl Readers {
    /// The readers so far.
    pub(super) fn shared(&self) -> String {
        let lines: Vec<_> =
            self.named.iter().map(|(name, keys)| format!("  const {name} = {keys};\n")).collect();
        lines.concat()
    }

    /// The reader of each key, a line each.
    pub(super) fn fields(&mut self, object: &Object, indent: &str) -> Result<String, String> {
        let mut fields = String::new();
        for field in &object.fields {
            fields.extend([indent, "  ", &camel_case(field.name), ": ", &self.value(&field.shape)?, ",\n"]);
        }
        Ok(fields)
    }

    fn keys(&mut self, object: &Object, indent: &str) -> Result<String, String> {
        let keys = self.fields(object, indent)?;
        Ok(if keys.is_empty() { "keys({})".into() } else { format!("keys({{\n{keys}{indent}}})") })
    }

    fn value(&mut self, shape: &Shape) -> Result<String, String> {
        Ok(match shape {
            Shape::Leaf(leaf) => of_leaf(*leaf)?.into(),
            Shape::Codes(_) => "text".into(),
            Shape::List { item, .. } => format!("list({})", self.value(item)?),
            Shape::Map { value, .. } => format!("map({})", self.value(value)?),
            Shape::Object(object) => {
                let name = lower_first(object.name);
                let keys = self.keys(object, "  ")?;
                match self.named.iter().find(|(known, _)| *known == name) {
                    None => self.named.push((name.clone(), keys)),
                    Some((_, same)) if *same == keys => {}
                    Some(_) => {
                        return Err(format!("two objects with other keys are both called {}", object.name));
                    }
                }
                name
            }
            Shape::Question(asked) => {
                let mut readers = Vec::new();
                for asked in asked {
                    readers.push(format!("{}: {}", asked.name, self.asked(asked)?));
                }
                format!("question({{ {} }})", readers.join(", "))
            }
            _ => return Err(format!("no reader of {shape:?} in JavaScript yet")),
        })
    }

    /// A question inside another one has the key `question` beside its own.
    fn asked(&mut self, asked: &Asked) -> Result<String, String> {
        let name = format!("{}Question", lower_first(&camel_case(asked.name)));
        if !self.named.iter().any(|(known, _)| *known == name) {
            let keys = self.keys(&asked.takes, "  ")?;
            let keys = keys.replacen("keys({\n", "keys({\n    question: text,\n", 1);
            self.named.push((name.clone(), keys));
        }
        Ok(name)
    }
}

fn of_leaf(leaf: Leaf) -> Result<&'static str, String> {
    Ok(match leaf {
        Leaf::Amount(_) | Leaf::Count(_) | Leaf::Ratio | Leaf::Decimal => "decimal",
        Leaf::Integer { .. } | Leaf::Year | Leaf::ModelYear => "integer",
        Leaf::Day | Leaf::Month | Leaf::Text | Leaf::MunicipalityCode => "text",
        Leaf::Truth => "boolean",
        _ => return Err(format!("no reader of {leaf:?} in JavaScript yet")),
    })
}
