//! Questions about the budget through the year.

use serde::Serialize;

use super::value::{Fields, Value};
use crate::{
    Basis, BudgetStage, Error, Evidence, Language, Year,
    budget::{
        self, AanwijzingReduction, BudgetHistory, LateAccounts, MacroBudget, PaymentCalendar, Revised,
        StageBudget, YearRules,
    },
    explain::{self, Block},
};

#[derive(Serialize)]
pub(super) struct MacroBudgets {
    macro_budgets: &'static [MacroBudget],
    #[serde(flatten)]
    basis: Basis,
}

/// The length of `{"stage":"voorlopig","budget":"1"},`.
const SHORTEST_STAGE: usize = 35;

impl MacroBudgets {
    pub(super) fn told(&self, language: Language) -> Vec<Block> {
        explain::macro_budgets(self.macro_budgets, &self.basis, language)
    }
}

pub(super) fn history(question: &Value<'_>) -> Result<BudgetHistory, Error> {
    let fields = question.fields(&["question", "year", "stages", "split"])?;
    let year = rule_year(&fields)?;
    let stages = fields.required("stages")?.list(SHORTEST_STAGE, stage)?;
    budget::history(year, &stages, super::analysis::split(&fields)?)
}

fn stage(item: &Value<'_>) -> Result<StageBudget, Error> {
    let fields = item.fields(&["stage", "budget", "macro_budget", "vangnet_reserve"])?;
    let stage = fields.required("stage")?;
    Ok(StageBudget {
        stage: BudgetStage::parse(&stage.text()?).map_err(|error| stage.at(error))?,
        budget: fields.required("budget")?.budget()?,
        macro_budget: fields.read("macro_budget", Value::budget)?,
        vangnet_reserve: fields.read("vangnet_reserve", Value::euro_not_below_zero)?,
    })
}

pub(super) fn payments(question: &Value<'_>) -> Result<PaymentCalendar, Error> {
    let fields = question.fields(&["question", "year", "budget", "revised"])?;
    let year = rule_year(&fields)?;
    let budget = fields.required("budget")?.budget()?;
    let revised = fields.read("revised", |revised| {
        let fields = revised.fields(&["budget", "from_month"])?;
        Ok(Revised {
            budget: fields.required("budget")?.budget()?,
            from_month: fields.read("from_month", |month| month.small("a month must be between 1 and 12"))?,
        })
    })?;
    budget::payment_calendar(year, budget, revised)
}

pub(super) fn late_accounts(question: &Value<'_>) -> Result<LateAccounts, Error> {
    let fields = question.fields(&["question", "year", "costs", "price_change", "volume_change"])?;
    let year = rule_year(&fields)?;
    let costs = fields.required("costs")?.euro_not_below_zero()?;
    let price_change = fields.required("price_change")?.parse()?;
    let volume_change = fields.required("volume_change")?.parse()?;
    budget::late_accounts(year, costs, price_change, volume_change)
}

pub(super) fn reduction(question: &Value<'_>) -> Result<AanwijzingReduction, Error> {
    let fields = question.fields(&["question", "budget", "years_after_term"])?;
    let budget = fields.required("budget")?.budget()?;
    let years = fields.required("years_after_term")?.small("years must be between 1 and 50")?;
    budget::aanwijzing_reduction(budget, years)
}

/// A year in which the rules of the budget are known.
pub(super) fn rule_year(fields: &Fields<'_>) -> Result<Year, Error> {
    let year = fields.required("year")?.year()?;
    YearRules::for_year(year).map(|_| year)
}

pub(super) fn macro_budgets(question: &Value<'_>) -> Result<MacroBudgets, Error> {
    question.fields(&["question"])?;
    let macro_budgets = budget::macro_budgets();
    let weakest = macro_budgets.iter().map(|published| published.evidence).max();
    Ok(MacroBudgets { macro_budgets, basis: Basis::of(weakest.unwrap_or(Evidence::Inferred), &[]) })
}
