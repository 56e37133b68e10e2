//! An outlook in pieces: how far it is can be told, and it can be stopped.

use std::{ops::Range, thread};

use num_traits::ToPrimitive as _;
use vangnet_kernel::{Condition, Draws, Lane, Order, Rates, Situation, Spread, Tally};

use super::{
    answer::{Expected, Outlook},
    basis::basis,
    closed, drawn,
    input::OutlookInput,
    terms::{Terms, Test},
};
use crate::{columns::millionths, error::Error, number::Ratio, rules::RuleSet};

/// An outlook that is being worked out: its draws piece by piece, on as many threads as asked.
///
/// The answer does not depend on the pieces or the threads.
///
/// # Example
///
/// ```
/// use vangnet::{Budget, Year, ahead::{OutlookInput, OutlookRun, UncertainBudget, UncertainCosts, outlook}};
///
/// let costs = UncertainCosts { mean: "112500000".parse()?, sd: "4000000".parse()? };
/// let input = OutlookInput {
///     conditions: vangnet::ahead::Conditions::Met,
///     draws: 10_000,
///     ..OutlookInput::new(Year::new(2024)?, costs, UncertainBudget::certain(Budget::parse("100000000")?))
/// };
/// let mut run = OutlookRun::new(&input)?;
/// while run.advance(4_000, 2) {
///     let (done, total) = run.progress();
///     assert!(done < total);
///     // To stop, leave the loop.
/// }
/// assert_eq!(run.answer()?, outlook(&input)?);
/// # Ok::<(), vangnet::Error>(())
/// ```
#[derive(Debug, Clone)]
pub struct OutlookRun {
    input: OutlookInput,
    rules: RuleSet,
    terms: Terms,
    draws: Draws,
    tally: Tally,
    order: Order,
    /// The draws of this pass that are done, and the passes before it.
    done: u64,
    passes: u64,
}

/// The fewest draws of a thread: fewer take less time than the thread does.
const LEAST: u64 = 16_384;

impl OutlookRun {
    /// Checks an input and prepares its draws; none of them is worked out yet.
    ///
    /// # Errors
    ///
    /// Those of [`outlook`](super::outlook).
    ///
    /// # Example
    ///
    /// See [`OutlookRun`].
    ///
    /// ```
    /// # use vangnet::{Error, ahead::{OutlookInput, OutlookRun}};
    /// fn check(input: &OutlookInput) -> Result<(), Error> {
    ///     OutlookRun::new(input).map(drop)
    /// }
    /// # let _ = check;
    /// ```
    pub fn new(input: &OutlookInput) -> Result<Self, Error> {
        input.check()?;
        let rules = RuleSet::for_year_or_assumed(input.year, input.assume)?.into_owned();
        let terms = Terms::of(&rules, input)?;
        let draws = draws(input, &terms, &rules)?;
        let ranks = if terms.test == Test::Unknown { Vec::new() } else { ranks(input)? };
        Ok(Self {
            order: draws.order(&ranks),
            input: input.clone(),
            rules,
            terms,
            draws,
            tally: Tally::default(),
            done: 0,
            passes: 0,
        })
    }

    /// Works out about so many draws, at least one, on at most so many threads; `false` once nothing is left.
    ///
    /// Quantiles take the draws again, once or a few times, and each time counts here: so nothing is kept of a draw.
    ///
    /// # Example
    ///
    /// See [`OutlookRun`].
    ///
    /// ```
    /// # use vangnet::ahead::OutlookRun;
    /// fn to_the_end(run: &mut OutlookRun) {
    ///     while run.advance(1_000_000, 4) {}
    /// }
    /// # let _ = to_the_end;
    /// ```
    pub fn advance(&mut self, draws: u64, threads: usize) -> bool {
        let total = u64::from(self.input.draws);
        if self.is_done() {
            return false;
        }
        let end = self.done.saturating_add(draws.max(1)).min(total);
        let parts = parts(self.done..end, threads);
        let worked_out: Vec<_> = match parts.split_first() {
            // Neither where a system has no threads.
            Some((part, [])) => vec![self.part(part.clone())],
            _ => thread::scope(|scope| {
                let started: Vec<_> = parts
                    .iter()
                    .map(|part| {
                        let this = &*self;
                        let on_thread = part.clone();
                        let work = move || this.part(on_thread);
                        (part, thread::Builder::new().spawn_scoped(scope, work))
                    })
                    .collect();
                let join =
                    |(part, thread): (&Range<u64>, std::io::Result<thread::ScopedJoinHandle<'_, _>>)| {
                        thread
                            .ok()
                            .and_then(|thread| thread.join().ok())
                            .unwrap_or_else(|| self.part(part.clone()))
                    };
                started.into_iter().map(join).collect()
            }),
        };
        for (tally, order) in worked_out {
            self.tally.merge(&tally);
            self.order.merge(order);
        }
        self.done = end;
        if end == total {
            self.order.advance();
            self.passes = self.passes.saturating_add(1);
            self.done = 0;
        }
        !self.is_done()
    }

