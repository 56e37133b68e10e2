//! The Python package: for each subject a module of its classes and functions, one of types, and one of names.

mod class;
mod classes;
mod docstring;
mod example;
mod functions;
mod imports;
mod layout;
mod names;
mod native;
mod types;
mod typing;
mod value;

use std::collections::{BTreeMap, BTreeSet};

use vangnet::description::Question;

use self::{example::Example, imports::Imports, typing::Types};
use crate::file::{self, File};

const PACKAGE: &str = "bindings/python/python/vangnet";

pub(crate) fn files(questions: &[Question]) -> Result<Vec<File>, String> {
    let mut imports = Imports::default();
    let types = Types::of(questions, &mut imports)?;
    let names: BTreeSet<_> = types.names().map(str::to_owned).collect();
    let methods = methods()?;
    let about = "The types of the arguments and answers of the questions";
    let mut files =
        vec![module("typing", about, &imports.written(&BTreeSet::new(), &methods), &types.written())];

    files.extend(native::files(&names)?);

    let mut subjects: Vec<&str> = Vec::new();
    for question in questions {
        if !subjects.contains(&question.subject) {
            subjects.push(question.subject);
        }
    }
    let mut homes = BTreeMap::new();
    for subject in subjects {
        let questions: Vec<_> = questions.iter().filter(|question| question.subject == subject).collect();
        let mut imports = Imports::default();
        let definitions = definitions(&questions, &methods, &mut imports)?;
        let mut code = String::new();
        for (name, text) in definitions {
            if let Some(other) = homes.insert(name.clone(), subject) {
                return Err(format!("`{name}` is both in {other} and in {subject}"));
            }
            code.extend(["\n\n", &text]);
        }
        let about = format!("The questions of the subject \"{subject}\" with their answers");
        files.push(module(subject, &about, &imports.written(&names, &methods), &code));
    }
    let about = "The names of the questions and of the classes of their answers";
    files.push(module("__init__", about, "", &names::written(&homes)));
    Ok(files)
}

/// The classes and functions of a subject, by their names.
fn definitions(
    questions: &[&Question],
    methods: &BTreeSet<String>,
    imports: &mut Imports,
) -> Result<Vec<(String, String)>, String> {
    let examples = questions.iter().map(|question| Example::of(question)).collect::<Result<Vec<_>, _>>()?;
    let mut found: Vec<(String, String)> = Vec::new();
    for (question, example) in questions.iter().zip(&examples) {
        let mut made = classes::of_inputs(question, example, imports)?;
        made.extend(classes::of_answer(question, &examples, methods, imports)?);
        made.push((question.name.into(), functions::of(question, example, imports)?));
        made.retain(|(name, _)| !found.iter().any(|(known, _)| known == name));
        found.extend(made);
    }
    Ok(found)
}

/// The classes with what is written by hand for a generated class: `Parts` is based on `PartsMethods` where it is there.
fn methods() -> Result<BTreeSet<String>, String> {
    let text = file::read(&format!("{PACKAGE}/_questions/methods.py"))?;
    let classes = text.lines().filter_map(|line| line.strip_prefix("class ")?.split(['(', ':']).next());
    Ok(classes.map(str::to_owned).collect())
}

fn module(name: &str, about: &str, imports: &str, code: &str) -> File {
    let begin = "Made by `make generate` from the descriptions in Rust: change them there.";
    let imports = if imports.is_empty() { String::new() } else { format!("\n{imports}") };
    let code = if code.starts_with('\n') { code.to_owned() } else { format!("\n{code}") };
    File::new(
        format!("{PACKAGE}/_generated/{name}.py"),
        format!("\"\"\"{about}.\n\n{begin}\n\"\"\"\n{imports}{code}"),
    )
}
