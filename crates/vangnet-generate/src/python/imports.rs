//! The imports of a module: of what its code names.

use std::collections::{BTreeMap, BTreeSet};

use super::layout::Code;

const PYTHON: [(&str, &str); 9] = [
    ("Callable", "collections.abc"),
    ("Iterable", "collections.abc"),
    ("Mapping", "collections.abc"),
    ("Sequence", "collections.abc"),
    ("Decimal", "decimal"),
    ("Literal", "typing"),
    ("NotRequired", "typing"),
    ("TypeAlias", "typing"),
    ("TypedDict", "typing"),
];

const PACKAGE: [(&str, &str); 15] = [
    ("Answer", ".._questions.answer"),
    ("Explained", ".._questions.answer"),
    ("Value", ".._questions.answer"),
    ("ask", ".._questions.answer"),
    ("frozen", ".._questions.answer"),
    ("run", ".._questions.answer"),
    ("Kind", ".._questions.ask"),
    ("question", ".._questions.ask"),
    ("Case", ".._native"),
    ("Citation", ".._native"),
    ("Wording", ".._native"),
    ("YearFigures", ".._native"),
    ("Money", ".._numbers"),
    ("Number", ".._numbers"),
    ("Table", "..typing"),
];

/// The names that the code of a module needs.
#[derive(Default)]
pub(super) struct Imports(BTreeSet<String>);

impl Imports {
    /// Takes note of the names of a piece of code, and gives it back.
    pub(super) fn see<T: AsRef<str>>(&mut self, code: T) -> T {
        let words = code.as_ref().split(|letter: char| !letter.is_alphanumeric() && letter != '_');
        self.0.extend(words.map(str::to_owned));
        code
    }

    /// The import statements; `others` are the names of the generated types, and those of the classes with methods.
    pub(super) fn written(&self, types: &BTreeSet<String>, methods: &BTreeSet<String>) -> String {
        let seen = |name: &&str| self.0.contains(*name);
        let standard: Vec<_> = PYTHON.into_iter().filter(|(name, _)| seen(name)).collect();
        let mut package: Vec<_> = PACKAGE.into_iter().filter(|(name, _)| seen(name)).collect();
        package.extend(
            methods.iter().map(|name| (name.as_str(), ".._questions.methods")).filter(|(name, _)| seen(name)),
        );
        package.extend(types.iter().map(|name| (name.as_str(), ".typing")).filter(|(name, _)| seen(name)));
        let days = if seen(&"datetime") { "import datetime\n" } else { "" };
        let standard = format!("{days}{}", statements(standard));
        [standard, statements(package)]
            .into_iter()
            .filter(|part| !part.is_empty())
            .collect::<Vec<_>>()
            .join("\n")
    }
}

fn statements(names: Vec<(&str, &str)>) -> String {
    let mut modules: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for (name, module) in names {
        modules.entry(module).or_default().insert(name);
    }
    modules.into_iter().map(|(module, names)| import(module, names)).collect()
}

/// A statement, in brackets where the line is too short for it.
pub(super) fn import<'n>(module: &str, names: impl IntoIterator<Item = &'n str>) -> String {
    let mut names: Vec<_> = names.into_iter().collect();
    // Classes first, and among them without regard to case: the order of the formatter.
    names.sort_by_key(|name| (!name.starts_with(char::is_uppercase), name.to_lowercase()));
    let line = format!("from {module} import {}", names.join(", "));
    if line.chars().count() < super::layout::WIDTH {
        return line + "\n";
    }
    let open = format!("from {module} import (");
    Code::bracket(open, names.into_iter().map(Code::text).collect(), ")").laid(0, 1) + "\n"
}
