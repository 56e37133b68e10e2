//! An outlook in pieces: how far it is can be told, and it can be stopped.

use std::{borrow::Cow, ops::Range};

use num_traits::ToPrimitive as _;
use vangnet_kernel::{Condition, Draws, Lane, Order, Rates, Situation, Spread, Tally};

use super::{
    answer::{Expected, Outlook},
    basis::basis,
    closed, drawn,
    input::OutlookInput,
    passes::{Passes, Pieces, ranks},
    terms::{Terms, Test},
};
use crate::{columns::millionths, error::Error, rules::RuleSet};

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
    rules: Cow<'static, RuleSet>,
    terms: Terms,
    /// None where no draws are asked for: then nothing of them is prepared.
    passes: Option<Passes<Single>>,
}

/// The draws of one outlook.
#[derive(Debug, Clone)]
struct Single {
    draws: Draws,
    tally: Tally,
}

impl Pieces for Single {
    type Part = Tally;

    fn part(&self, draws: Range<u64>, is_first: bool, looked_for: Option<&mut Order>) -> Tally {
        let mut tally = Tally::default();
        self.draws.run(Lane::best(), draws, is_first.then_some(&mut tally), looked_for);
        tally
    }

    fn add(&mut self, tally: Tally) {
        self.tally.merge(&tally);
    }

    fn least(&self) -> u64 {
        16_384
    }
}

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
        let rules = RuleSet::for_year_or_assumed(input.year, input.assume)?;
        let terms = Terms::of(&rules, input)?;
        let passes = (input.draws > 0).then(|| Single::passes(input, &terms, &rules)).transpose()?;
        Ok(Self { input: input.clone(), rules, terms, passes })
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
        self.passes.as_mut().is_some_and(|passes| passes.advance(draws, threads))
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
        self.passes.as_ref().map(Passes::progress).unwrap_or_default()
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
        let numbers = |passes: &Passes<Single>| {
            let Single { draws, tally } = &passes.pieces;
            drawn::numbers(&self.input, &self.terms, tally, draws.found(&passes.order))
        };
        let drawn = self.passes.as_ref().map(numbers).transpose()?;
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

impl Single {
    fn passes(input: &OutlookInput, terms: &Terms, rules: &RuleSet) -> Result<Passes<Self>, Error> {
        let draws = Draws::new(situation(input, terms, &rates(rules)?), input.seed, 0)?;
        let quantiles = if terms.test == Test::Unknown { Vec::new() } else { input.quantiles()? };
        let order = draws.order(&ranks(&quantiles, input.draws.into()));
        Ok(Passes::new(Self { draws, tally: Tally::default() }, order, input.draws.into()))
    }
}

/// The scale of a rule set; the cap of 2016 needs inhabitants, which an outlook does not take.
pub(super) fn rates(rules: &RuleSet) -> Result<Rates, Error> {
    Ok(Rates::new(rules.regular().scale.rates()?.bands(), None)?)
}

/// What is drawn for an input.
pub(super) fn situation<'a>(input: &OutlookInput, terms: &Terms, rates: &'a Rates) -> Situation<'a> {
    let first = rates.bands().first().map_or(0, |band| band.above);
    let condition = match &terms.test {
        Test::Met | Test::Unknown => Condition { border: first, above: 0, required: false },
        Test::MoreThan { border, level } => Condition {
            border: border.to_i64().unwrap_or(i64::MAX).saturating_sub(1_000_000),
            above: i128::from(level.cents()).saturating_mul(1_000_000),
            required: true,
        },
    };
    Situation {
        rates,
        net_costs: Spread { mean: input.net_costs.mean.cents(), sd: input.net_costs.sd.cents() },
        budget: Spread { mean: input.budget.mean.euro().cents(), sd: input.budget.sd.cents() },
        correlation: millionths(input.correlation),
        condition,
    }
}
