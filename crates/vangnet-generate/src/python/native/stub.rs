//! The types of the native module: what is written by hand, with the fields of the classes that are made.

use std::collections::BTreeSet;

use vangnet::description::{Leaf, Presence, Shape};

use super::{Name, held};
use crate::{
    file::{self, File},
    python::{
        class::{Class, Member, innermost},
        imports::import,
        types,
    },
};

const HAND: &str = "bindings/python/src/native.pyi";
const PLACE: &str = "bindings/python/python/vangnet/_native.pyi";
const START: &str =
    "# Made by `make generate` from src/native.pyi and the types of the core: change it there.\n";

/// What a class that a notebook shows has.
const HTML: &str =
    "    def to_html(self, *, lang: Lang | None = None) -> str: ...\n    def _repr_html_(self) -> str: ...\n";
/// Where classes are given `to_html`.
const SHOWN: [&str; 6] =
    ["answer/assessment", "answer/parts", "answer/receipt", "calendar", "compare", "inverse/answers"];

/// What every class that holds a value has.
const COMMON: &str = "    def to_dict(self) -> dict[str, Any]: ...\n    def to_json(self) -> str: ...\n    def __hash__(self) -> int: ...\n";

/// The module with the types of arguments and codes; those that are made are in it too.
const TYPES: &str = "bindings/python/python/vangnet/typing.py";

pub(super) fn file(classes: &[Class], types: &BTreeSet<String>) -> Result<File, String> {
    let hand = file::read(HAND)?;
    let (imports, mut text) =
        hand.split_once("\n\n").map(|(imports, text)| (imports, text.to_owned())).ok_or(HAND)?;
    let shown = shown()?;
    for class in classes {
        let mut fields = fields(class)?;
        if shown.contains(&class.name) {
            fields.push_str(HTML);
        }
        let head = format!("@final\nclass {}:\n", class.name);
        match text.split_once(&head) {
            Some((before, after)) => text = format!("{before}{head}{fields}{after}"),
            None => text.extend(["\n", &head, &fields]),
        }
    }
    let typing = file::read(TYPES)?;
    let aliases = typing.lines().filter_map(|line| line.split_once(": TypeAlias")).map(|(name, _)| name);
    let known: BTreeSet<_> =
        aliases.chain(["Money", "Number", "Share"]).chain(types.iter().map(String::as_str)).collect();
    let words = text.split(|letter: char| !letter.is_alphanumeric() && letter != '_');
    let used: BTreeSet<_> = words.filter(|word| known.contains(word)).collect();
    Ok(File::new(PLACE, format!("{START}{imports}\n\n{}\n{text}", import(".typing", used))))
}

/// The classes that a notebook shows as HTML: those that the source gives `to_html` by its macro.
fn shown() -> Result<BTreeSet<String>, String> {
    let places = SHOWN.iter().map(|place| file::read(&format!("bindings/python/src/{place}.rs")));
    let text = places.collect::<Result<String, _>>()?;
    let heads = text.lines().filter(|line| line.contains(", language| ") || line.starts_with("html!("));
    let words = heads.flat_map(|line| line.split(|letter: char| !letter.is_alphanumeric()));
    Ok(words.filter_map(|word| word.strip_prefix("Py")).map(str::to_owned).collect())
}

/// The type of a field; a truth or a list is there where JSON leaves it out.
fn kind(class: &Class, member: &Member) -> Result<String, String> {
    match (&class.name[..], &member.shape) {
        // Python has a number of years as an integer.
        ("TestAnswer", shape) if *innermost(shape) == Shape::Leaf(Leaf::Decimal) => {
            Ok(types::of_answer(member)?.replace("Decimal", "Decimal | int"))
        }
        (_, Shape::Leaf(Leaf::Truth) | Shape::List { .. }) => types::answer(&member.shape),
        _ if matches!(member.presence, Presence::Default(_)) => types::answer(&member.shape),
        _ => types::of_answer(member),
    }
}

fn fields(class: &Class) -> Result<String, String> {
    let mut text = String::new();
    for member in &class.members {
        let kind = kind(class, member)?;
        let name = Name::of(class, member).attribute;
        text.extend(["    @property\n    def ", name, "(self) -> ", &kind, ": ...\n"]);
    }
    Ok(if held(class).is_some() { text } else { text + COMMON })
}
