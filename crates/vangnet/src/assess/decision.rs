//! The assessment: from a case and a rule set to an answer.

use super::{Assessment, Outcome, RouteAnswer, ScaleAnswer, ScaleFigures, conditions, procedure};
use crate::{
    case::{Case, YearFigures},
    error::{Cause, Error},
    number::Euro,
    rules::{BothOpen, Evidence, ExtendedAmount, Finding, Route, RuleSet, Scale, Warning},
};

/// Assesses a case under the shipped rules of its deficit year.
///
/// # Errors
///
/// `year_unsupported` before the first year that has rules, `no_rule_known` after the last, `missing_field` where the deficit year is not among the
/// years of the case.
///
/// # Example
///
/// ```
/// use vangnet::{Budget, Case, Outcome, YearFigures, Year};
///
/// let figures = |year, budget, net_costs: &str| {
///     YearFigures::new(Year::new(year)?, Budget::parse(budget)?, net_costs.parse()?)
/// };
/// let years = vec![
///     figures(2019, "102222222.22", "111422222.22")?,
///     figures(2018, "101000000", "109181000")?,
///     figures(2017, "100000000", "108000000")?,
/// ];
/// let answer = vangnet::assess(&Case::new("example-2019", Year::new(2019)?, years)?)?;
/// assert_eq!(answer.outcome, Outcome::ConditionsMet);
/// assert_eq!(answer.payment.unwrap().to_string(), "766666.67");
/// assert_eq!(answer.own_risk.unwrap().to_string(), "8433333.33");
/// # Ok::<(), vangnet::Error>(())
/// ```
pub fn assess(case: &Case) -> Result<Assessment, Error> {
    assess_with(case, RuleSet::for_year(case.year())?)
}

/// Assesses a case under a given rule set, such as a user's own.
///
/// # Errors
///
/// `no_rule_known` where the rule set does not hold in the deficit year, or where the case has an application and no
/// procedure is known for the year (or for the year whose rules are assumed); `missing_field` where the deficit year is not among the years of the case.
///
/// # Example
///
/// ```
/// use vangnet::{Budget, Case, RuleSet, YearFigures, Year};
///
/// let year = Year::new(2019)?;
/// let figures = YearFigures::new(year, Budget::parse("100000000")?, "106000000".parse()?)?;
/// let case = Case::new("6% over 2019", year, vec![figures])?;
/// let lower = RuleSet::for_year(year)?.with_threshold("0.05".parse()?)?.with_name("5%");
/// assert_eq!(vangnet::assess_with(&case, &lower)?.scale.payment.to_string(), "500000.00");
/// # Ok::<(), vangnet::Error>(())
/// ```
pub fn assess_with(case: &Case, rules: &RuleSet) -> Result<Assessment, Error> {
    rules.check_holds_in(case.year())?;
    let figures = deficit_year(case)?;
    let scale = rules.regular().scale.apply(figures.budget(), figures.deficit()?, case.inhabitants())?;
    let scale = &scale.shown(figures.budget())?;
    let routes = routes(case, figures, rules)?;
    let decision = decide(case, figures, rules, scale, &routes)?;
    let procedure =
        case.procedure().map(|procedure| procedure::answer(case.year(), procedure, rules)).transpose()?;
    let findings = procedure.as_ref().map_or(&[][..], |procedure| &procedure.findings);
    let decision = decision.after(findings, scale.deficit);
    Ok(Assessment {
        id: case.id().to_owned(),
        year: case.year(),
        rule_set: rules.name().to_owned(),
        evidence: if scale.cap_binds { rules.evidence().max(cap_evidence(rules)) } else { rules.evidence() },
        deficit: scale.deficit,
        deficit_ratio: scale.deficit_ratio,
        warnings: warnings(case, rules, scale, decision.outcome),
        scale: ScaleAnswer {
            payment: scale.payment,
            own_risk: scale.own_risk,
            own_risk_ratio: scale.own_risk_ratio,
            marginal_own_risk: scale.marginal_own_risk,
        },
        routes,
        outcome: decision.outcome,
        route: decision.route,
        payment: decision.payment,
        own_risk: decision.own_risk,
        procedure,
    })
}

/// The figures of the deficit year itself, without which there is nothing to assess.
pub(crate) fn deficit_year(case: &Case) -> Result<&YearFigures, Error> {
    case.figures_of(case.year()).ok_or_else(|| Error::new(Cause::NoEntry(case.year().get())).at("/years"))
}

fn cap_evidence(rules: &RuleSet) -> Evidence {
    rules.regular().scale.own_risk_cap_per_inhabitant.as_ref().map_or(Evidence::Inferred, |cap| cap.evidence)
}

fn routes(case: &Case, figures: &YearFigures, rules: &RuleSet) -> Result<Vec<RouteAnswer>, Error> {
    let regular = rules.regular();
    let (open, tests) = conditions::evaluate(regular.opens, &regular.tests, case, figures)?;
    let mut routes = vec![RouteAnswer { route: Route::Regular, open, tests }];
    if let Some(extended) = rules.extended() {
        let (open, tests) = conditions::evaluate(extended.opens, &extended.tests, case, figures)?;
        routes.push(RouteAnswer { route: Route::Extended, open, tests });
    }
    Ok(routes)
}

