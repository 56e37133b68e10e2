//! How draws and formulas agree, in words.

use rust_decimal::Decimal;

use super::document::Block;
use crate::{
    ahead::{Drawn, Outlook},
    language::Language,
    number::{Euro, Figure, rounding},
};

/// A number by formula, by draws, and the standard error of the draws.
struct Row {
    name: &'static str,
    closed: Option<Shown>,
    drawn: Shown,
    error: Shown,
}

#[derive(Clone, Copy)]
enum Shown {
    Amount(Euro),
    Chance(Figure),
}

impl Shown {
    fn number(self) -> Decimal {
        match self {
            Self::Amount(amount) => amount.to_decimal(),
            Self::Chance(chance) => chance.to_decimal(),
        }
    }

    fn written(self, language: Language) -> String {
        match self {
            Self::Amount(amount) => language.euro(amount),
            Self::Chance(chance) => language.percentage(chance.to_decimal(), 3),
        }
    }
}

/// What was drawn beside what the formulas say, where there are draws.
pub(super) fn told(outlook: &Outlook, language: Language) -> Vec<Block> {
    let Some(numbers) = &outlook.drawn else { return Vec::new() };
    let (draws, seed) = (language.number(&numbers.draws.to_string()), numbers.seed);
    let rows = rows(outlook, numbers, language);
    let text = match language {
        Language::Dutch => format!(
            "Naast de formule zijn er {draws} jaren getrokken, met startgetal {seed}: elk met eigen lasten en een eigen budget, beoordeeld tot op de cent. Met hetzelfde startgetal komen er dezelfde jaren uit."
        ),
        Language::English => format!(
            "Beside the formula {draws} years were drawn, with seed {seed}: each with costs and a budget of its own, assessed to the cent. The same seed gives the same years."
        ),
    };
    let farthest = rows.iter().filter_map(Row::standard_errors).max();
    let agreement = farthest.map(|farthest| agreement(farthest, language)).unwrap_or_default();
    let head = match language {
        Language::Dutch => ["", "Formule", "Trekkingen", "Standaardfout"],
        Language::English => ["", "Formula", "Draws", "Standard error"],
    };
    let unknown = || language.either("geen", "none").into();
    let written = rows.iter().map(|row| {
        let closed = row.closed.map_or_else(unknown, |closed| closed.written(language));
        vec![row.name.into(), closed, row.drawn.written(language), row.error.written(language)]
    });
    vec![
        Block::Heading(language.either("Formule en trekkingen", "Formula and draws").into()),
        Block::Paragraph(text + &agreement),
        Block::Table { head: head.map(Into::into).into(), rows: written.collect() },
    ]
}

/// How far draws and formula lie apart at most, and whether that is chance.
fn agreement(farthest: Decimal, language: Language) -> String {
    let times = language.number(&farthest.to_string());
    let is_usual = farthest <= Decimal::from(4);
    match (language, is_usual) {
        (Language::Dutch, true) => {
            format!(
                " Ze verschillen hooguit {times} keer de standaardfout van de formule. Dat is gewoon toeval."
            )
        }
        (Language::English, true) => {
            format!(" They are at most {times} standard errors from the formula. That is ordinary chance.")
        }
        (Language::Dutch, false) => format!(
            " Het grootste verschil met de formule is {times} keer de standaardfout. Dat is meer dan bij gewoon toeval: neem meer trekkingen, of een ander startgetal."
        ),
        (Language::English, false) => format!(
            " The largest difference from the formula is {times} standard errors. That is more than ordinary chance: take more draws, or another seed."
        ),
    }
}

impl Row {
    /// How many standard errors lie between them, in one decimal; not known where the draws do not vary.
    fn standard_errors(&self) -> Option<Decimal> {
        let difference = self.closed?.number().checked_sub(self.drawn.number())?.abs();
        rounding::quotient(difference, self.error.number(), 1)
    }
}

fn rows(outlook: &Outlook, drawn: &Drawn, language: Language) -> Vec<Row> {
    let (closed, errors) = (&outlook.closed, &drawn.standard_errors);
    let amount = |name, closed: Option<Euro>, drawn: Option<Euro>, error: Option<Euro>| {
        let (drawn, error) = (Shown::Amount(drawn?), Shown::Amount(error?));
        Some(Row { name, closed: closed.map(Shown::Amount), drawn, error })
    };
    let chance = |name, closed: Option<Figure>, drawn: Figure, error: Figure| {
        let (drawn, error) = (Shown::Chance(drawn), Shown::Chance(error));
        Some(Row { name, closed: closed.map(Shown::Chance), drawn, error })
    };
    let conditions = drawn.chance_conditions.zip(errors.chance_conditions);
    [
        amount(
            language.either("Eigen risico", "Own risk"),
            closed.mean_own_risk,
            drawn.mean_own_risk,
            errors.mean_own_risk,
        ),
        amount(
            language.either("Vangnetuitkering", "Payment"),
            closed.mean_payment,
            drawn.mean_payment,
            errors.mean_payment,
        ),
        chance(
            language.either("Geen tekort", "No deficit"),
            Some(closed.chance_surplus),
            drawn.chance_surplus,
            errors.chance_surplus,
        ),
        chance(
            language.either("Tekort tot de eerste grens", "Deficit up to the first border"),
            Some(closed.chance_below),
            drawn.chance_below,
            errors.chance_below,
        ),
        chance(
            language.either("Tekort tussen de grenzen", "Deficit between the borders"),
            Some(closed.chance_middle),
            drawn.chance_middle,
            errors.chance_middle,
        ),
        chance(
            language.either("Tekort boven de laatste grens", "Deficit above the last border"),
            Some(closed.chance_above),
            drawn.chance_above,
            errors.chance_above,
        ),
        conditions.and_then(|(drawn, error)| {
            let name = language.either("Voorwaarden", "Conditions");
            chance(name, closed.chance_conditions, drawn, error)
        }),
    ]
    .into_iter()
    .flatten()
    .collect()
}
