//! Whole columns at the speed of memory: the scale of a rule set for the crate `vangnet-kernel`.
//!
//! The kernel works on slices of whole eurocents and gives, to the cent, what [`assess`](crate::assess) gives as the
//! `scale` of its answer. It says nothing of the entry tests, which need the years before.
//!
//! # Example
//!
//! ```
//! use vangnet::{Year, columns::{Columns, Outputs, rates, scale}};
//!
//! let rates = rates(Year::new(2024)?)?;
//! let columns = Columns { budget: &[10_222_222_222], net_costs: &[11_142_222_222], inhabitants: None };
//! let (mut payment, mut own_risk) = ([0], [0]);
//! let outputs = Outputs { payment: Some(&mut payment), own_risk: Some(&mut own_risk), ..Outputs::default() };
//! scale(&rates, columns, outputs).expect("a row that is in range");
//! assert_eq!((payment[0], own_risk[0]), (76_666_667, 843_333_333));
//! # Ok::<(), vangnet::Error>(())
//! ```

use std::ops::RangeInclusive;

use vangnet_kernel::SituationError;
pub use vangnet_kernel::{
    BandRate, Column, Columns, Outputs, Rates, RatesError, Refusal, doubles_of, integers_of, scale,
};

use crate::{
    error::{Cause, Error, ErrorKind},
    number::{Euro, Ratio, Year},
    rules::{Scale, Warning, no_rules},
};

/// The regular scale of a shipped rule set, as its file writes it.
struct ShippedScale {
    years: RangeInclusive<i64>,
    bands: &'static [(&'static str, &'static str)],
    cap: Option<&'static str>,
    /// Whether there is an extended route of which no source gives the amount.
    extended_unknown: bool,
}

/// The shipped scales by deficit year, made at build time from the same files as the rule sets.
const SCALES: &[ShippedScale] = include!(concat!(env!("OUT_DIR"), "/scales.rs"));

/// The rates of the regular scale of a deficit year.
///
/// They are those of [`RuleSet::for_year`](crate::RuleSet::for_year), without its tests and sources, and so without the
/// time and the code to read these.
///
/// # Errors
///
/// `year_unsupported` before the first year that has rules, `no_rule_known` after the last.
///
/// # Example
///
/// ```
/// use vangnet::{RuleSet, Year, columns::rates};
///
/// let year = Year::new(2016)?;
/// assert_eq!(rates(year)?, RuleSet::for_year(year)?.regular().scale.rates()?);
/// assert_eq!(rates(Year::new(2999)?).unwrap_err().code(), "no_rule_known");
/// # Ok::<(), vangnet::Error>(())
/// ```
pub fn rates(year: Year) -> Result<Rates, Error> {
    let scale = shipped(year)?;
    let band = |(above, share): &(&str, &str)| -> Result<_, Error> {
        Ok(BandRate { above: millionths(above.parse()?), share: millionths(share.parse()?) })
    };
    let bands = scale.bands.iter().map(band).collect::<Result<Vec<_>, _>>()?;
    let cap = scale.cap.map(str::parse::<Euro>).transpose()?.map(Euro::cents);
    Ok(Rates::new(&bands, cap)?)
}

/// What a reader of results of the regular scale must know, for the shipped rules of a deficit year.
///
/// # Errors
///
/// `year_unsupported` before the first year that has rules, `no_rule_known` after the last.
///
/// # Example
///
/// ```
/// use vangnet::{Warning, Year, columns::warnings};
///
/// assert_eq!(warnings(Year::new(2016)?, false)?, [Warning::InhabitantsMissing]);
/// assert_eq!(warnings(Year::new(2016)?, true)?, []);
/// assert_eq!(warnings(Year::new(2025)?, false)?, [Warning::ExtendedAmountUnknown]);
/// # Ok::<(), vangnet::Error>(())
/// ```
pub fn warnings(year: Year, with_inhabitants: bool) -> Result<Vec<Warning>, Error> {
    let scale = shipped(year)?;
    Ok(warnings_of(&rates(year)?, scale.extended_unknown, with_inhabitants))
}

/// What a reader of results of these rates must know: without inhabitants a cap is not applied, and an extended route
/// without a known amount may hold instead.
///
/// # Example
///
/// ```
/// use vangnet::{Warning, Year, columns::{rates, warnings_of}};
///
/// let rates = rates(Year::new(2016)?)?;
/// assert_eq!(warnings_of(&rates, false, false), [Warning::InhabitantsMissing]);
/// # Ok::<(), vangnet::Error>(())
/// ```
pub fn warnings_of(rates: &Rates, extended_unknown: bool, with_inhabitants: bool) -> Vec<Warning> {
    let missing = rates.cap_per_inhabitant().is_some() && !with_inhabitants;
    let inhabitants = missing.then_some(Warning::InhabitantsMissing);
    inhabitants.into_iter().chain(extended_unknown.then_some(Warning::ExtendedAmountUnknown)).collect()
}

