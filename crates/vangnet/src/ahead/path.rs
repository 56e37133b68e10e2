//! Several years together: each assessed, with the payment where its cash comes, two years later.

use serde::Serialize;
use vangnet_derive::Describe;

use super::{PathInput, years::Years};
use crate::{
    assess::{Assessment, Outcome},
    error::Error,
    number::{Euro, Ratio, Year},
    reading::Question,
    rules::{ApplicationForm, Basis, ProcedureRules},
};

/// Several years together.
///
/// # Example
///
/// See [`path`].
///
/// ```
/// use vangnet::{Year, ahead::{PathInput, path}};
///
/// let year = Year::new(2019)?;
/// let error = path(&PathInput::new(Vec::new(), year, year)).unwrap_err();
/// assert_eq!((error.code(), error.field()), ("invalid_number", Some("/years")));
/// # Ok::<(), vangnet::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Describe)]
#[non_exhaustive]
pub struct Path {
    /// The years from the first to the last.
    pub years: Vec<PathYear>,
    /// The years whose payment is not known, with the outcome that is the reason.
    pub unknown: Vec<UnknownYear>,
    /// The deficit year whose rules are assumed for years without rules, where the answer uses them.
    pub assumed: Option<Year>,
    /// What it rests on.
    #[serde(flatten)]
    pub basis: Basis,
}

/// A deficit year of a path.
///
/// # Example
///
/// See [`path`].
///
/// ```
/// # use vangnet::{Euro, ahead::PathYear};
/// fn is_surplus(year: &PathYear) -> bool {
///     year.burden.is_some_and(|burden| burden < Euro::ZERO)
/// }
/// # let _ = is_surplus;
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Describe)]
#[non_exhaustive]
pub struct PathYear {
    /// The deficit year.
    pub year: Year,
    /// The deficit, in euro; below zero for a surplus.
    pub deficit: Euro,
    /// The deficit as a part of the budget.
    pub deficit_ratio: Ratio,
    /// Whether the conditions of a payment are met.
    pub outcome: Outcome,
    /// The vangnetuitkering over the year, in euro.
    pub payment: Option<Euro>,
    /// The own risk, in euro.
    pub own_risk: Option<Euro>,
    /// What the municipality bears: the deficit less the payment, in euro; below zero for a surplus.
    pub burden: Option<Euro>,
    /// The payment over two years before, whose cash comes in this year, where that is a year of the answer; in euro.
    pub received: Option<Euro>,
    /// The reserve at the end of the year, in euro: that of the year before, less the deficit, and what is received.
    pub reserve: Option<Euro>,
    /// The form of an application over the year; there is none before 2019, and it is not known where it depends on an
    /// unknown payment.
    pub form: Option<ApplicationForm>,
}

/// A year whose payment is not known.
///
/// # Example
///
/// ```
/// # use vangnet::{Outcome, ahead::UnknownYear};
/// fn needs_more_years(unknown: &UnknownYear) -> bool {
///     unknown.outcome == Outcome::Incomplete
/// }
/// # let _ = needs_more_years;
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Describe)]
#[non_exhaustive]
pub struct UnknownYear {
    /// The deficit year.
    pub year: Year,
    /// Why its payment is not known: `incomplete` or `amount_unknown`.
    pub outcome: Outcome,
}

impl Question for PathInput {
    const NAME: &'static str = "path";
    const SUBJECT: &'static str = "ahead";
    const ANSWERS: &'static str =
        "Several deficit years together: deficits, payments, what is received when, and the reserve.";
    const SOURCE: &'static str = "Besluit Participatiewet art. 10; Regeling art. 5(3)";
    const EXAMPLE: &'static str = r#"{"question":"path","years":[{"year":2022,"budget":"100000000","net_costs":"109000000","budget_stage":"definitief"},{"year":2023,"budget":"102000000","net_costs":"111000000","unlawful":"50000"},{"year":2024,"budget":"104000000","net_costs":"114000000"},{"year":2025,"budget":"106000000","net_costs":"107000000"},{"year":2026,"budget":"108000000","net_costs":"118000000"}],"first":2024,"last":2026,"assume":2025,"reserve":"5000000","granted_years":[2022]}"#;
    type Answer = Path;

    fn answer(self) -> Result<Path, Error> {
        path(&self)
    }
}

