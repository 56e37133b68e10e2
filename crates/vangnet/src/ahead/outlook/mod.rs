//! How likely each band of a deficit is, and what payment and own risk are expected, before the year is over.

mod answer;
mod basis;
mod closed;
mod drawn;
mod input;
mod national;
mod numbers;
mod passes;
mod run;
mod sensitivity;
mod statistics;
mod terms;
#[cfg(test)]
mod tests;

pub use answer::{Outlook, OutlookReason, OutlookUnknown};
pub use drawn::{Drawn, StandardErrors};
pub use input::{OutlookInput, UncertainBudget, UncertainCosts};
pub(crate) use input::{check_quantiles, quantiles};
pub use national::{
    MunicipalityOutlook, NationalOutlook, NationalOutlookInput, NationalOutlookRun, NationalQuantile,
    NationalTotal, UncertainMunicipality, national_outlook,
};
pub use numbers::{OutlookNumbers, OutlookQuantile};
pub use run::OutlookRun;
pub use sensitivity::{
    Sensitivity, SensitivityInput, SensitivityOptions, SensitivityRow, SensitivitySide, sensitivity,
};

use crate::{error::Error, reading::Question};

impl Question for OutlookInput {
    const NAME: &'static str = "outlook";
    const SUBJECT: &'static str = "ahead";
    const RUNS: bool = true;
    const ANSWERS: &'static str =
        "How likely each band of a deficit is, the expected payment and own risk, and how far they spread.";
    const SOURCE: &'static str = "Besluit Participatiewet art. 10";
    const EXAMPLE: &'static str = r#"{"question":"outlook","year":2026,"assume":2025,"net_costs":{"mean":"112000000","sd":"4000000"},"budget":{"mean":"100000000","sd":"1500000"},"correlation":"0.2","history":[{"year":2025,"budget":"98000000","net_costs":"103000000"},{"year":2024,"budget":"96000000","net_costs":"101000000"}],"quantiles":["0.5","0.9"],"draws":1000}"#;
    type Answer = Outlook;

    fn answer(self) -> Result<Outlook, Error> {
        outlook(&self)
    }
}

/// The chances of the bands of a deficit, and the payment and the own risk as normal net costs and a normal budget give
/// them.
///
/// With net costs N and budget B, the payment of the scale is the sum over its bands of the share that a band adds, times
/// what N is more than the band's border in euro, (1 + d) · B. It is paid where the year test and the multi-year test of the
/// regular route hold with the history that is given. The own risk is the deficit, where there is one, less the payment.
///
/// Amounts are within half a cent, 10⁻¹² of the budget and 10⁻¹⁵ of the largest amount of the question of what they are
/// exactly, chances within 10⁻⁹.
///
/// # Errors
///
/// `year_unsupported` and `no_rule_known` for a year without rules, and where `assume` is one; `budget_not_positive` and
/// `amount_out_of_range` for amounts; `invalid_ratio` for a correlation or a quantile outside its range, or a quantile that
/// stands twice; `duplicate_year` and `invalid_year` in the history; `invalid_number` for a list that is too long, and for
/// draws or a seed outside their range.
///
/// # Example
///
/// ```
/// use vangnet::{Budget, Year, ahead::{OutlookInput, UncertainBudget, UncertainCosts, outlook}};
///
/// // A deficit of 12.5% is expected: at the border of what is paid in full.
/// let costs = UncertainCosts { mean: "112500000".parse()?, sd: "4000000".parse()? };
/// let input = OutlookInput {
///     conditions: vangnet::ahead::Conditions::Met,
///     ..OutlookInput::new(Year::new(2024)?, costs, UncertainBudget::certain(Budget::parse("100000000")?))
/// };
/// let answer = outlook(&input)?;
/// assert_eq!(answer.closed.chance_above.to_string(), "0.500000000");
/// # Ok::<(), vangnet::Error>(())
/// ```
pub fn outlook(input: &OutlookInput) -> Result<Outlook, Error> {
    OutlookRun::new(input)?.answer()
}
