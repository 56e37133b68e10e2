//! What stands beside a type or a field: its documentation, and the attributes of `ask` and serde.

use proc_macro2::{TokenStream, TokenTree};
use quote::quote;
use syn::{
    Attribute, DeriveInput, Expr, ExprLit, Field, GenericArgument, Ident, Lit, LitInt, LitStr, Meta,
    PathArguments, Result, Type, meta::ParseNestedMeta, parse::ParseStream,
};

/// The attributes of a struct.
#[derive(Default)]
pub(crate) struct Container {
    /// The name of an answer in the other languages, where it is not that of the type.
    pub(crate) name: Option<LitStr>,
    /// The name of an input in the other languages, where it is not that of the type.
    pub(crate) input: Option<LitStr>,
}

impl Container {
    pub(crate) fn name_of(&self, kind: &Ident) -> String {
        self.name.as_ref().map_or_else(|| kind.to_string(), LitStr::value)
    }

    pub(crate) fn input_of(&self, kind: &Ident) -> String {
        self.input.as_ref().map_or_else(|| self.name_of(kind), LitStr::value)
    }
}

/// The attributes of a field.
#[derive(Default)]
pub(crate) struct Asked {
    pub(crate) marker: Option<Type>,
    pub(crate) default: Option<LitStr>,
    pub(crate) optional: bool,
    pub(crate) range: Option<LitStr>,
    pub(crate) least: Option<LitInt>,
    pub(crate) most: Option<LitInt>,
    pub(crate) leaf: Option<Ident>,
    pub(crate) check: Option<TokenStream>,
    pub(crate) written: Written,
}

/// How serde writes a field.
#[derive(Default, PartialEq, Eq)]
pub(crate) enum Written {
    #[default]
    Always,
    /// Where it has a value.
    WithValue,
    /// Its own keys follow those of the others.
    Flattened,
    Never,
}

