//! Draws from the first to the last, block by block.
#![expect(
    clippy::float_arithmetic,
    reason = "weights of normal numbers; bounds of amounts are whole numbers"
)]
#![expect(clippy::arithmetic_side_effects, reason = "amounts below 10¹⁶ cents in size, and numbers of draws")]

use std::ops::Range;

#[cfg(target_arch = "x86_64")]
use crate::avx2;
#[cfg(all(target_arch = "wasm32", target_feature = "simd128"))]
use crate::simd128;
use crate::{BandRate, Columns, Lane, Outputs, Rates, limits::LARGEST_AMOUNT, scale_on};

use super::{
    BLOCK, Drawn, Order, Philox, Polynomials, Situation, SituationError, Spread, Tally,
    block::{Amount, Mixture},
    line::Line,
    polynomials,
    tally::FastLines,
};

/// No normal number of a draw is above it in size: each of two is below 8.3, and their weights are at most √2 together.
const LARGEST_NORMAL: i64 = 12;

/// The draws of one situation under one seed.
///
/// Draw i follows from the seed, the stream and i: Philox 4×32-10 with the seed as the key, and i and the stream as the lower
/// and upper half of the counter, gives two numbers of 64 bits, and [`normal`](crate::normal) of these the normal numbers z
/// and y. The budget is its mean + sd · y, and the net costs their mean + sd · (√(1 − ρ²) · z + ρ · y), with the correlation
/// ρ; both are rounded to cents, half away from zero. Where the budget is certain, the net costs are those of z alone. The
/// scale, the tests and the sums are exact.
///
/// # Example
///
/// ```
/// use vangnet_kernel::{BandRate, Condition, Draws, Lane, Rates, Situation, Spread, Tally};
///
/// let bands =
///     [BandRate { above: 75_000, share: 500_000 }, BandRate { above: 125_000, share: 1_000_000 }];
/// let rates = Rates::new(&bands, None)?;
/// let draws = Draws::new(
///     Situation {
///         rates: &rates,
///         net_costs: Spread { mean: 10_500_000_000, sd: 500_000_000 },
///         budget: Spread { mean: 10_000_000_000, sd: 0 },
///         correlation: 0,
///         condition: Condition { border: 75_000, above: 0, required: false },
///     },
///     7,
///     0,
/// )?;
/// let mut tally = Tally::default();
/// draws.run(Lane::best(), 0..1000, Some(&mut tally), None);
/// // The chance of net costs above 107.5% of the budget is 31%.
/// assert!((280..340).contains(&tally.above_first));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq)]
pub struct Draws {
    rates: Rates,
    /// The net costs and the budget.
    spreads: [Spread; 2],
    /// Whether nothing is paid where the conditions are not met.
    required: bool,
    philox: Philox,
    polynomials: &'static Polynomials,
    net_costs: Amount,
    budget: Option<Amount>,
    mixture: Option<Mixture>,
    lines: Lines,
    fast: Option<FastLines>,
    /// Whether the second normal numbers are those of all members of a group.
    shares: bool,
}

/// The tests that are counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Lines {
    first: Line,
    last: Line,
    conditions: Line,
}

impl Draws {
    /// The draws of a situation.
    ///
    /// # Errors
    ///
    /// [`SituationError`] for a number outside the range that [`Situation`] names, and for rates with a cap.
    ///
    /// # Example
    ///
    /// See [`Draws`].
    ///
    /// ```
    /// # use vangnet_kernel::{Draws, Situation, SituationError};
    /// fn check(situation: Situation<'_>) -> Result<(), SituationError> {
    ///     Draws::new(situation, 0, 0).map(|_| ())
    /// }
    /// # let _ = check;
    /// ```
    #[expect(clippy::cast_precision_loss, reason = "at most 10¹⁴")]
    pub fn new(situation: Situation<'_>, seed: u64, stream: u64) -> Result<Self, SituationError> {
        situation.check()?;
        let Situation { rates, net_costs, budget, correlation, condition } = situation;
        let amount = |spread: Spread| Amount { mean: spread.mean as f64, sd: spread.sd as f64 };
        let border = |band: Option<&BandRate>| Line::new(band.map_or(0, |band| band.above), 0);
        let lines = Lines {
            first: border(rates.bands().first()),
            last: border(rates.bands().last()),
            conditions: Line::new(condition.border, condition.above),
        };
        let mut draws = Self {
            rates: rates.clone(),
            spreads: [net_costs, budget],
            required: condition.required,
            philox: Philox::new(seed, stream),
            polynomials: polynomials(),
            net_costs: amount(net_costs),
            budget: (budget.sd > 0).then_some(amount(budget)),
            mixture: (budget.sd > 0).then_some(mixture(correlation)),
            lines,
            fast: None,
            shares: false,
        };
        draws.fast = draws.fast_lines();
        Ok(draws)
    }

