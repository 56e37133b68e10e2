//! Distributes a macro budget.

use super::{
    Distribution, DistributionInput, Parts, formula,
    pots::Pots,
    reshape, round,
    rules::{FormulaName, Size, Span},
};
use crate::{
    error::Error,
    number::Euro,
    reading::Question,
    rules::{Basis, Caveat, Evidence},
};

/// Distributes a macro budget: every part of every municipality's budget, adding up exactly.
///
/// | year | parts | besides the figures that every year needs |
/// |---|---|---|
/// | 2015 | objective, historical | `mau` |
/// | 2017 | objective, historical, transitional, homeless and institutions, permit holders | `net_costs`, households |
/// | 2018 | the same without transitional | |
/// | 2019–2020 | objective, historical, homeless and institutions | |
/// | 2021 | the same and covid | `covid` of each municipality |
/// | 2022–2025 | the same as 2019 and wage subsidy | `wage_subsidy_pot`, `wage_subsidy` |
/// | 2026 and later | the same and youth supplement | `youth_supplement_pot`, `young_people` |
///
/// The objective model counts above 15,000 inhabitants, in a straight line up to 40,000. `objective` and
/// `homeless_and_institutions` are needed of municipalities where it counts. The exact parts are rounded once, by
/// largest remainders; that is the library's own convention, and a warning says so.
///
/// # Errors
///
/// `no_rule_known` for 2016 (as amended: not known) and for other years without rules; `missing_field` and `unknown_field` for figures
/// that the year needs or does not have; `amount_out_of_range` and `invalid_number` for figures out of range;
/// `invalid_amount` for cents where whole euros are required; `invalid_municipality_code` for a code that is given
/// twice, or that a merger or split does not find; `pot_exceeded` where the fixed parts exceed the amount to
/// distribute; `nothing_to_share_on` where a pot is to be shared by figures that are all zero.
///
/// # Example
///
/// ```
/// use vangnet::{Budget, Euro, Inhabitants, Year};
/// use vangnet::distribution::{DistributionInput, MunicipalityFigures, Part, distribute};
///
/// let municipality = |code: &str, inhabitants, costs: &str, objective: &str| {
///     let mut figures =
///         MunicipalityFigures::new(code.parse()?, Inhabitants::new(inhabitants)?, costs.parse()?);
///     (figures.households_t1, figures.households_t2) = (Some(1_010), Some(1_000));
///     figures.objective = Some(objective.parse()?);
///     figures.homeless_and_institutions = Some(Euro::ZERO);
///     Ok::<_, vangnet::Error>(figures)
/// };
/// let mut input = DistributionInput::new(Year::new(2019)?, Budget::parse("1000000")?, Euro::ZERO);
/// input.net_costs = Some("990000".parse()?);
/// input.municipalities = vec![
///     municipality("1111", 12_000, "100000", "0")?,
///     municipality("2222", 27_500, "300000", "280000")?,
///     municipality("3333", 90_000, "600000", "640000")?,
/// ];
/// let distribution = distribute(&input)?;
/// assert_eq!(distribution.municipalities[1].objective_weight.unwrap().to_string(), "0.5");
/// assert_eq!(distribution.municipalities[1].parts.get(Part::Historical).unwrap().to_string(), "150000.00");
/// assert_eq!(distribution.distributed.to_string(), "1000000.00");
/// # Ok::<(), vangnet::Error>(())
/// ```
pub fn distribute(input: &DistributionInput) -> Result<Distribution, Error> {
    let span = Span::for_year(input.year)?;
    let size = Size::rules();
    let pots = Pots::of(input, span, size)?;
    let exact = match span.formula {
        FormulaName::AsFirstEnacted => formula::as_enacted_for_2015(input, &pots, size)?,
        FormulaName::BySize => formula::by_size(input, &pots, span, size)?,
    };
    let parts = round::whole_units(input, &pots, span, &exact)?;
    let outcomes = input.municipalities.iter().zip(parts);
    let outcomes = outcomes.map(|(figures, parts)| reshape::Outcome {
        municipality: figures.municipality,
        from: Vec::new(),
        objective_weight: Some(size),
        inhabitants: figures.inhabitants,
        parts,
    });
    let outcomes = reshape::reshape(outcomes.collect(), &input.mergers, &input.splits, input.unit)?;
    let distributed = pots.distributed;
    let total = |part| {
        outcomes
            .iter()
            .try_fold(Euro::ZERO, |sum, outcome| sum.plus(outcome.parts.get(part).unwrap_or_default()))
    };
    let totals = span.parts.iter().map(|part| Ok((*part, total(*part)?))).collect::<Result<_, Error>>()?;
    Ok(Distribution {
        year: input.year,
        unit: input.unit,
        macro_budget: input.macro_budget,
        vangnet_reserve: input.vangnet_reserve,
        distributed,
        parts: Parts::new(totals),
        municipalities: outcomes
            .into_iter()
            .map(|outcome| outcome.answer(distributed))
            .collect::<Result<_, _>>()?,
        note: span.note.clone(),
        basis: Basis::of(span.evidence, &span.sources).warned(Caveat::RoundingIsAConvention, Evidence::Law),
    })
}

impl Question for DistributionInput {
    const NAME: &'static str = "distribute";
    const SUBJECT: &'static str = "distribution";
    const ANSWERS: &'static str = "Distributes a macro budget over municipalities.";
    const SOURCE: &'static str = "Besluit Participatiewet art. 3";
    const EXAMPLE: &'static str = r#"{"question":"distribute","year":2019,"macro_budget":"1000000","vangnet_reserve":"0","net_costs":"990000","municipalities":[{"municipality":"1111","inhabitants":12000,"costs":"100000","households_t1":1010,"households_t2":1000},{"municipality":"3333","inhabitants":90000,"costs":"600000","households_t1":1010,"households_t2":1000,"objective":"640000","homeless_and_institutions":"0"}]}"#;
    type Answer = Distribution;

    fn answer(self) -> Result<Distribution, Error> {
        distribute(&self)
    }
}
