//! A rule set value by value: what each is called, how it is written, and what it rests on.

use serde::Serialize;

use super::{
    BothOpen, Citation, Evidence, ExtendedAmount, Opens, RuleSet, Scale, Sourced, TestRule, Wording,
};
use crate::{
    language::Language,
    number::{Euro, Ratio},
};

/// A value of a rule set: its place, its name, its text, and its sources.
pub(crate) struct Entry<'r> {
    pub(crate) place: String,
    pub(crate) label: Wording,
    pub(super) plain: String,
    pub(crate) shown: Wording,
    /// The mark and the sources; a choice that is not a number (which tests must pass) has none.
    pub(crate) basis: Option<(Evidence, &'r [Citation])>,
}

/// A value of a rule set with its mark and its sources.
///
/// # Example
///
/// ```
/// use vangnet::{RuleSet, Year};
///
/// let rules = RuleSet::for_year(Year::new(2024)?)?;
/// let value = rules.values().find(|value| value.place == "regular.bands.1.above").unwrap();
/// assert_eq!((value.value.as_str(), value.evidence.code()), ("0.075000", "official"));
/// assert!(value.sources[0].url.is_some());
/// # Ok::<(), vangnet::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
#[non_exhaustive]
pub struct RuleValue<'r> {
    /// Its place in the rule set, such as `regular.tests.year.limit`.
    pub place: String,
    /// The value: a ratio with six decimals, an amount with two, or a number of years.
    pub value: String,
    /// Its mark.
    pub evidence: Evidence,
    /// What it rests on; empty for a user's own.
    pub sources: &'r [Citation],
}

impl RuleSet {
    /// Every value of the rules with its mark and sources, in order.
    ///
    /// # Example
    ///
    /// ```
    /// # use vangnet::{RuleSet, Year};
    /// let rules = RuleSet::for_year(Year::new(2018)?)?;
    /// assert!(rules.values().all(|value| !value.sources.is_empty()));
    /// # Ok::<(), vangnet::Error>(())
    /// ```
    pub fn values(&self) -> impl Iterator<Item = RuleValue<'_>> {
        self.entries().into_iter().filter_map(|Entry { place, plain, basis, .. }| {
            let (evidence, sources) = basis?;
            Some(RuleValue { place, value: plain, evidence, sources })
        })
    }

    pub(crate) fn entries(&self) -> Vec<Entry<'_>> {
        let regular = self.regular();
        let mut entries = vec![Entry::choice(
            "regular.opens",
            ("tests that must pass", "toetsen die gehaald moeten worden"),
            regular.opens.words(),
        )];
        entries.extend(regular.tests.iter().flat_map(|test| test.entries("regular")));
        entries.extend(regular.scale.entries("regular"));
        if let Some(extended) = self.extended() {
            entries.push(Entry::choice(
                "extended.opens",
                (
                    "tests that must pass for the extended route",
                    "toetsen die gehaald moeten worden voor het uitgebreide vangnet",
                ),
                extended.opens.words(),
            ));
            entries.extend(extended.tests.iter().flat_map(|test| test.entries("extended")));
            match &extended.amount {
                ExtendedAmount::Unknown { .. } => entries.push(Entry::choice(
                    "extended.amount",
                    ("amount of the extended route", "bedrag van het uitgebreide vangnet"),
                    ("unknown", "onbekend"),
                )),
                ExtendedAmount::Known { scale, where_both_open } => {
                    entries.extend(scale.entries("extended"));
                    entries.push(Entry::choice(
                        "extended.where_both_open",
                        ("route where both are open", "regeling als beide openstaan"),
                        where_both_open.words(),
                    ));
                }
            }
        }
        entries
    }
}