/// The outcome with its route and amounts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Decision {
    pub(crate) outcome: Outcome,
    pub(crate) route: Option<Route>,
    pub(crate) payment: Option<Euro>,
    pub(crate) own_risk: Option<Euro>,
}

impl Decision {
    /// The outcome before the application is considered, where no amount of an extended route is known: the first that
    /// fits. Payment and own risk are those of the regular scale; a route that does not exist is not open.
    pub(crate) fn of(
        deficit: Euro,
        (payment, own_risk): (Euro, Euro),
        regular_open: Option<bool>,
        extended_open: Option<bool>,
    ) -> Self {
        match (regular_open, extended_open) {
            _ if deficit <= Euro::ZERO => Self::nothing_paid(Outcome::Surplus, Euro::ZERO),
            (_, Some(true)) => Self::unknown(Outcome::AmountUnknown, Some(Route::Extended)),
            (None, _) | (_, None) => Self::unknown(Outcome::Incomplete, None),
            (Some(true), Some(false)) => Self::paid(Route::Regular, payment, own_risk),
            (Some(false), Some(false)) => Self::nothing_paid(Outcome::ConditionsNotMet, deficit),
        }
    }

    const fn unknown(outcome: Outcome, route: Option<Route>) -> Self {
        Self { outcome, route, payment: None, own_risk: None }
    }

    /// Nothing is paid, and the municipality bears its deficit.
    const fn nothing_paid(outcome: Outcome, deficit: Euro) -> Self {
        Self { outcome, route: None, payment: Some(Euro::ZERO), own_risk: Some(deficit) }
    }

    const fn paid(route: Route, payment: Euro, own_risk: Euro) -> Self {
        Self {
            outcome: Outcome::ConditionsMet,
            route: Some(route),
            payment: Some(payment),
            own_risk: Some(own_risk),
        }
    }

    /// The effect of findings on the application: a late request is not handled, any other is refused.
    pub(crate) fn after(self, findings: &[Finding], deficit: Euro) -> Self {
        let could_be_paid =
            matches!(self.outcome, Outcome::ConditionsMet | Outcome::AmountUnknown | Outcome::Incomplete);
        if findings.is_empty() || !could_be_paid {
            self
        } else if findings.contains(&Finding::OutsideWindow) {
            Self::nothing_paid(Outcome::NotHandled, deficit)
        } else {
            Self::nothing_paid(Outcome::ConditionsNotMet, deficit)
        }
    }
}

/// The outcome before the application is considered.
fn decide(
    case: &Case,
    figures: &YearFigures,
    rules: &RuleSet,
    regular: &ScaleFigures,
    routes: &[RouteAnswer],
) -> Result<Decision, Error> {
    let open =
        |route| routes.iter().find(|answer| answer.route == route).map_or(Some(false), |answer| answer.open);
    let regular_open = open(Route::Regular);
    let amounts = (regular.payment, regular.own_risk);
    let known = rules.extended().and_then(|route| match &route.amount {
        ExtendedAmount::Known { scale, where_both_open } => Some((scale, *where_both_open)),
        ExtendedAmount::Unknown { .. } => None,
    });
    let (scale, where_both_open) = match (known, open(Route::Extended)) {
        (Some(known), Some(true)) if regular.deficit > Euro::ZERO => known,
        (_, extended_open) => return Ok(Decision::of(regular.deficit, amounts, regular_open, extended_open)),
    };
    let Some(regular_open) = regular_open else { return Ok(Decision::unknown(Outcome::Incomplete, None)) };
    let apply = |scale: &Scale| scale.apply(figures.budget(), regular.deficit, case.inhabitants());
    let extended = apply(scale)?;
    let extended_holds = match where_both_open {
        _ if !regular_open => true,
        BothOpen::Regular => false,
        BothOpen::Extended => true,
        // Before rounding, so that a part of a cent decides too.
        BothOpen::HigherPayment => extended.payment > apply(&rules.regular().scale)?.payment,
    };
    Ok(if extended_holds {
        Decision::paid(Route::Extended, extended.shown_payment()?, extended.shown_own_risk()?)
    } else {
        Decision::paid(Route::Regular, regular.payment, regular.own_risk)
    })
}

fn warnings(case: &Case, rules: &RuleSet, scale: &ScaleFigures, outcome: Outcome) -> Vec<Warning> {
    let not_final = case.years().iter().any(|figures| figures.stage() != crate::case::BudgetStage::Final);
    let inhabitants_missing = rules.needs_inhabitants() && case.inhabitants().is_none();
    let found = [
        (not_final, Warning::BudgetNotFinal),
        (inhabitants_missing, Warning::InhabitantsMissing),
        (scale.cap_binds && cap_evidence(rules) == Evidence::Inferred, Warning::PerInhabitantCapInferred),
        (outcome == Outcome::AmountUnknown, Warning::ExtendedAmountUnknown),
        (rules.assumed_from().is_some(), Warning::RulesAssumed),
    ];
    found.into_iter().filter_map(|(holds, warning)| holds.then_some(warning)).collect()
}
