//! The lane of WebAssembly's `simd128`: payments and own risks, two rows to a vector and two vectors at a time.
//!
//! The arithmetic is that of `fast.rs`, in the same doubles and with the same roundings, in fewer operations: the compiler
//! makes the same vectors of the plain lane, but does not unroll its loop, and its smallest and largest of two numbers are
//! a comparison and a choice. Rows are put into a vector and taken out of it one by one, of which the compiler makes
//! one load and one store; so nothing here is `unsafe`. Every other result, and rates of other steps, take the plain lane.
#![expect(
    clippy::inline_always,
    reason = "what is called in the loop is a handful of instructions, and a call of it many times as slow"
)]

use std::arch::wasm32::{
    f64x2_abs, f64x2_add, f64x2_mul, f64x2_pmax, f64x2_pmin, f64x2_splat, f64x2_sub, i64x2, i64x2_add,
    i64x2_extract_lane, i64x2_splat, i64x2_sub, v128, v128_or,
};

use crate::{
    Outputs,
    fast::{EvenSteps, WHOLE},
    piece::Piece,
};

/// The rows that are read and written at once.
const AT_ONCE: usize = 4;

/// Computes a piece, or gives `false` where a row needs the wide lane.
pub(crate) fn compute(piece: &Piece<'_>, mut outputs: Outputs<'_>) -> bool {
    let Some(even) = piece.fast.even().filter(|_| !piece.cap_counts()) else {
        return piece.compute(outputs);
    };
    if let Outputs { payment: Some(payment), own_risk: Some(own_risk), .. } = &mut outputs
        && match even.half {
            1.0 => shares::<true>(piece, even, payment, own_risk),
            _ => shares::<false>(piece, even, payment, own_risk),
        }
    {
        (outputs.payment, outputs.own_risk) = (None, None);
        if outputs.deficit.is_none() && outputs.ratio.is_none() {
            return true;
        }
    }
    // What is left: other results, a piece of an odd number of rows, or rows such as net costs below zero.
    piece.compute(outputs)
}

/// The payments and own risks of a piece of a multiple of [`AT_ONCE`] rows; `false`, and nothing of use in the outputs,
/// where it is another number or a row may be outside the limit. `BY_ONE` leaves the half of the steps, which is 1, out.
fn shares<const BY_ONE: bool>(
    piece: &Piece<'_>,
    even: EvenSteps,
    payment: &mut [i64],
    own_risk: &mut [i64],
) -> bool {
    let constants = Constants::new(even, piece.fast.reciprocal());
    let (budgets, []) = piece.inputs.budget.as_chunks::<AT_ONCE>() else { return false };
    let net_costs = piece.inputs.net_costs.as_chunks::<AT_ONCE>().0;
    let payments = payment.as_chunks_mut::<AT_ONCE>().0;
    let own_risks = own_risk.as_chunks_mut::<AT_ONCE>().0;
    let mut bits = i64x2_splat(0);
    for (((budget, net_costs), payment), own_risk) in
        budgets.iter().zip(net_costs).zip(payments).zip(own_risks)
    {
        let [b0, b1, b2, b3] = *budget;
        let [n0, n1, n2, n3] = *net_costs;
        let first = constants.two::<BY_ONE>(i64x2(b0, b1), i64x2(n0, n1), &mut bits);
        let second = constants.two::<BY_ONE>(i64x2(b2, b3), i64x2(n2, n3), &mut bits);
        *payment = four(first.payment, second.payment);
        *own_risk = four(first.own_risk, second.own_risk);
    }
    let bits = i64x2_extract_lane::<0>(bits) | i64x2_extract_lane::<1>(bits);
    // The limit is a power of two: a bit at or above it stays where any value is outside.
    (0..piece.fast.limit()).contains(&bits)
}

/// The results of two rows.
struct Two {
    payment: v128,
    own_risk: v128,
}

/// The numbers that are the same for every row, twice each.
struct Constants {
    whole: v128,
    one: v128,
    factor: v128,
    middle: v128,
    half: v128,
    reciprocal: v128,
}

impl Constants {
    fn new(EvenSteps { deficit, middle, half }: EvenSteps, reciprocal: f64) -> Self {
        Self {
            whole: f64x2_splat(WHOLE),
            one: i64x2_splat(1),
            factor: f64x2_splat(deficit),
            middle: f64x2_splat(middle),
            half: f64x2_splat(half),
            reciprocal: f64x2_splat(reciprocal),
        }
    }

    /// Two rows; `bits` gets what shows that one of them is outside the limit.
    #[inline(always)]
    fn two<const BY_ONE: bool>(&self, budget: v128, net_costs: v128, bits: &mut v128) -> Two {
        let whole = self.whole;
        *bits = v128_or(*bits, v128_or(i64x2_sub(budget, self.one), net_costs));
        // The bits of WHOLE and a whole number: the sum of the bits is the bits of the sum.
        let with_budget = i64x2_add(budget, whole);
        let less_deficit = i64x2_sub(with_budget, net_costs);
        let budget = f64x2_sub(with_budget, whole);
        let deficit = f64x2_sub(whole, less_deficit);
        // (m + h)⁺ + (m − h)⁺ is m + max(|m|, h): whole numbers and halves, none of them rounded.
        let middle = f64x2_sub(f64x2_mul(self.factor, deficit), f64x2_mul(self.middle, budget));
        let half = if BY_ONE { budget } else { f64x2_mul(self.half, budget) };
        let sum = f64x2_add(middle, f64x2_pmax(half, f64x2_abs(middle)));
        // The only rounding, once more to a whole number: see the reciprocal.
        let less_payment = f64x2_sub(whole, f64x2_mul(sum, self.reciprocal));
        // WHOLE less the payment, less WHOLE less the deficit where there is one.
        let less_deficit = f64x2_pmin(whole, less_deficit);
        Two { payment: i64x2_sub(whole, less_payment), own_risk: i64x2_sub(less_payment, less_deficit) }
    }
}

/// Four rows of a column.
#[inline(always)]
fn four(first: v128, second: v128) -> [i64; AT_ONCE] {
    [
        i64x2_extract_lane::<0>(first),
        i64x2_extract_lane::<1>(first),
        i64x2_extract_lane::<0>(second),
        i64x2_extract_lane::<1>(second),
    ]
}
