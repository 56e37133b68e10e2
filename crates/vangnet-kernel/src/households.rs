//! The objective model over whole columns of households: chance, fraction and expected amount, and their exact sum.

use std::ops::Range;

#[cfg(target_arch = "x86_64")]
use crate::vector;
use crate::{
    Base, FlagWeights, HouseholdRefusal, Lane, Sum,
    expected::{CENTS, Part, ROWS, UNIT, split, units},
    logistic,
};

/// Norms are below this: 2²⁷ cents are 1,342,177.28 euro a year.
const NORM_END: i64 = 1 << 27;

/// The flags of households as bits, in the order of the weights; bits beyond these count for nothing.
///
/// # Example
///
/// ```
/// use vangnet_kernel::Flags;
///
/// // The same household twice: with its first flag, and with its 65th.
/// let whole = Flags::Whole(&[1 | 1 << 64]);
/// let halves = Flags::Halves { low: &[1], high: &[1] };
/// assert_ne!(whole, halves);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Flags<'a> {
    /// One number a household.
    Whole(&'a [u128]),
    /// Two columns, for tables that have no integers of 128 bits.
    Halves {
        /// Flags 0 to 63.
        low: &'a [u64],
        /// Flags 64 to 127.
        high: &'a [u64],
    },
}

/// The input columns, household by household.
///
/// # Example
///
/// ```
/// use vangnet_kernel::{Flags, Households};
///
/// let households = Households { flags: Flags::Whole(&[0b101]), norms: &[1_606_874] };
/// assert_eq!(households.norms.len(), 1);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Households<'a> {
    /// The flags.
    pub flags: Flags<'a>,
    /// The norms in eurocents a year, 0 to 134,217,727.
    pub norms: &'a [i64],
}

/// The columns to write. All of them are computed; writing them takes memory, and so time.
///
/// # Example
///
/// ```
/// use vangnet_kernel::Expectations;
///
/// let mut amount = [0.0; 3];
/// let outputs = Expectations { amount: Some(&mut amount), ..Expectations::default() };
/// assert!(outputs.chance.is_none());
/// ```
#[derive(Debug, Default)]
pub struct Expectations<'a> {
    /// The chances of a benefit, within 10⁻¹⁵.
    pub chance: Option<&'a mut [f64]>,
    /// The fractions of the norm that are paid, within 10⁻¹⁵.
    pub fraction: Option<&'a mut [f64]>,
    /// The expected amounts in euro a year, within 2·10⁻¹⁵ of the norm.
    pub amount: Option<&'a mut [f64]>,
}

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
/// Each household has the index of its municipality in `bases` and `sums`. The columns may be in any order; it is quickest
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

/// What does not change from part to part.
struct Work<'a> {
    lane: Lane,
    weights: &'a FlagWeights,
    bases: &'a [Base],
    /// `None`: all are of the first.
    municipalities: Option<&'a [u32]>,
    households: Households<'a>,
}

