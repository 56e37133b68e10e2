//! The normal number of a 64-bit number: the same bits on every machine.
//!
//! The upper bit gives the sign, and the lower 52 bits give k in q = (2k + 1) / 2⁵³, which lies between 0 and 1. The size of
//! the number is −Φ⁻¹(q / 2), so each tail is as fine as the other. It is a polynomial of the third degree in each of 128
//! parts of every octave of q, through the values at the four Chebyshev nodes of that part, which are those of the function
//! PPND16: M. J. Wichura, “Algorithm AS 241: the percentage points of the normal distribution”, Applied Statistics 37 (1988),
//! pp. 477–484, <https://doi.org/10.2307/2347330>. What is left out is at most 4·10⁻¹², which the tests check.
//!
//! Only sums, differences, products, quotients and square roots are used, each rounded as IEEE 754 says, in this order and
//! never two in one instruction. The logarithm of PPND16 is that of the crate `libm`, which is made of the same.
#![expect(
    clippy::float_arithmetic,
    reason = "a normal number is not an amount; what is made of it is rounded to cents"
)]
#![expect(clippy::excessive_precision, reason = "coefficients as the paper prints them")]

use std::sync::LazyLock;

use super::BLOCK;

/// The polynomials: the last six bits of the exponent of q, and the first seven of its mantissa, tell which.
pub(crate) type Polynomials = [[f64; 4]; 8192];

/// The bits of a double that tell the place in a part of an octave.
pub(crate) const WITHIN: u32 = 45;
/// The bits of 1.
pub(crate) const ONE: u64 = 0x3ff0 << 48;
/// The bit of the sign.
pub(crate) const SIGN: u64 = 1 << 63;
/// The mantissa of a double.
pub(crate) const MANTISSA: u64 = (1 << 52) - 1;
/// One less half of the last place below it: 1 + k / 2⁵² less this is (2k + 1) / 2⁵³.
pub(crate) const BELOW_ONE: f64 = 1.0 - f64::EPSILON / 2.0;

static POLYNOMIALS: LazyLock<Box<Polynomials>> = LazyLock::new(fit);

/// The polynomials, made once.
pub(crate) fn polynomials() -> &'static Polynomials {
    &POLYNOMIALS
}

/// The standard normal number of a 64-bit number: the value Φ⁻¹ of a probability in the middle of one of 2⁵³ equal parts.
///
/// Numbers that are uniform give normal ones. The result lies between −8.3 and 8.3; its error is at most
/// 4·10⁻¹². Source: M. J. Wichura, Algorithm AS 241, <https://doi.org/10.2307/2347330>, as a table of cubic polynomials.
///
/// # Example
///
/// ```
/// use vangnet_kernel::normal;
///
/// // The probability 0.975: its distance to 1 is half of q = 0.05, and k is the 52 bits of q.
/// let k = (0.05 * 2f64.powi(52)) as u64;
/// assert!((normal(k) - 1.959_963_984_540_054).abs() < 1e-11);
/// assert_eq!(normal(k | 1 << 63), -normal(k));
/// ```
pub fn normal(number: u64) -> f64 {
    of(polynomials(), number)
}

/// [`normal`], with the table at hand.
#[inline(always)]
#[expect(clippy::inline_always, reason = "a loop over a call does not become vectors")]
pub(crate) fn of(polynomials: &Polynomials, number: u64) -> f64 {
    let q = f64::from_bits(number & MANTISSA | ONE) - BELOW_ONE;
    let bits = q.to_bits();
    let middle = f64::from_bits(bits >> WITHIN << WITHIN | 1 << (WITHIN - 1));
    let [c0, c1, c2, c3] = *polynomial(polynomials, bits >> WITHIN);
    let x = q - middle;
    let size = c0 + x * (c1 + x * (c2 + x * c3));
    f64::from_bits(size.to_bits() ^ number & SIGN)
}

