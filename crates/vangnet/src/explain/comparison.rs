//! A case under two rule sets, in words.

use super::{
    closing,
    document::{Block, html},
};
use crate::{
    assess::{Outcome, SideBySide},
    language::Language,
    number::Euro,
    text::harmless,
};

impl SideBySide {
    /// Both answers beside each other and what the second rule set has differently, as HTML for a notebook. Every text
    /// is escaped.
    ///
    /// # Example
    ///
    /// ```
    /// # use vangnet::{Budget, Case, Language, RuleSet, YearFigures, Year, compare};
    /// # let year = Year::new(2019)?;
    /// # let figures = YearFigures::new(year, Budget::parse("100")?, "106".parse()?)?;
    /// let rules = RuleSet::for_year(year)?;
    /// let lower = rules.with_threshold("0.05".parse()?)?.with_name("5%");
    /// let html = compare(&Case::new("", year, vec![figures])?, rules, &lower)?.explain_html(Language::English);
    /// assert!(html.contains("<th>5%</th>"));
    /// # Ok::<(), vangnet::Error>(())
    /// ```
    pub fn explain_html(&self, language: Language) -> String {
        html(&self.told(language))
    }

    fn told(&self, language: Language) -> Vec<Block> {
        let (first, second) = (&self.first, &self.second);
        let year = first.year;
        let heading = match language {
            Language::Dutch => format!("Vangnetuitkering over {year} onder twee sets regels"),
            Language::English => format!("Vangnetuitkering over {year} under two rule sets"),
        };
        let heading = match first.id.as_str() {
            "" => heading,
            id => format!("{heading}: {}", harmless(id)),
        };
        let mut head = vec![String::new(), harmless(&first.rule_set), harmless(&second.rule_set)];
        head.push(language.either("Verschil", "Difference").into());
        let mut blocks = vec![Block::Heading(heading), Block::Table { head, rows: self.rows(language) }];
        if self.shows_would_be() {
            let caveat = language.either(
                "De rijen met 'zou zijn' laten zien wat de berekening geeft als aan alle voorwaarden is voldaan. Dat bedrag staat niet vast.",
                "The rows with 'would be' show what the scale gives if all conditions are met. Those amounts are not certain.",
            );
            blocks.push(Block::Paragraph(caveat.into()));
        }
        let mut warnings = first.warnings.clone();
        warnings.extend(second.warnings.iter().filter(|code| !first.warnings.contains(code)));
        blocks.extend(closing::warnings(&warnings, language));
        let differences = self.rules.iter().map(|rule| vec![harmless(language.of(&rule.wording))]);
        let rows: Vec<_> = differences.collect();
        if !rows.is_empty() {
            let head = language
                .either("Wat de tweede set regels anders heeft", "What differs in the second rule set");
            blocks.push(Block::Table { head: vec![head.into()], rows });
        }
        blocks
    }

    /// Whether amounts of the scale are shown that are not the answer.
    fn shows_would_be(&self) -> bool {
        self.first.scale_is_hypothetical() || self.second.scale_is_hypothetical()
    }

    fn rows(&self, language: Language) -> Vec<Vec<String>> {
        let amount = |amount: Option<Euro>| match amount {
            Some(amount) => language.euro(amount),
            None => language.either("onbekend", "unknown").into(),
        };
        let row = |name: &str, [first, second, difference]: [Option<Euro>; 3]| {
            vec![name.into(), amount(first), amount(second), amount(difference)]
        };
        let (first, second) = (&self.first, &self.second);
        let outcomes = [first, second].map(|answer| outcome(answer.outcome, language).to_owned());
        let mut rows = vec![
            std::iter::once(language.either("Uitkomst", "Outcome").to_owned())
                .chain(outcomes)
                .chain([String::new()])
                .collect(),
            row("Vangnetuitkering", [first.payment, second.payment, self.payment_difference]),
            row(
                language.either("Eigen risico", "Own risk"),
                [first.own_risk, second.own_risk, self.own_risk_difference],
            ),
        ];
        if self.shows_would_be() {
            rows.push(row(
                language.either("Vangnetuitkering zou zijn", "Vangnetuitkering would be"),
                [Some(first.scale.payment), Some(second.scale.payment), Some(self.scale_payment_difference)],
            ));
            rows.push(row(
                language.either("Eigen risico zou zijn", "Own risk would be"),
                [
                    Some(first.scale.own_risk),
                    Some(second.scale.own_risk),
                    Some(self.scale_own_risk_difference),
                ],
            ));
        }
        rows
    }
}

const fn outcome(outcome: Outcome, language: Language) -> &'static str {
    match outcome {
        Outcome::Surplus => language.either("geen tekort", "no deficit"),
        Outcome::AmountUnknown => language.either("bedrag onbekend", "amount unknown"),
        Outcome::Incomplete => language.either("nog niet te zeggen", "not yet known"),
        Outcome::ConditionsMet => language.either("voldoet aan de voorwaarden", "conditions met"),
        Outcome::ConditionsNotMet => language.either("voldoet niet aan de voorwaarden", "conditions not met"),
        Outcome::NotHandled => language.either("niet in behandeling genomen", "not handled"),
    }
}
