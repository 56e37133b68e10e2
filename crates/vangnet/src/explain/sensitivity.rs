//! What each input of an outlook does, in words.

use super::{Markup, Told, closing::closing, document::Block, path::assumed, write};
use crate::{
    ahead::{Sensitivity, SensitivityInput},
    language::Language,
    number::Euro,
};

impl Sensitivity {
    /// What is expected, and what each input does to it, in plain words and a table.
    ///
    /// # Example
    ///
    /// ```
    /// use vangnet::{Language, Markup, questions};
    ///
    /// let question = br#"{"question":"sensitivity","year":2024,"net_costs":{"mean":"109","sd":"4"},
    ///     "budget":{"mean":"100"},"conditions":"met"}"#;
    /// let text = questions::ask(question)?.explain(Language::Dutch, Markup::Plain);
    /// assert!(text.contains("De verwachte netto lasten"));
    /// # Ok::<(), vangnet::Error>(())
    /// ```
    pub fn explain(&self, language: Language, markup: Markup) -> String {
        write(&self.told(language), markup)
    }
}

impl Told for Sensitivity {
    fn told(&self, language: Language) -> Vec<Block> {
        let heading = match language {
            Language::Dutch => format!("Waar hangt het eigen risico over {} van af?", self.year),
            Language::English => format!("What does the own risk over {} depend on?", self.year),
        };
        let mut blocks = vec![Block::Heading(heading)];
        blocks.extend(assumed(self.assumed, language));
        let change = language.share(self.change);
        let amount = |amount: Option<Euro>| match amount {
            Some(amount) => language.euro(amount),
            None => language.either("niet bekend", "not known").into(),
        };
        let own_risk = amount(self.mean_own_risk);
        blocks.push(Block::Paragraph(match language {
            Language::Dutch => format!(
                "Het eigen risico is naar verwachting {own_risk}. De tabel laat zien hoe hoog het wordt als één gegeven {change} lager of hoger is en de rest gelijk blijft. Wat het meeste uitmaakt, staat bovenaan."
            ),
            Language::English => format!(
                "The own risk is expected to be {own_risk}. The table shows what it becomes where one input is {change} lower or higher and the rest stays. What matters most comes first."
            ),
        }));
        let rows = self.inputs.iter().map(|row| {
            vec![
                name(row.input, language).into(),
                amount(row.lower.mean_own_risk),
                amount(row.higher.mean_own_risk),
                amount(row.swing),
            ]
        });
        let head = match language {
            Language::Dutch => ["Gegeven", "Eigen risico: lager", "Eigen risico: hoger", "Verschil"],
            Language::English => ["Input", "Own risk: lower", "Own risk: higher", "Difference"],
        };
        blocks.push(Block::Table { head: head.map(Into::into).into(), rows: rows.collect() });
        blocks.extend(closing(&self.basis, language));
        blocks
    }
}

fn name(input: SensitivityInput, language: Language) -> &'static str {
    match input {
        SensitivityInput::NetCostsMean => {
            language.either("De verwachte netto lasten", "The net costs expected")
        }
        SensitivityInput::NetCostsSd => {
            language.either("De spreiding van de netto lasten", "The spread of the net costs")
        }
        SensitivityInput::BudgetMean => language.either("Het verwachte budget", "The budget expected"),
        SensitivityInput::BudgetSd => {
            language.either("De spreiding van het budget", "The spread of the budget")
        }
        SensitivityInput::Correlation => {
            language.either("De samenhang van lasten en budget", "The correlation of costs and budget")
        }
        SensitivityInput::History => {
            language.either("De netto lasten van de jaren ervoor", "The net costs of the years before")
        }
    }
}