    /// The draws of a member of a group: its second normal numbers are those of the group.
    pub(super) fn of_a_group(
        situation: Situation<'_>,
        seed: u64,
        stream: u64,
    ) -> Result<Self, SituationError> {
        let mut draws = Self::new(situation, seed, stream)?;
        draws.mixture = (situation.correlation != 0).then_some(mixture(situation.correlation));
        draws.shares = true;
        Ok(draws)
    }

    /// The tests in doubles, where all amounts are small enough.
    fn fast_lines(&self) -> Option<FastLines> {
        let [[lowest, highest], [_, budget]] = self.within();
        let largest = highest.max(-lowest).max(budget);
        let Lines { first, last, conditions } = self.lines;
        (largest <= LARGEST_AMOUNT).then_some(())?;
        Some(FastLines {
            first: first.fast(largest)?,
            last: last.fast(largest)?,
            conditions: conditions.fast(largest)?,
            least: match self.budget {
                None => {
                    let [_, Spread { mean: budget, .. }] = self.spreads;
                    Some([first.least(budget)?, last.least(budget)?, conditions.least(budget)?])
                }
                Some(_) => None,
            },
        })
    }

    /// The least and the largest net costs and budget that can be drawn.
    fn within(&self) -> [[i64; 2]; 2] {
        self.spreads.map(|Spread { mean, sd }| [mean - LARGEST_NORMAL * sd, mean + LARGEST_NORMAL * sd])
    }

    /// A search for the payments and the own risks of these ranks, where 1 is the lowest.
    ///
    /// # Example
    ///
    /// See [`Order`].
    ///
    /// ```
    /// # use vangnet_kernel::{Draws, Order};
    /// fn lowest(draws: &Draws) -> Order {
    ///     draws.order(&[1])
    /// }
    /// # let _ = lowest;
    /// ```
    pub fn order(&self, ranks: &[u64]) -> Order {
        if self.rises_with_net_costs() {
            let [[least, most], _] = self.within();
            return Order::new([least..=most], ranks);
        }
        let [deficit, beyond] = self.most();
        Order::new([0..=deficit + beyond, -beyond..=deficit], ranks)
    }

    /// The largest deficit, and what the scale pays at most beyond it: where a budget is below zero.
    pub(super) fn most(&self) -> [i64; 2] {
        let [[_, costs], [budget, _]] = self.within();
        [(costs - budget).max(0), -budget.min(0) * (BandRate::HIGHEST_BORDER / 1_000_000)]
    }

    /// The payments and the own risks that an order found, in the order of its ranks.
    ///
    /// # Example
    ///
    /// See [`Order`].
    ///
    /// ```
    /// # use vangnet_kernel::{Draws, Order};
    /// fn payments(draws: &Draws, order: &Order) -> Vec<i64> {
    ///     let [payments, _] = draws.found(order);
    ///     payments
    /// }
    /// # let _ = payments;
    /// ```
    pub fn found(&self, order: &Order) -> [Vec<i64>; 2] {
        let mut found = order.found();
        let [first, second] = [found.next().unwrap_or_default(), found.next().unwrap_or_default()];
        if !self.rises_with_net_costs() {
            return [first.to_vec(), second.to_vec()];
        }
        let [_, Spread { mean: budget, .. }] = self.spreads;
        let (payments, own_risks) = first.iter().map(|net_costs| self.shares(*net_costs, budget)).unzip();
        [payments, own_risks]
    }

    /// Whether payments and own risks rise, or stay, as the net costs rise: then their ranks are those of the net costs.
    fn rises_with_net_costs(&self) -> bool {
        self.budget.is_none() && !self.is_required()
    }

    /// Works out the draws of a range, and adds them to a tally and to a search for order statistics.
    ///
    /// # Example
    ///
    /// See [`Draws`] and [`Order`].
    ///
    /// ```
    /// # use vangnet_kernel::{Draws, Lane, Tally};
    /// fn in_two_parts(draws: &Draws) -> Tally {
    ///     let (mut first, mut second) = (Tally::default(), Tally::default());
    ///     draws.run(Lane::best(), 0..500, Some(&mut first), None);
    ///     draws.run(Lane::best(), 500..1000, Some(&mut second), None);
    ///     first.merge(&second);
    ///     first
    /// }
    /// # let _ = in_two_parts;
    /// ```
    pub fn run(
        &self,
        lane: Lane,
        draws: Range<u64>,
        mut tally: Option<&mut Tally>,
        mut order: Option<&mut Order>,
    ) {
        let mut block = Drawn::new();
        for (start, here) in blocks(draws) {
            self.block(lane, start, &mut block);
            self.assess(lane, &mut block, here, tally.as_deref_mut());
            if let Some(order) = order.as_deref_mut() {
                let Drawn { net_costs, payment, own_risk, .. } = &*block;
                let [net_costs, payment, own_risk] =
                    [net_costs, payment, own_risk].map(|amounts| amounts.get(..here).unwrap_or_default());
                let first = if self.rises_with_net_costs() { net_costs } else { payment };
                order.observe([first, own_risk]);
            }
        }
    }

