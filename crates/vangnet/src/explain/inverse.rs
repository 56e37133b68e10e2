//! The answers of inverse questions, as tables.

use super::{
    closing,
    document::{Block, html},
};
use crate::{
    assess::{Border, Borders, EffectOfOneEuro, MaximumOwnRisk},
    language::Language,
    number::Ratio,
    rules::Warning,
};

impl MaximumOwnRisk {
    /// The answer as a table, as HTML for a notebook, with warnings in words: those of
    /// [`RuleSet::scale_warnings`](crate::RuleSet::scale_warnings).
    ///
    /// # Example
    ///
    /// ```
    /// use vangnet::{Budget, Inverse, Language, RuleSet, Year};
    ///
    /// let rules = RuleSet::for_year(Year::new(2018)?)?;
    /// let inverse = Inverse::new(&rules.regular().scale, Budget::parse("100000000")?);
    /// let html = inverse.maximum_own_risk()?.explain_html(&rules.scale_warnings(false), Language::English);
    /// assert!(html.contains("<td>Largest own risk</td><td>€8,750,000.00</td>"));
    /// # Ok::<(), vangnet::Error>(())
    /// ```
    pub fn explain_html(&self, warnings: &[Warning], language: Language) -> String {
        let rows = vec![
            vec![
                language.either("Hoogste eigen risico", "Largest own risk").into(),
                language.euro(self.own_risk),
            ],
            vec![
                language
                    .either(
                        "Laagste netto lasten waarbij het zo hoog is",
                        "Smallest net costs at which it is reached",
                    )
                    .into(),
                language.euro(self.net_costs),
            ],
        ];
        let heading = language.either("Het hoogste eigen risico", "The largest own risk");
        let table =
            Block::Table { head: vec![String::new(), language.either("Bedrag", "Amount").into()], rows };
        told(heading, [table, if_met(language)], warnings, language)
    }
}

impl Borders {
    /// The answer as a table, as HTML for a notebook, with warnings in words: those of
    /// [`RuleSet::scale_warnings`](crate::RuleSet::scale_warnings).
    ///
    /// # Example
    ///
    /// ```
    /// use vangnet::{Budget, Inverse, Language, RuleSet, Year};
    ///
    /// let rules = RuleSet::for_year(Year::new(2024)?)?;
    /// let inverse = Inverse::new(&rules.regular().scale, Budget::parse("100000000")?);
    /// let html = inverse.borders("109000000".parse()?)?.explain_html(&[], Language::English);
    /// assert!(html.contains("<td>12.5% of the budget</td><td>€112,500,000.00</td><td>€3,500,000.00</td>"));
    /// # Ok::<(), vangnet::Error>(())
    /// ```
    pub fn explain_html(&self, warnings: &[Warning], language: Language) -> String {
        let row = |label: &str, border: Option<Border>, none: &str| {
            let (ratio, net_costs, distance) = match border {
                Some(Border { ratio, net_costs, distance }) => {
                    (place(ratio, language), language.euro(net_costs), language.euro(distance))
                }
                None => (none.to_owned(), String::new(), String::new()),
            };
            vec![label.to_owned(), ratio, net_costs, distance]
        };
        let above = row(
            language.either("Erboven", "Above"),
            self.up,
            language.either("geen: dit is de hoogste schijf", "none: this is the last band"),
        );
        let below = row(
            language.either("Eronder, of er precies op", "At or below"),
            self.down,
            language.either("geen: er is een overschot", "none: there is a surplus"),
        );
        let head = match language {
            Language::Dutch => ["", "Grens", "Netto lasten bij de grens", "Afstand"],
            Language::English => ["", "Border", "Net costs at the border", "Distance"],
        };
        let heading = language.either("De grenzen die het dichtst bij liggen", "The nearest borders");
        let table = Block::Table { head: head.map(Into::into).into(), rows: vec![above, below] };
        told(heading, [table], warnings, language)
    }
}

impl EffectOfOneEuro {
    /// The answer as a table, as HTML for a notebook, with warnings in words: those of
    /// [`RuleSet::scale_warnings`](crate::RuleSet::scale_warnings).
    ///
    /// # Example
    ///
    /// ```
    /// use vangnet::{Budget, Inverse, Language, RuleSet, Year};
    ///
    /// let rules = RuleSet::for_year(Year::new(2024)?)?;
    /// let inverse = Inverse::new(&rules.regular().scale, Budget::parse("100000000")?);
    /// let html = inverse.effect_of_one_euro("109000000".parse()?)?.explain_html(&[], Language::Dutch);
    /// assert!(html.contains("<td>Eigen risico</td><td>€ 0,50</td>"));
    /// # Ok::<(), vangnet::Error>(())
    /// ```
    pub fn explain_html(&self, warnings: &[Warning], language: Language) -> String {
        let rows = vec![
            vec!["Vangnetuitkering".into(), language.exact_euro(self.payment)],
            vec![language.either("Eigen risico", "Own risk").into(), language.exact_euro(self.own_risk)],
        ];
        let heading = language.either("Eén euro meer aan netto lasten", "One more euro of net costs");
        let table = Block::Table {
            head: vec![String::new(), language.either("Zou stijgen met", "Would rise by").into()],
            rows,
        };
        told(heading, [table, if_met(language)], warnings, language)
    }
}

/// The border of a band as a share of the budget; the first one is the budget itself.
fn place(ratio: Ratio, language: Language) -> String {
    if ratio == Ratio::ZERO {
        return language.either("het budget zelf", "the budget itself").into();
    }
    let rate = language.rate(ratio);
    match language {
        Language::Dutch => format!("{rate} van het budget"),
        Language::English => format!("{rate} of the budget"),
    }
}

/// The caveat of amounts that are only what the scale gives.
fn if_met(language: Language) -> Block {
    Block::Paragraph(
        language
            .either(
                "Dit geldt als de gemeente aan alle voorwaarden van het reguliere vangnet voldoet. Dat staat hier niet vast.",
                "This holds if the municipality meets all conditions of the regular route. Whether it does is not known here.",
            )
            .into(),
    )
}

fn told<const N: usize>(
    heading: &str,
    blocks: [Block; N],
    warnings: &[Warning],
    language: Language,
) -> String {
    let heading = std::iter::once(Block::Heading(heading.into()));
    let all: Vec<_> = heading.chain(blocks).chain(closing::warnings(warnings, language)).collect();
    html(&all)
}
