//! The lane of AVX2: eight rows at a time, which are a line of the caches, and every result of them at once.
//!
//! The arithmetic is that of `fast.rs`, in the same doubles. What differs changes no result: a product and a sum are one
//! instruction without a rounding between them, deficits are carried with the other sign, and the rest of a ratio is
//! computed in doubles, where it is exact too. Reading and writing are in `memory.rs`; nothing here is `unsafe`.
//!
//! The time goes to the four pipes for vector arithmetic, so every operation that is not needed was left out: it is
//! 15 of them for a payment and an own risk.
#![expect(
    clippy::float_arithmetic,
    reason = "constants that are whole numbers below 2⁵³, or such a number times a power of two"
)]

use std::arch::x86_64::{
    __m256d, __m256i, _CMP_GE_OQ, _CMP_LE_OQ, _mm256_add_epi64, _mm256_add_pd, _mm256_andnot_pd,
    _mm256_blendv_pd, _mm256_castpd_si256, _mm256_castsi256_pd, _mm256_cmp_pd, _mm256_div_pd,
    _mm256_fmsub_pd, _mm256_fnmadd_pd, _mm256_max_pd, _mm256_min_pd, _mm256_movemask_pd, _mm256_mul_pd,
    _mm256_or_si256, _mm256_set1_epi64x, _mm256_set1_pd, _mm256_setzero_pd, _mm256_setzero_si256,
    _mm256_sub_epi64, _mm256_sub_pd, _mm256_testz_si256, _mm256_xor_si256,
};

use super::memory::{Four, ask_ahead, load, store};
use crate::{
    Outputs,
    fast::{FastRates, MILLION, WHOLE},
    piece::Piece,
};

/// The rows that are read and written at once: a cache line, so that it is filled in one step.
pub(crate) const AT_ONCE: usize = 8;

/// Two vectors of a column.
type Line = [Four; 2];

/// The sets of results that have a loop of their own, in bits; other sets are made of several of them.
mod what {
    pub(super) const DEFICIT: u8 = 1;
    pub(super) const RATIO: u8 = 2;
    pub(super) const PAYMENT: u8 = 4;
    pub(super) const OWN_RISK: u8 = 8;
    pub(super) const SHARES: u8 = PAYMENT | OWN_RISK;
    pub(super) const ALL: u8 = DEFICIT | RATIO | SHARES;
}

/// How the payment is computed, from what the steps of the rates have in common.
pub(crate) mod steps {
    pub(crate) const ANY: u8 = 0;
    pub(crate) const EVEN: u8 = 1;
    pub(crate) const EVEN_BY_ONE: u8 = 2;
}

/// The numbers that are the same for every row, four times each.
struct Constants<'a> {
    fast: &'a FastRates,
    least_budget: __m256i,
    whole: __m256d,
    whole_bits: __m256i,
    factor: __m256d,
    factor_whole: __m256d,
    middle: __m256d,
    half: __m256d,
    reciprocal: __m256d,
}

impl<'a> Constants<'a> {
    #[inline]
    #[target_feature(enable = "avx2,fma")]
    fn new(fast: &'a FastRates, wanted: u8) -> Self {
        let even = fast.even().unwrap_or_default();
        Self {
            fast,
            // With the least budget for a ratio, it is at most 2⁶³ / 2¹⁷.
            least_budget: _mm256_set1_epi64x(if wanted & what::RATIO == 0 { 1 } else { 1 << 17 }),
            whole: _mm256_set1_pd(WHOLE),
            whole_bits: _mm256_castpd_si256(_mm256_set1_pd(WHOLE)),
            factor: _mm256_set1_pd(even.deficit),
            factor_whole: _mm256_set1_pd(even.deficit * WHOLE),
            middle: _mm256_set1_pd(even.middle),
            half: _mm256_set1_pd(even.half),
            reciprocal: _mm256_set1_pd(fast.reciprocal()),
        }
    }
}

/// The bits of [`WHOLE`] and whole numbers below 2⁵¹ in size: the sum of the bits is the bits of the sum.
#[inline]
#[target_feature(enable = "avx2")]
fn with_whole(constants: &Constants<'_>, numbers: __m256i) -> __m256i {
    _mm256_add_epi64(numbers, constants.whole_bits)
}

/// Four rows, as far as every result needs them.
struct Rows {
    /// The budgets.
    budget: __m256d,
    /// [`WHOLE`] less the deficits.
    whole_less_deficit: __m256d,
}

impl Rows {
    #[inline]
    #[target_feature(enable = "avx2,fma")]
    fn new(constants: &Constants<'_>, budget: __m256i, net_costs: __m256i) -> Self {
        let with_whole = with_whole(constants, budget);
        Self {
            budget: _mm256_sub_pd(_mm256_castsi256_pd(with_whole), constants.whole),
            whole_less_deficit: _mm256_castsi256_pd(_mm256_sub_epi64(with_whole, net_costs)),
        }
    }

