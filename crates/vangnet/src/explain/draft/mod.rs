//! A draft of an application under the headings of its form: what is given and what follows from it, with where each figure
//! comes from. What people must still write is marked with the question of the form, and never filled in.

pub(super) mod causes;
pub(super) mod effect;
pub(super) mod measures;
pub(super) mod questions;
mod signatures;
pub(super) mod written;

use super::{closing::closing, document::Block};
use crate::{application::Application, language::Language};

/// The draft.
pub(super) fn blocks(application: &Application, language: Language) -> Vec<Block> {
    let from = &application.written_from;
    let year = from.input.case.year();
    let heading = |level, text: questions::OfForm| Block::HeadingOf(level, text.of(language).into());
    let title = match language {
        Language::Dutch => format!("Concept van de aanvraag vangnetuitkering Participatiewet over {year}"),
        Language::English => format!("Draft of the application for a vangnetuitkering over {year}"),
    };
    let about = language.either(
        "Dit is een concept. Bij elk cijfer staat waar het vandaan komt: opgegeven, of berekend. Wat mensen nog moeten schrijven, staat er als vraag van het formulier. Niets daarvan is ingevuld.",
        "This is a draft. Each figure has its origin beside it: given, or worked out. What people must still write stands as a question of the form. None of it is filled in.",
    );
    let mut blocks = vec![
        Block::HeadingOf(1, title),
        Block::Paragraph(about.into()),
        heading(2, questions::DECLARATION),
        heading(3, questions::PART_A),
    ];
    blocks.extend(causes::blocks(from, language));
    blocks.push(heading(3, questions::PART_B));
    blocks.push(questions::WEIGHED.still(language));
    blocks.push(heading(4, questions::PART_B1));
    blocks.extend(measures::internal(&from.input.measures, language));
    blocks.push(heading(4, questions::PART_B2));
    blocks.extend(measures::external(&from.input.measures, language));
    blocks.push(heading(3, questions::PART_C));
    blocks.extend(effect::blocks(from, language));
    blocks.push(heading(3, questions::PART_D));
    blocks.extend(signatures::of_college(from, language));
    blocks.push(heading(2, questions::CONSENT));
    blocks.extend(signatures::of_council(from, language));
    blocks.extend(closing(&application.basis, language));
    blocks
}
