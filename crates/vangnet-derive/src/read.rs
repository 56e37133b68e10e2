//! The reader of an object.

use proc_macro2::TokenStream;
use quote::quote;
use syn::{Data, DeriveInput, Error, Field, Fields, Result, Type};

use crate::attributes::{self, Asked};

pub(crate) fn derive(input: &DeriveInput) -> Result<TokenStream> {
    let name = &input.ident;
    let fields = named(input)?;
    let container = attributes::container(&input.attrs)?;
    let called = container.input_of(name);
    let keys = fields.iter().map(attributes::key).collect::<Result<Vec<_>>>()?;

    let mut reads = Vec::new();
    let mut shortest = Vec::new();
    let mut described = Vec::new();
    for (field, key) in fields.iter().zip(&keys) {
        let (ident, asked) = (&field.ident, attributes::field(field)?);
        let read = value(field, &asked, key);
        let check = asked.check.as_ref().map(|check| quote!(#check?;));
        reads.push(quote!(let #ident = #read; #check));
        described.push(attributes::described(field, &shape(&field.ty, &asked), &presence(field, &asked))?);
        if is_required(field, &asked) {
            let value = shortest_value(&field.ty, &asked);
            // The key with its quotes and colon, the value, and a comma where it is not the last.
            let around = key.len().saturating_add(if shortest.is_empty() { 3 } else { 4 });
            shortest.push(quote!(+ #around + #value));
        }
    }
    let object = attributes::object(input, &called, &described, &[]);
    let idents = fields.iter().map(|field| &field.ident);
    Ok(quote! {
        impl crate::reading::Read for #name {
            const SHORTEST: usize = 2 #(#shortest)*;

            fn read(value: &crate::reading::Value<'_>) -> Result<Self, crate::error::Error> {
                let fields = value.fields(&[#(#keys),*])?;
                #(#reads)*
                Ok(Self { #(#idents),* })
            }

            fn shape() -> crate::description::Shape {
                #object
            }
        }
    })
}

pub(crate) fn named(input: &DeriveInput) -> Result<Vec<Field>> {
    if let Some(rule) = attributes::renamed_all(&input.attrs)? {
        return Err(Error::new_spanned(rule, "described fields are written under their own names"));
    }
    match &input.data {
        Data::Struct(data) => match &data.fields {
            Fields::Named(fields) => Ok(fields.named.iter().cloned().collect()),
            Fields::Unit => Ok(Vec::new()),
            Fields::Unnamed(_) => Err(Error::new_spanned(input, "the fields have names")),
        },
        _ => Err(Error::new_spanned(input, "a struct is read")),
    }
}

fn is_required(field: &Field, asked: &Asked) -> bool {
    attributes::inside(&field.ty, "Option").is_none() && asked.default.is_none() && !asked.optional
}

fn presence(field: &Field, asked: &Asked) -> TokenStream {
    match &asked.default {
        Some(default) => quote!(Default(#default)),
        None if is_required(field, asked) => quote!(Required),
        None => quote!(Optional),
    }
}

fn shape(kind: &Type, asked: &Asked) -> TokenStream {
    if let Some(said) = asked.shape() {
        return said;
    }
    let kind = attributes::inside(kind, "Option").unwrap_or(kind);
    let marker = marker(asked);
    let Some(item) = attributes::inside(kind, "Vec").filter(|_| asked.marker.is_none()) else {
        return quote!(<#marker as crate::reading::ReadAs<#kind>>::shape());
    };
    let least = asked.least.as_ref().map_or_else(|| quote!(0), |least| quote!(#least));
    let most = asked.most.as_ref().map_or_else(|| quote!(None), |most| quote!(Some(#most)));
    quote! {
        crate::description::Shape::List {
            item: Box::new(<#marker as crate::reading::ReadAs<#item>>::shape()),
            least: #least,
            most: #most,
        }
    }
}

/// The marker of a field; without one a value is read as its type says.
fn marker(asked: &Asked) -> TokenStream {
    asked.marker.as_ref().map_or_else(|| quote!(crate::reading::Plain), |marker| quote!(#marker))
}

fn shortest_value(kind: &Type, asked: &Asked) -> TokenStream {
    if asked.range.is_some() {
        return quote!(1);
    }
    if attributes::inside(kind, "Vec").is_some() && asked.marker.is_none() {
        return quote!(2);
    }
    let marker = marker(asked);
    quote!(<#marker as crate::reading::ReadAs<#kind>>::SHORTEST)
}

fn value(field: &Field, asked: &Asked, key: &str) -> TokenStream {
    let kind = attributes::inside(&field.ty, "Option").unwrap_or(&field.ty);
    let marker = marker(asked);
    let is_optional = !is_required(field, asked);
    let items = attributes::inside(kind, "Vec").filter(|_| asked.marker.is_none());
    if let Some(item) = items {
        let list = quote! {
            list(
                <crate::reading::Plain as crate::reading::ReadAs<#item>>::SHORTEST + 1,
                <crate::reading::Plain as crate::reading::ReadAs<#item>>::read,
            )?
        };
        return if is_optional {
            quote!(match fields.optional(#key) { Some(value) => value.#list, None => Vec::new() })
        } else {
            quote!(fields.required(#key)?.#list)
        };
    }
    let read = if let Some(range) = &asked.range {
        quote!(|value: &crate::reading::Value<'_>| value.small(#range))
    } else {
        quote!(<#marker as crate::reading::ReadAs<#kind>>::read)
    };
    if attributes::inside(&field.ty, "Option").is_some() {
        quote!(fields.read(#key, #read)?)
    } else if is_optional {
        quote!(fields.read(#key, #read)?.unwrap_or_default())
    } else {
        quote!(fields.get(#key, #read)?)
    }
}
