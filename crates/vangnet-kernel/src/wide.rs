//! The wide lane: one row after the other in integers of 128 bits, correct on every row.

use crate::{
    BandRate, Column, Refusal,
    limits::{LARGEST_AMOUNT, MOST_INHABITANTS},
};

/// The unit of the deficit ratio.
const MILLION: i128 = 1_000_000;

/// What one border adds to the payment: (`deficit`·D − `budget`·B)⁺, with the sign of the step, over the unit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Step {
    pub(crate) deficit: i128,
    pub(crate) budget: i128,
    /// Whether the share falls at this border, so that the step is taken off.
    pub(crate) falls: bool,
}

/// The payment as one fraction: the sum of the steps over the unit, in lowest terms but for an even unit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct WideRates {
    pub(crate) steps: Vec<Step>,
    pub(crate) unit: i128,
}

/// What the scale gives for one row, in eurocents.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Row {
    pub(crate) deficit: i64,
    pub(crate) payment: i64,
    pub(crate) own_risk: i64,
}

#[expect(
    clippy::arithmetic_side_effects,
    reason = "numbers of at most 7 and 15 digits: products of three of them stay below 10³⁰ < 2¹²⁷"
)]
impl WideRates {
    /// The bands, checked before, as steps: what is paid more of what lies above each border.
    pub(crate) fn new(bands: &[BandRate]) -> Self {
        let mut unit = i128::from(BandRate::WHOLE) * MILLION;
        let mut below = 0;
        let mut steps = Vec::with_capacity(bands.len());
        for band in bands {
            let more = i128::from(band.share - below);
            below = band.share;
            if more != 0 {
                steps.push(Step {
                    deficit: more.abs() * MILLION,
                    budget: more.abs() * i128::from(band.above),
                    falls: more < 0,
                });
            }
        }
        let common = steps.iter().fold(unit, |all, step| divisor(divisor(all, step.deficit), step.budget));
        // An even unit, so that half of it is a whole number.
        let common = if (unit / common) % 2 == 0 { common } else { common / 2 };
        unit /= common;
        for step in &mut steps {
            step.deficit /= common;
            step.budget /= common;
        }
        Self { steps, unit }
    }

    /// The payment of a row in whole cents, half away from zero: it is never below zero.
    pub(crate) fn payment(&self, budget: i64, deficit: i64) -> i64 {
        let (budget, deficit) = (i128::from(budget), i128::from(deficit));
        let sum: i128 = self
            .steps
            .iter()
            .map(|step| {
                let more = (step.deficit * deficit - step.budget * budget).max(0);
                if step.falls { -more } else { more }
            })
            .sum();
        fit((sum + self.unit / 2) / self.unit)
    }
}

#[expect(
    clippy::arithmetic_side_effects,
    reason = "the amounts are checked: at most 10¹⁴ in size, 2·10¹⁴ the deficit"
)]
impl Row {
    /// The answer for one row, or what is wrong with it.
    pub(crate) fn new(
        rates: &WideRates,
        cap_per_inhabitant: Option<i64>,
        row: usize,
        budget: i64,
        net_costs: i64,
        inhabitants: Option<i64>,
    ) -> Result<Self, Refusal> {
        let within = |column, value, range: std::ops::RangeInclusive<i64>| {
            if range.contains(&value) { Ok(()) } else { Err(Refusal::OutOfRange { row, column, value }) }
        };
        within(Column::Budget, budget, 1..=LARGEST_AMOUNT)?;
        within(Column::NetCosts, net_costs, -LARGEST_AMOUNT..=LARGEST_AMOUNT)?;
        let deficit = net_costs - budget;
        let mut payment = rates.payment(budget, deficit);
        if let Some(inhabitants) = inhabitants {
            within(Column::Inhabitants, inhabitants, 1..=MOST_INHABITANTS)?;
            if let Some(cap) = cap_per_inhabitant {
                // A cap in whole cents: rounding first and taking the larger is the same as the other way round.
                payment = payment.max(deficit - cap * inhabitants);
            }
        }
        Ok(Self { deficit, payment, own_risk: deficit.max(0) - payment })
    }
}

/// The deficit ratio of a row that was checked, in millionths, half away from zero.
///
/// With a budget of a few cents it can be beyond 64 bits.
#[expect(
    clippy::arithmetic_side_effects,
    reason = "2·10¹⁴ times a million is far below 2¹²⁷, and a budget is above 0"
)]
pub(crate) fn ratio(row: usize, budget: i64, deficit: i64) -> Result<i64, Refusal> {
    let (budget, size) = (i128::from(budget), i128::from(deficit).abs());
    let rounded = (2 * MILLION * size + budget) / (2 * budget);
    let ratio = if deficit < 0 { -rounded } else { rounded };
    i64::try_from(ratio).map_err(|_| Refusal::RatioTooLarge { row })
}

/// The greatest common divisor of two numbers, neither below zero and at least one above it.
#[expect(clippy::arithmetic_side_effects, reason = "a remainder by a number above zero")]
pub(crate) fn divisor(mut a: i128, mut b: i128) -> i128 {
    while b > 0 {
        (a, b) = (b, a % b);
    }
    a
}

/// A payment as 64 bits: it is at most the deficit, since no share is above 1.
fn fit(payment: i128) -> i64 {
    i64::try_from(payment).unwrap_or(i64::MAX)
}