impl Work<'_> {
    fn run(&self, mut outputs: Expectations<'_>, sums: &mut [Sum]) -> Result<(), HouseholdRefusal> {
        self.check(&outputs, sums)?;
        let mut part = Part::new();
        let mut from = 0;
        while from < self.households.norms.len() {
            let rows = from..from.saturating_add(ROWS).min(self.households.norms.len());
            let all_of = self.start(rows.clone(), &mut part)?;
            let households = self.households.rows(rows.clone());
            let total = self.compute(&mut part, households);
            match all_of {
                Some(index) => add(sums, index, total)?,
                None => self.add_each(rows.clone(), &part, sums)?,
            }
            outputs.write(rows.clone(), &part);
            from = rows.end;
        }
        Ok(())
    }

    /// The lengths of the columns are those of the norms, and no log-odds are beyond 64 bits.
    fn check(&self, outputs: &Expectations<'_>, sums: &[Sum]) -> Result<(), HouseholdRefusal> {
        let norms = self.households.norms.len();
        let (low, high) = match self.households.flags {
            Flags::Whole(flags) => (flags.len(), flags.len()),
            Flags::Halves { low, high } => (low.len(), high.len()),
        };
        let of = |column: Option<&[f64]>| column.map_or(norms, <[f64]>::len);
        for (column, rows, expected) in [
            ("flags", low, norms),
            ("flags", high, norms),
            ("municipality", self.municipalities.map_or(norms, <[u32]>::len), norms),
            ("chance", of(outputs.chance.as_deref()), norms),
            ("fraction", of(outputs.fraction.as_deref()), norms),
            ("expected_amount", of(outputs.amount.as_deref()), norms),
            ("sums", sums.len(), self.bases.len()),
        ] {
            if rows != expected {
                return Err(HouseholdRefusal::LengthsDiffer { column, rows, expected });
            }
        }
        let fit = self.bases.iter().all(|base| self.weights.fit(*base));
        if fit { Ok(()) } else { Err(HouseholdRefusal::WeightsDoNotFit) }
    }

    /// Looks at the norms, puts the bases of the municipalities where the log-odds come, and gives the index of the
    /// municipality where all rows are of one.
    fn start(&self, rows: Range<usize>, part: &mut Part) -> Result<Option<usize>, HouseholdRefusal> {
        let norms = self.households.norms.get(rows.clone()).unwrap_or_default();
        let bits = norms.iter().fold(0, |bits, norm| bits | norm);
        if !(0..NORM_END).contains(&bits) {
            let outside = rows.clone().zip(norms).find(|(_, norm)| !(0..NORM_END).contains(*norm));
            if let Some((row, &norm)) = outside {
                return Err(HouseholdRefusal::NormOutOfRange { row, norm });
            }
        }
        let all = self.municipalities.and_then(|column| column.get(rows.clone())).unwrap_or_default();
        let first = all.first().copied().unwrap_or_default();
        let one = all.iter().fold(0, |others, index| others | (index ^ first)) == 0;
        let base = |index: u32| usize::try_from(index).ok().and_then(|index| self.bases.get(index));
        if one {
            let Some(base) = base(first) else { return Err(self.unknown(rows)) };
            part.log_odds.fill([base.volume, base.price]);
        } else {
            for (&index, log_odds) in all.iter().zip(&mut part.log_odds) {
                let Some(base) = base(index) else { return Err(self.unknown(rows)) };
                *log_odds = [base.volume, base.price];
            }
        }
        Ok(usize::try_from(first).ok().filter(|_| one))
    }

    /// The refusal of the first household of a municipality that is not there.
    #[cold]
    fn unknown(&self, rows: Range<usize>) -> HouseholdRefusal {
        let municipalities = self.bases.len();
        let column = self.municipalities.and_then(|column| column.get(rows.clone())).unwrap_or_default();
        let unknown = |index: u32| usize::try_from(index).map_or(true, |index| index >= municipalities);
        let found = rows.zip(column).find(|(_, index)| unknown(**index));
        let (row, &municipality) = found.unwrap_or((0, &0));
        HouseholdRefusal::UnknownMunicipality { row, municipality, municipalities }
    }

    /// Computes a part, and gives its expected amounts added up.
    fn compute(&self, part: &mut Part, households: Households<'_>) -> i128 {
        let Households { flags, norms } = households;
        match self.lane {
            Lane::Wide => self.one_by_one(part, households),
            #[cfg(target_arch = "x86_64")]
            Lane::Avx2 => vector::expect(part, self.weights.groups(), flags, norms),
            _ => part.compute::<false>(self.weights.groups(), flags, norms),
        }
    }

    /// The twin that the quick loops are compared with: flag by flag, and in the words of the scalar path.
    #[allow(clippy::float_arithmetic, reason = "the operations of the scalar path")]
    #[expect(clippy::cast_precision_loss, reason = "the one rounding of the log-odds, and a norm of 27 bits")]
    fn one_by_one(&self, part: &mut Part, Households { flags, norms }: Households<'_>) -> i128 {
        let mut total = 0_i128;
        let rows = part.log_odds.iter().zip(&mut part.chances).zip(&mut part.amounts);
        for ((at, norm), ((&[volume, price], chances), amount)) in norms.iter().enumerate().zip(rows) {
            let (of_volume, of_price) = self.weights.log_odds(flags.at(at));
            // The sum fits, which was looked at before.
            let chance = logistic(volume.wrapping_add(of_volume) as f64 / UNIT);
            let fraction = logistic(price.wrapping_add(of_price) as f64 / UNIT);
            *chances = [chance, fraction];
            *amount = chance * fraction * (*norm as f64 / CENTS);
            let bytes = Sum::of_amount(*amount).unwrap_or_default().to_bytes();
            // 256 amounts of 85 bits.
            total = total.wrapping_add(i128::from_le_bytes(bytes));
        }
        total
    }

    /// Adds each expected amount to the sum of its municipality.
    fn add_each(&self, rows: Range<usize>, part: &Part, sums: &mut [Sum]) -> Result<(), HouseholdRefusal> {
        let column = self.municipalities.and_then(|column| column.get(rows)).unwrap_or_default();
        for (&municipality, &amount) in column.iter().zip(&part.amounts) {
            let (high, low) = split(amount);
            add(sums, usize::try_from(municipality).unwrap_or(usize::MAX), units(high, low))?;
        }
        Ok(())
    }
}

/// Adds so many units of 2⁻⁶⁴ euro to one of the sums.
#[inline]
fn add(sums: &mut [Sum], index: usize, total: i128) -> Result<(), HouseholdRefusal> {
    if let Some(sum) = sums.get_mut(index) {
        *sum = sum.plus(Sum::of_units(total)).ok_or(HouseholdRefusal::SumTooLarge)?;
    }
    Ok(())
}

impl<'a> Households<'a> {
    /// Some of the households.
    fn rows(self, rows: Range<usize>) -> Households<'a> {
        let flags = match self.flags {
            Flags::Whole(flags) => Flags::Whole(flags.get(rows.clone()).unwrap_or_default()),
            Flags::Halves { low, high } => Flags::Halves {
                low: low.get(rows.clone()).unwrap_or_default(),
                high: high.get(rows.clone()).unwrap_or_default(),
            },
        };
        Households { flags, norms: self.norms.get(rows).unwrap_or_default() }
    }
}

impl Flags<'_> {
    /// The flags of one household.
    fn at(self, row: usize) -> u128 {
        let half = |column: &[u64]| u128::from(column.get(row).copied().unwrap_or_default());
        match self {
            Flags::Whole(flags) => flags.get(row).copied().unwrap_or_default(),
            Flags::Halves { low, high } => (half(high) << 64) | half(low),
        }
    }
}

impl Expectations<'_> {
    /// Writes a part to the columns that are asked for.
    fn write(&mut self, rows: Range<usize>, part: &Part) {
        fn put(column: &mut Option<&mut [f64]>, rows: Range<usize>, values: impl Iterator<Item = f64>) {
            if let Some(column) = column.as_deref_mut().and_then(|column| column.get_mut(rows)) {
                column.iter_mut().zip(values).for_each(|(cell, value)| *cell = value);
            }
        }
        put(&mut self.chance, rows.clone(), part.chances.iter().map(|[chance, _]| *chance));
        put(&mut self.fraction, rows.clone(), part.chances.iter().map(|[_, fraction]| *fraction));
        put(&mut self.amount, rows, part.amounts.iter().copied());
    }
}
