//! A list of codes: an enum whose variants hold nothing.

use proc_macro2::TokenStream;
use quote::quote;
use syn::{DataEnum, DeriveInput, Error, Fields, LitStr, Result, Variant};

use crate::attributes;

pub(crate) fn shape(input: &DeriveInput, data: &DataEnum) -> Result<TokenStream> {
    let container = attributes::container(&input.attrs)?;
    let name = container.name_of(&input.ident);
    let documentation = attributes::documentation(&input.attrs);
    if let Some(other) = attributes::renamed_all(&input.attrs)?.filter(|rule| rule.value() != "snake_case") {
        return Err(Error::new_spanned(other, "codes are described in snake_case"));
    }
    let codes = data.variants.iter().map(|variant| {
        if !matches!(variant.fields, Fields::Unit) {
            return Err(Error::new_spanned(variant, "a code holds nothing"));
        }
        let (code, documentation) = (code(variant)?, attributes::documentation(&variant.attrs));
        Ok(quote! {
            crate::description::Code {
                code: #code,
                documentation: crate::description::Documentation::new(#documentation),
            }
        })
    });
    let codes = codes.collect::<Result<Vec<_>>>()?;
    Ok(quote! {
        crate::description::Shape::Codes(crate::description::Codes {
            name: #name,
            documentation: crate::description::Documentation::new(#documentation),
            codes: vec![#(#codes),*],
        })
    })
}

/// The name that serde gives a variant: its own, or in snake case, as every list of codes here has it.
fn code(variant: &Variant) -> Result<String> {
    let mut renamed = None;
    for attribute in variant.attrs.iter().filter(|attribute| attribute.path().is_ident("serde")) {
        attribute.parse_nested_meta(|meta| {
            if meta.path.is_ident("rename") {
                renamed = Some(meta.value()?.parse::<LitStr>()?.value());
            }
            Ok(())
        })?;
    }
    Ok(renamed.unwrap_or_else(|| snake_case(&variant.ident.to_string())))
}

fn snake_case(name: &str) -> String {
    let mut snake = String::with_capacity(name.len().saturating_add(4));
    for letter in name.chars() {
        if letter.is_ascii_uppercase() && !snake.is_empty() {
            snake.push('_');
        }
        snake.push(letter.to_ascii_lowercase());
    }
    snake
}
