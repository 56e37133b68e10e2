//! The explanation in order: the outcome, the deficit, how it is shared, the tests, the application, the sources.

use super::{
    document::{Block, Item},
    missing::list,
    tests,
    words::Words,
};
use crate::{
    assess::{Assessment, BandAmount, Outcome, ProcedureAnswer, RouteAnswer},
    number::Euro,
    receipt::Receipt,
    rules::{Citation, Evidence, ExtendedAmount, Route, TestRule},
    text::harmless,
};

/// Tells a receipt in the words of a language.
pub(super) fn tell(receipt: &Receipt, words: &impl Words) -> Vec<Block> {
    let answer = &receipt.assessment;
    let missing = answer.missing(&receipt.case, &receipt.rules).map(|missing| missing.told(words));
    let result: Vec<_> = assumption(receipt, words)
        .into_iter()
        .chain([result(receipt, words)])
        .chain(missing)
        .chain(unknown_amount(receipt, words))
        .collect();
    let result = result.join(" ");
    let mut blocks = vec![Block::Heading(words.title(answer)), Block::Paragraph(result)];
    blocks.push(Block::Paragraph(deficit(receipt, words)));
    if answer.deficit > Euro::ZERO {
        let would_be = answer.scale_is_hypothetical();
        blocks.push(Block::Heading(words.bands_heading(shows_only_the_regular_route(receipt), would_be)));
        blocks.push(bands(receipt, would_be, words));
        let about = would_be.then(|| words.would_be(answer.outcome));
        let about: Vec<_> = about.into_iter().chain([words.table_is_rounded()]).collect();
        blocks.push(Block::Paragraph(about.join(" ")));
        blocks.extend(cap(receipt, words).map(Block::Paragraph));
    }
    blocks.push(Block::Heading(words.tests_heading()));
    blocks.push(tests::table(receipt, words));
    blocks.extend(tests::about(receipt, words).map(Block::Paragraph));
    let unused = receipt.case.unused_years(&receipt.rules);
    if !unused.is_empty() {
        blocks.push(Block::Paragraph(words.unused(&list(&unused, words))));
    }
    blocks.extend(answer.procedure.iter().flat_map(|procedure| application(procedure, words)));
    blocks.push(Block::Heading(words.sources_heading()));
    blocks.push(Block::Paragraph(match receipt.rules.assumed_from() {
        Some(from) if receipt.rules.is_shipped_and_assumed() => words.sources_are_of(from),
        _ => words.evidence(answer.evidence, &harmless(&answer.rule_set)),
    }));
    let warnings = answer.warnings.iter().map(|warning| Block::Paragraph(words.warning(*warning).to_owned()));
    blocks.extend(warnings);
    blocks.extend(
        receipt
            .rules
            .unknown()
            .map(|unknown| Block::Paragraph(words.not_known(&harmless(words.of(unknown))))),
    );
    blocks.push(Block::List(sources(receipt, words)));
    blocks
}

/// That the rules of another year are assumed to hold, before anything that rests on it.
pub(super) fn assumption(receipt: &Receipt, words: &impl Words) -> Option<String> {
    let from = receipt.rules.assumed_from()?;
    let own = (!receipt.rules.is_shipped_and_assumed()).then(|| harmless(receipt.rules.name()));
    Some(words.assumed(receipt.assessment.year, from, own.as_deref()))
}

fn result(receipt: &Receipt, words: &impl Words) -> String {
    let answer = &receipt.assessment;
    let euro = |amount: Euro| words.language().euro(amount);
    let findings = answer.procedure.as_ref().map_or(0, |procedure| procedure.findings.len());
    match answer.outcome {
        Outcome::Surplus if answer.deficit == Euro::ZERO => words.no_result(),
        Outcome::Surplus => words.surplus(&euro(Euro::ZERO.minus(answer.deficit).unwrap_or_default())),
        Outcome::ConditionsMet => {
            let (payment, own_risk) =
                (answer.payment.unwrap_or_default(), answer.own_risk.unwrap_or_default());
            let route = answer.route.unwrap_or(Route::Regular);
            words.conditions_met(answer.year, route, &euro(payment), &euro(own_risk))
        }
        Outcome::ConditionsNotMet if findings > 0 && !route_is_closed(answer) => {
            words.refused(answer.year, &euro(answer.deficit))
        }
        Outcome::ConditionsNotMet => words.conditions_not_met(answer.year, &euro(answer.deficit)),
        Outcome::NotHandled => match &answer.procedure {
            Some(procedure) => {
                words.not_handled(procedure.window_open, procedure.window_close, &euro(answer.deficit))
            }
            None => words.refused(answer.year, &euro(answer.deficit)),
        },
        Outcome::AmountUnknown => words.amount_unknown(&unknown_reason(receipt, words).unwrap_or_default()),
        Outcome::Incomplete => incomplete(answer, words),
    }
}

