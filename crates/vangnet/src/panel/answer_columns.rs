//! The answers to a run of rows, column by column.

use crate::{
    assess::{Assessment, Missing, Outcome, TestValue},
    error::Error,
    number::{Euro, Ratio, Year},
    rules::{ApplicationForm, Evidence, Finding, Route, TestName, Warning},
};

/// The answers to a run of rows, column by column: what [`Assessment`] says of each, as a table shows it.
///
/// Every column has an entry for each row of the run. A wrong row has `None` in all of them, and its error in `errors`.
///
/// # Example
///
/// ```
/// use vangnet::{Amount, Outcome, Panel, PanelRow};
///
/// let row = |budget, net_costs| PanelRow {
///     municipality: Some("0202"),
///     year: Some(2024.into()),
///     budget: Some(Amount::Text(budget)),
///     net_costs: Some(Amount::Text(net_costs)),
///     ..PanelRow::default()
/// };
/// let panel = Panel::new([row("100", "109"), row("0", "109")]);
/// let answers = panel.columns().piece(0..2);
/// assert_eq!(answers.outcome, [Some(Outcome::Incomplete), None]);
/// assert_eq!(answers.scale_payment[0].unwrap().to_string(), "0.75");
/// assert_eq!(answers.errors[0].1.code(), "budget_not_positive");
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct AnswerColumns {
    /// The rule set, as its place in [`PanelColumns::rule_sets`](crate::PanelColumns::rule_sets).
    pub rule_set: Vec<Option<usize>>,
    /// The weakest evidence mark over the values of the rule set.
    pub evidence: Vec<Option<Evidence>>,
    /// D in euro; below zero for a surplus.
    pub deficit: Vec<Option<Euro>>,
    /// D ÷ B, six decimals.
    pub deficit_ratio: Vec<Option<Ratio>>,
    /// What the regular scale pays, in euro, whether or not a route is open.
    pub scale_payment: Vec<Option<Euro>>,
    /// The own risk by the regular scale, in euro.
    pub scale_own_risk: Vec<Option<Euro>>,
    /// The exact own risk by the regular scale ÷ B, six decimals.
    pub scale_own_risk_ratio: Vec<Option<Ratio>>,
    /// The municipality's share of one more euro of net costs, six decimals.
    pub scale_marginal_own_risk: Vec<Option<Ratio>>,
    /// The value of the first test over several years, six decimals; `None` where it is undecided or not asked.
    pub multi_year_ratio: Vec<Option<Ratio>>,
    /// Whether the regular route is open; `None` where that is undecided.
    pub regular_open: Vec<Option<bool>>,
    /// Whether the extended route is open; `None` where that is undecided, or where there is no such route.
    pub extended_open: Vec<Option<bool>>,
    /// What follows.
    pub outcome: Vec<Option<Outcome>>,
    /// The route of the payment, where there is one.
    pub route: Vec<Option<Route>>,
    /// The vangnetuitkering in euro; `None` where it is unknown.
    pub payment: Vec<Option<Euro>>,
    /// The own risk in euro; `None` where it is unknown.
    pub own_risk: Vec<Option<Euro>>,
    /// The form of the application, where there is one and the year has forms.
    pub form: Vec<Option<ApplicationForm>>,
    /// What is wrong with the application; empty where nothing is, or where there is none.
    pub findings: Vec<Option<Vec<Finding>>>,
    /// What a reader of the answer must know.
    pub warnings: Vec<Option<Vec<Warning>>>,
    /// The years whose figures decide the outcome and are absent, in order: [`Missing::years`]. Empty where the outcome
    /// does not wait for any.
    pub missing_years: Vec<Option<Vec<Year>>>,
    /// Whether the number of inhabitants decides the outcome or the amount and is absent: [`Missing::inhabitants`].
    pub missing_inhabitants: Vec<Option<bool>>,
    /// The earlier years, in order, that the rules look back on and that are absent because their row is wrong.
    pub wrong_history_years: Vec<Option<Vec<Year>>>,
    /// The wrong rows, in order: the place in the run, and what is wrong.
    pub errors: Vec<(usize, Error)>,
}

/// The answer to one row.
#[derive(Debug)]
pub(super) struct RowAnswer {
    pub(super) rule_set: usize,
    pub(super) evidence: Evidence,
    pub(super) deficit: Euro,
    pub(super) deficit_ratio: Ratio,
    pub(super) scale_payment: Euro,
    pub(super) scale_own_risk: Euro,
    pub(super) scale_own_risk_ratio: Ratio,
    pub(super) scale_marginal_own_risk: Ratio,
    pub(super) multi_year_ratio: Option<Ratio>,
    pub(super) regular_open: Option<bool>,
    pub(super) extended_open: Option<bool>,
    pub(super) outcome: Outcome,
    pub(super) route: Option<Route>,
    pub(super) payment: Option<Euro>,
    pub(super) own_risk: Option<Euro>,
    pub(super) form: Option<ApplicationForm>,
    pub(super) findings: Vec<Finding>,
    pub(super) warnings: Vec<Warning>,
    pub(super) missing_years: Vec<Year>,
    pub(super) missing_inhabitants: bool,
    pub(super) wrong_history_years: Vec<Year>,
}