/// [`normal`] of each number of a block.
#[inline(always)]
#[expect(clippy::inline_always, reason = "as above")]
pub(crate) fn block(polynomials: &Polynomials, numbers: &[u64; BLOCK], normals: &mut [f64; BLOCK]) {
    for (number, normal) in numbers.iter().zip(normals) {
        *normal = of(polynomials, *number);
    }
}

/// The polynomial at a place, of which the last thirteen bits count.
#[inline(always)]
#[expect(clippy::inline_always, clippy::indexing_slicing, reason = "as above; thirteen bits")]
pub(crate) const fn polynomial(polynomials: &Polynomials, place: u64) -> &[f64; 4] {
    &polynomials[(place & 8191) as usize]
}

/// The polynomial of each part of the 53 octaves of q.
#[expect(clippy::large_stack_arrays, clippy::indexing_slicing, reason = "once; as above")]
fn fit() -> Box<Polynomials> {
    let mut all = Box::new([[0.0; 4]; 8192]);
    for exponent in 970_u64..=1022 {
        for part in 0..1 << (52 - WITHIN) {
            let bits = exponent << 52 | part << WITHIN;
            let middle = f64::from_bits(bits | 1 << (WITHIN - 1));
            let width = f64::from_bits(exponent << 52) / 128.0;
            all[(bits >> WITHIN & 8191) as usize] = cubic(middle, width);
        }
    }
    all
}

/// The polynomial in q less the middle of a part, through its Chebyshev nodes.
fn cubic(middle: f64, width: f64) -> [f64; 4] {
    // Halves of the cosines of π / 8 and 3π / 8.
    const OUTER: f64 = 0.461_939_766_255_643_37;
    const INNER: f64 = 0.191_341_716_182_544_89;
    let nodes = [-OUTER, -INNER, INNER, OUTER];
    let [y0, y1, y2, y3] = nodes.map(|node| upper_quantile(0.5 * (middle + node * width)));
    let [x0, x1, x2, x3] = nodes;
    // Divided differences, and from them the coefficients of the powers.
    let slopes = [(y1 - y0) / (x1 - x0), (y2 - y1) / (x2 - x1), (y3 - y2) / (x3 - x2)];
    let bends = [(slopes[1] - slopes[0]) / (x2 - x0), (slopes[2] - slopes[1]) / (x3 - x1)];
    let cube = (bends[1] - bends[0]) / (x3 - x0);
    let square = bends[0] - cube * (x0 + x1 + x2);
    let line = slopes[0] - bends[0] * (x0 + x1) + cube * (x0 * x1 + x0 * x2 + x1 * x2);
    let constant = y0 - x0 * (line + x0 * (square + x0 * cube));
    [constant, line / width, square / (width * width), cube / (width * width * width)]
}

/// What a normal number is above with this probability, up to a half: −PPND16 of Algorithm AS 241.
pub(crate) fn upper_quantile(probability: f64) -> f64 {
    let from_half = 0.5 - probability;
    if from_half <= 0.425 {
        let r = 0.180_625 - from_half * from_half;
        return from_half * horner(&CENTRE[0], r) / horner(&CENTRE[1], r);
    }
    let r = (-libm::log(probability)).sqrt();
    let (r, [above, below]) = if r <= 5.0 { (r - 1.6, &TAIL) } else { (r - 5.0, &FAR_TAIL) };
    horner(above, r) / horner(below, r)
}

/// The value of a polynomial, whose highest power comes first.
fn horner(coefficients: &[f64; 8], x: f64) -> f64 {
    coefficients.iter().fold(0.0, |sum, coefficient| sum * x + coefficient)
}

