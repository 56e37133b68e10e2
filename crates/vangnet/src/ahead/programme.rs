//! What a programme of measures brings: the same years without it and with it.

use num_bigint::BigInt;
use num_traits::ToPrimitive as _;

use super::{
    Conditions, Historical, MeasureAnswer, MeasureYear, Programme, ProgrammeInput, ProgrammeYear,
    UnknownYear,
    effect::{Effect, effects},
    measure, path,
    programme_answer::{Side, Steps},
    years::Years,
};
use crate::{
    assess::Assessment,
    case::YearFigures,
    distribution::{historical_basis, historical_part},
    error::{Cause, Error, ErrorKind, Quoted},
    number::{Budget, Euro, Ratio, Year, rounding},
    reading::Question,
    rules::{Basis, Caveat, Evidence},
};

impl Question for ProgrammeInput {
    const NAME: &'static str = "programme";
    const SUBJECT: &'static str = "ahead";
    const ANSWERS: &'static str =
        "What a programme of measures brings the municipality, and what the vangnet would have paid anyway.";
    const SOURCE: &'static str = "Besluit Participatiewet art. 3, 10";
    const EXAMPLE: &'static str = r#"{"question":"programme","years":[{"year":2022,"budget":"100000000","net_costs":"106000000"},{"year":2023,"budget":"102000000","net_costs":"107000000"},{"year":2024,"budget":"104000000","net_costs":"114000000"},{"year":2025,"budget":"106000000","net_costs":"107000000"},{"year":2026,"budget":"108000000","net_costs":"118000000"}],"first":2024,"last":2026,"assume":2025,"price":"1250","measures":[{"name":"job coaches","from":"2024-01","until":"2024-12","households":"20","success":"0.4","deadweight":"0.25","delay":3,"return":"0.02","costs":[{"year":2024,"amount":"400000"}]},{"name":"part-time work","from":"2024-07","until":"2025-06","households":"15","success":"0.6","months":24,"price":"500","cost_per_household":"800"}],"historical":{"inhabitants":27500,"ratio":"0.98"}}"#;
    type Answer = Programme;

    fn answer(self) -> Result<Programme, Error> {
        programme(&self)
    }
}

/// What a programme of measures saves, what of it reaches the municipality, and what it costs.
///
/// Each year is assessed without the programme and with it. With it the net costs are lower by what it saves, and where
/// `historical` is given the budget follows the costs of two years before. What is saved above the first threshold of the
/// vangnet would for a part have been paid by it: that part is the leak.
///
/// # Errors
///
/// Those of [`path`](super::path) for the years; `invalid_number` for no measures or more than 100, and for a count,
/// a delay or a number of months out of range; `duplicate_name` for a name that stands twice; `invalid_date` for months in
/// the wrong order, or more than 100 years before the first year; `invalid_ratio` for a part outside 0 to 1;
/// `amount_out_of_range` for a price below zero and for amounts that are too large to show; `budget_not_positive` where
/// less past costs would leave no budget.
///
/// # Example
///
/// ```
/// use vangnet::{
///     Budget, Count, Year, YearFigures,
///     ahead::{Conditions, Measure, ProgrammeInput, programme},
/// };
///
/// // A deficit of 9%: between the first threshold, 7.5%, and the second, 12.5%.
/// let year = Year::new(2024)?;
/// let figures = YearFigures::new(year, Budget::parse("100000000")?, "109000000".parse()?)?;
/// let months = ("2024-01".parse()?, "2024-01".parse()?);
/// let coaches = Measure {
///     cost_per_household: Some("3000".parse()?),
///     ..Measure::new("job coaches", months, Count::whole(100), "0.5".parse()?)
/// };
/// let input = ProgrammeInput {
///     conditions: Conditions::Met,
///     ..ProgrammeInput::new(vec![figures], (year, year), "1250".parse()?, vec![coaches])
/// };
/// let answer = programme(&input)?;
/// let year = answer.years[0];
/// // 50 households need no benefit, for twelve months; half of that leaks away.
/// assert_eq!((year.gross.to_string(), year.household_months.to_string()), ("750000.00".into(), "600.00".into()));
/// assert_eq!(year.net.unwrap().to_string(), "375000.00");
/// assert_eq!(year.leak.unwrap().to_string(), "375000.00");
/// assert_eq!(year.balance.unwrap().to_string(), "75000.00");
/// # Ok::<(), vangnet::Error>(())
/// ```
pub fn programme(input: &ProgrammeInput) -> Result<Programme, Error> {
    let years = Years::of(&input.years, (input.first, input.last), input.assume)?;
    input.price.not_below_zero().map_err(|error| error.at("/price"))?;
    measure::check(&input.measures, input.first)?;
    if let Some(ratio) = input.historical.and_then(|historical| historical.ratio) {
        ratio.as_rate().map_err(|error| error.at("/historical/ratio"))?;
    }

    let shown: Vec<Year> = years.iter().map(|(year, _)| year).collect();
    let (totals, measures) = added_up(input, &shown)?;
    let effects = budget_effects(input.historical, &totals)?;
    let without = years.assess(input.years.clone(), input.inhabitants)?;
    let with = years.assess(changed(&input.years, &totals, &effects)?, input.inhabitants)?;

    let mut cumulative = Some(Euro::ZERO);
    let (mut answered, mut steps) = (Vec::with_capacity(shown.len()), Vec::with_capacity(shown.len()));
    for (((total, budget_effect), without), with) in totals.iter().zip(&effects).zip(&without).zip(&with) {
        let sides = Steps {
            without: side(input, without)?,
            with: side(input, with)?.changed_by(total, *budget_effect)?,
        };
        let both = sides.without.burden.zip(sides.with.burden);
        let net = both.map(|(without, with)| without.minus(with)).transpose()?;
        let saved = total.gross.plus(*budget_effect)?;
        let balance = net.map(|net| net.minus(total.cost)).transpose()?;
        cumulative = cumulative.zip(balance).map(|(sum, balance)| sum.plus(balance)).transpose()?;
        answered.push(ProgrammeYear {
            year: total.year,
            participants: total.participants,
            household_months: total.household_months,
            gross: total.gross,
            budget_effect: *budget_effect,
            cost: total.cost,
            burden_without: sides.without.burden,
            burden_with: sides.with.burden,
            net,
            leak: net.map(|net| saved.minus(net)).transpose()?,
            balance,
            cumulative,
        });
        steps.push(sides);
    }
    Ok(Programme {
        break_even: break_even(&answered),
        unknown: unknown(&steps, &shown),
        assumed: years.assumed(),
        basis: basis(input, years.basis(&[&without, &with])),
        years: answered,
        measures,
        steps,
    })
}