    /// [`WHOLE`] less the payments.
    #[inline]
    #[target_feature(enable = "avx2,fma")]
    fn whole_less_payment<const STEPS: u8>(&self, constants: &Constants<'_>) -> __m256d {
        let sum =
            if STEPS == steps::ANY { self.any_steps(constants) } else { self.even_steps::<STEPS>(constants) };
        _mm256_fnmadd_pd(sum, constants.reciprocal, constants.whole)
    }

    /// (m + h)⁺ + (m − h)⁺, which is m + max(|m|, h): the sum of two steps that are as high.
    #[inline]
    #[target_feature(enable = "avx2,fma")]
    fn even_steps<const STEPS: u8>(&self, constants: &Constants<'_>) -> __m256d {
        // Factor·WHOLE is a double, and so are the products with the deficit and with the budget, and their difference.
        let deficit = _mm256_fnmadd_pd(constants.factor, self.whole_less_deficit, constants.factor_whole);
        let middle = _mm256_fnmadd_pd(constants.middle, self.budget, deficit);
        let half = if STEPS == steps::EVEN_BY_ONE {
            self.budget
        } else {
            _mm256_mul_pd(constants.half, self.budget)
        };
        _mm256_add_pd(middle, _mm256_max_pd(size(middle), half))
    }

    #[inline]
    #[target_feature(enable = "avx2,fma")]
    fn any_steps(&self, constants: &Constants<'_>) -> __m256d {
        let deficit = self.deficit(constants);
        let mut sum = _mm256_setzero_pd();
        for step in constants.fast.steps() {
            let above = _mm256_mul_pd(_mm256_set1_pd(step.deficit), deficit);
            let above = _mm256_fnmadd_pd(_mm256_set1_pd(step.budget), self.budget, above);
            let above = _mm256_max_pd(above, _mm256_setzero_pd());
            sum = if step.falls { _mm256_sub_pd(sum, above) } else { _mm256_add_pd(sum, above) };
        }
        sum
    }

    /// The deficits.
    #[inline]
    #[target_feature(enable = "avx2,fma")]
    fn deficit(&self, constants: &Constants<'_>) -> __m256d {
        _mm256_sub_pd(constants.whole, self.whole_less_deficit)
    }

    /// The ratios, where [`Doubts::ratios_are_right`].
    ///
    /// Two roundings, of a number below 2²⁸, make the quotient less than 2⁻²³ off. So where it is further than that from
    /// a half, it and the exact quotient round to the same whole number.
    #[inline]
    #[target_feature(enable = "avx2,fma")]
    fn quick_ratio(&self, constants: &Constants<'_>, doubts: &mut Doubts) -> __m256i {
        let product = _mm256_mul_pd(self.deficit(constants), _mm256_set1_pd(MILLION));
        let quotient = _mm256_div_pd(product, self.budget);
        let ratio_whole = _mm256_set1_pd(RATIO_WHOLE);
        let with_whole = _mm256_add_pd(quotient, ratio_whole);
        let distance = size(_mm256_sub_pd(quotient, _mm256_sub_pd(with_whole, ratio_whole)));
        doubts.distance = _mm256_max_pd(doubts.distance, distance);
        let bits = _mm256_castpd_si256(with_whole);
        doubts.ratio_bits = _mm256_or_si256(doubts.ratio_bits, bits);
        _mm256_sub_epi64(bits, _mm256_castpd_si256(ratio_whole))
    }

    /// The ratios, below 2⁴⁶ in size, by the exact rest of a division.
    ///
    /// The low ratio comes from a quotient that is less than 2⁻⁴⁹ of itself too low: by the factor, which is 2⁻⁵⁰ below a
    /// million, less or more three roundings. So it is under the right quotient and by less than a half, and what it
    /// rounds to is right or one too low. The rest is a million deficits less that many budgets: where it is
    /// half a budget or more, the ratio is one more. It is split in two whole numbers below 2⁴⁷, neither rounded.
    #[inline]
    #[target_feature(enable = "avx2,fma")]
    fn exact_ratio(&self, constants: &Constants<'_>) -> __m256i {
        let million = _mm256_set1_pd(MILLION);
        let deficit = self.deficit(constants);
        let size = size(deficit);
        let lower = _mm256_mul_pd(size, _mm256_set1_pd(MILLION - MILLION / 1_125_899_906_842_624.0));
        let low = _mm256_add_pd(_mm256_div_pd(lower, self.budget), constants.whole);
        let product = _mm256_mul_pd(size, million);
        let lost = _mm256_fmsub_pd(size, million, product);
        let least = _mm256_fmsub_pd(self.budget, _mm256_set1_pd(0.5), lost);
        let rest = _mm256_fnmadd_pd(_mm256_sub_pd(low, constants.whole), self.budget, product);
        let one_more = _mm256_castpd_si256(_mm256_cmp_pd::<_CMP_GE_OQ>(rest, least));
        let with_whole = _mm256_sub_epi64(_mm256_castpd_si256(low), one_more);
        let of_deficit = _mm256_castsi256_pd(_mm256_sub_epi64(with_whole, constants.whole_bits));
        let of_surplus = _mm256_castsi256_pd(_mm256_sub_epi64(constants.whole_bits, with_whole));
        _mm256_castpd_si256(_mm256_blendv_pd(of_deficit, of_surplus, deficit))
    }
}

