//! How a budget came to be: its stages, and what changed between them.

use num_bigint::BigInt;
use serde::Serialize;
use vangnet_derive::{Describe, Read};

use super::split::BudgetSplit;
use super::{BudgetYear, Distributed, YearRules, same_reserves};
use crate::{
    case::BudgetStage,
    error::{Cause, Error},
    number::{Budget, Euro, Exact, Figure, Ratio, Year},
    reading::{NotBelowZero, Question},
    rules::{Basis, Caveat, Evidence},
};

/// A budget at one stage, with the macro budget of that stage where it is known.
///
/// # Example
///
/// ```
/// use vangnet::{Budget, BudgetStage, budget::StageBudget};
///
/// let budget = Budget::parse("101000000")?;
/// let stage = StageBudget { stage: BudgetStage::Provisional, budget, macro_budget: None, vangnet_reserve: None };
/// assert_eq!(stage.stage.code(), "voorlopig");
/// # Ok::<(), vangnet::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Read)]
pub struct StageBudget {
    /// The stage.
    pub stage: BudgetStage,
    /// The budget of the municipality, in euro.
    pub budget: Budget,
    /// The national budget, in euro.
    pub macro_budget: Option<Budget>,
    /// What is reserved of the macro budget for the vangnet, in euro: not below zero, only beside a macro budget, and at
    /// every stage or at none.
    #[ask(marker = NotBelowZero)]
    pub vangnet_reserve: Option<Euro>,
}

/// The stages of a budget.
///
/// Shares are of the macro budget less what is reserved of it for the vangnet. However a change is split, its two parts
/// add up to it to the cent.
#[derive(Debug, Read)]
#[ask(input = "BudgetHistoryOptions")]
pub(crate) struct BudgetHistoryQuestion {
    /// The budget year.
    #[ask(marker = BudgetYear)]
    year: Year,
    /// One to three stages, in the order in which they follow each other.
    #[ask(least = 1, most = 3)]
    stages: Vec<StageBudget>,
    /// How a change is split between the macro budget and the share, where the macro budget is known at both stages.
    #[ask(default = "\"shapley\"")]
    split: BudgetSplit,
}

impl Question for BudgetHistoryQuestion {
    const NAME: &'static str = "budget_history";
    const SUBJECT: &'static str = "budget";
    const ANSWERS: &'static str = "How a budget came to be, stage by stage, and what changed: the macro budget or the \
                                   municipality's share of it.";
    const SOURCE: &'static str = "Participatiewet art. 69(4), 71; Besluit Participatiewet art. 6(5)";
    const EXAMPLE: &'static str = r#"{"question":"budget_history","year":2023,"stages":[{"stage":"voorlopig","budget":"469369377","macro_budget":"6014900000"},{"stage":"definitief","budget":"550863275","macro_budget":"6658100000"}]}"#;
    type Answer = BudgetHistory;

    fn answer(self) -> Result<BudgetHistory, Error> {
        history(self.year, &self.stages, self.split)
    }
}

/// How a budget came to be: *voorlopig*, *nader voorlopig*, *definitief*.
///
/// # Example
///
/// See [`history`].
///
/// ```
/// # use vangnet::{Budget, BudgetStage, Year, analysis::BudgetSplit, budget};
/// # let budget = Budget::parse("100")?;
/// # let stage = budget::StageBudget { stage: BudgetStage::Final, budget, macro_budget: None, vangnet_reserve: None };
/// assert!(budget::history(Year::new(2024)?, &[stage], BudgetSplit::Shapley)?.total.is_none());
/// # Ok::<(), vangnet::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Describe)]
#[non_exhaustive]
pub struct BudgetHistory {
    /// The budget year.
    pub year: Year,
    /// The stages in order.
    pub stages: Vec<StageShare>,
    /// The change from each stage to the next.
    pub changes: Vec<StageChange>,
    /// The change from the first stage to the last, where there are two.
    pub total: Option<StageChange>,
    /// How each change is split between the macro budget and the share.
    pub split: BudgetSplit,
    /// What it rests on.
    #[serde(flatten)]
    pub basis: Basis,
}

