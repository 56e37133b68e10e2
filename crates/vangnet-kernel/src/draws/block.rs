//! The amounts of a block of draws: net costs, budgets, payments and own risks.
#![expect(
    clippy::float_arithmetic,
    reason = "amounts are made from normal numbers, and rounded to cents before they are assessed"
)]
#![expect(clippy::arithmetic_side_effects, reason = "amounts below 10¹⁵ cents in size")]
#![expect(clippy::inline_always, reason = "a loop over a call does not become vectors")]

use super::{
    BLOCK,
    inverse::{self, Polynomials},
    line::FastLine,
    philox::Philox,
};
use crate::fast::{WHOLE, to_double};

/// What is kept of a block of draws.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Drawn {
    numbers: [[u64; BLOCK]; 2],
    normals: [[f64; BLOCK]; 2],
    /// Eurocents, as those below.
    pub(super) net_costs: [i64; BLOCK],
    pub(super) budget: [i64; BLOCK],
    pub(super) payment: [i64; BLOCK],
    pub(super) own_risk: [i64; BLOCK],
}

/// How a normal number becomes an amount.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Amount {
    pub(super) mean: f64,
    pub(super) sd: f64,
}

/// How two normal numbers become one that has a correlation with the second.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Mixture {
    pub(super) own: f64,
    pub(super) shared: f64,
}

impl Drawn {
    pub(super) fn new() -> Box<Self> {
        Box::new(Self {
            numbers: [[0; BLOCK]; 2],
            normals: [[0.0; BLOCK]; 2],
            net_costs: [0; BLOCK],
            budget: [0; BLOCK],
            payment: [0; BLOCK],
            own_risk: [0; BLOCK],
        })
    }

    /// The normal numbers of a block that starts at a draw: the second ones only where they are asked for.
    #[inline(always)]
    pub(crate) fn draw(
        &mut self,
        numbers: impl Fn(&mut [u64; BLOCK], Option<&mut [u64; BLOCK]>),
        normals: impl Fn(&[u64; BLOCK], &mut [f64; BLOCK]),
        both: bool,
    ) {
        let [first, second] = &mut self.numbers;
        numbers(first, both.then_some(second));
        let [first, second] = &mut self.normals;
        normals(&self.numbers[0], first);
        if both {
            normals(&self.numbers[1], second);
        }
    }

    /// The normal numbers of a factor, which become the second ones of another block.
    pub(super) fn share(&mut self, factor: &Self) {
        self.normals[1] = factor.normals[0];
    }

    /// The same without vectors.
    pub(crate) fn draw_plain(&mut self, philox: &Philox, polynomials: &Polynomials, start: u64, both: bool) {
        self.draw(
            |first, second| philox.block(start, first, second),
            |numbers, normals| inverse::block(polynomials, numbers, normals),
            both,
        );
    }

    /// The net costs, of the first normal numbers or of both, and the budgets, of the second ones.
    #[inline(always)]
    pub(crate) fn amounts(&mut self, net_costs: Amount, budget: Option<Amount>, mixture: Option<Mixture>) {
        let [own, shared] = &self.normals;
        match mixture {
            None => {
                for (normal, cents) in own.iter().zip(&mut self.net_costs) {
                    *cents = net_costs.of(*normal);
                }
            }
            Some(Mixture { own: by_own, shared: by_shared }) => {
                for ((own, shared), cents) in own.iter().zip(shared).zip(&mut self.net_costs) {
                    *cents = net_costs.of(by_own * own + by_shared * shared);
                }
            }
        }
        if let Some(budget) = budget {
            for (normal, cents) in shared.iter().zip(&mut self.budget) {
                *cents = budget.of(*normal);
            }
        }
    }

    /// Takes back what is paid where a test is not passed.
    #[inline(always)]
    pub(crate) fn require(&mut self, line: FastLine) {
        let amounts = self.net_costs.iter().zip(&self.budget);
        for ((net_costs, budget), (payment, own_risk)) in
            amounts.zip(self.payment.iter_mut().zip(&mut self.own_risk))
        {
            let lost = if line.is_passed(to_double(*net_costs), to_double(*budget)) { 0 } else { *payment };
            *payment -= lost;
            *own_risk += lost;
        }
    }
}

impl Amount {
    /// The amount of a normal number in whole cents, half away from zero.
    #[inline(always)]
    fn of(self, normal: f64) -> i64 {
        /// The double before a half: with it, what is just below a half does not become a whole.
        const HALF: f64 = 0.5 - f64::EPSILON / 4.0;
        let cents = self.mean + self.sd * normal;
        let cents = (cents + HALF.copysign(cents)).trunc();
        (cents + WHOLE).to_bits().wrapping_sub(WHOLE.to_bits()).cast_signed()
    }
}
