//! A case: the figures of its years, and an application.

mod figures;
mod procedure;

use pyo3::prelude::*;
use vangnet::Case;

pub(crate) use self::figures::{figures, history, year_figures};
use crate::{
    answer::PyAssessment,
    convert::{arguments, errors},
    generated::{PyCase, PyProcedure},
    rules,
};

#[pymethods]
impl PyCase {
    #[new]
    #[pyo3(signature = (*, id, year, figures, inhabitants=None, procedure=None))]
    fn new(
        id: &Bound<'_, PyAny>,
        year: &Bound<'_, PyAny>,
        figures: &Bound<'_, PyAny>,
        inhabitants: Option<&Bound<'_, PyAny>>,
        procedure: Option<&Bound<'_, PyAny>>,
    ) -> PyResult<Self> {
        let id = arguments::text(id, "/id")?;
        let year = arguments::year(year, "/year")?;
        let figures = self::figures::figures(figures, "/figures")?;
        let case = Case::new(id, year, figures).map_err(|error| errors::to_exception(&error))?;
        complete(case, inhabitants, procedure).map(Self)
    }

    /// The case of one line of the JSON contract.
    ///
    /// Raises `VangnetError` with the first error of the line.
    ///
    /// >>> import vangnet
    /// >>> line = '{"id":"a","year":2024,"years":[{"year":2024,"budget":"100","net_costs":"109"}]}'
    /// >>> vangnet.Case.from_json(line).year
    /// 2024
    #[staticmethod]
    fn from_json(line: &Bound<'_, PyAny>) -> PyResult<Self> {
        let case = vangnet::contract::read(arguments::text(line, "/line")?.as_bytes());
        case.map(Self).map_err(|error| errors::to_exception(&error))
    }

    /// Assesses the case: under the rules of its year, or under a rule set.
    ///
    /// The case may have more years than the rules look back on, as a series for a picture has. They do not affect the
    /// answer, which names them as `unused_years`; the `history` of `assess`, whose keys are typed by hand, may not.
    ///
    /// Raises `NoRuleError` where no rule is known for the year, and `InputError` where the deficit year is not
    /// among the figures.
    #[pyo3(signature = (rules=None))]
    fn assess(&self, rules: Option<&Bound<'_, PyAny>>) -> PyResult<PyAssessment> {
        let rules = rules.map(|rules| rules::given(rules, "/rules")).transpose()?;
        PyAssessment::assess(self.0.clone(), rules)
    }
}

/// The inhabitants and the application of a case.
pub(crate) fn complete(
    case: Case,
    inhabitants: Option<&Bound<'_, PyAny>>,
    procedure: Option<&Bound<'_, PyAny>>,
) -> PyResult<Case> {
    let case = match inhabitants {
        Some(inhabitants) => case.with_inhabitants(arguments::inhabitants(inhabitants)?),
        None => case,
    };
    Ok(match procedure {
        Some(procedure) => {
            case.with_procedure(arguments::object::<PyProcedure>(procedure, "/procedure")?.get().0.clone())
        }
        None => case,
    })
}
