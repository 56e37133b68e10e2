//! Parts B1 and B2: the measures.

use super::{
    questions::{self, OfForm},
    written::{to_fill_in, words},
};
use crate::{
    application::{ApplicationMeasure, MeasureAbout, MeasureKind, MeasureSource, SourceKind},
    explain::document::{Block, Item},
    language::Language,
    number::Day,
    text::harmless,
};

/// B1: the internal measures as a table, and what each is where that is given.
pub(super) fn internal(measures: &[ApplicationMeasure], language: Language) -> Vec<Block> {
    let measures: Vec<_> = measures.iter().filter(|measure| measure.kind == MeasureKind::Internal).collect();
    let row = |measure: &&ApplicationMeasure| {
        let decided = date(measure.decided_on, language);
        let started = date(measure.started_on, language);
        let described =
            given(measure.measure.as_deref()).map_or_else(|| to_fill_in(language).into(), harmless);
        vec![harmless(&measure.name), about(measure.about, language).into(), described, decided, started]
    };
    let rows: Vec<_> = measures.iter().map(row).collect();
    let mut blocks = Vec::new();
    if measures.is_empty() || measures.iter().any(|measure| given(measure.measure.as_deref()).is_none()) {
        blocks.push(questions::INTERNAL.still(language));
    }
    if !rows.is_empty() {
        blocks.push(words(
            ["Maatregel", "Gericht op", "Wat er is gedaan", "Besluit", "Begin van de uitvoering"],
            ["Measure", "Works on", "What was done", "Decision", "Begin of the execution"],
            rows,
            language,
        ));
    }
    blocks
}

/// B2: of each external measure the three questions of the form with their answers, and its dates.
pub(super) fn external(measures: &[ApplicationMeasure], language: Language) -> Vec<Block> {
    let mut measures = measures.iter().filter(|measure| measure.kind == MeasureKind::External).peekable();
    if measures.peek().is_none() {
        return vec![questions::EXTERNAL.still(language)];
    }
    measures.flat_map(|measure| of_external(measure, language)).collect()
}

fn of_external(measure: &ApplicationMeasure, language: Language) -> Vec<Block> {
    let name = harmless(&measure.name);
    let mut blocks = vec![Block::HeadingOf(
        5,
        match language {
            Language::Dutch => format!("Maatregel: {name}"),
            Language::English => format!("Measure: {name}"),
        },
    )];
    if measure.sources.is_empty() {
        blocks.push(questions::SOURCE.still(language));
    } else {
        let sources =
            measure.sources.iter().map(|source| Item { text: of_source(source, language), url: None });
        blocks.push(questions::SOURCE.answered(language));
        blocks.push(Block::List(sources.collect()));
    }
    for (question, answer) in [(questions::INSIGHT, &measure.insight), (questions::MEASURE, &measure.measure)]
    {
        blocks.extend(answered(question, answer.as_deref(), language));
    }
    let dates = [date(measure.decided_on, language), date(measure.started_on, language)];
    let [decided, started] = dates;
    blocks.push(Block::Paragraph(match language {
        Language::Dutch => {
            format!(
                "Gericht op: {}. Besluit: {decided}. Begin van de uitvoering: {started}.",
                about(measure.about, language)
            )
        }
        Language::English => {
            format!(
                "Works on: {}. Decision: {decided}. Begin of the execution: {started}.",
                about(measure.about, language)
            )
        }
    }));
    blocks
}

fn answered(question: OfForm, answer: Option<&str>, language: Language) -> Vec<Block> {
    let Some(answer) = given(answer) else { return vec![question.still(language)] };
    vec![question.answered(language), Block::Paragraph(harmless(answer))]
}

/// A text with something in it.
fn given(text: Option<&str>) -> Option<&str> {
    text.filter(|text| !text.trim().is_empty())
}

/// A day that is given, or that it is still to be filled in.
pub(in crate::explain) fn date(day: Option<Day>, language: Language) -> String {
    day.map_or_else(|| to_fill_in(language).into(), |day| language.day(day))
}

fn of_source(source: &MeasureSource, language: Language) -> String {
    let name = harmless(&source.name);
    let what = match source.kind {
        SourceKind::Municipality => language.either("gemeente", "municipality"),
        SourceKind::JointBody => language.either("eigen gemeenschappelijke regeling", "own joint body"),
        SourceKind::SocialEmploymentCompany => language.either("SW-bedrijf", "social employment company"),
        SourceKind::Adviser => language.either("adviesbureau", "adviser"),
        SourceKind::Divosa => language.either("via Divosa", "through Divosa"),
        SourceKind::Research => language.either("onderzoek", "research"),
        SourceKind::Document => language.either("schriftelijke informatie", "written information"),
        SourceKind::Other => language.either("andere partij", "another party"),
    };
    match source.date {
        Some(day) => format!("{name} ({what}, {})", language.day(day)),
        None => format!("{name} ({what})"),
    }
}

const fn about(about: MeasureAbout, language: Language) -> &'static str {
    match about {
        MeasureAbout::Inflow => language.either("de instroom", "the inflow"),
        MeasureAbout::Outflow => language.either("de uitstroom", "the outflow"),
        MeasureAbout::Amount => language.either("de hoogte van de uitkering", "the amount of the benefit"),
        MeasureAbout::Other => language.either("iets anders", "something else"),
    }
}
