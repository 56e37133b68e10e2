//! The difference between two rule sets, in words.

use serde::{Deserialize, Serialize};

use super::{ExtendedAmount, RuleSet, Scale, TestRule, Wording};
use crate::Language;

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
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Difference {
    /// Where the value stands in the rule set.
    pub place: String,
    /// The value in the first rule set, where it has one.
    pub before: Option<String>,
    /// The value in the second rule set, where it has one.
    pub after: Option<String>,
    /// The difference in words.
    pub wording: Wording,
}

/// A value of a rule set: where it stands, what it is called, and how it is written.
struct Entry {
    place: String,
    label: Wording,
    plain: String,
    shown: Wording,
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

    fn entries(&self) -> Vec<Entry> {
        let regular = self.regular();
        let mut entries = vec![Entry::code(
            "regular.opens",
            "tests that must pass",
            "toetsen die gehaald moeten worden",
            &regular.opens,
        )];
        entries.extend(regular.tests.iter().flat_map(|test| test.entries("regular")));
        entries.extend(regular.scale.entries("regular"));
        if let Some(extended) = self.extended() {
            entries.push(Entry::code(
                "extended.opens",
                "tests that must pass for the extended route",
                "toetsen die gehaald moeten worden voor het uitgebreide vangnet",
                &extended.opens,
            ));
            entries.extend(extended.tests.iter().flat_map(|test| test.entries("extended")));
            match &extended.amount {
                ExtendedAmount::Unknown { .. } => entries.push(Entry::text(
                    "extended.amount",
                    ("amount of the extended route", "bedrag van het uitgebreide vangnet"),
                    ("unknown", "onbekend"),
                )),
                ExtendedAmount::Known { scale, where_both_open } => {
                    entries.extend(scale.entries("extended"));
                    entries.push(Entry::code(
                        "extended.where_both_open",
                        "route where both are open",
                        "regeling als beide openstaan",
                        where_both_open,
                    ));
                }
            }
        }
        entries
    }
}

impl TestRule {
    fn entries(&self, route: &str) -> Vec<Entry> {
        let place = |test: &str, key: &str| format!("{route}.tests.{test}.{key}");
        match self {
            Self::Year { limit } => {
                vec![Entry::rate(
                    place("year", "limit"),
                    ("limit of the test over the year", "grens van de toets over het jaar"),
                    limit.value,
                )]
            }
            Self::MultiYear { limit, years } => vec![
                Entry::rate(
                    place("multi_year", "limit"),
                    ("limit of the test over several years", "grens van de toets over meer jaren"),
                    limit.value,
                ),
                Entry::number(
                    place("multi_year", "years"),
                    ("years of the test over several years", "aantal jaren van de toets over meer jaren"),
                    years.value,
                ),
            ],
            Self::PerInhabitant { limit } => vec![Entry::euro(
                place("per_inhabitant", "limit"),
                ("limit of the test per inhabitant", "grens van de toets per inwoner"),
                limit.value,
            )],
            Self::YearsAtLeast { limit, count, of } => vec![
                Entry::rate(
                    place("years_at_least", "limit"),
                    ("deficit that counts in an earlier year", "tekort dat in een eerder jaar meetelt"),
                    limit.value,
                ),
                Entry::number(
                    place("years_at_least", "count"),
                    ("earlier years with a deficit", "eerdere jaren met een tekort"),
                    count.value,
                ),
                Entry::number(
                    place("years_at_least", "of"),
                    ("earlier years that are looked at", "eerdere jaren die meetellen"),
                    of.value,
                ),
            ],
        }
    }
}

impl Scale {
    fn entries(&self, route: &str) -> Vec<Entry> {
        let bands = self.bands.iter().zip(1_u8..).flat_map(|(band, number)| {
            let border =
                (format!("lower border of band {number}"), format!("ondergrens van schijf {number}"));
            let share = (
                format!("share that is paid in band {number}"),
                format!("deel dat in schijf {number} wordt vergoed"),
            );
            [
                Entry::rate(
                    format!("{route}.bands.{number}.above"),
                    (&border.0, &border.1),
                    band.above.value,
                ),
                Entry::rate(format!("{route}.bands.{number}.share"), (&share.0, &share.1), band.share.value),
            ]
        });
        let cap = self.own_risk_cap_per_inhabitant.as_ref().map(|cap| {
            let label = ("most own risk per inhabitant", "hoogste eigen risico per inwoner");
            Entry::euro(format!("{route}.own_risk_cap_per_inhabitant"), label, cap.value)
        });
        bands.chain(cap).collect()
    }
}

impl Entry {
    fn new(place: String, label: (&str, &str), plain: String, shown: (String, String)) -> Self {
        let wording = |(en, nl): (String, String)| Wording { en, nl };
        Self { place, label: wording((label.0.into(), label.1.into())), plain, shown: wording(shown) }
    }

    fn rate(place: String, label: (&str, &str), rate: crate::Ratio) -> Self {
        let shown = (Language::English.rate(rate), Language::Dutch.rate(rate));
        Self::new(place, label, rate.with_six_decimals().to_string(), shown)
    }

    fn euro(place: String, label: (&str, &str), amount: crate::Euro) -> Self {
        let shown = (Language::English.euro(amount), Language::Dutch.euro(amount));
        Self::new(place, label, amount.to_string(), shown)
    }

    fn number(place: String, label: (&str, &str), number: u8) -> Self {
        Self::new(place, label, number.to_string(), (number.to_string(), number.to_string()))
    }

    fn text(place: &str, label: (&str, &str), shown: (&str, &str)) -> Self {
        Self::new(place.into(), label, shown.0.into(), (shown.0.into(), shown.1.into()))
    }

    fn code(place: &str, en: &str, nl: &str, code: &impl Serialize) -> Self {
        let code = serde_json::to_value(code).ok();
        let code = code.as_ref().and_then(serde_json::Value::as_str).unwrap_or_default();
        let dutch = match code {
            "all" => "alle",
            "any" => "één",
            "regular" => "het reguliere vangnet",
            "extended" => "het uitgebreide vangnet",
            "higher_payment" => "de regeling die meer uitkeert",
            other => other,
        };
        Self::new(place.into(), (en, nl), code.into(), (code.replace('_', " "), dutch.into()))
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