/// The assessment of each year over all the figures, what the municipality bears, and what its reserve becomes.
///
/// The cash of a payment comes before 1 April of the second year after the deficit year, so it is received in that year.
///
/// # Errors
///
/// `invalid_number` for no years or more than 100; `duplicate_year` for a year that stands twice; `missing_field` for a
/// gap; `invalid_year` where the first or last year is not among the years, or the last is before the first;
/// `year_unsupported` and `no_rule_known` for a year without rules, and where `assume` is one; `amount_out_of_range` for
/// amounts that are too large to show.
///
/// # Example
///
/// ```
/// use vangnet::{Budget, Year, YearFigures, ahead::{PathInput, path}};
///
/// let figures = |year, net_costs: &str| {
///     YearFigures::new(Year::new(year)?, Budget::parse("100000000")?, net_costs.parse()?)
/// };
/// let years = vec![
///     figures(2019, "109000000")?,
///     figures(2020, "109000000")?,
///     figures(2021, "110000000")?,
///     figures(2022, "98000000")?,
///     figures(2023, "100000000")?,
/// ];
/// let input = PathInput {
///     reserve: Some("5000000".parse()?),
///     ..PathInput::new(years, Year::new(2021)?, Year::new(2023)?)
/// };
/// let answer = path(&input)?;
/// let [first, _, last] = answer.years[..] else { panic!() };
/// assert_eq!(first.burden.unwrap().to_string(), "8750000.00");
/// assert_eq!(last.received.unwrap().to_string(), "1250000.00");
/// assert_eq!(last.reserve.unwrap().to_string(), "-1750000.00");
/// # Ok::<(), vangnet::Error>(())
/// ```
pub fn path(input: &PathInput) -> Result<Path, Error> {
    let years = Years::of(&input.years, (input.first, input.last), input.assume)?;
    let assessments = years.assess(input.years.clone(), input.inhabitants)?;

    let granted = input.granted_years.as_deref().unwrap_or_default();
    let mut grants = Grants { known: granted.to_vec(), possible: Vec::new() };
    let mut basis = years.basis(&[&assessments]);
    let mut reserve = input.reserve;
    let mut answered: Vec<PathYear> = Vec::with_capacity(assessments.len());
    for ((year, rules), assessment) in years.iter().zip(&assessments) {
        let in_force = rules.year_of_procedure(year);
        let procedure = ProcedureRules::for_year(in_force)?;
        let two_years_before = answered.len().checked_sub(2).and_then(|index| answered.get(index));
        let received = two_years_before.map_or(Some(Euro::ZERO), |before| before.payment);
        reserve = match (reserve, received) {
            (Some(reserve), Some(received)) => Some(reserve.minus(assessment.deficit)?.plus(received)?),
            _ => None,
        };
        answered.push(PathYear {
            year,
            deficit: assessment.deficit,
            deficit_ratio: assessment.deficit_ratio,
            outcome: assessment.outcome,
            payment: assessment.payment,
            own_risk: assessment.own_risk,
            burden: burden(assessment, assessment.payment)?,
            received,
            reserve,
            form: grants.form(year, procedure, in_force),
        });
        basis.cite(procedure.paid_before.sources());
        grants.add(year, assessment.payment);
    }
    Ok(Path { unknown: unknown(&assessments), assumed: years.assumed(), basis, years: answered })
}

/// What the municipality bears: the deficit less a payment.
pub(super) fn burden(assessment: &Assessment, payment: Option<Euro>) -> Result<Option<Euro>, Error> {
    payment.map(|payment| assessment.deficit.minus(payment)).transpose()
}

/// The years whose payment is not known.
fn unknown(assessments: &[Assessment]) -> Vec<UnknownYear> {
    let without = assessments.iter().filter(|assessment| assessment.payment.is_none());
    without.map(|assessment| UnknownYear { year: assessment.year, outcome: assessment.outcome }).collect()
}

/// The years over which something was granted, and those over which that is not known.
struct Grants {
    known: Vec<Year>,
    possible: Vec<Year>,
}

impl Grants {
    fn add(&mut self, year: Year, payment: Option<Euro>) {
        match payment {
            Some(payment) if payment > Euro::ZERO => self.known.push(year),
            Some(_) => {}
            None => self.possible.push(year),
        }
    }

    /// The form of an application over a year; none where it is not known whether something was granted.
    fn form(&self, year: Year, rules: &ProcedureRules, in_force: Year) -> Option<ApplicationForm> {
        let after_grant = rules.form.is_after_grant(year, &self.known);
        let is_known = after_grant || !rules.form.is_after_grant(year, &self.possible);
        if is_known { rules.form.form(in_force, after_grant) } else { None }
    }
}