/// Which route cannot be decided yet: what is missing and what is certain is told after it.
fn incomplete(answer: &Assessment, words: &impl Words) -> String {
    let open = |route| answer.routes.iter().find(|answer| answer.route == route).map(|answer| answer.open);
    match (open(Route::Regular).flatten(), open(Route::Extended) == Some(None)) {
        (Some(true), true) => words.regular_open_extended_undecided(),
        (Some(false), true) => words.only_extended_undecided(),
        _ => words.incomplete(),
    }
}

/// That no source gives the amount of a route that is undecided.
fn unknown_amount(receipt: &Receipt, words: &impl Words) -> Option<String> {
    let undecided = |route: &RouteAnswer| route.route == Route::Extended && route.open.is_none();
    let waits =
        receipt.assessment.outcome == Outcome::Incomplete && receipt.assessment.routes.iter().any(undecided);
    waits.then(|| unknown_reason(receipt, words)).flatten().map(|reason| words.extended_unknown(&reason))
}

fn unknown_reason(receipt: &Receipt, words: &impl Words) -> Option<String> {
    match receipt.rules.extended().map(|route| &route.amount) {
        Some(ExtendedAmount::Unknown { unknown }) => Some(harmless(words.of(unknown))),
        _ => None,
    }
}

/// Where there are two routes, the table names the route of its scale.
pub(super) fn shows_only_the_regular_route(receipt: &Receipt) -> bool {
    receipt.rules.extended().is_some() && receipt.assessment.route != Some(Route::Extended)
        || receipt.assessment.outcome == Outcome::AmountUnknown
}

fn route_is_closed(answer: &Assessment) -> bool {
    answer.routes.iter().all(|route| route.open == Some(false))
}

fn deficit(receipt: &Receipt, words: &impl Words) -> String {
    let answer = &receipt.assessment;
    let language = words.language();
    let Some(figures) = receipt.case.figures_of(answer.year) else { return String::new() };
    let unlawful = (figures.unlawful() != Euro::ZERO).then(|| language.euro(figures.unlawful()));
    let eligible = figures.eligible_net_costs().unwrap_or_default();
    let eligible = words.eligible(&language.euro(eligible), unlawful.as_deref());
    let budget = language.euro(figures.budget().euro());
    if answer.deficit <= Euro::ZERO {
        return format!("{eligible} {}", words.no_deficit(&budget));
    }
    let limit = receipt.rules.regular().tests.iter().find_map(|test| match test {
        TestRule::Year { limit } => Some(limit.value),
        _ => None,
    });
    let percent = match limit {
        Some(limit) => language.percent_beside(answer.deficit_ratio, limit.with_six_decimals()),
        None => language.percent(answer.deficit_ratio),
    };
    let deficit = words.deficit(&budget, &language.euro(answer.deficit), &percent);
    let marginal =
        marginal_own_risk(receipt).map(|share| words.one_more_euro(&language.euro(cents_of(share))));
    [eligible, deficit].into_iter().chain(marginal).collect::<Vec<_>>().join(" ")
}

/// The municipality's share of one more euro, on the scale that holds; `None` where that is not known.
fn marginal_own_risk(receipt: &Receipt) -> Option<crate::number::Ratio> {
    let answer = &receipt.assessment;
    let undecided = answer.outcome == Outcome::AmountUnknown
        || receipt.rules.extended().is_some() && answer.outcome == Outcome::Incomplete
        || receipt.rules.needs_inhabitants() && receipt.case.inhabitants().is_none();
    let figures = receipt.case.figures_of(answer.year).filter(|_| !undecided)?;
    let scale = receipt.rules.scale_of(answer.route);
    let result = scale.apply(figures.budget(), answer.deficit, receipt.case.inhabitants()).ok()?;
    Some(result.marginal_own_risk)
}

/// A share of one euro, as an amount.
fn cents_of(share: crate::number::Ratio) -> Euro {
    Euro::try_from(crate::number::rounding::to_places(share.to_decimal(), 2)).unwrap_or_default()
}

