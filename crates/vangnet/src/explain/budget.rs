//! A budget through the year, in plain Dutch.

use super::{Markup, closing::closing, document::Block, write};
use crate::{
    BudgetStage, Euro, Language,
    analysis::BudgetSplit,
    budget::{AanwijzingReduction, BudgetHistory, LateAccounts, PaymentCalendar, StageChange},
};

const NL: Language = Language::Dutch;

impl BudgetHistory {
    /// The history in plain Dutch, fit for part A of an application.
    ///
    /// # Example
    ///
    /// ```
    /// use vangnet::{Budget, BudgetStage, Markup, Year, analysis::BudgetSplit, budget};
    ///
    /// let budget = Budget::parse("334636682")?;
    /// let stage = budget::StageBudget { stage: BudgetStage::Final, budget, macro_budget: None, vangnet_reserve: None };
    /// let text = budget::history(Year::new(2015)?, &[stage], BudgetSplit::Shapley)?.explain(Markup::Plain);
    /// assert!(text.contains("Het definitieve budget over 2015 is € 334.636.682,00."));
    /// # Ok::<(), vangnet::Error>(())
    /// ```
    pub fn explain(&self, markup: Markup) -> String {
        let year = self.year;
        let mut blocks = vec![Block::Heading(format!("Hoe het budget over {year} tot stand kwam"))];
        if let Some(last) = self.stages.last() {
            let (stage, budget) = (adjective(last.stage), NL.euro(last.budget.euro()));
            let mut text = vec![format!("Het {stage} budget over {year} is {budget}.")];
            if let Some(total) = &self.total {
                text.push(in_words(total));
            }
            blocks.push(Block::Paragraph(text.join(" ")));
        }
        blocks.push(self.stage_table());
        if !self.changes.is_empty() {
            let row = |step: String, change: &StageChange| {
                let part = |amount: Option<Euro>| amount.map_or_else(unknown, |amount| NL.euro(amount));
                vec![step, NL.euro(change.amount), part(change.macro_budget), part(change.share)]
            };
            let lower = |stage| name(stage).to_lowercase();
            let step = |change: &StageChange| format!("Van {} naar {}", lower(change.from), lower(change.to));
            let mut rows: Vec<_> = self.changes.iter().map(|change| row(step(change), change)).collect();
            if rows.len() > 1 {
                rows.extend(self.total.iter().map(|total| row("Samen".into(), total)));
            }
            let head = ["Stap", "Verandering", "Door het macrobudget", "Door het aandeel"];
            blocks.push(Block::Heading("Wat er veranderde".into()));
            blocks.push(Block::Table { head: head.map(Into::into).into(), rows });
            blocks.push(Block::Paragraph(self.how_split()));
        }
        blocks.extend(closing(&self.basis));
        write(&blocks, markup)
    }

    fn stage_table(&self) -> Block {
        let reserved = self.has_reserve();
        let euro = |amount: Option<Euro>| amount.map_or_else(unknown, |amount| NL.euro(amount));
        let rows = self.stages.iter().map(|stage| {
            let mut row = vec![name(stage.stage).into(), NL.euro(stage.budget.euro())];
            row.push(euro(stage.macro_budget.map(crate::Budget::euro)));
            row.extend(reserved.then(|| euro(stage.vangnet_reserve)));
            row.push(stage.share.map_or_else(unknown, |share| NL.percentage(share.to_decimal(), 4)));
            row
        });
        let mut head = vec!["Stadium", "Budget", "Macrobudget"];
        head.extend(reserved.then_some("Gereserveerd voor het vangnet"));
        head.push("Aandeel");
        Block::Table { head: head.into_iter().map(Into::into).collect(), rows: rows.collect() }
    }

    fn has_reserve(&self) -> bool {
        self.stages.iter().any(|stage| stage.vangnet_reserve.is_some())
    }

