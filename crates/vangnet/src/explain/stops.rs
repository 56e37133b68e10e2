//! What makes that nothing is paid, whatever else an application has.

use crate::{application::WrittenFrom, language::Language, rules::Finding};

/// What stands in the way, in a few sentences; `None` where nothing does.
pub(super) fn stops(from: &WrittenFrom, language: Language) -> Option<String> {
    let procedure = from.receipt.assessment.procedure.as_ref()?;
    let year = from.receipt.assessment.year;
    let has = |finding| procedure.findings.contains(&finding);
    let mut sentences = Vec::new();
    if has(Finding::OutsideWindow) {
        let received = from.receipt.case.procedure().map_or(from.input.filed, |procedure| procedure.received);
        let [received, open, close] =
            [received, procedure.window_open, procedure.window_close].map(|day| language.day(day));
        sentences.push(match language {
            Language::Dutch => format!(
                "De aanvraag komt binnen op {received} (opgegeven). Dat is buiten de termijn, die loopt van {open} tot en met {close}. Zo wordt de aanvraag niet in behandeling genomen."
            ),
            Language::English => format!(
                "The application is received on {received} (given). That is outside the window, which is from {open} to {close}. Like this the application is not handled."
            ),
        });
    }
    if has(Finding::Instruction) {
        let next = year.after(1);
        sentences.push(match language {
            Language::Dutch => format!(
                "Er is een aanwijzing van de minister in {year} of {next} (opgegeven). Daarom wordt een vangnetuitkering over {year} geweigerd."
            ),
            Language::English => format!(
                "There is an aanwijzing of the minister in {year} or {next} (given). So a vangnetuitkering over {year} is refused."
            ),
        });
    }
    (!sentences.is_empty()).then(|| sentences.join(" "))
}
