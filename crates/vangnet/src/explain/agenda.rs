//! The calendar of an application: what must be decided, signed and sent by when, and how far that is.

use super::{calendar::what, document::Block, draft::written::words, stops::stops};
use crate::{
    application::{Application, ApplicationCode},
    assess::{Calendar, Deadline, DeadlineCode},
    language::Language,
    number::Day,
};

/// The calendar, with what was stated of each point.
pub(super) fn blocks(calendar: &Calendar, application: &Application, language: Language) -> Vec<Block> {
    let year = calendar.year;
    let from = &application.written_from;
    let title = match language {
        Language::Dutch => format!("De kalender van de aanvraag over {year}"),
        Language::English => format!("The calendar of the application over {year}"),
    };
    let filed = language.day(from.input.filed);
    let about = match language {
        Language::Dutch => format!(
            "Wat besloten, ondertekend en verstuurd moet zijn, en wanneer. De aanvraag wordt ingediend op {filed} (opgegeven). Maatregelen, verklaring en instemming moeten er dan zijn."
        ),
        Language::English => format!(
            "What must be decided, signed and sent, and when. The application is filed on {filed} (given). Measures, declaration and consent must be there by then."
        ),
    };
    let deadlines = calendar.deadlines();
    let row = |deadline: &Deadline| {
        vec![
            what(deadline.code, language).to_owned(),
            deadline.from.map_or_else(|| "–".into(), |day| language.day(day)),
            language.day(deadline.until),
            state(deadline, application, language),
        ]
    };
    let table = words(
        ["Wat", "Vanaf", "Uiterlijk", "Hoe ver het is"],
        ["What", "From", "By", "How far it is"],
        deadlines.iter().map(row).collect(),
        language,
    );
    let mut blocks = vec![Block::HeadingOf(1, title), Block::Paragraph(about)];
    blocks.extend(stops(from, language).map(Block::Paragraph));
    blocks.push(table);
    blocks.extend(calendar.needs_and_sources(language));
    blocks
}

/// What was stated of a point of the calendar, and what is found about it.
fn state(deadline: &Deadline, application: &Application, language: Language) -> String {
    use ApplicationCode as Code;

    let input = &application.written_from.input;
    match deadline.code {
        DeadlineCode::Measures => measures(deadline, application, language),
        DeadlineCode::CouncilInformed
        | DeadlineCode::Advice
        | DeadlineCode::Decision
        | DeadlineCode::Payment => "–".into(),
        DeadlineCode::CollegeDeclaration => {
            let given = input.declaration.map(|declaration| (declaration.date, declaration.is_signed()));
            signed(given, deadline, application, Code::NoCollegeDeclaration, language)
        }
        DeadlineCode::CouncilConsent => {
            let given = input.consent.map(|consent| (consent.date, consent.is_signed()));
            signed(given, deadline, application, Code::NoCouncilConsent, language)
        }
        DeadlineCode::Filing => {
            // The procedure of the case may say another day, which counts.
            let received = application.written_from.receipt.case.procedure();
            let day = received.map_or(input.filed, |procedure| procedure.received);
            let late = [in_time(day, deadline, language)];
            with(given(day, language), late.into_iter().flatten())
        }
    }
}

const fn to_do(language: Language) -> &'static str {
    language.either("nog te doen", "still to do")
}

fn given(day: Day, language: Language) -> String {
    match language {
        Language::Dutch => format!("{} (opgegeven)", language.day(day)),
        Language::English => format!("{} (given)", language.day(day)),
    }
}

/// A state with what is wrong with it.
fn with(state: String, wrong: impl Iterator<Item = &'static str>) -> String {
    wrong.fold(state, |state, wrong| format!("{state}; {wrong}"))
}

/// What is wrong with a day of a deadline.
fn in_time(day: Day, deadline: &Deadline, language: Language) -> Option<&'static str> {
    if day > deadline.until {
        Some(language.either("te laat", "too late"))
    } else if deadline.from.is_some_and(|from| day < from) {
        Some(language.either("te vroeg", "too early"))
    } else {
        None
    }
}

/// Whether each measure was decided and begun in time, and the measures that the rules ask for are there.
fn measures(deadline: &Deadline, application: &Application, language: Language) -> String {
    use ApplicationCode as Code;

    let input = &application.written_from.input;
    if input.measures.is_empty() {
        return to_do(language).into();
    }
    let any = |codes: &[Code]| codes.iter().any(|code| application.has(*code));
    let days = input.measures.iter().flat_map(|measure| [measure.decided_on, measure.started_on]);
    let late = days.flatten().any(|day| day > deadline.until || day > input.filed);
    let wrong = [
        late.then(|| language.either("een besluit of begin is te laat", "a decision or a begin is too late")),
        any(&[Code::NotDecidedBeforeFiling, Code::NotStartedBeforeFiling]).then(|| {
            language.either(
                "niet van elke maatregel staan besluit en begin vast",
                "not every measure has its decision and its begin",
            )
        }),
        any(&[
            Code::NoInternalMeasures,
            Code::NoExternalMeasures,
            Code::NoExternalMeasure,
            Code::DraftingHelpIsNotAMeasure,
        ])
        .then(|| language.either("een maatregel ontbreekt nog", "a measure is still missing")),
    ];
    let mut wrong = wrong.into_iter().flatten();
    match wrong.next() {
        Some(first) => with(first.to_owned(), wrong),
        None => language.either("gedaan (opgegeven)", "done (given)").into(),
    }
}

/// A paper that is signed: `lacks` is what is found where it is not there.
fn signed(
    stated: Option<(Day, bool)>,
    deadline: &Deadline,
    application: &Application,
    lacks: ApplicationCode,
    language: Language,
) -> String {
    let Some((day, is_signed)) = stated else { return to_do(language).into() };
    let filed = application.written_from.input.filed;
    let wrong = [
        (!is_signed)
            .then(|| language.either("een handtekening ontbreekt nog", "a signature is still missing")),
        application.has(lacks).then(|| {
            language.either(
                "nog te doen volgens de opgegeven procedure",
                "still to do by the procedure that was given",
            )
        }),
        in_time(day, deadline, language),
        (day > filed).then(|| language.either("na de indiening", "after the filing")),
    ];
    let mut wrong = wrong.into_iter().flatten().peekable();
    let day = given(day, language);
    match (wrong.peek(), language) {
        (Some(_), _) => with(day, wrong),
        (None, Language::Dutch) => format!("ondertekend op {day}"),
        (None, Language::English) => format!("signed on {day}"),
    }
}
