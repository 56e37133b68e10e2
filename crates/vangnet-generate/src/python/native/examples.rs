//! The examples of the classes: a call that leads to one, and the first figures of it.

use serde::Serialize;
use serde_json::Value;
use vangnet::description::Shape;
use vangnet::{
    Budget, Calendar, Case, Error, Inverse, Procedure, RuleSet, Year, YearFigures, advice, assess, receipt,
};

use crate::python::{
    class::{Class, sourced},
    example::{Shown, find, present, print},
    value::{decimal, shown},
};

/// Calls with what they give: the first that leads to a class is its example.
pub(super) struct Examples(Vec<Root>);

/// A call, the name of what it gives with its class, and the value.
struct Root {
    call: &'static [&'static str],
    name: &'static str,
    class: &'static str,
    value: Value,
}

const FIGURES: [&str; 1] =
    [">>> figures = vangnet.YearFigures(year=2018, budget=\"101000000\", net_costs=\"109181000\")"];
const CASE: [&str; 2] = [FIGURES[0], ">>> case = vangnet.Case(id=\"example\", year=2018, figures=[figures])"];
const INVERSE: [&str; 1] = [">>> inverse = vangnet.Inverse(vangnet.rule_set(2018), budget=100_000_000)"];
const APPLICATION: [&str; 4] = [
    ">>> procedure = vangnet.Procedure(",
    "...     received=\"2020-08-16\", college_declaration=True, council_consent=True,",
    "...     internal_measures=True, external_measures=True, granted_years=[], instruction_years=[])",
    ">>> answer = vangnet.assess(year=2019, budget=100_000_000, net_costs=109_000_000, procedure=procedure)",
];

impl Examples {
    pub(super) fn new() -> Result<Self, String> {
        roots().map(Self).map_err(|error| format!("an example of the native module: {error}"))
    }

    /// The lines of the example of a class.
    pub(super) fn of(&self, name: &str, classes: &[Class]) -> Result<Vec<String>, String> {
        let lines = self.0.iter().find_map(|root| root.of(name, classes));
        lines.ok_or_else(|| format!("no example of the native module shows `{name}`: add a call that does"))
    }
}

impl Root {
    fn of(&self, name: &str, classes: &[Class]) -> Option<Vec<String>> {
        let whole = classes.iter().find(|class| class.name == self.class)?;
        let shown = if self.class == name {
            figures(whole, &self.value, self.name)
        } else {
            let (place, class, value) = find(whole, &self.value, self.name, name)?;
            figures(&class, value, &place)
        };
        let mut lines = vec![">>> import vangnet".to_owned()];
        lines.extend(self.call.iter().map(|line| (*line).to_owned()));
        lines.extend(print(&shown)?);
        Some(lines)
    }
}

/// The numbers of an object, or else its other values, or else those of the first object in it.
fn figures(class: &Class, object: &Value, place: &str) -> Vec<Shown> {
    let values = || {
        class.members.iter().filter_map(|member| {
            let (shape, value) = (present(&member.shape), object.get(member.key)?);
            let place = format!("{place}.{}", member.key);
            Some(match shape {
                Shape::Object(object) if sourced(object).is_some() => {
                    (format!("{place}.value"), sourced(object)?.clone(), value.get("value")?)
                }
                _ => (place, shape.clone(), value),
            })
        })
    };
    let numbers: Vec<_> =
        values().filter_map(|(place, shape, value)| Some((place, decimal(&shape, value)?))).collect();
    let others =
        || values().filter_map(|(place, shape, value)| Some((place, shown(&shape, value)?))).collect();
    let inside = || {
        values().find_map(|(place, shape, value)| match shape {
            Shape::List { item, .. } => {
                Some(figures(&Class::of_shape(&item)?, value.get(0)?, &format!("{place}[0]")))
            }
            shape => Some(figures(&Class::of_shape(&shape)?, value, &place)),
        })
    };
    let own = if numbers.is_empty() { others() } else { numbers };
    if own.is_empty() { inside().unwrap_or_default() } else { own }
}

