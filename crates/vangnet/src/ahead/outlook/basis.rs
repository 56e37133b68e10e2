//! What an outlook rests on.

use super::input::OutlookInput;
use crate::{
    ahead::Conditions,
    assess::{Assessment, assess_with},
    case::{Case, YearFigures},
    error::Error,
    rules::{Basis, Caveat, Evidence, Route, RuleSet, TestName, Warning},
};

/// What the answer rests on: as the assessment of the expected figures, and on the assumptions of this question.
pub(super) fn basis(input: &OutlookInput, rules: &RuleSet) -> Result<Basis, Error> {
    let expected = YearFigures::new(input.year, input.budget.mean, input.net_costs.mean)?;
    let mut years = input.history.clone().unwrap_or_default();
    years.push(expected);
    let expected = assess_with(&Case::new("", input.year, years)?, rules)?;
    let mut basis = Basis::of(expected.evidence, &[]);
    rules.values().for_each(|value| basis.cite(value.sources));
    let unknown = input.conditions == Conditions::Assessed && may_open_another_route(&expected);
    for warning in Warning::ALL {
        let holds = match warning {
            Warning::ExtendedAmountUnknown => unknown,
            warning => expected.warnings.contains(warning),
        };
        if holds {
            basis.warnings.push((*warning).into());
        }
    }
    if input.conditions == Conditions::Met {
        basis = basis.warned(Caveat::ConditionsAssumed, Evidence::User);
    }
    // The mark is that of the rules, which the assumption leaves as they are.
    Ok(basis.warned(Caveat::NormalDistributionAssumed, Evidence::Law))
}

/// Whether the history leaves it possible that the extended route opens in the year.
fn may_open_another_route(expected: &Assessment) -> bool {
    let mut extended = expected.routes.iter().filter(|route| route.route == Route::Extended);
    extended
        .any(|route| route.tests.iter().all(|test| test.name == TestName::Year || test.passed != Some(false)))
}
