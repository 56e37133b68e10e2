//! The plain fast lane: integers carried exactly in doubles, in loops that become vector instructions by themselves.
//!
//! Every loop here is plain safe code without a branch in it, so the compiler makes of it the vectors that every
//! processor of the target has. Nothing is rounded on the way but the quotients: the comments say why each of them is
//! right, and every result is compared with the wide lane in the tests. `avx2/scale.rs` does the same by hand.
#![expect(
    clippy::float_arithmetic,
    reason = "the doubles hold integers below 2⁵³; the rounding of each quotient is proved beside it"
)]
#![expect(clippy::inline_always, reason = "where a call is left, the loops around it do not become vectors")]

use crate::{limits::MOST_INHABITANTS, wide::WideRates};

/// 3·2⁵¹: a sum with it has no room for a fraction, and shows a whole number up to 2⁵¹ in its last bits.
pub(crate) const WHOLE: f64 = 6_755_399_441_055_744.0;

/// The largest limit: net costs of twice this are within the range of an amount, and ratios stay small enough.
const HIGHEST_LIMIT: i64 = 1 << 43;
/// No use is made of a fast lane that ends below this: 2²³ cents are some 84,000 euro.
const LOWEST_LIMIT: i64 = 1 << 23;
/// Below it the sum of the steps rounds correctly; see [`FastRates::reciprocal`].
const LARGEST_SUM: i128 = 1 << 50;

/// A million, the unit of a ratio.
pub(crate) const MILLION: f64 = 1_000_000.0;
/// Below it a ratio is right in the plain lane; see [`ratios`].
const LARGEST_RATIO: i64 = 1 << 46;

/// One border: (`deficit`·D − `budget`·B)⁺ over the unit, each number whole.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub(crate) struct Step {
    pub(crate) deficit: f64,
    pub(crate) budget: f64,
    pub(crate) falls: bool,
}

/// Two steps that are as high: (`deficit`·D − (`middle` ∓ `half`)·B)⁺, numbers that are whole or a half more.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub(crate) struct EvenSteps {
    pub(crate) deficit: f64,
    pub(crate) middle: f64,
    pub(crate) half: f64,
}

/// The rates of a scale for the fast lanes.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct FastRates {
    steps: Vec<Step>,
    limit: i64,
    /// A little more than 1 / unit, so that a product with it rounds halves up and nothing else differently.
    ///
    /// Say it is (1 + ε) / unit with 2⁻⁵² ≤ ε ≤ 3.5·2⁻⁵². The exact payment is X / unit for a whole X below 2⁵⁰, and
    /// the unit is even. Where it is a half, the product with ε is at least one unit in the last place above it, and
    /// stays above it when it is rounded. Where X is one below that, the product rounded is at most
    /// (X / unit)·(1 + 2⁻⁵⁰) < (X + 1) / unit, so it stays below the half.
    reciprocal: f64,
}

