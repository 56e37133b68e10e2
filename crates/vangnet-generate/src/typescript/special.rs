//! The names that are not turned into those of JavaScript, and back, as the others are.

use std::collections::{BTreeMap, BTreeSet};

use vangnet::description::{Object, Question, Shape};

use super::names::camel_case;

/// The names whose values have codes as keys, and those with a number that stands apart.
pub(super) fn names(questions: &[Question]) -> String {
    let (mut maps, mut numbered) = (BTreeSet::new(), BTreeMap::new());
    for question in questions {
        collect(&question.takes, &mut maps, &mut numbered);
        collect(&question.gives, &mut maps, &mut numbered);
    }
    let maps: Vec<_> = maps.into_iter().map(|name| format!("\"{name}\"")).collect();
    let numbered: Vec<_> =
        numbered.into_iter().map(|(ours, core)| format!("[\"{ours}\", \"{core}\"]")).collect();
    format!(
        "/** Names whose values have codes as keys: codes are data and stay as they are. */\n\
         export const KEYED_BY_CODES = new Set([{}]);\n\n\
         /** Names with a number that stands apart in the core, which the name here no longer tells. */\n\
         export const NUMBERED = new Map([{}]);\n",
        maps.join(", "),
        numbered.join(", ")
    )
}

/// The keys that hold a map, in the names of the core and of JavaScript, and the names with a number apart.
fn collect(object: &Object, maps: &mut BTreeSet<String>, numbered: &mut BTreeMap<String, String>) {
    for field in &object.fields {
        if field.name.split('_').any(|word| word.starts_with(|first: char| first.is_ascii_digit())) {
            numbered.insert(camel_case(field.name), field.name.into());
        }
        let mut shape = &field.shape;
        while let Shape::List { item: inner, .. } | Shape::Nullable(inner) = shape {
            shape = inner;
        }
        match shape {
            Shape::Map { .. } => maps.extend([field.name.into(), camel_case(field.name)]),
            Shape::Object(inner) => collect(inner, maps, numbered),
            _ => {}
        }
    }
}
