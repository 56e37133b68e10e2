//! The description of an answer's object, or of a list of codes.

use proc_macro2::TokenStream;
use quote::quote;
use syn::{Data, DeriveInput, Result, TypeParam};

use crate::{
    attributes::{self, Written},
    codes, read,
};

pub(crate) fn derive(input: &DeriveInput) -> Result<TokenStream> {
    let name = &input.ident;
    let shape = if let Data::Enum(data) = &input.data { codes::shape(input, data)? } else { object(input)? };
    let mut generics = input.generics.clone();
    let parameters: Vec<_> = generics.type_params().cloned().collect();
    let clause = generics.make_where_clause();
    for TypeParam { ident, .. } in parameters {
        clause.predicates.push(syn::parse_quote!(#ident: crate::description::Describe));
    }
    let (implemented, arguments, clause) = generics.split_for_impl();
    Ok(quote! {
        impl #implemented crate::description::Describe for #name #arguments #clause {
            fn shape() -> crate::description::Shape {
                #shape
            }
        }
    })
}

fn object(input: &DeriveInput) -> Result<TokenStream> {
    let mut fields = Vec::new();
    let mut flattened = Vec::new();
    for field in &read::named(input)? {
        let attributes = attributes::field(field)?;
        let may_lack = attributes.written == Written::WithValue;
        let kind = attributes::inside(&field.ty, "Option").filter(|_| may_lack).unwrap_or(&field.ty);
        let shape = quote!(<#kind as crate::description::Describe>::shape());
        match attributes.written {
            Written::Never => {}
            Written::Flattened => flattened.push(shape),
            Written::Always | Written::WithValue => {
                let shape = attributes.shape().unwrap_or(shape);
                let presence = match &attributes.default {
                    Some(default) => quote!(Default(#default)),
                    None if may_lack => quote!(Optional),
                    None => quote!(Required),
                };
                fields.push(attributes::described(field, &shape, &presence)?);
            }
        }
    }
    let name = attributes::container(&input.attrs)?.name_of(&input.ident);
    Ok(attributes::object(input, &name, &fields, &flattened))
}