impl FastRates {
    /// The rates for the fast lanes, where there is a use for these.
    #[expect(
        clippy::arithmetic_side_effects,
        reason = "each number is at most 2·10¹³, and there is a step for each border of a band"
    )]
    pub(crate) fn new(rates: &WideRates) -> Option<Self> {
        let scale = match *rates.steps.as_slice() {
            // Then what is between the middle and either border is a whole budget, which saves a multiplication.
            [first, second] if second.budget - first.budget == 1 => 2,
            _ => 1,
        };
        let weight: i128 = rates.steps.iter().map(|step| scale * (step.deficit + step.budget)).sum();
        let limit = std::iter::successors(Some(HIGHEST_LIMIT), |limit| Some(limit / 2))
            .take_while(|limit| *limit >= LOWEST_LIMIT)
            .find(|limit| weight * i128::from(*limit) <= LARGEST_SUM)?;
        let whole = |number: i128| i64::try_from(scale * number).ok().map(to_double);
        let steps = rates.steps.iter().map(|step| {
            Some(Step { deficit: whole(step.deficit)?, budget: whole(step.budget)?, falls: step.falls })
        });
        let nearest = 1.0 / whole(rates.unit)?;
        let reciprocal = nearest.next_up().next_up().next_up();
        Some(Self { steps: steps.collect::<Option<_>>()?, limit, reciprocal })
    }

    /// The largest budget, and the largest deficit in size, of a row of the fast lane.
    pub(crate) fn limit(&self) -> i64 {
        self.limit
    }

    #[cfg(target_arch = "x86_64")]
    /// The borders.
    pub(crate) fn steps(&self) -> &[Step] {
        &self.steps
    }

    #[cfg(any(target_arch = "x86_64", all(target_arch = "wasm32", target_feature = "simd128")))]
    /// The number that the sum of the steps is multiplied by.
    pub(crate) fn reciprocal(&self) -> f64 {
        self.reciprocal
    }

    /// What two steps have in common, where there are two and what is paid rises as much at the one as at the other.
    pub(crate) fn even(&self) -> Option<EvenSteps> {
        match *self.steps.as_slice() {
            [first, second]
                if !first.falls && !second.falls && first.deficit.to_bits() == second.deficit.to_bits() =>
            {
                Some(EvenSteps {
                    deficit: first.deficit,
                    middle: first.budget.midpoint(second.budget),
                    half: (second.budget - first.budget) / 2.0,
                })
            }
            _ => None,
        }
    }

    /// Whether every row is within the limit, and so within the range of the amounts as well.
    #[inline(always)]
    pub(crate) fn hold(&self, budget: &[i64], net_costs: &[i64]) -> bool {
        // The limit is a power of two: a bit at or above it stays where any value is outside.
        let bits = budget.iter().zip(net_costs).fold((0, 0), |(budgets, deficits), (&budget, &net_costs)| {
            let deficit = net_costs.wrapping_sub(budget).wrapping_add(self.limit);
            (budgets | budget.wrapping_sub(1), deficits | deficit)
        });
        (0..self.limit).contains(&bits.0) && (0..self.limit.wrapping_mul(2)).contains(&bits.1)
    }

    /// The payments and own risks of a scale of one or two steps, in one pass over the columns: the passes are what the
    /// time goes to.
    ///
    /// `false`, and nothing of use in the outputs, where there are other steps, or where a row may be outside the limit.
    /// It takes fewer rows than those that [hold](Self::hold): no net costs below zero.
    #[inline(always)]
    pub(crate) fn shares(
        &self,
        budget: &[i64],
        net_costs: &[i64],
        payment: &mut [i64],
        own_risk: &mut [i64],
    ) -> bool {
        if let Some(EvenSteps { deficit: factor, middle, half }) = self.even() {
            // (m + h)⁺ + (m − h)⁺ is m + max(|m|, h): whole numbers and halves, none of them rounded.
            let sum = |deficit: f64, budget: f64| {
                let middle = factor * deficit - middle * budget;
                let (size, half) = (middle.abs(), half * budget);
                middle + if size > half { size } else { half }
            };
            return self.shares_of(sum, budget, net_costs, payment, own_risk);
        }
        let (first, second) = match *self.steps.as_slice() {
            [only] if !only.falls => (only, Step::default()),
            [first, second] if !first.falls && !second.falls => (first, second),
            _ => return false,
        };
        let sum = |deficit, budget| first.of(deficit, budget) + second.of(deficit, budget);
        self.shares_of(sum, budget, net_costs, payment, own_risk)
    }

    #[inline(always)]
    fn shares_of(
        &self,
        sum: impl Fn(f64, f64) -> f64,
        budget: &[i64],
        net_costs: &[i64],
        payment: &mut [i64],
        own_risk: &mut [i64],
    ) -> bool {
        let mut bits = 0;
        let inputs = budget.iter().zip(net_costs);
        for (((&budget, &net_costs), payment), own_risk) in inputs.zip(payment).zip(own_risk) {
            bits |= budget.wrapping_sub(1) | net_costs;
            let deficit = to_double(net_costs.wrapping_sub(budget));
            let paid = to_integer(sum(deficit, to_double(budget)) * self.reciprocal + WHOLE);
            let deficit = if deficit > 0.0 { deficit } else { 0.0 };
            *payment = paid;
            *own_risk = to_integer(deficit + WHOLE).wrapping_sub(paid);
        }
        // The limit is a power of two: a bit at or above it stays where any value is outside.
        (0..self.limit).contains(&bits)
    }

    /// The payments of rows that [hold](Self::hold).
    #[inline(always)]
    pub(crate) fn payments(&self, budget: &[i64], net_costs: &[i64], payment: &mut [i64]) {
        match *self.steps.as_slice() {
            [] => payment.fill(0),
            [only] if !only.falls => self.two_steps([only, Step::default()], budget, net_costs, payment),
            [first, second] if !first.falls && !second.falls => {
                self.two_steps([first, second], budget, net_costs, payment);
            }
            _ => self.many_steps(budget, net_costs, payment),
        }
    }

    #[inline(always)]
    fn two_steps(&self, [first, second]: [Step; 2], budget: &[i64], net_costs: &[i64], payment: &mut [i64]) {
        for ((&budget, &net_costs), payment) in budget.iter().zip(net_costs).zip(payment) {
            let deficit = to_double(net_costs.wrapping_sub(budget));
            let budget = to_double(budget);
            let sum = first.of(deficit, budget) + second.of(deficit, budget);
            *payment = to_integer(sum * self.reciprocal + WHOLE);
        }
    }

    #[inline(always)]
    fn many_steps(&self, budget: &[i64], net_costs: &[i64], payment: &mut [i64]) {
        // The sum so far is in the place of the payment, as the bits of a double.
        payment.fill(0.0_f64.to_bits().cast_signed());
        for step in &self.steps {
            let sign = if step.falls { -1.0 } else { 1.0 };
            for ((&budget, &net_costs), payment) in budget.iter().zip(net_costs).zip(&mut *payment) {
                let deficit = to_double(net_costs.wrapping_sub(budget));
                let sum = f64::from_bits(payment.cast_unsigned());
                let sum = sum + sign * step.of(deficit, to_double(budget));
                *payment = sum.to_bits().cast_signed();
            }
        }
        for payment in payment {
            let sum = f64::from_bits(payment.cast_unsigned());
            *payment = to_integer(sum * self.reciprocal + WHOLE);
        }
    }
}

