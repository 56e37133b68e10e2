//! The classes in Rust: their documentation and their getters.

use std::fmt::Write as _;

use vangnet::description::Shape;

use super::{Examples, Name, WARNED, held, made};
use crate::{
    file::File,
    python::{
        class::{Class, Member, innermost},
        docstring::wrapped,
    },
};

const FOLDER: &str = "bindings/python/src/generated";
const MADE: &str = "//!\n//! Made by `make generate` from the types of the core: change them there.\n\n";
const CLASSES: &str = "//! The classes that hold a value of the core.\n";
/// Apart from the classes, so that what is written by hand can import these.
const GETTERS: &str = "//! The getters of the classes that are written by hand.\n";
const NEEDED: &str = "mod getters;\n\nuse crate::convert::{value, warned::Warned};\n";
const HELD: &str = "use crate::{answer::PyAssessment, compare::PySideBySide, convert::value};\n";

/// The longest line of Rust.
const WIDTH: usize = 120;

pub(super) fn files(classes: &[Class], examples: &Examples) -> Result<[File; 2], String> {
    let (mut made, mut getters) = (format!("{CLASSES}{MADE}{NEEDED}"), format!("{GETTERS}{MADE}{HELD}"));
    for class in classes {
        let text = if held(class).is_some() { &mut getters } else { &mut made };
        text.push('\n');
        text.push_str(&written(class, classes, examples)?);
    }
    Ok([File::new(format!("{FOLDER}/mod.rs"), made), File::new(format!("{FOLDER}/getters.rs"), getters)])
}

fn written(class: &Class, classes: &[Class], examples: &Examples) -> Result<String, String> {
    let name = &class.name;
    let members = class.members.iter().map(|member| {
        let Name { attribute, method } = Name::of(class, member);
        let getter = if made(class).is_some() { format!("{attribute} = {method}") } else { attribute.into() };
        format!("{}        {getter},\n", documented(&[of_member(member)], "        "))
    });
    let members = members.collect::<Vec<_>>().concat();
    if let Some(field) = held(class) {
        return Ok(format!("value::getters! {{\n    Py{name}({field}) {{\n{members}    }}\n}}\n"));
    }
    let core = if WARNED.contains(&name.as_str()) {
        format!("Warned<vangnet::{name}>")
    } else {
        format!("vangnet::{name}")
    };
    let paragraphs: Vec<_> =
        class.documentation.split("\n\n").chain(made(class)).map(str::to_owned).collect();
    let mut documentation = documented(&paragraphs, "    ");
    documentation.push_str("    ///\n");
    for line in examples.of(name, classes)? {
        let _ = writeln!(documentation, "    /// {line}");
    }
    Ok(format!(
        "value::value_class! {{\n{documentation}    Py{name}({core}) as \"{name}\" {{\n{members}    }}\n}}\n"
    ))
}

/// What a field holds, with its codes where there are not many.
fn of_member(member: &Member) -> String {
    let text = &member.documentation;
    let Shape::Codes(known) = innermost(&member.shape) else { return text.clone() };
    let codes: Vec<_> = known.codes.iter().map(|code| format!("\"{}\"", code.code)).collect();
    match codes.split_last() {
        Some((last, [])) => format!("{text} It is {last}."),
        Some((last, others)) => {
            let each = if matches!(member.shape, Shape::List { .. }) { "Each is one" } else { "One" };
            format!("{text} {each} of {} and {last}.", others.join(", "))
        }
        None => text.clone(),
    }
}

fn documented(paragraphs: &[String], indent: &str) -> String {
    let start = format!("{indent}/// ");
    let written =
        paragraphs.iter().map(|paragraph| wrapped(paragraph, &start, &start, WIDTH).join("\n") + "\n");
    written.collect::<Vec<_>>().join(&format!("{indent}///\n"))
}
