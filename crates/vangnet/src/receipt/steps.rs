//! The steps of an assessment in the order of the law: figures, deficit, scale, tests, outcome.

use super::{
    application,
    step::{Law, Step, StepUnit},
};
use crate::{
    assess::{Assessment, RouteAnswer, TestAnswer},
    case::{Case, YearFigures},
    error::Error,
    number::Exact,
    rules::{Evidence, ExtendedAmount, RuleSet, Scale, TestRule, shipped},
};

/// Every step; the results come from the answer, so that a receipt cannot differ from it.
pub(super) fn of(
    case: &Case,
    figures: &YearFigures,
    rules: &RuleSet,
    answer: &Assessment,
) -> Result<Vec<Step>, Error> {
    let mut steps = figures_and_deficit(figures, answer)?;
    let by_definition = steps.len();
    steps.extend(assumption(rules, answer));
    steps.extend(scale(case, figures, &rules.regular().scale, answer)?);
    let extended = rules.extended();
    if let Some(ExtendedAmount::Known { scale: extended_scale, .. }) = extended.map(|route| &route.amount) {
        steps.extend(bands(figures, extended_scale, "extended.")?);
    }
    let tests = [Some(&rules.regular().tests), extended.map(|route| &route.tests)];
    for (answer, rules) in answer.routes.iter().zip(tests.into_iter().flatten()) {
        steps.extend(route(case, figures, answer, rules)?);
    }
    let application = application::steps(case, rules, answer)?;
    steps.push(outcome(rules, answer, &application));
    steps.extend(application);
    steps.extend(amounts(rules, answer));
    if rules.assumed_from().is_some() {
        // A value is as sure as its sources say for its own year; that it holds in this one is the user's assumption.
        steps.iter_mut().skip(by_definition).for_each(|step| step.evidence = Evidence::User);
    }
    Ok(steps)
}

/// That the rules of another year are assumed to hold, where they are.
fn assumption(rules: &RuleSet, answer: &Assessment) -> Option<Step> {
    let from = rules.assumed_from()?;
    let step = Step::new(
        "rules_assumed",
        "the year has no rules of its own: as if the rules of another year held",
        "het jaar heeft geen eigen regels: alsof de regels van een ander jaar gelden",
        Law::default(),
    );
    Some(step.from("year", answer.year, StepUnit::Year).gives(from, from, StepUnit::Year))
}

fn figures_and_deficit(figures: &YearFigures, answer: &Assessment) -> Result<Vec<Step>, Error> {
    let words = &shipped().definitions;
    let eligible = figures.eligible_net_costs()?;
    let budget = figures.budget();
    Ok(vec![
        Step::new(
            "eligible_net_costs",
            "net costs − unlawful",
            "netto lasten − fout en onzeker",
            Law::of(&words.eligible_net_costs),
        )
        .from("net_costs", figures.net_costs(), StepUnit::Euro)
        .from("unlawful", figures.unlawful(), StepUnit::Euro)
        .gives(eligible, eligible, StepUnit::Euro),
        Step::new(
            "budget",
            "the definitive budget, or the one without art. 7",
            "het definitieve budget, of dat zonder art. 7",
            Law::of(&words.budget),
        )
        .from("budget", figures.budget, StepUnit::Euro)
        .from("budget_stage", figures.stage().code(), StepUnit::Code)
        .gives(budget, budget, StepUnit::Euro),
        Step::new(
            "deficit",
            "eligible net costs − budget",
            "meetellende netto lasten − budget",
            Law::of(&words.deficit),
        )
        .from("eligible_net_costs", eligible, StepUnit::Euro)
        .from("budget", budget, StepUnit::Euro)
        .gives(answer.deficit, answer.deficit, StepUnit::Euro),
        Step::new("deficit_ratio", "deficit ÷ budget", "tekort ÷ budget", Law::of(&words.deficit))
            .from("deficit", answer.deficit, StepUnit::Euro)
            .from("budget", budget, StepUnit::Euro)
            .gives_ratio(answer.deficit.into(), budget.euro().into(), answer.deficit_ratio),
    ])
}

/// The payment of each band: share × the part of the deficit in it.
fn bands(figures: &YearFigures, scale: &Scale, prefix: &str) -> Result<Vec<Step>, Error> {
    let amounts = scale.bands_of(figures.budget(), figures.deficit()?)?;
    let paid = amounts.iter().skip(1).zip(&scale.bands).zip(1..);
    let steps = paid.map(|((amount, band), number)| {
        Step::new(
            format!("{prefix}band_{number}"),
            "share × the part of the deficit in the band",
            "aandeel × het deel van het tekort in de schijf",
            Law::of(&band.above).and(&band.share),
        )
        .from("above", band.above.value, StepUnit::Ratio)
        .from("share", band.share.value, StepUnit::Ratio)
        .from("part", amount.part, StepUnit::Euro)
        .gives(amount.payment, amount.payment, StepUnit::Euro)
    });
    Ok(steps.collect())
}