/// The effect of all measures in each year, and of each: differences of rounded running totals over the measures.
fn added_up(input: &ProgrammeInput, years: &[Year]) -> Result<(Vec<MeasureYear>, Vec<MeasureAnswer>), Error> {
    let mut exact = vec![Effect::NONE; years.len()];
    let mut totals = years.iter().map(|year| rounded(*year, &Effect::NONE)).collect::<Result<Vec<_>, _>>()?;
    let mut measures = Vec::with_capacity(input.measures.len());
    for measure in &input.measures {
        let of_years = exact.iter_mut().zip(&mut totals).zip(effects(measure, input.price, years));
        let of_years = of_years.map(|((exact, total), effect)| {
            *exact = exact.plus(&effect);
            let before = std::mem::replace(total, rounded(total.year, exact)?);
            total.less(&before)
        });
        let of_years = of_years.collect::<Result<_, Error>>()?;
        measures.push(MeasureAnswer { name: measure.name.clone(), years: of_years });
    }
    Ok((totals, measures))
}

fn rounded(year: Year, effect: &Effect) -> Result<MeasureYear, Error> {
    Ok(MeasureYear {
        year,
        participants: effect.participants.shown()?,
        household_months: effect.household_months.shown()?,
        gross: effect.gross.in_cents()?,
        cost: effect.cost.in_cents()?,
    })
}

impl MeasureYear {
    fn less(&self, other: &Self) -> Result<Self, Error> {
        Ok(Self {
            year: self.year,
            participants: self.participants.minus(other.participants)?,
            household_months: self.household_months.minus(other.household_months)?,
            gross: self.gross.minus(other.gross)?,
            cost: self.cost.minus(other.cost)?,
        })
    }
}

/// What the budget of each year changes because of what was saved two years before: −(1 − m) · gross · ratio.
fn budget_effects(historical: Option<Historical>, totals: &[MeasureYear]) -> Result<Vec<Euro>, Error> {
    let Some(Historical { inhabitants, ratio }) = historical else {
        return Ok(vec![Euro::ZERO; totals.len()]);
    };
    let (part, whole) = historical_part(inhabitants);
    let ratio = ratio.unwrap_or(Ratio::ONE).to_decimal();
    let denominator = BigInt::from(10_u8).pow(ratio.scale()) * whole;
    let effect = |gross: Euro| {
        let numerator = -BigInt::from(gross.cents()) * part * ratio.mantissa();
        let cents = rounding::nearest(&numerator, &denominator).to_i64();
        cents.map(Euro::from_cents).ok_or_else(|| Error::new(Cause::SumTooLarge))
    };
    let earlier = [Euro::ZERO; 2].into_iter().chain(totals.iter().map(|total| total.gross));
    earlier.take(totals.len()).map(effect).collect()
}

