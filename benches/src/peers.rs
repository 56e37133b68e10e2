//! The same work by other means: (budget, net costs) to (payment, own risk) in cents, deficit year 2024.

use rust_decimal::{Decimal, RoundingStrategy};
use vangnet::{Budget, Case, Euro, Inhabitants, RuleSet, Year, YearFigures, assess_with};

/// Whole numbers of 64 bits with the rates written into the code: what the compiler can make the most of.
///
/// # Example
///
/// ```
/// assert_eq!(vangnet_benches::peers::integers(10_222_222_222, 11_142_222_222), (76_666_667, 843_333_333));
/// ```
#[inline]
pub fn integers(budget: i64, net_costs: i64) -> (i64, i64) {
    let deficit = net_costs - budget;
    let sum = (40 * deficit - 3 * budget).max(0) + (40 * deficit - 5 * budget).max(0);
    let payment = (sum + 40) / 80;
    (payment, deficit.max(0) - payment)
}

/// The rates of [`integers_with`]: a payment is the sum of the steps over the unit.
#[derive(Debug, Clone, Copy)]
pub struct Steps {
    /// The factor of the deficit.
    pub deficit: i64,
    /// The factors of the budget, border by border.
    pub budget: [i64; 2],
    /// What the sum is divided by.
    pub unit: i64,
}

/// Whole numbers of 64 bits with the rates as numbers that come in, as the kernel has them.
///
/// # Example
///
/// ```
/// use vangnet_benches::peers::{Steps, integers_with};
///
/// let steps = Steps { deficit: 40, budget: [3, 5], unit: 80 };
/// assert_eq!(integers_with(&steps, 10_222_222_222, 11_142_222_222), (76_666_667, 843_333_333));
/// ```
#[inline]
pub fn integers_with(steps: &Steps, budget: i64, net_costs: i64) -> (i64, i64) {
    let deficit = net_costs - budget;
    let [first, second] = steps.budget.map(|factor| (steps.deficit * deficit - factor * budget).max(0));
    let payment = (first + second + steps.unit / 2) / steps.unit;
    (payment, deficit.max(0) - payment)
}

/// `rust_decimal` as one would write it, row by row.
///
/// # Example
///
/// ```
/// assert_eq!(vangnet_benches::peers::decimals(10_222_222_222, 11_142_222_222), (76_666_667, 843_333_333));
/// ```
pub fn decimals(budget: i64, net_costs: i64) -> (i64, i64) {
    let half = Decimal::new(5, 1);
    let budget = Decimal::new(budget, 2);
    let deficit = Decimal::new(net_costs, 2) - budget;
    let low = Decimal::new(75, 3) * budget;
    let high = Decimal::new(125, 3) * budget;
    let exact = if deficit <= low {
        Decimal::ZERO
    } else if deficit <= high {
        half * (deficit - low)
    } else {
        half * (high - low) + deficit - high
    };
    let payment = exact.round_dp_with_strategy(2, RoundingStrategy::MidpointAwayFromZero);
    let own_risk = deficit.max(Decimal::ZERO) - payment;
    (cents(payment), cents(own_risk))
}

fn cents(mut amount: Decimal) -> i64 {
    amount.rescale(2);
    i64::try_from(amount.mantissa()).expect("an amount of a case")
}

/// What the assessment of the crate `vangnet` says of the scale: deficit, ratio in millionths, payment, own risk.
///
/// # Example
///
/// ```
/// use vangnet_benches::{peers, rules};
///
/// let answer = peers::assessed(rules(2024), 2024, 10_222_222_222, 11_142_222_222, None);
/// assert_eq!(answer, [920_000_000, 90_000, 76_666_667, 843_333_333]);
/// ```
pub fn assessed(
    rules: &RuleSet,
    year: i64,
    budget: i64,
    net_costs: i64,
    inhabitants: Option<i64>,
) -> [i64; 4] {
    let year = Year::new(year).expect("a year of four digits");
    let budget = Budget::new(Euro::from_cents(budget)).expect("a budget of a case");
    let figures = YearFigures::new(year, budget, Euro::from_cents(net_costs)).expect("amounts of a case");
    let mut case = Case::new("row", year, vec![figures]).expect("a case of one year");
    if let Some(inhabitants) = inhabitants {
        case = case.with_inhabitants(Inhabitants::new(inhabitants).expect("inhabitants of a case"));
    }
    let answer = assess_with(&case, rules).expect("a case with an answer");
    let mut ratio = answer.deficit_ratio.to_decimal();
    ratio.rescale(6);
    let ratio = i64::try_from(ratio.mantissa()).expect("a ratio of 64 bits");
    [answer.deficit.cents(), ratio, answer.scale.payment.cents(), answer.scale.own_risk.cents()]
}
