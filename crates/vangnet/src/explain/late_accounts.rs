//! A budget after late accounts, in words.

use super::{Markup, Told, closing::closing, document::Block, write};
use crate::{budget::LateAccounts, language::Language};

impl LateAccounts {
    /// What late accounts do to the budget under article 7, in plain words.
    ///
    /// # Example
    ///
    /// ```
    /// use vangnet::{Language, Markup, Year, budget};
    ///
    /// let late = budget::late_accounts(Year::new(2024)?, "1000".parse()?, "0".parse()?, "0".parse()?)?;
    /// assert!(late.explain(Language::Dutch, Markup::Plain).contains("Welk bedrag telt, is dus onbekend."));
    /// assert!(late.explain(Language::English, Markup::Plain).contains("So it is unknown which amount counts."));
    /// # Ok::<(), vangnet::Error>(())
    /// ```
    pub fn explain(&self, language: Language, markup: Markup) -> String {
        write(&self.told(language), markup)
    }
}

impl Told for LateAccounts {
    fn told(&self, language: Language) -> Vec<Block> {
        let [costs, corrected, lowered, raised] =
            [self.costs, self.corrected, self.if_lowered, self.if_raised].map(|amount| language.euro(amount));
        let (factor, unknown) = (language.rate(self.factor), language.of(&self.unknown));
        let (heading, text, unknown) = match language {
            Language::Dutch => (
                format!("Te late verantwoording: het budget over {}", self.year),
                format!(
                    "De verantwoording kwam te laat. Dan tellen niet de lasten van twee jaar terug, maar die van drie jaar terug: {costs}. Gecorrigeerd voor prijs en volume is dat {corrected}. Daarop komt nog een factor van {factor}."
                ),
                format!(
                    "Onbekend is welke kant die factor op werkt: {unknown}. Verlaagt hij de lasten, dan zijn ze {lowered}. Verhoogt hij ze, dan zijn ze {raised}. Welk bedrag telt, is dus onbekend."
                ),
            ),
            Language::English => (
                format!("Late accounts: the budget for {}", self.year),
                format!(
                    "The accounts were submitted late. In that case the costs of two years earlier do not count, but those of three years earlier: {costs}. Corrected for price and volume, that is {corrected}. A factor of {factor} is then applied."
                ),
                format!(
                    "It is unknown in which direction the factor works: {unknown}. If it lowers the costs, they are {lowered}. If it raises them, they are {raised}. So it is unknown which amount counts."
                ),
            ),
        };
        let mut blocks = vec![Block::Heading(heading), Block::Paragraph(text), Block::Paragraph(unknown)];
        blocks.extend(closing(&self.basis, language));
        blocks
    }
}
