//! Inverse questions on the scale of one year: which net costs give a wanted amount, and how far the borders are.

use serde::{Deserialize, Serialize};
use vangnet_derive::Describe;

use super::ScaleResult;
use crate::{
    case::Inhabitants,
    error::{Cause, Error, Quoted},
    number::{Budget, Euro, Exact, Ratio},
    rules::Scale,
};

/// Questions on a scale and a budget. Net costs are eligible net costs (N), answers are in whole cents.
///
/// # Example
///
/// ```
/// use vangnet::{Budget, Inverse, RuleSet, Year};
///
/// let rules = RuleSet::for_year(Year::new(2024)?)?;
/// let inverse = Inverse::new(&rules.regular().scale, Budget::parse("100000000")?);
/// // Which net costs give a payment of one million? A cent less than 109.5 million: 999999.995 is rounded up.
/// assert_eq!(inverse.net_costs_for_payment("1000000".parse()?)?.to_string(), "109499999.99");
/// # Ok::<(), vangnet::Error>(())
/// ```
#[derive(Debug, Clone, Copy)]
pub struct Inverse<'a> {
    scale: &'a Scale,
    budget: Budget,
    inhabitants: Option<Inhabitants>,
}

/// The largest own risk and the smallest net costs at which it is reached, in euro.
///
/// # Example
///
/// ```
/// # use vangnet::{Budget, Inverse, RuleSet, Year};
/// # let rules = RuleSet::for_year(Year::new(2018)?)?;
/// # let inverse = Inverse::new(&rules.regular().scale, Budget::parse("100000000")?);
/// assert_eq!(inverse.maximum_own_risk()?.own_risk.to_string(), "8750000.00");
/// # Ok::<(), vangnet::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, Describe)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct MaximumOwnRisk {
    /// The smallest net costs at which the own risk is at its maximum.
    pub net_costs: Euro,
    /// That own risk.
    pub own_risk: Euro,
}

/// A border of a band, and how far it is.
///
/// # Example
///
/// ```
/// # use vangnet::{Budget, Inverse, RuleSet, Year};
/// # let rules = RuleSet::for_year(Year::new(2024)?)?;
/// # let inverse = Inverse::new(&rules.regular().scale, Budget::parse("100000000")?);
/// let up = inverse.borders("109000000".parse()?)?.up.unwrap();
/// assert_eq!((up.ratio.to_string(), up.distance.to_string()), ("0.125".into(), "3500000.00".into()));
/// # Ok::<(), vangnet::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, Describe)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Border {
    /// The border as a share of the budget; 0 is the budget itself, where a deficit begins.
    pub ratio: Ratio,
    /// The net costs on the near side of which the border lies: the first cent at or above it going up, the last
    /// cent at or below it going down.
    pub net_costs: Euro,
    /// How many euro away that is.
    pub distance: Euro,
}

/// The nearest borders on either side.
///
/// # Example
///
/// ```
/// # use vangnet::{Budget, Inverse, RuleSet, Year};
/// # let rules = RuleSet::for_year(Year::new(2024)?)?;
/// # let inverse = Inverse::new(&rules.regular().scale, Budget::parse("100000000")?);
/// let borders = inverse.borders("120000000".parse()?)?;
/// assert!(borders.up.is_none());
/// assert_eq!(borders.down.unwrap().distance.to_string(), "7500000.00");
/// # Ok::<(), vangnet::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, Describe)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Borders {
    /// The nearest border above; `None` in the last band.
    pub up: Option<Border>,
    /// The nearest border at or below; `None` in a surplus.
    pub down: Option<Border>,
}

/// What one more euro of net costs does, in euro and unrounded.
///
/// # Example
///
/// ```
/// # use vangnet::{Budget, Inverse, RuleSet, Year};
/// # let rules = RuleSet::for_year(Year::new(2024)?)?;
/// # let inverse = Inverse::new(&rules.regular().scale, Budget::parse("100000000")?);
/// let effect = inverse.effect_of_one_euro("109000000".parse()?)?;
/// assert_eq!((effect.payment.to_string(), effect.own_risk.to_string()), ("0.5".into(), "0.5".into()));
/// # Ok::<(), vangnet::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, Describe)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct EffectOfOneEuro {
    /// By how much the payment changes.
    pub payment: Exact,
    /// By how much the own risk changes.
    pub own_risk: Exact,
}

