//! Part A: the figures of the deficit, and its causes.

use super::{
    questions,
    written::{self, table},
};
use crate::{
    application::{Analysed, WrittenFrom},
    case::YearFigures,
    explain::{document::Block, dutch::Dutch, english::English, words::Words as _},
    language::Language,
    number::Euro,
};

pub(super) fn blocks(from: &WrittenFrom, language: Language) -> Vec<Block> {
    let mut figures: Vec<_> = from.input.case.years().iter().collect();
    figures.sort_unstable_by_key(|figures| std::cmp::Reverse(figures.year()));
    let mut rows: Vec<_> = figures.iter().flat_map(|figures| of_year(figures, from, language)).collect();
    rows.extend(of_scale(from, language));
    let mut blocks = vec![table(
        ["Cijfer", "Waarde", "Waar het vandaan komt"],
        ["Figure", "Value", "Where it comes from"],
        rows,
        language,
    )];
    let answer = &from.receipt.assessment;
    blocks.push(Block::Paragraph(match language {
        Language::Dutch => Dutch.evidence(answer.evidence, &answer.rule_set),
        Language::English => English.evidence(answer.evidence, &answer.rule_set),
    }));
    let worked_out = language.either(
        "Wat hieronder staat, is berekend uit cijfers die voor deze analyse zijn opgegeven.",
        "What follows is worked out from figures that were given for this analysis.",
    );
    match &from.analysed {
        Some(analysed) => {
            blocks.push(Block::Paragraph(worked_out.into()));
            blocks.extend(match analysed {
                Analysed::Attribution(attribution) => attribution.causes(language),
                Analysed::Deviation(deviation) => deviation.causes(language),
            });
        }
        None => blocks.push(Block::Paragraph(questions::CAUSES.still(language))),
    }
    let suggested = [questions::NOTICED, questions::INFLUENCED, questions::EARLIER_EFFECT];
    blocks.extend(suggested.map(|question| Block::Paragraph(question.suggested(language))));
    blocks
}

/// The figures of a year and its deficit, a row each.
fn of_year(figures: &YearFigures, from: &WrittenFrom, language: Language) -> Vec<Vec<String>> {
    let year = figures.year();
    let given = |what: &str, amount: Euro| {
        vec![format!("{what} {year}"), language.euro(amount), written::given(language).into()]
    };
    let stage = figures.budget_stage.code().replace('_', " ");
    let budget = language.either("Budget", "Budget");
    let mut rows = vec![vec![
        format!("{budget} {year} ({stage})"),
        language.euro(figures.budget().euro()),
        written::given(language).into(),
    ]];
    rows.push(given(language.either("Netto lasten", "Net costs"), figures.net_costs()));
    if figures.unlawful() != Euro::ZERO {
        rows.push(given(language.either("Fout en onzeker", "Unlawful spending"), figures.unlawful()));
    }
    let Ok(deficit) = figures.deficit() else { return rows };
    let step = language.either(
        "berekend: netto lasten min fout en onzeker min budget",
        "worked out: net costs less unlawful spending less budget",
    );
    let what = language.either("Tekort (onder nul: overschot)", "Deficit (below zero: surplus)");
    rows.push(vec![format!("{what} {year}"), language.euro(deficit), step.into()]);
    if year == from.receipt.assessment.year {
        let step =
            language.either("berekend: tekort gedeeld door budget", "worked out: deficit divided by budget");
        let what = language.either("Tekort als deel van het budget", "Deficit as a part of the budget");
        let percent = language.percent(from.receipt.assessment.deficit_ratio);
        rows.push(vec![format!("{what} {year}"), percent, step.into()]);
    }
    rows
}

/// What the scale gives where the conditions are met.
fn of_scale(from: &WrittenFrom, language: Language) -> Vec<Vec<String>> {
    let answer = &from.receipt.assessment;
    let step = language.either(
        "berekend met de schaal van het jaar, als aan de voorwaarden is voldaan",
        "worked out with the scale of the year, where the conditions are met",
    );
    let row = |[nl, en]: [&'static str; 2], amount: Euro| {
        vec![format!("{} {}", language.either(nl, en), answer.year), language.euro(amount), step.into()]
    };
    vec![
        row(["Vangnetuitkering", "Vangnetuitkering"], answer.scale.payment),
        row(["Eigen risico", "Own risk"], answer.scale.own_risk),
    ]
}
