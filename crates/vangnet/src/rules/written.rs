//! A value as a rule set writes it: alone, or with its evidence and sources.

use std::{fmt, marker::PhantomData};

use serde::{
    Deserialize, Deserializer,
    de::{
        Error, MapAccess, Visitor,
        value::{I64Deserializer, MapAccessDeserializer, StrDeserializer, U64Deserializer},
    },
};

use super::{Citation, Evidence};

/// A value with its evidence, or in a user's rule set the value alone.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct WithEvidence<T> {
    pub(super) value: T,
    pub(super) evidence: Option<Evidence>,
    #[serde(default)]
    pub(super) sources: Vec<Citation>,
    pub(super) note: Option<String>,
}

/// The same, read from either form.
pub(super) struct Written<T>(pub(super) WithEvidence<T>);

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Written<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(EitherForm(PhantomData))
    }
}

impl<T> Written<T> {
    pub(super) fn alone(value: T) -> Self {
        Self(WithEvidence { value, evidence: None, sources: Vec::new(), note: None })
    }
}

struct EitherForm<T>(PhantomData<T>);

impl<'de, T: Deserialize<'de>> Visitor<'de> for EitherForm<T> {
    type Value = Written<T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value in quotes (a number for years), or a table with `value` and its evidence")
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Self::Value, E> {
        T::deserialize(StrDeserializer::new(text)).map(Written::alone)
    }

    fn visit_i64<E: Error>(self, number: i64) -> Result<Self::Value, E> {
        T::deserialize(I64Deserializer::new(number)).map(Written::alone)
    }

    fn visit_u64<E: Error>(self, number: u64) -> Result<Self::Value, E> {
        T::deserialize(U64Deserializer::new(number)).map(Written::alone)
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Self::Value, A::Error> {
        WithEvidence::deserialize(MapAccessDeserializer::new(map)).map(Written)
    }
}
