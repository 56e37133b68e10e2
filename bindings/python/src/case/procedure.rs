//! An application.

use pyo3::prelude::*;
use vangnet::Procedure;

use crate::convert::{arguments, value};

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
