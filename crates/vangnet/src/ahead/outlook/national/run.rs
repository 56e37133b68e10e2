//! An outlook of many municipalities in pieces.

use std::ops::Range;

use vangnet_kernel::{Group, Lane, Moments, Order, Tally};

use super::{
    super::{
        basis::basis,
        drawn::{Amount, Counted},
        input::{OutlookInput, quantiles},
        passes::{Passes, Pieces, ranks},
        run::{rates, situation},
        statistics::Sample,
        terms::{Terms, Test},
    },
    answer::{MunicipalityOutlook, NationalOutlook, NationalQuantile, NationalTotal},
    input::NationalOutlookInput,
};
use crate::{
    error::Error,
    number::{Euro, Year},
    rules::{Basis, RuleSet},
};

/// An outlook of many municipalities that is being worked out, piece by piece, on as many threads as asked.
///
/// The answer does not depend on the pieces or the threads.
///
/// # Example
///
/// ```
/// use vangnet::ahead::{NationalOutlookInput, NationalOutlookRun};
///
/// fn to_the_end(input: &NationalOutlookInput) -> Result<(), vangnet::Error> {
///     let mut run = NationalOutlookRun::new(input)?;
///     while run.advance(1_000, 2) {
///         let (done, total) = run.progress();
///         println!("{done} of {total}");
///         // To stop, leave the loop.
///     }
///     println!("{:?}", run.answer()?.total);
///     Ok(())
/// }
/// # let _ = to_the_end;
/// ```
#[derive(Debug, Clone)]
pub struct NationalOutlookRun {
    input: NationalOutlookInput,
    tests: Vec<Test>,
    assumed: Option<Year>,
    basis: Basis,
    passes: Passes<Together>,
}

/// The draws of all municipalities.
#[derive(Debug, Clone)]
struct Together {
    group: Group,
    tallies: Vec<Tally>,
    total: Moments,
}

impl Pieces for Together {
    type Part = (Vec<Tally>, Moments);

    fn part(&self, draws: Range<u64>, is_first: bool, looked_for: Option<&mut Order>) -> Self::Part {
        let counted = if is_first { self.tallies.len() } else { 0 };
        let mut tallies = vec![Tally::default(); counted];
        let mut total = Moments::default();
        self.group.run(Lane::best(), draws, &mut tallies, is_first.then_some(&mut total), looked_for);
        (tallies, total)
    }

    fn add(&mut self, (tallies, total): Self::Part) {
        self.tallies.iter_mut().zip(&tallies).for_each(|(tally, more)| tally.merge(more));
        self.total.merge(&total);
    }

    fn least(&self) -> u64 {
        let members = u64::try_from(self.tallies.len()).unwrap_or(u64::MAX).max(1);
        16_384_u64.div_ceil(members).max(384)
    }
}

impl NationalOutlookRun {
    /// Checks an input and prepares its draws; none of them is worked out yet.
    ///
    /// # Errors
    ///
    /// Those of [`national_outlook`](super::national_outlook).
    ///
    /// # Example
    ///
    /// See [`NationalOutlookRun`].
    ///
    /// ```
    /// # use vangnet::{Error, ahead::{NationalOutlookInput, NationalOutlookRun}};
    /// fn check(input: &NationalOutlookInput) -> Result<(), Error> {
    ///     NationalOutlookRun::new(input).map(drop)
    /// }
    /// # let _ = check;
    /// ```
    pub fn new(input: &NationalOutlookInput) -> Result<Self, Error> {
        let members = input.members()?;
        let rules = RuleSet::for_year_or_assumed(input.year, input.assume)?;
        let rates = rates(&rules)?;
        let mut group = Group::new(input.seed);
        let mut tests = Vec::with_capacity(members.len());
        for (member, municipality) in members.iter().zip(&input.municipalities) {
            let terms = Terms::of(&rules, member)?;
            group.add(situation(member, &terms, &rates), stream(&municipality.name))?;
            tests.push(terms.test);
        }
        let is_known = !tests.contains(&Test::Unknown);
        let asked = if is_known { quantiles(input.quantiles.as_deref())? } else { Vec::new() };
        let draws = u64::from(input.draws());
        let order = group.order(&ranks(&asked, draws), draws);
        let tallies = vec![Tally::default(); members.len()];
        let together = Together { group, tallies, total: Moments::default() };
        Ok(Self {
            input: input.clone(),
            tests,
            assumed: rules.assumed_from(),
            basis: basis_of_all(&members, &rules)?,
            passes: Passes::new(together, order, draws),
        })
    }

    /// Works out about so many draws, at least one, on at most so many threads; `false` once nothing is left.
    ///
    /// Quantiles take the draws again, once or a few times, and each time counts here: so nothing is kept of a draw.
    ///
    /// # Example
    ///
    /// See [`NationalOutlookRun`].
    ///
    /// ```
    /// # use vangnet::ahead::NationalOutlookRun;
    /// fn to_the_end(run: &mut NationalOutlookRun) {
    ///     while run.advance(1_000, 4) {}
    /// }
    /// # let _ = to_the_end;
    /// ```
    pub fn advance(&mut self, draws: u64, threads: usize) -> bool {
        self.passes.advance(draws, threads)
    }

