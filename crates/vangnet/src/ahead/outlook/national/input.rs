//! What an outlook of many municipalities is worked out from.

use vangnet_derive::Read;

use super::super::input::{
    Correlation, HistoryEntries, OutlookInput, Quantiles, Seed, SomeDraws, UncertainBudget, UncertainCosts,
    check_quantiles,
};
use crate::{
    ahead::{Conditions, names::refuse_repeated},
    case::YearFigures,
    error::Error,
    number::{Ratio, Year},
    reading::{Bounds, bounded_lists},
};

/// A municipality whose net costs and budget are not certain.
///
/// # Example
///
/// See [`national_outlook`](super::national_outlook).
///
/// ```
/// # use vangnet::ahead::UncertainMunicipality;
/// fn moves_with_the_macro_budget(municipality: &UncertainMunicipality) -> bool {
///     municipality.budget.sd > vangnet::Euro::ZERO
/// }
/// # let _ = moves_with_the_macro_budget;
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, Read)]
pub struct UncertainMunicipality {
    /// Its name or code, which no other municipality has.
    pub name: String,
    /// The net costs, normally distributed.
    pub net_costs: UncertainCosts,
    /// The budget, normally distributed: it moves with the macro budget.
    pub budget: UncertainBudget,
    /// The correlation of its net costs with the macro budget, −1 to 1.
    #[ask(marker = Correlation, default = "\"0\"")]
    pub correlation: Ratio,
    /// The figures of the years before, as in `outlook`.
    #[ask(marker = HistoryEntries)]
    pub history: Option<Vec<YearFigures>>,
}

impl UncertainMunicipality {
    /// Net costs that do not go with the macro budget, without a history.
    ///
    /// # Example
    ///
    /// See [`national_outlook`](super::national_outlook).
    ///
    /// ```
    /// # use vangnet::ahead::{UncertainBudget, UncertainCosts, UncertainMunicipality};
    /// fn named(costs: UncertainCosts, budget: UncertainBudget) -> UncertainMunicipality {
    ///     UncertainMunicipality::new("Nijmegen", costs, budget)
    /// }
    /// # let _ = named;
    /// ```
    pub fn new(name: impl Into<String>, net_costs: UncertainCosts, budget: UncertainBudget) -> Self {
        Self { name: name.into(), net_costs, budget, correlation: Ratio::ZERO, history: None }
    }
}

/// The input of [`national_outlook`](super::national_outlook).
///
/// # Example
///
/// See [`national_outlook`](super::national_outlook).
///
/// ```
/// # use vangnet::ahead::NationalOutlookInput;
/// fn size(input: &NationalOutlookInput) -> usize {
///     input.municipalities.len()
/// }
/// # let _ = size;
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, Read)]
#[ask(input = "NationalOutlookOptions")]
pub struct NationalOutlookInput {
    /// The deficit year.
    pub year: Year,
    /// The deficit year whose rules are assumed where the year has none of its own.
    pub assume: Option<Year>,
    /// The municipalities: one to 10,000.
    #[ask(marker = Municipalities)]
    pub municipalities: Vec<UncertainMunicipality>,
    /// Whether the year test and the multi-year test decide if something is paid, or the conditions are taken as met.
    #[ask(default = "\"assessed\"")]
    pub conditions: Conditions,
    /// The quantiles of the total to give: 1 to 100 ratios between 0 and 1, both excluded, each once; where absent 0.05, 0.25,
    /// 0.5, 0.75 and 0.95.
    #[ask(marker = Quantiles)]
    pub quantiles: Option<Vec<Ratio>>,
    /// How many draws, 1 to 100,000,000; 10,000 where it is absent.
    #[ask(marker = SomeDraws)]
    pub draws: Option<u32>,
    /// What the draws start from, 0 to 9,007,199,254,740,991: the same seed gives the same draws.
    #[ask(marker = Seed, default = "0")]
    pub seed: u64,
}

const MUNICIPALITIES: Bounds =
    Bounds { least: 1, most: 10_000, says: "there must be 1 to 10000 municipalities" };

bounded_lists! {
    Municipalities of UncertainMunicipality, MUNICIPALITIES;
}

impl NationalOutlookInput {
    /// Municipalities that are assessed, with the usual number of draws.
    ///
    /// # Example
    ///
    /// See [`national_outlook`](super::national_outlook).
    ///
    /// ```
    /// use vangnet::{Year, ahead::NationalOutlookInput};
    ///
    /// assert!(NationalOutlookInput::new(Year::new(2024)?, Vec::new()).municipalities.is_empty());
    /// # Ok::<(), vangnet::Error>(())
    /// ```
    pub const fn new(year: Year, municipalities: Vec<UncertainMunicipality>) -> Self {
        Self {
            year,
            assume: None,
            municipalities,
            conditions: Conditions::Assessed,
            quantiles: None,
            draws: None,
            seed: 0,
        }
    }

    /// How many draws there are where the number is absent.
    ///
    /// # Example
    ///
    /// ```
    /// assert_eq!(vangnet::ahead::NationalOutlookInput::USUAL_DRAWS, 10_000);
    /// ```
    pub const USUAL_DRAWS: u32 = 10_000;

    /// The draws that are asked for, or the usual number.
    pub(super) fn draws(&self) -> u32 {
        self.draws.unwrap_or(Self::USUAL_DRAWS)
    }

    /// The outlook of each municipality alone, once all of it is found to be right.
    pub(super) fn members(&self) -> Result<Vec<OutlookInput>, Error> {
        MUNICIPALITIES.check(self.municipalities.len()).map_err(|error| error.at("/municipalities"))?;
        let mut members: Vec<OutlookInput> = Vec::with_capacity(self.municipalities.len());
        let mut names = std::collections::HashSet::with_capacity(self.municipalities.len());
        for (index, municipality) in self.municipalities.iter().enumerate() {
            let place = format!("/municipalities/{index}");
            let name = &municipality.name;
            let repeated = if names.insert(name) { None } else { Some(name) };
            refuse_repeated(name, repeated.into_iter(), "every municipality must have a name of its own")
                .map_err(|error| error.at(format_args!("{place}/name")))?;
            let member = OutlookInput {
                assume: self.assume,
                correlation: municipality.correlation,
                history: municipality.history.clone(),
                conditions: self.conditions,
                ..OutlookInput::new(self.year, municipality.net_costs, municipality.budget)
            };
            member.check().map_err(|error| error.below(&place))?;
            members.push(member);
        }
        check_quantiles(self.quantiles.as_deref())?;
        SomeDraws::check(self.draws().into()).map_err(|error| error.at("/draws"))?;
        Seed::check(self.seed.into()).map_err(|error| error.at("/seed"))?;
        Ok(members)
    }
}
