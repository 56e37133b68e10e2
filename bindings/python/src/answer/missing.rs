//! What an incomplete answer waits for.

use pyo3::prelude::*;
use vangnet::{FailedTest, Missing, UndecidedTest};

use crate::convert::{arguments, value};

value::value_class! {
    /// The figures that a case lacks, the tests that they decide, and what is certain without them.
    ///
    /// >>> import vangnet
    /// >>> missing = vangnet.assess(year=2024, budget=100_000_000, net_costs=109_000_000).missing
    /// >>> missing.years, missing.payment_if_met
    /// ((2022, 2023), Decimal('750000.00'))
    PyMissing(Missing) as "Missing" {
        /// The years whose figures decide the outcome; empty where the outcome is certain without them.
        years,
        /// Whether the number of inhabitants decides the outcome or the amount (2015 and 2016).
        inhabitants,
        /// The tests that are undecided.
        tests,
        /// The tests that fail whatever the missing figures are.
        failed,
        /// What is paid, in euro, if the conditions of the regular route turn out to be met and no other route is open;
        /// `None` where the outcome does not wait, or where the amount itself needs what is missing.
        payment_if_met,
        /// The own risk in euro that goes with it.
        own_risk_if_met,
    }
    methods {
        /// What is missing and what is certain, in plain words: `lang` is "nl" or "en", without it Dutch.
        ///
        /// >>> import vangnet
        /// >>> vangnet.assess(year=2024, budget=100, net_costs=109).missing.explain(lang="en")[:74]
        /// 'The test of several years together needs the figures of 2022 and 2023. If '
        #[pyo3(signature = (*, lang=None))]
        fn explain(&self, lang: Option<&Bound<'_, PyAny>>) -> PyResult<String> {
            Ok(self.0.in_words(arguments::language(lang)?))
        }

        /// The same as HTML, for a notebook.
        #[pyo3(signature = (*, lang=None))]
        fn to_html(&self, lang: Option<&Bound<'_, PyAny>>) -> PyResult<String> {
            Ok(self.0.explain_html(arguments::language(lang)?))
        }

        fn _repr_html_(&self) -> PyResult<String> {
            self.to_html(None)
        }
    }
}

value::value_class! {
    /// A test that is undecided, and what would decide it.
    ///
    /// >>> import vangnet
    /// >>> test = vangnet.assess(year=2024, budget=100, net_costs=109).missing.tests[0]
    /// >>> test.name, test.years, test.decides
    /// ('multi_year', (2022, 2023), True)
    PyUndecidedTest(UndecidedTest) as "UndecidedTest" {
        /// The route of the test.
        route,
        /// Which test.
        name,
        /// The years whose figures would decide it.
        years,
        /// Whether the number of inhabitants would decide it.
        inhabitants,
        /// Whether the outcome waits for it.
        decides,
    }
}

value::value_class! {
    /// A test that fails whatever the missing figures are.
    ///
    /// >>> import vangnet
    /// >>> vangnet.assess(year=2024, budget=100, net_costs=104).missing.failed[0].name
    /// 'year'
    PyFailedTest(FailedTest) as "FailedTest" {
        /// The route of the test.
        route,
        /// Which test.
        name,
    }
}