/// The coefficients a and b.
const CENTRE: [[f64; 8]; 2] = [
    [
        2.509_080_928_730_122_672_7e3,
        3.343_057_558_358_812_810_5e4,
        6.726_577_092_700_870_085_3e4,
        4.592_195_393_154_987_145_7e4,
        1.373_169_376_550_946_112_5e4,
        1.971_590_950_306_551_442_7e3,
        1.331_416_678_917_843_774_5e2,
        3.387_132_872_796_366_608,
    ],
    [
        5.226_495_278_852_854_561e3,
        2.872_908_573_572_194_267_4e4,
        3.930_789_580_009_271_061e4,
        2.121_379_430_158_659_586_7e4,
        5.394_196_021_424_751_107_7e3,
        6.871_870_074_920_579_083e2,
        4.231_333_070_160_091_125_2e1,
        1.0,
    ],
];
/// The coefficients c and d.
const TAIL: [[f64; 8]; 2] = [
    [
        7.745_450_142_783_414_076_4e-4,
        2.272_384_498_926_918_458_33e-2,
        2.417_807_251_774_506_117_7e-1,
        1.270_458_252_452_368_382_58,
        3.647_848_324_763_204_605_04,
        5.769_497_221_460_691_405_5,
        4.630_337_846_156_545_295_9,
        1.423_437_110_749_683_577_34,
    ],
    [
        1.050_750_071_644_416_843_24e-9,
        5.475_938_084_995_344_946e-4,
        1.519_866_656_361_645_719_66e-2,
        1.481_039_764_274_800_745_9e-1,
        6.897_673_349_851_000_045_5e-1,
        1.676_384_830_183_803_849_4,
        2.053_191_626_637_758_821_87,
        1.0,
    ],
];
/// The coefficients e and f.
const FAR_TAIL: [[f64; 8]; 2] = [
    [
        2.010_334_399_292_288_132_65e-7,
        2.711_555_568_743_487_578_15e-5,
        1.242_660_947_388_078_438_6e-3,
        2.653_218_952_657_612_309_3e-2,
        2.965_605_718_285_048_912_3e-1,
        1.784_826_539_917_291_335_8,
        5.463_784_911_164_114_369_9,
        6.657_904_643_501_103_777_2,
    ],
    [
        2.044_263_103_389_939_785_64e-15,
        1.421_511_758_316_445_888_7e-7,
        1.846_318_317_510_054_681_8e-5,
        7.868_691_311_456_132_591e-4,
        1.487_536_129_085_061_485_25e-2,
        1.369_298_809_227_358_053_1e-1,
        5.998_322_065_558_879_376_9e-1,
        1.0,
    ],
];

#[cfg(test)]
mod tests {
    use super::{MANTISSA, normal, upper_quantile};

    /// Percentage points of Φ: NIST/SEMATECH e-Handbook of Statistical Methods, section 1.3.6.7.1, and the values that
    /// Wichura gives to check an implementation with.
    #[test]
    fn published_values_come_out() {
        for (above, expected) in [
            (0.25, 0.674_489_750_196_081_7),
            (0.001, 3.090_232_306_167_813_5),
            (1e-20, 9.262_340_089_798_408),
            (0.1, 1.281_551_565_544_600_5),
            (0.05, 1.644_853_626_951_472_2),
            (0.025, 1.959_963_984_540_054),
            (0.005, 2.575_829_303_548_900_4),
        ] {
            assert!((upper_quantile(above) / expected - 1.0).abs() < 5e-16, "{above}");
        }
    }

    #[test]
    fn the_table_is_within_its_bound() {
        let mut number = 1_u64;
        for count in 0..500_000_u32 {
            number = number.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            // As many numbers in the far tail as elsewhere.
            let k = (number & MANTISSA) >> (count % 52);
            #[expect(clippy::cast_precision_loss, reason = "52 bits")]
            let q = (2.0 * k as f64 + 1.0) * 0.5_f64.powi(53);
            assert!((normal(k) - upper_quantile(q / 2.0)).abs() < 4e-12, "{k}");
        }
    }

    #[test]
    fn both_ends_are_finite() {
        assert!((normal(0) - 8.292_361_075_813_595).abs() < 1e-11);
        assert!(normal(MANTISSA).abs() < 4e-12);
        assert_eq!(normal(1 << 63).to_bits(), (-normal(0)).to_bits());
    }
}
