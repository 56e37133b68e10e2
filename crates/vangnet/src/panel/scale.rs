//! The scale of a run of rows on the kernel: for each row what [`Scale::apply`] gives, as it is shown.

use std::collections::HashMap;

use rust_decimal::Decimal;

use super::cells::Row;
use crate::{
    Error, Euro, Ratio, RuleSet, Scale, Year,
    columns::{BandRate, Columns, Outputs, scale},
    scale::ScaleFigures,
};

/// How many rows are looked at together: enough for the kernel, and few enough to stay in a near cache.
pub(super) const ROWS: usize = 4096;

/// A million: the unit of rates and ratios.
const MILLION: i128 = 1_000_000;

/// The figures of each row; `None` where the row has to be worked out alone, or has an error to be told.
pub(super) fn figures(rows: &[Result<Row, Error>], rules: Option<&RuleSet>) -> Vec<Option<ScaleFigures>> {
    // The kernel takes inhabitants for all of its rows or for none.
    let mut runs = HashMap::<(Year, bool), (_, Run)>::new();
    for (place, row) in rows.iter().enumerate() {
        if let Ok(row) = row {
            let run = runs.entry((row.figures.year(), row.inhabitants.is_some()));
            run.or_insert_with(|| (row.rules(rules), Run::default())).1.push(place, row);
        }
    }
    let mut figures = vec![None; rows.len()];
    for (rules, run) in runs.into_values() {
        if let Ok(rules) = rules {
            run.work_out(&rules.regular().scale, &mut figures);
        }
    }
    figures
}

/// Rows under one scale, as columns of cents.
#[derive(Debug, Default)]
struct Run {
    places: Vec<usize>,
    budget: Vec<i64>,
    net_costs: Vec<i64>,
    inhabitants: Vec<i64>,
}

impl Run {
    fn push(&mut self, place: usize, row: &Row) {
        let Ok(net_costs) = row.figures.eligible_net_costs() else { return };
        self.places.push(place);
        self.budget.push(row.figures.budget().euro().cents());
        self.net_costs.push(net_costs.cents());
        self.inhabitants.extend(row.inhabitants.map(|inhabitants| i64::from(inhabitants.get())));
    }

    /// Puts the figures of every row that the kernel answers in their places.
    fn work_out(&self, rules: &Scale, figures: &mut [Option<ScaleFigures>]) {
        let Ok(rates) = rules.rates() else { return };
        let Ok(steps) = Step::of(rules, rates.bands()) else { return };
        let rows = self.places.len();
        let [mut deficit, mut ratio, mut payment, mut own_risk] = std::array::from_fn(|_| vec![0; rows]);
        let cap = rates.cap_per_inhabitant();
        let mut first = 0;
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
            let end = match scale(&rates, columns, outputs) {
                Ok(()) => rows,
                // The rows before the refused one are answered; it is worked out alone.
                Err(refusal) => first.saturating_add(refusal.row().unwrap_or_default()),
            };
            for row in first..end {
                let at = |column: &[i64]| column.get(row).copied().unwrap_or_default();
                let worked_out = WorkedOut {
                    budget: at(&self.budget),
                    deficit: at(&deficit),
                    ratio: at(&ratio),
                    payment: at(&payment),
                    own_risk: at(&own_risk),
                    cap: cap
                        .filter(|_| !self.inhabitants.is_empty())
                        .map(|cap| cap.saturating_mul(at(&self.inhabitants))),
                };
                let place = self.places.get(row).and_then(|place| figures.get_mut(*place));
                if let Some(place) = place {
                    *place = worked_out.shown(&steps);
                }
            }
            first = end.saturating_add(1);
        }
    }
}

fn behind(column: &[i64], first: usize) -> &[i64] {
    column.get(first..).unwrap_or_default()
}

/// From a border on, what a municipality bears of one more euro.
struct Step {
    /// The border in millionths of the budget.
    above: i128,
    marginal_own_risk: Ratio,
}

