//! What measures do in each year, exactly.

use num_bigint::BigInt;
use num_traits::{One as _, ToPrimitive as _, Zero as _};

use super::{Measure, Month, tens::Tens};
use crate::number::{Euro, Year};

/// What a measure does in a year, or several measures together.
#[derive(Clone)]
pub(super) struct Effect {
    /// Households that take part.
    pub(super) participants: Tens,
    /// Months in which a household needs no benefit.
    pub(super) household_months: Tens,
    /// What is saved, in euro.
    pub(super) gross: Tens,
    /// What it costs, in euro.
    pub(super) cost: Tens,
}

impl Effect {
    pub(super) const NONE: Self =
        Self { participants: Tens::ZERO, household_months: Tens::ZERO, gross: Tens::ZERO, cost: Tens::ZERO };

    pub(super) fn plus(&self, other: &Self) -> Self {
        Self {
            participants: self.participants.plus(&other.participants),
            household_months: self.household_months.plus(&other.household_months),
            gross: self.gross.plus(&other.gross),
            cost: self.cost.plus(&other.cost),
        }
    }
}

/// The effect of a measure in each of these years, which follow each other.
pub(super) fn effects(measure: &Measure, price: Euro, years: &[Year]) -> Vec<Effect> {
    let price = measure.price.unwrap_or(price).into();
    let one = Tens::new(BigInt::one(), 0);
    let succeeds = Tens::from(measure.success).times(&one.minus(&measure.deadweight.into()));
    let cohort = Tens::from(measure.households).times(&succeeds);
    let costs = measure.costs.as_deref().unwrap_or_default();
    let per_household = measure.cost_per_household.unwrap_or_default().into();
    let works = works(measure, years).into_iter().zip(years);
    let effect = works.map(|(works, year)| {
        let participants =
            Tens::from(measure.households).times(&Tens::new(months_in(measure, *year).into(), 0));
        let household_months = cohort.times(&works);
        let of_year = costs.iter().filter(|costs| costs.year == *year);
        let of_year = of_year.fold(Tens::ZERO, |sum, costs| sum.plus(&costs.amount.into()));
        Effect {
            gross: household_months.times(&price),
            cost: of_year.plus(&participants.times(&per_household)),
            household_months,
            participants,
        }
    });
    effect.collect()
}

/// In how many months of a year households take part.
fn months_in(measure: &Measure, year: Year) -> i64 {
    let (first, last) = ends(year);
    let (from, until) = (measure.from.ordinal().max(first), measure.until.ordinal().min(last));
    until.saturating_sub(from).saturating_add(1).max(0)
}

/// January and December in the row of all months.
fn ends(year: Year) -> (i64, i64) {
    let first = year.get().saturating_mul(12);
    (first, first.saturating_add(11))
}

/// The sum over the months of each year of what is left of all cohorts, as if each began as one household.
///
/// With q = 1 − return a month leaves q of what worked in the month before; a cohort that starts adds 1, and one that
/// ends takes away what is left of it. With q = kept ÷ base all of it is a whole number of base⁻ⁿ after n months.
fn works(measure: &Measure, years: &[Year]) -> Vec<Tens> {
    let mut sums = vec![Tens::ZERO; years.len()];
    let (Some(first), Some(last)) = (years.first(), years.last()) else { return sums };
    let back = measure.r#return.to_decimal().normalize();
    let base = 10_u64.saturating_pow(back.scale());
    let kept = base.saturating_sub(back.mantissa().to_u64().unwrap_or(base));
    let start = |month: Month| month.ordinal().saturating_add(measure.delay.into());
    let (oldest, newest) = (start(measure.from), start(measure.until));
    let (shown_from, shown_until) = (ends(*first).0, ends(*last).1);
    let lasts = measure.months.map(i64::from);

    // All three over the same power of the base: what works, one cohort that starts, and what is left of one that ends.
    let (mut working, mut starts, mut left) = (BigInt::ZERO, BigInt::one(), BigInt::one());
    let mut sum = BigInt::ZERO;
    for (age, month) in (0_i64..).zip(oldest..=shown_until) {
        if age > 0 {
            working *= kept;
            starts *= base;
            sum *= base;
            if let Some(lasts) = lasts {
                left *= if age <= lasts { kept } else { base };
            }
        }
        if month <= newest {
            working += &starts;
        }
        if lasts.is_some_and(|lasts| age >= lasts && month.saturating_sub(lasts) <= newest) {
            working -= &left;
        }
        if month >= shown_from {
            sum += &working;
        }
        let is_over = month >= newest && working.is_zero();
        if month.rem_euclid(12) == 11 || is_over {
            let places = age.saturating_mul(back.scale().into()).to_u32().unwrap_or(u32::MAX);
            let index = month.div_euclid(12).saturating_sub(first.get());
            let of_year = index.to_usize().and_then(|index| sums.get_mut(index));
            if let Some(of_year) = of_year {
                *of_year = Tens::new(std::mem::take(&mut sum), places);
            }
        }
        if is_over {
            break;
        }
    }
    sums
}
