//! A distribution in words.

use super::{Markup, Told, closing::closing, document::Block, write};
use crate::{
    distribution::{Distribution, Part, Unit},
    language::Language,
    number::Euro,
};

impl Distribution {
    /// The distribution in plain words.
    ///
    /// # Example
    ///
    /// ```
    /// # use vangnet::{Budget, Euro, Inhabitants, Language, Markup, Year, distribution::*};
    /// # let mut input = DistributionInput::new(Year::new(2019)?, Budget::parse("1000")?, Euro::ZERO);
    /// # input.net_costs = Some("1000".parse()?);
    /// # let mut small = MunicipalityFigures::new("1111".parse()?, Inhabitants::new(9_000)?, "10".parse()?);
    /// # (small.households_t1, small.households_t2) = (Some(1), Some(1));
    /// # input.municipalities.push(small);
    /// let answer = distribute(&input)?;
    /// let text = answer.explain(Language::Dutch, Markup::Plain);
    /// assert!(text.contains("Er is € 1.000 te verdelen over 1 gemeente."));
    /// let text = answer.explain(Language::English, Markup::Plain);
    /// assert!(text.contains("€1,000 is distributed to 1 municipality."));
    /// # Ok::<(), vangnet::Error>(())
    /// ```
    pub fn explain(&self, language: Language, markup: Markup) -> String {
        write(&self.told(language), markup)
    }
}

impl Told for Distribution {
    fn told(&self, language: Language) -> Vec<Block> {
        let year = self.year;
        let heading = match language {
            Language::Dutch => format!("De verdeling van het macrobudget over {year}"),
            Language::English => format!("The distribution of the macro budget for {year}"),
        };
        let rows = self
            .parts
            .iter()
            .map(|(part, total)| vec![name(part, language).into(), self.shown(total, language)]);
        let mut rows: Vec<_> = rows.collect();
        let total = language.either("Samen", "Total").into();
        rows.push(vec![total, self.shown(self.distributed, language)]);
        let head = match language {
            Language::Dutch => ["Deel", "Bedrag"],
            Language::English => ["Part", "Amount"],
        };
        let mut blocks = vec![
            Block::Heading(heading),
            Block::Paragraph(self.amounts_in_words(language)),
            Block::Paragraph(self.how_shared(language)),
            Block::Table { head: head.map(Into::into).into(), rows },
            Block::Heading(language.either("Per gemeente", "By municipality").into()),
            self.table_of_municipalities(language),
        ];
        blocks.extend(self.note.iter().map(|note| Block::Paragraph(language.of(note).into())));
        blocks.extend(closing(&self.basis, language));
        blocks
    }
}

impl Distribution {
    /// What there is to distribute, and what it is made of.
    fn amounts_in_words(&self, language: Language) -> String {
        let count = self.municipalities.len();
        let distributed = self.shown(self.distributed, language);
        let mut text = vec![match (language, count) {
            (Language::Dutch, 1) => format!("Er is {distributed} te verdelen over 1 gemeente."),
            (Language::Dutch, _) => format!("Er is {distributed} te verdelen over {count} gemeenten."),
            (Language::English, 1) => format!("{distributed} is distributed to 1 municipality."),
            (Language::English, _) => format!("{distributed} is distributed among {count} municipalities."),
        }];
        if self.vangnet_reserve > Euro::ZERO {
            let macro_budget = self.shown(self.macro_budget.euro(), language);
            let reserve = self.shown(self.vangnet_reserve, language);
            text.push(match language {
                Language::Dutch => format!(
                    "Het macrobudget is {macro_budget}; daarvan is {reserve} gereserveerd voor het vangnet."
                ),
                Language::English => format!(
                    "The macro budget is {macro_budget}, of which {reserve} is reserved for the vangnet."
                ),
            });
        }
        let less_reserve = self.macro_budget.euro().minus(self.vangnet_reserve).unwrap_or_default();
        if self.distributed > less_reserve {
            let supplement = self.distributed.minus(less_reserve).unwrap_or_default();
            let supplement = self.shown(supplement, language);
            text.push(match language {
                Language::Dutch => {
                    format!("Daar komt {supplement} bij: het bedrag van de meerjarige aanvulling.")
                }
                Language::English => {
                    format!("{supplement} is added: the amount of the multi-year supplement (meerjarige aanvulling).")
                }
            });
        }
        text.join(" ")
    }

