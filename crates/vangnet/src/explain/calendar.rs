//! The calendar of a deficit year, as tables.

use super::{
    closing::{self, mark},
    document::{Block, html},
};
use crate::{
    assess::{Calendar, DeadlineCode},
    language::Language,
    number::Day,
    rules::{Citation, Evidence, Sourced},
};

const EVIDENCE: [&str; 2] = ["Zekerheid", "Evidence"];

impl Calendar {
    /// The dates and the requirements as tables, with the evidence and the sources, as HTML for a notebook.
    ///
    /// # Example
    ///
    /// ```
    /// use vangnet::{Calendar, Language, Year};
    ///
    /// let html = Calendar::of(Year::new(2024)?)?.explain_html(Language::English);
    /// assert!(html.contains("<td>Last day on which the application must be received</td><td>15 August 2025</td>"));
    /// # Ok::<(), vangnet::Error>(())
    /// ```
    pub fn explain_html(&self, language: Language) -> String {
        html(&self.told(language))
    }

    fn told(&self, language: Language) -> Vec<Block> {
        let heading = match language {
            Language::Dutch => format!("De kalender van een aanvraag over {}", self.year),
            Language::English => format!("The calendar of an application over {}", self.year),
        };
        let head = |cells: &[[&'static str; 2]]| {
            cells.iter().map(|[nl, en]| language.either(nl, en).to_owned()).collect::<Vec<_>>()
        };
        let mut blocks = vec![
            Block::Heading(heading),
            Block::Table {
                head: head(&[["Wat", "What"], ["Wanneer", "When"], EVIDENCE]),
                rows: self.dates(language),
            },
            Block::Table {
                head: head(&[
                    ["Wat er moet gebeuren", "What must be done"],
                    ["Vanaf", "From"],
                    ["Uiterlijk", "By"],
                ]),
                rows: self.to_do(language),
            },
        ];
        blocks.extend(self.needs_and_sources(language));
        blocks
    }

    /// What an application needs, and where that and the dates are found.
    pub(super) fn needs_and_sources(&self, language: Language) -> Vec<Block> {
        let requirements = self.requirements.iter().map(|requirement| {
            vec![language.of(&requirement.wording).to_owned(), mark(requirement.evidence, language).into()]
        });
        let head = [["Wat een aanvraag nodig heeft", "What an application needs"], EVIDENCE];
        let needs = Block::Words {
            head: head.map(|[nl, en]| language.either(nl, en).to_owned()).into(),
            rows: requirements.collect(),
        };
        let mut blocks = vec![needs, closing::heading(language)];
        blocks.extend(closing::sources(self.citations(), language));
        blocks
    }

    /// What must be decided, signed and sent, with its first and last day; what others do stands among the dates.
    fn to_do(&self, language: Language) -> Vec<Vec<String>> {
        let own = self.deadlines().into_iter().filter_map(|deadline| {
            let from = deadline.from?;
            Some(vec![what(deadline.code, language).into(), language.day(from), language.day(deadline.until)])
        });
        own.collect()
    }

    fn dates(&self, language: Language) -> Vec<Vec<String>> {
        let row = |[nl, en]: [&'static str; 2], value: String, evidence: Evidence| {
            vec![language.either(nl, en).into(), value, mark(evidence, language).into()]
        };
        let day = |label, sourced: &Sourced<Day>| row(label, language.day(sourced.value), sourced.evidence);
        let mut rows = vec![
            day(
                [
                    "Eerste dag waarop de aanvraag kan binnenkomen",
                    "First day on which the application is handled",
                ],
                &self.window_open,
            ),
            day(
                [
                    "Laatste dag waarop de aanvraag binnen moet zijn",
                    "Last day on which the application must be received",
                ],
                &self.window_close,
            ),
            day(
                [
                    "Laatste dag voor het advies van de Toetsingscommissie",
                    "Last day for the advice of the Toetsingscommissie",
                ],
                &self.advice_by,
            ),
            day(
                [
                    "Laatste dag voor het besluit van de minister, na een advies op die dag",
                    "Last day for the decision of the minister, after advice on that day",
                ],
                &self.decision_by,
            ),
            day(["De uitkering wordt betaald vóór", "The payment is made before"], &self.paid_before),
            row(
                ["De uitkering komt uit het macrobudget van", "The payment comes from the macro budget of"],
                self.funded_from.value.to_string(),
                self.funded_from.evidence,
            ),
        ];
        if let Some(forms) = &self.forms {
            let mut form = |label, form: crate::rules::ApplicationForm| {
                rows.push(row(label, form.code().replace('_', " "), forms.evidence));
            };
            form(
                [
                    "Formulier na een vangnetuitkering over een van de twee jaren ervoor",
                    "Form after a vangnetuitkering over one of the two years before",
                ],
                forms.value.after_grant,
            );
            form(["Formulier in andere gevallen", "Form in other cases"], forms.value.otherwise);
        }
        rows
    }

    fn citations(&self) -> impl Iterator<Item = &Citation> {
        let days =
            [&self.window_open, &self.window_close, &self.advice_by, &self.decision_by, &self.paid_before];
        let forms = self.forms.iter().flat_map(|forms| &forms.sources);
        let requirements = self.requirements.iter().flat_map(|requirement| &requirement.sources);
        days.into_iter()
            .flat_map(|day| &day.sources)
            .chain(&self.funded_from.sources)
            .chain(forms)
            .chain(requirements)
    }
}

/// What must be done, or happens.
pub(super) const fn what(code: DeadlineCode, language: Language) -> &'static str {
    match code {
        DeadlineCode::Measures => language.either(
            "maatregelen zijn besloten en de uitvoering is begonnen",
            "measures are decided and their execution has begun",
        ),
        DeadlineCode::CouncilInformed => language.either(
            "de gemeenteraad is geïnformeerd en heeft zijn mening gegeven",
            "the council is informed and has given its views",
        ),
        DeadlineCode::CollegeDeclaration => language.either(
            "de burgemeester en de secretaris hebben de verklaring ondertekend",
            "the mayor and the secretary have signed the declaration",
        ),
        DeadlineCode::CouncilConsent => language.either(
            "de gemeenteraad heeft ingestemd; de voorzitter en de griffier hebben ondertekend, vóór de indiening",
            "the council has consented; the chair and the registrar have signed, before the filing",
        ),
        DeadlineCode::Filing => language.either(
            "de aanvraag is binnen bij de Toetsingscommissie",
            "the application has been received by the Toetsingscommissie",
        ),
        DeadlineCode::Advice => {
            language.either("de Toetsingscommissie adviseert", "the Toetsingscommissie advises")
        }
        DeadlineCode::Decision => language.either("de minister beslist", "the minister decides"),
        DeadlineCode::Payment => {
            language.either("de uitkering is vóór deze dag betaald", "the payment has been made before this day")
        }
    }
}

impl DeadlineCode {
    /// What must be done, or happens, in words.
    ///
    /// # Example
    ///
    /// ```
    /// use vangnet::{DeadlineCode, Language};
    ///
    /// assert_eq!(DeadlineCode::Decision.what(Language::Dutch), "de minister beslist");
    /// ```
    pub const fn what(self, language: Language) -> &'static str {
        what(self, language)
    }
}