    fn how_split(&self) -> String {
        let all = self.changes.iter().all(|change| change.macro_budget.is_some());
        let mut text = Vec::new();
        if all || self.split == BudgetSplit::MacroFirst {
            text.push("Het budget van de gemeente is een aandeel van het macrobudget. Verandert het macrobudget, dan verandert het budget mee.");
            text.push(split_in_words(self.split));
        }
        if self.has_reserve() {
            text.push(LESS_RESERVE);
        }
        if !all {
            text.push("Niet van elk stadium is het macrobudget bekend. Waar het ontbreekt, is niet te zeggen wat door het macrobudget komt en wat door het aandeel.");
        }
        text.join(" ")
    }
}

/// What the share is a share of, where the reserve for the vangnet is known.
pub(super) const LESS_RESERVE: &str = "Het aandeel is berekend over wat er te verdelen is: het macrobudget min het bedrag dat gereserveerd is voor vangnetuitkeringen.";

/// How a change of the budget is split between the macro budget and the share.
pub(super) const fn split_in_words(split: BudgetSplit) -> &'static str {
    match split {
        BudgetSplit::Shapley => {
            "Verandert ook het aandeel, dan is het gezamenlijke effect in twee gelijke delen verdeeld (Shapley)."
        }
        BudgetSplit::MacroFirst => {
            "Het effect van het macrobudget is berekend met het oude aandeel (macrobudget eerst). De rest van de verandering komt door herverdeling. Adviesbureaus gebruiken deze splitsing vaak."
        }
    }
}

fn in_words(total: &StageChange) -> String {
    let from = adjective(total.from);
    if total.amount == Euro::ZERO {
        return format!("Dat is evenveel als het {from} budget.");
    }
    let (size, direction) = size_and_direction(total.amount);
    let percent = NL.percentage(total.ratio.to_decimal().abs(), 1);
    format!("Dat is {size} ({percent}) {direction} dan het {from} budget.")
}

/// The size of an amount and whether it is more or less.
pub(super) fn size_and_direction(amount: Euro) -> (String, &'static str) {
    let size = Euro::ZERO.minus(amount).unwrap_or_default().max(amount);
    (NL.euro(size), if amount > Euro::ZERO { "hoger" } else { "lager" })
}

pub(super) fn unknown() -> String {
    "onbekend".into()
}

const fn name(stage: BudgetStage) -> &'static str {
    match stage {
        BudgetStage::Provisional => "Voorlopig",
        BudgetStage::RevisedProvisional => "Nader voorlopig",
        BudgetStage::Final => "Definitief",
    }
}

const fn adjective(stage: BudgetStage) -> &'static str {
    match stage {
        BudgetStage::Provisional => "voorlopige",
        BudgetStage::RevisedProvisional => "nader voorlopige",
        BudgetStage::Final => "definitieve",
    }
}

impl PaymentCalendar {
    /// The payments in plain Dutch.
    ///
    /// # Example
    ///
    /// ```
    /// use vangnet::{Budget, Markup, Year, budget};
    ///
    /// let calendar = budget::payment_calendar(Year::new(2024)?, Budget::parse("100000000")?, None)?;
    /// assert!(calendar.explain(Markup::Plain).contains("in mei 12,0%"));
    /// # Ok::<(), vangnet::Error>(())
    /// ```
    pub fn explain(&self, markup: Markup) -> String {
        let largest = self.payments.iter().max_by_key(|payment| payment.share);
        let share = |payment: &crate::budget::MonthPayment| NL.percentage(payment.share.to_decimal(), 1);
        let usual = self.payments.first().map(share).unwrap_or_default();
        let most = largest.map(|payment| (month(payment.day), share(payment))).unwrap_or_default();
        let mut text = vec![format!(
            "Het Rijk betaalt elke maand {usual} van het budget van {}, en in {} {}, rond de 15e van de maand.",
            NL.euro(self.budget.euro()),
            most.0,
            most.1
        )];
        if let Some(revised) = &self.revised {
            let change = revised.budget.euro().minus(self.budget.euro()).unwrap_or_default();
            let (size, direction) = size_and_direction(change);
            let first = self.payments.iter().find(|payment| Some(payment.month) == revised.from_month);
            let first = first.map(|payment| month(payment.day)).unwrap_or_default();
            text.push(if change == Euro::ZERO {
                "Het budget is in de loop van het jaar niet veranderd.".into()
            } else {
                format!("Het budget is in de loop van het jaar {size} {direction} geworden. Dat verschil is vanaf {first} in gelijke delen verwerkt.")
            });
        }
        let rows = self.payments.iter().map(|payment| {
            vec![
                month(payment.day),
                NL.euro(payment.regular),
                NL.euro(payment.change),
                NL.euro(payment.amount),
            ]
        });
        let mut rows: Vec<_> = rows.collect();
        rows.push(vec!["Samen".into(), String::new(), String::new(), NL.euro(self.total)]);
        let head = ["Maand", "Gewoon deel", "Verandering", "Betaling"].map(Into::into).into();
        let mut blocks = vec![
            Block::Heading(format!("De betaling van het budget over {}", self.year)),
            Block::Paragraph(text.join(" ")),
            Block::Table { head, rows },
        ];
        blocks.extend(closing(&self.basis));
        write(&blocks, markup)
    }
}

