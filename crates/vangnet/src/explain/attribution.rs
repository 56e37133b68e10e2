//! The causes of a deficit or its change, in plain words fit for part A of an application.

use super::{
    Markup, Told,
    budget::{less_reserve, size_and_direction, split_in_words},
    closing::closing,
    document::Block,
    write,
};
use crate::{
    analysis::{Attribution, BudgetSplit, Factor, FactorPart, SituationAnswer},
    language::Language,
    number::Euro,
    text::harmless,
};

impl Attribution {
    /// The attribution in plain words.
    ///
    /// # Example
    ///
    /// ```
    /// use vangnet::{Budget, Language, Markup, analysis::{Situation, BudgetSplit, attribution}};
    ///
    /// let before = Situation::new("2018", Budget::parse("100")?, "108".parse()?);
    /// let after = Situation::new("2019", Budget::parse("101")?, "110".parse()?);
    /// let answer = attribution(&before, &after, BudgetSplit::Shapley)?;
    /// let text = answer.explain(Language::Dutch, Markup::Plain);
    /// assert!(text.contains("Het tekort (2019) is € 9,00. Dat is 8,9% van het budget."));
    /// let text = answer.explain(Language::English, Markup::Plain);
    /// assert!(text.contains("The deficit (2019) is €9.00, which is 8.9% of the budget."));
    /// # Ok::<(), vangnet::Error>(())
    /// ```
    pub fn explain(&self, language: Language, markup: Markup) -> String {
        write(&self.told(language), markup)
    }
}

impl Told for Attribution {
    fn told(&self, language: Language) -> Vec<Block> {
        let mut blocks = self.causes(language);
        blocks.extend(closing(&self.basis, language));
        blocks
    }
}

impl Attribution {
    /// The causes, without what they rest on.
    pub(super) fn causes(&self, language: Language) -> Vec<Block> {
        let (from, to) = (harmless(&self.from.label), harmless(&self.to.label));
        let heading = match language {
            Language::Dutch => format!("Waar het verschil vandaan komt: van {from} naar {to}"),
            Language::English => format!("Where the difference comes from: {from} to {to}"),
        };
        let mut blocks = vec![Block::Heading(heading)];
        blocks.extend(self.in_short(language));
        blocks.push(Block::Paragraph(self.how_split(language)));
        blocks.extend(self.missing.iter().map(|factor| Block::Paragraph(lacks(*factor, language).into())));
        blocks
    }

    /// The causes alone.
    pub(super) fn in_short(&self, language: Language) -> [Block; 2] {
        let text = [in_words(&self.to, language), in_words(&self.from, language), self.difference(language)];
        let rows = self
            .parts
            .iter()
            .map(|part| vec![name(part.part, language).into(), language.signed_euro(part.amount)]);
        let mut rows: Vec<_> = rows.collect();
        rows.push(vec![language.either("Samen", "Total").into(), language.signed_euro(self.change)]);
        let head = match language {
            Language::Dutch => ["Oorzaak", "Meer (+) of minder (-) tekort"],
            Language::English => ["Cause", "Larger (+) or smaller (-) deficit"],
        };
        [Block::Paragraph(text.join(" ")), Block::Table { head: head.map(Into::into).into(), rows }]
    }

    fn difference(&self, language: Language) -> String {
        let (size, _) = size_and_direction(self.change, language);
        match (language, self.change.cmp(&Euro::ZERO)) {
            (_, std::cmp::Ordering::Equal) => {
                language.either("Er is geen verschil.", "There is no difference.").into()
            }
            (Language::Dutch, std::cmp::Ordering::Greater) => format!("Het saldo is dus {size} slechter."),
            (Language::Dutch, std::cmp::Ordering::Less) => format!("Het saldo is dus {size} beter."),
            (Language::English, std::cmp::Ordering::Greater) => format!("So the balance is {size} worse."),
            (Language::English, std::cmp::Ordering::Less) => format!("So the balance is {size} better."),
        }
    }

