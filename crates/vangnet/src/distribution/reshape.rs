//! Mergers and splits of municipalities: outcomes are added, or shared by weight.

use num_bigint::BigInt;

use super::{Merger, MunicipalityBudget, Part, Parts, Split, Unit, rules::Size};
use crate::{
    case::{Inhabitants, MunicipalityCode},
    error::{Cause, Error},
    number::{Euro, Exact, Figure, apportion},
};

/// The outcome of one municipality, before its share is known.
pub(super) struct Outcome {
    pub(super) municipality: MunicipalityCode,
    pub(super) from: Vec<MunicipalityCode>,
    /// By which m is worked out; absent after a merger or split.
    pub(super) objective_weight: Option<Size>,
    pub(super) inhabitants: Inhabitants,
    pub(super) parts: Parts,
}

impl Outcome {
    pub(super) fn answer(self, distributed: Euro) -> Result<MunicipalityBudget, Error> {
        let budget = self.parts.total()?;
        let cents = |amount: Euro| BigInt::from(amount.cents());
        let weight = self.objective_weight.map(|size| size.weight(self.inhabitants)).transpose()?;
        Ok(MunicipalityBudget {
            municipality: self.municipality,
            from: self.from,
            objective_weight: weight,
            budget,
            share: Figure::quotient(&cents(budget), &cents(distributed), 12)?,
            parts: self.parts,
        })
    }
}

impl Size {
    /// m, which has at most five decimals.
    fn weight(self, inhabitants: Inhabitants) -> Result<Exact, Error> {
        let (above, range) = (Exact::from(self.above_small(inhabitants)), Exact::from(self.range()));
        above.ratio_to(range).map(Exact::from)
    }
}

/// Merges first and splits after, each in the order given; new municipalities come after the others.
pub(super) fn reshape(
    mut outcomes: Vec<Outcome>,
    mergers: &[Merger],
    splits: &[Split],
    unit: Unit,
) -> Result<Vec<Outcome>, Error> {
    for (index, merger) in mergers.iter().enumerate() {
        let place = format!("/mergers/{index}");
        refuse_fewer_than_two(merger.from.len(), &format!("{place}/from"))?;
        let mut old = Vec::with_capacity(merger.from.len());
        for (index, code) in merger.from.iter().enumerate() {
            old.push(take(&mut outcomes, *code, &format!("{place}/from/{index}"))?);
        }
        refuse_known(&outcomes, merger.into, &format!("{place}/into"))?;
        outcomes.push(merged(merger, &old)?);
    }
    for (index, split) in splits.iter().enumerate() {
        let place = format!("/splits/{index}");
        refuse_fewer_than_two(split.into.len(), &format!("{place}/into"))?;
        let old = take(&mut outcomes, split.from, &format!("{place}/from"))?;
        let weights: Vec<BigInt> = split.into.iter().map(|(_, weight)| weight.big()).collect();
        if split.into.iter().all(|(_, weight)| weight.is_zero()) {
            return Err(Error::new(Cause::NothingToShareOn("the budget")).at(format!("{place}/into")));
        }
        let shares = shares(&old.parts, &weights, split, unit)?;
        for (index, ((code, _), parts)) in split.into.iter().zip(shares).enumerate() {
            refuse_known(&outcomes, *code, &format!("{place}/into/{index}/municipality"))?;
            outcomes.push(Outcome {
                municipality: *code,
                from: vec![split.from],
                objective_weight: None,
                inhabitants: old.inhabitants,
                parts,
            });
        }
    }
    Ok(outcomes)
}

fn refuse_fewer_than_two(count: usize, place: &str) -> Result<(), Error> {
    if count >= 2 {
        return Ok(());
    }
    let shown = crate::error::Quoted::new(&count.to_string());
    Err(Error::new(Cause::NotInRange(shown, "there must be two or more municipalities")).at(place))
}

fn take(outcomes: &mut Vec<Outcome>, code: MunicipalityCode, place: &str) -> Result<Outcome, Error> {
    let found = outcomes.iter().position(|outcome| outcome.municipality == code);
    let found = found
        .ok_or_else(|| Error::new(Cause::NotASuccessor(code.to_string(), "no municipality has this code")));
    Ok(outcomes.remove(found.map_err(|error| error.at(place))?))
}

fn refuse_known(outcomes: &[Outcome], code: MunicipalityCode, place: &str) -> Result<(), Error> {
    if outcomes.iter().any(|outcome| outcome.municipality == code) {
        return Err(Error::new(Cause::DuplicateMunicipality(code.to_string())).at(place));
    }
    Ok(())
}

fn merged(merger: &Merger, old: &[Outcome]) -> Result<Outcome, Error> {
    let first = old.first().ok_or(Cause::Missing)?;
    let sum = |part: Part| {
        old.iter().map(|outcome| outcome.parts.get(part).unwrap_or_default()).try_fold(Euro::ZERO, Euro::plus)
    };
    let parts = first.parts.iter().map(|(part, _)| Ok((part, sum(part)?)));
    Ok(Outcome {
        municipality: merger.into,
        from: merger.from.clone(),
        objective_weight: None,
        inhabitants: first.inhabitants,
        parts: Parts::new(parts.collect::<Result<_, Error>>()?),
    })
}

/// Each part shared by weight, in whole units.
fn shares(parts: &Parts, weights: &[BigInt], split: &Split, unit: Unit) -> Result<Vec<Parts>, Error> {
    let total: BigInt = weights.iter().sum();
    let unit = unit.in_cents();
    let mut shares: Vec<Vec<(Part, Euro)>> = vec![Vec::new(); weights.len()];
    for (part, amount) in parts.iter() {
        let units = amount.cents().div_euclid(unit);
        let numerators: Vec<_> = weights.iter().map(|weight| weight * units).collect();
        let rank = |index: usize| split.into.get(index).map(|(code, _)| *code);
        let amounts = apportion(&numerators, &total, units, rank)?;
        for (share, units) in shares.iter_mut().zip(amounts) {
            share.push((part, Euro::from_cents(units.checked_mul(unit).ok_or(Cause::SumTooLarge)?)));
        }
    }
    Ok(shares.into_iter().map(Parts::new).collect())
}
