//! The published macro budgets, as a table.

use super::{
    Told,
    budget::{stage_name, unknown},
    closing::{closing, mark},
    document::Block,
};
use crate::{
    budget::{MacroBudget, MacroBudgetKind, MacroBudgets},
    language::Language,
    rules::Basis,
};

impl Told for MacroBudgets {
    /// The published macro budgets, one a row.
    fn told(&self, language: Language) -> Vec<Block> {
        macro_budgets(self.macro_budgets, &self.basis, language)
    }
}

fn macro_budgets(published: &[MacroBudget], basis: &Basis, language: Language) -> Vec<Block> {
    let rows = published.iter().map(|item| {
        let reserve = item.vangnet_reserve.as_ref();
        let kind = match item.kind {
            MacroBudgetKind::Printed => language.either("gepubliceerd", "printed"),
            MacroBudgetKind::Derived => language.either("afgeleid", "derived"),
        };
        vec![
            item.year.to_string(),
            stage_name(item.stage, language).into(),
            language.whole_euros(item.amount.euro()),
            reserve.map_or_else(|| unknown(language), |reserve| language.whole_euros(reserve.amount)),
            kind.into(),
            mark(item.evidence, language).into(),
        ]
    });
    let head = match language {
        Language::Dutch => {
            ["Jaar", "Stadium", "Macrobudget", "Gereserveerd voor het vangnet", "Bedrag", "Zekerheid"]
        }
        Language::English => {
            ["Year", "Stage", "Macro budget", "Reserved for the vangnet", "Amount", "Evidence"]
        }
    };
    let heading = language.either("De gepubliceerde macrobudgetten", "The published macro budgets");
    let mut blocks = vec![
        Block::Heading(heading.into()),
        Block::Table { head: head.map(Into::into).into(), rows: rows.collect() },
    ];
    blocks.extend(closing(basis, language));
    blocks
}