/// What shows that some row needs another lane or another loop.
struct Doubts {
    /// The budgets less the least one and the net costs, or-ed: at or above the limit where one of them is outside.
    bits: __m256i,
    /// The quick ratios plus [`RATIO_WHOLE`], or-ed.
    ratio_bits: __m256i,
    /// The largest distance of a quick ratio to the whole number it was rounded to.
    distance: __m256d,
}

/// [`WHOLE`] and the bound of the quick ratios: a sum with it lies from WHOLE to WHOLE plus twice the bound.
const RATIO_WHOLE: f64 = WHOLE + 268_435_456.0;
/// The quick ratios are below 2²⁸ in size: a deficit of some 268 budgets.
const RATIO_BOUND: i64 = 1 << 28;
/// A quick ratio is less than 2⁻²³ off, and right where it is not nearer than that to a half.
const FAR_FROM_HALF: f64 = 0.5 - 1.0 / 8_388_608.0;

/// The results of four rows; those that are not computed are zero.
#[derive(Clone, Copy)]
struct Results {
    deficit: __m256i,
    ratio: __m256i,
    payment: __m256i,
    own_risk: __m256i,
}

impl Results {
    #[inline]
    #[target_feature(enable = "avx2,fma")]
    fn new<const WHAT: u8, const STEPS: u8>(
        constants: &Constants<'_>,
        doubts: &mut Doubts,
        budget: __m256i,
        net_costs: __m256i,
    ) -> Self {
        let zero = _mm256_setzero_si256();
        let mut results = Self { deficit: zero, ratio: zero, payment: zero, own_risk: zero };
        doubts.bits = _mm256_or_si256(doubts.bits, _mm256_sub_epi64(budget, constants.least_budget));
        doubts.bits = _mm256_or_si256(doubts.bits, net_costs);
        let rows = Rows::new(constants, budget, net_costs);
        if WHAT & what::DEFICIT != 0 {
            results.deficit = _mm256_sub_epi64(net_costs, budget);
        }
        if WHAT & what::SHARES != 0 {
            let less_payment = _mm256_castpd_si256(rows.whole_less_payment::<STEPS>(constants));
            // WHOLE less the payment, less WHOLE less the deficit where there is one.
            let less_deficit = _mm256_min_pd(rows.whole_less_deficit, constants.whole);
            results.payment = _mm256_sub_epi64(constants.whole_bits, less_payment);
            results.own_risk = _mm256_sub_epi64(less_payment, _mm256_castpd_si256(less_deficit));
        }
        if WHAT & what::RATIO != 0 {
            results.ratio = rows.quick_ratio(constants, doubts);
        }
        results
    }
}

/// Computes a piece with the loops of the requested results, one after the other.
#[target_feature(enable = "avx2,fma")]
pub(crate) fn by_set<const STEPS: u8>(piece: &Piece<'_>, outputs: &mut Outputs<'_>) -> bool {
    let Outputs { deficit, ratio, payment, own_risk } = &outputs;
    let wanted = [deficit.is_some(), ratio.is_some(), payment.is_some(), own_risk.is_some()];
    if wanted == [true; 4] {
        return compute::<{ what::ALL }, STEPS>(piece, outputs);
    }
    let [deficit, ratio, payment, own_risk] = wanted;
    (match (payment, own_risk) {
        // Where nothing is requested, the rows are checked elsewhere.
        (false, false) => ratio || deficit,
        (true, false) => compute::<{ what::PAYMENT }, STEPS>(piece, outputs),
        (false, true) => compute::<{ what::OWN_RISK }, STEPS>(piece, outputs),
        (true, true) => compute::<{ what::SHARES }, STEPS>(piece, outputs),
    }) && (!ratio || compute::<{ what::RATIO }, { steps::ANY }>(piece, outputs))
        && (!deficit || compute::<{ what::DEFICIT }, { steps::ANY }>(piece, outputs))
}

