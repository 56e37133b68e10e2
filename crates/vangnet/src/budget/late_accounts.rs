//! Late accounts: the costs under article 7, as far as the text determines them.

use serde::Serialize;
use vangnet_derive::{Describe, Read};

use super::{BudgetYear, YearRules};
use crate::{
    error::{Cause, Error, Quoted},
    number::{Euro, Exact, Ratio, Year},
    reading::{NotBelowZero, Question},
    rules::{Basis, Wording},
};

/// The costs that count where the accounts of a municipality came too late. In which direction the factor of article 7
/// works is not known.
///
/// # Example
///
/// See [`late_accounts`].
///
/// ```
/// # use vangnet::{Year, budget};
/// let (price, volume) = ("0.02".parse()?, "-0.01".parse()?);
/// let late = budget::late_accounts(Year::new(2024)?, "1000000".parse()?, price, volume)?;
/// assert!(late.amount.is_none());
/// # Ok::<(), vangnet::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Describe)]
#[non_exhaustive]
pub struct LateAccounts {
    /// The budget year t.
    pub year: Year,
    /// The costs (*lasten*) of t−3, in euro.
    pub costs: Euro,
    /// Those costs, corrected for price and volume, in euro.
    pub corrected: Euro,
    /// The correction factor of the Regeling: 0.05.
    pub factor: Ratio,
    /// The corrected costs, if the factor lowers them, in euro.
    pub if_lowered: Euro,
    /// The corrected costs, if the factor raises them, in euro.
    pub if_raised: Euro,
    /// What counts: not known, see `unknown`.
    #[ask(leaf = Null)]
    pub amount: Option<Euro>,
    /// Why it is not known.
    pub unknown: Wording,
    /// What it rests on.
    #[serde(flatten)]
    pub basis: Basis,
}

/// The costs of the accounts that came late, and what they are corrected for.
#[derive(Debug, Read)]
#[ask(input = "LateAccountsOptions")]
pub(crate) struct LateAccountsQuestion {
    /// The budget year t.
    #[ask(marker = BudgetYear)]
    year: Year,
    /// The costs (*lasten*) of t−3, in euro.
    #[ask(marker = NotBelowZero)]
    costs: Euro,
    /// The change of the price from t−3 to t−2, such as 0.02 for 2%; above −1 and at most 10.
    price_change: Ratio,
    /// The change of the volume, likewise; above −1 and at most 10.
    volume_change: Ratio,
}

impl Question for LateAccountsQuestion {
    const NAME: &'static str = "late_accounts";
    const SUBJECT: &'static str = "budget";
    const ANSWERS: &'static str =
        "Which costs count where the accounts came late, as far as the text says it.";
    const SOURCE: &'static str =
        "Besluit Participatiewet art. 7; Regeling Participatiewet, IOAW en IOAZ art. 6a";
    const EXAMPLE: &'static str = r#"{"question":"late_accounts","year":2024,"costs":"1000000","price_change":"0.02","volume_change":"-0.01"}"#;
    type Answer = LateAccounts;

    fn answer(self) -> Result<LateAccounts, Error> {
        late_accounts(self.year, self.costs, self.price_change, self.volume_change)
    }
}

/// Article 7 of the Besluit: the costs of t−3, corrected for price and volume, with a factor of 5%.
///
/// The text that was read does not say in which direction the factor works, so what counts is unknown; both readings
/// are given as such. `price_change` and `volume_change` are of t−3 to t−2, such as 0.02.
///
/// # Errors
///
/// `no_rule_known` for a year without rules of the budget; `amount_out_of_range` for costs below zero, and where the product
/// has more digits than are kept exactly (costs near the largest amount); `invalid_ratio` for a change of
/// −1 or less, or above 10.
///
/// # Example
///
/// ```
/// use vangnet::{Year, budget};
///
/// let late = budget::late_accounts(
///     Year::new(2024)?,
///     "10000000".parse()?,
///     "0.02".parse()?,
///     "-0.01".parse()?,
/// )?;
/// assert_eq!(late.corrected.to_string(), "10098000.00");
/// assert_eq!(late.if_lowered.to_string(), "9593100.00");
/// assert!(late.unknown.en.contains("does not say"));
/// # Ok::<(), vangnet::Error>(())
/// ```
pub fn late_accounts(
    year: Year,
    costs: Euro,
    price_change: Ratio,
    volume_change: Ratio,
) -> Result<LateAccounts, Error> {
    let rules = &YearRules::for_year(year)?.late_accounts;
    costs.not_below_zero().map_err(|error| error.at("/costs"))?;
    let growth = |change: Ratio, place: &str| {
        let growth = Exact::ONE.plus(change.into())?;
        if growth > Exact::ZERO && change.to_decimal() <= rust_decimal::Decimal::TEN {
            return Ok(growth);
        }
        Err(Error::new(Cause::ChangeOutOfRange(Quoted::new(&change.to_string()))).at(place))
    };
    let price = growth(price_change, "/price_change")?;
    let volume = growth(volume_change, "/volume_change")?;
    let corrected = Exact::from(costs).times(price)?.times(volume)?;
    let lowered = corrected.times(rules.factor.complement()?.into())?;
    let raised = corrected.times(Exact::ONE.plus(rules.factor.into())?)?;
    Ok(LateAccounts {
        year,
        costs,
        corrected: corrected.rounded_to_cents()?,
        factor: rules.factor,
        if_lowered: lowered.rounded_to_cents()?,
        if_raised: raised.rounded_to_cents()?,
        amount: None,
        unknown: rules.unknown.clone(),
        basis: Basis::of(rules.evidence, &rules.sources),
    })
}
