//! The figures of a year, and the history of a case.

use pyo3::{
    prelude::*,
    types::{PyDict, PyTuple},
};
use vangnet::{Year, YearFigures};

use crate::{
    convert::{arguments, errors, money, python::ToPython},
    generated::PyYearFigures,
};

#[pymethods]
impl PyYearFigures {
    #[new]
    #[pyo3(signature = (*, year, budget, net_costs, unlawful=None, budget_without_art_7=None, stage=None))]
    fn new(
        year: &Bound<'_, PyAny>,
        budget: &Bound<'_, PyAny>,
        net_costs: &Bound<'_, PyAny>,
        unlawful: Option<&Bound<'_, PyAny>>,
        budget_without_art_7: Option<&Bound<'_, PyAny>>,
        stage: Option<&Bound<'_, PyAny>>,
    ) -> PyResult<Self> {
        let year = arguments::year(year, "/year")?;
        year_figures(year, budget, net_costs, unlawful, budget_without_art_7, stage).map(Self)
    }

    /// N: the eligible net costs (net costs − unlawful), in euro.
    #[getter]
    fn eligible_net_costs<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        self.0.eligible_net_costs().map_err(|error| errors::to_exception(&error))?.to_python(py)
    }

    /// D = N − B: the deficit in euro, below zero for a surplus.
    #[getter]
    fn deficit<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        self.0.deficit().map_err(|error| errors::to_exception(&error))?.to_python(py)
    }
}

/// The figures of a year from their arguments.
pub(crate) fn year_figures(
    year: Year,
    budget: &Bound<'_, PyAny>,
    net_costs: &Bound<'_, PyAny>,
    unlawful: Option<&Bound<'_, PyAny>>,
    budget_without_art_7: Option<&Bound<'_, PyAny>>,
    stage: Option<&Bound<'_, PyAny>>,
) -> PyResult<YearFigures> {
    let budget = money::budget(budget, || "/budget".into())?;
    let net_costs = money::euro(net_costs, || "/net_costs".into())?;
    let mut figures =
        YearFigures::new(year, budget, net_costs).map_err(|error| errors::to_exception(&error))?;
    if let Some(unlawful) = unlawful {
        let unlawful = money::euro(unlawful, || "/unlawful".into())?;
        figures = figures.with_unlawful(unlawful).map_err(|error| errors::at(error, "/unlawful"))?;
    }
    if let Some(budget) = budget_without_art_7 {
        figures =
            figures.with_budget_without_art_7(money::budget(budget, || "/budget_without_art_7".into())?);
    }
    Ok(match stage {
        Some(stage) => figures.with_stage(arguments::stage(stage, "/stage")?),
        None => figures,
    })
}

/// The history of a case: `{year: (budget, net_costs)}`, `{year: (budget, net_costs, unlawful)}`, or figures.
pub(crate) fn history(value: &Bound<'_, PyAny>, years: &mut Vec<YearFigures>) -> PyResult<()> {
    if let Ok(history) = value.cast::<PyDict>() {
        for (key, entry) in history {
            let key = arguments::year(&key, "/history")?;
            years.push(entry_of(key, &entry)?);
        }
        return Ok(());
    }
    years.extend(figures(value, "/history")?);
    Ok(())
}

/// Any number of figures of a year.
pub(crate) fn figures(value: &Bound<'_, PyAny>, field: &str) -> PyResult<Vec<YearFigures>> {
    let wrong =
        || errors::wrong_type(field, "must be a collection of YearFigures, or as a history a dict of years.");
    let items = value.try_iter().map_err(|_| wrong())?;
    items.map(|item| Ok(item?.cast::<PyYearFigures>().map_err(|_| wrong())?.get().0)).collect()
}

fn entry_of(year: Year, entry: &Bound<'_, PyAny>) -> PyResult<YearFigures> {
    let field = || format!("/history/{year}");
    if let Ok(figures) = entry.cast::<PyYearFigures>() {
        let figures = figures.get().0;
        return if figures.year() == year {
            Ok(figures)
        } else {
            Err(errors::wrong_type(&field(), &format!("holds the figures of {}.", figures.year())))
        };
    }
    let amounts = entry.cast::<PyTuple>().ok().filter(|amounts| matches!(amounts.len(), 2 | 3));
    let Some(amounts) = amounts else {
        let expected = "must be (budget, net_costs), (budget, net_costs, unlawful) or YearFigures.";
        return Err(errors::wrong_type(&field(), expected));
    };
    // The name of a field is wanted only where something is wrong, which is rare.
    let at = |name: &str| format!("/history/{year}/{name}");
    let budget = money::budget(&amounts.get_item(0)?, || at("budget"))?;
    let net_costs = money::euro(&amounts.get_item(1)?, || at("net_costs"))?;
    let figures = YearFigures::new(year, budget, net_costs).map_err(|error| errors::at(error, &field()))?;
    if amounts.len() == 2 {
        return Ok(figures);
    }
    let unlawful = money::euro(&amounts.get_item(2)?, || at("unlawful"))?;
    figures.with_unlawful(unlawful).map_err(|error| errors::at(error, &at("unlawful")))
}
