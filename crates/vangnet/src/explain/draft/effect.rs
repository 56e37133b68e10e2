//! Part C: the intended effect.

use super::{
    questions,
    written::{given, table},
};
use crate::{
    ahead::Programme,
    application::{ApplicationMeasure, WrittenFrom},
    explain::document::Block,
    language::Language,
    number::Figure,
    text::harmless,
};

pub(super) fn blocks(from: &WrittenFrom, language: Language) -> Vec<Block> {
    let stated: Vec<_> = from
        .input
        .measures
        .iter()
        .filter(|measure| measure.households.is_some() || measure.saving.is_some())
        .collect();
    let mut blocks = Vec::new();
    if stated.is_empty() && from.programme.is_none() {
        blocks.push(Block::Paragraph(questions::INTENDED.still(language)));
        blocks.push(Block::Paragraph(questions::EFFECT.suggested(language)));
    }
    if !stated.is_empty() {
        let rows = stated.into_iter().map(|measure| of_measure(measure, language)).collect();
        blocks.push(table(
            ["Maatregel", "Minder huishoudens in de bijstand", "Besparing", "Waar het vandaan komt"],
            ["Measure", "Fewer households on benefit", "Saving", "Where it comes from"],
            rows,
            language,
        ));
    }
    blocks.extend(from.programme.iter().flat_map(|programme| of_programme(programme, language)));
    let still = [questions::REASONING, questions::MONITORED];
    blocks.extend(still.map(|question| Block::Paragraph(question.suggested(language))));
    blocks
}

fn of_measure(measure: &ApplicationMeasure, language: Language) -> Vec<String> {
    let none = || language.either("niet opgegeven", "not given").to_owned();
    let households = measure.households.map_or_else(none, |count| language.number(&count.to_string()));
    let saving = measure.saving.map_or_else(none, |amount| language.euro(amount));
    vec![harmless(&measure.name), households, saving, given(language).into()]
}

/// What a programme brings, measure by measure and year by year.
fn of_programme(programme: &Programme, language: Language) -> [Block; 2] {
    let number = |number: Figure| language.number(&number.to_string());
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
    let brings = table(
        ["Maatregel", "Jaar", "Huishoudmaanden", "Besparing", "Kosten"],
        ["Measure", "Year", "Household-months", "Saved", "Costs"],
        rows.collect(),
        language,
    );
    [Block::Paragraph(origin.into()), brings]
}
