//! Many municipalities together: how likely each band is for each of them, and what the vangnet costs in all.

mod answer;
mod input;
mod run;

pub use answer::{MunicipalityOutlook, NationalOutlook, NationalQuantile, NationalTotal};
pub use input::{NationalOutlookInput, UncertainMunicipality};
pub use run::NationalOutlookRun;

use crate::{error::Error, reading::Question};

impl Question for NationalOutlookInput {
    const NAME: &'static str = "national_outlook";
    const SUBJECT: &'static str = "ahead";
    const RUNS: bool = true;
    const ANSWERS: &'static str = "Many municipalities together: the total of their payments, and how likely each band is for each of them.";
    const SOURCE: &'static str = "Besluit Participatiewet art. 10";
    const EXAMPLE: &'static str = r#"{"question":"national_outlook","year":2024,"conditions":"met","municipalities":[{"name":"Nijmegen","net_costs":{"mean":"112000000","sd":"4000000"},"budget":{"mean":"100000000","sd":"1500000"},"correlation":"0.4"},{"name":"Arnhem","net_costs":{"mean":"98000000","sd":"3500000"},"budget":{"mean":"96000000","sd":"1400000"},"correlation":"0.4"}],"quantiles":["0.5","0.9"],"draws":2000,"seed":7}"#;
    type Answer = NationalOutlook;

    fn answer(self) -> Result<NationalOutlook, Error> {
        national_outlook(&self)
    }
}

/// The payments of many municipalities together, draw by draw, and the chances of each.
///
/// In each draw the macro budget is a normal number f, which every municipality shares. The budget of a municipality is its
/// mean + sd · f. Its net costs are their mean + sd · (√(1 − ρ²) · z + ρ · f), with ρ their correlation with the macro budget
/// and z a normal number of its own. Each draw is assessed to the cent, and sums and order statistics are exact.
///
/// The numbers of a municipality follow from the seed and its name: the stream of its draws is the 64-bit FNV-1a hash of the
/// name. So they do not depend on the other municipalities, on their order or on where they are worked out.
///
/// # Errors
///
/// Those of [`outlook`](super::outlook), under the municipality; `duplicate_name` for a name that stands twice;
/// `invalid_number` for no municipalities or more than 10,000, and for draws outside their range.
///
/// # Example
///
/// ```
/// use vangnet::{Budget, Year, ahead::*};
///
/// let municipality = |name: &str, costs: &str| -> Result<_, vangnet::Error> {
///     Ok(UncertainMunicipality {
///         correlation: "0.4".parse()?,
///         ..UncertainMunicipality::new(
///             name,
///             UncertainCosts { mean: costs.parse()?, sd: "4000000".parse()? },
///             UncertainBudget { mean: Budget::parse("100000000")?, sd: "1500000".parse()? },
///         )
///     })
/// };
/// let municipalities = vec![municipality("A", "112000000")?, municipality("B", "101000000")?];
/// let input = NationalOutlookInput {
///     conditions: Conditions::Met,
///     draws: Some(1000),
///     ..NationalOutlookInput::new(Year::new(2024)?, municipalities)
/// };
/// let answer = national_outlook(&input)?;
/// assert!(answer.municipalities[0].chance_above > answer.municipalities[1].chance_above);
/// assert!(answer.total.unwrap().mean_payment > answer.municipalities[0].mean_payment.unwrap());
/// # Ok::<(), vangnet::Error>(())
/// ```
pub fn national_outlook(input: &NationalOutlookInput) -> Result<NationalOutlook, Error> {
    NationalOutlookRun::new(input)?.answer()
}
