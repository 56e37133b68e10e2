//! A rule set, value by value.

use super::{
    closing::{self, mark},
    document::{Block, html},
    dutch::Dutch,
    english::English,
    words::Words,
};
use crate::{
    language::Language,
    number::Year,
    rules::{Entry, Evidence, ExtendedAmount, Origin, RuleSet, Warning},
    text::harmless,
};

impl RuleSet {
    /// Every value of the rules as a table with its evidence, what is unknown, the warnings and the sources, as HTML
    /// for a notebook. Every text is escaped.
    ///
    /// # Example
    ///
    /// ```
    /// use vangnet::{Language, RuleSet, Year};
    ///
    /// let html = RuleSet::for_year(Year::new(2024)?)?.explain_html(Language::English);
    /// assert!(html.contains("<td>lower border of band 1</td><td>7.5%</td><td>official</td>"));
    /// # Ok::<(), vangnet::Error>(())
    /// ```
    pub fn explain_html(&self, language: Language) -> String {
        html(&match language {
            Language::Dutch => self.told(&Dutch),
            Language::English => self.told(&English),
        })
    }

    fn told(&self, words: &impl Words) -> Vec<Block> {
        let language = words.language();
        let entries = self.entries();
        let head = match language {
            Language::Dutch => ["Regel", "Waarde", "Zekerheid"],
            Language::English => ["Rule", "Value", "Evidence"],
        };
        let table = |rows| Block::Table { head: head.map(Into::into).into(), rows };
        let row = |entry: &Entry| {
            let evidence = entry.basis.map_or("", |(evidence, _)| mark(evidence, language));
            vec![language.of(&entry.label).to_owned(), language.of(&entry.shown).to_owned(), evidence.into()]
        };
        let (extended, regular): (Vec<_>, Vec<_>) =
            entries.iter().partition(|entry| entry.place.starts_with("extended."));
        let mut rows = self.span_rows(language);
        rows.extend(regular.into_iter().map(row));
        let mut blocks =
            vec![Block::Heading(self.title(language)), Block::Paragraph(self.standing(words)), table(rows)];
        if !extended.is_empty() {
            let heading = language.either("Het uitgebreide vangnet", "The extended route");
            blocks.extend([Block::Heading(heading.into()), table(extended.into_iter().map(row).collect())]);
        }
        if let Some(ExtendedAmount::Unknown { unknown }) = self.extended().map(|route| &route.amount) {
            blocks.push(Block::Paragraph(words.extended_unknown(&harmless(words.of(unknown)))));
        }
        blocks.extend(
            self.unknown().map(|unknown| Block::Paragraph(words.not_known(&harmless(words.of(unknown))))),
        );
        let cap = self.regular().scale.own_risk_cap_per_inhabitant.as_ref();
        let inferred = cap.is_some_and(|cap| cap.evidence == Evidence::Inferred);
        let mut warnings = self.scale_warnings(true);
        warnings.extend(inferred.then_some(Warning::PerInhabitantCapInferred));
        blocks.extend(closing::warnings(&warnings, language));
        let cited = entries.iter().filter_map(|entry| entry.basis).flat_map(|(_, sources)| sources);
        if let Some(sources) = closing::sources(cited, language) {
            blocks.extend([closing::heading(language), sources]);
        }
        blocks
    }

    fn title(&self, language: Language) -> String {
        let assumed = self.assumed_from().zip(self.years().0).filter(|_| self.is_shipped_and_assumed());
        if let Some((from, year)) = assumed {
            return match language {
                Language::Dutch => format!("De regels van {from}, aangenomen voor {year}"),
                Language::English => format!("The rules of {from}, assumed for {year}"),
            };
        }
        let name = harmless(self.name());
        match (self.origin(), language) {
            (Origin::Shipped, Language::Dutch) => format!("De regels van {name}"),
            (Origin::Shipped, Language::English) => format!("The rules of {name}"),
            (Origin::User, Language::Dutch) => format!("Eigen regels: {name}"),
            (Origin::User, Language::English) => format!("A user's own rules: {name}"),
        }
    }

    /// What the rules rest on: an assumption, a user, or their sources.
    fn standing(&self, words: &impl Words) -> String {
        let name = harmless(self.name());
        match self.assumed_from().zip(self.years().0) {
            Some((from, year)) if self.is_shipped_and_assumed() => {
                format!("{} {}", words.assumed(year, from, None), words.sources_are_of(from))
            }
            Some((from, year)) => words.assumed(year, from, Some(&name)),
            None => words.evidence(self.evidence(), &name),
        }
    }

    /// The deficit years for which a user's rules hold; those of shipped rules are in their name.
    fn span_rows(&self, language: Language) -> Vec<Vec<String>> {
        let row = |label: &str, year: Year| vec![label.to_owned(), year.to_string(), String::new()];
        let (first, last) = if self.origin() == Origin::User { self.years() } else { (None, None) };
        let first = first.map(|year| row(language.either("eerste tekortjaar", "first deficit year"), year));
        let last = last.map(|year| row(language.either("laatste tekortjaar", "last deficit year"), year));
        first.into_iter().chain(last).collect()
    }
}