    /// The amounts of a block of draws; a member of a group finds its second normal numbers there.
    pub(super) fn block(&self, lane: Lane, start: u64, drawn: &mut Drawn) {
        let both = self.mixture.is_some() && !self.shares;
        if self.budget.is_none() {
            let [_, Spread { mean: budget, .. }] = self.spreads;
            drawn.budget.fill(budget);
        }
        match lane {
            #[cfg(target_arch = "x86_64")]
            Lane::Avx2 => {
                avx2::draw(drawn, &self.philox, self.polynomials, start, both);
                avx2::amounts(drawn, self.net_costs, self.budget, self.mixture);
            }
            #[cfg(all(target_arch = "wasm32", target_feature = "simd128"))]
            Lane::Simd128 => {
                simd128::draw(drawn, &self.philox, self.polynomials, start, both);
                drawn.amounts(self.net_costs, self.budget, self.mixture);
            }
            _ => {
                drawn.draw_plain(&self.philox, self.polynomials, start, both);
                drawn.amounts(self.net_costs, self.budget, self.mixture);
            }
        }
    }

    /// The payments and own risks of a block of draws, the first of which are counted.
    pub(super) fn assess(&self, lane: Lane, drawn: &mut Drawn, here: usize, tally: Option<&mut Tally>) {
        let Some(lines) = self.fast.filter(|_| lane != Lane::Wide && self.scale(lane, drawn)) else {
            return self.assess_wide(drawn, here, tally);
        };
        if self.is_required() {
            drawn.require(lines.conditions);
        }
        let Some(tally) = tally else { return };
        match lane {
            #[cfg(target_arch = "x86_64")]
            Lane::Avx2 => avx2::count(tally, drawn, &lines, here),
            _ => tally.count(drawn, &lines, here),
        }
    }

    /// Applies the scale; `false` where a draw of the block has no answer there, such as a budget below zero.
    fn scale(&self, lane: Lane, drawn: &mut Drawn) -> bool {
        let Drawn { net_costs, budget, payment, own_risk, .. } = drawn;
        let columns = Columns { budget, net_costs, inhabitants: None };
        let outputs = Outputs { payment: Some(payment), own_risk: Some(own_risk), ..Outputs::default() };
        scale_on(lane, &self.rates, columns, outputs).is_ok()
    }

    /// Whether the conditions ask for more than the scale does.
    fn is_required(&self) -> bool {
        self.required && self.lines.conditions != self.lines.first
    }

    /// The payment and the own risk of one draw, in integers of 128 bits.
    fn shares(&self, net_costs: i64, budget: i64) -> (i64, i64) {
        let deficit = net_costs - budget;
        let pays = !self.required || self.lines.conditions.is_passed(net_costs, budget);
        let payment = if pays { self.rates.wide.payment(budget, deficit) } else { 0 };
        (payment, deficit.max(0) - payment)
    }

    /// The same in integers of 128 bits, draw by draw.
    fn assess_wide(&self, drawn: &mut Drawn, here: usize, mut tally: Option<&mut Tally>) {
        let Lines { first, last, conditions } = self.lines;
        let amounts = drawn.net_costs.iter().zip(&drawn.budget);
        let results = drawn.payment.iter_mut().zip(&mut drawn.own_risk);
        for ((net_costs, budget), (payment, own_risk)) in amounts.zip(results).take(here) {
            let (net_costs, budget) = (*net_costs, *budget);
            let deficit = net_costs - budget;
            (*payment, *own_risk) = self.shares(net_costs, budget);
            let Some(tally) = tally.as_deref_mut() else { continue };
            tally.draws += 1;
            tally.deficit += u64::from(deficit > 0);
            tally.above_first += u64::from(deficit > 0 && first.is_passed(net_costs, budget));
            tally.above_last += u64::from(deficit > 0 && last.is_passed(net_costs, budget));
            tally.conditions += u64::from(conditions.is_passed(net_costs, budget));
            tally.payment.add_one(*payment);
            tally.own_risk.add_one(*own_risk);
        }
    }
}

#[expect(clippy::cast_precision_loss, reason = "at most a million")]
fn mixture(correlation: i64) -> Mixture {
    let shared = correlation as f64 / 1_000_000.0;
    Mixture { own: (1.0 - shared * shared).sqrt(), shared }
}

/// The blocks of a range: where each starts, and how many of its draws are in the range.
pub(super) fn blocks(draws: Range<u64>) -> impl Iterator<Item = (u64, usize)> {
    let starts = draws.clone().step_by(BLOCK);
    starts.map(move |start| (start, usize::try_from(draws.end - start).map_or(BLOCK, |left| left.min(BLOCK))))
}
