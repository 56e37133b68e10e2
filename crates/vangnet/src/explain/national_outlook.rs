//! What the vangnet may cost in all, in words.

use super::{Markup, Told, closing::closing, document::Block, likely::in_words, path::assumed, write};
use crate::{
    ahead::{NationalOutlook, NationalTotal},
    language::Language,
};

impl NationalOutlook {
    /// The total of all municipalities and the chances of each, in plain words and tables.
    ///
    /// # Example
    ///
    /// ```
    /// use vangnet::{Language, Markup, questions};
    ///
    /// let question = br#"{"question":"national_outlook","year":2024,"conditions":"met","draws":1000,"municipalities":[
    ///     {"name":"Arnhem","net_costs":{"mean":"112000000","sd":"0"},"budget":{"mean":"100000000"}}]}"#;
    /// let text = questions::ask(question)?.explain(Language::Dutch, Markup::Plain);
    /// assert!(text.contains("Samen krijgen de gemeenten naar verwachting"));
    /// # Ok::<(), vangnet::Error>(())
    /// ```
    pub fn explain(&self, language: Language, markup: Markup) -> String {
        write(&self.told(language), markup)
    }
}

impl Told for NationalOutlook {
    fn told(&self, language: Language) -> Vec<Block> {
        let heading = match language {
            Language::Dutch => format!("Wat kost het vangnet over {}?", self.year),
            Language::English => format!("What does the vangnet cost over {}?", self.year),
        };
        let mut blocks = vec![Block::Heading(heading), Block::Paragraph(self.given(language))];
        blocks.extend(assumed(self.assumed, language));
        match &self.total {
            Some(total) => blocks.extend(total.told(language)),
            None => blocks.push(Block::Paragraph(self.not_known(language))),
        }
        let heading = language.either("Per gemeente", "Each municipality");
        blocks.push(Block::Heading(heading.into()));
        blocks.push(self.municipalities(language));
        blocks.extend(closing(&self.basis, language));
        blocks
    }
}

impl NationalOutlook {
    fn given(&self, language: Language) -> String {
        let [count, draws] = [self.municipalities.len().to_string(), self.draws.to_string()]
            .map(|number| language.number(&number));
        let seed = self.seed;
        match language {
            Language::Dutch => format!(
                "Dit gaat over {count} gemeenten. Er zijn {draws} jaren getrokken, met startgetal {seed}. In elk jaar is er één macrobudget voor alle gemeenten, heeft elke gemeente eigen lasten en een eigen budget, en is alles beoordeeld tot op de cent. Met hetzelfde startgetal komen er dezelfde jaren uit."
            ),
            Language::English => format!(
                "This is about {count} municipalities. {draws} years were drawn, with seed {seed}. In each year there is one macro budget for all of them, each has costs and a budget of its own, and everything is assessed to the cent. The same seed gives the same years."
            ),
        }
    }

    fn not_known(&self, language: Language) -> String {
        let names = self.unknown.join(", ");
        match language {
            Language::Dutch => format!(
                "Het totaal is niet bekend. De meerjarentoets kijkt terug op eerdere jaren, en de cijfers daarvan ontbreken voor: {names}."
            ),
            Language::English => format!(
                "The total is not known. The multi-year test looks back on earlier years, and their figures are missing for: {names}."
            ),
        }
    }

    fn municipalities(&self, language: Language) -> Block {
        let unknown = || language.either("niet bekend", "not known").to_owned();
        let rows = self.municipalities.iter().map(|municipality| {
            let paid =
                municipality.chance_conditions.map_or_else(unknown, |chance| in_words(chance, language));
            let amount = |amount: Option<_>| amount.map_or_else(unknown, |amount| language.euro(amount));
            vec![
                municipality.name.clone(),
                in_words(municipality.chance_middle, language),
                in_words(municipality.chance_above, language),
                paid,
                amount(municipality.mean_payment),
                amount(municipality.mean_own_risk),
            ]
        });
        let head = match language {
            Language::Dutch => [
                "Gemeente",
                "Kans: tussen de grenzen",
                "Kans: boven de laatste grens",
                "Kans: voorwaarden",
                "Vangnetuitkering, naar verwachting",
                "Eigen risico, naar verwachting",
            ],
            Language::English => [
                "Municipality",
                "Chance: between the borders",
                "Chance: above the last border",
                "Chance: conditions",
                "Payment expected",
                "Own risk expected",
            ],
        };
        Block::Table { head: head.map(Into::into).into(), rows: rows.collect() }
    }
}

impl NationalTotal {
    fn told(&self, language: Language) -> Vec<Block> {
        let mean = language.euro(self.mean_payment);
        let spread = self.sd_payment.map(|sd| language.euro(sd));
        let text = match (language, spread) {
            (Language::Dutch, Some(sd)) => {
                format!("Samen krijgen de gemeenten naar verwachting {mean}, met een spreiding van {sd}.")
            }
            (Language::Dutch, None) => format!("Samen krijgen de gemeenten in deze ene trekking {mean}."),
            (Language::English, Some(sd)) => {
                format!("Together the municipalities are expected to get {mean}, with a spread of {sd}.")
            }
            (Language::English, None) => format!("Together the municipalities get {mean} in this one draw."),
        };
        let rows = self
            .quantiles
            .iter()
            .map(|quantile| vec![language.share(quantile.quantile), language.euro(quantile.payment)]);
        let head = match language {
            Language::Dutch => ["Kans", "Totaal, hooguit"],
            Language::English => ["Chance", "Total, at most"],
        };
        vec![Block::Paragraph(text), Block::Table { head: head.map(Into::into).into(), rows: rows.collect() }]
    }
}
