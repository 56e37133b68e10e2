//! The exact parts of article 3, as integers over one common denominator, so that nothing is rounded before the end.

use num_bigint::BigInt;
use num_integer::Integer as _;
use num_traits::{Signed as _, Zero as _};

use super::{
    DistributionInput, Part,
    pots::Pots,
    rules::{Size, Span},
};
use crate::error::{Cause, Error, Quoted};

/// The parts that share what the fixed pots leave, for each municipality.
pub(super) struct ExactParts {
    pub(super) parts: Vec<Part>,
    /// For each municipality the numerators of its parts, in cents.
    pub(super) numerators: Vec<Vec<BigInt>>,
    pub(super) denominator: BigInt,
}

fn nothing(what: &'static str) -> Error {
    Error::new(Cause::NothingToShareOn(what)).at("/municipalities")
}

/// L: the costs of t−2 × the households on 1 January t−1 ÷ those a year before, over the denominator that is returned.
fn corrected_costs(input: &DistributionInput) -> (Vec<BigInt>, BigInt) {
    let before = |households: Option<u32>| BigInt::from(households.unwrap_or(1));
    let municipalities = input.municipalities.iter();
    let denominator = municipalities
        .clone()
        .fold(BigInt::from(1), |common, figures| common.lcm(&before(figures.households_t2)));
    let costs = municipalities.map(|figures| {
        let growth = before(figures.households_t1) * (&denominator / before(figures.households_t2));
        BigInt::from(figures.costs.cents()) * growth
    });
    (costs.collect(), denominator)
}

/// 2017 and later: BL by past costs, BDTI by spending on the homeless and institutions, and BO by the model for the rest.
pub(super) fn by_size(
    input: &DistributionInput,
    pots: &Pots,
    span: &Span,
    size: Size,
) -> Result<ExactParts, Error> {
    let range = BigInt::from(size.range());
    let available = BigInt::from(pots.available.cents());
    // Every L has the same denominator, which falls away in L/TL.
    let (costs, _) = corrected_costs(input);
    let all_costs: BigInt = costs.iter().sum();
    if all_costs.is_zero() {
        return Err(nothing(Part::Historical.code()));
    }
    let for_history = if span.historical_without_wage_subsidy {
        &available - pots.amount_of(Part::WageSubsidy).cents()
    } else {
        available.clone()
    };
    let all_net_costs = BigInt::from(pots.net_costs.cents());
    let weights: Vec<BigInt> =
        input.municipalities.iter().map(|figures| size.above_small(figures.inhabitants).into()).collect();
    let objective: Vec<BigInt> = input
        .municipalities
        .iter()
        .zip(&weights)
        .map(|(figures, weight)| weight * figures.objective.unwrap_or_default().cents())
        .collect();
    let all_objective: BigInt = objective.iter().sum();

    // BL and BDTI over range · TL · TGU.
    let historical: Vec<BigInt> = costs
        .iter()
        .zip(&weights)
        .map(|(costs, weight)| (&range - weight) * costs * &for_history * &all_net_costs)
        .collect();
    let homeless = input.municipalities.iter().zip(&weights).map(|(figures, weight)| {
        let spending = figures.homeless_and_institutions.unwrap_or_default().cents();
        weight * spending * &available * &all_costs
    });
    let homeless: Vec<BigInt> = homeless.collect();
    let common = &range * &all_costs * &all_net_costs;

    // TBO: what the other parts leave.
    let fixed: BigInt = historical.iter().chain(&homeless).sum();
    let for_objective = (&available - pots.taken_off()?.cents()) * &common - fixed;
    if for_objective.is_negative() || for_history.is_negative() {
        let shown = Quoted::new(&input.macro_budget.to_string());
        return Err(Error::new(Cause::PotExceeded(shown, pots.available.to_string())).at("/macro_budget"));
    }
    if all_objective.is_zero() && for_objective.is_positive() {
        return Err(nothing(Part::Objective.code()));
    }
    let all_objective = if all_objective.is_zero() { BigInt::from(1) } else { all_objective };

    let transitional = span.has(Part::Transitional);
    let mut parts = vec![Part::Objective, Part::Historical, Part::HomelessAndInstitutions];
    if transitional {
        parts.insert(2, Part::Transitional);
    }
    // In 2017 three quarters of the parts, and a quarter by past costs alone; otherwise the parts as they are.
    let (of_parts, of_quarters) = if transitional { (3, 4) } else { (1, 1) };
    let numerators = objective.iter().zip(&historical).zip(&homeless).zip(&costs);
    let numerators = numerators.map(|(((objective, historical), homeless), costs)| {
        let mut numerators = vec![
            objective * &for_objective * of_parts,
            historical * &all_objective * of_parts,
            homeless * &all_objective * of_parts,
        ];
        if transitional {
            numerators.insert(2, costs * &available * &range * &all_net_costs * &all_objective);
        }
        numerators
    });
    Ok(ExactParts {
        parts,
        numerators: numerators.collect(),
        denominator: common * all_objective * of_quarters,
    })
}

/// 2015 as first enacted: small municipalities by past costs, the others half by past costs and half by G.
pub(super) fn as_enacted_for_2015(
    input: &DistributionInput,
    pots: &Pots,
    size: Size,
) -> Result<ExactParts, Error> {
    let range = BigInt::from(size.range());
    let all = BigInt::from(pots.distributed.cents());
    let costs: Vec<BigInt> =
        input.municipalities.iter().map(|figures| figures.costs.cents().into()).collect();
    let all_costs: BigInt = costs.iter().sum();
    if all_costs.is_zero() {
        return Err(nothing(Part::Historical.code()));
    }
    let is_small: Vec<bool> =
        input.municipalities.iter().map(|figures| size.is_small(figures.inhabitants)).collect();
    // G over range · TL: m·O + (1−m)·BL, with BL = L/TL of all that there is.
    let mixed = input.municipalities.iter().zip(&costs).zip(&is_small).map(|((figures, costs), is_small)| {
        if *is_small {
            return BigInt::ZERO;
        }
        let weight = BigInt::from(size.above_small(figures.inhabitants));
        let by_history = (&range - &weight) * costs * &all;
        weight * figures.objective.unwrap_or_default().cents() * &all_costs + by_history
    });
    let mixed: Vec<BigInt> = mixed.collect();
    let all_mixed: BigInt = mixed.iter().sum();
    let larger_costs: BigInt =
        costs.iter().zip(&is_small).filter(|(_, is_small)| !**is_small).map(|(costs, _)| costs).sum();
    if all_mixed.is_zero() && larger_costs.is_positive() {
        return Err(nothing(Part::Objective.code()));
    }
    let all_mixed = if all_mixed.is_zero() { BigInt::from(1) } else { all_mixed };
    let numerators = mixed.iter().zip(&costs).zip(&is_small).map(|((mixed, costs), is_small)| {
        let by_history = costs * &all * &all_mixed;
        if *is_small {
            vec![BigInt::ZERO, by_history * 2]
        } else {
            vec![mixed * &all * &larger_costs, by_history]
        }
    });
    Ok(ExactParts {
        parts: vec![Part::Objective, Part::Historical],
        numerators: numerators.collect(),
        denominator: all_costs * all_mixed * 2,
    })
}
