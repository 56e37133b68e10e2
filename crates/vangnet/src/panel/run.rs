//! Rows under one rule set, all answered together: the scale on the kernel, and the tests in whole numbers.

use std::ops::Range;

use rust_decimal::Decimal;

use super::{
    Panel,
    answer_columns::{AnswerColumns, RowAnswer},
    plan::{Fast, Plan, Test, Tests},
    rows::Past,
};
use crate::{
    assess::{Decision, Outcome, procedure_answer},
    case::BudgetStage,
    columns::{Columns, Outputs, scale},
    number::{Euro, Ratio, Year},
    rules::Warning,
};

/// A million: the unit of rates and ratios.
const MILLION: i64 = 1_000_000;

/// A route has each test at most once, and there are four.
const MOST_TESTS: usize = crate::rules::TestName::ALL.len();

/// Of how many rows the history is looked up together, so that the memory is waited for at many places at once.
const TOGETHER: usize = 256;

/// Rows of a piece under one rule set, as columns of cents.
#[derive(Debug, Default)]
pub(super) struct Run {
    /// The places of the rows in the panel.
    rows: Vec<usize>,
    budget: Vec<i64>,
    net_costs: Vec<i64>,
    /// Of every row, or of none: so the kernel takes them.
    inhabitants: Vec<i64>,
}

impl Run {
    /// Adds a row with its budget.
    pub(super) fn push(&mut self, panel: &Panel, row: usize, budget: i64) {
        self.rows.push(row);
        self.budget.push(budget);
        self.net_costs.push(panel.rows.net_costs(row));
        self.inhabitants.extend(panel.rows.inhabitants(row).map(|inhabitants| i64::from(inhabitants.get())));
    }

    /// Answers the rows, whose first is at `start` of the panel, and gives back those that have to be worked out alone.
    pub(super) fn answer(
        &self,
        panel: &Panel,
        plan: &Plan<'_>,
        rule_set: usize,
        start: usize,
        answers: &mut AnswerColumns,
    ) -> Vec<usize> {
        let Some(fast) = &plan.fast else { return self.rows.clone() };
        let rows = self.rows.len();
        let mut alone = Vec::new();
        let [mut deficit, mut ratio, mut payment, mut own_risk] = std::array::from_fn(|_| vec![0; rows]);
        let (mut first, mut history, back) = (0, History::default(), usize::from(plan.years_before));
        while first < rows {
            let columns = Columns {
                budget: behind(&self.budget, first),
                net_costs: behind(&self.net_costs, first),
                inhabitants: (!self.inhabitants.is_empty()).then(|| behind(&self.inhabitants, first)),
            };
            let outputs = Outputs {
                deficit: deficit.get_mut(first..),
                ratio: ratio.get_mut(first..),
                payment: payment.get_mut(first..),
                own_risk: own_risk.get_mut(first..),
            };
            let end = match scale(&fast.rates, columns, outputs) {
                Ok(()) => rows,
                // The rows before the refused one are answered; it is worked out alone.
                Err(refusal) => first.saturating_add(refusal.row().unwrap_or_default()),
            };
            for place in first..end {
                if !history.rows.contains(&place) {
                    history.look_up(panel, &self.rows, place, back);
                }
                let at = |column: &[i64]| column.get(place).copied().unwrap_or_default();
                let worked_out = WorkedOut {
                    panel,
                    plan,
                    fast,
                    row: self.rows.get(place).copied().unwrap_or_default(),
                    past: history.of(place, back),
                    budget: at(&self.budget),
                    inhabitants: self.inhabitants.get(place).copied(),
                    deficit: at(&deficit),
                    ratio: at(&ratio),
                    payment: at(&payment),
                    own_risk: at(&own_risk),
                };
                match worked_out.answer(rule_set) {
                    Some(answer) => answers.put(worked_out.row.saturating_sub(start), answer),
                    None => alone.push(worked_out.row),
                }
            }
            alone.extend(self.rows.get(end));
            first = end.saturating_add(1);
        }
        alone
    }
}

