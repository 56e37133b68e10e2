//! Whether the amounts of the scale are those of the answer.

use super::{Assessment, Outcome};

impl Assessment {
    /// Whether the amounts of the scale are only what *would be* paid and borne, and not the answer.
    ///
    /// The scale divides a deficit whether or not a route is open. Where the conditions are not met, or where that is
    /// unknown, its amounts can differ from [`payment`](Self::payment) and [`own_risk`](Self::own_risk). A table or a
    /// picture of the bands must then say so.
    ///
    /// # Example
    ///
    /// ```
    /// use vangnet::{Budget, Case, Outcome, YearFigures, Year};
    ///
    /// let figures = |year, net_costs: &str| {
    ///     YearFigures::new(Year::new(year)?, Budget::parse("100000000")?, net_costs.parse()?)
    /// };
    /// let years = vec![figures(2019, "109000000")?, figures(2018, "90000000")?, figures(2017, "90000000")?];
    /// let answer = vangnet::assess(&Case::new("", Year::new(2019)?, years)?)?;
    /// assert_eq!(answer.outcome, Outcome::ConditionsNotMet);
    /// assert_eq!(answer.payment.unwrap().to_string(), "0.00");
    /// assert_eq!(answer.scale.payment.to_string(), "750000.00");
    /// assert!(answer.scale_is_hypothetical());
    /// # Ok::<(), vangnet::Error>(())
    /// ```
    pub fn scale_is_hypothetical(&self) -> bool {
        self.outcome != Outcome::ConditionsMet && self.payment != Some(self.scale.payment)
    }
}
