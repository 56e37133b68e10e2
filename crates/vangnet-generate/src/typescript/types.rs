//! The interfaces of what questions take and give, and the lists of codes, with those of errors.

use std::collections::BTreeSet;

use vangnet::description::{Codes, Leaf, Object, Presence, Question, Shape};

pub(super) use super::documentation::Side;
use super::{
    answers::by_hand,
    documentation::{comment, of_code, of_field},
    names::camel_case,
};

const IMPORTS: &str = "import type { Explained, Written } from \"../basis.js\";\n\
                       import type { Documented } from \"../form-document.js\";\n\
                       import type { Decimal } from \"../figures.js\";\n";

pub(super) fn all(questions: &[Question]) -> Result<String, String> {
    let types = Types::of(questions)?;
    Ok(types.declared.into_iter().fold(IMPORTS.to_owned(), |all, (_, declaration)| all + "\n" + &declaration))
}

/// A question without keys has no options.
pub(super) fn takes_keys(question: &Question) -> bool {
    !question.takes.fields.is_empty()
}

/// The types so far, each after those that it holds.
#[derive(Default)]
pub(super) struct Types {
    pub(super) declared: Vec<(&'static str, String)>,
    /// Those that another module declares.
    pub(super) elsewhere: BTreeSet<&'static str>,
}

impl Types {
    /// Those of the questions and of errors.
    pub(super) fn of(questions: &[Question]) -> Result<Self, String> {
        let mut types = Self::default();
        let contract = vangnet::contract::described();
        for field in contract.error.fields {
            types.value(&field.shape, Side::Answered)?;
        }
        for codes in &contract.codes {
            types.codes(codes)?;
        }
        for question in questions {
            if takes_keys(question) {
                types.object(&question.takes, Side::Given, None)?;
            }
            let methods = match question {
                Question { has_documents: true, .. } => "Documented",
                Question { is_explained: true, .. } => "Explained",
                _ => "Written",
            };
            types.object(&question.gives, Side::Answered, Some(methods))?;
        }
        Ok(types)
    }

    pub(super) fn object(
        &mut self,
        object: &Object,
        side: Side,
        methods: Option<&'static str>,
    ) -> Result<(), String> {
        let mut keys = Vec::new();
        for field in &object.fields {
            let is_there = match field.presence {
                Presence::Default(_) => side == Side::Answered,
                presence => presence == Presence::Required,
            };
            let mark = if is_there { "" } else { "?" };
            let (name, value) = (camel_case(field.name), self.value(&field.shape, side)?);
            keys.push(comment(&of_field(field, side), "  "));
            keys.push(format!("  readonly {name}{mark}: {value};\n"));
        }
        for base in &object.flattened {
            self.object(base, side, None)?;
        }
        let bases: Vec<_> = object.flattened.iter().map(|base| base.name).chain(methods).collect();
        let bases = if bases.is_empty() { String::new() } else { format!(" extends {}", bases.join(", ")) };
        let documentation = comment(&object.documentation.text(), "");
        let (name, keys) = (object.name, keys.concat());
        self.declare(name, format!("{documentation}export interface {name}{bases} {{\n{keys}}}\n"))
    }

    fn codes(&mut self, codes: &Codes) -> Result<(), String> {
        let union: Vec<_> = codes
            .codes
            .iter()
            .map(|code| {
                // The name of a field is as this package has it.
                let is_field = codes.name.ends_with("Field");
                let text = if is_field { camel_case(code.code) } else { code.code.into() };
                format!("\n{}  | \"{text}\"", comment(&of_code(code), "  "))
            })
            .collect();
        let (name, documentation) = (codes.name, comment(&codes.documentation.text(), ""));
        self.declare(name, format!("{documentation}export type {name} ={};\n", union.concat()))
    }

    /// The years are those of the shipped weights.
    fn model_year(&mut self) -> Result<(), String> {
        let years: Vec<_> =
            vangnet::model::annexes().iter().map(|annex| annex.budget_year.to_string()).collect();
        let documentation = comment("A budget year whose weights of the objective model are published.", "");
        self.declare("ModelYear", format!("{documentation}export type ModelYear = {};\n", years.join(" | ")))
    }

    /// One name is one type.
    fn declare(&mut self, name: &'static str, declaration: String) -> Result<(), String> {
        if self.elsewhere.contains(name) {
            return Ok(());
        }
        match self.declared.iter().find(|(known, _)| *known == name) {
            Some((_, known)) if *known != declaration => {
                Err(format!("{name} is two types:\n{known}\n{declaration}"))
            }
            Some(_) => Ok(()),
            None => {
                self.declared.push((name, declaration));
                Ok(())
            }
        }
    }

    fn value(&mut self, shape: &Shape, side: Side) -> Result<String, String> {
        Ok(match shape {
            Shape::Leaf(leaf) => {
                if *leaf == Leaf::ModelYear {
                    self.model_year()?;
                }
                of_leaf(*leaf)?.into()
            }
            Shape::Codes(codes) => {
                self.codes(codes)?;
                codes.name.into()
            }
            Shape::Object(object) => {
                if let Some(name) = by_hand(object) {
                    return Ok(name.into());
                }
                if object.name == "Sourced" {
                    let value =
                        object.fields.iter().find(|field| field.name == "value").map(|field| &field.shape);
                    let value = self.value(value.ok_or("a value with sources has a value")?, side)?;
                    return Ok(format!("Sourced<{value}>"));
                }
                self.object(object, side, None)?;
                object.name.into()
            }
            Shape::List { item, .. } => {
                let item = self.value(item, side)?;
                if item.contains(' ') { format!("readonly ({item})[]") } else { format!("readonly {item}[]") }
            }
            Shape::Map { key, value } => {
                let record = format!("Record<{}, {}>", self.value(key, side)?, self.value(value, side)?);
                let is_partial = matches!(**key, Shape::Codes(_));
                if is_partial {
                    format!("Readonly<Partial<{record}>>")
                } else {
                    format!("Readonly<{record}>")
                }
            }
            Shape::Nullable(value) => self.value(value, side)? + " | null",
            Shape::Question(asked) => {
                let mut questions = Vec::new();
                for asked in asked {
                    self.object(&asked.takes, side, None)?;
                    let takes = asked.takes.name;
                    questions.push(format!("({{ readonly question: \"{}\" }} & {takes})", asked.name));
                }
                questions.join(" | ")
            }
            _ => return Err(format!("TypeScript has no {shape:?} yet")),
        })
    }
}

fn of_leaf(leaf: Leaf) -> Result<&'static str, String> {
    Ok(match leaf {
        Leaf::Amount(_) | Leaf::Count(_) | Leaf::Ratio | Leaf::Decimal => "Decimal",
        Leaf::Integer { .. } | Leaf::Year => "number",
        Leaf::ModelYear => "ModelYear",
        Leaf::Day | Leaf::Month | Leaf::Text | Leaf::MunicipalityCode => "string",
        Leaf::Truth => "boolean",
        Leaf::Null => "null",
        _ => return Err(format!("TypeScript has no {leaf:?} yet")),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_name_is_one_type() {
        let mut types = Types::default();
        assert_eq!(types.declare("Side", "a".into()), Ok(()));
        assert_eq!(types.declare("Side", "a".into()), Ok(()));
        assert_eq!(types.declared.len(), 1);
        assert!(types.declare("Side", "b".into()).is_err_and(|error| error.starts_with("Side is two types")));
    }
}