impl Asked {
    /// The shape of a value of which the type does not say it: a leaf that is named, or an integer with its range.
    pub(crate) fn shape(&self) -> Option<TokenStream> {
        if let Some(leaf) = &self.leaf {
            return Some(quote!(crate::description::Shape::Leaf(crate::description::Leaf::#leaf)));
        }
        let (least, most) = self.least.as_ref().zip(self.most.as_ref()).filter(|_| self.range.is_some())?;
        Some(quote!(crate::description::whole(#least, #most)))
    }
}

/// The description of a field.
pub(crate) fn described(field: &Field, shape: &TokenStream, presence: &TokenStream) -> Result<TokenStream> {
    let (key, documentation) = (key(field)?, documentation(&field.attrs));
    Ok(quote! {
        crate::description::Field {
            name: #key,
            documentation: crate::description::Documentation::new(#documentation),
            shape: #shape,
            presence: crate::description::Presence::#presence,
        }
    })
}

/// The description of an object.
pub(crate) fn object(
    input: &DeriveInput,
    name: &str,
    fields: &[TokenStream],
    flattened: &[TokenStream],
) -> TokenStream {
    let documentation = documentation(&input.attrs);
    let flattened = if flattened.is_empty() {
        quote!(Vec::new())
    } else {
        quote!([#(#flattened),*].into_iter().filter_map(crate::description::Shape::into_object).collect())
    };
    quote! {
        crate::description::Shape::Object(crate::description::Object {
            name: #name,
            documentation: crate::description::Documentation::new(#documentation),
            fields: vec![#(#fields),*],
            flattened: #flattened,
        })
    }
}

/// The documentation, as it is written.
pub(crate) fn documentation(attributes: &[Attribute]) -> String {
    let lines = attributes.iter().filter_map(|attribute| match &attribute.meta {
        Meta::NameValue(pair) if pair.path.is_ident("doc") => match &pair.value {
            Expr::Lit(ExprLit { lit: Lit::Str(text), .. }) => Some(text.value()),
            _ => None,
        },
        _ => None,
    });
    lines.collect::<Vec<_>>().join("\n")
}

/// How serde renames the fields or codes of a type, where it does.
pub(crate) fn renamed_all(attributes: &[Attribute]) -> Result<Option<LitStr>> {
    let mut found = None;
    for attribute in attributes.iter().filter(|attribute| attribute.path().is_ident("serde")) {
        attribute.parse_nested_meta(|meta| {
            if meta.path.is_ident("rename_all") {
                found = Some(meta.value()?.parse()?);
                return Ok(());
            }
            pass_over(&meta)
        })?;
    }
    Ok(found)
}

/// Passes over what an attribute of serde holds.
fn pass_over(meta: &ParseNestedMeta<'_>) -> Result<()> {
    if meta.input.peek(syn::Token![=]) {
        meta.value()?.parse::<Expr>()?;
    }
    Ok(())
}

pub(crate) fn container(attributes: &[Attribute]) -> Result<Container> {
    let mut found = Container::default();
    for attribute in attributes.iter().filter(|attribute| attribute.path().is_ident("ask")) {
        attribute.parse_nested_meta(|meta| {
            if meta.path.is_ident("name") {
                found.name = Some(meta.value()?.parse()?);
            } else if meta.path.is_ident("input") {
                found.input = Some(meta.value()?.parse()?);
            } else {
                return Err(meta.error("expected `name` or `input`"));
            }
            Ok(())
        })?;
    }
    Ok(found)
}

pub(crate) fn field(field: &Field) -> Result<Asked> {
    let mut found = Asked::default();
    for attribute in &field.attrs {
        if attribute.path().is_ident("serde") {
            attribute.parse_nested_meta(|meta| {
                if meta.path.is_ident("rename") {
                    return Err(meta.error("a described field is written under its own name"));
                }
                if meta.path.is_ident("flatten") {
                    found.written = Written::Flattened;
                } else if meta.path.is_ident("skip") {
                    found.written = Written::Never;
                } else if meta.path.is_ident("skip_serializing_if") {
                    found.written = Written::WithValue;
                }
                pass_over(&meta)
            })?;
        } else if attribute.path().is_ident("ask") {
            attribute.parse_nested_meta(|meta| {
                let name = meta.path.get_ident().map(ToString::to_string).unwrap_or_default();
                match name.as_str() {
                    "marker" => found.marker = Some(meta.value()?.parse()?),
                    "default" => found.default = Some(meta.value()?.parse()?),
                    "optional" => found.optional = true,
                    "range" => found.range = Some(meta.value()?.parse()?),
                    "least" => found.least = Some(meta.value()?.parse()?),
                    "leaf" => found.leaf = Some(meta.value()?.parse()?),
                    "most" => found.most = Some(meta.value()?.parse()?),
                    "check" => found.check = Some(expression(meta.value()?)?),
                    _ => return Err(meta.error("an unknown attribute of `ask`")),
                }
                Ok(())
            })?;
        }
    }
    Ok(found)
}

/// An expression up to a comma; parsing one in full would need more of syn.
fn expression(input: ParseStream<'_>) -> Result<TokenStream> {
    let mut expression = TokenStream::new();
    while !input.is_empty() && !input.peek(syn::Token![,]) {
        expression.extend([input.parse::<TokenTree>()?]);
    }
    Ok(expression)
}

/// The key of a field: `r#type` is `type`.
pub(crate) fn key(field: &Field) -> Result<String> {
    use syn::ext::IdentExt as _;

    let name = field.ident.as_ref().ok_or_else(|| syn::Error::new_spanned(field, "a field has a name"))?;
    Ok(name.unraw().to_string())
}

/// What is inside `Option` or `Vec`, by the last part of the path.
pub(crate) fn inside<'a>(kind: &'a Type, wrapper: &str) -> Option<&'a Type> {
    let Type::Path(path) = kind else { return None };
    let last = path.path.segments.last().filter(|last| last.ident == wrapper)?;
    let PathArguments::AngleBracketed(arguments) = &last.arguments else { return None };
    match arguments.args.first()? {
        GenericArgument::Type(inner) => Some(inner),
        _ => None,
    }
}
