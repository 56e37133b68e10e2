//! The calendar of an application: what must be decided, signed and sent by when, and how far that is.

use super::{
    calendar::what,
    document::Block,
    draft::{measures::date, written::words},
};
use crate::{
    application::{ApplicationInput, WrittenFrom},
    assess::{Calendar, Deadline, DeadlineCode},
    language::Language,
    number::Day,
};

/// The calendar, with what was stated of each point.
pub(super) fn blocks(calendar: &Calendar, from: &WrittenFrom, language: Language) -> Vec<Block> {
    let year = calendar.year;
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
            state(deadline.code, from, language),
        ]
    };
    let table = words(
        ["Wat", "Vanaf", "Uiterlijk", "Hoe ver het is"],
        ["What", "From", "By", "How far it is"],
        deadlines.iter().map(row).collect(),
        language,
    );
    let mut blocks = vec![Block::HeadingOf(1, title), Block::Paragraph(about), table];
    blocks.extend(calendar.needs_and_sources(language));
    blocks
}

/// What was stated of a point of the calendar.
fn state(code: DeadlineCode, from: &WrittenFrom, language: Language) -> String {
    let input = &from.input;
    let said = input.case.procedure();
    let done = |stated: bool| {
        let (done, to_do) = (language.either("gedaan (opgegeven)", "done (given)"), to_do(language));
        if stated { done } else { to_do }.to_owned()
    };
    match code {
        DeadlineCode::Measures => measures(input, language),
        DeadlineCode::CouncilInformed
        | DeadlineCode::Advice
        | DeadlineCode::Decision
        | DeadlineCode::Payment => "–".into(),
        DeadlineCode::CollegeDeclaration => match input.declaration {
            Some(declaration) => signed(declaration.date, declaration.is_signed(), language),
            None => done(said.is_some_and(|procedure| procedure.college_declaration)),
        },
        DeadlineCode::CouncilConsent => match input.consent {
            Some(consent) => signed(consent.date, consent.is_signed(), language),
            None => done(said.is_some_and(|procedure| procedure.council_consent)),
        },
        DeadlineCode::Filing => match language {
            Language::Dutch => format!("{} (opgegeven)", date(Some(input.filed), language)),
            Language::English => format!("{} (given)", date(Some(input.filed), language)),
        },
    }
}

const fn to_do(language: Language) -> &'static str {
    language.either("nog te doen", "still to do")
}

/// Whether each measure was decided and begun before the filing.
fn measures(input: &ApplicationInput, language: Language) -> String {
    let in_time = |day: Option<Day>| day.is_some_and(|day| day <= input.filed);
    let all = input.measures.iter().all(|measure| in_time(measure.decided_on) && in_time(measure.started_on));
    let state = match (input.measures.is_empty(), all) {
        (true, _) => to_do(language),
        (false, true) => language.either("gedaan (opgegeven)", "done (given)"),
        (false, false) => language.either(
            "niet van elke maatregel staan besluit en begin vast",
            "not every measure has its decision and its begin",
        ),
    };
    state.into()
}

fn signed(day: Day, is_signed: bool, language: Language) -> String {
    let day = language.day(day);
    match (language, is_signed) {
        (Language::Dutch, true) => format!("ondertekend op {day} (opgegeven)"),
        (Language::Dutch, false) => format!("{day} (opgegeven); een handtekening ontbreekt nog"),
        (Language::English, true) => format!("signed on {day} (given)"),
        (Language::English, false) => format!("{day} (given); a signature is still missing"),
    }
}
