//! What is counted and added up over draws.
#![expect(clippy::arithmetic_side_effects, reason = "counts of draws, and the sums say how large they are")]
#![expect(clippy::inline_always, reason = "a loop over a call does not become vectors")]

use super::{BLOCK, Drawn, Squares, line::FastLine};
use crate::fast::to_double;

/// The sum of an amount over draws, and of its square.
///
/// # Example
///
/// See [`Draws`](crate::Draws).
///
/// ```
/// assert_eq!(vangnet_kernel::Moments::default().sum, 0);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
#[non_exhaustive]
pub struct Moments {
    /// The sum, in cents.
    pub sum: i128,
    /// The sum of the squares.
    pub squares: Squares,
}

/// What is counted and added up over draws.
///
/// # Example
///
/// See [`Draws`](crate::Draws).
///
/// ```
/// use vangnet_kernel::Tally;
///
/// let mut all = Tally::default();
/// all.merge(&Tally::default());
/// assert_eq!(all.draws, 0);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
#[non_exhaustive]
pub struct Tally {
    /// The draws.
    pub draws: u64,
    /// Those with a deficit.
    pub deficit: u64,
    /// Those with a deficit above the first border of the scale.
    pub above_first: u64,
    /// Those with a deficit above its last border.
    pub above_last: u64,
    /// Those that meet the conditions.
    pub conditions: u64,
    /// The payments.
    pub payment: Moments,
    /// The own risks.
    pub own_risk: Moments,
}

/// The tests that are counted, in doubles.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct FastLines {
    pub(super) first: FastLine,
    pub(super) last: FastLine,
    pub(super) conditions: FastLine,
    /// What the net costs must be above in each of them, where the budget is certain.
    pub(super) least: Option<[i64; 3]>,
}

impl Tally {
    /// Adds what was counted over other draws.
    ///
    /// # Example
    ///
    /// See [`Tally`].
    ///
    /// ```
    /// # let (mut all, more) = (vangnet_kernel::Tally::default(), vangnet_kernel::Tally::default());
    /// all.merge(&more);
    /// assert_eq!(all, more);
    /// ```
    pub fn merge(&mut self, more: &Self) {
        self.draws += more.draws;
        self.deficit += more.deficit;
        self.above_first += more.above_first;
        self.above_last += more.above_last;
        self.conditions += more.conditions;
        self.payment.merge(&more.payment);
        self.own_risk.merge(&more.own_risk);
    }

    /// Counts the first draws of a block.
    ///
    /// The payments and own risks are from 0 to 2⁵², so their halves of 26 bits have products below 2⁵², of which a block
    /// has fewer than 2¹¹.
    #[inline(always)]
    pub(crate) fn count(&mut self, drawn: &Drawn, lines: &FastLines, here: usize) {
        let Drawn { net_costs, budget, .. } = drawn;
        let [mut deficit, mut first, mut last, mut conditions] = [0_u64; 4];
        if let Some([of_first, of_last, of_conditions]) = lines.least {
            for (net_costs, budget) in net_costs.iter().zip(budget).take(here) {
                deficit += u64::from(net_costs > budget);
                first += u64::from(*net_costs > of_first);
                last += u64::from(*net_costs > of_last);
                conditions += u64::from(*net_costs > of_conditions);
            }
        } else {
            for (net_costs, budget) in net_costs.iter().zip(budget).take(here) {
                let (costs, budgeted) = (to_double(*net_costs), to_double(*budget));
                deficit += u64::from(net_costs > budget);
                first += u64::from(lines.first.is_passed(costs, budgeted));
                last += u64::from(lines.last.is_passed(costs, budgeted));
                conditions += u64::from(lines.conditions.is_passed(costs, budgeted));
            }
        }
        self.draws += here as u64;
        self.deficit += deficit;
        self.above_first += first;
        self.above_last += last;
        self.conditions += conditions;
        self.payment.add(&drawn.payment, here);
        self.own_risk.add(&drawn.own_risk, here);
    }
}

impl Moments {
    /// Adds the sums over other draws.
    ///
    /// # Example
    ///
    /// ```
    /// use vangnet_kernel::Moments;
    ///
    /// let mut all = Moments::default();
    /// all.merge(&Moments::default());
    /// assert_eq!(all.sum, 0);
    /// ```
    pub fn merge(&mut self, more: &Self) {
        self.sum += more.sum;
        self.squares.merge(more.squares);
    }

    #[inline(always)]
    #[expect(clippy::cast_sign_loss, reason = "none is below zero")]
    fn add(&mut self, amounts: &[i64; BLOCK], here: usize) {
        const HALF: u32 = 26;
        const LOW: u64 = (1 << HALF) - 1;
        let mut sum = 0;
        let [mut low_low, mut low_high, mut high_high] = [0_u64; 3];
        for amount in amounts.iter().take(here) {
            let amount = *amount as u64;
            let (low, high) = (amount & LOW, amount >> HALF & LOW);
            sum += amount;
            low_low += low * low;
            low_high += low * high;
            high_high += high * high;
        }
        self.sum += i128::from(sum);
        let parts = [(low_low, 0), (low_high, HALF + 1), (high_high, 2 * HALF)];
        self.squares.carry(parts.into_iter().map(|(sum, bits)| u128::from(sum) << bits).sum());
    }

    pub(super) fn add_one(&mut self, amount: i64) {
        self.sum += i128::from(amount);
        self.squares.add(amount);
    }
}
