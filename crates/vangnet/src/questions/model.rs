//! Questions about the objective model.

use serde::Serialize;

use super::value::Value;
use crate::{
    Basis, Caveat, Day, Error, Evidence, Language, Year,
    explain::{self, Block},
    model::{self, Constants, Household, HouseholdAnswer, Norm, Table},
};

#[derive(Serialize)]
pub(super) struct Indicators {
    budget_year: Year,
    published: Day,
    estimated_on: &'static str,
    volume: &'static Table,
    price: &'static Table,
    norms: &'static [Norm],
    notes: &'static [String],
    #[serde(flatten)]
    basis: Basis,
}

impl Indicators {
    pub(super) fn told(&self, language: Language) -> Vec<Block> {
        let year = self.budget_year;
        let heading = match language {
            Language::Dutch => format!("De gepubliceerde gewichten van het verdeelmodel voor {year}"),
            Language::English => format!("The published weights of the distribution model for {year}"),
        };
        explain::weights(heading, [self.volume, self.price], self.norms, &self.basis, language)
    }
}

pub(super) fn indicators(question: &Value<'_>) -> Result<Indicators, Error> {
    let fields = question.fields(&["question", "budget_year"])?;
    let annex = model::annex(fields.required("budget_year")?.year()?)?;
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

pub(super) fn household(question: &Value<'_>) -> Result<HouseholdAnswer, Error> {
    let keys = ["question", "budget_year", "norm", "student", "indicators", "values", "constants"];
    let fields = question.fields(&keys)?;
    let year = fields.required("budget_year")?.year()?;
    let annex = model::annex(year)?;
    // Each is checked here in order, and again with the whole, as the typed interface requires.
    let norm = fields.required("norm")?.text()?;
    annex.norm(&norm)?;
    let mut household = Household::new(year, &*norm);
    household.student = fields.read("student", Value::boolean)?.unwrap_or_default();
    // Of more indicators than there are one is unknown or stands twice: the first so many say which.
    let most = annex.volume.indicators.len().saturating_add(annex.price.indicators.len());
    fields.required("indicators")?.each(|code| {
        let code = code.text()?;
        if household.indicators.len() <= most {
            household.indicators.push(code.into_owned());
        }
        Ok(())
    })?;
    annex.check_flags(&household.indicators)?;
    for (code, value) in fields.required("values")?.entries()? {
        let value = value.decimal()?;
        if household.values.len() <= most {
            household.values.push((code.into_owned(), value));
        }
    }
    annex.check_values(&household.values)?;
    household.constants = fields.read("constants", |constants| {
        let fields = constants.fields(&["volume", "price"])?;
        Ok(Constants {
            volume: fields.required("volume")?.decimal()?,
            price: fields.required("price")?.decimal()?,
        })
    })?;
    model::household(&household)
}
