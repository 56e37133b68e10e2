//! Columns of households part by part: their checks, their bases, their lane, and where the results go.

use std::ops::Range;

#[cfg(target_arch = "x86_64")]
use crate::avx2;
use crate::{
    Base, Expectations, FlagWeights, Flags, HouseholdRefusal, Households, Lane, Sum,
    expected::{Part, ROWS, split, units},
    limits::NORM_END,
};

/// The values that are the same for every part.
pub(crate) struct Work<'a> {
    pub(crate) lane: Lane,
    pub(crate) weights: &'a FlagWeights,
    pub(crate) bases: &'a [Base],
    /// `None`: all are of the first.
    pub(crate) municipalities: Option<&'a [u32]>,
    pub(crate) households: Households<'a>,
}

impl Work<'_> {
    pub(crate) fn run(
        &self,
        mut outputs: Expectations<'_>,
        sums: &mut [Sum],
    ) -> Result<(), HouseholdRefusal> {
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
            part.start_all(*base);
        } else {
            for (&index, (volume, price)) in all.iter().zip(part.start_each()) {
                let Some(base) = base(index) else { return Err(self.unknown(rows)) };
                (*volume, *price) = (base.volume, base.price);
            }
        }
        Ok(usize::try_from(first).ok().filter(|_| one))
    }

    /// The refusal of the first household of an unknown municipality.
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
        match (self.lane, self.weights.tables()) {
            (Lane::Wide, _) | (_, None) => part.compute_one_by_one(self.weights, flags, norms),
            #[cfg(target_arch = "x86_64")]
            (Lane::Avx2, Some(tables)) => avx2::expect(part, tables, flags, norms),
            (_, Some(tables)) => part.compute_plain(tables, flags, norms),
        }
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

/// Adds a number of units of 2⁻⁶⁴ euro to one of the sums.
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

impl Expectations<'_> {
    /// Writes a part to the requested columns.
    fn write(&mut self, rows: Range<usize>, part: &Part) {
        fn put(column: &mut Option<&mut [f64]>, rows: Range<usize>, values: &[f64]) {
            if let Some(column) = column.as_deref_mut().and_then(|column| column.get_mut(rows)) {
                column.iter_mut().zip(values).for_each(|(cell, value)| *cell = *value);
            }
        }
        let [chances, fractions] = &part.chances;
        put(&mut self.chance, rows.clone(), chances);
        put(&mut self.fraction, rows.clone(), fractions);
        put(&mut self.amount, rows, &part.amounts);
    }
}