/// A stage with the share that it gives the municipality.
///
/// # Example
///
/// ```
/// # use vangnet::{Budget, BudgetStage, Year, analysis::BudgetSplit, budget};
/// # let (budget, macro_budget) = (Budget::parse("1")?, Some(Budget::parse("8")?));
/// # let stage = budget::StageBudget { stage: BudgetStage::Final, budget, macro_budget, vangnet_reserve: None };
/// let history = budget::history(Year::new(2024)?, &[stage], BudgetSplit::Shapley)?;
/// assert_eq!(history.stages[0].share.unwrap().to_string(), "0.125000000000");
/// # Ok::<(), vangnet::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Describe)]
#[non_exhaustive]
pub struct StageShare {
    /// The stage.
    pub stage: BudgetStage,
    /// The budget of the municipality, in euro.
    pub budget: Budget,
    /// The national budget, in euro.
    pub macro_budget: Option<Budget>,
    /// What is reserved of the national budget for the vangnet, in euro.
    pub vangnet_reserve: Option<Euro>,
    /// The budget as a part of what is distributed (the national budget less the reserve), in twelve decimals.
    pub share: Option<Figure>,
}

/// What changed from one stage to another.
///
/// # Example
///
/// ```
/// # use vangnet::{Budget, BudgetStage::{Final, Provisional}, Year, analysis::BudgetSplit, budget::{self, StageBudget}};
/// let stage = |stage, budget| Ok::<_, vangnet::Error>(StageBudget { stage, budget, macro_budget: None, vangnet_reserve: None });
/// let stages = [stage(Provisional, Budget::parse("100")?)?, stage(Final, Budget::parse("103")?)?];
/// let change = budget::history(Year::new(2024)?, &stages, BudgetSplit::Shapley)?.total.unwrap();
/// assert_eq!((change.amount.to_string(), change.ratio.to_string()), ("3.00".into(), "0.030000".into()));
/// assert!(change.macro_budget.is_none());
/// # Ok::<(), vangnet::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Describe)]
#[non_exhaustive]
pub struct StageChange {
    /// The earlier stage.
    pub from: BudgetStage,
    /// The later stage.
    pub to: BudgetStage,
    /// The change of the budget, in euro.
    pub amount: Euro,
    /// The change as a part of the earlier budget.
    pub ratio: Ratio,
    /// What of it comes from the national budget, where that is known at both stages.
    pub macro_budget: Option<Euro>,
    /// What of it comes from the municipality's share: the rest.
    pub share: Option<Euro>,
}

