//! What is asked of the council, by when, and what its consent says.

use crate::{
    application::{Application, ApplicationCode, WrittenFrom},
    assess::{Calendar, DeadlineCode, Outcome},
    explain::{document::Block, draft::measures::date, stops::stops},
    language::Language,
};

pub(super) fn blocks(application: &Application, language: Language) -> Vec<Block> {
    let from = &application.written_from;
    let answer = &from.of_figures.assessment;
    if answer.outcome == Outcome::ConditionsNotMet {
        let nothing = language.either(
            "Over dit jaar valt geen vangnetuitkering aan te vragen. Wij vragen u dus niet om in te stemmen.",
            "There is no vangnetuitkering to apply for over this year. So we do not ask for your consent.",
        );
        return vec![Block::Paragraph(nothing.into())];
    }
    let needs_consent = Calendar::of(answer.year).is_ok_and(|calendar| {
        calendar.deadlines().iter().any(|deadline| deadline.code == DeadlineCode::CouncilConsent)
    });
    let mut blocks = match stops(from, language) {
        Some(stops) => vec![Block::Paragraph(format!("{stops} {}", not_now(application, language)))],
        None if needs_consent => consent(application, language),
        None => views(from, language),
    };
    if !application.ready {
        let lacks = language.either(
            "Let op: de aanvraag is nog niet compleet. De controle van de aanvraag zegt wat er nog ontbreekt.",
            "Note: the application is not complete yet. The check of the application says what it still lacks.",
        );
        blocks.push(Block::Paragraph(lacks.into()));
    }
    blocks
}

/// That nothing is asked as long as nothing can be paid.
fn not_now(application: &Application, language: Language) -> &'static str {
    if application.has(ApplicationCode::Instruction) {
        language.either("Wij vragen u dus niet om in te stemmen.", "So we do not ask for your consent.")
    } else {
        language.either(
            "Zolang dat zo is, vragen wij u niet om in te stemmen. Kan de aanvraag nog binnen de termijn binnen zijn, pas dan de datum van de indiening aan.",
            "As long as that is so, we do not ask for your consent. If the application can still be received within the window, change the day of filing.",
        )
    }
}

/// The consent, as the form describes it.
fn consent(application: &Application, language: Language) -> Vec<Block> {
    let from = &application.written_from;
    let by = last_day(from, language);
    let filed = language.day(from.input.filed);
    let asked = match (language, &from.input.consent) {
        (Language::Dutch, None) => format!(
            "Wij vragen u om in te stemmen met de verklaring van het college. Dat moet vóór de indiening, en die is uiterlijk op {by} (de laatste dag volgens de regels). Wij dienen de aanvraag in op {filed} (opgegeven)."
        ),
        (Language::Dutch, Some(consent)) => format!(
            "U hebt ingestemd met de verklaring van het college op {} (opgegeven). De indiening is uiterlijk op {by} (de laatste dag volgens de regels). Wij dienen de aanvraag in op {filed} (opgegeven).{}",
            language.day(consent.date),
            if consent.is_signed() {
                ""
            } else {
                " De handtekening van de voorzitter of de griffier ontbreekt nog."
            }
        ),
        (Language::English, None) => format!(
            "We ask you to consent to the declaration of the college. That must be before the filing, which is on {by} at the latest (the last day by the rules). We file the application on {filed} (given)."
        ),
        (Language::English, Some(consent)) => format!(
            "You consented to the declaration of the college on {} (given). The filing is on {by} at the latest (the last day by the rules). We file the application on {filed} (given).{}",
            language.day(consent.date),
            if consent.is_signed() {
                ""
            } else {
                " The signature of the chair or the registrar is still missing."
            }
        ),
    };
    // A consent that is given may be too early or too late.
    let wrong = [
        (
            ApplicationCode::NoCouncilConsent,
            language.either(
                "Volgens de opgegeven procedure is er nog geen instemming.",
                "By the procedure that was given there is no consent yet.",
            ),
        ),
        (
            ApplicationCode::ConsentBeforeDeficitYear,
            language.either(
                "Uw instemming is van vóór het tekortjaar, en dus te vroeg.",
                "Your consent is of before the deficit year, and so too early.",
            ),
        ),
        (
            ApplicationCode::ConsentAfterFiling,
            language.either(
                "Uw instemming is van na de indiening, en dus te laat.",
                "Your consent is of after the filing, and so too late.",
            ),
        ),
    ];
    let wrong = wrong.into_iter().filter(|(code, _)| from.input.consent.is_some() && application.has(*code));
    let asked = wrong.fold(asked, |asked, (_, wrong)| format!("{asked} {wrong}"));
    let means = language.either(
        "Met uw instemming stelt u vast dat het college u inzicht heeft gegeven in de oorzaken van het tekort, in de maatregelen, en in wat die moeten opleveren. U zegt daarmee niet dat u het met de maatregelen eens bent; dat is ook niet nodig. Zonder uw instemming is er geen vangnetuitkering, en betaalt de gemeente het hele tekort zelf.",
        "With your consent you establish that the college has given you insight into the causes of the deficit, the measures, and what these are meant to bring. It does not say that you agree with the measures, nor need you. Without your consent there is no vangnetuitkering, and the municipality bears the whole deficit.",
    );
    let signed = language.either(
        "De voorzitter en de griffier ondertekenen op het formulier zelf. Een raadsbesluit in plaats daarvan is niet genoeg.",
        "The chair and the registrar sign on the form itself. A decision of the council in its place is not enough.",
    );
    [asked, format!("{means} {signed}")].map(Block::Paragraph).into()
}

/// What the council does where it need not consent.
fn views(from: &WrittenFrom, language: Language) -> Vec<Block> {
    let by = last_day(from, language);
    let asked = match language {
        Language::Dutch => format!(
            "Wij informeren u met deze brief over het tekort en de maatregelen, en vragen u om uw mening. De aanvraag moet binnen zijn op {by} (de laatste dag volgens de regels)."
        ),
        Language::English => format!(
            "With this letter we inform you of the deficit and the measures, and ask for your views. The application must have been received by {by} (the last day by the rules)."
        ),
    };
    vec![Block::Paragraph(asked)]
}

fn last_day(from: &WrittenFrom, language: Language) -> String {
    date(from.receipt.assessment.procedure.as_ref().map(|procedure| procedure.window_close), language)
}
