//! The arguments that both ways over columns have: the rules, and the results that are asked for.

use js_sys::Array;
use vangnet::{
    ErrorKind,
    columns::{self, BandRate, Column, Rates},
};

use crate::{
    input::{Known, Value},
    refusal::Refusal,
};

use super::cells::name;

/// What the rates come from: one of the two.
pub(super) enum Rules {
    Year(Value),
    Given(Value),
}

impl Rules {
    pub(super) fn new(options: &Known<'_>) -> Result<Self, Refusal> {
        match (options.optional("year"), options.optional("rules")) {
            (Some(year), None) => Ok(Self::Year(year)),
            (None, Some(rules)) => Ok(Self::Given(rules)),
            _ => Err(Refusal::new(
                ErrorKind::MissingField.code(),
                "/rules",
                "is given with year, or neither is: give one of the two.",
            )),
        }
    }

    pub(super) fn rates(&self) -> Result<Rates, Refusal> {
        match self {
            Self::Year(year) => Ok(columns::rates(year.year()?)?),
            Self::Given(rules) => rates_of(rules),
        }
    }
}

/// The rates of a rule set of the module `vangnet`, which carries them as whole numbers.
fn rates_of(rules: &Value) -> Result<Rates, Refusal> {
    let rates = Known::among_others(rules).optional("rates").ok_or_else(|| {
        let problem = "is not a rule set: it must come from ruleSet or readRuleSet.";
        Refusal::new(ErrorKind::InvalidType.code(), "/rules", problem)
    })?;
    let rates = Known::new(&rates, &["bands", "capPerInhabitant"])?;
    let band = |band: &Value| -> Result<_, Refusal> {
        let band = Known::new(band, &["above", "share"])?;
        Ok(BandRate { above: band.required("above")?.integer()?, share: band.required("share")?.integer()? })
    };
    let bands = rates.required("bands")?.elements()?;
    let bands = bands.iter().map(band).collect::<Result<Vec<_>, _>>()?;
    let cap = rates.optional("capPerInhabitant").map(|cap| cap.integer()).transpose()?;
    Rates::new(&bands, cap).map_err(|error| vangnet::Error::from(error).into())
}

/// The results that are asked for, by their names; the payment and the own risk where nothing is said.
pub(super) fn outputs(options: Option<&Known<'_>>) -> Result<Vec<Column>, Refusal> {
    let Some(outputs) = options.and_then(|options| options.optional("outputs")) else {
        return Ok(vec![Column::Payment, Column::OwnRisk]);
    };
    if Array::is_array(&outputs.js) {
        let names = Array::from(&outputs.js);
        return names.iter().map(|name| output(&Value::new(name, "/outputs"))).collect();
    }
    Ok(vec![output(&outputs)?])
}

fn output(given: &Value) -> Result<Column, Refusal> {
    let known = [Column::Deficit, Column::Ratio, Column::Payment, Column::OwnRisk];
    let found = given.text().ok().and_then(|text| known.into_iter().find(|column| name(*column) == text));
    found.ok_or_else(|| {
        given.refuse(
            ErrorKind::InvalidType.code(),
            r#"it is "deficit", "deficitRatio", "payment" or "ownRisk""#,
        )
    })
}
