//! The causes of a deficit, or of its change.

use serde::{Deserialize, Serialize};
use vangnet_derive::{Describe, Read};

use super::BudgetSplit;
use crate::{
    budget::split::even_split,
    budget::{Distributed, same_reserves},
    error::Error,
    number::{Budget, Count, Euro, Exact, Ratio},
    reading::{AboveZero, NotBelowZero, Question},
    rules::Basis,
};

/// A budget with its costs, in one year, at one stage, or as it was expected.
///
/// # Example
///
/// ```
/// use vangnet::{Budget, analysis::Situation};
///
/// let situation = Situation::new("2018", Budget::parse("101000000")?, "109181000".parse()?);
/// assert!(situation.caseload.is_none());
/// # Ok::<(), vangnet::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, Read)]
pub struct Situation {
    /// What it is called in the answer, such as `2018` or `voorlopig`.
    pub label: String,
    /// The budget of the municipality, in euro.
    pub budget: Budget,
    /// The net costs, in euro.
    pub net_costs: Euro,
    /// The national budget, in euro.
    pub macro_budget: Option<Budget>,
    /// What is reserved of the macro budget for the vangnet, in euro: not below zero, only beside a macro budget, and on
    /// both sides or on neither.
    #[ask(marker = NotBelowZero)]
    pub vangnet_reserve: Option<Euro>,
    /// The caseload: households with a benefit, above zero.
    #[ask(marker = AboveZero)]
    pub caseload: Option<Count>,
    /// The net costs that do not come from the caseload, such as wage-cost subsidies, in euro.
    pub other: Option<Euro>,
}

impl Situation {
    /// A situation of which only the budget and the net costs are known.
    ///
    /// # Example
    ///
    /// ```
    /// # use vangnet::{Budget, analysis::Situation};
    /// let situation = Situation::new("2019", Budget::parse("100")?, "109".parse()?);
    /// assert_eq!(situation.label, "2019");
    /// # Ok::<(), vangnet::Error>(())
    /// ```
    pub fn new(label: impl Into<String>, budget: Budget, net_costs: Euro) -> Self {
        Self {
            label: label.into(),
            budget,
            net_costs,
            macro_budget: None,
            vangnet_reserve: None,
            caseload: None,
            other: None,
        }
    }

    fn answer(&self) -> Result<SituationAnswer, Error> {
        let deficit = self.net_costs.minus(self.budget.euro())?;
        let ratio = Exact::from(deficit).ratio_to(self.budget.euro().into())?;
        Ok(SituationAnswer { label: self.label.clone(), deficit, ratio })
    }
}

/// A deficit and its changes, factor by factor.
///
/// # Example
///
/// See [`attribution`].
///
/// ```
/// # use vangnet::{Budget, analysis::{Situation, BudgetSplit, attribution}};
/// let before = Situation::new("2018", Budget::parse("100")?, "108".parse()?);
/// let after = Situation::new("2019", Budget::parse("101")?, "110".parse()?);
/// assert_eq!(attribution(&before, &after, BudgetSplit::Shapley)?.change.to_string(), "1.00");
/// # Ok::<(), vangnet::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Describe)]
#[non_exhaustive]
pub struct Attribution {
    /// The situation that is compared with.
    pub from: SituationAnswer,
    /// The situation that is explained.
    pub to: SituationAnswer,
    /// How much higher the deficit of the second is, in euro.
    pub change: Euro,
    /// What the change comes from; together exactly the change.
    pub parts: Vec<PartAmount>,
    /// The factors that are not known on both sides and are therefore in a part with others.
    pub missing: Vec<Factor>,
    /// How the change of the budget is split between the macro budget and the share.
    pub split: BudgetSplit,
    /// Whether the share is of the macro budget less the reserve for the vangnet.
    #[serde(skip)]
    pub(crate) is_less_reserve: bool,
    /// What it rests on.
    #[serde(flatten)]
    pub basis: Basis,
}

/// The deficit of one situation.
///
/// # Example
///
/// ```
/// # use vangnet::{Budget, analysis::{Situation, BudgetSplit, attribution}};
/// let situation = Situation::new("2018", Budget::parse("100")?, "108".parse()?);
/// let answer = attribution(&situation, &situation, BudgetSplit::Shapley)?.from;
/// assert_eq!((answer.deficit.to_string(), answer.ratio.to_string()), ("8.00".into(), "0.080000".into()));
/// # Ok::<(), vangnet::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Describe)]
#[non_exhaustive]
pub struct SituationAnswer {
    /// Its name.
    pub label: String,
    /// Net costs less budget, in euro; below zero for a surplus.
    pub deficit: Euro,
    /// The deficit as a part of the budget.
    pub ratio: Ratio,
}

