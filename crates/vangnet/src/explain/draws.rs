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
                " Het grootste verschil met de formule is {times} keer de standaardfout. Dat is gewoon toeval."
            )
        }
        (Language::English, true) => {
            format!(
                " The largest difference from the formula is {times} standard errors. That is ordinary chance."
            )
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

#[cfg(test)]
mod tests {
    use num_bigint::BigInt;

    use super::*;
    use crate::{
        ahead::{OutlookInput, StandardErrors, UncertainBudget, UncertainCosts, outlook},
        explain::{Markup, write},
        number::{Budget, Year},
    };

    /// Draws of which half lie above the last border, where the formula says so too, but for the chance of a surplus.
    fn drawn(surplus: i64) -> Outlook {
        let costs = UncertainCosts { mean: "112500000".parse().unwrap(), sd: "4000000".parse().unwrap() };
        let budget = UncertainBudget::certain(Budget::parse("100000000").unwrap());
        let mut answer = outlook(&OutlookInput::new(Year::new(2024).unwrap(), costs, budget)).unwrap();
        let of = |billionths: i64| {
            Figure::quotient(&BigInt::from(billionths), &BigInt::from(1_000_000_000), 9).unwrap()
        };
        let none = of(0);
        answer.drawn = Some(Drawn {
            draws: 1_000,
            seed: 7_000,
            mean_payment: None,
            sd_payment: None,
            mean_own_risk: None,
            sd_own_risk: None,
            chance_surplus: of(surplus),
            chance_below: answer.closed.chance_below,
            chance_middle: answer.closed.chance_middle,
            chance_above: answer.closed.chance_above,
            chance_conditions: None,
            quantiles: None,
            standard_errors: StandardErrors {
                mean_payment: None,
                mean_own_risk: None,
                chance_surplus: of(1_000_000),
                chance_below: of(9_700_000),
                chance_middle: of(15_450_000),
                chance_above: none,
                chance_conditions: None,
            },
        });
        answer
    }

    #[test]
    fn the_largest_difference_is_told_in_standard_errors() {
        for (surplus, says) in [
            (2_389_025, "zijn er 1.000 jaren getrokken, met startgetal 7000: "),
            (
                2_389_025,
                "Het grootste verschil met de formule is 1,5 keer de standaardfout. Dat is gewoon toeval.",
            ),
            (
                5_889_025,
                "is 5,0 keer de standaardfout. Dat is meer dan bij gewoon toeval: neem meer trekkingen",
            ),
        ] {
            let text = write(&told(&drawn(surplus), Language::Dutch), Markup::Plain);
            assert!(text.contains(says), "{text}");
            assert!(!text.contains("Vangnetuitkering") && !text.contains("Voorwaarden"), "{text}");
        }
    }

    #[test]
    fn without_draws_nothing_is_said_of_them() {
        let answer = Outlook { drawn: None, ..drawn(0) };
        assert!(told(&answer, Language::English).is_empty());
    }
}