fn shipped(year: Year) -> Result<&'static ShippedScale, Error> {
    let holds = |scale: &&ShippedScale| scale.years.contains(&year.get());
    SCALES.iter().find(holds).ok_or_else(|| no_rules(year))
}

impl Scale {
    /// The scale as whole numbers, for columns.
    ///
    /// # Errors
    ///
    /// `invalid_rule_set` for a scale that the kernel does not take; every checked rule set is one that it does.
    ///
    /// # Example
    ///
    /// ```
    /// use vangnet::{RuleSet, Year};
    ///
    /// let rates = RuleSet::for_year(Year::new(2016)?)?.regular().scale.rates()?;
    /// assert_eq!(rates.bands()[0].above, 50_000);
    /// assert_eq!(rates.cap_per_inhabitant(), Some(3000));
    /// # Ok::<(), vangnet::Error>(())
    /// ```
    pub fn rates(&self) -> Result<Rates, Error> {
        let band = |band: &crate::rules::Band| BandRate {
            above: millionths(band.above.value),
            share: millionths(band.share.value),
        };
        let bands: Vec<_> = self.bands.iter().map(band).collect();
        let cap = self.own_risk_cap_per_inhabitant.as_ref().map(|cap| cap.value.cents());
        Ok(Rates::new(&bands, cap)?)
    }
}

/// A refusal as every language tells it: its field is the column, and the row in it.
///
/// # Example
///
/// ```
/// use vangnet::{Error, columns::{Column, Refusal}};
///
/// let error = Error::from(Refusal::OutOfRange { row: 7, column: Column::Budget, value: 0 });
/// assert_eq!((error.code(), error.field()), ("budget_not_positive", Some("/budget/7")));
/// assert_eq!(error.to_string(), "Row 7: budget is 0 cents, but must be above zero.");
/// ```
impl From<Refusal> for Error {
    fn from(refusal: Refusal) -> Self {
        let column = refusal.column().name();
        let error = Self::new(Cause::Told(kind(refusal), sentence(&refusal)));
        match refusal.row() {
            Some(row) => error.at(format_args!("/{column}/{row}")),
            None => error.at(format_args!("/{column}")),
        }
    }
}

impl From<RatesError> for Error {
    fn from(error: RatesError) -> Self {
        Cause::RuleSet(error.to_string()).into()
    }
}

impl From<SituationError> for Error {
    fn from(error: SituationError) -> Self {
        Cause::RuleSet(error.to_string()).into()
    }
}

/// The kind of a refusal.
const fn kind(refusal: Refusal) -> ErrorKind {
    match refusal {
        Refusal::LengthsDiffer { .. } => ErrorKind::LengthsDiffer,
        Refusal::OutOfRange { column: Column::Budget, value: ..=0, .. } => ErrorKind::BudgetNotPositive,
        Refusal::OutOfRange { column: Column::Inhabitants, .. } => ErrorKind::InvalidInhabitants,
        _ => ErrorKind::AmountOutOfRange,
    }
}

/// The words of a refusal as a sentence.
pub(crate) fn sentence(refusal: &impl std::fmt::Display) -> String {
    let mut text = format!("{refusal}.");
    // The tables for letters of every script would be a good part of the web module.
    if let Some(first) = text.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    text
}

/// A rate in millionths: it has at most six decimals and is at most 10.
pub(crate) fn millionths(rate: Ratio) -> i64 {
    let mut decimal = rate.to_decimal();
    decimal.rescale(6);
    i64::try_from(decimal.mantissa()).unwrap_or(i64::MAX)
}

#[cfg(test)]
mod tests {
    use super::{Column, Refusal, kind, rates, warnings, warnings_of};
    use crate::{error::Error, number::Year, rules::RuleSet};

    #[test]
    fn the_rates_of_a_year_are_those_of_its_rule_set() -> Result<(), Error> {
        for year in 1900..2100 {
            let year = Year::new(year)?;
            let of_rules = RuleSet::for_year(year).and_then(|rules| rules.regular().scale.rates());
            assert_eq!(rates(year), of_rules);
            for with_inhabitants in [false, true] {
                let of_rules = RuleSet::for_year(year).and_then(|rules| {
                    let rates = rules.regular().scale.rates()?;
                    Ok(warnings_of(&rates, rules.extended_amount_unknown(), with_inhabitants))
                });
                assert_eq!(warnings(year, with_inhabitants), of_rules);
            }
        }
        Ok(())
    }

    #[test]
    fn the_kinds_have_the_codes_of_the_kernel() {
        let out_of_range = |column, value| Refusal::OutOfRange { row: 1, column, value };
        for refusal in [
            out_of_range(Column::Budget, 0),
            out_of_range(Column::Budget, i64::MAX),
            out_of_range(Column::NetCosts, 0),
            out_of_range(Column::Inhabitants, 0),
            Refusal::RatioTooLarge { row: 1 },
            Refusal::LengthsDiffer { column: Column::NetCosts, rows: 1, expected: 2 },
        ] {
            assert_eq!(kind(refusal).code(), refusal.code());
        }
    }
}
