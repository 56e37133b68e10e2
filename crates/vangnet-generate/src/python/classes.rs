//! The frozen classes of answers, and of inputs that a caller makes one by one.

use std::collections::BTreeSet;

use vangnet::description::{Presence, Question};

use super::{
    class::{Class, Member},
    docstring::{Docstring, bullet, field},
    example::Example,
    imports::Imports,
    types,
};

/// The classes of an answer: those inside it, and then its own.
pub(super) fn of_answer(
    question: &Question,
    examples: &[Example<'_>],
    methods: &BTreeSet<String>,
    imports: &mut Imports,
) -> Result<Vec<(String, String)>, String> {
    let mut classes = Vec::new();
    Class::of(&question.gives).collect(&mut classes);
    let mut written = Vec::new();
    for class in classes {
        let is_answer = class.name == question.gives.name;
        let base = match (is_answer, question.is_explained) {
            (false, _) => "Value",
            (true, false) => "Answer",
            (true, true) => "Explained",
        };
        let own = format!("{}Methods", class.name);
        let base = if methods.contains(&own) { own.as_str() } else { base };
        let own = examples.iter().find(|example| example.is_of(question));
        let example = if is_answer {
            own.map(Example::of_answer)
        } else {
            own.into_iter().chain(examples).find_map(|example| example.of_part(&class.name))
        };
        let example = example.ok_or_else(|| own.map_or_else(String::new, |own| own.lacks(&class.name)))??;
        let fields = class.members.iter().map(|member| Ok((member, types::of_answer(member)?)));
        let fields = fields.collect::<Result<Vec<_>, String>>()?;
        written
            .push((class.name.clone(), definition(&class, &format!("({base})"), &fields, example, imports)?));
    }
    Ok(written)
}

/// The classes of the inputs of a question.
pub(super) fn of_inputs(
    question: &Question,
    example: &Example<'_>,
    imports: &mut Imports,
) -> Result<Vec<(String, String)>, String> {
    let mut classes = Vec::new();
    Class::of(&question.takes).collect(&mut classes);
    let mut written = Vec::new();
    for class in classes.into_iter().filter(Class::is_built) {
        let required = class.members.iter().filter(|member| member.presence == Presence::Required);
        let others = class.members.iter().filter(|member| member.presence != Presence::Required);
        let mut fields = Vec::new();
        for member in required.chain(others) {
            let or_none = if member.presence == Presence::Required { "" } else { " | None = None" };
            fields.push((member, format!("{}{or_none}", types::input(&member.shape, false)?)));
        }
        let text = definition(&class, "", &fields, example.of_input(&class)?, imports)?;
        written.push((class.name.clone(), text));
    }
    Ok(written)
}

fn definition(
    class: &Class,
    base: &str,
    fields: &[(&Member, String)],
    example: Vec<String>,
    imports: &mut Imports,
) -> Result<String, String> {
    let within = |error: String| format!("`{}`: {error}", class.name);
    let mut docstring = Docstring::new(&class.documentation).map_err(within)?;
    let named =
        fields.iter().flat_map(|(member, _)| bullet(0, &types::attribute(member.key), &member.documentation));
    docstring.add(named.collect());
    docstring.add(example);
    imports.see("frozen");
    let mut text = format!("@frozen\nclass {}{}:\n{}\n", class.name, imports.see(base), docstring.written());
    for (member, kind) in fields {
        text.push_str(&field(&types::attribute(member.key), imports.see(kind), &member.documentation));
    }
    Ok(text)
}
