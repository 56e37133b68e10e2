//! One case: `assess` with its figures as arguments.

use pyo3::prelude::*;
use vangnet::Case;

use crate::{
    answer::PyAssessment,
    case,
    convert::{arguments, errors},
    rules::{self, Rules},
};

/// Assess one case: what the vangnetuitkering over a deficit year is, and on which conditions.
///
/// Amounts are in euro: a `Decimal`, an `int` or a `str`; a `float` is refused. `net_costs` are the *netto lasten* of
/// Participatiewet, IOAW, IOAZ, loonkostensubsidies and Bbz 2004 (from 2020 also the living costs of established
/// self-employed people); the vangnetuitkering itself is not budget. `history` holds the years before the
/// deficit year that the tests look back on: `{2018: (budget, net_costs), 2017: (budget, net_costs, unlawful)}` or
/// `YearFigures`; a year that cannot affect the answer is refused. `unlawful` is the spending to deduct;
/// `budget_without_art_7` replaces the budget where art. 7 of the Besluit was applied; `stage` is "voorlopig",
/// "nader_voorlopig" or "definitief"; `inhabitants` matter in 2015 and 2016; `procedure` is the application; `rules` a
/// rule set other than that of the year; `id` any name.
///
/// Raises `InputError` (also a `ValueError`) for a value that is out of range, `InputTypeError` (also a `TypeError`)
/// for a value of a wrong type, and `NoRuleError` for a year without rules; their `code` and `field` say which.
///
/// Source: Besluit Participatiewet art. 10 and 10a (BWBR0020183); `rule_set(year)` names the source of each value.
///
/// >>> import vangnet
/// >>> from decimal import Decimal
/// >>> answer = vangnet.assess(
/// ...     year=2019, budget="102222222.22", net_costs=Decimal("111422222.22"),
/// ...     history={2018: (101_000_000, 109_181_000), 2017: (100_000_000, 108_000_000)})
/// >>> answer.outcome, answer.payment, answer.own_risk
/// ('conditions_met', Decimal('766666.67'), Decimal('8433333.33'))
#[pyfunction]
#[pyo3(signature = (
    *, year, budget, net_costs, unlawful=None, budget_without_art_7=None, stage=None, history=None,
    inhabitants=None, procedure=None, rules=None, id=None,
))]
#[expect(clippy::too_many_arguments, reason = "they are the keywords of one Python function")]
pub(crate) fn assess(
    year: &Bound<'_, PyAny>,
    budget: &Bound<'_, PyAny>,
    net_costs: &Bound<'_, PyAny>,
    unlawful: Option<&Bound<'_, PyAny>>,
    budget_without_art_7: Option<&Bound<'_, PyAny>>,
    stage: Option<&Bound<'_, PyAny>>,
    history: Option<&Bound<'_, PyAny>>,
    inhabitants: Option<&Bound<'_, PyAny>>,
    procedure: Option<&Bound<'_, PyAny>>,
    rules: Option<&Bound<'_, PyAny>>,
    id: Option<&Bound<'_, PyAny>>,
) -> PyResult<PyAssessment> {
    let id = id.map_or_else(|| Ok(String::new()), |id| arguments::text(id, "/id"))?;
    let year = arguments::year(year, "/year")?;
    let mut years = Vec::with_capacity(4);
    years.push(case::year_figures(year, budget, net_costs, unlawful, budget_without_art_7, stage)?);
    if let Some(history) = history {
        case::history(history, &mut years)?;
    }
    let given: Vec<_> = years.iter().map(vangnet::YearFigures::year).collect();
    let case = Case::new(id, year, years).map_err(|error| {
        let twice = given
            .iter()
            .enumerate()
            .find(|(index, year)| given.iter().take(*index).any(|earlier| earlier == *year));
        errors::at(error, &twice.map_or_else(|| "/history".into(), |(_, year)| format!("/history/{year}")))
    })?;
    let rules = rules.map(|rules| rules::given(rules, "/rules")).transpose()?;
    let case = case::complete(case, inhabitants, procedure)?;
    let rules = Rules::or_of_year(rules, case.year())?;
    case.check_history(rules.get()).map_err(|error| errors::to_exception(&error))?;
    PyAssessment::of(case, rules)
}