impl TestRule {
    fn entries(&self, route: &str) -> Vec<Entry<'_>> {
        let place = |test: &str, key: &str| format!("{route}.tests.{test}.{key}");
        match self {
            Self::Year { limit } => {
                vec![Entry::rate(
                    place("year", "limit"),
                    ("limit of the test over the year", "grens van de toets over het jaar"),
                    limit,
                )]
            }
            Self::MultiYear { limit, years } => vec![
                Entry::rate(
                    place("multi_year", "limit"),
                    ("limit of the test over several years", "grens van de toets over meer jaren"),
                    limit,
                ),
                Entry::number(
                    place("multi_year", "years"),
                    ("years of the test over several years", "aantal jaren van de toets over meer jaren"),
                    years,
                ),
            ],
            Self::PerInhabitant { limit } => vec![Entry::euro(
                place("per_inhabitant", "limit"),
                ("limit of the test per inhabitant", "grens van de toets per inwoner"),
                limit,
            )],
            Self::YearsAtLeast { limit, count, of } => vec![
                Entry::rate(
                    place("years_at_least", "limit"),
                    ("deficit that counts in an earlier year", "tekort dat in een eerder jaar meetelt"),
                    limit,
                ),
                Entry::number(
                    place("years_at_least", "count"),
                    ("earlier years with a deficit", "eerdere jaren met een tekort"),
                    count,
                ),
                Entry::number(
                    place("years_at_least", "of"),
                    ("earlier years considered", "eerdere jaren die meetellen"),
                    of,
                ),
            ],
        }
    }
}

impl Scale {
    fn entries(&self, route: &str) -> Vec<Entry<'_>> {
        let bands = self.bands.iter().zip(1_u8..).flat_map(|(band, number)| {
            let border =
                (format!("lower border of band {number}"), format!("ondergrens van schijf {number}"));
            let share = (
                format!("share that is paid in band {number}"),
                format!("deel dat in schijf {number} wordt vergoed"),
            );
            [
                Entry::rate(format!("{route}.bands.{number}.above"), (&border.0, &border.1), &band.above),
                Entry::rate(format!("{route}.bands.{number}.share"), (&share.0, &share.1), &band.share),
            ]
        });
        let cap = self.own_risk_cap_per_inhabitant.as_ref().map(|cap| {
            let label = ("most own risk per inhabitant", "hoogste eigen risico per inwoner");
            Entry::euro(format!("{route}.own_risk_cap_per_inhabitant"), label, cap)
        });
        bands.chain(cap).collect()
    }
}

impl<'r> Entry<'r> {
    fn new<T>(
        place: String,
        (en, nl): (&str, &str),
        plain: String,
        shown: Wording,
        value: &'r Sourced<T>,
    ) -> Self {
        let basis = Some((value.evidence, value.sources.as_slice()));
        Self { place, label: Wording { en: en.into(), nl: nl.into() }, plain, shown, basis }
    }

    fn rate(place: String, label: (&str, &str), rate: &'r Sourced<Ratio>) -> Self {
        let shown = Wording { en: Language::English.rate(rate.value), nl: Language::Dutch.rate(rate.value) };
        Self::new(place, label, rate.value.with_six_decimals().to_string(), shown, rate)
    }

    fn euro(place: String, label: (&str, &str), amount: &'r Sourced<Euro>) -> Self {
        let shown =
            Wording { en: Language::English.euro(amount.value), nl: Language::Dutch.euro(amount.value) };
        Self::new(place, label, amount.value.to_string(), shown, amount)
    }

    fn number(place: String, label: (&str, &str), number: &'r Sourced<u8>) -> Self {
        let text = number.value.to_string();
        Self::new(place, label, text.clone(), Wording { en: text.clone(), nl: text }, number)
    }

    /// A choice between words, by its code in each language.
    fn choice(place: &str, (en, nl): (&str, &str), code: (&str, &str)) -> Self {
        Self {
            place: place.into(),
            label: Wording { en: en.into(), nl: nl.into() },
            plain: code.0.into(),
            shown: Wording { en: code.0.into(), nl: code.1.into() },
            basis: None,
        }
    }
}

impl Opens {
    const fn words(self) -> (&'static str, &'static str) {
        match self {
            Self::Any => ("any", "één"),
            Self::All => ("all", "alle"),
        }
    }
}

impl BothOpen {
    const fn words(self) -> (&'static str, &'static str) {
        match self {
            Self::Regular => ("regular", "het reguliere vangnet"),
            Self::Extended => ("extended", "het uitgebreide vangnet"),
            Self::HigherPayment => ("higher payment", "de regeling die meer uitkeert"),
        }
    }
}
