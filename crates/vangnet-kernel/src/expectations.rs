//! The objective model over whole columns of households: chance, fraction and expected amount, and their exact sum.

use crate::{Base, Expectations, FlagWeights, HouseholdRefusal, Households, Lane, Sum, parts::Work};

/// What is expected of the households of one municipality, on the best lane of this processor: gives the exact sum of the
/// expected amounts.
///
/// Every chance, fraction and amount is that of `FastModel::evaluate` in the crate `vangnet`, bit for bit. The sum is the
/// same in any order and for any division into calls; see [`Sum`]. No allocation is made.
///
/// # Errors
///
/// [`HouseholdRefusal`] for lengths that differ and weights that do not fit, before anything is written, and for the first
/// norm outside 0 to 134,217,727 cents; then the outputs hold something up to there.
///
/// # Example
///
/// ```
/// use vangnet_kernel::{Base, Expectations, FlagWeights, Flags, Households, expectations};
///
/// // Two flags that raise the log-odds of the chance by 1 and lower it by 2, and leave the fraction alone.
/// let weights = FlagWeights::new(&[1_000_000_000_000_000, -2_000_000_000_000_000], &[0, 0])?;
/// let households = Households { flags: Flags::Whole(&[0b00, 0b11]), norms: &[1_600_000, 1_600_000] };
/// let mut chance = [0.0; 2];
/// let outputs = Expectations { chance: Some(&mut chance), ..Expectations::default() };
/// let sum = expectations(&weights, Base::default(), households, outputs)?;
/// assert_eq!(chance, [0.5, vangnet_kernel::logistic(-1.0)]);
/// // 16,000 · ½ · ½, and 16,000 · 0.268941… · ½.
/// assert_eq!(sum.cents(), 615_153);
/// # Ok::<(), vangnet_kernel::HouseholdRefusal>(())
/// ```
pub fn expectations(
    weights: &FlagWeights,
    base: Base,
    households: Households<'_>,
    outputs: Expectations<'_>,
) -> Result<Sum, HouseholdRefusal> {
    expectations_on(Lane::best(), weights, base, households, outputs)
}

/// As [`expectations`], on a given lane: each gives the same bits.
///
/// # Errors
///
/// As [`expectations`].
///
/// # Example
///
/// ```
/// use vangnet_kernel::{Base, Expectations, FlagWeights, Flags, Households, Lane, expectations_on};
///
/// let weights = FlagWeights::new(&[123_456_789], &[-987_654_321])?;
/// let households = Households { flags: Flags::Halves { low: &[1], high: &[0] }, norms: &[1_606_874] };
/// let sums = Lane::available().into_iter().map(|lane| {
///     expectations_on(lane, &weights, Base::default(), households, Expectations::default())
/// });
/// let sums = sums.collect::<Result<Vec<_>, _>>()?;
/// assert!(sums.windows(2).all(|two| two[0] == two[1]));
/// # Ok::<(), vangnet_kernel::HouseholdRefusal>(())
/// ```
pub fn expectations_on(
    lane: Lane,
    weights: &FlagWeights,
    base: Base,
    households: Households<'_>,
    outputs: Expectations<'_>,
) -> Result<Sum, HouseholdRefusal> {
    let mut sum = [Sum::ZERO];
    Work { lane, weights, bases: &[base], municipalities: None, households }.run(outputs, &mut sum)?;
    let [sum] = sum;
    Ok(sum)
}

/// What is expected of the households of several municipalities, on the best lane of this processor: adds the expected
/// amounts to the sums of the municipalities.
///
/// Each household has the index of its municipality in `bases` and `sums`. The columns may be in any order; it is fastest
/// where most neighbours are of one municipality. Calls on parts of the columns with the same sums, or with sums of their
/// own that are [added](Sum::plus) afterwards, give the same sums as one call.
///
/// # Errors
///
/// As [`expectations`]; and for a household of a municipality that is not there, and for a sum of 2⁶³ euro or more. Where
/// a row is refused, the sums are of no use.
///
/// # Example
///
/// ```
/// use vangnet_kernel::{
///     Base, Expectations, FlagWeights, Flags, Households, Sum, expectations_by_municipality,
/// };
///
/// let weights = FlagWeights::new(&[0], &[0])?;
/// let bases = [Base::default(), Base { volume: i64::MIN / 4, price: 0 }];
/// let households = Households { flags: Flags::Whole(&[0; 3]), norms: &[1_000_000, 1_000_000, 2_000_000] };
/// let mut sums = [Sum::ZERO; 2];
/// expectations_by_municipality(&weights, &bases, &[0, 1, 0], households, Expectations::default(), &mut sums)?;
/// assert_eq!(sums.map(Sum::cents), [750_000, 0]);
/// # Ok::<(), vangnet_kernel::HouseholdRefusal>(())
/// ```
pub fn expectations_by_municipality(
    weights: &FlagWeights,
    bases: &[Base],
    municipalities: &[u32],
    households: Households<'_>,
    outputs: Expectations<'_>,
    sums: &mut [Sum],
) -> Result<(), HouseholdRefusal> {
    expectations_by_municipality_on(Lane::best(), weights, bases, municipalities, households, outputs, sums)
}

/// As [`expectations_by_municipality`], on a given lane: each gives the same bits.
///
/// # Errors
///
/// As [`expectations_by_municipality`].
///
/// # Example
///
/// ```
/// use vangnet_kernel::{
///     Expectations, FlagWeights, Flags, Households, Lane, expectations_by_municipality_on,
/// };
///
/// let weights = FlagWeights::new(&[], &[])?;
/// let nobody = Households { flags: Flags::Whole(&[]), norms: &[] };
/// let outputs = Expectations::default();
/// expectations_by_municipality_on(Lane::Plain, &weights, &[], &[], nobody, outputs, &mut [])?;
/// # Ok::<(), vangnet_kernel::HouseholdRefusal>(())
/// ```
pub fn expectations_by_municipality_on(
    lane: Lane,
    weights: &FlagWeights,
    bases: &[Base],
    municipalities: &[u32],
    households: Households<'_>,
    outputs: Expectations<'_>,
    sums: &mut [Sum],
) -> Result<(), HouseholdRefusal> {
    Work { lane, weights, bases, municipalities: Some(municipalities), households }.run(outputs, sums)
}
