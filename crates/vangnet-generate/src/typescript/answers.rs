//! The interfaces of the answers of an assessment, beside those of the questions.

use std::collections::BTreeSet;

use vangnet::{
    contract,
    description::{Object, Question},
};

use super::types::{Side, Types};

/// What the assessment has by hand, with the module that has it.
const BY_HAND: [(&str, &str); 3] =
    [("Decimal", "../figures.js"), ("RuleSetContents", "../rules.js"), ("Sourced", "../receipt.js")];

pub(super) fn all(questions: &[Question]) -> Result<String, String> {
    let mut types = Types::of(questions)?;
    let shared: Vec<_> = types.declared.drain(..).map(|(name, _)| name).collect();
    types.elsewhere.extend(&shared);
    let contract = contract::described();
    for object in [contract.answer].iter().chain(&contract.beside) {
        types.object(object, Side::Answered, None)?;
    }
    let text =
        types.declared.into_iter().fold(String::new(), |all, (_, declaration)| all + "\n" + &declaration);
    let words: BTreeSet<_> = text.split(|letter: char| !letter.is_alphanumeric()).collect();
    let imports = shared.iter().map(|name| (*name, "./types.js")).chain(BY_HAND);
    let used: Vec<_> = imports.filter(|(name, _)| words.contains(name)).collect();
    let mut modules: Vec<_> = used.iter().map(|(_, module)| *module).collect();
    modules.sort_unstable();
    modules.dedup();
    let statements = modules.into_iter().map(|module| {
        let mut names: Vec<_> = used.iter().filter(|(_, of)| *of == module).map(|(name, _)| *name).collect();
        names.sort_unstable();
        format!("import type {{ {} }} from \"{module}\";\n", names.join(", "))
    });
    Ok(statements.collect::<String>() + &text)
}

/// The type of an object that this package has by hand.
pub(super) fn by_hand(object: &Object) -> Option<&'static str> {
    (object.name == "RuleSet").then_some("RuleSetContents")
}
