//! The input: figures of a year, an application, and the case that they make.

use pyo3::prelude::*;
use vangnet::{Case, Procedure, YearFigures};

use crate::{answer::PyAssessment, arguments, assess, errors, money, python::ToPython, value};

value::value_class! {
    /// An application (*aanvraag*): when it was received, what was declared, and earlier grants and instructions.
    ///
    /// >>> import vangnet
    /// >>> procedure = vangnet.Procedure(
    /// ...     received="2020-08-01", college_declaration=True, council_consent=True,
    /// ...     internal_measures=True, external_measures=True, granted_years=[2017], instruction_years=[])
    /// >>> procedure.received
    /// datetime.date(2020, 8, 1)
    PyProcedure(Procedure) as "Procedure" {
        /// The day on which the Toetsingscommissie received the request.
        received,
        /// Whether the college declares that it took measures (*verklaring college*).
        college_declaration,
        /// Whether the council consents to that declaration (*instemming gemeenteraad*).
        council_consent,
        /// Whether internal measures (part B1 of the form) were taken.
        internal_measures,
        /// Whether external measures (part B2 of the form) were taken.
        external_measures,
        /// The deficit years over which a vangnetuitkering was granted.
        granted_years,
        /// The calendar years of an *aanwijzing* (Participatiewet art. 76).
        instruction_years,
    }
    methods {
        #[new]
        #[pyo3(signature = (*, received, college_declaration, council_consent, internal_measures, external_measures, granted_years, instruction_years))]
        fn new(
            received: &Bound<'_, PyAny>,
            college_declaration: &Bound<'_, PyAny>,
            council_consent: &Bound<'_, PyAny>,
            internal_measures: &Bound<'_, PyAny>,
            external_measures: &Bound<'_, PyAny>,
            granted_years: &Bound<'_, PyAny>,
            instruction_years: &Bound<'_, PyAny>,
        ) -> PyResult<Self> {
            Ok(Self(Procedure {
                received: arguments::day(received, "/procedure/received")?,
                college_declaration: arguments::truth(college_declaration, "/procedure/college_declaration")?,
                council_consent: arguments::truth(council_consent, "/procedure/council_consent")?,
                internal_measures: arguments::truth(internal_measures, "/procedure/internal_measures")?,
                external_measures: arguments::truth(external_measures, "/procedure/external_measures")?,
                granted_years: arguments::years(granted_years, "/procedure/granted_years")?,
                instruction_years: arguments::years(instruction_years, "/procedure/instruction_years")?,
            }))
        }
    }
}

value::value_class! {
    /// The budget and net costs of one year, in euro.
    ///
    /// `stage` is the stage of the budget: "voorlopig", "nader_voorlopig" or "definitief". Raises `InputError` for an
    /// amount that is not one, and `InputTypeError` for a `float`.
    ///
    /// >>> import vangnet
    /// >>> figures = vangnet.YearFigures(year=2018, budget="101000000", net_costs="109181000")
    /// >>> figures.deficit
    /// Decimal('8181000.00')
    PyYearFigures(YearFigures) as "YearFigures" {
        /// The year.
        year = year,
        /// The budget as given, in euro.
        budget = given_budget,
        /// The net costs (*netto lasten*), in euro: Participatiewet, IOAW, IOAZ, loonkostensubsidies and Bbz 2004.
        net_costs = net_costs,
        /// The unlawful and uncertain spending (*fout en onzeker*) that is deducted, in euro.
        unlawful = unlawful,
        /// The budget without art. 7 of the Besluit, in euro, where that was applied; it replaces the budget.
        budget_without_art_7 = budget_without_art_7,
        /// The stage of the budget.
        stage = stage,
    }
    methods {
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
            figures(year, budget, net_costs, unlawful, budget_without_art_7, stage).map(Self)
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
}

/// The figures of a year from their arguments.
pub(crate) fn figures(
    year: vangnet::Year,
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

value::value_class! {
    /// A case: a deficit year, the figures of that year and of years before it, and an application.
    ///
    /// `figures` are `YearFigures` in any order, each year once; raises `InputError` where a year is given twice.
    ///
    /// >>> import vangnet
    /// >>> figures = vangnet.YearFigures(year=2024, budget=100_000_000, net_costs=109_000_000)
    /// >>> case = vangnet.Case(id="example", year=2024, figures=[figures])
    /// >>> case.assess().scale.payment
    /// Decimal('750000.00')
    PyCase(Case) as "Case" {
        /// The name of the case.
        id = id,
        /// t: the deficit year.
        year = year,
        /// The figures of all years, in the order given.
        figures = years,
        /// The number of inhabitants (deficit years 2015 and 2016); `None` where it is not given.
        inhabitants = inhabitants,
        /// The application; `None` where there is none.
        procedure = procedure,
    }
    methods {
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
            let figures = arguments::figures(figures, "/figures")?;
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
            let rules = rules.map(|rules| arguments::rules(rules, "/rules")).transpose()?;
            assess::assess_case(self.0.clone(), rules)
        }
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