impl Step {
    /// (`deficit`·D − `budget`·B)⁺. Each product and the difference are whole numbers below 2⁵³, and so exact.
    #[inline(always)]
    fn of(self, deficit: f64, budget: f64) -> f64 {
        let above = self.deficit * deficit - self.budget * budget;
        if above > 0.0 { above } else { 0.0 }
    }
}

/// The deficits of rows that hold.
#[inline(always)]
pub(crate) fn deficits(budget: &[i64], net_costs: &[i64], deficit: &mut [i64]) {
    for ((&budget, &net_costs), deficit) in budget.iter().zip(net_costs).zip(deficit) {
        *deficit = net_costs.wrapping_sub(budget);
    }
}

/// Whether every number is one of inhabitants.
#[inline(always)]
pub(crate) fn are_counts(inhabitants: &[i64]) -> bool {
    inhabitants.iter().fold(true, |all, count| all & (1..=MOST_INHABITANTS).contains(count))
}

/// Pays what of the deficit is above the cap, for rows that hold: the own risk is at most `cap` for each inhabitant.
#[inline(always)]
pub(crate) fn pay_above_cap(
    budget: &[i64],
    net_costs: &[i64],
    inhabitants: &[i64],
    cap: i64,
    payment: &mut [i64],
) {
    for (((&budget, &net_costs), &inhabitants), payment) in
        budget.iter().zip(net_costs).zip(inhabitants).zip(payment)
    {
        // At most 10⁶ times 10⁸.
        let most = cap.wrapping_mul(inhabitants);
        *payment = (*payment).max(net_costs.wrapping_sub(budget).wrapping_sub(most));
    }
}

/// The own risks in the place of the payments, for rows that hold: what of a deficit is not paid.
#[inline(always)]
pub(crate) fn own_risks_of_payments(budget: &[i64], net_costs: &[i64], payment: &mut [i64]) {
    for ((&budget, &net_costs), payment) in budget.iter().zip(net_costs).zip(payment) {
        *payment = net_costs.wrapping_sub(budget).max(0).wrapping_sub(*payment);
    }
}

/// The deficit ratios of rows that hold, in millionths, half away from zero.
///
/// Gives whether every ratio is below 2⁴⁶ in size; where one is not, none of them counts.
#[inline(always)]
pub(crate) fn ratios(budget: &[i64], net_costs: &[i64], ratio: &mut [i64]) -> bool {
    let mut bits = 0;
    for ((&budget, &net_costs), ratio) in budget.iter().zip(net_costs).zip(ratio) {
        let deficit = net_costs.wrapping_sub(budget);
        let size = to_double(deficit).abs();
        let divisor = to_double(budget);
        // Two roundings, and a quotient below 2⁴⁶: less than 2⁻⁵ off. A quarter less, and rounded to a whole number,
        // it is the answer or one below it.
        let product = size * MILLION;
        let low = (product / divisor - 0.25) + WHOLE;
        let at_least = to_integer(low);
        // The rest, a million deficits less that many budgets, decides between the two. It is below 2⁴⁷, and so
        // right modulo 2⁶⁴ too.
        let rest = deficit.wrapping_abs().wrapping_mul(1_000_000).wrapping_sub(at_least.wrapping_mul(budget));
        let one_more = rest.wrapping_add(rest) >= budget;
        let rounded = at_least.wrapping_add(i64::from(one_more));
        bits |= rounded;
        let sign = deficit >> 63;
        *ratio = (rounded ^ sign).wrapping_sub(sign);
    }
    (0..LARGEST_RATIO).contains(&bits)
}

/// A whole number below 2⁵¹ in size as a double, by its bits: few processors have an instruction for it in vectors.
#[inline(always)]
pub(crate) fn to_double(number: i64) -> f64 {
    f64::from_bits(number.wrapping_add(WHOLE.to_bits().cast_signed()).cast_unsigned()) - WHOLE
}

/// The whole number above [`WHOLE`] in a sum.
#[inline(always)]
fn to_integer(sum: f64) -> i64 {
    sum.to_bits().wrapping_sub(WHOLE.to_bits()).cast_signed()
}
