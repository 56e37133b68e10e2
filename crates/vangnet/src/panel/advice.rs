//! Questions about the implausible figures of a row, beside its history.

use super::Panel;
use crate::{
    assess::{Advice, advice},
    error::Error,
    rules::RuleSet,
};

impl Panel {
    /// The questions about the implausible figures of a row, as [`advice`] asks them of its case; `None` beyond the last
    /// row.
    ///
    /// Only the row's own year is asked about: the years of its history have rows of their own. The answer to the row is
    /// the same with or without them.
    ///
    /// # Example
    ///
    /// ```
    /// use vangnet::{Amount, Implausible, Panel, PanelRow};
    ///
    /// let row = |year: i64, budget| PanelRow {
    ///     municipality: Some("0202"),
    ///     year: Some(year.into()),
    ///     budget: Some(Amount::Text(budget)),
    ///     net_costs: Some(Amount::Text("109000000")),
    ///     ..PanelRow::default()
    /// };
    /// let panel = Panel::new([row(2023, "100000"), row(2024, "100000000")]);
    /// assert_eq!(panel.advice(0).unwrap()?[0].reason, Implausible::Magnitude);
    /// // The budget of 2024 is far from that of 2023, and nothing is wrong with its net costs.
    /// assert_eq!(panel.advice(1).unwrap()?[0].reason, Implausible::FarFromOtherYears);
    /// # Ok::<(), vangnet::Error>(())
    /// ```
    pub fn advice(&self, row: usize) -> Option<Result<Vec<Advice>, Error>> {
        self.advice_under(row, None)
    }

    /// The same under one rule set, such as a user's own: it says how many years the history has.
    ///
    /// # Example
    ///
    /// ```
    /// # use vangnet::{Panel, RuleSet, Year};
    /// let rules = RuleSet::for_year(Year::new(2024)?)?.with_years(None, None)?;
    /// assert!(Panel::new([]).advice_with(0, &rules).is_none());
    /// # Ok::<(), vangnet::Error>(())
    /// ```
    pub fn advice_with(&self, row: usize, rules: &RuleSet) -> Option<Result<Vec<Advice>, Error>> {
        self.advice_under(row, Some(rules))
    }

    fn advice_under(&self, row: usize, rules: Option<&RuleSet>) -> Option<Result<Vec<Advice>, Error>> {
        self.row_with(row, rules, |case, _| {
            let mut asked = advice(&case);
            asked.retain(|question| question.year == case.year());
            Ok(asked)
        })
    }
}
