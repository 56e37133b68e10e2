//! Whole units that add up: each pot, each municipality and the whole.

use num_bigint::BigInt;

use super::{DistributionInput, Part, Parts, formula::ExactParts, pots::Pots, rules::Span};
use crate::{
    error::{Cause, Error},
    number::{Euro, apportion},
};

/// The parts of each municipality in whole units, by largest remainders.
///
/// Each fixed pot is shared on its own. What the other parts are together is shared over the municipalities, and then
/// within each municipality over those parts.
pub(super) fn whole_units(
    input: &DistributionInput,
    pots: &Pots,
    span: &Span,
    exact: &ExactParts,
) -> Result<Vec<Parts>, Error> {
    let unit = input.unit.in_cents();
    let code = |index: usize| input.municipalities.get(index).map(|figures| figures.municipality);
    let fixed_total = pots.fixed.iter().map(|pot| pot.amount).try_fold(Euro::ZERO, Euro::plus)?;
    let rest = pots.distributed.minus(fixed_total)?;
    let denominator = &exact.denominator * unit;
    let sums: Vec<BigInt> = exact.numerators.iter().map(|parts| parts.iter().sum()).collect();
    let sums = apportion(&sums, &denominator, in_units(rest, unit), code)?;

    let mut outcomes = Vec::with_capacity(sums.len());
    for (numerators, sum) in exact.numerators.iter().zip(sums) {
        let amounts = apportion(numerators, &denominator, sum, |index| index)?;
        outcomes.push(exact.parts.iter().copied().zip(amounts).collect::<Vec<_>>());
    }
    for pot in &pots.fixed {
        let amount = in_units(pot.amount, unit);
        let numerators: Vec<_> = pot.weights.iter().map(|weight| BigInt::from(*weight) * amount).collect();
        // A pot of zero may have only zeros to be shared on.
        let total_weight = pot.total_weight().max(BigInt::from(1));
        let amounts = apportion(&numerators, &total_weight, amount, code)?;
        outcomes.iter_mut().zip(amounts).for_each(|(parts, amount)| parts.push((pot.part, amount)));
    }
    outcomes.into_iter().map(|parts| in_order(&parts, span, unit)).collect()
}

/// An amount in units; what is shared is a whole number of them.
const fn in_units(amount: Euro, unit: i64) -> i64 {
    amount.cents().div_euclid(unit)
}

fn in_order(parts: &[(Part, i64)], span: &Span, unit: i64) -> Result<Parts, Error> {
    let amount = |part: &Part| {
        let units = parts.iter().find(|(name, _)| name == part).map_or(0, |(_, units)| *units);
        Ok((*part, Euro::from_cents(units.checked_mul(unit).ok_or(Cause::SumTooLarge)?)))
    };
    span.parts.iter().map(amount).collect::<Result<_, Error>>().map(Parts::new)
}