    fn how_split(&self, language: Language) -> String {
        let is_split = !self.missing.contains(&Factor::MacroBudget);
        let mut text = match (language, is_split && self.split == BudgetSplit::MacroFirst) {
            (Language::Dutch, true) => format!(
                "{} Elke andere oorzaak is berekend als het gemiddelde over alle volgordes waarin de oorzaken kunnen veranderen (Shapley). Zo telt alles precies op.",
                split_in_words(self.split, language)
            ),
            (Language::Dutch, false) => "Elke oorzaak is berekend als het gemiddelde over alle volgordes waarin de oorzaken kunnen veranderen (Shapley). Zo telt alles precies op, en maakt de volgorde niet uit.".into(),
            (Language::English, true) => format!(
                "{} Every other cause is the average over all orders in which the causes can change (Shapley). So the parts add up exactly.",
                split_in_words(self.split, language)
            ),
            (Language::English, false) => "Every cause is the average over all orders in which the causes can change (Shapley). So the parts add up exactly, and the order does not matter.".into(),
        };
        if self.is_less_reserve {
            text.push(' ');
            text.push_str(less_reserve(language));
        }
        text
    }
}

fn in_words(situation: &SituationAnswer, language: Language) -> String {
    let SituationAnswer { label, deficit, ratio } = situation;
    let label = harmless(label);
    let (size, _) = size_and_direction(*deficit, language);
    let percent = language.percentage(ratio.to_decimal().abs(), 1);
    match (language, *deficit < Euro::ZERO) {
        (Language::Dutch, true) => {
            format!("Het overschot ({label}) is {size}. Dat is {percent} van het budget.")
        }
        (Language::Dutch, false) => {
            format!("Het tekort ({label}) is {size}. Dat is {percent} van het budget.")
        }
        (Language::English, true) => {
            format!("The surplus ({label}) is {size}, which is {percent} of the budget.")
        }
        (Language::English, false) => {
            format!("The deficit ({label}) is {size}, which is {percent} of the budget.")
        }
    }
}

const fn name(part: FactorPart, language: Language) -> &'static str {
    let (nl, en) = match part {
        FactorPart::MacroBudget => ("Het macrobudget", "The macro budget"),
        FactorPart::Share => {
            ("De verdeling: het aandeel van de gemeente", "The distribution: the share of the municipality")
        }
        FactorPart::Budget => (
            "Het budget (macrobudget en verdeling samen)",
            "The budget (macro budget and distribution together)",
        ),
        FactorPart::Caseload => {
            ("Het aantal huishoudens met een uitkering", "The number of households on benefit")
        }
        FactorPart::Price => ("De gemiddelde prijs van een uitkering", "The average price of a benefit"),
        FactorPart::Benefits => {
            ("De uitkeringen (aantal en prijs samen)", "The benefits (number and price together)")
        }
        FactorPart::NetCosts => ("De netto lasten als geheel", "The net costs as a whole"),
        FactorPart::Other => ("Andere lasten", "Other costs"),
    };
    language.either(nl, en)
}

const fn lacks(factor: Factor, language: Language) -> &'static str {
    let (nl, en) = match factor {
        Factor::MacroBudget => (
            "Het macrobudget is niet voor beide situaties bekend. Daarom staan het macrobudget en de verdeling in één deel.",
            "The macro budget is not known for both situations. So the macro budget and the distribution are one part.",
        ),
        Factor::Caseload => (
            "Het aantal huishoudens met een uitkering is niet voor beide situaties bekend. Daarom staan het aantal en de prijs in één deel.",
            "The number of households on benefit is not known for both situations. So the number and the price are one part.",
        ),
        Factor::Other => (
            "Andere lasten, zoals loonkostensubsidies, zijn niet apart bekend. Zij zitten dus in de andere delen.",
            "Other costs, such as wage subsidies, are not known separately. So they are included in the other parts.",
        ),
    };
    language.either(nl, en)
}