/// *Voorlopig, nader voorlopig, definitief*: the stages of a budget, what changed between them and why.
///
/// A budget is a share of what is distributed: the macro budget less the reserve for the vangnet. Without a reserve the
/// share is of the macro budget as a whole, and a reserve shows up as a change of the share. Where the macro budget is
/// known at both stages, `split` says how the change is split: what comes from the macro budget is rounded once, and the
/// rest comes from the share. The share is fixed with the provisional budget and then changes only for errors (Besluit
/// art. 6(5)); from 2022 the part for wage subsidies is shared again, so it does move.
///
/// # Errors
///
/// `no_rule_known` for a year without rules of the budget; `missing_field` without a stage, for a reserve without a macro budget, and
/// where only some of the macro budgets have a reserve; `invalid_number` for a macro budget below the budget and for a
/// reserve that leaves less than it; `amount_out_of_range` for a reserve below zero; `invalid_stage` where a stage does
/// not come after the one before it.
///
/// # Example
///
/// ```
/// use vangnet::{Budget, BudgetStage, Year, analysis::BudgetSplit, budget::{self, StageBudget}};
///
/// // Rotterdam over 2023 (ECLI:NL:RBROT:2024:6828), with the published macro budgets.
/// let stage = |stage, budget, macro_budget| {
///     let macro_budget = Some(Budget::parse(macro_budget)?);
///     let budget = Budget::parse(budget)?;
///     Ok::<_, vangnet::Error>(StageBudget { stage, budget, macro_budget, vangnet_reserve: None })
/// };
/// let history = budget::history(
///     Year::new(2023)?,
///     &[
///         stage(BudgetStage::Provisional, "469369377", "6014900000")?,
///         stage(BudgetStage::Final, "550863275", "6658100000")?,
///     ],
///     BudgetSplit::Shapley,
/// )?;
/// let total = history.total.unwrap();
/// assert_eq!(total.amount.to_string(), "81493898.00");
/// assert_eq!(total.macro_budget.unwrap().checked_add(total.share.unwrap()), Some(total.amount));
/// # Ok::<(), vangnet::Error>(())
/// ```
pub fn history(year: Year, stages: &[StageBudget], split: BudgetSplit) -> Result<BudgetHistory, Error> {
    let rules = YearRules::for_year(year)?;
    if stages.is_empty() {
        return Err(Error::new(Cause::Missing).at("/stages/0"));
    }
    for (index, pair) in stages.windows(2).enumerate() {
        if let [earlier, later] = pair
            && later.stage <= earlier.stage
        {
            let place = format!("/stages/{}/stage", index.saturating_add(1));
            return Err(Error::new(Cause::StageOutOfOrder(later.stage.code())).at(place));
        }
    }
    let place = |index| format!("/stages/{index}");
    let stages: Vec<_> = stages
        .iter()
        .enumerate()
        .map(|(index, stage)| Stage::new(stage).map_err(|error| error.below(&place(index))))
        .collect::<Result<_, _>>()?;
    let places: Vec<_> = (0..stages.len()).map(place).collect();
    same_reserves(stages.iter().map(|stage| &stage.distributed).zip(places.iter().map(String::as_str)))?;
    let pairs = stages.windows(2).filter_map(|pair| pair.first().zip(pair.last()));
    let changes = pairs.map(|(from, to)| from.change(to, split)).collect::<Result<Vec<_>, _>>()?;
    let ends = stages.first().zip(stages.last()).filter(|_| stages.len() > 1);
    let total = ends.map(|(first, last)| first.change(last, split)).transpose()?;
    let basis = Basis::of(rules.stages.evidence, &rules.stages.sources);
    let is_split = changes.iter().chain(&total).any(|change| change.macro_budget.is_some());
    Ok(BudgetHistory {
        year,
        stages: stages.iter().map(Stage::with_share).collect::<Result<_, _>>()?,
        changes,
        total,
        split,
        basis: if is_split { basis.warned(Caveat::SplitIsAConvention, Evidence::Law) } else { basis },
    })
}

/// A stage with what is distributed in it.
struct Stage<'s> {
    given: &'s StageBudget,
    distributed: Distributed,
}

impl<'s> Stage<'s> {
    fn new(given: &'s StageBudget) -> Result<Self, Error> {
        let distributed = Distributed::new(given.budget, given.macro_budget, given.vangnet_reserve)?;
        Ok(Self { given, distributed })
    }

    fn with_share(&self) -> Result<StageShare, Error> {
        let StageBudget { stage, budget, macro_budget, vangnet_reserve } = *self.given;
        let share = self
            .whole()
            .map(|whole| Figure::quotient(&BigInt::from(budget.euro().cents()), &whole, 12))
            .transpose()?;
        Ok(StageShare { stage, budget, macro_budget, vangnet_reserve, share })
    }

    fn whole(&self) -> Option<BigInt> {
        self.distributed.amount().map(|amount| amount.cents().into())
    }

    fn change(&self, to: &Self, split: BudgetSplit) -> Result<StageChange, Error> {
        let (before, after) = (self.given.budget.euro(), to.given.budget.euro());
        let amount = after.minus(before)?;
        let wholes = self.whole().zip(to.whole());
        let parts = wholes.map(|(earlier, later)| split.of((before, &earlier), (after, &later)));
        let (macro_budget, share) = parts.transpose()?.unzip();
        let ratio = Exact::from(amount).ratio_to(before.into())?;
        Ok(StageChange { from: self.given.stage, to: to.given.stage, amount, ratio, macro_budget, share })
    }
}
