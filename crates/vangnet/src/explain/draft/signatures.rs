//! Part D and the consent of the council: what is declared, and who signs.

use super::{
    measures::date,
    questions,
    written::{to_fill_in, words},
};
use crate::{application::WrittenFrom, explain::document::Block, language::Language, number::Day};

/// D: the declaration, with the last day of the window.
pub(super) fn of_college(from: &WrittenFrom, language: Language) -> Vec<Block> {
    let window_close = from.receipt.assessment.procedure.as_ref().map(|procedure| procedure.window_close);
    let by = date(window_close, language);
    let text = match language {
        Language::Dutch => format!(
            "Het college van burgemeester en wethouders van de gemeente (naam: nog in te vullen) verklaart dat het voor {by} de genoemde interne en externe maatregelen heeft getroffen om te komen tot verdere tekortreductie."
        ),
        Language::English => format!(
            "The college of mayor and aldermen of the municipality of (name: still to fill in) declares that before {by} it took these internal and external measures to reduce the deficit further."
        ),
    };
    let signed = from
        .input
        .declaration
        .map(|declaration| (declaration.date, [declaration.secretary, declaration.mayor]));
    let roles = [["De secretaris", "The secretary"], ["De burgemeester", "The mayor"]];
    signed_by(text, signed, roles, questions::SIGNED_BY_COLLEGE, language)
}

/// 2: the consent.
pub(super) fn of_council(from: &WrittenFrom, language: Language) -> Vec<Block> {
    let text = language.either(
        "De gemeenteraad van de gemeente (naam: nog in te vullen) stemt in met de hierboven afgegeven verklaring door het college van deze gemeente.",
        "The council of the municipality of (name: still to fill in) consents to the declaration above by the college of this municipality.",
    );
    let signed = from.input.consent.map(|consent| (consent.date, [consent.chair, consent.registrar]));
    let roles = [["De voorzitter", "The chair"], ["De griffier", "The registrar"]];
    signed_by(text.into(), signed, roles, questions::SIGNED_BY_COUNCIL, language)
}

/// What is signed, its day, and who has signed it; the names are for people to write.
fn signed_by(
    text: String,
    signed: Option<(Day, [bool; 2])>,
    roles: [[&'static str; 2]; 2],
    question: questions::OfForm,
    language: Language,
) -> Vec<Block> {
    let (day, signatures) = signed.map_or((None, [false; 2]), |(day, signatures)| (Some(day), signatures));
    let rows = roles.into_iter().zip(signatures).map(|([nl, en], is_signed)| {
        let signature = if is_signed {
            language.either("gezet (opgegeven)", "given (as stated)")
        } else {
            language.either("nog te zetten", "still to be given")
        };
        vec![language.either(nl, en).into(), to_fill_in(language).into(), signature.into()]
    });
    let mut blocks = vec![
        Block::Paragraph(text),
        Block::Paragraph(format!("{}: {}", language.either("Datum", "Date"), date(day, language))),
        words(
            ["Wie", "Naam van de ondertekenaar", "Handtekening"],
            ["Who", "Name of the signer", "Signature"],
            rows.collect(),
            language,
        ),
    ];
    if signatures.contains(&false) {
        blocks.push(question.still(language));
    }
    blocks
}