fn behind(column: &[i64], first: usize) -> &[i64] {
    column.get(first..).unwrap_or_default()
}

/// The years before some rows that stand one after the other in a run.
#[derive(Debug, Default)]
struct History {
    /// The places of those rows in the run.
    rows: Range<usize>,
    likely: Vec<Option<usize>>,
    past: Vec<Option<Past>>,
}

impl History {
    /// Looks up the history of the rows of a run from one on. Each pass does little for a row, so that the memory is
    /// waited for at many places at once.
    fn look_up(&mut self, panel: &Panel, run: &[usize], first: usize, back: usize) {
        self.rows = first..first.saturating_add(TOGETHER).min(run.len());
        let run = run.get(self.rows.clone()).unwrap_or_default();
        let rows = || {
            run.iter().flat_map(|row| (1..=u8::try_from(back).unwrap_or(u8::MAX)).map(|back| (*row, back)))
        };
        self.likely.clear();
        self.likely.extend(rows().map(|(row, back)| panel.rows.likely(row, back)));
        self.past.clear();
        self.past.extend(
            rows().zip(&self.likely).map(|((row, back), likely)| panel.rows.past(row, back, *likely)),
        );
    }

    /// The years before a row of the run, the nearest first.
    fn of(&self, row: usize, back: usize) -> &[Option<Past>] {
        let start = row.saturating_sub(self.rows.start).saturating_mul(back);
        self.past.get(start..start.saturating_add(back)).unwrap_or_default()
    }
}

/// What the kernel gives for a row, in cents; the ratio in millionths.
struct WorkedOut<'r> {
    panel: &'r Panel,
    plan: &'r Plan<'r>,
    fast: &'r Fast,
    row: usize,
    /// The years before, the nearest first.
    past: &'r [Option<Past>],
    budget: i64,
    inhabitants: Option<i64>,
    deficit: i64,
    ratio: i64,
    payment: i64,
    own_risk: i64,
}

