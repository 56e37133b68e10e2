//! What each input of an outlook does to the payment and the own risk that are expected.

mod answer;
mod input;

pub use answer::{Sensitivity, SensitivityInput, SensitivityRow, SensitivitySide};
pub use input::SensitivityOptions;

use super::{Outlook, outlook};
use crate::{error::Error, number::Euro, reading::Question};

impl Question for SensitivityOptions {
    const NAME: &'static str = "sensitivity";
    const SUBJECT: &'static str = "ahead";
    const ANSWERS: &'static str =
        "What each input of an outlook does to the payment and the own risk that are expected.";
    const SOURCE: &'static str = "Besluit Participatiewet art. 10";
    const EXAMPLE: &'static str = r#"{"question":"sensitivity","year":2024,"net_costs":{"mean":"109000000","sd":"4000000"},"budget":{"mean":"100000000","sd":"1500000"},"conditions":"met","change":"0.01"}"#;
    type Answer = Sensitivity;

    fn answer(self) -> Result<Sensitivity, Error> {
        sensitivity(&self)
    }
}

/// The payment and the own risk that are expected, with each input a part lower and higher while the others stay.
///
/// The inputs come in the order of what they do to the own risk, the most first.
///
/// # Errors
///
/// Those of [`outlook`]; `invalid_ratio` for a change that is not above 0 and at most 0.5.
///
/// # Example
///
/// ```
/// use vangnet::{
///     Budget, Year,
///     ahead::{Conditions, SensitivityInput, SensitivityOptions, UncertainBudget, UncertainCosts, sensitivity},
/// };
///
/// let costs = UncertainCosts { mean: "104000000".parse()?, sd: "2000000".parse()? };
/// let options = SensitivityOptions {
///     conditions: Conditions::Met,
///     ..SensitivityOptions::new(Year::new(2024)?, costs, UncertainBudget::certain(Budget::parse("100000000")?))
/// };
/// let answer = sensitivity(&options)?;
/// // The costs are larger than the budget, so 1% of them is more.
/// assert_eq!(answer.inputs[0].input, SensitivityInput::NetCostsMean);
/// # Ok::<(), vangnet::Error>(())
/// ```
pub fn sensitivity(options: &SensitivityOptions) -> Result<Sensitivity, Error> {
    let change = options.checked()?;
    let base = outlook(&options.outlook())?;
    let mut inputs = Vec::new();
    for input in SensitivityInput::ALL {
        let side = |sign| match options.changed(input, sign)? {
            Some(changed) => outlook(&changed).map(|outlook| Some(SensitivitySide::of(&outlook))),
            None => Ok::<_, Error>(None),
        };
        if let (Some(lower), Some(higher)) = (side(-1)?, side(1)?) {
            inputs.push(SensitivityRow { input, swing: swing(&lower, &higher)?, lower, higher });
        }
    }
    // What is not known comes last; the sort keeps the order of equals.
    inputs.sort_by_key(|row| std::cmp::Reverse(row.swing));
    let Outlook { year, closed, reasons, assumed, basis, .. } = base;
    Ok(Sensitivity {
        year,
        change,
        mean_payment: closed.mean_payment,
        mean_own_risk: closed.mean_own_risk,
        inputs,
        reasons: reasons.into_iter().filter(|reason| reason.field.starts_with("mean_")).collect(),
        assumed,
        basis,
    })
}

/// How far the own risks of both sides lie apart.
fn swing(lower: &SensitivitySide, higher: &SensitivitySide) -> Result<Option<Euro>, Error> {
    let Some((low, high)) = lower.mean_own_risk.zip(higher.mean_own_risk) else { return Ok(None) };
    Ok(Some(if high < low { low.minus(high)? } else { high.minus(low)? }))
}