/// The figures with the programme; years before the first and after the last stay as they are.
fn changed(
    figures: &[YearFigures],
    totals: &[MeasureYear],
    effects: &[Euro],
) -> Result<Vec<YearFigures>, Error> {
    let change = |given: &YearFigures| {
        let mut of_years = totals.iter().zip(effects);
        let Some((total, effect)) = of_years.find(|(total, _)| total.year == given.year()) else {
            return Ok(*given);
        };
        let budget = given.budget().euro().plus(*effect)?;
        let budget = Budget::new(budget).map_err(|_| {
            let why = "the budget must stay above zero after what the costs of two years before take off it";
            let cause = Cause::NotOneOf(ErrorKind::BudgetNotPositive, Quoted::new(&budget.to_string()), why);
            Error::new(cause).at("/historical")
        })?;
        let net_costs = given.net_costs().minus(total.gross)?;
        let net_costs = net_costs.within_range().map_err(|_| Error::new(Cause::SumTooLarge))?;
        let figures = YearFigures::new(given.year(), budget, net_costs)?;
        Ok(figures.with_unlawful(given.unlawful())?.with_stage(given.stage()))
    };
    figures.iter().map(change).collect()
}

fn side(input: &ProgrammeInput, assessment: &Assessment) -> Result<Side, Error> {
    let given = input.years.iter().find(|figures| figures.year() == assessment.year);
    let (net_costs, budget) = match given {
        Some(figures) => (figures.eligible_net_costs()?, figures.budget().euro()),
        None => (Euro::ZERO, Euro::ZERO),
    };
    let payment = match input.conditions {
        Conditions::Assessed => assessment.payment,
        Conditions::Met => Some(assessment.scale.payment),
    };
    Ok(Side {
        net_costs,
        budget,
        deficit: assessment.deficit,
        outcome: assessment.outcome,
        scale: assessment.scale.payment,
        payment,
        burden: path::burden(assessment, payment)?,
    })
}

impl Side {
    /// The costs and the budget are those with the programme.
    fn changed_by(self, total: &MeasureYear, budget_effect: Euro) -> Result<Self, Error> {
        Ok(Self {
            net_costs: self.net_costs.minus(total.gross)?,
            budget: self.budget.plus(budget_effect)?,
            ..self
        })
    }
}

/// The first year with what is gained so far not below zero, after a year below it; none where any of it is not known.
fn break_even(years: &[ProgrammeYear]) -> Option<Year> {
    let so_far: Vec<(Year, Euro)> =
        years.iter().map(|year| Some((year.year, year.cumulative?))).collect::<Option<_>>()?;
    let mut later = so_far.into_iter().skip_while(|(_, sum)| *sum >= Euro::ZERO);
    later.find(|(_, sum)| *sum >= Euro::ZERO).map(|(year, _)| year)
}

/// The years whose payment is not known: for each the outcome without the programme, then that with it where it is another.
fn unknown(steps: &[Steps], years: &[Year]) -> Vec<UnknownYear> {
    let mut found = Vec::new();
    for (steps, year) in steps.iter().zip(years) {
        for side in [steps.without, steps.with] {
            let unknown = UnknownYear { year: *year, outcome: side.outcome };
            if side.payment.is_none() && found.last() != Some(&unknown) {
                found.push(unknown);
            }
        }
    }
    found
}

/// What the answer rests on beside the assessments.
fn basis(input: &ProgrammeInput, mut basis: Basis) -> Basis {
    if input.conditions == Conditions::Met {
        // The amount is that of the scale, whatever the routes.
        basis.warnings.retain(|caveat| *caveat != Caveat::ExtendedAmountUnknown);
        basis = basis.warned(Caveat::ConditionsAssumed, Evidence::User);
    }
    let Some(historical) = input.historical else {
        return basis.warned(Caveat::BudgetEffectLeftOut, Evidence::Law);
    };
    let (evidence, sources) = historical_basis();
    basis.evidence = basis.evidence.max(evidence);
    basis.cite(sources);
    match historical.ratio {
        Some(_) => basis,
        None => basis.warned(Caveat::HistoricalRatioAssumed, Evidence::Inferred),
    }
}
