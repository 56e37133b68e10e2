//! How a budget came to be, in words.

use super::{Markup, Told, closing::closing, document::Block, write};
use crate::{
    analysis::BudgetSplit,
    budget::{BudgetHistory, StageChange},
    case::BudgetStage,
    language::Language,
    number::Euro,
};

impl BudgetHistory {
    /// The history in plain words, fit for part A of an application.
    ///
    /// # Example
    ///
    /// ```
    /// use vangnet::{Budget, BudgetStage, Language, Markup, Year, analysis::BudgetSplit, budget};
    ///
    /// let budget = Budget::parse("334636682")?;
    /// let stage = budget::StageBudget { stage: BudgetStage::Final, budget, macro_budget: None, vangnet_reserve: None };
    /// let history = budget::history(Year::new(2015)?, &[stage], BudgetSplit::Shapley)?;
    /// let text = history.explain(Language::Dutch, Markup::Plain);
    /// assert!(text.contains("Het definitieve budget over 2015 is € 334.636.682,00."));
    /// let text = history.explain(Language::English, Markup::Plain);
    /// assert!(text.contains("The definitive budget for 2015 is €334,636,682.00."));
    /// # Ok::<(), vangnet::Error>(())
    /// ```
    pub fn explain(&self, language: Language, markup: Markup) -> String {
        write(&self.told(language), markup)
    }
}

impl Told for BudgetHistory {
    fn told(&self, language: Language) -> Vec<Block> {
        let year = self.year;
        let heading = match language {
            Language::Dutch => format!("Hoe het budget over {year} tot stand kwam"),
            Language::English => format!("How the budget for {year} came to be"),
        };
        let mut blocks = vec![Block::Heading(heading)];
        if let Some(last) = self.stages.last() {
            let (stage, budget) = (adjective(last.stage, language), language.euro(last.budget.euro()));
            let mut text = vec![match language {
                Language::Dutch => format!("Het {stage} budget over {year} is {budget}."),
                Language::English => format!("The {stage} budget for {year} is {budget}."),
            }];
            text.extend(self.total.as_ref().map(|total| in_words(total, language)));
            blocks.push(Block::Paragraph(text.join(" ")));
        }
        blocks.push(self.stage_table(language));
        if !self.changes.is_empty() {
            blocks.push(Block::Heading(language.either("Wat er veranderde", "What changed").into()));
            blocks.push(self.change_table(language));
            blocks.push(Block::Paragraph(self.how_split(language)));
        }
        blocks.extend(closing(&self.basis, language));
        blocks
    }
}

impl BudgetHistory {
    fn stage_table(&self, language: Language) -> Block {
        let reserved = self.has_reserve();
        let missing = || unknown(language);
        let euro = |amount: Option<Euro>| amount.map_or_else(missing, |amount| language.euro(amount));
        let rows = self.stages.iter().map(|stage| {
            let mut row = vec![stage_name(stage.stage, language).into(), language.euro(stage.budget.euro())];
            row.push(euro(stage.macro_budget.map(crate::number::Budget::euro)));
            row.extend(reserved.then(|| euro(stage.vangnet_reserve)));
            row.push(stage.share.map_or_else(missing, |share| language.percentage(share.to_decimal(), 4)));
            row
        });
        let mut head = vec![
            language.either("Stadium", "Stage"),
            "Budget",
            language.either("Macrobudget", "Macro budget"),
        ];
        head.extend(
            reserved.then_some(language.either("Gereserveerd voor het vangnet", "Reserved for the vangnet")),
        );
        head.push(language.either("Aandeel", "Share"));
        Block::Table { head: head.into_iter().map(Into::into).collect(), rows: rows.collect() }
    }

    fn change_table(&self, language: Language) -> Block {
        let row = |step: String, change: &StageChange| {
            let part =
                |amount: Option<Euro>| amount.map_or_else(|| unknown(language), |sum| language.euro(sum));
            vec![step, language.euro(change.amount), part(change.macro_budget), part(change.share)]
        };
        let step = |change: &StageChange| {
            let [from, to] = [change.from, change.to].map(|stage| stage_name(stage, language).to_lowercase());
            match language {
                Language::Dutch => format!("Van {from} naar {to}"),
                Language::English => format!("From {from} to {to}"),
            }
        };
        let mut rows: Vec<_> = self.changes.iter().map(|change| row(step(change), change)).collect();
        if rows.len() > 1 {
            let total = language.either("Samen", "Total");
            rows.extend(self.total.iter().map(|change| row(total.into(), change)));
        }
        let head = match language {
            Language::Dutch => ["Stap", "Verandering", "Door het macrobudget", "Door het aandeel"],
            Language::English => ["Step", "Change", "Due to the macro budget", "Due to the share"],
        };
        Block::Table { head: head.map(Into::into).into(), rows }
    }