/// Computes the results `WHAT` of a piece whose rows are a multiple of [`AT_ONCE`]; `false`, and nothing of use in the
/// outputs, where a row needs another lane.
#[target_feature(enable = "avx2,fma")]
fn compute<const WHAT: u8, const STEPS: u8>(piece: &Piece<'_>, outputs: &mut Outputs<'_>) -> bool {
    let constants = &Constants::new(piece.fast, WHAT);
    let zero = _mm256_setzero_si256();
    let mut doubts = Doubts { bits: zero, ratio_bits: zero, distance: _mm256_setzero_pd() };
    let budgets = lines(piece.inputs.budget);
    let rows = budgets.len();
    let (Some(net_costs), Some(deficits), Some(ratios), Some(payments), Some(own_risks)) = (
        lines(piece.inputs.net_costs).get(..rows),
        lines_of(&mut outputs.deficit, rows, WHAT & what::DEFICIT),
        lines_of(&mut outputs.ratio, rows, WHAT & what::RATIO),
        lines_of(&mut outputs.payment, rows, WHAT & what::PAYMENT),
        lines_of(&mut outputs.own_risk, rows, WHAT & what::OWN_RISK),
    ) else {
        return false;
    };
    for (at, (budget, net_costs)) in budgets.iter().zip(net_costs).enumerate() {
        ask_ahead(budget);
        ask_ahead(net_costs);
        let ([budget, of_more], [net_costs, and_costs]) = (budget, net_costs);
        let first = Results::new::<WHAT, STEPS>(constants, &mut doubts, load(budget), load(net_costs));
        let second = Results::new::<WHAT, STEPS>(constants, &mut doubts, load(of_more), load(and_costs));
        if WHAT & what::DEFICIT != 0 {
            put(deficits, at, [first.deficit, second.deficit]);
        }
        if WHAT & what::PAYMENT != 0 {
            put(payments, at, [first.payment, second.payment]);
        }
        if WHAT & what::OWN_RISK != 0 {
            put(own_risks, at, [first.own_risk, second.own_risk]);
        }
        if WHAT & what::RATIO != 0 {
            put(ratios, at, [first.ratio, second.ratio]);
        }
    }
    if !below(doubts.bits, piece.fast.limit()) {
        return false;
    }
    if WHAT & what::RATIO != 0 && !doubts.ratios_are_right(constants) {
        let inputs = budgets.as_flattened().iter().zip(net_costs.as_flattened());
        for ((budget, net_costs), to) in inputs.zip(ratios.as_flattened_mut()) {
            store(to, Rows::new(constants, load(budget), load(net_costs)).exact_ratio(constants));
        }
    }
    true
}

impl Doubts {
    /// Whether every quick ratio is below its bound and far from a half.
    #[inline]
    #[target_feature(enable = "avx2,fma")]
    fn ratios_are_right(&self, constants: &Constants<'_>) -> bool {
        // The bits of WHOLE end in zeros, and no ratio is as far below as 2⁵¹.
        let from_bound = _mm256_xor_si256(self.ratio_bits, constants.whole_bits);
        let far = _mm256_cmp_pd::<_CMP_LE_OQ>(self.distance, _mm256_set1_pd(FAR_FROM_HALF));
        below(from_bound, RATIO_BOUND.wrapping_mul(2)) && _mm256_movemask_pd(far) == 0b1111
    }
}

/// Without the sign.
#[inline]
#[target_feature(enable = "avx2")]
fn size(numbers: __m256d) -> __m256d {
    _mm256_andnot_pd(_mm256_set1_pd(-0.0), numbers)
}

/// Writes a line.
#[inline]
#[target_feature(enable = "avx2")]
fn put(column: &mut [Line], at: usize, [first, second]: [__m256i; 2]) {
    if let Some([to_first, to_second]) = column.get_mut(at) {
        store(to_first, first);
        store(to_second, second);
    }
}

/// The rows of an input in lines.
fn lines(column: &[i64]) -> &[Line] {
    column.as_chunks().0.as_chunks().0
}

/// A number of lines of an output; none of one that is not computed.
fn lines_of<'a>(column: &'a mut Option<&mut [i64]>, rows: usize, wanted: u8) -> Option<&'a mut [Line]> {
    let column = column.as_deref_mut().unwrap_or_default().as_chunks_mut().0.as_chunks_mut().0;
    column.get_mut(..if wanted == 0 { 0 } else { rows })
}

/// Whether the four numbers are from zero to below a power of two.
#[inline]
#[target_feature(enable = "avx2")]
fn below(numbers: __m256i, power: i64) -> bool {
    // All bits but those below the power.
    let others = _mm256_set1_epi64x(power.wrapping_neg());
    _mm256_testz_si256(numbers, others) == 1
}
