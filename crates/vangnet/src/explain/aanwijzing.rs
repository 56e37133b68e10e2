//! A budget after an instruction of the minister, in words.

use super::{Markup, Told, closing::closing, document::Block, write};
use crate::{budget::AanwijzingReduction, language::Language};

impl AanwijzingReduction {
    /// What an instruction of the minister takes off the budget, in plain words.
    ///
    /// # Example
    ///
    /// ```
    /// use vangnet::{Budget, Language, Markup, budget};
    ///
    /// let reduction = budget::aanwijzing_reduction(Budget::parse("100000000")?, 1)?;
    /// assert!(reduction.explain(Language::Dutch, Markup::Plain).contains("1,0% lager"));
    /// assert!(reduction.explain(Language::English, Markup::Plain).contains("1.0% lower"));
    /// # Ok::<(), vangnet::Error>(())
    /// ```
    pub fn explain(&self, language: Language, markup: Markup) -> String {
        write(&self.told(language), markup)
    }
}

impl Told for AanwijzingReduction {
    fn told(&self, language: Language) -> Vec<Block> {
        let heading = language.either("Het budget na een aanwijzing", "The budget after an aanwijzing");
        let mut blocks = vec![Block::Heading(heading.into()), Block::Paragraph(self.in_words(language))];
        blocks.extend(closing(&self.basis, language));
        blocks
    }
}

impl AanwijzingReduction {
    fn in_words(&self, language: Language) -> String {
        let rate = language.rate(self.rate_most);
        let [budget, reduction, least] =
            [self.budget.euro(), self.reduction_most, self.budget_least].map(|amount| language.euro(amount));
        match (language, &self.unknown) {
            (Language::Dutch, None) => format!(
                "In het eerste jaar nadat de termijn van een aanwijzing is afgelopen, is het budget {rate} lager. Van {budget} gaat {reduction} af. Er blijft {least} over."
            ),
            (Language::English, None) => format!(
                "In the first year after the term of an aanwijzing (an instruction of the minister) has ended, the budget is {rate} lower. {reduction} is taken off {budget}, which leaves {least}."
            ),
            (Language::Dutch, Some(reason)) => format!(
                "Vanaf het tweede jaar kan het budget ten hoogste {rate} lager zijn. Van {budget} kan dus ten hoogste {reduction} afgaan. Er blijft minstens {least} over. Hoeveel het wordt, is onbekend: {}.",
                language.of(reason)
            ),
            (Language::English, Some(reason)) => format!(
                "From the second year after the term of an aanwijzing (an instruction of the minister) has ended, the budget can be at most {rate} lower. So at most {reduction} can be taken off {budget}, which leaves at least {least}. The actual reduction is unknown: {}.",
                language.of(reason)
            ),
        }
    }
}
