//! Municipal mergers: the results of the old municipalities are added before the test.

use std::fmt;

use super::{MunicipalityCode, YearFigures};
use crate::{
    error::{Cause, Error},
    json::Escaped,
    number::{Budget, Euro, Year},
};

/// The figures of a merged municipality, year by year the sum of those of the old ones.
///
/// Budgets, net costs and unlawful spending are added; where one has a budget without art. 7, that budget counts in
/// its place; the stage of a year is the least final one. The result goes into a [`Case`](crate::Case) as the years
/// before the merger (Toetsingscommissie, eigen risico over 2021).
///
/// # Errors
///
/// `missing_field` where not every municipality has the same years (nothing is guessed), `duplicate_year` where one
/// has a year twice, `invalid_municipality_code` where a municipality is given twice, `amount_out_of_range` where a sum
/// is above [`Euro::MAX`].
///
/// # Example
///
/// ```
/// use vangnet::{Budget, YearFigures, Year, merge};
///
/// let figures = |budget, net_costs: &str| {
///     YearFigures::new(Year::new(2018)?, Budget::parse(budget)?, net_costs.parse()?)
/// };
/// let merged = merge(&[
///     ("1111".parse()?, vec![figures("1000000", "1100000")?]),
///     ("2222".parse()?, vec![figures("2000000", "1950000")?]),
/// ])?;
/// assert_eq!(merged[0].deficit()?.to_string(), "50000.00");
/// # Ok::<(), vangnet::Error>(())
/// ```
pub fn merge(old: &[(MunicipalityCode, Vec<YearFigures>)]) -> Result<Vec<YearFigures>, Error> {
    for (index, (code, figures)) in old.iter().enumerate() {
        if old.iter().take(index).any(|(earlier, _)| earlier == code) {
            return Err(
                Error::new(Cause::DuplicateMunicipality(code.to_string())).at(format_args!("/{code}"))
            );
        }
        crate::case::refuse_duplicate_years(figures)
            .map_err(|error| error.at(format_args!("/{code}/years")))?;
    }
    add_results(old)
}

/// Adds up the figures of municipalities that are all different, each with a year once.
pub(crate) fn add_results<M: fmt::Display>(old: &[(M, Vec<YearFigures>)]) -> Result<Vec<YearFigures>, Error> {
    let mut years: Vec<Year> =
        old.iter().flat_map(|(_, figures)| figures.iter().map(YearFigures::year)).collect();
    years.sort_unstable();
    years.dedup();
    years.into_iter().map(|year| merge_year(old, year)).collect()
}

fn merge_year<M: fmt::Display>(old: &[(M, Vec<YearFigures>)], year: Year) -> Result<YearFigures, Error> {
    let of_year = old.iter().map(|(municipality, figures)| {
        let found = figures.iter().find(|figures| figures.year() == year);
        found.ok_or_else(|| {
            let name = municipality.to_string();
            Error::new(Cause::NotEveryMunicipality(year.get())).at(format_args!("/{}/years", Escaped(&name)))
        })
    });
    let of_year = of_year.collect::<Result<Vec<_>, _>>()?;
    let sum = |amount: fn(&YearFigures) -> Euro| {
        let total = of_year.iter().try_fold(Euro::ZERO, |sum, figures| sum.plus(amount(figures)))?;
        total.within_range()
    };
    let merged = YearFigures::new(
        year,
        Budget::new(sum(|figures| figures.budget.euro())?)?,
        sum(|figures| figures.net_costs)?,
    )?
    .with_unlawful(sum(|figures| figures.unlawful)?)?
    .with_stage(of_year.iter().map(|figures| figures.stage()).min().unwrap_or_default());
    if of_year.iter().any(|figures| figures.budget_without_art_7.is_some()) {
        Ok(merged.with_budget_without_art_7(Budget::new(sum(|figures| figures.budget().euro())?)?))
    } else {
        Ok(merged)
    }
}
