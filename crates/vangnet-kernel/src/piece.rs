//! One piece of the columns on a fast lane, result by result.

use crate::{Columns, Outputs, fast, fast::FastRates};

/// A piece of the columns, small enough for the nearest cache.
pub(crate) struct Piece<'a> {
    pub(crate) fast: &'a FastRates,
    pub(crate) cap: Option<i64>,
    pub(crate) inputs: Columns<'a>,
}

impl Piece<'_> {
    /// Computes what is asked for; `false`, and nothing of use in the outputs, where a row needs the wide lane.
    ///
    /// Each result has a loop of its own, so that there is one for each result and not one for each set of results.
    #[inline(always)]
    #[expect(clippy::inline_always, reason = "as the loops in it")]
    pub(crate) fn compute(&self, outputs: Outputs<'_>) -> bool {
        let Columns { budget, net_costs, inhabitants } = self.inputs;
        if !self.fast.hold(budget, net_costs) || !inhabitants.is_none_or(fast::are_counts) {
            return false;
        }
        let Outputs { deficit, ratio, payment, own_risk } = outputs;
        match (payment, own_risk) {
            (None, None) => {}
            (Some(payment), None) => self.pay(payment),
            (payment, Some(own_risk)) => {
                // The payments stand first where the own risks come.
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

    #[cfg(target_arch = "x86_64")]
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