impl Step {
    /// The steps of a scale, from the part of which nothing is paid upwards.
    fn of(rules: &Scale, rates: &[BandRate]) -> Result<Vec<Self>, Error> {
        let first = Self { above: 0, marginal_own_risk: Ratio::ONE.with_six_decimals() };
        let step = |(band, rate): (&crate::Band, &BandRate)| {
            let marginal_own_risk = band.share.value.complement()?.with_six_decimals();
            Ok(Self { above: rate.above.into(), marginal_own_risk })
        };
        std::iter::once(Ok(first)).chain(rules.bands.iter().zip(rates).map(step)).collect()
    }
}

/// What the kernel gives for a row, in cents; the ratio in millionths.
struct WorkedOut {
    budget: i64,
    deficit: i64,
    ratio: i64,
    payment: i64,
    own_risk: i64,
    /// The cap of the own risk, where there is one.
    cap: Option<i64>,
}

#[expect(
    clippy::arithmetic_side_effects,
    reason = "products of a million and amounts of 15 digits in 128 bits"
)]
impl WorkedOut {
    /// The figures as they are shown; `None` where a part of a cent decides, which the kernel does not keep.
    fn shown(&self, steps: &[Step]) -> Option<ScaleFigures> {
        // A cap that is just reached may bind or not.
        if self.cap.is_some_and(|cap| self.own_risk >= cap) {
            return None;
        }
        let (budget, deficit) = (i128::from(self.budget), i128::from(self.deficit));
        let reached = steps.iter().rev().find(|step| deficit * MILLION >= step.above * budget);
        Some(ScaleFigures {
            deficit: Euro::from_cents(self.deficit),
            deficit_ratio: Ratio::shown(Decimal::new(self.ratio, 6)),
            payment: Euro::from_cents(self.payment),
            own_risk: Euro::from_cents(self.own_risk),
            own_risk_ratio: self.own_risk_ratio()?,
            marginal_own_risk: reached
                .filter(|_| deficit >= 0)
                .map_or_else(|| Ratio::ZERO.with_six_decimals(), |step| step.marginal_own_risk),
            cap_binds: false,
        })
    }

    /// The own risk before its rounding as a share of the budget. It is at most half a cent from the rounded one, which
    /// decides only where the quotient is that near to a half.
    fn own_risk_ratio(&self) -> Option<Ratio> {
        let budget = i128::from(self.budget);
        let (whole, rest) =
            (i128::from(self.own_risk) * MILLION / budget, i128::from(self.own_risk) * MILLION % budget);
        let up = match 2 * rest - budget {
            // Of a budget this small half a cent is more than a half.
            _ if budget <= MILLION => return None,
            beyond if beyond >= MILLION => 1,
            beyond if beyond < -MILLION => 0,
            _ => return None,
        };
        i64::try_from(whole + up).ok().map(|ratio| Ratio::shown(Decimal::new(ratio, 6)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Amount, PanelRow};

    #[test]
    fn the_kernel_answers_most_rows() {
        let rows = (0..4000_i64).map(|place| {
            let cents = |cents: i64| Some(Amount::Decimal { digits: cents.into(), decimals: 2 });
            let budget = 1_000_000_007 + place * 7919;
            PanelRow {
                municipality: Some("0202"),
                year: Some(2015 + place % 11),
                budget: cents(budget),
                net_costs: cents(budget - budget / 20 + place * 83_777),
                inhabitants: (place % 2 == 0).then_some(50_000),
                ..PanelRow::default()
            }
        });
        let rows: Vec<_> = rows.map(|row| row.read(crate::Reading::default())).collect();
        let found = figures(&rows, None);
        assert_eq!(found.len(), rows.len());
        let answered = found.iter().flatten().count();
        assert!(answered > 3_900, "{answered} rows");
    }
}
