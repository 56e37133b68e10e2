//! Questions about the causes of a deficit.

use super::{
    budget::rule_year,
    value::{Fields, Value},
};
use crate::{
    Count, Error,
    analysis::{self, Attribution, BudgetSplit, Deviation, DeviationInput, Group, Side, Situation},
};

/// The length of `{"name":"","model":"1","realised":"1"},`.
const SHORTEST_GROUP: usize = 39;

pub(super) fn attribution(question: &Value<'_>) -> Result<Attribution, Error> {
    let fields = question.fields(&["question", "from", "to", "split"])?;
    let from = situation(&fields.required("from")?)?;
    let to = situation(&fields.required("to")?)?;
    analysis::attribution(&from, &to, split(&fields)?)
}

/// How a change of the budget is split; `shapley` by default.
pub(super) fn split(fields: &Fields<'_>) -> Result<BudgetSplit, Error> {
    let split = |value: &Value<'_>| BudgetSplit::parse(&value.text()?).map_err(|error| value.at(error));
    Ok(fields.read("split", split)?.unwrap_or_default())
}

fn situation(value: &Value<'_>) -> Result<Situation, Error> {
    let fields = value.fields(&[
        "label",
        "budget",
        "net_costs",
        "macro_budget",
        "vangnet_reserve",
        "caseload",
        "other",
    ])?;
    let label = fields.required("label")?.text()?;
    let budget = fields.required("budget")?.budget()?;
    let mut situation = Situation::new(&*label, budget, fields.required("net_costs")?.parse()?);
    situation.macro_budget = fields.read("macro_budget", Value::budget)?;
    situation.vangnet_reserve = fields.read("vangnet_reserve", Value::euro_not_below_zero)?;
    situation.caseload = fields.read("caseload", Value::count_above_zero)?;
    situation.other = fields.read("other", Value::parse)?;
    Ok(situation)
}

pub(super) fn deviation(question: &Value<'_>) -> Result<Deviation, Error> {
    let fields = question.fields(&[
        "question",
        "year",
        "budget",
        "households",
        "model",
        "realised",
        "caseload_difference",
        "groups",
        "disturbance_per_household",
    ])?;
    let mut input = DeviationInput::new(rule_year(&fields)?);
    input.budget = fields.read("budget", Value::budget)?;
    input.households = fields.read("households", Value::count_above_zero)?;
    input.model = side(&fields, "model")?;
    input.realised = side(&fields, "realised")?;
    input.caseload_difference = fields.read("caseload_difference", |difference| {
        Count::signed(&difference.text()?).map_err(|error| difference.at(error))
    })?;
    input.groups = fields.list("groups", SHORTEST_GROUP, |item| {
        let fields = item.fields(&["name", "model", "realised"])?;
        Ok(Group {
            name: fields.required("name")?.text()?.into_owned(),
            model: fields.required("model")?.parse()?,
            realised: fields.required("realised")?.parse()?,
        })
    })?;
    input.disturbance_per_household = fields.read("disturbance_per_household", Value::parse)?;
    analysis::deviation(&input)
}

fn side(fields: &Fields<'_>, key: &str) -> Result<Side, Error> {
    let side = fields.read(key, |side| {
        let fields = side.fields(&["caseload", "price", "amount"])?;
        Ok(Side {
            caseload: fields.read("caseload", Value::count_above_zero)?,
            price: fields.read("price", Value::euro_not_below_zero)?,
            amount: fields.read("amount", Value::euro_not_below_zero)?,
        })
    })?;
    Ok(side.unwrap_or_default())
}
