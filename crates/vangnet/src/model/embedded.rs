//! The tables of `rules/model`, read once from the text made at build time.

use std::{fmt, sync::LazyLock};

use serde::{Deserialize, Deserializer, de};

use super::{Annex, Indicator, IndicatorKind, Norm, Table};
use crate::{
    number::{Day, Euro, Exact, Year},
    rules::{Citation, with_sources},
};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Embedded {
    indicators: Vec<Described>,
    norms: Vec<DescribedNorm>,
    annexes: Vec<Published>,
}

/// What an indicator is, in every publication.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Described {
    code: String,
    label: String,
    volume: Option<String>,
    price: Option<String>,
    kind: IndicatorKind,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct DescribedNorm {
    code: String,
    label: String,
    group: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(clippy::struct_field_names, reason = "a file says when it was published")]
struct Published {
    budget_year: Year,
    published: Day,
    estimated_on: String,
    volume_constant: Option<Exact>,
    price_constant: Option<Exact>,
    volume: InOrder,
    price: InOrder,
    norms: InOrder,
    #[serde(default)]
    notes: Vec<String>,
    sources: Vec<Citation>,
}

/// Codes with their numbers, in the order of the print.
struct InOrder(Vec<(String, String)>);

impl<'de> Deserialize<'de> for InOrder {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Entries;

        impl<'de> de::Visitor<'de> for Entries {
            type Value = InOrder;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("codes with their numbers")
            }

            fn visit_map<A: de::MapAccess<'de>>(self, mut map: A) -> Result<InOrder, A::Error> {
                let mut entries = Vec::new();
                while let Some(entry) = map.next_entry()? {
                    entries.push(entry);
                }
                Ok(InOrder(entries))
            }
        }

        deserializer.deserialize_map(Entries)
    }
}

static ANNEXES: LazyLock<Vec<Annex>> = LazyLock::new(|| {
    let model = include_str!(concat!(env!("OUT_DIR"), "/model.json"));
    #[expect(clippy::expect_used, reason = "the text is a constant of the build, and the tests read it")]
    read(&with_sources(model)).expect("the shipped tables of the model are valid")
});

pub(super) fn shipped() -> &'static [Annex] {
    &ANNEXES
}

fn read(text: &str) -> Result<Vec<Annex>, String> {
    let embedded: Embedded = serde_json::from_str(text).map_err(|error| error.to_string())?;
    let annex = |published: &Published| {
        let table = |entries: &InOrder, constant, group: fn(&Described) -> Option<&String>| {
            let entries = entries.0.iter().map(|(code, weight)| {
                let described = embedded.indicators.iter().find(|described| described.code == *code);
                let described = described.ok_or_else(|| format!("no indicator «{code}»"))?;
                let weight = match weight.as_str() {
                    "reference" => None,
                    weight => Some(weight.parse().map_err(|_| format!("{code}: «{weight}»"))?),
                };
                Ok(Indicator {
                    indicator: code.clone(),
                    label: described.label.clone(),
                    group: group(described).ok_or_else(|| format!("«{code}» is not in the table"))?.clone(),
                    kind: described.kind,
                    weight,
                })
            });
            Ok::<_, String>(Table { constant, indicators: entries.collect::<Result<_, String>>()? })
        };
        let norms = published.norms.0.iter().map(|(code, amount)| {
            let described = embedded.norms.iter().find(|norm| norm.code == *code);
            let described = described.ok_or_else(|| format!("no norm «{code}»"))?;
            let amount: Euro = amount.parse().map_err(|_| format!("{code}: «{amount}»"))?;
            let (label, group) = (described.label.clone(), described.group.clone());
            Ok(Norm { norm: code.clone(), label, group, amount })
        });
        Ok(Annex {
            budget_year: published.budget_year,
            published: published.published,
            estimated_on: published.estimated_on.clone(),
            volume: table(&published.volume, published.volume_constant, |described| {
                described.volume.as_ref()
            })?,
            price: table(&published.price, published.price_constant, |described| described.price.as_ref())?,
            norms: norms.collect::<Result<_, String>>()?,
            notes: published.notes.clone(),
            sources: published.sources.clone(),
        })
    };
    embedded.annexes.iter().map(annex).collect()
}
