//! The module of the types of questions: the lists of codes, and the dicts that are inputs.

use std::collections::{BTreeMap, BTreeSet};

use vangnet::description::{Codes, Presence, Question, Shape};

use super::{
    class::{Class, innermost},
    docstring::{Docstring, field},
    imports::Imports,
    layout::{Code, WIDTH},
    native, types,
};

/// The code of each type by its name, and the names of all.
pub(super) struct Types {
    codes: BTreeMap<String, String>,
    dicts: Vec<(String, String)>,
}

impl Types {
    pub(super) fn of(questions: &[Question], imports: &mut Imports) -> Result<Self, String> {
        let mut codes = BTreeMap::new();
        let mut inputs = Vec::new();
        let mut classes = Vec::new();
        for question in questions {
            Class::of(&question.takes).collect(&mut inputs);
            inputs.retain(|class| class.name != question.takes.name);
            Class::of(&question.takes).collect(&mut classes);
            Class::of(&question.gives).collect(&mut classes);
        }
        for class in native::described() {
            class.collect(&mut classes);
        }
        for list in native::codes() {
            codes.insert(types::of_codes(&list).to_owned(), literal(&list));
        }
        for member in classes.iter().flat_map(|class| &class.members) {
            if let Shape::Codes(list) = innermost(&member.shape) {
                codes.insert(types::of_codes(list).to_owned(), literal(list));
            }
        }
        imports.see("Literal TypeAlias TypedDict");
        let mut dicts = Vec::new();
        for class in inputs.into_iter().filter(|class| !class.is_built()) {
            dicts.push((class.name.clone(), dict(&class, imports)?));
        }
        Ok(Self { codes, dicts })
    }

    pub(super) fn names(&self) -> impl Iterator<Item = &str> {
        self.codes.keys().map(String::as_str).chain(self.dicts.iter().map(|(name, _)| name.as_str()))
    }

    pub(super) fn written(&self) -> String {
        let sorted: BTreeSet<_> = self.names().map(|name| Code::text(format!("\"{name}\""))).collect();
        let all = Code::bracket("__all__ = [", sorted.into_iter().collect(), "]").laid(0, WIDTH);
        let codes: String = self.codes.values().map(String::as_str).collect();
        let dicts: Vec<_> = self.dicts.iter().map(|(_, text)| text.as_str()).collect();
        format!("{all}\n\n{codes}\n\n{}", dicts.join("\n\n"))
    }
}

fn literal(codes: &Codes) -> String {
    let items = codes.codes.iter().map(|code| Code::text(format!("\"{}\"", code.code))).collect();
    let alias = Code::bracket(format!("{}: TypeAlias = Literal[", types::of_codes(codes)), items, "]");
    format!("{}\n", alias.laid(0, WIDTH))
}

fn dict(class: &Class, imports: &mut Imports) -> Result<String, String> {
    let within = |error: String| format!("`{}`: {error}", class.name);
    let mut keys = Vec::new();
    for member in &class.members {
        let kind = types::input(&member.shape, false)?;
        let is_required = member.presence == Presence::Required;
        let kind = if is_required { kind } else { format!("NotRequired[{kind} | None]") };
        keys.push((member, imports.see(kind)));
    }
    if class.members.iter().any(|member| types::attribute(member.key) != member.key) {
        // A word of Python cannot be the name of a field, but it can be a key.
        let items = keys.iter().map(|(member, kind)| Code::text(format!("\"{}\": {kind}", member.key)));
        let items = Code::bracket("{", items.collect(), "}");
        let call = Code::bracket(
            format!("{} = TypedDict(", class.name),
            vec![Code::text(format!("\"{}\"", class.name)), items],
            ")",
        );
        let documentation = Docstring::new(&class.documentation).map_err(within)?;
        return Ok(format!("{}\n{}\n", call.laid(0, WIDTH), documentation.written().trim()));
    }
    let docstring = Docstring::new(&class.documentation).map_err(within)?;
    let mut text = format!("class {}(TypedDict):\n{}\n", class.name, docstring.written());
    for (member, kind) in &keys {
        text.push_str(&field(member.key, kind, &member.documentation));
    }
    Ok(text)
}
