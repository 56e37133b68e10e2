//! What the deficit costs the municipality, and what a vangnetuitkering would pay of it.

use crate::{
    application::WrittenFrom,
    assess::Outcome,
    explain::{document::Block, dutch::Dutch, english::English, pictured},
    language::Language,
};

pub(super) fn blocks(from: &WrittenFrom, language: Language) -> Vec<Block> {
    // The application is still to be filed, so what it lacks is no part of what the figures say.
    let receipt = &from.of_figures;
    let answer = &receipt.assessment;
    let missing = answer.missing(&receipt.case, &receipt.rules).map(|missing| match language {
        Language::Dutch => missing.told(&Dutch),
        Language::English => missing.told(&English),
    });
    let text: Vec<_> = [stands(answer.outcome, language).to_owned()].into_iter().chain(missing).collect();
    // The total of the picture is the payment and the own risk.
    [Block::Paragraph(text.join(" "))].into_iter().chain(pictured::bands(receipt, language)).collect()
}

const fn stands(outcome: Outcome, language: Language) -> &'static str {
    match outcome {
        Outcome::AmountUnknown => language.either(
            "De gemeente kan een vangnetuitkering aanvragen, maar het bedrag is niet bekend. Hieronder staat wat het reguliere vangnet zou geven.",
            "The municipality can apply for a vangnetuitkering, but its amount is not known. Below is what the regular route would give.",
        ),
        Outcome::ConditionsMet => language.either(
            "Het tekort is zo hoog dat de gemeente een vangnetuitkering kan aanvragen. De minister beslist. Wat zij niet vergoed krijgt, betaalt de gemeente zelf: het eigen risico.",
            "The deficit is so high that the municipality can apply for a vangnetuitkering. The minister decides. What is not paid the municipality bears itself: the own risk.",
        ),
        Outcome::Incomplete => language.either(
            "Of het tekort de drempel voor een vangnetuitkering haalt, staat nog niet vast. Wat niet wordt vergoed, betaalt de gemeente zelf: het eigen risico.",
            "Whether the deficit reaches the threshold of a vangnetuitkering is undecided. What is not paid the municipality bears itself: the own risk.",
        ),
        // Without an application there is nothing that is not handled, and a letter without a deficit has no costs.
        Outcome::ConditionsNotMet | Outcome::NotHandled | Outcome::Surplus => language.either(
            "Het tekort haalt de drempel voor een vangnetuitkering niet. De gemeente betaalt het hele tekort zelf.",
            "The deficit does not reach the threshold of a vangnetuitkering. The municipality bears all of it.",
        ),
    }
}
