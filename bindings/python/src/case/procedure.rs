//! How an application is made.

use pyo3::prelude::*;
use vangnet::Procedure;

use crate::{convert::arguments, generated::PyProcedure};

#[pymethods]
impl PyProcedure {
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