    /// The draws that are done, and those to do: more of the latter where a quantile takes them once again.
    ///
    /// # Example
    ///
    /// See [`NationalOutlookRun`].
    ///
    /// ```
    /// # use vangnet::ahead::NationalOutlookRun;
    /// fn is_halfway(run: &NationalOutlookRun) -> bool {
    ///     let (done, total) = run.progress();
    ///     2 * done >= total
    /// }
    /// # let _ = is_halfway;
    /// ```
    pub fn progress(&self) -> (u64, u64) {
        self.passes.progress()
    }

    /// The answer, once every draw is worked out; what is left is worked out first.
    ///
    /// # Errors
    ///
    /// `amount_out_of_range` for amounts that are too large to show.
    ///
    /// # Example
    ///
    /// See [`NationalOutlookRun`].
    ///
    /// ```
    /// # use vangnet::{Error, ahead::{NationalOutlook, NationalOutlookRun}};
    /// fn at_once(run: NationalOutlookRun) -> Result<NationalOutlook, Error> {
    ///     run.answer()
    /// }
    /// # let _ = at_once;
    /// ```
    pub fn answer(mut self) -> Result<NationalOutlook, Error> {
        while self.advance(u64::MAX, 1) {}
        let Passes { pieces: Together { group, tallies, total }, order, .. } = &self.passes;
        let named = self.input.municipalities.iter().map(|municipality| &municipality.name);
        let unknown: Vec<String> = named
            .clone()
            .zip(&self.tests)
            .filter(|(_, test)| **test == Test::Unknown)
            .map(|(name, _)| name.clone())
            .collect();
        let each = named.zip(&self.tests).zip(tallies);
        let municipalities = each.map(|((name, test), tally)| municipality(name, test, tally));
        let total = unknown.is_empty().then(|| {
            let quantiles = quantiles(self.input.quantiles.as_deref())?;
            let found = quantiles.into_iter().zip(group.found(order));
            let quantile = |(quantile, cents): (_, &i64)| NationalQuantile {
                quantile,
                payment: Euro::from_cents(*cents),
            };
            let amount = Amount::of(&Sample::of(total, self.input.draws().into()))?;
            Ok::<_, Error>(NationalTotal {
                mean_payment: amount.mean,
                sd_payment: amount.sd,
                standard_error: amount.error,
                quantiles: found.map(quantile).collect(),
            })
        });
        Ok(NationalOutlook {
            year: self.input.year,
            draws: self.input.draws(),
            seed: self.input.seed,
            total: total.transpose()?,
            municipalities: municipalities.collect::<Result<_, _>>()?,
            unknown,
            assumed: self.assumed,
            basis: self.basis,
        })
    }
}

fn municipality(name: &str, test: &Test, tally: &Tally) -> Result<MunicipalityOutlook, Error> {
    let counted = Counted::of(test, tally)?;
    Ok(MunicipalityOutlook {
        name: name.to_owned(),
        mean_payment: counted.payment.as_ref().map(|amount| amount.mean),
        sd_payment: counted.payment.as_ref().and_then(|amount| amount.sd),
        mean_own_risk: counted.own_risk.as_ref().map(|amount| amount.mean),
        sd_own_risk: counted.own_risk.as_ref().and_then(|amount| amount.sd),
        chance_surplus: counted.surplus.part,
        chance_below: counted.below.part,
        chance_middle: counted.middle.part,
        chance_above: counted.above.part,
        chance_conditions: counted.conditions.as_ref().map(|chance| chance.part),
        standard_errors: counted.standard_errors(),
    })
}

/// The stream of a municipality: the 64-bit FNV-1a hash of its name, and 1 where that is 0, which is the stream of the
/// factor. Source: G. Fowler, L. C. Noll and K.-P. Vo, <http://www.isthe.com/chongo/tech/comp/fnv/>.
fn stream(name: &str) -> u64 {
    let hash = name.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    });
    hash.max(1)
}

/// What the outlooks of all municipalities rest on together.
fn basis_of_all(members: &[OutlookInput], rules: &RuleSet) -> Result<Basis, Error> {
    let mut all: Option<Basis> = None;
    for member in members {
        let one = basis(member, rules)?;
        let Some(all) = &mut all else {
            all = Some(one);
            continue;
        };
        all.evidence = all.evidence.max(one.evidence);
        for warning in one.warnings {
            if !all.warnings.contains(&warning) {
                all.warnings.push(warning);
            }
        }
        all.cite(&one.sources);
    }
    let mut all = all.unwrap_or_else(Basis::arithmetic);
    // As they stand in an outlook of one.
    all.warnings.sort_unstable();
    Ok(all)
}

#[cfg(test)]
mod tests {
    use super::stream;

    /// The test vectors of the FNV source code, for the hash of 64 bits.
    #[test]
    fn the_stream_is_the_published_hash() {
        for (name, hash) in
            [("", 0xcbf2_9ce4_8422_2325), ("a", 0xaf63_dc4c_8601_ec8c), ("foobar", 0x8594_4171_f739_67e8)]
        {
            assert_eq!(stream(name), hash);
        }
    }
}