impl RowAnswer {
    /// What the columns show of an assessment under the rule set at this place.
    pub(super) fn of(
        answer: Assessment,
        missing: Option<Missing>,
        wrong_history_years: Vec<Year>,
        rule_set: usize,
    ) -> Self {
        let open = |route| answer.routes.iter().find(|found| found.route == route)?.open;
        let multi_year = || {
            let mut tests = answer.routes.iter().flat_map(|route| &route.tests);
            match tests.find(|test| test.name == TestName::MultiYear)?.value? {
                TestValue::Ratio(ratio) => Some(ratio),
                TestValue::Euro(_) | TestValue::Count(_) => None,
            }
        };
        Self {
            rule_set,
            evidence: answer.evidence,
            deficit: answer.deficit,
            deficit_ratio: answer.deficit_ratio,
            scale_payment: answer.scale.payment,
            scale_own_risk: answer.scale.own_risk,
            scale_own_risk_ratio: answer.scale.own_risk_ratio,
            scale_marginal_own_risk: answer.scale.marginal_own_risk,
            multi_year_ratio: multi_year(),
            regular_open: open(Route::Regular),
            extended_open: open(Route::Extended),
            outcome: answer.outcome,
            route: answer.route,
            payment: answer.payment,
            own_risk: answer.own_risk,
            form: answer.procedure.as_ref().and_then(|procedure| procedure.form),
            findings: answer.procedure.map(|procedure| procedure.findings).unwrap_or_default(),
            warnings: answer.warnings,
            missing_inhabitants: missing.as_ref().is_some_and(|missing| missing.inhabitants),
            missing_years: missing.map(|missing| missing.years).unwrap_or_default(),
            wrong_history_years,
        }
    }
}

/// Writes fields of an answer at a place of the columns of the same names.
macro_rules! put {
    ($columns:ident, $place:ident, $answer:ident: some $($some:ident)+; as_is $($as_is:ident)+) => {
        $(if let Some(cell) = $columns.$some.get_mut($place) { *cell = Some($answer.$some); })+
        $(if let Some(cell) = $columns.$as_is.get_mut($place) { *cell = $answer.$as_is; })+
    };
}

impl AnswerColumns {
    /// Columns with a number of rows, without answers yet.
    pub(super) fn empty(rows: usize) -> Self {
        Self {
            rule_set: vec![None; rows],
            evidence: vec![None; rows],
            deficit: vec![None; rows],
            deficit_ratio: vec![None; rows],
            scale_payment: vec![None; rows],
            scale_own_risk: vec![None; rows],
            scale_own_risk_ratio: vec![None; rows],
            scale_marginal_own_risk: vec![None; rows],
            multi_year_ratio: vec![None; rows],
            regular_open: vec![None; rows],
            extended_open: vec![None; rows],
            outcome: vec![None; rows],
            route: vec![None; rows],
            payment: vec![None; rows],
            own_risk: vec![None; rows],
            form: vec![None; rows],
            findings: vec![None; rows],
            warnings: vec![None; rows],
            missing_years: vec![None; rows],
            missing_inhabitants: vec![None; rows],
            wrong_history_years: vec![None; rows],
            errors: Vec::new(),
        }
    }

    /// How many rows there are.
    ///
    /// # Example
    ///
    /// ```
    /// assert_eq!(vangnet::Panel::new([]).columns().piece(0..10).len(), 0);
    /// ```
    pub fn len(&self) -> usize {
        self.outcome.len()
    }

    /// Whether there is no row.
    ///
    /// # Example
    ///
    /// ```
    /// assert!(vangnet::Panel::new([]).columns().piece(0..10).is_empty());
    /// ```
    pub fn is_empty(&self) -> bool {
        self.outcome.is_empty()
    }

    pub(super) fn put(&mut self, place: usize, answer: RowAnswer) {
        let columns = self;
        put!(columns, place, answer:
            some rule_set evidence deficit deficit_ratio scale_payment scale_own_risk scale_own_risk_ratio
                scale_marginal_own_risk outcome findings warnings missing_years missing_inhabitants
                wrong_history_years;
            as_is multi_year_ratio regular_open extended_open route payment own_risk form);
    }
}
