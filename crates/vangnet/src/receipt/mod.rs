//! The receipt: the steps of an answer, with the law behind each step.

mod application;
mod sheet;
mod step;
mod steps;

use serde::{Deserialize, Serialize};
use vangnet_derive::Describe;

pub use self::{
    sheet::{Sheet, SheetLine},
    step::{Input, Step, StepResult, StepUnit},
};
use crate::{
    assess::{Assessment, BandAmount, assess_with, deficit_year},
    case::Case,
    error::Error,
    rules::RuleSet,
};

/// An assessment with everything it rests on: case, rules, calculation sheet and steps.
///
/// # Example
///
/// ```
/// use vangnet::{Budget, Case, YearFigures, Year};
///
/// let year = Year::new(2019)?;
/// let figures = YearFigures::new(year, Budget::parse("102222222.22")?, "111422222.22".parse()?)?;
/// let receipt = vangnet::receipt(&Case::new("arnhem", year, vec![figures])?)?;
/// let names: Vec<_> = receipt.steps.iter().map(|step| step.name.as_str()).collect();
/// assert_eq!(names[..4], ["eligible_net_costs", "budget", "deficit", "deficit_ratio"]);
/// assert!(receipt.steps.iter().all(|step| step.sources.iter().any(|source| source.url.is_some())));
/// # Ok::<(), vangnet::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, Describe)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Receipt {
    /// The version of this shape; it rises where a field changes its meaning.
    pub schema_version: u32,
    /// The version of the library that made it.
    pub library_version: String,
    /// What was assessed.
    pub case: Case,
    /// Under which rules.
    pub rules: RuleSet,
    /// The answer.
    pub assessment: Assessment,
    /// How the deficit is shared, band by band, by the scale of the answer's route (the regular one where there is
    /// none).
    pub bands: Vec<BandAmount>,
    /// The official calculation sheet, on the regular scale.
    pub sheet: Sheet,
    /// The steps in order.
    pub steps: Vec<Step>,
}

impl Receipt {
    /// The version of the shape that this library writes.
    ///
    /// # Example
    ///
    /// ```
    /// assert_eq!(vangnet::Receipt::SCHEMA_VERSION, 1);
    /// ```
    pub const SCHEMA_VERSION: u32 = 1;
}

/// The receipt of an assessment under the shipped rules of its deficit year.
///
/// # Errors
///
/// Those of [`assess`](crate::assess).
///
/// # Example
///
/// ```
/// # use vangnet::{Budget, Case, YearFigures, Year};
/// # let year = Year::new(2019)?;
/// # let figures = YearFigures::new(year, Budget::parse("100")?, "109".parse()?)?;
/// let case = Case::new("", year, vec![figures])?;
/// assert_eq!(vangnet::receipt(&case)?.assessment, vangnet::assess(&case)?);
/// # Ok::<(), vangnet::Error>(())
/// ```
pub fn receipt(case: &Case) -> Result<Receipt, Error> {
    receipt_with(case, RuleSet::for_year(case.year())?)
}

/// The receipt of an assessment under a given rule set.
///
/// # Errors
///
/// Those of [`assess_with`].
///
/// # Example
///
/// ```
/// # use vangnet::{Budget, Case, RuleSet, YearFigures, Year};
/// # let year = Year::new(2019)?;
/// # let figures = YearFigures::new(year, Budget::parse("100")?, "109".parse()?)?;
/// let own = RuleSet::for_year(year)?.with_threshold("0.05".parse()?)?.with_name("5%");
/// let receipt = vangnet::receipt_with(&Case::new("", year, vec![figures])?, &own)?;
/// assert_eq!(receipt.assessment.evidence, vangnet::Evidence::User);
/// # Ok::<(), vangnet::Error>(())
/// ```
pub fn receipt_with(case: &Case, rules: &RuleSet) -> Result<Receipt, Error> {
    of(assess_with(case, rules)?, case, rules)
}

impl Assessment {
    /// The receipt of this answer, without another assessment. The case and the rules must be those of the answer.
    ///
    /// # Errors
    ///
    /// None for the case and the rules of the answer; for others `missing_field` where its deficit year is absent.
    ///
    /// # Example
    ///
    /// ```
    /// # use vangnet::{Budget, Case, RuleSet, YearFigures, Year};
    /// # let year = Year::new(2019)?;
    /// # let figures = YearFigures::new(year, Budget::parse("100")?, "109".parse()?)?;
    /// let (case, rules) = (Case::new("", year, vec![figures])?, RuleSet::for_year(year)?);
    /// let answer = vangnet::assess_with(&case, rules)?;
    /// assert_eq!(answer.receipt(&case, rules)?, vangnet::receipt(&case)?);
    /// # Ok::<(), vangnet::Error>(())
    /// ```
    pub fn receipt(&self, case: &Case, rules: &RuleSet) -> Result<Receipt, Error> {
        of(self.clone(), case, rules)
    }
}

fn of(assessment: Assessment, case: &Case, rules: &RuleSet) -> Result<Receipt, Error> {
    let figures = deficit_year(case)?;
    let scale = &rules.regular().scale;
    let parts = scale.parts(figures.budget(), figures.deficit()?).collect::<Result<Vec<_>, _>>()?;
    let borders: Vec<_> = scale.bands.iter().map(|band| band.above.value).collect();
    Ok(Receipt {
        schema_version: Receipt::SCHEMA_VERSION,
        library_version: env!("CARGO_PKG_VERSION").into(),
        bands: rules.scale_of(assessment.route).bands_of(figures.budget(), figures.deficit()?)?,
        sheet: Sheet::new(figures, &parts, &borders)?,
        steps: steps::of(case, figures, rules, &assessment)?,
        case: case.clone(),
        rules: rules.clone(),
        assessment,
    })
}
