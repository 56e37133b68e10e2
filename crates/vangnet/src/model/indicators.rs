//! The published weights of a budget year.

use serde::Serialize;
use vangnet_derive::{Describe, Read};

use super::{Annex, Norm, Table, embedded::shipped};
use crate::{
    error::{Cause, Error},
    number::{Day, Year, years_in_words},
    reading::Question,
    rules::{Basis, Caveat, Evidence},
};

/// The publications of weights, by budget year.
///
/// # Example
///
/// ```
/// let years: Vec<_> = vangnet::model::annexes().iter().map(|annex| annex.budget_year.get()).collect();
/// assert!(years.starts_with(&[2020, 2021, 2023]));
/// ```
pub fn annexes() -> &'static [Annex] {
    shipped()
}

/// The weights of a budget year.
///
/// # Errors
///
/// `no_rule_known` for a year whose weights are not among [`annexes`].
///
/// # Example
///
/// ```
/// use vangnet::{Year, model::annex};
///
/// assert_eq!(annex(Year::new(2022)?).unwrap_err().code(), "no_rule_known");
/// # Ok::<(), vangnet::Error>(())
/// ```
pub fn annex(budget_year: Year) -> Result<&'static Annex, Error> {
    shipped().iter().find(|annex| annex.budget_year == budget_year).ok_or_else(|| {
        let years = years_in_words(shipped().iter().map(|annex| annex.budget_year));
        let reason = format!("weights are known for the budgets of {years}");
        Error::new(Cause::NotKnown(budget_year.get(), reason)).at("/budget_year")
    })
}

/// The published weights, constants and norms of a budget year.
#[derive(Debug, Clone, Serialize, Describe)]
pub(crate) struct Indicators {
    /// The year whose budget the weights distribute.
    #[ask(leaf = ModelYear)]
    pub(crate) budget_year: Year,
    /// The date of the Regeling.
    pub(crate) published: Day,
    /// The date or year that the model was estimated on, as printed.
    pub(crate) estimated_on: &'static str,
    /// *Volumecomponent*: the chance of a benefit.
    pub(crate) volume: &'static Table,
    /// *Prijscomponent*: the fraction of the norm that is paid.
    pub(crate) price: &'static Table,
    /// *Normbedragen*: gross, in euro a year.
    pub(crate) norms: &'static [Norm],
    /// What a reader should know of the print, in Dutch.
    pub(crate) notes: &'static [String],
    /// What they rest on.
    #[serde(flatten)]
    pub(crate) basis: Basis,
}

/// The year of the weights.
#[derive(Debug, Read)]
#[ask(input = "IndicatorsOptions")]
pub(crate) struct IndicatorsQuestion {
    /// The budget year, which determines the weights.
    #[ask(leaf = ModelYear)]
    budget_year: Year,
}

impl Question for IndicatorsQuestion {
    const NAME: &'static str = "indicators";
    const SUBJECT: &'static str = "model";
    const IS_EXPLAINED: bool = false;
    const ANSWERS: &'static str = "The published weights, constants and norms of the objective model.";
    const SOURCE: &'static str = "Regeling Participatiewet, IOAW en IOAZ, annex";
    const EXAMPLE: &'static str = r#"{"question":"indicators","budget_year":2023}"#;
    type Answer = Indicators;

    fn answer(self) -> Result<Indicators, Error> {
        let annex = annex(self.budget_year)?;
        Ok(Indicators {
            budget_year: annex.budget_year,
            published: annex.published,
            estimated_on: &annex.estimated_on,
            volume: &annex.volume,
            price: &annex.price,
            norms: &annex.norms,
            notes: &annex.notes,
            basis: Basis::of(Evidence::Law, &annex.sources).warned(Caveat::UnitsInferred, Evidence::Law),
        })
    }
}
