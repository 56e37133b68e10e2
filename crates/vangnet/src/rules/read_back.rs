//! Reading back a rule set that the library wrote: unchanged, and with no more evidence than it had.

use serde::{Deserialize, Deserializer};

use super::{
    Evidence, Origin, RuleSet, RuleValue,
    document::{Document, Marks, refuse},
};
use crate::error::Error;

/// How a user changes rules that the library wrote.
const OWN: &str = "leave out origin, evidence and sources for rules of your own, or change them with a method of the rule set";

impl Document {
    /// What a user wrote, or what this library wrote and is read back.
    pub(super) fn rule_set(self) -> Result<RuleSet, Error> {
        match self.origin {
            None => self.validate(Origin::User, Marks::OnlyUser),
            Some(origin) => self.read_back(origin),
        }
    }

    /// A shipped rule set is read back only if it equals the shipped one, so that its marks cannot be borrowed.
    fn read_back(self, origin: Origin) -> Result<RuleSet, Error> {
        let marks = if origin == Origin::Shipped { Marks::Proven } else { Marks::AsWritten };
        let rules = self.validate(origin, marks)?;
        if origin == Origin::Shipped && !RuleSet::shipped().contains(&rules) {
            let name = rules.name;
            return refuse(format!("the rule set \"{name}\" differs from the shipped one: {OWN}"));
        }
        let is_shipped = |value: &RuleValue<'_>| {
            RuleSet::shipped().iter().any(|rules| rules.values().any(|own| own == *value))
        };
        let borrowed = |value: &RuleValue<'_>| value.evidence != Evidence::User && !is_shipped(value);
        if let Some(value) = rules.values().find(borrowed) {
            let (place, mark) = (&value.place, value.evidence.code());
            return refuse(format!(
                "{place} has the mark {mark}, which no shipped rule set gives this value: {OWN}"
            ));
        }
        Ok(rules)
    }
}

/// As [`RuleSet::read`], and a rule set without an origin is taken as written by this library for a user.
impl<'de> Deserialize<'de> for RuleSet {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let document = Document::deserialize(deserializer)?;
        let origin = document.origin.unwrap_or(Origin::User);
        document.read_back(origin).map_err(serde::de::Error::custom)
    }
}