/// The name of the month of a day.
fn month(day: crate::Day) -> String {
    NL.day(day).split(' ').nth(1).unwrap_or_default().to_owned()
}

impl LateAccounts {
    /// Article 7 in plain Dutch.
    ///
    /// # Example
    ///
    /// ```
    /// use vangnet::{Markup, Year, budget};
    ///
    /// let late = budget::late_accounts(Year::new(2024)?, "1000".parse()?, "0".parse()?, "0".parse()?)?;
    /// assert!(late.explain(Markup::Plain).contains("Welk bedrag telt, is dus onbekend."));
    /// # Ok::<(), vangnet::Error>(())
    /// ```
    pub fn explain(&self, markup: Markup) -> String {
        let euro = |amount| NL.euro(amount);
        let text = format!(
            "De verantwoording kwam te laat. Dan tellen niet de lasten van twee jaar terug, maar die van drie jaar terug: {}. Gecorrigeerd voor prijs en volume is dat {}. Daarop komt nog een factor van {}.",
            euro(self.costs),
            euro(self.corrected),
            NL.rate(self.factor)
        );
        let unknown = format!(
            "Onbekend is welke kant die factor op werkt: {}. Verlaagt hij de lasten, dan zijn ze {}. Verhoogt hij ze, dan zijn ze {}. Welk bedrag telt, is dus onbekend.",
            self.unknown.nl,
            euro(self.if_lowered),
            euro(self.if_raised)
        );
        let mut blocks = vec![
            Block::Heading(format!("Te late verantwoording: het budget over {}", self.year)),
            Block::Paragraph(text),
            Block::Paragraph(unknown),
        ];
        blocks.extend(closing(&self.basis));
        write(&blocks, markup)
    }
}

impl AanwijzingReduction {
    /// What an instruction of the minister takes off, in plain Dutch.
    ///
    /// # Example
    ///
    /// ```
    /// use vangnet::{Budget, Markup, budget};
    ///
    /// let reduction = budget::aanwijzing_reduction(Budget::parse("100000000")?, 1)?;
    /// assert!(reduction.explain(Markup::Plain).contains("1,0% lager"));
    /// # Ok::<(), vangnet::Error>(())
    /// ```
    pub fn explain(&self, markup: Markup) -> String {
        let euro = |amount| NL.euro(amount);
        let text = match &self.unknown {
            None => format!(
                "In het eerste jaar nadat de termijn van een aanwijzing is afgelopen, is het budget {} lager. Van {} gaat {} af. Er blijft {} over.",
                NL.rate(self.rate_most),
                euro(self.budget.euro()),
                euro(self.reduction_most),
                euro(self.budget_least)
            ),
            Some(reason) => format!(
                "Vanaf het tweede jaar kan het budget ten hoogste {} lager zijn. Van {} kan dus ten hoogste {} afgaan. Er blijft minstens {} over. Hoeveel het wordt, is onbekend: {}.",
                NL.rate(self.rate_most),
                euro(self.budget.euro()),
                euro(self.reduction_most),
                euro(self.budget_least),
                reason.nl
            ),
        };
        let mut blocks = vec![Block::Heading("Het budget na een aanwijzing".into()), Block::Paragraph(text)];
        blocks.extend(closing(&self.basis));
        write(&blocks, markup)
    }
}
