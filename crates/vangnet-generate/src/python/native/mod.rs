//! The native module of the Python package: the classes that hold a value of the core, and the types of the whole.

mod examples;
mod rust;
mod stub;

use std::collections::BTreeSet;

use vangnet::{contract, description::Codes};

use self::examples::Examples;
use super::class::{Class, Member};
use crate::file::File;

/// Classes that are written by hand: what Python shows in a shape of its own.
const BY_HAND: [&str; 2] = ["RuleSet", "Sourced"];
/// Classes whose fields only methods of the core give, with what is to be said of making one.
const MADE: [(&str, &str); 2] = [
    ("Case", "Raises `InputError` where a year is given twice."),
    ("YearFigures", "Raises `InputError` for an amount that is not one, and `InputTypeError` for a `float`."),
];
/// A field of a class that has another name in Python, or another method in the core.
const NAMED: [(&str, &str, Name); 3] = [
    ("Case", "years", Name { attribute: "figures", method: "years" }),
    ("YearFigures", "budget", Name { attribute: "budget", method: "given_budget" }),
    ("YearFigures", "budget_stage", Name { attribute: "stage", method: "stage" }),
];
/// Fields of which the class by hand gives more than the value of the core.
const OWN_FIELDS: [(&str, &str); 4] =
    [("Receipt", "assessment"), ("Receipt", "rules"), ("SideBySide", "first"), ("SideBySide", "second")];
/// Classes that are written by hand but for their getters, with what holds the value in them.
const HELD: [(&str, &str); 2] = [("Assessment", "answer"), ("SideBySide", "result")];
/// Answers that the class holds with the warnings of their questions.
const WARNED: [&str; 3] = ["MaximumOwnRisk", "Borders", "EffectOfOneEuro"];

/// What the contract describes, as classes.
pub(super) fn described() -> impl Iterator<Item = Class> {
    let contract = contract::described();
    let objects = [contract.case, contract.answer].into_iter().chain(contract.beside);
    objects.map(|object| Class::of(&object))
}

/// The lists of codes that arguments and errors have.
pub(super) fn codes() -> Vec<Codes> {
    contract::described().codes
}

pub(super) fn files(types: &BTreeSet<String>) -> Result<Vec<File>, String> {
    let classes = classes();
    let examples = Examples::new()?;
    let mut files = vec![stub::file(&classes, types)?];
    files.extend(rust::files(&classes, &examples)?);
    Ok(files)
}

/// Every class whose fields are made, each after those inside it.
fn classes() -> Vec<Class> {
    let mut found = Vec::new();
    for class in described() {
        class.collect_but(&BY_HAND, &mut found);
    }
    let warnings = warnings(&found);
    for class in &mut found {
        let name = class.name.clone();
        class.members.retain(|member| !OWN_FIELDS.contains(&(name.as_str(), member.key)));
        if WARNED.contains(&name.as_str()) {
            class.members.extend(warnings.clone());
        }
    }
    found
}

/// The warnings of a question are those of an answer.
fn warnings(classes: &[Class]) -> Option<Member> {
    let answer = classes.iter().find(|class| class.name == "Assessment")?;
    answer.members.iter().find(|member| member.key == "warnings").cloned()
}

/// What a field is called.
#[derive(Clone, Copy)]
struct Name {
    attribute: &'static str,
    method: &'static str,
}

impl Name {
    fn of(class: &Class, member: &Member) -> Self {
        let named = NAMED.into_iter().find(|(name, key, _)| *name == class.name && *key == member.key);
        named.map_or(Self { attribute: member.key, method: member.key }, |(_, _, name)| name)
    }
}

/// What is to be said of making an object of a class whose fields only methods give.
fn made(class: &Class) -> Option<&'static str> {
    MADE.into_iter().find(|(name, _)| *name == class.name).map(|(_, raises)| raises)
}

/// The field in which a class holds its value, where the class is written by hand.
fn held(class: &Class) -> Option<&'static str> {
    HELD.into_iter().find(|(name, _)| *name == class.name).map(|(_, field)| field)
}