/// A part of the change of a deficit.
///
/// # Example
///
/// ```
/// # use vangnet::{Budget, analysis::{FactorPart, Situation, BudgetSplit, attribution}};
/// let before = Situation::new("2018", Budget::parse("100")?, "108".parse()?);
/// let after = Situation::new("2019", Budget::parse("101")?, "108".parse()?);
/// // A higher budget makes the deficit smaller.
/// let part = attribution(&before, &after, BudgetSplit::Shapley)?.parts[0];
/// assert_eq!((part.part, part.amount.to_string()), (FactorPart::Budget, "-1.00".into()));
/// # Ok::<(), vangnet::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Describe)]
#[non_exhaustive]
pub struct PartAmount {
    /// The cause.
    pub part: FactorPart,
    /// How much it contributes to the change, in euro; above zero where it raises the deficit.
    pub amount: Euro,
}

/// The cause of a part of the change of a deficit.
///
/// # Example
///
/// ```
/// assert_eq!(vangnet::analysis::FactorPart::MacroBudget.code(), "macro_budget");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, Describe)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum FactorPart {
    /// The national budget.
    MacroBudget,
    /// The municipality's share of the national budget: the distribution.
    Share,
    /// The budget as a whole, where the national one is not known.
    Budget,
    /// The number of households with a benefit.
    Caseload,
    /// The average price of a benefit.
    Price,
    /// The benefits as a whole, where the caseload is not known but the other costs are.
    Benefits,
    /// The net costs as a whole, where neither is known.
    NetCosts,
    /// Costs that do not come from the caseload.
    Other,
}

impl FactorPart {
    /// The code as the answers write it.
    ///
    /// # Example
    ///
    /// ```
    /// assert_eq!(vangnet::analysis::FactorPart::Price.code(), "price");
    /// ```
    pub const fn code(self) -> &'static str {
        match self {
            Self::MacroBudget => "macro_budget",
            Self::Share => "share",
            Self::Budget => "budget",
            Self::Caseload => "caseload",
            Self::Price => "price",
            Self::Benefits => "benefits",
            Self::NetCosts => "net_costs",
            Self::Other => "other",
        }
    }
}

/// A figure that an attribution can use and does not need.
///
/// # Example
///
/// ```
/// # use vangnet::{Budget, analysis::{Factor, Situation, BudgetSplit, attribution}};
/// let situation = Situation::new("2018", Budget::parse("100")?, "108".parse()?);
/// let missing = attribution(&situation, &situation, BudgetSplit::Shapley)?.missing;
/// assert_eq!(missing, [Factor::MacroBudget, Factor::Caseload, Factor::Other]);
/// # Ok::<(), vangnet::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, Describe)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Factor {
    /// The national budget.
    MacroBudget,
    /// The caseload.
    Caseload,
    /// The costs that do not come from the caseload.
    Other,
}

/// Two situations: the deficit of the second is explained from that of the first.
///
/// The deficit of `to` is that of `from` plus the parts, which add up to the cent. A factor that is not known on both
/// sides is one part with its partner. Shares are of the macro budget less what is reserved of it for the vangnet.
#[derive(Debug, Read)]
#[ask(input = "AttributionOptions")]
pub(crate) struct AttributionQuestion {
    /// Another year, an earlier stage, or what the budget assumed.
    pub(crate) from: Situation,
    /// The situation whose deficit is explained.
    pub(crate) to: Situation,
    /// How a change of the budget is split between the macro budget and the share.
    #[ask(default = "\"shapley\"")]
    pub(crate) split: BudgetSplit,
}

impl Question for AttributionQuestion {
    const NAME: &'static str = "attribution";
    const SUBJECT: &'static str = "analysis";
    const ANSWERS: &'static str = "Splits a deficit, or its change, exactly into what it comes from.";
    const SOURCE: &'static str = "";
    const EXAMPLE: &'static str = r#"{"question":"attribution","from":{"label":"2018","budget":"100000000","net_costs":"108000000","macro_budget":"6000000000","caseload":"7500"},"to":{"label":"2019","budget":"102000000","net_costs":"111000000","macro_budget":"6120000000","caseload":"7400"}}"#;
    type Answer = Attribution;

    fn answer(self) -> Result<Attribution, Error> {
        attribution(&self.from, &self.to, self.split)
    }
}