    /// A part of the draws of this pass. All but the first only look for quantiles.
    fn part(&self, draws: Range<u64>) -> (Tally, Order) {
        let (mut tally, mut order) = (Tally::default(), self.order.pass());
        let counted = (self.passes == 0).then_some(&mut tally);
        let looked_for = (!order.is_found()).then_some(&mut order);
        self.draws.run(Lane::best(), draws, counted, looked_for);
        (tally, order)
    }

    fn is_done(&self) -> bool {
        self.input.draws == 0 || (self.passes > 0 && self.order.is_found())
    }

    /// The draws that are done, and those to do: more of the latter where a quantile takes them once again.
    ///
    /// # Example
    ///
    /// See [`OutlookRun`].
    ///
    /// ```
    /// # use vangnet::ahead::OutlookRun;
    /// fn is_halfway(run: &OutlookRun) -> bool {
    ///     let (done, total) = run.progress();
    ///     2 * done >= total
    /// }
    /// # let _ = is_halfway;
    /// ```
    pub fn progress(&self) -> (u64, u64) {
        let draws = u64::from(self.input.draws);
        // A second pass where quantiles are asked for.
        let passes = match (self.is_done(), self.order.is_found()) {
            (true, _) => self.passes,
            (_, true) => 1,
            _ => self.passes.saturating_add(1).max(2),
        };
        let done = self.passes.saturating_mul(draws).saturating_add(self.done);
        (done, passes.saturating_mul(draws))
    }

    /// The answer, once every draw is worked out; what is left is worked out first.
    ///
    /// # Errors
    ///
    /// `amount_out_of_range` for amounts that are too large to show.
    ///
    /// # Example
    ///
    /// See [`OutlookRun`].
    ///
    /// ```
    /// # use vangnet::{Error, ahead::{Outlook, OutlookRun}};
    /// fn at_once(run: OutlookRun) -> Result<Outlook, Error> {
    ///     run.answer()
    /// }
    /// # let _ = at_once;
    /// ```
    pub fn answer(mut self) -> Result<Outlook, Error> {
        while self.advance(u64::MAX, 1) {}
        let (closed, reasons) = closed::numbers(&self.input, &self.terms)?;
        let drawn = match self.input.draws {
            0 => None,
            _ => Some(drawn::numbers(&self.input, &self.terms, &self.tally, self.draws.found(&self.order))?),
        };
        Ok(Outlook {
            year: self.input.year,
            closed,
            reasons,
            drawn,
            assumed: self.rules.assumed_from(),
            basis: basis(&self.input, &self.rules)?,
            expected: Expected::of(&self.input, &self.rules),
        })
    }
}

/// The draws of an input.
fn draws(input: &OutlookInput, terms: &Terms, rules: &RuleSet) -> Result<Draws, Error> {
    // The cap of 2016 needs inhabitants, which an outlook does not take.
    let rates = Rates::new(rules.regular().scale.rates()?.bands(), None)?;
    let first = rates.bands().first().map_or(0, |band| band.above);
    let condition = match &terms.test {
        Test::Met | Test::Unknown => Condition { border: first, above: 0, required: false },
        Test::MoreThan { border, level } => Condition {
            border: border.to_i64().unwrap_or(i64::MAX).saturating_sub(1_000_000),
            above: i128::from(level.cents()).saturating_mul(1_000_000),
            required: true,
        },
    };
    let situation = Situation {
        rates: &rates,
        net_costs: Spread { mean: input.net_costs.mean.cents(), sd: input.net_costs.sd.cents() },
        budget: Spread { mean: input.budget.mean.euro().cents(), sd: input.budget.sd.cents() },
        correlation: millionths(input.correlation),
        condition,
    };
    Ok(Draws::new(situation, input.seed, 0)?)
}

/// The ranks of the quantiles: of so many draws, the least that is not below that part of them.
fn ranks(input: &OutlookInput) -> Result<Vec<u64>, Error> {
    let rank = |quantile: Ratio| {
        let below = i128::from(millionths(quantile)).saturating_mul(input.draws.into());
        // Rounded up.
        let rank = below.saturating_add(999_999).div_euclid(1_000_000).max(1);
        u64::try_from(rank).unwrap_or(u64::MAX)
    };
    Ok(input.quantiles()?.into_iter().map(rank).collect())
}

/// A range in as many parts as there are threads, each with work for a thread.
fn parts(draws: Range<u64>, threads: usize) -> Vec<Range<u64>> {
    let count = draws.end.saturating_sub(draws.start);
    let threads = u64::try_from(threads).unwrap_or(u64::MAX).clamp(1, count.div_ceil(LEAST).max(1));
    let each = count.div_ceil(threads).max(1);
    let each = usize::try_from(each).unwrap_or(usize::MAX);
    let starts = (draws.start..draws.end).step_by(each);
    starts.map(|start| start..start.saturating_add(each as u64).min(draws.end)).collect()
}