    fn has_reserve(&self) -> bool {
        self.stages.iter().any(|stage| stage.vangnet_reserve.is_some())
    }

    fn how_split(&self, language: Language) -> String {
        let all = self.changes.iter().all(|change| change.macro_budget.is_some());
        let mut text = Vec::new();
        if all || self.split == BudgetSplit::MacroFirst {
            text.push(language.either(
                "Het budget van de gemeente is een aandeel van het macrobudget. Verandert het macrobudget, dan verandert het budget mee.",
                "The budget of the municipality is a share of the macro budget. If the macro budget changes, the budget changes with it.",
            ));
            text.push(split_in_words(self.split, language));
        }
        if self.has_reserve() {
            text.push(less_reserve(language));
        }
        if !all {
            text.push(language.either(
                "Niet van elk stadium is het macrobudget bekend. Waar het ontbreekt, is niet te zeggen wat door het macrobudget komt en wat door het aandeel.",
                "The macro budget is not known for every stage. Where it is missing, it is not known how much is due to the macro budget and how much to the share.",
            ));
        }
        text.join(" ")
    }
}

/// What the share is a share of, where the reserve for the vangnet is known.
pub(super) const fn less_reserve(language: Language) -> &'static str {
    language.either(
        "Het aandeel is berekend over wat er te verdelen is: het macrobudget min het bedrag dat gereserveerd is voor vangnetuitkeringen.",
        "The share is computed over what is distributed: the macro budget less the amount reserved for vangnetuitkeringen.",
    )
}

/// How a change of the budget is split between the macro budget and the share.
pub(super) const fn split_in_words(split: BudgetSplit, language: Language) -> &'static str {
    match split {
        BudgetSplit::Shapley => language.either(
            "Verandert ook het aandeel, dan is het gezamenlijke effect in twee gelijke delen verdeeld (Shapley).",
            "If the share changes too, their joint effect is split into two equal parts (Shapley).",
        ),
        BudgetSplit::MacroFirst => language.either(
            "Het effect van het macrobudget is berekend met het oude aandeel (macrobudget eerst). De rest van de verandering komt door herverdeling. Adviesbureaus gebruiken deze splitsing vaak.",
            "The effect of the macro budget is computed at the old share (macro budget first). The rest of the change is due to redistribution. Consultancies often use this split.",
        ),
    }
}

fn in_words(total: &StageChange, language: Language) -> String {
    let from = adjective(total.from, language);
    let (size, direction) = size_and_direction(total.amount, language);
    let percent = language.percentage(total.ratio.to_decimal().abs(), 1);
    match (language, total.amount == Euro::ZERO) {
        (Language::Dutch, true) => format!("Dat is evenveel als het {from} budget."),
        (Language::Dutch, false) => format!("Dat is {size} ({percent}) {direction} dan het {from} budget."),
        (Language::English, true) => format!("That is the same as the {from} budget."),
        (Language::English, false) => {
            format!("That is {size} ({percent}) {direction} than the {from} budget.")
        }
    }
}

/// The size of an amount and whether it is more or less.
pub(super) fn size_and_direction(amount: Euro, language: Language) -> (String, &'static str) {
    let size = Euro::ZERO.minus(amount).unwrap_or_default().max(amount);
    let direction = if amount > Euro::ZERO {
        language.either("hoger", "higher")
    } else {
        language.either("lager", "lower")
    };
    (language.euro(size), direction)
}

pub(super) fn unknown(language: Language) -> String {
    language.either("onbekend", "unknown").into()
}

pub(super) const fn stage_name(stage: BudgetStage, language: Language) -> &'static str {
    match stage {
        BudgetStage::Provisional => language.either("Voorlopig", "Provisional"),
        BudgetStage::RevisedProvisional => language.either("Nader voorlopig", "Revised provisional"),
        BudgetStage::Final => language.either("Definitief", "Definitive"),
    }
}

const fn adjective(stage: BudgetStage, language: Language) -> &'static str {
    match stage {
        BudgetStage::Provisional => language.either("voorlopige", "provisional"),
        BudgetStage::RevisedProvisional => language.either("nader voorlopige", "revised provisional"),
        BudgetStage::Final => language.either("definitieve", "definitive"),
    }
}
