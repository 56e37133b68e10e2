//! What is done about the deficit, as far as it was stated.

use crate::{
    ahead::Programme,
    application::{ApplicationMeasure, MeasureKind, WrittenFrom},
    explain::{
        document::{Block, Item},
        draft::{effect::of_measure, questions, written::figures},
    },
    language::Language,
    text::harmless,
};

/// More than these do not fit on a page; all of them are in the application.
const MOST: usize = 6;

pub(super) fn blocks(from: &WrittenFrom, language: Language) -> Vec<Block> {
    let measures = &from.input.measures;
    let of_kind = |kind| measures.iter().any(|measure| measure.kind == kind);
    let mut blocks = Vec::new();
    let asked = [(MeasureKind::Internal, questions::INTERNAL), (MeasureKind::External, questions::EXTERNAL)];
    let lacking = asked.into_iter().filter(|(kind, _)| !of_kind(*kind));
    blocks.extend(lacking.map(|(_, question)| question.still(language)));
    if (1..=MOST).contains(&measures.len()) {
        let item = |measure: &ApplicationMeasure| Item { text: harmless(&measure.name), url: None };
        blocks.push(Block::List(measures.iter().map(item).collect()));
    } else if !measures.is_empty() {
        blocks.push(Block::Paragraph(
            language
                .either(
                    "De maatregelen staan één voor één in deel B van de aanvraag.",
                    "The measures are described one by one in part B of the application.",
                )
                .into(),
        ));
    }
    blocks.extend(effect(from, language));
    blocks
}

/// What the measures are meant to bring.
fn effect(from: &WrittenFrom, language: Language) -> Vec<Block> {
    let stated: Vec<_> =
        from.input.measures.iter().flat_map(|measure| of_measure(measure, language)).collect();
    let brings = from.programme.as_ref().filter(|programme| programme.years.len() <= MOST);
    if stated.is_empty() && from.programme.is_none() {
        return vec![questions::INTENDED.still(language)];
    }
    let is_short = stated.len() <= MOST && brings.is_some() == from.programme.is_some();
    let mut blocks = Vec::new();
    if !stated.is_empty() && stated.len() <= MOST {
        blocks.push(figures(stated, language));
    }
    blocks.extend(brings.map(|programme| of_programme(programme, language)).into_iter().flatten());
    if !is_short {
        blocks.push(Block::Paragraph(
            language
                .either(
                    "Wat de maatregelen moeten opleveren, staat in deel C van de aanvraag.",
                    "What the measures are meant to bring is in part C of the application.",
                )
                .into(),
        ));
    }
    blocks
}

/// What the whole programme brings, year by year.
fn of_programme(programme: &Programme, language: Language) -> [Block; 2] {
    let origin = language.either(
        "Wat het programma naar verwachting bruto oplevert, vóór het vangnet, berekend uit wat ervan is opgegeven:",
        "What the programme is expected to bring, gross and before the vangnet, worked out from what was given of it:",
    );
    let head = match language {
        Language::Dutch => ["Jaar", "Besparing (bruto)", "Kosten"],
        Language::English => ["Year", "Saved (gross)", "Costs"],
    };
    let row = |year: &crate::ahead::ProgrammeYear| {
        vec![year.year.to_string(), language.euro(year.gross), language.euro(year.cost)]
    };
    let rows = programme.years.iter().map(row).collect();
    [Block::Paragraph(origin.into()), Block::Table { head: head.map(Into::into).into(), rows }]
}
