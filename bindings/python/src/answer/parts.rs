//! The parts of an answer: the scale, the routes with their tests, and the procedure.

use pyo3::prelude::*;
use vangnet::{ProcedureAnswer, RouteAnswer, ScaleAnswer, TestAnswer};

use crate::convert::{arguments, value};

value::value_class! {
    /// Payment and own risk by the regular scale of the deficit year, whether or not a route is open.
    ///
    /// >>> import vangnet
    /// >>> vangnet.assess(year=2018, budget=100, net_costs=120).scale.own_risk
    /// Decimal('8.75')
    PyScaleAnswer(ScaleAnswer) as "ScaleAnswer" {
        /// What would be paid, in euro.
        payment,
        /// What the municipality would bear, in euro.
        own_risk,
        /// The exact own risk ÷ budget, six decimals.
        own_risk_ratio,
        /// The municipality's share of one more euro of net costs, assuming that a route is open.
        marginal_own_risk,
    }
}

value::value_class! {
    /// One route to a vangnetuitkering, "regular" or "extended", and its tests.
    ///
    /// >>> import vangnet
    /// >>> vangnet.assess(year=2018, budget=100, net_costs=104).routes[0].open
    /// False
    PyRouteAnswer(RouteAnswer) as "RouteAnswer" {
        /// Which route.
        route,
        /// Whether it is open; `None` where a figure that decides it is absent.
        open,
        /// Its tests, in order.
        tests,
    }
}

value::value_class! {
    /// One test of a route: its value against its limit.
    ///
    /// >>> import vangnet
    /// >>> test = vangnet.assess(year=2018, budget=100, net_costs=104).routes[0].tests[0]
    /// >>> test.name, test.value, test.comparison, test.limit, test.passed
    /// ('year', Decimal('0.040000'), '>', Decimal('0.050000'), False)
    PyTestAnswer(TestAnswer) as "TestAnswer" {
        /// Which test: "year", "multi_year", "per_inhabitant" or "years_at_least".
        name,
        /// The value: a share of the budget, euro per inhabitant, or a number of years; `None` where undecided.
        value,
        /// The limit, in the unit of the value.
        limit,
        /// How the exact value is compared with the limit: ">" or ">=".
        comparison,
        /// Whether it is passed; `None` where undecided.
        passed,
    }
}

value::value_class! {
    /// The procedure of an application: its form, its dates, and what is wrong with it.
    ///
    /// >>> import vangnet
    /// >>> procedure = vangnet.Procedure(
    /// ...     received="2020-08-16", college_declaration=True, council_consent=True,
    /// ...     internal_measures=True, external_measures=True, granted_years=[], instruction_years=[])
    /// >>> vangnet.assess(year=2019, budget=100, net_costs=109, procedure=procedure).procedure.findings
    /// ('outside_window',)
    PyProcedureAnswer(ProcedureAnswer) as "ProcedureAnswer" {
        /// The form to use, "basisverzoek" or "uitgebreid_verzoek"; `None` before 2019.
        form,
        /// The first day on which a request is handled.
        window_open,
        /// The last day on which a request must have been received.
        window_close,
        /// Payment is before this day.
        paid_before,
        /// The year whose macrobudget pays.
        funded_from,
        /// What is wrong with the application, as codes; empty where nothing is.
        findings,
    }
    methods {
        /// The application in plain words, as HTML for a notebook; `lang` is "nl" or "en", without it Dutch.
        #[pyo3(signature = (*, lang=None))]
        fn to_html(&self, lang: Option<&Bound<'_, PyAny>>) -> PyResult<String> {
            Ok(self.0.explain_html(arguments::language(lang)?))
        }

        fn _repr_html_(&self) -> PyResult<String> {
            self.to_html(None)
        }
    }
}
