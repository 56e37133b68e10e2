//! The procedure of an application, in words.

use super::{
    closing,
    document::{Block, html},
    dutch::Dutch,
    english::English,
    story::application,
};
use crate::{
    assess::ProcedureAnswer,
    language::Language,
    rules::{ProcedureRules, Warning},
};

impl ProcedureAnswer {
    /// The window, the form, the payment and what is wrong with the application, as HTML for a notebook.
    ///
    /// # Example
    ///
    /// ```
    /// # use vangnet::{Budget, Case, Language, Procedure, YearFigures, Year};
    /// # let year = Year::new(2019)?;
    /// # let figures = YearFigures::new(year, Budget::parse("100")?, "109".parse()?)?;
    /// let procedure = Procedure { received: "2020-08-16".parse()?, college_declaration: true,
    ///     council_consent: true, internal_measures: true, external_measures: true,
    ///     granted_years: vec![], instruction_years: vec![] };
    /// let answer = vangnet::assess(&Case::new("", year, vec![figures])?.with_procedure(procedure))?;
    /// let html = answer.procedure.unwrap().explain_html(Language::English);
    /// assert!(html.contains("<li>The application was received outside its window.</li>"));
    /// # Ok::<(), vangnet::Error>(())
    /// ```
    pub fn explain_html(&self, language: Language) -> String {
        html(&self.told(language))
    }

    fn told(&self, language: Language) -> Vec<Block> {
        let mut blocks = vec![Block::Heading(language.either("De aanvraag", "The application").into())];
        blocks.extend(match language {
            Language::Dutch => application(self, &Dutch),
            Language::English => application(self, &English),
        });
        if self.findings.is_empty() {
            let met = language.either(
                "De aanvraag voldoet aan alle eisen die hier zijn getoetst.",
                "The application meets every requirement that is checked here.",
            );
            blocks.push(Block::Paragraph(met.into()));
        }
        // A year without rules of its own has a procedure only where that of another year is assumed.
        let assumed = ProcedureRules::for_year(self.funded_from.before(2)).is_err();
        blocks.extend(closing::warnings(if assumed { &[Warning::RulesAssumed] } else { &[] }, language));
        blocks
    }
}