fn scale(case: &Case, figures: &YearFigures, scale: &Scale, answer: &Assessment) -> Result<Vec<Step>, Error> {
    let result = scale.apply(figures.budget(), figures.deficit()?, case.inhabitants())?;
    let rounding = Law::of(&shipped().definitions.rounding);
    let mut steps = bands(figures, scale, "")?;
    let law = law_of(scale);
    let payment = Step::new(
        "scale_payment",
        "the bands added, in whole cents, half away from zero",
        "de schijven opgeteld, in hele centen, een halve cent van nul af",
        law.clone().with(&rounding),
    );
    let mut payment =
        steps.iter().fold(payment, |step, band| step.from(&band.name, &band.result.shown, StepUnit::Euro));
    if let (Some(per_inhabitant), Some(cap)) = (&scale.own_risk_cap_per_inhabitant, result.cap) {
        let inhabitants = case.inhabitants().map_or(0, crate::case::Inhabitants::get);
        let binds = if result.cap_binds { "binds" } else { "does not bind" };
        let formula = (
            "euro per inhabitant × inhabitants: the own risk is at most this",
            "euro per inwoner × inwoners: hoger is het eigen risico niet",
        );
        let step = Step::new("own_risk_cap", formula.0, formula.1, Law::of(per_inhabitant))
            .from("per_inhabitant", per_inhabitant.value, StepUnit::EuroPerInhabitant)
            .from("inhabitants", inhabitants, StepUnit::Inhabitants)
            .gives(cap, format!("{cap}, {binds}"), StepUnit::Euro);
        steps.push(step);
        if result.cap_binds {
            let formula = ("deficit − the cap on the own risk", "tekort − het hoogste eigen risico");
            payment = Step::new("scale_payment", formula.0, formula.1, Law::of(per_inhabitant))
                .from("deficit", answer.deficit, StepUnit::Euro)
                .from("own_risk_cap", cap, StepUnit::Euro);
        }
    }
    let shown = answer.scale;
    let budget = Exact::from(figures.budget().euro());
    steps.extend([
        payment.gives(result.payment, shown.payment, StepUnit::Euro),
        Step::new(
            "scale_own_risk",
            "deficit − payment, 0 for a surplus",
            "tekort − uitkering, 0 bij een overschot",
            rounding,
        )
        .from("deficit", answer.deficit, StepUnit::Euro)
        .from("payment", shown.payment, StepUnit::Euro)
        .gives(shown.own_risk, shown.own_risk, StepUnit::Euro),
        Step::new(
            "own_risk_ratio",
            "own risk before rounding ÷ budget",
            "eigen risico vóór afronding ÷ budget",
            law.clone(),
        )
        .from("own_risk", result.own_risk, StepUnit::Euro)
        .from("budget", figures.budget(), StepUnit::Euro)
        .gives_ratio(result.own_risk, budget, shown.own_risk_ratio),
        Step::new(
            "marginal_own_risk",
            "the municipality's share of one more euro",
            "het deel van één euro extra dat de gemeente zelf betaalt",
            law,
        )
        .from("deficit_ratio", answer.deficit_ratio, StepUnit::Ratio)
        .gives(shown.marginal_own_risk, shown.marginal_own_risk, StepUnit::Ratio),
    ]);
    Ok(steps)
}

/// The law behind the whole of a scale.
fn law_of(scale: &Scale) -> Law {
    scale.bands.iter().fold(Law::default(), |law, band| law.and(&band.above).and(&band.share))
}

/// The tests of a route.
fn route(
    case: &Case,
    figures: &YearFigures,
    answer: &RouteAnswer,
    rules: &[TestRule],
) -> Result<Vec<Step>, Error> {
    let tests = answer.tests.iter().zip(rules);
    tests
        .map(|(test, rule)| {
            let name = format!("{}.{}", answer.route.code(), test.name.code());
            Ok(test_step(case, figures, name, test, rule)?.gives_test(test.passed, test.value))
        })
        .collect()
}