#[expect(
    clippy::arithmetic_side_effects,
    reason = "products of a million and amounts of 17 digits in 128 bits; sums of 256 amounts of 15 digits in 64"
)]
impl WorkedOut<'_> {
    /// The answer to the row; `None` where a part of a cent decides, which the kernel does not keep, or where it has an
    /// error to be told.
    fn answer(&self, rule_set: usize) -> Option<RowAnswer> {
        // A cap that is just reached may bind or not.
        let cap = self.fast.rates.cap_per_inhabitant().zip(self.inhabitants);
        if cap.is_some_and(|(cap, inhabitants)| self.own_risk >= cap.saturating_mul(inhabitants)) {
            return None;
        }
        let scale_own_risk_ratio = self.own_risk_ratio()?;
        let multi_year = self.fast.multi_year.and_then(|years| self.sum_of_results(years));
        let regular_open = self.open(&self.fast.regular, multi_year);
        let extended = self.fast.extended.as_ref();
        let extended_open = extended.map(|tests| self.open(tests, multi_year));
        let deficit = Euro::from_cents(self.deficit);
        let amounts = (Euro::from_cents(self.payment), Euro::from_cents(self.own_risk));
        let decision = Decision::of(deficit, amounts, regular_open, extended_open.unwrap_or(Some(false)));
        let (form, findings) = match self.panel.rows.procedure(self.row) {
            Some(application) => {
                let year = self.panel.rows.year(self.row)?;
                let answer = procedure_answer(year, application, &self.plan.rules).ok()?;
                (answer.form, answer.findings)
            }
            None => (None, Vec::new()),
        };
        let decision = decision.after(&findings, deficit);
        let routes = [(Some(&self.fast.regular), regular_open), (extended, extended_open.flatten())];
        let (missing_years, missing_inhabitants) = self.missing(decision.outcome, multi_year, routes)?;
        Some(RowAnswer {
            rule_set,
            evidence: self.plan.evidence,
            deficit,
            deficit_ratio: millionths(self.ratio.into()),
            scale_payment: amounts.0,
            scale_own_risk: amounts.1,
            scale_own_risk_ratio,
            scale_marginal_own_risk: self.marginal_own_risk(),
            multi_year_ratio: multi_year.map(|sum| share(sum, self.budget)),
            regular_open,
            extended_open: extended_open.flatten(),
            outcome: decision.outcome,
            route: decision.route,
            payment: decision.payment,
            own_risk: decision.own_risk,
            form,
            findings,
            warnings: self.warnings(decision.outcome),
            missing_years,
            missing_inhabitants,
            wrong_history_years: self.wrong_history(),
        })
    }

    /// The own risk before its rounding as a share of the budget. It is at most half a cent from the rounded one, which
    /// decides only where the quotient is that near to a half.
    fn own_risk_ratio(&self) -> Option<Ratio> {
        // Of a budget this small half a cent is more than a half.
        if self.budget <= MILLION {
            return None;
        }
        let (whole, rest) = divided(self.own_risk, self.budget);
        let up = match 2 * rest - self.budget {
            beyond if beyond >= MILLION => 1,
            beyond if beyond < -MILLION => 0,
            _ => return None,
        };
        Some(millionths(whole + up))
    }

    fn marginal_own_risk(&self) -> Ratio {
        let (budget, deficit) = (i128::from(self.budget), i128::from(self.deficit) * i128::from(MILLION));
        let reached = self.fast.steps.iter().rev().find(|step| deficit >= step.above * budget);
        reached
            .filter(|_| deficit >= 0)
            .map_or_else(|| Ratio::ZERO.with_six_decimals(), |step| step.marginal_own_risk)
    }

    /// Whether the tests open their route; `multi_year` is the sum of the test over several years that is shown.
    fn open(&self, tests: &Tests, multi_year: Option<i64>) -> Option<bool> {
        let mut passed = [Some(false); MOST_TESTS];
        for (test, passed) in tests.tests.iter().zip(&mut passed) {
            *passed = self.passes(*test, multi_year);
        }
        tests.opens.decide(passed.into_iter().take(tests.tests.len()))
    }

    fn passes(&self, test: Test, multi_year: Option<i64>) -> Option<bool> {
        let (budget, million) = (i128::from(self.budget), i128::from(MILLION));
        let above = |amount: i64, limit: i128| i128::from(amount) * million > limit * budget;
        match test {
            Test::Year { limit } => Some(above(self.deficit, limit)),
            Test::MultiYear { limit, years } => {
                let shown = self.fast.multi_year == Some(years);
                let sum = if shown { multi_year } else { self.sum_of_results(years) };
                sum.map(|sum| above(sum, limit))
            }
            Test::PerInhabitant { limit } => match self.inhabitants {
                Some(inhabitants) => Some(i128::from(self.deficit) > limit * i128::from(inhabitants)),
                // Without a deficit the number of inhabitants does not matter.
                None => (self.deficit <= 0).then_some(false),
            },
            Test::YearsAtLeast { limit, count, of } => self.years_at_least(limit, count, of),
        }
    }

    /// The absent years that the outcome waits for, in order, and whether it or the amount waits for the inhabitants.
    fn missing(
        &self,
        outcome: Outcome,
        multi_year: Option<i64>,
        routes: [(Option<&Tests>, Option<bool>); 2],
    ) -> Option<(Vec<Year>, bool)> {
        let waits = outcome == Outcome::Incomplete;
        let mut inhabitants = self.inhabitants.is_none()
            && self.fast.rates.cap_per_inhabitant().is_some()
            && (waits || outcome == Outcome::ConditionsMet);
        let mut years = Vec::new();
        if !waits {
            return Some((years, inhabitants));
        }
        let year = self.panel.rows.year(self.row)?;
        let undecided = routes.into_iter().filter(|(_, open)| open.is_none()).filter_map(|(tests, _)| tests);
        for test in undecided.flat_map(|tests| &tests.tests) {
            if self.passes(*test, multi_year).is_some() {
                continue;
            }
            let back = match *test {
                Test::MultiYear { years, .. } => years.saturating_sub(1),
                Test::YearsAtLeast { of, .. } => of,
                Test::Year { .. } | Test::PerInhabitant { .. } => 0,
            };
            inhabitants |= matches!(test, Test::PerInhabitant { .. });
            let absent = (1..=back).filter(|back| self.past(*back).is_none());
            years.extend(absent.map(|back| year.before(back)));
        }
        years.sort_unstable();
        years.dedup();
        Some((years, inhabitants))
    }

    /// The place of the same municipality and scenario a number of years before.
    fn before(&self, years: u8) -> Option<usize> {
        let rows = &self.panel.rows;
        rows.find(rows.owner(self.row), rows.year(self.row)?.before(years).get())
    }

    /// What counts of a year before, which is one that the rules look back on.
    fn past(&self, years: u8) -> Option<Past> {
        *self.past.get(usize::from(years).checked_sub(1)?)?
    }

    /// The results of t and the years before it, each with its sign; `None` where a year is absent.
    fn sum_of_results(&self, years: u8) -> Option<i64> {
        let mut sum = if years == 0 { 0 } else { self.deficit };
        for back in 1..years {
            sum += self.past(back)?.deficit;
        }
        Some(sum)
    }

    fn years_at_least(&self, limit: i128, count: u8, of: u8) -> Option<bool> {
        let (mut reached, mut absent) = (0_u8, 0_u8);
        for back in 1..=of {
            match self.past(back) {
                Some(Past { budget, deficit }) => {
                    let there = i128::from(deficit) * i128::from(MILLION) >= limit * i128::from(budget);
                    reached += u8::from(there);
                }
                None => absent += 1,
            }
        }
        if reached >= count { Some(true) } else { (reached.saturating_add(absent) < count).then_some(false) }
    }

    /// A year that has a right row is not there because of a wrong one; no others merged into the municipality.
    fn wrong_history(&self) -> Vec<Year> {
        if self.past.iter().all(Option::is_some) {
            return Vec::new();
        }
        self.panel.wrong_history(self.row, &self.plan.rules)
    }

    fn warnings(&self, outcome: Outcome) -> Vec<Warning> {
        let rows = &self.panel.rows;
        let not_final = |row: Option<usize>| row.is_some_and(|row| rows.stage(row) != BudgetStage::Final);
        let mut warnings = Vec::new();
        if rows.has_stages()
            && (not_final(Some(self.row))
                || (1..=self.plan.years_before).any(|years| not_final(self.before(years))))
        {
            warnings.push(Warning::BudgetNotFinal);
        }
        if self.plan.needs_inhabitants && self.inhabitants.is_none() {
            warnings.push(Warning::InhabitantsMissing);
        }
        if outcome == Outcome::AmountUnknown {
            warnings.push(Warning::ExtendedAmountUnknown);
        }
        if self.plan.rules.assumed_from().is_some() {
            warnings.push(Warning::RulesAssumed);
        }
        warnings
    }
}

/// A million times an amount over a budget: the whole and the rest.
#[expect(
    clippy::arithmetic_side_effects,
    reason = "17 digits times a million in 128 bits, over a budget above zero"
)]
fn divided(amount: i64, budget: i64) -> (i128, i64) {
    // Nearly always it fits, and that is many times quicker.
    if let Some(top) = amount.checked_mul(MILLION) {
        return ((top / budget).into(), top % budget);
    }
    let (top, budget) = (i128::from(amount) * i128::from(MILLION), i128::from(budget));
    (top / budget, i64::try_from(top % budget).unwrap_or_default())
}

/// An amount as a share of a budget, six decimals, rounded half away from zero.
#[expect(clippy::arithmetic_side_effects, reason = "a rest of 15 digits, and a quotient of 23 in 128 bits")]
fn share(amount: i64, budget: i64) -> Ratio {
    let (whole, rest) = divided(amount, budget);
    let away = i128::from(2 * rest.abs() >= budget);
    millionths(whole + away * i128::from(amount.signum()))
}

fn millionths(ratio: i128) -> Ratio {
    Ratio::shown(Decimal::from_i128_with_scale(ratio, 6))
}
