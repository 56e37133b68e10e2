//! What the sensitivity of an outlook is worked out from.

use num_bigint::BigInt;
use num_traits::ToPrimitive as _;
use vangnet_derive::Read;

use super::{
    super::input::{Correlation, HistoryEntries, OutlookInput, UncertainBudget, UncertainCosts},
    answer::SensitivityInput,
};
use crate::{
    ahead::Conditions,
    case::YearFigures,
    columns::millionths,
    description::{Leaf, Shape},
    error::{Cause, Error, ErrorKind, Quoted},
    number::{Budget, Euro, Ratio, Year, rounding::nearest},
    reading::{ReadAs, Value},
};

/// The input of [`sensitivity`](super::sensitivity).
///
/// # Example
///
/// See [`sensitivity`](super::sensitivity).
///
/// ```
/// # use vangnet::ahead::SensitivityOptions;
/// fn is_assessed(options: &SensitivityOptions) -> bool {
///     options.conditions == vangnet::ahead::Conditions::Assessed
/// }
/// # let _ = is_assessed;
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, Read)]
#[ask(input = "SensitivityOptions")]
pub struct SensitivityOptions {
    /// The deficit year.
    pub year: Year,
    /// The deficit year whose rules are assumed where the year has none of its own.
    pub assume: Option<Year>,
    /// The net costs, normally distributed.
    pub net_costs: UncertainCosts,
    /// The budget, normally distributed.
    pub budget: UncertainBudget,
    /// The correlation of net costs and budget, −1 to 1; it matters only where both are uncertain.
    #[ask(marker = Correlation, default = "\"0\"")]
    pub correlation: Ratio,
    /// The figures of the years before, as in `outlook`.
    #[ask(marker = HistoryEntries)]
    pub history: Option<Vec<YearFigures>>,
    /// Whether the year test and the multi-year test decide if something is paid, or the conditions are taken as met.
    #[ask(default = "\"assessed\"")]
    pub conditions: Conditions,
    /// The part by which each input is lower and higher, above 0 and at most 0.5; 0.01 where it is absent.
    #[ask(marker = Change)]
    pub change: Option<Ratio>,
}

/// A ratio above 0 and at most 0.5.
struct Change;

impl Change {
    fn check(ratio: Ratio, written: &str) -> Result<Ratio, Error> {
        if ratio > Ratio::ZERO && ratio.to_decimal() <= rust_decimal::Decimal::new(5, 1) {
            return Ok(ratio);
        }
        let range = "a change must be above 0 and at most 0.5";
        Err(Cause::NotOneOf(ErrorKind::InvalidRatio, Quoted::new(written), range).into())
    }
}

impl ReadAs<Ratio> for Change {
    const SHORTEST: usize = r#""1""#.len();

    fn read(value: &Value<'_>) -> Result<Ratio, Error> {
        Self::check(value.parse()?, &value.text()?).map_err(|error| value.at(error))
    }

    fn shape() -> Shape {
        Shape::Leaf(Leaf::Ratio)
    }
}

impl SensitivityOptions {
    /// Net costs and a budget that do not go together, assessed without a history; a change of 1%.
    ///
    /// # Example
    ///
    /// See [`sensitivity`](super::sensitivity).
    ///
    /// ```
    /// # use vangnet::{Year, ahead::{SensitivityOptions, UncertainBudget, UncertainCosts}};
    /// fn options(year: Year, costs: UncertainCosts, budget: UncertainBudget) -> SensitivityOptions {
    ///     SensitivityOptions::new(year, costs, budget)
    /// }
    /// # let _ = options;
    /// ```
    pub const fn new(year: Year, net_costs: UncertainCosts, budget: UncertainBudget) -> Self {
        Self {
            year,
            assume: None,
            net_costs,
            budget,
            correlation: Ratio::ZERO,
            history: None,
            conditions: Conditions::Assessed,
            change: None,
        }
    }

    /// The change, where all inputs are right.
    pub(super) fn checked(&self) -> Result<Ratio, Error> {
        self.outlook().check()?;
        Self::checked_change(self.change)
    }