impl<'a> Inverse<'a> {
    /// Questions on a scale (of a shipped rule set or a user's) and a budget.
    ///
    /// # Example
    ///
    /// ```
    /// # use vangnet::{Budget, Inverse, RuleSet, Year};
    /// let rules = RuleSet::for_year(Year::new(2024)?)?;
    /// let inverse = Inverse::new(&rules.regular().scale, Budget::parse("100")?);
    /// assert!(inverse.net_costs_for_own_risk("1".parse()?).is_ok());
    /// # Ok::<(), vangnet::Error>(())
    /// ```
    pub const fn new(scale: &'a Scale, budget: Budget) -> Self {
        Self { scale, budget, inhabitants: None }
    }

    /// The same questions for a municipality with this number of inhabitants, where the scale has a cap (2015 and
    /// 2016).
    ///
    /// # Example
    ///
    /// ```
    /// # use vangnet::{Budget, Inhabitants, Inverse, RuleSet, Year};
    /// let rules = RuleSet::for_year(Year::new(2016)?)?;
    /// let inverse = Inverse::new(&rules.regular().scale, Budget::parse("93000000")?)
    ///     .with_inhabitants(Inhabitants::new(173_000)?);
    /// assert_eq!(inverse.maximum_own_risk()?.own_risk.to_string(), "5190000.00");
    /// # Ok::<(), vangnet::Error>(())
    /// ```
    #[must_use]
    pub const fn with_inhabitants(self, inhabitants: Inhabitants) -> Self {
        Self { inhabitants: Some(inhabitants), ..self }
    }

    /// The smallest net costs whose payment, as shown, is at least the wanted amount.
    ///
    /// # Errors
    ///
    /// `amount_out_of_range` where the wanted amount is not above zero, `no_solution` where no net costs up to
    /// [`Euro::MAX`] give it.
    ///
    /// # Example
    ///
    /// ```
    /// # use vangnet::{Budget, Inverse, RuleSet, Year};
    /// # let rules = RuleSet::for_year(Year::new(2024)?)?;
    /// # let inverse = Inverse::new(&rules.regular().scale, Budget::parse("100")?);
    /// assert_eq!(inverse.net_costs_for_payment("0.01".parse()?)?.to_string(), "107.51");
    /// # Ok::<(), vangnet::Error>(())
    /// ```
    pub fn net_costs_for_payment(&self, wanted: Euro) -> Result<Euro, Error> {
        check_wanted(wanted)?;
        let reached = |net_costs| Ok(self.at(net_costs)?.shown_payment()? >= wanted);
        self.smallest(reached)?.ok_or_else(|| {
            let largest = self.at(Euro::MAX).and_then(|scale| scale.shown_payment()).unwrap_or_default();
            Cause::NoSolution(format!("the payment is at most {largest}, but {wanted} is wanted")).into()
        })
    }

    /// The smallest net costs whose own risk, as shown, is at least the wanted amount.
    ///
    /// # Errors
    ///
    /// `amount_out_of_range` where the wanted amount is not above zero, `no_solution` where the own risk never
    /// reaches it.
    ///
    /// # Example
    ///
    /// ```
    /// # use vangnet::{Budget, Inverse, RuleSet, Year};
    /// # let rules = RuleSet::for_year(Year::new(2024)?)?;
    /// # let inverse = Inverse::new(&rules.regular().scale, Budget::parse("100")?);
    /// assert_eq!(inverse.net_costs_for_own_risk("10".parse()?)?.to_string(), "112.50");
    /// assert_eq!(inverse.net_costs_for_own_risk("10.01".parse()?).unwrap_err().code(), "no_solution");
    /// # Ok::<(), vangnet::Error>(())
    /// ```
    pub fn net_costs_for_own_risk(&self, wanted: Euro) -> Result<Euro, Error> {
        check_wanted(wanted)?;
        let reached = |net_costs| Ok(self.at(net_costs)?.shown_own_risk()? >= wanted);
        self.smallest(reached)?.ok_or_else(|| {
            let largest = self.at(Euro::MAX).and_then(|scale| scale.shown_own_risk()).unwrap_or_default();
            Cause::NoSolution(format!("the own risk is at most {largest}, but {wanted} is wanted")).into()
        })
    }

    /// The largest own risk and the smallest net costs at which it is reached, unrounded.
    ///
    /// # Errors
    ///
    /// `no_solution` where the own risk keeps rising up to [`Euro::MAX`].
    ///
    /// # Example
    ///
    /// ```
    /// # use vangnet::{Budget, Inverse, RuleSet, Year};
    /// # let rules = RuleSet::for_year(Year::new(2024)?)?;
    /// # let inverse = Inverse::new(&rules.regular().scale, Budget::parse("100000000")?);
    /// assert_eq!(inverse.maximum_own_risk()?.net_costs.to_string(), "112500000.00");
    /// # Ok::<(), vangnet::Error>(())
    /// ```
    pub fn maximum_own_risk(&self) -> Result<MaximumOwnRisk, Error> {
        let last = self.at(Euro::MAX)?;
        let none = || Error::new(Cause::NoSolution("the own risk keeps rising".into()));
        if last.marginal_own_risk != Ratio::ZERO {
            return Err(none());
        }
        let reached = |net_costs| Ok(self.at(net_costs)?.own_risk >= last.own_risk);
        let net_costs = self.smallest(reached)?.ok_or_else(none)?;
        Ok(MaximumOwnRisk { net_costs, own_risk: self.at(net_costs)?.shown_own_risk()? })
    }

