//! The arguments that both column functions have: the rules, and the requested results.

use js_sys::Array;
use vangnet::{
    ErrorKind, Warning,
    columns::{self, BandRate, Column, Rates},
};
use wasm_bindgen::JsValue;

use crate::{
    input::{Fields, Value},
    refusal::Refusal,
};

use super::cells::name;

/// What the rates come from: one of the two.
pub(super) enum Rules {
    Year(Value),
    Given(Value),
}

impl Rules {
    pub(super) fn new(options: &Fields<'_>) -> Result<Self, Refusal> {
        match (options.optional("year"), options.optional("rules")) {
            (Some(year), None) => Ok(Self::Year(year)),
            (None, Some(rules)) => Ok(Self::Given(rules)),
            _ => Err(Refusal::new(
                ErrorKind::MissingField.code(),
                "/rules",
                "must be given without year, or year without rules.",
            )),
        }
    }

    /// The rates, and the codes of what a reader of the results must know.
    pub(super) fn rates(&self, with_inhabitants: bool) -> Result<(Rates, Array), Refusal> {
        let (rates, warnings) = match self {
            Self::Year(year) => {
                let year = year.year()?;
                (columns::rates(year)?, columns::warnings(year, with_inhabitants)?)
            }
            Self::Given(rules) => rates_of(rules, with_inhabitants)?,
        };
        Ok((rates, warnings.iter().map(|warning| JsValue::from_str(warning.code())).collect()))
    }
}

/// The rates of a rule set of the module `vangnet`, which carries them as whole numbers.
fn rates_of(rules: &Value, with_inhabitants: bool) -> Result<(Rates, Vec<Warning>), Refusal> {
    let given = Fields::new(rules)?.required("rates")?;
    let given = Fields::new(&given)?;
    let band = |band: &Value| -> Result<_, Refusal> {
        let band = Fields::new(band)?;
        Ok(BandRate { above: band.required("above")?.integer()?, share: band.required("share")?.integer()? })
    };
    let bands = given.required("bands")?.elements()?;
    let bands = bands.iter().map(band).collect::<Result<Vec<_>, _>>()?;
    let cap = given.optional("capPerInhabitant").map(|cap| cap.integer()).transpose()?;
    let unknown = given.optional("extendedAmountUnknown").map(|unknown| unknown.boolean()).transpose()?;
    let assumed = given.optional("assumed").map(|assumed| assumed.boolean()).transpose()?;
    let rates = Rates::new(&bands, cap).map_err(vangnet::Error::from)?;
    let mut warnings = columns::warnings_of(&rates, unknown.unwrap_or_default(), with_inhabitants);
    warnings.extend(assumed.unwrap_or_default().then_some(Warning::RulesAssumed));
    Ok((rates, warnings))
}

/// The requested results, by name; by default the payment and the own risk.
pub(super) fn outputs(options: Option<&Fields<'_>>) -> Result<Vec<Column>, Refusal> {
    let Some(outputs) = options.and_then(|options| options.optional("outputs")) else {
        return Ok(vec![Column::Payment, Column::OwnRisk]);
    };
    outputs.elements()?.into_iter().map(|name| output(&Value::new(name.js, "/outputs"))).collect()
}

fn output(given: &Value) -> Result<Column, Refusal> {
    let known = [Column::Deficit, Column::Ratio, Column::Payment, Column::OwnRisk];
    let found = given.text().ok().and_then(|text| known.into_iter().find(|column| name(*column) == text));
    found.ok_or_else(|| {
        given.refuse(
            ErrorKind::InvalidType.code(),
            r#"it must be "deficit", "deficitRatio", "payment" or "ownRisk""#,
        )
    })
}