    /// A change as the answer shows it, with six decimals; 0.01 where there is none.
    ///
    /// # Errors
    ///
    /// `invalid_ratio`, at `/change`, where it is not above 0 and at most 0.5.
    ///
    /// # Example
    ///
    /// ```
    /// use vangnet::ahead::SensitivityOptions;
    ///
    /// assert_eq!(SensitivityOptions::checked_change(None)?.to_string(), "0.010000");
    /// let error = SensitivityOptions::checked_change(Some("0.6".parse()?)).unwrap_err();
    /// assert_eq!(error.field(), Some("/change"));
    /// # Ok::<(), vangnet::Error>(())
    /// ```
    pub fn checked_change(change: Option<Ratio>) -> Result<Ratio, Error> {
        let change = change.unwrap_or(Ratio::HUNDREDTH);
        let checked = Change::check(change, &change.to_string()).map_err(|error| error.at("/change"));
        checked.map(Ratio::with_six_decimals)
    }

    fn change(&self) -> Ratio {
        self.change.unwrap_or(Ratio::HUNDREDTH)
    }

    /// The outlook with the inputs as given.
    pub(super) fn outlook(&self) -> OutlookInput {
        OutlookInput {
            assume: self.assume,
            correlation: self.correlation,
            history: self.history.clone(),
            conditions: self.conditions,
            ..OutlookInput::new(self.year, self.net_costs, self.budget)
        }
    }

    /// The outlook with one input lower or higher; nothing where the input does not count.
    pub(super) fn changed(&self, input: SensitivityInput, sign: i64) -> Result<Option<OutlookInput>, Error> {
        let mut outlook = self.outlook();
        let part = millionths(self.change()).saturating_mul(sign);
        let scaled = |amount: Euro, place| scaled(amount, part).map_err(|error| error.at(place));
        let uncertain = (self.net_costs.sd > Euro::ZERO, self.budget.sd > Euro::ZERO);
        match input {
            SensitivityInput::NetCostsMean => {
                outlook.net_costs.mean = scaled(self.net_costs.mean, "/net_costs/mean")?;
            }
            SensitivityInput::NetCostsSd if uncertain.0 => {
                outlook.net_costs.sd = scaled(self.net_costs.sd, "/net_costs/sd")?;
            }
            SensitivityInput::BudgetMean => {
                outlook.budget.mean = Budget::new(scaled(self.budget.mean.euro(), "/budget/mean")?)?;
            }
            SensitivityInput::BudgetSd if uncertain.1 => {
                outlook.budget.sd = scaled(self.budget.sd, "/budget/sd")?;
            }
            SensitivityInput::Correlation if uncertain == (true, true) => {
                let moved = millionths(self.correlation).saturating_add(part).clamp(-1_000_000, 1_000_000);
                outlook.correlation = rust_decimal::Decimal::new(moved, 6).to_string().parse()?;
            }
            SensitivityInput::History if self.conditions == Conditions::Assessed => {
                let Some(history) = &self.history else { return Ok(None) };
                let changed = history.iter().zip(0_usize..).map(|(figures, index)| {
                    let place = || format!("/history/{index}/net_costs");
                    other_costs(figures, part).map_err(|error| error.at(place()))
                });
                outlook.history = Some(changed.collect::<Result<_, _>>()?);
            }
            _ => return Ok(None),
        }
        Ok(Some(outlook))
    }
}

/// An amount with a part of it more, in millionths, rounded half away from zero.
fn scaled(amount: Euro, part: i64) -> Result<Euro, Error> {
    let million = BigInt::from(1_000_000);
    let cents = nearest(&(BigInt::from(amount.cents()) * (&million + part)), &million);
    let amount = cents.to_i64().map(Euro::from_cents).ok_or(Cause::SumTooLarge)?;
    amount.within_range()
}

/// The figures of a year with the net costs a part higher, in millionths.
fn other_costs(figures: &YearFigures, part: i64) -> Result<YearFigures, Error> {
    let net_costs = scaled(figures.net_costs(), part)?;
    let other = YearFigures::new(figures.year(), figures.given_budget(), net_costs)?
        .with_stage(figures.stage())
        .with_unlawful(figures.unlawful())?;
    Ok(match figures.budget_without_art_7() {
        Some(budget) => other.with_budget_without_art_7(budget),
        None => other,
    })
}
