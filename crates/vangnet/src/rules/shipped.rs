//! The rule sets and definitions that come with the library, read once from the text made at build time.

use std::sync::LazyLock;

use serde::Deserialize;
use serde::de::DeserializeOwned;

use super::{
    Origin, RuleSet, Sourced,
    document::{Document, Marks},
    form::FormRules,
    procedure::ProcedureRules,
    supported::{is_supported, no_procedure, no_rules},
};
use crate::{error::Error, number::Year};

/// Everything that is shipped.
pub(crate) struct Shipped {
    pub(crate) rule_sets: Vec<RuleSet>,
    pub(crate) definitions: Definitions,
    pub(crate) procedure: ProcedureRules,
    pub(crate) form: FormRules,
}

/// What the words of the calculation mean, with the article each rests on.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Definitions {
    pub(crate) eligible_net_costs: Sourced<String>,
    pub(crate) budget: Sourced<String>,
    pub(crate) deficit: Sourced<String>,
    pub(crate) rounding: Sourced<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Embedded {
    rule_sets: Vec<Document>,
    definitions: Definitions,
    procedure: ProcedureRules,
    form: FormRules,
}

/// The sources by name, each with its JSON fields.
const SOURCES: &[(&str, &str)] = include!(concat!(env!("OUT_DIR"), "/sources.rs"));

/// Writes out each source where it is cited: a citation names it, and the table has its title, mark and url.
pub(crate) fn with_sources(rules: &str) -> String {
    const CITED: &str = "\"source\":\"";
    let mut pieces = rules.split(CITED);
    let mut text = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        let (name, rest) = piece.split_once('"').unwrap_or((piece, ""));
        let fields = SOURCES.iter().find(|(known, _)| *known == name).map_or("", |(_, fields)| fields);
        text.extend([CITED, name, "\",", fields, rest]);
    }
    text
}

/// Rules that the build embeds, with their sources written out.
pub(crate) fn embedded<T: DeserializeOwned>(rules: &str) -> T {
    #[expect(clippy::expect_used, reason = "the text is a constant of the build, and the tests read it")]
    serde_json::from_str(&with_sources(rules)).expect("the shipped rules are valid")
}

static SHIPPED: LazyLock<Shipped> = LazyLock::new(|| {
    let rules = include_str!(concat!(env!("OUT_DIR"), "/rules.json"));
    #[expect(clippy::expect_used, reason = "the text is a constant of the build, and the tests read it")]
    read(&with_sources(rules)).expect("the shipped rules are valid")
});

pub(crate) fn shipped() -> &'static Shipped {
    &SHIPPED
}

fn read(text: &str) -> Result<Shipped, String> {
    let embedded: Embedded = serde_json::from_str(text).map_err(|error| error.to_string())?;
    let rule_sets =
        embedded.rule_sets.into_iter().map(|document| document.validate(Origin::Shipped, Marks::Proven));
    Ok(Shipped {
        rule_sets: rule_sets.collect::<Result<_, _>>().map_err(|error| error.to_string())?,
        definitions: embedded.definitions,
        procedure: embedded.procedure,
        form: embedded.form,
    })
}

impl ProcedureRules {
    /// The rules, in a year that has rules.
    pub(crate) fn for_year(year: Year) -> Result<&'static Self, Error> {
        if is_supported(year) { Ok(&shipped().procedure) } else { Err(no_procedure(year)) }
    }
}

impl FormRules {
    /// The form that was read.
    pub(crate) fn read() -> &'static Self {
        &shipped().form
    }
}

impl RuleSet {
    /// The shipped rule sets, by deficit year.
    ///
    /// # Example
    ///
    /// ```
    /// let names: Vec<_> = vangnet::RuleSet::shipped().iter().map(|rules| rules.name()).collect();
    /// assert!(names.starts_with(&["2015", "2016"]));
    /// ```
    pub fn shipped() -> &'static [Self] {
        &shipped().rule_sets
    }

    /// The rules of a deficit year.
    ///
    /// # Errors
    ///
    /// `year_unsupported` before the first year that has rules, `no_rule_known` after the last.
    ///
    /// # Example
    ///
    /// ```
    /// use vangnet::{RuleSet, Year};
    ///
    /// assert_eq!(RuleSet::for_year(Year::new(2014)?).unwrap_err().code(), "year_unsupported");
    /// assert_eq!(RuleSet::for_year(Year::new(2999)?).unwrap_err().code(), "no_rule_known");
    /// # Ok::<(), vangnet::Error>(())
    /// ```
    pub fn for_year(year: Year) -> Result<&'static Self, Error> {
        Self::shipped().iter().find(|rules| rules.holds_in(year)).ok_or_else(|| no_rules(year))
    }
}