/// Splits a deficit, or its change, exactly into its causes.
///
/// `from` is another year, an earlier stage, or what the budget assumed; the deficit of `to` is that of `from` plus the
/// parts. With M the macro budget less the reserve for the vangnet, s the share, c the caseload, p the price and o other
/// costs, the deficit is c·p + o − M·s.
///
/// - [`BudgetSplit::Shapley`]: the parts are Shapley values, the mean over every order in which the factors can change. Each
///   factor stands in one product with one other, so the part of the macro budget is −½(s₀+s₁)(M₁−M₀), and so on. Swapping
///   `from` and `to` turns every sign.
/// - [`BudgetSplit::MacroFirst`]: the mean over the orders in which the macro budget changes before the share. Its part is
///   −s₀(M₁−M₀), and the rest of the change of the budget is the share. The parts of the net costs stay as they are.
///
/// A factor that is not known on both sides is one part with its partner. Of two partners the first is rounded once and
/// the second is the rest, so the parts add up to the cent.
///
/// # Errors
///
/// `invalid_number` for a caseload of zero, for a macro budget below the budget, and for a reserve that leaves less than
/// the budget; `missing_field` for a reserve without a macro budget, and where only one of two macro budgets has a
/// reserve; `amount_out_of_range` for a reserve below zero, and for an amount or a part that is too large to show.
///
/// # Example
///
/// ```
/// use vangnet::{Budget, analysis::{Situation, BudgetSplit, attribution}};
///
/// let mut before = Situation::new("2018", Budget::parse("100000000")?, "108000000".parse()?);
/// let mut after = Situation::new("2019", Budget::parse("102000000")?, "111000000".parse()?);
/// before.macro_budget = Some(Budget::parse("6000000000")?);
/// after.macro_budget = Some(Budget::parse("6120000000")?);
/// before.caseload = Some("7500".parse()?);
/// after.caseload = Some("7400".parse()?);
/// let answer = attribution(&before, &after, BudgetSplit::Shapley)?;
/// let parts: Vec<_> = answer.parts.iter().map(|part| (part.part.code(), part.amount.to_string())).collect();
/// assert_eq!(parts[0], ("macro_budget", "-2000000.00".into()));
/// assert_eq!(parts[1], ("share", "0.00".into()));
/// assert_eq!(parts[2], ("caseload", "-1470000.00".into()));
/// assert_eq!(parts[3], ("price", "4470000.00".into()));
/// assert_eq!(answer.change.to_string(), "1000000.00");
/// # Ok::<(), vangnet::Error>(())
/// ```
pub fn attribution(from: &Situation, to: &Situation, split: BudgetSplit) -> Result<Attribution, Error> {
    let earlier = check(from).map_err(|error| error.below("/from"))?;
    let later = check(to).map_err(|error| error.below("/to"))?;
    same_reserves([(&earlier, "/from"), (&later, "/to")])?;
    let (before, after) = (from.answer()?, to.answer()?);
    let mut parts = Vec::with_capacity(5);
    let mut missing = Vec::new();
    let mut add = |part, amount| parts.push(PartAmount { part, amount });

    let budgets = (from.budget.euro(), to.budget.euro());
    let distributed = earlier.amount().zip(later.amount());
    if let Some((earlier, later)) = distributed {
        let (by_macro, by_share) =
            split.of((budgets.0, &earlier.cents().into()), (budgets.1, &later.cents().into()))?;
        add(FactorPart::MacroBudget, Euro::ZERO.minus(by_macro)?);
        add(FactorPart::Share, Euro::ZERO.minus(by_share)?);
    } else {
        missing.push(Factor::MacroBudget);
        add(FactorPart::Budget, budgets.0.minus(budgets.1)?);
    }

    let others = from.other.zip(to.other);
    let (earlier_other, later_other) = others.unwrap_or_default();
    let benefits = (from.net_costs.minus(earlier_other)?, to.net_costs.minus(later_other)?);
    if let Some((earlier, later)) = from.caseload.zip(to.caseload) {
        let (by_caseload, by_price) = even_split((benefits.0, &earlier.big()), (benefits.1, &later.big()))?;
        add(FactorPart::Caseload, by_caseload);
        add(FactorPart::Price, by_price);
    } else {
        missing.push(Factor::Caseload);
        let part = if others.is_some() { FactorPart::Benefits } else { FactorPart::NetCosts };
        add(part, benefits.1.minus(benefits.0)?);
    }
    if others.is_some() {
        add(FactorPart::Other, later_other.minus(earlier_other)?);
    } else {
        missing.push(Factor::Other);
    }

    Ok(Attribution {
        change: after.deficit.minus(before.deficit)?,
        from: before,
        to: after,
        parts,
        missing,
        split,
        is_less_reserve: distributed.is_some() && earlier.has_reserve(),
        basis: Basis::arithmetic(),
    })
}

fn check(situation: &Situation) -> Result<Distributed, Error> {
    situation.net_costs.within_range().map_err(|error| error.at("/net_costs"))?;
    if let Some(caseload) = situation.caseload {
        caseload.above_zero().map_err(|error| error.at("/caseload"))?;
    }
    let distributed = Distributed::new(situation.budget, situation.macro_budget, situation.vangnet_reserve)?;
    if let Some(other) = situation.other {
        other.within_range().map_err(|error| error.at("/other"))?;
    }
    Ok(distributed)
}
