//! What an answer waits for, in words.

use super::{
    document::{Block, html},
    dutch::Dutch,
    english::English,
    words::Words,
};
use crate::{
    assess::{Missing, UndecidedTest},
    language::Language,
    number::Year,
    rules::Route,
};

impl Missing {
    /// What is missing for which test, and what is certain without it, in a few sentences.
    ///
    /// # Example
    ///
    /// ```
    /// # use vangnet::{Budget, Case, Language, RuleSet, YearFigures, Year};
    /// # let year = Year::new(2024)?;
    /// # let figures = YearFigures::new(year, Budget::parse("100")?, "109".parse()?)?;
    /// # let case = Case::new("", year, vec![figures])?;
    /// let missing = vangnet::assess(&case)?.missing(&case, RuleSet::for_year(year)?).unwrap();
    /// assert_eq!(
    ///     missing.in_words(Language::English),
    ///     "The test of several years together needs the figures of 2022 and 2023. If the conditions of the regular \
    ///      route turn out to be met, the scale gives a payment of €0.75 and an own risk of €8.25."
    /// );
    /// # Ok::<(), vangnet::Error>(())
    /// ```
    pub fn in_words(&self, language: Language) -> String {
        match language {
            Language::Dutch => self.told(&Dutch),
            Language::English => self.told(&English),
        }
    }

    /// The same as HTML, for a notebook.
    ///
    /// # Example
    ///
    /// ```
    /// # use vangnet::{Budget, Case, Language, RuleSet, YearFigures, Year};
    /// # let year = Year::new(2024)?;
    /// # let figures = YearFigures::new(year, Budget::parse("100")?, "109".parse()?)?;
    /// # let case = Case::new("", year, vec![figures])?;
    /// let missing = vangnet::assess(&case)?.missing(&case, RuleSet::for_year(year)?).unwrap();
    /// assert!(missing.explain_html(Language::English).starts_with("<p>The test of several years"));
    /// # Ok::<(), vangnet::Error>(())
    /// ```
    pub fn explain_html(&self, language: Language) -> String {
        html(&[Block::Paragraph(self.in_words(language))])
    }

    pub(super) fn told(&self, words: &impl Words) -> String {
        let language = words.language();
        let deciding = || self.tests.iter().filter(|test| test.decides);
        let mut sentences: Vec<_> = deciding()
            .map(|test| {
                let needs = if test.inhabitants { None } else { Some(list(&test.years, words)) };
                words.test_needs(test.route, test.name, needs.as_deref())
            })
            .collect();
        let waits = !sentences.is_empty();
        if self.inhabitants {
            sentences.push(words.amount_needs_inhabitants(waits));
        }
        if waits {
            let failed = self.failed.iter().map(|test| words.fails_anyway(test.route, test.name));
            sentences.extend(failed);
        }
        if let Some((payment, own_risk)) = self.payment_if_met.zip(self.own_risk_if_met) {
            let undecided = |route| deciding().any(|test| test.route == route);
            sentences.push(words.if_met(
                undecided(Route::Regular),
                undecided(Route::Extended),
                &language.euro(payment),
                &language.euro(own_risk),
            ));
        }
        let idle = self.tests.iter().filter(|test| !test.decides);
        let mut idle: Vec<_> = idle.flat_map(|UndecidedTest { years, .. }| years).copied().collect();
        idle.retain(|year| !self.years.contains(year));
        idle.sort_unstable();
        idle.dedup();
        if !idle.is_empty() {
            sentences.push(words.change_nothing(&list(&idle, words)));
        }
        sentences.join(" ")
    }
}

/// Years as a list in words.
pub(super) fn list(years: &[Year], words: &impl Words) -> String {
    let years: Vec<_> = years.iter().map(ToString::to_string).collect();
    match years.split_last() {
        Some((last, [])) => last.clone(),
        Some((last, rest)) => format!("{} {} {last}", rest.join(", "), words.and()),
        None => String::new(),
    }
}
