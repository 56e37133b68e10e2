//! Part C: the intended effect.

use super::{
    questions,
    written::{figures, given},
};
use crate::{
    ahead::Programme,
    application::{ApplicationMeasure, WrittenFrom},
    explain::document::{Block, Figure},
    language::Language,
    number,
    text::harmless,
};

pub(super) fn blocks(from: &WrittenFrom, language: Language) -> Vec<Block> {
    let stated: Vec<_> =
        from.input.measures.iter().flat_map(|measure| of_measure(measure, language)).collect();
    let mut blocks = Vec::new();
    if stated.is_empty() && from.programme.is_none() {
        blocks.push(questions::INTENDED.still(language));
        blocks.push(questions::EFFECT.suggested(language));
    }
    if !stated.is_empty() {
        blocks.push(figures(stated, language));
    }
    blocks.extend(from.programme.iter().flat_map(|programme| of_programme(programme, language)));
    let still = [questions::REASONING, questions::MONITORED];
    blocks.extend(still.map(|question| question.suggested(language)));
    blocks
}

/// What is stated of a measure.
pub(in crate::explain) fn of_measure(
    measure: &ApplicationMeasure,
    language: Language,
) -> impl Iterator<Item = Figure> + use<> {
    let name = harmless(&measure.name);
    let households = measure.households.map(|count| {
        let what = language.either("minder huishoudens in de bijstand", "fewer households on benefit");
        given(format!("{name}: {what}"), language.number(&count.to_string()), language)
    });
    let saving = measure.saving.map(|amount| {
        given(format!("{name}: {}", language.either("besparing", "saving")), language.euro(amount), language)
    });
    households.into_iter().chain(saving)
}

/// What a programme brings, measure by measure and year by year.
fn of_programme(programme: &Programme, language: Language) -> [Block; 2] {
    let number = |number: number::Figure| language.number(&number.to_string());
    let rows = programme.measures.iter().flat_map(|measure| {
        measure.years.iter().map(move |year| {
            vec![
                harmless(&measure.name),
                year.year.to_string(),
                number(year.household_months),
                language.euro(year.gross),
                language.euro(year.cost),
            ]
        })
    });
    let origin = language.either(
        "Hieronder staat wat de maatregelen naar verwachting opleveren. Dat is berekend uit het programma dat is opgegeven: het aantal huishoudmaanden zonder uitkering maal de prijs per maand.",
        "Below is what the measures are expected to bring. It is worked out from the programme that was given: the number of household-months without a benefit times the price per month.",
    );
    let head = match language {
        Language::Dutch => ["Maatregel", "Jaar", "Huishoudmaanden", "Besparing", "Kosten"],
        Language::English => ["Measure", "Year", "Household-months", "Saved", "Costs"],
    };
    let brings = Block::Table { head: head.map(Into::into).into(), rows: rows.collect() };
    [Block::Paragraph(origin.into()), brings]
}
