//! How a budget came to be: its stages, and what changed between them.

use num_bigint::BigInt;
use serde::Serialize;

use super::YearRules;
use crate::{
    Basis, Budget, BudgetStage, Caveat, Error, Euro, Evidence, Exact, Figure, Ratio, Year,
    analysis::even_split,
    error::{Cause, Quoted},
};

/// A budget at one stage, with the macro budget of that stage where it is known.
///
/// # Example
///
/// ```
/// use vangnet::{Budget, BudgetStage, budget::StageBudget};
///
/// let budget = Budget::parse("101000000")?;
/// let stage = StageBudget { stage: BudgetStage::Provisional, budget, macro_budget: None };
/// assert_eq!(stage.stage.code(), "voorlopig");
/// # Ok::<(), vangnet::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct StageBudget {
    /// The stage.
    pub stage: BudgetStage,
    /// The budget of the municipality, in euro.
    pub budget: Budget,
    /// The national budget, in euro.
    pub macro_budget: Option<Budget>,
}

/// How a budget came to be.
///
/// # Example
///
/// See [`history`].
///
/// ```
/// # use vangnet::{Budget, BudgetStage, Year, budget};
/// # let budget = Budget::parse("100")?;
/// # let stage = budget::StageBudget { stage: BudgetStage::Final, budget, macro_budget: None };
/// assert!(budget::history(Year::new(2024)?, &[stage])?.total.is_none());
/// # Ok::<(), vangnet::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub struct BudgetHistory {
    /// The budget year.
    pub year: Year,
    /// The stages in order.
    pub stages: Vec<StageShare>,
    /// The change from each stage to the next.
    pub changes: Vec<StageChange>,
    /// The change from the first stage to the last, where there are two.
    pub total: Option<StageChange>,
    /// What it rests on.
    #[serde(flatten)]
    pub basis: Basis,
}

/// A stage with the share that it gives the municipality.
///
/// # Example
///
/// ```
/// # use vangnet::{Budget, BudgetStage, Year, budget};
/// # let (budget, macro_budget) = (Budget::parse("1")?, Some(Budget::parse("8")?));
/// # let stage = budget::StageBudget { stage: BudgetStage::Final, budget, macro_budget };
/// let history = budget::history(Year::new(2024)?, &[stage])?;
/// assert_eq!(history.stages[0].share.unwrap().to_string(), "0.125000000000");
/// # Ok::<(), vangnet::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
pub struct StageShare {
    /// The stage.
    pub stage: BudgetStage,
    /// The budget of the municipality, in euro.
    pub budget: Budget,
    /// The national budget, in euro.
    pub macro_budget: Option<Budget>,
    /// The budget as a part of the national one, in twelve decimals.
    pub share: Option<Figure>,
}

/// What changed from one stage to another.
///
/// # Example
///
/// ```
/// # use vangnet::{Budget, BudgetStage::{Final, Provisional}, Year, budget::{self, StageBudget}};
/// let stage = |stage, budget| Ok::<_, vangnet::Error>(StageBudget { stage, budget, macro_budget: None });
/// let stages = [stage(Provisional, Budget::parse("100")?)?, stage(Final, Budget::parse("103")?)?];
/// let change = budget::history(Year::new(2024)?, &stages)?.total.unwrap();
/// assert_eq!((change.amount.to_string(), change.ratio.to_string()), ("3.00".into(), "0.030000".into()));
/// assert!(change.macro_budget.is_none());
/// # Ok::<(), vangnet::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
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
    /// What of it comes from the municipality's share.
    pub share: Option<Euro>,
}