fn json(value: &impl Serialize) -> Value {
    serde_json::to_value(value).unwrap_or_default()
}

fn roots() -> Result<Vec<Root>, Error> {
    let budget = Budget::parse("100000000")?;
    let case = |year, net_costs: &str| {
        let year = Year::new(year)?;
        Case::new("", year, vec![YearFigures::new(year, budget, net_costs.parse()?)?])
    };
    let missing =
        |case: &Case| Ok::<_, Error>(json(&assess(case)?.missing(case, RuleSet::for_year(case.year())?)));
    let (unclear, failing, implausible) =
        (case(2024, "109000000")?, case(2024, "104000000")?, case(2024, "160000000")?);
    let procedure = Procedure {
        received: "2020-08-16".parse()?,
        college_declaration: true,
        council_consent: true,
        internal_measures: true,
        external_measures: true,
        granted_years: Vec::new(),
        instruction_years: Vec::new(),
    };
    let figures = YearFigures::new(Year::new(2018)?, Budget::parse("101000000")?, "109181000".parse()?)?;
    let applied = assess(&case(2019, "109000000")?.with_procedure(procedure.clone()))?;
    let (old, new) = (RuleSet::for_year(Year::new(2018)?)?, RuleSet::for_year(Year::new(2019)?)?);
    let inverse = Inverse::new(&old.regular().scale, budget);
    let net_costs = "109000000".parse()?;
    let root = |class, name, call, value| Root { call, name, class, value };
    Ok(vec![
        root("YearFigures", "figures", &FIGURES, json(&figures)),
        root("Case", "case", &CASE, json(&Case::new("example", figures.year(), vec![figures])?)),
        root("Procedure", "procedure", &APPLICATION[..3], json(&procedure)),
        root("ProcedureAnswer", "answer.procedure", &APPLICATION[..], json(&applied.procedure)),
        root(
            "Assessment",
            "answer",
            &[">>> answer = vangnet.assess(year=2024, budget=100_000_000, net_costs=109_000_000)"],
            json(&assess(&unclear)?),
        ),
        root(
            "Missing",
            "missing",
            &[">>> missing = vangnet.assess(year=2024, budget=100_000_000, net_costs=109_000_000).missing"],
            missing(&unclear)?,
        ),
        root(
            "Missing",
            "missing",
            &[">>> missing = vangnet.assess(year=2024, budget=100_000_000, net_costs=104_000_000).missing"],
            missing(&failing)?,
        ),
        root(
            "Receipt",
            "receipt",
            &[">>> receipt = vangnet.assess(year=2024, budget=100_000_000, net_costs=109_000_000).receipt"],
            json(&receipt(&unclear)?),
        ),
        root(
            "Calendar",
            "calendar",
            &[">>> calendar = vangnet.calendar(2024)"],
            json(&Calendar::of(unclear.year())?),
        ),
        root(
            "Advice",
            "advice",
            &[
                ">>> figures = vangnet.YearFigures(year=2024, budget=100_000_000, net_costs=160_000_000)",
                ">>> advice = vangnet.advice(vangnet.Case(id=\"\", year=2024, figures=[figures]))[0]",
            ],
            json(&advice(&implausible).first()),
        ),
        root(
            "Difference",
            "difference",
            &[">>> difference = vangnet.rule_set(2018).diff(vangnet.rule_set(2019))[0]"],
            json(&old.diff(new).first()),
        ),
        root("MaximumOwnRisk", "inverse.maximum_own_risk()", &INVERSE, json(&inverse.maximum_own_risk()?)),
        root("Borders", "inverse.borders(109_000_000)", &INVERSE, json(&inverse.borders(net_costs)?)),
        root(
            "EffectOfOneEuro",
            "inverse.effect_of_one_euro(109_000_000)",
            &INVERSE,
            json(&inverse.effect_of_one_euro(net_costs)?),
        ),
    ])
}
