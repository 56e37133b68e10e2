//! The objective model of a household, in plain Dutch.

use super::{Markup, closing::closing, document::Block, write};
use crate::{
    Euro, Figure, Language,
    language::signed,
    model::{Contribution, HouseholdAnswer},
    rounding,
};

const NL: Language = Language::Dutch;

impl HouseholdAnswer {
    /// What the model expects of the household, in plain Dutch.
    ///
    /// # Example
    ///
    /// ```
    /// use vangnet::{Markup, model::HouseholdAnswer};
    ///
    /// fn page(household: &HouseholdAnswer) -> String {
    ///     household.explain(Markup::Markdown)
    /// }
    /// # let _ = page;
    /// ```
    pub fn explain(&self, markup: Markup) -> String {
        let percent = |part: Figure| NL.percentage(part.to_decimal(), 2);
        let expected = rounding::to_places(self.expected_amount.to_decimal(), 2);
        let expected = Euro::try_from(expected).unwrap_or_default();
        let text = format!(
            "Volgens het verdeelmodel voor het budget van {} heeft dit huishouden {} kans op een uitkering. De norm is {} per jaar ({}). Van de norm wordt naar verwachting {} betaald, want eigen inkomen gaat eraf. Samen is dat {} per jaar.",
            self.budget_year,
            percent(self.volume.chance),
            NL.euro(self.norm.amount),
            self.norm.label,
            percent(self.price.fraction),
            NL.euro(expected)
        );
        let student = (self.norm.amount == Euro::ZERO).then(|| {
            Block::Paragraph("Dit huishouden is een student. Voor een student is de norm nul, ongeacht het soort huishouden.".into())
        });
        let mut blocks = vec![
            Block::Heading(format!("Wat het verdeelmodel van {} verwacht", self.budget_year)),
            Block::Paragraph(text),
        ];
        blocks.extend(student);
        blocks.extend(table("Wat de kans bepaalt", "Kans", &self.volume.contributions));
        blocks.extend(table("Wat het betaalde deel bepaalt", "Betaald deel", &self.price.contributions));
        blocks.push(Block::Paragraph(
            "Het effect van een kenmerk is het verschil met hetzelfde huishouden zonder dat kenmerk, in procentpunten. De effecten tellen niet op tot de kans, want ze versterken of dempen elkaar.".into(),
        ));
        blocks.extend(closing(&self.basis));
        write(&blocks, markup)
    }
}

fn table(heading: &str, effect: &str, contributions: &[Contribution]) -> Vec<Block> {
    let rows = contributions.iter().map(|contribution| {
        let weight =
            contribution.weight.map_or_else(|| "referentie".into(), |weight| NL.number(&weight.to_string()));
        let points = NL.percentage(contribution.effect.to_decimal(), 2);
        vec![
            contribution.label.clone(),
            NL.number(&contribution.value.to_string()),
            weight,
            signed(points.trim_end_matches('%')),
        ]
    });
    let head = vec!["Kenmerk".into(), "Waarde".into(), "Gewicht".into(), format!("{effect}: effect")];
    vec![Block::Heading(heading.into()), Block::Table { head, rows: rows.collect() }]
}