fn bands(receipt: &Receipt, would_be: bool, words: &impl Words) -> Block {
    let language = words.language();
    let cents = |amount: crate::number::Exact| language.euro(amount.rounded_to_cents().unwrap_or_default());
    let row = |band: &BandAmount| {
        let above = (band.above != crate::number::Ratio::ZERO).then(|| words.rate(band.above));
        let up_to = band.up_to.map(|up_to| words.rate(up_to));
        vec![
            words.band(above.as_deref(), up_to.as_deref()),
            cents(band.part),
            words.language().share(band.share),
            cents(band.payment),
            cents(band.own_risk),
        ]
    };
    let mut rows: Vec<_> = receipt.bands.iter().map(row).collect();
    let answer = &receipt.assessment;
    let (payment, own_risk) = paid_and_borne(answer);
    rows.push(vec![
        words.total(would_be).into(),
        language.euro(answer.deficit),
        String::new(),
        language.euro(payment),
        language.euro(own_risk),
    ]);
    Block::Table { head: words.bands_head(would_be).map(Into::into).to_vec(), rows }
}

/// The total of the bands: that of the answer where an amount is paid, and else that of the scale.
pub(super) fn paid_and_borne(answer: &Assessment) -> (Euro, Euro) {
    let paid = answer.payment.zip(answer.own_risk).filter(|_| answer.outcome == Outcome::ConditionsMet);
    paid.unwrap_or((answer.scale.payment, answer.scale.own_risk))
}

pub(super) fn cap(receipt: &Receipt, words: &impl Words) -> Option<String> {
    let scale = receipt.rules.scale_of(receipt.assessment.route);
    let per_inhabitant = scale.own_risk_cap_per_inhabitant.as_ref()?;
    let cap = per_inhabitant.value.times(receipt.case.inhabitants()?.get()).ok()?;
    let uncapped = receipt
        .bands
        .iter()
        .try_fold(crate::number::Exact::ZERO, |sum, band| sum.plus(band.own_risk))
        .ok()?;
    let euro = |amount| words.language().euro(amount);
    let inferred = per_inhabitant.evidence == Evidence::Inferred;
    Some(words.cap(&euro(per_inhabitant.value), &euro(cap), uncapped > cap.into(), inferred))
}

/// The window, the form and the payment of an application, and what is wrong with it.
pub(super) fn application(procedure: &ProcedureAnswer, words: &impl Words) -> Vec<Block> {
    let mut text = words.procedure(
        procedure.window_open,
        procedure.window_close,
        procedure.paid_before,
        procedure.funded_from,
    );
    if let Some(form) = procedure.form {
        text.push(' ');
        text.push_str(&words.form(&form.code().replace('_', " ")));
    }
    let mut blocks = vec![Block::Paragraph(text)];
    if !procedure.findings.is_empty() {
        blocks.push(Block::Paragraph(words.findings_lead().to_owned()));
        let findings = procedure.findings.iter();
        let item =
            |finding: &crate::rules::Finding| Item { text: words.finding(*finding).to_owned(), url: None };
        blocks.push(Block::List(findings.map(item).collect()));
    }
    blocks
}

/// The publications behind the steps.
fn sources(receipt: &Receipt, words: &impl Words) -> Vec<Item> {
    cited(receipt.steps.iter().flat_map(|step| &step.sources), words)
}

/// Publications, each once, with the articles that are cited from it. Where only the article comes from a text and the
/// number does not, the item says so and is listed separately.
pub(super) fn cited<'c>(citations: impl Iterator<Item = &'c Citation>, words: &impl Words) -> Vec<Item> {
    let mut cited: Vec<(&Citation, Vec<String>)> = Vec::new();
    for citation in citations {
        let article =
            citation.article.as_ref().map(|article| words.article(article, citation.paragraph.as_deref()));
        let same = |known: &Citation| known.title == citation.title && known.basis == citation.basis;
        match cited.iter_mut().find(|(known, _)| same(known)) {
            Some((_, articles)) => articles.extend(article.filter(|article| !articles.contains(article))),
            None => cited.push((citation, article.into_iter().collect())),
        }
    }
    let items = cited.into_iter().map(|(citation, articles)| {
        let articles = if articles.is_empty() { String::new() } else { format!(", {}", articles.join(", ")) };
        let article_only = citation.basis && !articles.is_empty();
        let basis = if article_only { words.only_the_article() } else { "" };
        // A citation of the library has a mark, and one of a user has none: its text is the user's.
        let text = format!("{}{articles}", citation.title);
        let text = if citation.mark.is_some() { text } else { harmless(&text) };
        Item { text: format!("{text}{basis}"), url: citation.url.clone() }
    });
    items.collect()
}
