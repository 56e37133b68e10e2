//! The derives with which the questions of `vangnet` are read and described; they serve that crate alone.
//!
//! A field is said once, in Rust. `Read` makes the reader of a question from it: its keys in the order of the fields,
//! each with the error that belongs to it. `Describe` makes the description from which the JSON Schema, the documents and
//! the other languages follow.

mod attributes;
mod codes;
mod describe;
mod read;

use proc_macro::TokenStream;
use syn::{DeriveInput, parse_macro_input};

/// Reads an object of a question: `#[ask(...)]` says what the type of a field does not.
///
/// - `input = "Name"`, on the struct: its name in the other languages.
/// - `default = "json"`: the key may be absent; the value is then that of `Default`, which is this in JSON.
/// - `optional`: the key may be absent; the value is then that of `Default`, an empty one.
/// - `marker = Marker`: what the value must be beside its type, such as `NotBelowZero`.
/// - `range = "a month must be between 1 and 12", least = 1, most = 12`: an integer of a small type.
/// - `least = 1, most = 3`: how many items a list has; for the description only.
/// - `leaf = ModelYear`: the leaf of the description, where the type says less; for the description only.
/// - `check = expression`: what must hold after the field was read; earlier fields are in scope.
#[proc_macro_derive(Read, attributes(ask))]
pub fn read(input: TokenStream) -> TokenStream {
    let input = parse_macro_input!(input as DeriveInput);
    read::derive(&input).unwrap_or_else(syn::Error::into_compile_error).into()
}

/// Describes an object of an answer, or a list of codes: by its documentation, and by the attributes of serde.
///
/// `#[ask(name = "Name")]` on the type is its name in the other languages; `range`, `least`, `most` and `leaf` are as in `Read`.
#[proc_macro_derive(Describe, attributes(ask, serde))]
pub fn describe(input: TokenStream) -> TokenStream {
    let input = parse_macro_input!(input as DeriveInput);
    describe::derive(&input).unwrap_or_else(syn::Error::into_compile_error).into()
}

#[cfg(test)]
mod tests {
    use crate::describe;

    /// Why a type is not described, nothing where it is.
    fn refused(item: &str) -> Option<String> {
        describe::derive(&syn::parse_str(item).unwrap()).err().map(|error| error.to_string())
    }

    /// The description says the name of a field, so serde must write that one.
    #[test]
    fn names_that_serde_changes_are_refused() {
        assert_eq!(
            refused("struct A { #[serde(skip_serializing_if = \"Option::is_none\")] b: Option<C> }"),
            None
        );
        assert_eq!(
            refused("#[serde(rename_all = \"snake_case\")] enum A { #[serde(rename = \"c\")] B }"),
            None
        );
        for (item, why) in [
            ("struct A { #[serde(rename = \"c\")] b: C }", "under its own name"),
            ("struct A { #[serde(rename(serialize = \"c\"))] b: C }", "under its own name"),
            (
                "#[serde(deny_unknown_fields, rename_all = \"camelCase\")] struct A { b: C }",
                "under their own names",
            ),
            ("#[serde(rename_all = \"kebab-case\")] enum A { B }", "in snake_case"),
        ] {
            assert!(refused(item).is_some_and(|message| message.contains(why)), "{item}");
        }
    }
}
