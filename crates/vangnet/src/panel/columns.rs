//! The answers of a panel, piece by piece and column by column.

use std::{borrow::Cow, collections::HashMap, ops::Range};

use super::{Panel, answer_columns::AnswerColumns, plan::Plan, run::Run};
use crate::{number::Year, rules::RuleSet};

/// The first year whose plan is found without a search.
const NEAR: i64 = 2000;

/// The answers of a panel column by column, for any run of its rows: each equal to what
/// [`Panel::answer`] says of the row alone.
///
/// The scale is worked out on the kernel and the tests in whole numbers. A row is worked out alone where half a cent
/// could decide, where others merged into its municipality, where the extended route has an amount, or where it has an
/// error. A value of this type is `Sync`: threads can answer runs of their own.
///
/// # Example
///
/// ```
/// use vangnet::{Amount, Panel, PanelRow};
///
/// let row = |year: i64| PanelRow {
///     municipality: Some("0202"),
///     year: Some(year.into()),
///     budget: Some(Amount::Text("100000000")),
///     net_costs: Some(Amount::Text("109000000")),
///     ..PanelRow::default()
/// };
/// let panel = Panel::new([row(2017), row(2018), row(2019)]);
/// let columns = panel.columns();
/// let answers = columns.piece(1..3);
/// assert_eq!(answers.len(), 2);
/// assert_eq!(answers.payment[1].unwrap().to_string(), "750000.00");
/// assert_eq!(columns.rule_sets()[answers.rule_set[1].unwrap()], "2019");
/// ```
#[derive(Debug)]
pub struct PanelColumns<'p> {
    panel: &'p Panel,
    given: Option<&'p RuleSet>,
    plans: Vec<Plan<'p>>,
    plan_of_year: HashMap<i64, usize>,
    /// The same for the years from `NEAR` on, which nearly all rows have.
    plan_near: [Option<usize>; 64],
    /// Whether others merged into a municipality, by its number.
    merged: Vec<bool>,
}

impl<'p> PanelColumns<'p> {
    pub(super) fn new(panel: &'p Panel, given: Option<&'p RuleSet>) -> Self {
        let mut columns = Self {
            panel,
            given,
            plans: given.map(|rules| Plan::new(Cow::Borrowed(rules))).into_iter().collect(),
            plan_of_year: HashMap::new(),
            plan_near: [None; 64],
            merged: Vec::new(),
        };
        if !panel.mergers.is_empty() {
            let all = panel.municipalities.all().iter();
            columns.merged = all.map(|municipality| panel.mergers.contains_key(municipality)).collect();
        }
        if given.is_none() {
            columns.plan_years();
        }
        columns
    }

    /// Makes the plan of every year that has rules and rows.
    fn plan_years(&mut self) {
        let mut last = None;
        for year in self.panel.rows.years() {
            if last == Some(year) || self.plan_of_year.contains_key(&year) {
                continue;
            }
            last = Some(year);
            let rules =
                Year::new(year).and_then(|year| RuleSet::for_year_or_assumed(year, self.panel.assume));
            if let Ok(rules) = rules {
                let near = usize::try_from(year.saturating_sub(NEAR)).ok();
                if let Some(plan) = near.and_then(|place| self.plan_near.get_mut(place)) {
                    *plan = Some(self.plans.len());
                }
                self.plan_of_year.insert(year, self.plans.len());
                self.plans.push(Plan::new(rules));
            }
        }
    }

    /// The names of the rule sets, in the order of [`AnswerColumns::rule_set`].
    ///
    /// # Example
    ///
    /// ```
    /// assert!(vangnet::Panel::default().columns().rule_sets().is_empty());
    /// ```
    pub fn rule_sets(&self) -> Vec<&str> {
        self.plans.iter().map(|plan| plan.rules.name()).collect()
    }

    /// The answers to these rows; what lies beyond the last row is left out. A few thousand rows at a time stay in a near
    /// cache.
    ///
    /// # Example
    ///
    /// ```
    /// use vangnet::{Panel, PanelRow};
    ///
    /// let panel = Panel::new([PanelRow::default()]);
    /// assert_eq!(panel.columns().piece(0..4096).errors.len(), 1);
    /// ```
    pub fn piece(&self, rows: Range<usize>) -> AnswerColumns {
        let start = rows.start.min(self.panel.len());
        let end = rows.end.clamp(start, self.panel.len());
        let mut answers = AnswerColumns::empty(end.saturating_sub(start));
        let mut alone = Vec::new();
        // The kernel takes inhabitants for all of its rows or for none.
        let mut runs: Vec<[Run; 2]> = self.plans.iter().map(|_| Default::default()).collect();
        for row in start..end {
            let run = self.plan_of(row).and_then(|plan| runs.get_mut(plan));
            match run.zip(self.panel.rows.budget(row)) {
                Some(([without, with], budget)) if !self.is_merged(row) => {
                    let run = if self.panel.rows.inhabitants(row).is_some() { with } else { without };
                    run.push(self.panel, row, budget);
                }
                _ => alone.push(row),
            }
        }
        for (place, (plan, runs)) in self.plans.iter().zip(runs).enumerate() {
            for run in runs {
                alone.extend(run.answer(self.panel, plan, place, start, &mut answers));
            }
        }
        alone.sort_unstable();
        for row in alone {
            self.answer_alone(row, start, &mut answers);
        }
        answers
    }

    fn answer_alone(&self, row: usize, start: usize, answers: &mut AnswerColumns) {
        let place = row.saturating_sub(start);
        let plan = self.plan_of(row);
        let rules = plan.and_then(|plan| self.plans.get(plan)).map(|plan| &*plan.rules);
        match self.panel.assess_alone(row, rules.or(self.given), plan.unwrap_or_default()) {
            Some(Ok(answer)) => answers.put(place, answer),
            Some(Err(error)) => answers.errors.push((place, error)),
            None => {}
        }
    }

    /// The plan of a row, where its year has rules.
    fn plan_of(&self, row: usize) -> Option<usize> {
        let year = self.panel.rows.year(row)?;
        match self.given {
            Some(rules) => rules.check_holds_in(year).is_ok().then_some(0),
            None => match usize::try_from(year.get().saturating_sub(NEAR))
                .ok()
                .and_then(|place| self.plan_near.get(place))
            {
                Some(plan) => *plan,
                None => self.plan_of_year.get(&year.get()).copied(),
            },
        }
    }

    fn is_merged(&self, row: usize) -> bool {
        usize::try_from(self.panel.rows.municipality(row))
            .is_ok_and(|id| self.merged.get(id).copied().unwrap_or(false))
    }
}
