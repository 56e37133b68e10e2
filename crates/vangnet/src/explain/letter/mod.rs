//! A letter to the council, of one page: what happened, why, what it costs, what is done about it, and what is asked.

mod ask;
mod cost;
mod done;

use super::{
    closing::caveats,
    document::Block,
    draft::{
        causes::{of_analysis, of_year},
        questions,
        written::figures,
    },
    dutch::Dutch,
    english::English,
    words::Words as _,
};
use crate::{
    application::{Analysed, Application, WrittenFrom},
    language::Language,
    number::Euro,
};

/// The letter.
pub(super) fn blocks(application: &Application, language: Language) -> Vec<Block> {
    let from = &application.written_from;
    let answer = &from.receipt.assessment;
    let year = answer.year;
    let title = match language {
        Language::Dutch => format!("Aan de gemeenteraad: een vangnetuitkering over {year}"),
        Language::English => format!("To the council: a vangnetuitkering over {year}"),
    };
    let about = language.either(
        "Van het college aan de raad van de gemeente (naam: nog in te vullen). Dit is een concept. Bij elk cijfer staat waar het vandaan komt: opgegeven, of berekend. Wat nog ontbreekt, is gemarkeerd.",
        "From the college to the council of the municipality of (name: still to fill in). This is a draft. Each figure has its origin beside it: given, or worked out. What is still missing is marked.",
    );
    let heading = |nl, en| Block::Heading(language.either(nl, en).into());
    let mut blocks = vec![
        Block::HeadingOf(1, title),
        Block::Paragraph(about.into()),
        heading("Wat er is gebeurd", "What happened"),
    ];
    blocks.push(Block::Paragraph(happened(from, language)));
    blocks.extend(from.input.case.figures_of(year).map(|of| figures(of_year(of, from, language), language)));
    if answer.deficit > Euro::ZERO {
        blocks.push(heading("Hoe dat komt", "Why"));
        blocks.extend(why(from, language));
        blocks.push(heading("Wat het kost", "What it costs"));
        blocks.extend(cost::blocks(from, language));
        blocks.push(heading("Wat wij eraan doen", "What we do about it"));
        blocks.extend(done::blocks(from, language));
        blocks.push(heading("Wat wij u vragen", "What we ask of you"));
        blocks.extend(ask::blocks(application, language));
    }
    blocks.push(heading("Hoe zeker dit is", "How certain this is"));
    blocks.push(Block::Paragraph(match language {
        Language::Dutch => Dutch.evidence(answer.evidence, &answer.rule_set),
        Language::English => English.evidence(answer.evidence, &answer.rule_set),
    }));
    blocks.extend(caveats(&application.basis, language));
    blocks
}

fn happened(from: &WrittenFrom, language: Language) -> String {
    let answer = &from.receipt.assessment;
    let year = answer.year;
    match (language, answer.deficit > Euro::ZERO) {
        (Language::Dutch, true) => format!(
            "De gemeente krijgt elk jaar een budget van het Rijk voor de bijstand. Over {year} waren de lasten hoger dan dat budget. Het verschil is het tekort."
        ),
        (Language::Dutch, false) => format!(
            "De gemeente krijgt elk jaar een budget van het Rijk voor de bijstand. Over {year} waren de lasten niet hoger dan dat budget. Er is dus geen tekort, en er valt niets aan te vragen."
        ),
        (Language::English, true) => format!(
            "Each year the municipality gets a budget from the state for welfare benefits. Over {year} the costs were higher than that budget. The difference is the deficit."
        ),
        (Language::English, false) => format!(
            "Each year the municipality gets a budget from the state for welfare benefits. Over {year} the costs were not higher than that budget. So there is no deficit, and nothing to apply for."
        ),
    }
}

fn why(from: &WrittenFrom, language: Language) -> Vec<Block> {
    let Some(analysed) = &from.analysed else { return vec![questions::CAUSES.still(language)] };
    let mut blocks = vec![Block::Paragraph(of_analysis(language).into())];
    match analysed {
        Analysed::Attribution(attribution) => blocks.extend(attribution.in_short(language)),
        Analysed::Deviation(deviation) => blocks.push(deviation.in_short(language)),
    }
    blocks
}