/// *Voorlopig, nader voorlopig, definitief*: the stages of a budget, what changed between them and why.
///
/// A budget is a share of the macro budget. Where that is known at both stages, the change is split evenly: what comes
/// from the macro budget is the mean share times its change (rounded once), and the rest comes from the share. The
/// share is fixed with the provisional budget and then changes only for errors (Besluit art. 6(5)); from 2022 the part
/// for wage subsidies is shared again, so it does move.
///
/// # Errors
///
/// `no_rule_known` outside 2015 to 2026; `missing_field` without a stage; `invalid_number` for a macro budget below the
/// budget; `invalid_stage` where a stage does not come
/// after the one before it.
///
/// # Example
///
/// ```
/// use vangnet::{Budget, BudgetStage, Year, budget::{self, StageBudget}};
///
/// // Rotterdam over 2023 (ECLI:NL:RBROT:2024:6828), with the published macro budgets.
/// let stage = |stage, budget, macro_budget| {
///     let macro_budget = Some(Budget::parse(macro_budget)?);
///     Ok::<_, vangnet::Error>(StageBudget { stage, budget: Budget::parse(budget)?, macro_budget })
/// };
/// let history = budget::history(
///     Year::new(2023)?,
///     &[
///         stage(BudgetStage::Provisional, "469369377", "6014900000")?,
///         stage(BudgetStage::Final, "550863275", "6658100000")?,
///     ],
/// )?;
/// let total = history.total.unwrap();
/// assert_eq!(total.amount.to_string(), "81493898.00");
/// assert_eq!(total.macro_budget.unwrap().checked_add(total.share.unwrap()), Some(total.amount));
/// # Ok::<(), vangnet::Error>(())
/// ```
pub fn history(year: Year, stages: &[StageBudget]) -> Result<BudgetHistory, Error> {
    let rules = YearRules::for_year(year)?;
    let first = stages.first().ok_or_else(|| Error::new(Cause::Missing).at("/stages/0"))?;
    for (index, pair) in stages.windows(2).enumerate() {
        if let [earlier, later] = pair
            && later.stage <= earlier.stage
        {
            let place = format!("/stages/{}/stage", index.saturating_add(1));
            return Err(Error::new(Cause::StageOutOfOrder(later.stage.code())).at(place));
        }
    }
    for (index, stage) in stages.iter().enumerate() {
        not_above(stage.budget, stage.macro_budget)
            .map_err(|error| error.at(format_args!("/stages/{index}/macro_budget")))?;
    }
    let pairs = stages.windows(2).filter_map(|pair| pair.first().zip(pair.last()));
    let last = stages.last().filter(|_| stages.len() > 1);
    let changes = pairs.map(|(from, to)| change(from, to)).collect::<Result<Vec<_>, _>>()?;
    let total = last.map(|last| change(first, last)).transpose()?;
    let basis = Basis::of(rules.stages.evidence, &rules.stages.sources);
    let is_split = changes.iter().chain(&total).any(|change| change.macro_budget.is_some());
    Ok(BudgetHistory {
        year,
        stages: stages.iter().map(StageBudget::with_share).collect::<Result<_, _>>()?,
        changes,
        total,
        basis: if is_split { basis.warned(Caveat::SplitIsAConvention, Evidence::Law) } else { basis },
    })
}

/// A budget is a share of the macro budget: one that is above it is a slip, such as millions for euros.
pub(crate) fn not_above(budget: Budget, macro_budget: Option<Budget>) -> Result<(), Error> {
    match macro_budget.filter(|whole| *whole < budget) {
        Some(whole) => {
            let range = "a macro budget, in euro, is not below the budget of a municipality";
            Err(Cause::NotInRange(Quoted::new(&whole.to_string()), range).into())
        }
        None => Ok(()),
    }
}

impl StageBudget {
    fn with_share(&self) -> Result<StageShare, Error> {
        let Self { stage, budget, macro_budget } = *self;
        let cents = |budget: Budget| BigInt::from(budget.euro().cents());
        let share = macro_budget.map(|whole| Figure::quotient(&cents(budget), &cents(whole), 12));
        Ok(StageShare { stage, budget, macro_budget, share: share.transpose()? })
    }
}

fn change(from: &StageBudget, to: &StageBudget) -> Result<StageChange, Error> {
    let amount = to.budget.euro().minus(from.budget.euro())?;
    let split = from.macro_budget.zip(to.macro_budget).map(|(before, after)| {
        let factor = |budget: Budget| BigInt::from(budget.euro().cents());
        even_split((from.budget.euro(), &factor(before)), (to.budget.euro(), &factor(after)))
    });
    let (macro_budget, share) = split.transpose()?.unzip();
    let ratio = Exact::from(amount).ratio_to(from.budget.euro().into())?;
    Ok(StageChange { from: from.stage, to: to.stage, amount, ratio, macro_budget, share })
}
