//! The difference between two rule sets, in words.

use serde::{Deserialize, Serialize};
use vangnet_derive::Describe;

use super::{RuleSet, Wording, values::Entry};
use crate::language::Language;

/// One value that two rule sets have differently.
///
/// # Example
///
/// ```
/// use vangnet::{RuleSet, Year};
///
/// let (old, new) = (RuleSet::for_year(Year::new(2018)?)?, RuleSet::for_year(Year::new(2019)?)?);
/// let differences = old.diff(new);
/// assert_eq!(differences[0].place, "regular.tests.year.limit");
/// assert_eq!(differences[0].wording.en, "limit of the test over the year: from 5.0% to 7.5%");
/// assert_eq!(differences[0].wording.nl, "grens van de toets over het jaar: van 5,0% naar 7,5%");
/// # Ok::<(), vangnet::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, Describe)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Difference {
    /// The place of the value in the rule set.
    pub place: String,
    /// The value in the first rule set; `None` where it has none.
    pub before: Option<String>,
    /// The value in the second rule set; `None` where it has none.
    pub after: Option<String>,
    /// The difference in words.
    pub wording: Wording,
}

impl RuleSet {
    /// What the other rule set has differently, in the order of the rules; empty where the two pay the same.
    ///
    /// # Example
    ///
    /// ```
    /// # use vangnet::{RuleSet, Year};
    /// let rules = RuleSet::for_year(Year::new(2024)?)?;
    /// assert!(rules.diff(&rules.with_name("a copy")).is_empty());
    /// # Ok::<(), vangnet::Error>(())
    /// ```
    pub fn diff(&self, other: &Self) -> Vec<Difference> {
        let (before, after) = (self.entries(), other.entries());
        let find = |entries: &[Entry], place: &str| entries.iter().position(|entry| entry.place == place);
        let changed = before.iter().filter_map(|old| {
            let new = find(&after, &old.place).and_then(|index| after.get(index));
            (new.map(|new| &new.plain) != Some(&old.plain)).then(|| difference(Some(old), new))
        });
        let added = after.iter().filter(|new| find(&before, &new.place).is_none());
        changed.chain(added.map(|new| difference(None, Some(new)))).flatten().collect()
    }
}

fn difference(before: Option<&Entry>, after: Option<&Entry>) -> Option<Difference> {
    let entry = before.or(after)?;
    let words = |language: Language| {
        let label = language.of(&entry.label);
        let (from, to) =
            (before.map(|old| language.of(&old.shown)), after.map(|new| language.of(&new.shown)));
        match (language, from, to) {
            (Language::English, Some(from), Some(to)) => format!("{label}: from {from} to {to}"),
            (Language::English, Some(from), None) => format!("{label}: dropped, was {from}"),
            (Language::English, None, to) => format!("{label}: new, {}", to.unwrap_or_default()),
            (Language::Dutch, Some(from), Some(to)) => format!("{label}: van {from} naar {to}"),
            (Language::Dutch, Some(from), None) => format!("{label}: vervalt, was {from}"),
            (Language::Dutch, None, to) => format!("{label}: nieuw, {}", to.unwrap_or_default()),
        }
    };
    Some(Difference {
        place: entry.place.clone(),
        before: before.map(|old| old.plain.clone()),
        after: after.map(|new| new.plain.clone()),
        wording: Wording { en: words(Language::English), nl: words(Language::Dutch) },
    })
}
