//! One piece of the columns on a fast lane, result by result.

use crate::{Columns, Outputs, fast, fast::FastRates};

/// The rows of a piece of the plain lane.
pub(crate) const ROWS: usize = 512;

/// A piece of the columns, small enough for the first-level cache.
pub(crate) struct Piece<'a> {
    pub(crate) fast: &'a FastRates,
    pub(crate) cap: Option<i64>,
    pub(crate) inputs: Columns<'a>,
}

impl Piece<'_> {
    /// Computes the requested results; `false`, and nothing of use in the outputs, where a row needs the wide lane.
    ///
    /// Each result has a loop of its own, so that there is one for each result and not one for each set of results; but
    /// a payment and an own risk, which are requested most often, come from one.
    #[inline(always)]
    #[expect(clippy::inline_always, reason = "as the loops in it")]
    pub(crate) fn compute(&self, mut outputs: Outputs<'_>) -> bool {
        let Columns { budget, net_costs, inhabitants } = self.inputs;
        let done = self.shares(&mut outputs);
        if !done && (!self.fast.hold(budget, net_costs) || !inhabitants.is_none_or(fast::are_counts)) {
            return false;
        }
        let Outputs { deficit, ratio, payment, own_risk } = outputs;
        match (payment, own_risk) {
            _ if done => {}
            (None, None) => {}
            (Some(payment), None) => self.pay(payment),
            (payment, Some(own_risk)) => {
                // The payments are first in the place of the own risks.
                self.pay(own_risk);
                if let Some(payment) = payment {
                    payment.copy_from_slice(own_risk);
                }
                fast::own_risks_of_payments(budget, net_costs, own_risk);
            }
        }
        if let Some(deficit) = deficit {
            fast::deficits(budget, net_costs, deficit);
        }
        ratio.is_none_or(|ratio| fast::ratios(budget, net_costs, ratio))
    }

    /// The payments and own risks in one loop that looks at the range of the rows too, where all of it can be done so.
    #[inline(always)]
    #[expect(clippy::inline_always, reason = "as above")]
    fn shares(&self, outputs: &mut Outputs<'_>) -> bool {
        let Columns { budget, net_costs, inhabitants } = self.inputs;
        if inhabitants.is_some() {
            return false;
        }
        // A result that is not requested stays in the first-level cache, which costs less than a separate loop.
        let mut nowhere = [0; ROWS];
        let rows = budget.len();
        let (payment, own_risk) = match (&mut outputs.payment, &mut outputs.own_risk) {
            (Some(payment), Some(own_risk)) => (Some(&mut **payment), Some(&mut **own_risk)),
            (Some(payment), None) => (Some(&mut **payment), nowhere.get_mut(..rows)),
            (None, Some(own_risk)) => (nowhere.get_mut(..rows), Some(&mut **own_risk)),
            (None, None) => (None, None),
        };
        match (payment, own_risk) {
            (Some(payment), Some(own_risk)) => self.fast.shares(budget, net_costs, payment, own_risk),
            _ => false,
        }
    }

    #[cfg(any(target_arch = "x86_64", all(target_arch = "wasm32", target_feature = "simd128")))]
    /// Whether there are inhabitants to count with.
    pub(crate) fn cap_counts(&self) -> bool {
        self.inputs.inhabitants.is_some()
    }

    /// The payments, with the cap where it counts.
    #[inline(always)]
    #[expect(clippy::inline_always, reason = "as above")]
    fn pay(&self, payment: &mut [i64]) {
        let Columns { budget, net_costs, inhabitants } = self.inputs;
        self.fast.payments(budget, net_costs, payment);
        if let (Some(inhabitants), Some(cap)) = (inhabitants, self.cap) {
            fast::pay_above_cap(budget, net_costs, inhabitants, cap, payment);
        }
    }
}
