//! A test of net costs and a budget: whether the deficit is above a part of the budget, and by how much.
#![expect(
    clippy::float_arithmetic,
    reason = "whole numbers below 2⁵³, so that no product and no difference is rounded"
)]
#![expect(clippy::arithmetic_side_effects, reason = "`Line::new` says how large the numbers are")]

use crate::wide::divisor;

/// A million, the unit of a border.
const MILLION: i128 = 1_000_000;

/// Whether `costs`·N − `budget`·B > `above`, in whole numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Line {
    costs: i128,
    budget: i128,
    above: i128,
}

/// The same in doubles.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct FastLine {
    costs: f64,
    budget: f64,
    above: f64,
}

impl Line {
    /// Whether the deficit less a part of the budget, in millionths, is above something, in millionths of a cent.
    ///
    /// The numbers are at most 10⁶, 1.1·10⁷ and 10²¹, so with amounts below 10¹⁶ nothing overflows.
    pub(super) fn new(border: i64, above: i128) -> Self {
        let border = i128::from(border);
        let common = divisor(MILLION, border);
        Self { costs: MILLION / common, budget: (MILLION + border) / common, above: above.div_euclid(common) }
    }

    pub(super) fn is_passed(&self, net_costs: i64, budget: i64) -> bool {
        self.costs * i128::from(net_costs) - self.budget * i128::from(budget) > self.above
    }

    /// What the net costs must be above, with a budget that is certain: at most 64 bits where the test is exact in doubles.
    pub(super) fn least(&self, budget: i64) -> Option<i64> {
        i64::try_from((self.budget * i128::from(budget) + self.above).div_euclid(self.costs)).ok()
    }

    /// The test in doubles, where it is exact for amounts up to this size.
    #[expect(clippy::cast_precision_loss, reason = "all of them together are below 2⁵³")]
    pub(super) fn fast(&self, largest: i64) -> Option<FastLine> {
        let most = (self.costs + self.budget) * i128::from(largest) + self.above.abs();
        (most < 1 << 53).then_some(FastLine {
            costs: self.costs as f64,
            budget: self.budget as f64,
            above: self.above as f64,
        })
    }
}

impl FastLine {
    #[inline(always)]
    #[expect(clippy::inline_always, reason = "a loop over a call does not become vectors")]
    pub(super) fn is_passed(&self, net_costs: f64, budget: f64) -> bool {
        self.costs * net_costs - self.budget * budget > self.above
    }
}
