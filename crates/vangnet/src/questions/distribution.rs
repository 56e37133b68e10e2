//! The question of the distribution.

use super::value::{Fields, Value};
use crate::{
    Count, Error, Euro, Inhabitants,
    distribution::{
        Distribution, DistributionInput, Merger, MunicipalityFigures, Split, Unit,
        distribute as distribute_all, refuse_unknown_year,
    },
};

const NATIONAL: [&str; 13] = [
    "question",
    "year",
    "unit",
    "macro_budget",
    "vangnet_reserve",
    "mau",
    "permit_holders_pot",
    "wage_subsidy_pot",
    "youth_supplement_pot",
    "net_costs",
    "municipalities",
    "mergers",
    "splits",
];
const MUNICIPALITY: [&str; 11] = [
    "municipality",
    "inhabitants",
    "costs",
    "households_t1",
    "households_t2",
    "objective",
    "homeless_and_institutions",
    "permit_holders",
    "wage_subsidy",
    "covid",
    "young_people",
];

/// The length of `{"municipality":"1111","inhabitants":1,"costs":"0"},`.
const SHORTEST_MUNICIPALITY: usize = 52;
/// The length of `{"into":"1111","from":[]},`.
const SHORTEST_CHANGE: usize = 26;
/// The length of `"1111",`.
const SHORTEST_CODE: usize = 7;
/// The length of `{"municipality":"1111","weight":"1"},`.
const SHORTEST_PART: usize = 37;

pub(super) fn distribute(question: &Value<'_>) -> Result<Distribution, Error> {
    let fields = question.fields(&NATIONAL)?;
    let year = fields.required("year")?.year()?;
    refuse_unknown_year(year)?;
    let unit = fields.read("unit", |unit| Unit::parse(&unit.text()?).map_err(|error| unit.at(error)))?;
    let macro_budget = fields.required("macro_budget")?.budget()?;
    let reserve = fields.required("vangnet_reserve")?.euro_not_below_zero()?;
    let mut input = DistributionInput::new(year, macro_budget, reserve);
    input.unit = unit.unwrap_or_default();
    input.mau = amount(&fields, "mau")?;
    input.permit_holders_pot = amount(&fields, "permit_holders_pot")?;
    input.wage_subsidy_pot = amount(&fields, "wage_subsidy_pot")?;
    input.youth_supplement_pot = amount(&fields, "youth_supplement_pot")?;
    input.net_costs = fields.read("net_costs", Value::budget)?.map(crate::Budget::euro);
    input.municipalities = fields.required("municipalities")?.list(SHORTEST_MUNICIPALITY, municipality)?;
    input.mergers = fields.list("mergers", SHORTEST_CHANGE, merger)?;
    input.splits = fields.list("splits", SHORTEST_CHANGE, split)?;
    distribute_all(&input)
}

fn amount(fields: &Fields<'_>, key: &str) -> Result<Option<Euro>, Error> {
    fields.read(key, Value::euro_not_below_zero)
}

fn municipality(item: &Value<'_>) -> Result<MunicipalityFigures, Error> {
    let fields = item.fields(&MUNICIPALITY)?;
    let code = fields.required("municipality")?.parse()?;
    let inhabitants = fields.required("inhabitants")?;
    let inhabitants = Inhabitants::new(inhabitants.integer()?).map_err(|error| inhabitants.at(error))?;
    let costs = fields.required("costs")?.euro_not_below_zero()?;
    let households = |key| {
        fields.read(key, |number| number.small("a number of households must be between 1 and 100000000"))
    };
    let count = |key| fields.read(key, Value::parse::<Count>);
    let mut figures = MunicipalityFigures::new(code, inhabitants, costs);
    figures.households_t1 = households("households_t1")?;
    figures.households_t2 = households("households_t2")?;
    figures.objective = amount(&fields, "objective")?;
    figures.homeless_and_institutions = amount(&fields, "homeless_and_institutions")?;
    figures.permit_holders = count("permit_holders")?;
    figures.wage_subsidy = amount(&fields, "wage_subsidy")?;
    figures.covid = amount(&fields, "covid")?;
    figures.young_people = count("young_people")?;
    Ok(figures)
}

fn merger(item: &Value<'_>) -> Result<Merger, Error> {
    let fields = item.fields(&["into", "from"])?;
    let into = fields.required("into")?.parse()?;
    let from = fields.required("from")?.list(SHORTEST_CODE, Value::parse)?;
    Ok(Merger { into, from })
}

fn split(item: &Value<'_>) -> Result<Split, Error> {
    let fields = item.fields(&["from", "into"])?;
    let from = fields.required("from")?.parse()?;
    let part = |item: &Value<'_>| {
        let fields = item.fields(&["municipality", "weight"])?;
        Ok((fields.required("municipality")?.parse()?, fields.required("weight")?.parse()?))
    };
    let into = fields.required("into")?.list(SHORTEST_PART, part)?;
    Ok(Split { from, into })
}
