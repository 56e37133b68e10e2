//! What the deficit costs the municipality, and what a vangnetuitkering would pay of it.

use crate::{
    application::WrittenFrom,
    assess::{Assessment, Outcome},
    explain::{document::Block, dutch, english, pictured, stops::stops, words::Words as _},
    language::Language,
};

pub(super) fn blocks(from: &WrittenFrom, language: Language) -> Vec<Block> {
    // The application is still to be filed, so what it lacks is no part of what the figures say.
    let receipt = &from.of_figures;
    let answer = &receipt.assessment;
    let closed = answer.outcome == Outcome::ConditionsNotMet;
    if let Some(stops) = stops(from, language).filter(|_| !closed) {
        let bears = language.either(
            "De gemeente betaalt dan het hele tekort zelf. Hieronder staat wat de schaal anders zou geven, als aan alle voorwaarden is voldaan.",
            "The municipality then bears the whole deficit. Below is what the scale would give otherwise, where all conditions are met.",
        );
        let text = Block::Paragraph(format!("{stops} {bears}"));
        return [text].into_iter().chain(pictured::bands(&from.receipt, language)).collect();
    }
    let missing = answer.missing(&receipt.case, &receipt.rules).map(|missing| missing.in_words(language));
    let text: Vec<_> = [stands(answer, language)].into_iter().chain(missing).collect();
    // The total of the picture is the payment and the own risk.
    let mut blocks = vec![Block::Paragraph(text.join(" "))];
    blocks.extend(pictured::bands(receipt, language));
    if closed {
        blocks.push(Block::Paragraph(match language {
            Language::Dutch => dutch::Dutch.would_be(answer.outcome).into(),
            Language::English => english::English.would_be(answer.outcome).into(),
        }));
    }
    blocks
}

fn stands(answer: &Assessment, language: Language) -> String {
    let stands = match answer.outcome {
        Outcome::AmountUnknown => language.either(
            "De gemeente kan een vangnetuitkering aanvragen, maar het bedrag is niet bekend. Hieronder staat wat het reguliere vangnet zou geven.",
            "The municipality can apply for a vangnetuitkering, but its amount is not known. Below is what the regular route would give.",
        ),
        Outcome::ConditionsMet => language.either(
            "Het tekort is zo hoog dat de gemeente een vangnetuitkering kan aanvragen. De minister beslist. Wat de gemeente niet vergoed krijgt, betaalt zij zelf: het eigen risico.",
            "The deficit is so high that the municipality can apply for a vangnetuitkering. The minister decides. What is not paid the municipality bears itself: the own risk.",
        ),
        Outcome::Incomplete => language.either(
            "Of de gemeente voldoet aan de voorwaarden voor een vangnetuitkering, staat nog niet vast. Wat de gemeente niet vergoed krijgt, betaalt zij zelf: het eigen risico.",
            "Whether the municipality meets the conditions for a vangnetuitkering is undecided. What is not paid the municipality bears itself: the own risk.",
        ),
        // Without an application there is nothing that is not handled, and a letter without a deficit has no costs.
        Outcome::ConditionsNotMet | Outcome::NotHandled | Outcome::Surplus => {
            return not_met(answer, language);
        }
    };
    stands.into()
}

/// The conditions are not met, and which tests failed.
fn not_met(answer: &Assessment, language: Language) -> String {
    let tests = answer.routes.iter().flat_map(|route| route.tests.iter().map(|test| (route.route, test)));
    let failed = tests.filter(|(_, test)| test.passed == Some(false)).map(|(route, test)| match language {
        Language::Dutch => dutch::name_of(route, test.name),
        Language::English => english::name_of(route, test.name),
    });
    let failed = failed.collect::<Vec<_>>().join(", ");
    match language {
        Language::Dutch => format!(
            "De gemeente voldoet niet aan de voorwaarden voor een vangnetuitkering. Niet gehaald: {failed}. De gemeente betaalt het hele tekort zelf."
        ),
        Language::English => format!(
            "The municipality does not meet the conditions for a vangnetuitkering. Failed: {failed}. It bears the whole deficit."
        ),
    }
}