    fn table_of_municipalities(&self, language: Language) -> Block {
        let head = match language {
            Language::Dutch => ["Gemeente", "Budget", "Aandeel", "Objectief"],
            Language::English => ["Municipality", "Budget", "Share", "Objective"],
        };
        let mut head: Vec<String> = head.map(Into::into).into();
        head.extend(self.parts.iter().map(|(part, _)| name(part, language).to_owned()));
        let merged = || language.either("samengevoegd of gesplitst", "merged or split").into();
        let rows = self.municipalities.iter().map(|outcome| {
            let objective =
                outcome.objective_weight.map(|weight| language.percentage(weight.to_decimal(), 1));
            let mut row = vec![
                outcome.municipality.to_string(),
                self.shown(outcome.budget, language),
                language.percentage(outcome.share.to_decimal(), 4),
                objective.unwrap_or_else(merged),
            ];
            row.extend(outcome.parts.iter().map(|(_, amount)| self.shown(amount, language)));
            row
        });
        Block::Table { head, rows: rows.collect() }
    }

    /// How the year shares, in a few sentences.
    fn how_shared(&self, language: Language) -> String {
        let has = |part| self.parts.get(part).is_some();
        if !has(Part::HomelessAndInstitutions) {
            return language.either(
                "Bij een gemeente tot en met 15.000 inwoners hangt het aandeel af van de eerdere uitgaven. Bij een grotere gemeente hangt de ene helft af van de eerdere uitgaven en de andere helft van een maatstaf. Vanaf 40.000 inwoners is die maatstaf het objectieve model. Daartussen is het een mix van het model en de eerdere uitgaven. De kolom Objectief laat zien hoe zwaar het model in die maatstaf meetelt.",
                "For a municipality of up to 15,000 inhabitants, the share depends on past spending. For a larger municipality, one half depends on past spending and the other half on a measure. From 40,000 inhabitants, that measure is the objective model. In between, it is a mix of the model and past spending. The column Objective shows the weight of the model in that measure.",
            ).into();
        }
        let mut text = Vec::new();
        if has(Part::Transitional) {
            text.push(language.either(
                "Een kwart van het geld is verdeeld op basis van eerdere uitgaven: het overgangsdeel. Voor de andere drie kwart geldt het volgende.",
                "A quarter of the money is distributed by past spending: the transitional part. The following holds for the other three quarters.",
            ));
        }
        text.push(language.either(
            "Bij een gemeente tot en met 15.000 inwoners tellen de eerdere uitgaven. Vanaf 40.000 inwoners telt het objectieve model. Daartussen telt een mix: bij 27.500 inwoners tellen beide voor de helft.",
            "For a municipality of up to 15,000 inhabitants, past spending counts. From 40,000 inhabitants, the objective model counts. In between, a mix counts: at 27,500 inhabitants each counts for half.",
        ));
        let of_its_own = [Part::PermitHolders, Part::Covid, Part::WageSubsidy, Part::YouthSupplement];
        if of_its_own.into_iter().any(has) {
            text.push(language.either(
                "Daarnaast zijn er bedragen met een eigen maatstaf, die voor elke gemeente geldt.",
                "There are also amounts with a measure of their own, which holds for every municipality.",
            ));
        }
        text.join(" ")
    }

    /// An amount in the unit of the distribution.
    fn shown(&self, amount: Euro, language: Language) -> String {
        match self.unit {
            Unit::Euro => language.whole_euros(amount),
            Unit::Cent => language.euro(amount),
        }
    }
}

const fn name(part: Part, language: Language) -> &'static str {
    match part {
        Part::Objective => language.either("Objectief deel", "Objective part"),
        Part::Historical => language.either("Historisch deel", "Historical part"),
        Part::Transitional => language.either("Overgangsdeel", "Transitional part"),
        Part::HomelessAndInstitutions => {
            language.either("Dak- en thuislozen en instellingen", "Homeless people and institutions")
        }
        Part::PermitHolders => language.either("Vergunninghouders", "Permit holders"),
        Part::Covid => language.either("Coronajaar", "Corona year"),
        Part::WageSubsidy => language.either("Loonkostensubsidies", "Wage subsidies"),
        Part::YouthSupplement => language.either("Jongeren", "Young people"),
    }
}
