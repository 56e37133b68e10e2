//! The objective model of a household, in words.

use super::{Markup, Told, closing::closing, document::Block, write};
use crate::{
    language::{Language, signed},
    model::{Contribution, HouseholdAnswer},
    number::{Euro, Figure, rounding},
};

impl HouseholdAnswer {
    /// What the model expects of the household, in plain words. The names of norms and characteristics are those of
    /// the publication, in Dutch.
    ///
    /// # Example
    ///
    /// ```
    /// use vangnet::{Language, Markup, model::HouseholdAnswer};
    ///
    /// fn page(household: &HouseholdAnswer) -> String {
    ///     household.explain(Language::English, Markup::Markdown)
    /// }
    /// # let _ = page;
    /// ```
    pub fn explain(&self, language: Language, markup: Markup) -> String {
        write(&self.told(language), markup)
    }
}

impl Told for HouseholdAnswer {
    fn told(&self, language: Language) -> Vec<Block> {
        let year = self.budget_year;
        let heading = match language {
            Language::Dutch => format!("Wat het verdeelmodel van {year} verwacht"),
            Language::English => format!("What the distribution model of {year} expects"),
        };
        let mut blocks = vec![Block::Heading(heading), Block::Paragraph(self.expectation(language))];
        if self.norm.amount == Euro::ZERO {
            blocks.push(Block::Paragraph(language.either(
                "Dit huishouden is een student. Voor een student is de norm nul, ongeacht het soort huishouden.",
                "This household is a student. For a student the norm is zero, whatever the type of household.",
            ).into()));
        }
        let (chance, fraction) = match language {
            Language::Dutch => {
                (("Wat de kans bepaalt", "Kans"), ("Wat het betaalde deel bepaalt", "Betaald deel"))
            }
            Language::English => (
                ("What determines the chance", "Chance"),
                ("What determines the part that is paid", "Part paid"),
            ),
        };
        blocks.extend(table(chance, &self.volume.contributions, language));
        blocks.extend(table(fraction, &self.price.contributions, language));
        blocks.push(Block::Paragraph(language.either(
            "Het effect van een kenmerk is het verschil met hetzelfde huishouden zonder dat kenmerk, in procentpunten. De effecten tellen niet op tot de kans, want ze versterken of dempen elkaar.",
            "The effect of a characteristic is the difference from the same household without it, in percentage points. The effects do not add up to the chance, because they strengthen or weaken each other. The names of the characteristics are those of the publication.",
        ).into()));
        blocks.extend(closing(&self.basis, language));
        blocks
    }
}

impl HouseholdAnswer {
    fn expectation(&self, language: Language) -> String {
        let percent = |part: Figure| language.percentage(part.to_decimal(), 2);
        let expected = rounding::to_places(self.expected_amount.to_decimal(), 2);
        let expected = language.euro(Euro::try_from(expected).unwrap_or_default());
        let (year, chance, fraction) =
            (self.budget_year, percent(self.volume.chance), percent(self.price.fraction));
        let (norm, label) = (language.euro(self.norm.amount), &self.norm.label);
        match language {
            Language::Dutch => format!(
                "Volgens het verdeelmodel voor het budget van {year} heeft dit huishouden {chance} kans op een uitkering. De norm is {norm} per jaar ({label}). Van de norm wordt naar verwachting {fraction} betaald, want eigen inkomen gaat eraf. Samen is dat {expected} per jaar."
            ),
            Language::English => format!(
                "According to the distribution model for the budget of {year}, this household has a chance of {chance} of receiving a benefit. The norm is {norm} a year ({label}). Of the norm, {fraction} is expected to be paid, because the household's own income is deducted. Together that is {expected} a year."
            ),
        }
    }
}

fn table((heading, effect): (&str, &str), contributions: &[Contribution], language: Language) -> Vec<Block> {
    let rows = contributions.iter().map(|contribution| {
        let reference = || language.either("referentie", "reference").into();
        let weight =
            contribution.weight.map_or_else(reference, |weight| language.number(&weight.to_string()));
        let points = language.percentage(contribution.effect.to_decimal(), 2);
        vec![
            contribution.label.clone(),
            language.number(&contribution.value.to_string()),
            weight,
            signed(points.trim_end_matches('%')),
        ]
    });
    let [name, value, weight] = match language {
        Language::Dutch => ["Kenmerk", "Waarde", "Gewicht"],
        Language::English => ["Characteristic", "Value", "Weight"],
    };
    let head = vec![name.into(), value.into(), weight.into(), format!("{effect}: effect")];
    vec![Block::Heading(heading.into()), Block::Table { head, rows: rows.collect() }]
}
