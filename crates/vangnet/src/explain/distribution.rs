//! A distribution in plain Dutch.

use super::{Markup, closing::closing, document::Block, write};
use crate::{
    Euro, Language,
    distribution::{Distribution, Part, Unit},
};

const NL: Language = Language::Dutch;

impl Distribution {
    /// The distribution in plain Dutch.
    ///
    /// # Example
    ///
    /// ```
    /// # use vangnet::{Budget, Euro, Inhabitants, Markup, Year, distribution::*};
    /// # let mut input = DistributionInput::new(Year::new(2019)?, Budget::parse("1000")?, Euro::ZERO);
    /// # input.net_costs = Some("1000".parse()?);
    /// # let mut small = MunicipalityFigures::new("1111".parse()?, Inhabitants::new(9_000)?, "10".parse()?);
    /// # (small.households_t1, small.households_t2) = (Some(1), Some(1));
    /// # input.municipalities.push(small);
    /// let text = distribute(&input)?.explain(Markup::Plain);
    /// assert!(text.contains("Er is € 1.000 te verdelen over 1 gemeente."));
    /// # Ok::<(), vangnet::Error>(())
    /// ```
    pub fn explain(&self, markup: Markup) -> String {
        let count = self.municipalities.len();
        let municipalities = if count == 1 { "gemeente" } else { "gemeenten" };
        let mut text = vec![format!(
            "Er is {} te verdelen over {count} {municipalities}.",
            self.shown(self.distributed)
        )];
        if self.vangnet_reserve > Euro::ZERO {
            text.push(format!(
                "Het macrobudget is {}; daarvan is {} gereserveerd voor het vangnet.",
                self.shown(self.macro_budget.euro()),
                self.shown(self.vangnet_reserve)
            ));
        }
        let less_reserve = self.macro_budget.euro().minus(self.vangnet_reserve).unwrap_or_default();
        if self.distributed > less_reserve {
            let supplement = self.distributed.minus(less_reserve).unwrap_or_default();
            text.push(format!(
                "Daar komt {} bij: het bedrag van de meerjarige aanvulling.",
                self.shown(supplement)
            ));
        }
        let parts = self.parts.iter().map(|(part, total)| vec![name(part).into(), self.shown(total)]);
        let mut parts: Vec<_> = parts.collect();
        parts.push(vec!["Samen".into(), self.shown(self.distributed)]);
        let mut head: Vec<String> =
            vec!["Gemeente".into(), "Budget".into(), "Aandeel".into(), "Objectief".into()];
        head.extend(self.parts.iter().map(|(part, _)| name(part).to_owned()));
        let rows = self.municipalities.iter().map(|outcome| {
            let objective = outcome.objective_weight.map(|weight| NL.percentage(weight.to_decimal(), 1));
            let mut row = vec![
                outcome.municipality.to_string(),
                self.shown(outcome.budget),
                NL.percentage(outcome.share.to_decimal(), 4),
                objective.unwrap_or_else(|| "samengevoegd of gesplitst".into()),
            ];
            row.extend(outcome.parts.iter().map(|(_, amount)| self.shown(amount)));
            row
        });
        let mut blocks = vec![
            Block::Heading(format!("De verdeling van het macrobudget over {}", self.year)),
            Block::Paragraph(text.join(" ")),
            Block::Paragraph(self.how_shared()),
            Block::Table { head: vec!["Deel".into(), "Bedrag".into()], rows: parts },
            Block::Heading("Per gemeente".into()),
            Block::Table { head, rows: rows.collect() },
        ];
        blocks.extend(self.note.iter().map(|note| Block::Paragraph(note.nl.clone())));
        blocks.extend(closing(&self.basis));
        write(&blocks, markup)
    }

    /// How the year shares, in a few sentences.
    fn how_shared(&self) -> String {
        let has = |part| self.parts.get(part).is_some();
        if !has(Part::HomelessAndInstitutions) {
            return "Bij een gemeente tot en met 15.000 inwoners hangt het aandeel af van de eerdere uitgaven. Bij een grotere gemeente hangt de ene helft af van de eerdere uitgaven en de andere helft van een maatstaf. Vanaf 40.000 inwoners is die maatstaf het objectieve model. Daartussen is het een mix van het model en de eerdere uitgaven. De kolom Objectief laat zien hoe zwaar het model in die maatstaf meetelt.".into();
        }
        let mut text = Vec::new();
        if has(Part::Transitional) {
            text.push("Een kwart van het geld is verdeeld op basis van eerdere uitgaven: het overgangsdeel. Voor de andere drie kwart geldt het volgende.");
        }
        text.push("Bij een gemeente tot en met 15.000 inwoners tellen de eerdere uitgaven. Vanaf 40.000 inwoners telt het objectieve model. Daartussen telt een mix: bij 27.500 inwoners tellen beide voor de helft.");
        let of_its_own = [Part::PermitHolders, Part::Covid, Part::WageSubsidy, Part::YouthSupplement];
        if of_its_own.into_iter().any(has) {
            text.push("Daarnaast zijn er bedragen met een eigen maatstaf, die voor elke gemeente geldt.");
        }
        text.join(" ")
    }

    /// An amount in the unit of the distribution.
    fn shown(&self, amount: Euro) -> String {
        match self.unit {
            Unit::Euro => NL.whole_euros(amount),
            Unit::Cent => NL.euro(amount),
        }
    }
}

const fn name(part: Part) -> &'static str {
    match part {
        Part::Objective => "Objectief deel",
        Part::Historical => "Historisch deel",
        Part::Transitional => "Overgangsdeel",
        Part::HomelessAndInstitutions => "Dak- en thuislozen en instellingen",
        Part::PermitHolders => "Vergunninghouders",
        Part::Covid => "Coronajaar",
        Part::WageSubsidy => "Loonkostensubsidies",
        Part::YouthSupplement => "Jongeren",
    }
}