    /// The nearest band borders above and below, and how far they are.
    ///
    /// # Errors
    ///
    /// `amount_out_of_range` where the net costs are above [`Euro::MAX`] in size.
    ///
    /// # Example
    ///
    /// ```
    /// # use vangnet::{Budget, Inverse, RuleSet, Year};
    /// # let rules = RuleSet::for_year(Year::new(2024)?)?;
    /// # let inverse = Inverse::new(&rules.regular().scale, Budget::parse("100000000")?);
    /// let borders = inverse.borders("99000000".parse()?)?;
    /// assert_eq!(borders.up.unwrap().distance.to_string(), "1000000.00");
    /// assert!(borders.down.is_none());
    /// # Ok::<(), vangnet::Error>(())
    /// ```
    pub fn borders(&self, net_costs: Euro) -> Result<Borders, Error> {
        let net_costs = net_costs.within_range()?;
        let deficit = Exact::from(net_costs.minus(self.budget.euro())?);
        let mut borders = Borders { up: None, down: None };
        let ratios = std::iter::once(Ratio::ZERO).chain(self.scale.bands.iter().map(|band| band.above.value));
        for ratio in ratios {
            let border = Exact::from(ratio).times(self.budget.euro().into())?;
            let above = border > deficit;
            let cents = if above { border.cents_at_or_above()? } else { border.cents_at_or_below()? };
            let at_border = self.budget.euro().plus(cents)?;
            let distance = if above { at_border.minus(net_costs)? } else { net_costs.minus(at_border)? };
            let border = Some(Border { ratio, net_costs: at_border, distance });
            if !above {
                borders.down = border;
            } else if borders.up.is_none() {
                borders.up = border;
            }
        }
        Ok(borders)
    }

    /// What one more euro of net costs does to the payment and the own risk, unrounded.
    ///
    /// # Errors
    ///
    /// `amount_out_of_range` where the net costs are above [`Euro::MAX`] in size.
    ///
    /// # Example
    ///
    /// ```
    /// # use vangnet::{Budget, Inverse, RuleSet, Year};
    /// # let rules = RuleSet::for_year(Year::new(2024)?)?;
    /// # let inverse = Inverse::new(&rules.regular().scale, Budget::parse("100000000")?);
    /// assert_eq!(inverse.effect_of_one_euro("120000000".parse()?)?.payment.to_string(), "1");
    /// # Ok::<(), vangnet::Error>(())
    /// ```
    pub fn effect_of_one_euro(&self, net_costs: Euro) -> Result<EffectOfOneEuro, Error> {
        let before = self.at(net_costs.within_range()?)?;
        let after = self.at(net_costs.plus(Euro::from_cents(100))?)?;
        Ok(EffectOfOneEuro {
            payment: after.payment.minus(before.payment)?,
            own_risk: after.own_risk.minus(before.own_risk)?,
        })
    }

    fn at(&self, net_costs: Euro) -> Result<ScaleResult, Error> {
        self.scale.apply(self.budget, net_costs.minus(self.budget.euro())?, self.inhabitants)
    }

    /// The smallest net costs, from the budget upwards, for which a condition holds that holds for all higher costs
    /// too.
    ///
    /// Payment and own risk both rise with the net costs, also when shown in cents (neither rises by more than a cent
    /// a cent), so halving the interval finds the first.
    fn smallest(&self, holds: impl Fn(Euro) -> Result<bool, Error>) -> Result<Option<Euro>, Error> {
        if !holds(Euro::MAX)? {
            return Ok(None);
        }
        let (mut below, mut holding) = (self.budget.euro().minus(Euro::from_cents(1))?, Euro::MAX);
        while holding.minus(below)? > Euro::from_cents(1) {
            let middle = below.midpoint(holding);
            if holds(middle)? { holding = middle } else { below = middle }
        }
        Ok(Some(holding))
    }
}

fn check_wanted(wanted: Euro) -> Result<(), Error> {
    if wanted > Euro::ZERO {
        wanted.within_range().map(|_| ())
    } else {
        Err(Cause::WantedNotPositive(Quoted::new(&wanted.to_string())).into())
    }
}
