//! Part A: the figures of the deficit, and its causes.

use super::{
    questions,
    written::{figures, given},
};
use crate::{
    application::{Analysed, WrittenFrom},
    case::YearFigures,
    explain::{
        budget::stage_name,
        document::{Block, Figure, Origin},
        dutch::Dutch,
        english::English,
        pictured,
        words::Words as _,
    },
    language::Language,
    number::Euro,
};

pub(super) fn blocks(from: &WrittenFrom, language: Language) -> Vec<Block> {
    let mut years: Vec<_> = from.input.case.years().iter().collect();
    years.sort_unstable_by_key(|figures| std::cmp::Reverse(figures.year()));
    let mut rows: Vec<_> = years.iter().flat_map(|figures| of_year(figures, from, language)).collect();
    rows.extend(of_scale(from, language));
    let mut blocks = vec![figures(rows, language)];
    blocks.extend(pictured::bands(&from.receipt, language));
    let answer = &from.receipt.assessment;
    blocks.push(Block::Paragraph(match language {
        Language::Dutch => Dutch.evidence(answer.evidence, &answer.rule_set),
        Language::English => English.evidence(answer.evidence, &answer.rule_set),
    }));
    match &from.analysed {
        Some(analysed) => {
            blocks.push(Block::Paragraph(of_analysis(language).into()));
            let causes = match analysed {
                Analysed::Attribution(attribution) => attribution.causes(language),
                Analysed::Deviation(deviation) => deviation.causes(language),
            };
            blocks.extend(causes.into_iter().map(|block| match block {
                Block::Heading(text) => Block::HeadingOf(4, text),
                other => other,
            }));
        }
        None => blocks.push(questions::CAUSES.still(language)),
    }
    let suggested = [questions::NOTICED, questions::INFLUENCED, questions::EARLIER_EFFECT];
    blocks.extend(suggested.map(|question| question.suggested(language)));
    blocks
}

/// Where the figures of an analysis come from.
pub(in crate::explain) const fn of_analysis(language: Language) -> &'static str {
    language.either(
        "Wat hieronder staat, is berekend uit cijfers die voor deze analyse zijn opgegeven.",
        "What follows is worked out from figures that were given for this analysis.",
    )
}

/// The figures of a year and its deficit.
pub(in crate::explain) fn of_year(
    figures: &YearFigures,
    from: &WrittenFrom,
    language: Language,
) -> Vec<Figure> {
    let year = figures.year();
    let given = |what: &str, amount: Euro| given(format!("{what} {year}"), language.euro(amount), language);
    let stage = stage_name(figures.budget_stage, language).to_lowercase();
    let mut budget = given(language.either("Budget", "Budget"), figures.budget().euro());
    budget.name = format!("{} ({stage})", budget.name);
    let mut rows = vec![budget, given(language.either("Netto lasten", "Net costs"), figures.net_costs())];
    if figures.unlawful() != Euro::ZERO {
        rows.push(given(language.either("Fout en onzeker", "Unlawful spending"), figures.unlawful()));
    }
    let Ok(deficit) = figures.deficit() else { return rows };
    let step = language.either(
        "berekend: netto lasten min fout en onzeker min budget",
        "worked out: net costs less unlawful spending less budget",
    );
    let what = language.either("Tekort (onder nul: overschot)", "Deficit (below zero: surplus)");
    rows.push(worked_out(format!("{what} {year}"), language.euro(deficit), step));
    if year == from.receipt.assessment.year {
        let step =
            language.either("berekend: tekort gedeeld door budget", "worked out: deficit divided by budget");
        let what = language.either("Tekort als deel van het budget", "Deficit as a part of the budget");
        let percent = language.percent(from.receipt.assessment.deficit_ratio);
        rows.push(worked_out(format!("{what} {year}"), percent, step));
    }
    rows
}

/// What the scale gives where the conditions are met.
fn of_scale(from: &WrittenFrom, language: Language) -> [Figure; 2] {
    let answer = &from.receipt.assessment;
    let step = language.either(
        "berekend met de schaal van het jaar, als aan de voorwaarden is voldaan",
        "worked out with the scale of the year, where the conditions are met",
    );
    let of_scale =
        |what: &str, amount: Euro| worked_out(format!("{what} {}", answer.year), language.euro(amount), step);
    [
        of_scale("Vangnetuitkering", answer.scale.payment),
        of_scale(language.either("Eigen risico", "Own risk"), answer.scale.own_risk),
    ]
}

fn worked_out(name: String, value: String, how: &str) -> Figure {
    Figure { name, value, origin: Origin::WorkedOut, how: how.into() }
}