fn test_step(
    case: &Case,
    figures: &YearFigures,
    name: String,
    test: &TestAnswer,
    rule: &TestRule,
) -> Result<Step, Error> {
    let budget = figures.budget();
    Ok(match rule {
        TestRule::Year { limit } => {
            Step::new(name, "deficit > limit × budget", "tekort > grens × budget", Law::of(limit))
                .from("deficit", figures.deficit()?, StepUnit::Euro)
                .from("budget", budget, StepUnit::Euro)
                .from("limit", limit.value, StepUnit::Ratio)
        }
        TestRule::MultiYear { limit, years } => {
            let step = Step::new(
                name,
                "the results of the years, each with its sign, added > limit × budget of the deficit year",
                "de resultaten van de jaren, elk met plus of min, opgeteld > grens × budget van het tekortjaar",
                Law::of(limit).and(years),
            );
            results(case, figures, 0..years.value, step)?.from("budget", budget, StepUnit::Euro).from(
                "limit",
                limit.value,
                StepUnit::Ratio,
            )
        }
        TestRule::PerInhabitant { limit } => {
            let step =
                Step::new(name, "deficit > limit × inhabitants", "tekort > grens × inwoners", Law::of(limit))
                    .from("deficit", figures.deficit()?, StepUnit::Euro)
                    .from("limit", limit.value, StepUnit::EuroPerInhabitant);
            match case.inhabitants() {
                Some(inhabitants) => step.from("inhabitants", inhabitants, StepUnit::Inhabitants),
                None => step.from("inhabitants", "absent", StepUnit::Inhabitants),
            }
        }
        TestRule::YearsAtLeast { limit, count, of } => {
            let step = Step::new(
                name,
                "years before with a deficit of at least the limit × that year's own budget, counted ≥ count",
                "jaren ervoor met een tekort van ten minste de grens × het eigen budget van dat jaar, geteld ≥ aantal",
                Law::of(limit).and(count).and(of),
            );
            results(case, figures, 1..of.value.saturating_add(1), step)?
                .from("limit", limit.value, StepUnit::Ratio)
                .from("count", test.limit, StepUnit::Years)
        }
    })
}

/// The results of years before the deficit year as inputs; an absent year says so.
fn results(case: &Case, figures: &YearFigures, back: std::ops::Range<u8>, step: Step) -> Result<Step, Error> {
    back.map(|back| figures.year().before(back)).try_fold(step, |step, year| {
        let name = format!("deficit_{year}");
        Ok(match case.figures_of(year) {
            Some(earlier) => step.from(name, earlier.deficit()?, StepUnit::Euro),
            None => step.from(name, "absent", StepUnit::Euro),
        })
    })
}

/// The outcome, from the tests of every route and the findings on the application.
fn outcome(rules: &RuleSet, answer: &Assessment, application: &[Step]) -> Step {
    let extended = rules.extended().into_iter().flat_map(|route| &route.tests);
    let law = rules.regular().tests.iter().chain(extended).fold(Law::default(), |law, test| match test {
        TestRule::Year { limit } => law.and(limit),
        TestRule::PerInhabitant { limit } => law.and(limit),
        TestRule::MultiYear { limit, years } => law.and(limit).and(years),
        TestRule::YearsAtLeast { limit, count, of } => law.and(limit).and(count).and(of),
    });
    let findings = application.iter().filter(|step| step.name.starts_with("finding."));
    let law = findings.clone().fold(law, |law, finding| law.with(&Law::behind(finding)));
    let open = |open: Option<bool>| open.map_or_else(|| "undecided".to_owned(), |open| open.to_string());
    let mut step = Step::new(
        "outcome",
        "which routes are open, and what is wrong with the application",
        "welke regelingen openstaan, en wat er niet klopt aan de aanvraag",
        law,
    );
    for route in &answer.routes {
        step = step.from(format!("{}_open", route.route.code()), open(route.open), StepUnit::Truth);
    }
    for finding in findings {
        step = step.from(&finding.name, &finding.result.shown, StepUnit::Truth);
    }
    step.gives(answer.outcome.code(), answer.outcome.code(), StepUnit::Code)
}

/// The amounts of the answer, where they are known: those of the route's scale, or nothing and the whole deficit.
fn amounts(rules: &RuleSet, answer: &Assessment) -> Vec<Step> {
    let (Some(payment), Some(own_risk)) = (answer.payment, answer.own_risk) else { return Vec::new() };
    let route = answer.route.map_or("none", crate::rules::Route::code);
    let law = law_of(rules.scale_of(answer.route)).with(&Law::of(&shipped().definitions.rounding));
    vec![
        Step::new(
            "payment",
            "the payment of the route that is open, 0 where none is",
            "de uitkering van de regeling die openstaat, 0 als er geen openstaat",
            law.clone(),
        )
        .from("outcome", answer.outcome.code(), StepUnit::Code)
        .from("route", route, StepUnit::Code)
        .gives(payment, payment, StepUnit::Euro),
        Step::new(
            "own_risk",
            "deficit − payment, 0 for a surplus",
            "tekort − uitkering, 0 bij een overschot",
            law,
        )
        .from("deficit", answer.deficit, StepUnit::Euro)
        .from("payment", payment, StepUnit::Euro)
        .gives(own_risk, own_risk, StepUnit::Euro),
    ]
}
