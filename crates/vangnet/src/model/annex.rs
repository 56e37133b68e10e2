//! A publication of the weights and norms of the objective model.

use serde::{Deserialize, Serialize};
use vangnet_derive::Describe;

use crate::{
    description::{Describe, Shape},
    error::{Cause, Error, Quoted},
    number::{Day, Euro, Exact, Year},
    rules::Citation,
};

/// The weights and norms of one budget year, as an annex of the Regeling prints them.
///
/// # Example
///
/// ```
/// use vangnet::{Year, model::annex};
///
/// let annex = annex(Year::new(2023)?)?;
/// assert_eq!(annex.published.to_string(), "2022-12-20");
/// assert_eq!(annex.volume.constant.unwrap().to_string(), "0.4605315");
/// # Ok::<(), vangnet::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Annex {
    /// The year whose budget the weights distribute.
    pub budget_year: Year,
    /// The date of the Regeling.
    pub published: Day,
    /// The date or year that the model was estimated on, as printed.
    pub estimated_on: String,
    /// *Volumecomponent*: the chance of a benefit.
    pub volume: Table,
    /// *Prijscomponent*: the fraction of the norm that is paid.
    pub price: Table,
    /// *Normbedragen*: gross, in euro a year.
    pub norms: Vec<Norm>,
    /// What a reader should know of the print, in Dutch.
    pub notes: Vec<String>,
    /// Where it is printed.
    pub sources: Vec<Citation>,
}

/// The weights of one component.
///
/// # Example
///
/// ```
/// # use vangnet::{Year, model::annex};
/// // The annex of 2019-12-03 prints no constant.
/// assert!(annex(Year::new(2020)?)?.volume.constant.is_none());
/// # Ok::<(), vangnet::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Describe)]
#[ask(name = "IndicatorTable")]
#[non_exhaustive]
pub struct Table {
    /// The constant of the log-odds, where it is printed.
    pub constant: Option<Exact>,
    /// The indicators in the order of the print.
    pub indicators: Vec<Indicator>,
}

/// An indicator with its weight.
///
/// # Example
///
/// ```
/// # use vangnet::{Year, model::annex};
/// let indicator = &annex(Year::new(2023)?)?.volume.indicators[0];
/// assert_eq!(indicator.label, "Alleenstaande, vermogen boven € 5.000");
/// assert_eq!(indicator.weight.unwrap().to_string(), "-2.1072862");
/// # Ok::<(), vangnet::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Indicator {
    /// Its stable code, the same in every publication and both tables.
    pub indicator: String,
    /// Its name as printed, in Dutch.
    pub label: String,
    /// Its groups, in Dutch.
    pub group: String,
    /// What values it takes.
    pub kind: IndicatorKind,
    /// Its weight in the log-odds; a reference category has none.
    pub weight: Option<Exact>,
}

impl Indicator {
    /// Whether it is a reference category: the others of its group are compared with it, and it adds nothing.
    ///
    /// # Example
    ///
    /// ```
    /// # use vangnet::{Year, model::annex};
    /// let table = &annex(Year::new(2023)?)?.price;
    /// assert_eq!(table.indicators.iter().filter(|indicator| indicator.is_reference()).count(), 4);
    /// # Ok::<(), vangnet::Error>(())
    /// ```
    pub const fn is_reference(&self) -> bool {
        self.weight.is_none()
    }
}

/// An indicator of the objective model.
#[derive(Serialize, Describe)]
#[ask(name = "Indicator")]
struct Shown<'i> {
    /// Its stable code, the same in every publication and both tables.
    indicator: &'i str,
    /// Its name as printed, in Dutch.
    label: &'i str,
    /// Its groups, in Dutch.
    group: &'i str,
    /// What values it takes.
    kind: IndicatorKind,
    /// Its weight in the log-odds; a reference category has none.
    weight: Option<Exact>,
    /// Whether it is a reference category: the others of its group are compared with it, and it adds nothing.
    reference: bool,
}

impl Serialize for Indicator {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Self { indicator, label, group, kind, weight } = self;
        let reference = self.is_reference();
        Shown { indicator, label, group, kind: *kind, weight: *weight, reference }.serialize(serializer)
    }
}

impl Describe for Indicator {
    fn shape() -> Shape {
        Shown::shape()
    }
}

/// The values that an indicator takes. The units are not printed; that of a share is inferred.
///
/// # Example
///
/// ```
/// use vangnet::model::IndicatorKind;
///
/// assert!(IndicatorKind::Share.range().contains("0 to 1"));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, Describe)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum IndicatorKind {
    /// A household has it or not.
    Flag,
    /// A part of a whole as a fraction: 0.03 is 3%.
    Share,
    /// A number without a printed unit, from −100 to 100.
    Index,
}

impl IndicatorKind {
    /// The values that it takes, in words.
    ///
    /// # Example
    ///
    /// ```
    /// # use vangnet::model::IndicatorKind;
    /// assert!(IndicatorKind::Index.range().contains("100"));
    /// ```
    pub const fn range(self) -> &'static str {
        match self {
            Self::Flag => "a flag must be named in indicators",
            Self::Share => "a share must be a fraction of 0 to 1 with at most nine decimals",
            Self::Index => "an index must be between -100 and 100 with at most nine decimals",
        }
    }

    /// A value of an indicator of this kind.
    pub(super) fn check(self, value: Exact) -> Result<(), Error> {
        let decimal = value.to_decimal();
        let size = decimal.abs();
        let in_range = match self {
            Self::Flag => false,
            Self::Share => decimal >= rust_decimal::Decimal::ZERO && size <= rust_decimal::Decimal::ONE,
            Self::Index => size <= rust_decimal::Decimal::ONE_HUNDRED,
        };
        if in_range && decimal.scale() <= 9 {
            return Ok(());
        }
        Err(Cause::NotInRange(Quoted::new(&value.to_string()), self.range()).into())
    }
}

/// *Normbedrag*: what a household of a type is paid in a year, before its own income is set off.
///
/// # Example
///
/// ```
/// # use vangnet::{Year, model::annex};
/// let norm = &annex(Year::new(2023)?)?.norms[0];
/// assert_eq!((norm.norm.as_str(), norm.amount.to_string()), ("single_21_to_aow", "16068.74".into()));
/// # Ok::<(), vangnet::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Describe)]
#[non_exhaustive]
pub struct Norm {
    /// Its stable code.
    pub norm: String,
    /// The type of household, in Dutch.
    pub label: String,
    /// Its group, in Dutch.
    pub group: String,
    /// Euro a year.
    pub amount: Euro,
}
