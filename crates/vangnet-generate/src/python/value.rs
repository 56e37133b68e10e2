//! Values of the contract, as Python writes them.

use serde_json::Value;
use vangnet::description::{Leaf, Shape};

use super::{
    class::{Class, is_built},
    layout::Code,
    types::attribute,
};

/// A value of a question, as an argument.
pub(super) fn argument(shape: &Shape, value: &Value) -> Result<Code, String> {
    Ok(match (shape, value) {
        (Shape::Object(object), Value::Object(_)) => {
            let class = Class::of(object);
            if is_built(&class.name) {
                Code::bracket(format!("vangnet.{}(", class.name), keywords(&class, value)?, ")")
            } else {
                Code::bracket("{", items(&class, value)?, "}")
            }
        }
        (Shape::List { item, .. }, Value::Array(values)) => {
            let items = values.iter().map(|value| argument(item, value));
            Code::bracket("[", items.collect::<Result<_, _>>()?, "]")
        }
        (Shape::Question(asked), Value::Object(question)) => {
            let name = question.get("question").and_then(Value::as_str);
            let known = asked.iter().find(|asked| Some(asked.name) == name);
            let class = Class::of(&known.ok_or("a question of another name")?.takes);
            let name = Code::text(format!("\"question\": \"{}\"", name.unwrap_or_default()));
            let items = std::iter::once(name).chain(items(&class, value)?).collect();
            Code::bracket("{", items, "}")
        }
        (Shape::Map { value: inner, .. }, Value::Object(map)) => {
            let items =
                map.iter().map(|(key, value)| Ok(argument(inner, value)?.after(&format!("\"{key}\": "))));
            Code::bracket("{", items.collect::<Result<_, String>>()?, "}")
        }
        (
            Shape::Leaf(Leaf::Amount(_) | Leaf::Count(_) | Leaf::Decimal | Leaf::Ratio),
            Value::String(text),
        ) => Code::text(number(text)),
        (Shape::Leaf(Leaf::Integer { .. }), Value::Number(number)) => {
            Code::text(grouped(&number.to_string()))
        }
        (_, Value::Bool(truth)) => Code::text(if *truth { "True" } else { "False" }),
        (_, Value::String(_) | Value::Number(_)) => Code::text(value.to_string()),
        _ => return Err(format!("{value} is no value of {shape:?}")),
    })
}

/// The values of an object as keyword arguments.
pub(super) fn keywords(class: &Class, object: &Value) -> Result<Vec<Code>, String> {
    given(class, object, |key| format!("{}=", attribute(key)))
}

fn items(class: &Class, object: &Value) -> Result<Vec<Code>, String> {
    given(class, object, |key| format!("\"{key}\": "))
}

fn given(class: &Class, object: &Value, before: impl Fn(&str) -> String) -> Result<Vec<Code>, String> {
    let given = class.members.iter().filter_map(|member| Some((member, object.get(member.key)?)));
    given.map(|(member, value)| Ok(argument(&member.shape, value)?.after(&before(member.key)))).collect()
}

/// A whole number as an integer, another as text.
fn number(text: &str) -> String {
    if text.contains('.') { format!("\"{text}\"") } else { grouped(text) }
}

fn grouped(digits: &str) -> String {
    let (sign, digits) = digits.split_at(usize::from(digits.starts_with('-')));
    if digits.len() <= 4 {
        return format!("{sign}{digits}");
    }
    let groups = digits.as_bytes().rchunks(3).rev().map(String::from_utf8_lossy);
    format!("{sign}{}", groups.collect::<Vec<_>>().join("_"))
}

/// A number of an answer as Python shows it, where it shows its digits.
pub(super) fn decimal(shape: &Shape, value: &Value) -> Option<String> {
    let text = value.as_str()?;
    let is_small = text.trim_start_matches('-').starts_with("0.000000");
    let is_number =
        matches!(shape, Shape::Leaf(Leaf::Amount(_) | Leaf::Count(_) | Leaf::Ratio | Leaf::Decimal));
    (is_number && !is_small).then(|| format!("Decimal('{text}')"))
}

/// Another value of an answer as Python shows it.
pub(super) fn shown(shape: &Shape, value: &Value) -> Option<String> {
    match (shape, value) {
        (Shape::Leaf(Leaf::Day), Value::String(day)) => {
            let parts: Vec<_> = day.split('-').map(|part| part.trim_start_matches('0')).collect();
            Some(format!("datetime.date({})", parts.join(", ")))
        }
        (Shape::Codes(_) | Shape::Leaf(Leaf::Text | Leaf::MunicipalityCode), Value::String(text)) => {
            (!text.contains(['\'', '\\', '\n'])).then(|| format!("'{text}'"))
        }
        (Shape::Leaf(_), Value::Number(number)) => Some(number.to_string()),
        (Shape::Leaf(_), Value::Bool(truth)) => Some(if *truth { "True" } else { "False" }.into()),
        _ => decimal(shape, value),
    }
}

#[cfg(test)]
mod tests {
    use vangnet::description::{Leaf, Shape};

    use super::{decimal, number};

    #[test]
    fn numbers_are_written_as_python_writes_them() {
        assert_eq!(
            ["0", "1010", "12000", "-1000000", "0.05"].map(number),
            ["0", "1010", "12_000", "-1_000_000", "\"0.05\""]
        );
        // Python shows the digits of 0.000001, and 0.0000001 as 1E-7.
        let shown = |text: &str| decimal(&Shape::Leaf(Leaf::Decimal), &text.into());
        assert_eq!(shown("-0.5").as_deref(), Some("Decimal('-0.5')"));
        assert_eq!(shown("0.0000001"), None);
    }
}
