//! What a programme of measures is worked out from.

use vangnet_derive::{Describe, Read};

use super::{Measure, measure::Measures, path_input::Entries};
use crate::{
    case::{Inhabitants, YearFigures},
    error::{Cause, Error},
    number::{Euro, Ratio, Year},
    reading::{NotBelowZero, Rate, read_leaves},
};

/// Whether the conditions of a payment are assessed, or taken as met.
///
/// # Example
///
/// ```
/// assert_eq!(vangnet::ahead::Conditions::default().code(), "assessed");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Describe)]
pub enum Conditions {
    /// The outcome of the assessment decides whether something is paid.
    #[default]
    Assessed,
    /// The payment is that of the scale, as if the conditions were met in every year.
    Met,
}

impl Conditions {
    /// The code as a question writes it.
    ///
    /// # Example
    ///
    /// ```
    /// assert_eq!(vangnet::ahead::Conditions::Met.code(), "met");
    /// ```
    pub const fn code(self) -> &'static str {
        match self {
            Self::Assessed => "assessed",
            Self::Met => "met",
        }
    }

    /// Reads a code.
    ///
    /// # Errors
    ///
    /// `invalid_type` for any other text.
    ///
    /// # Example
    ///
    /// ```
    /// use vangnet::ahead::Conditions;
    ///
    /// assert_eq!(Conditions::parse("met")?, Conditions::Met);
    /// assert_eq!(Conditions::parse("unmet").unwrap_err().code(), "invalid_type");
    /// # Ok::<(), vangnet::Error>(())
    /// ```
    pub fn parse(code: &str) -> Result<Self, Error> {
        let mut all = [Self::Assessed, Self::Met].into_iter();
        let expected = r#""assessed" or "met""#;
        all.find(|conditions| conditions.code() == code).ok_or_else(|| Cause::WrongType(expected).into())
    }
}

read_leaves! {
    Conditions, r#""met""#, value => value.code(Self::parse);
}

/// What makes a budget follow the municipality's own costs of two years before.
///
/// # Example
///
/// ```
/// use vangnet::{Inhabitants, ahead::Historical};
///
/// let historical = Historical { inhabitants: Inhabitants::new(27_500)?, ratio: None };
/// assert!(historical.ratio.is_none());
/// # Ok::<(), vangnet::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Read)]
pub struct Historical {
    /// The number of inhabitants: up to 15,000 the whole budget follows past costs, from 40,000 nothing of it.
    pub inhabitants: Inhabitants,
    /// The national pot that is shared on past costs divided by the national costs, 0 to 10; 1 where it is absent, with a
    /// warning.
    #[ask(marker = Rate)]
    pub ratio: Option<Ratio>,
}

/// The input of [`programme`](super::programme).
///
/// # Example
///
/// See [`programme`](super::programme).
///
/// ```
/// # use vangnet::ahead::ProgrammeInput;
/// fn assumes_rules(input: &ProgrammeInput) -> bool {
///     input.assume.is_some()
/// }
/// # let _ = assumes_rules;
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, Read)]
#[ask(input = "ProgrammeOptions")]
pub struct ProgrammeInput {
    /// The figures by year without the programme, in any order: one to 100 years that follow each other without a gap.
    /// Those before `first` are history, which the programme does not change.
    #[ask(marker = Entries)]
    pub years: Vec<YearFigures>,
    /// The first deficit year to assess, one of the years.
    pub first: Year,
    /// The last deficit year to assess, one of the years and not before the first.
    pub last: Year,
    /// The number of inhabitants, which matters to the assessment of 2015 and 2016 only.
    pub inhabitants: Option<Inhabitants>,
    /// The deficit year whose rules are assumed for later years, without rules of their own.
    pub assume: Option<Year>,
    /// Euro per household per month that is saved.
    #[ask(marker = NotBelowZero)]
    pub price: Euro,
    /// One to 100 measures.
    #[ask(marker = Measures)]
    pub measures: Vec<Measure>,
    /// What makes the budget follow the costs of two years before; left out where it is absent, with a warning.
    pub historical: Option<Historical>,
    /// Whether the conditions of a payment are assessed, or taken as met.
    #[ask(default = "\"assessed\"")]
    pub conditions: Conditions,
}

impl ProgrammeInput {
    /// The years from the first to the last with measures that save a price per household per month; the rest is as it is
    /// where a question does not give it.
    ///
    /// # Example
    ///
    /// ```
    /// use vangnet::{Year, ahead::ProgrammeInput};
    ///
    /// let years = (Year::new(2024)?, Year::new(2025)?);
    /// let input = ProgrammeInput::new(Vec::new(), years, "1250".parse()?, Vec::new());
    /// assert!(input.historical.is_none());
    /// # Ok::<(), vangnet::Error>(())
    /// ```
    pub const fn new(
        years: Vec<YearFigures>,
        (first, last): (Year, Year),
        price: Euro,
        measures: Vec<Measure>,
    ) -> Self {
        Self {
            years,
            first,
            last,
            inhabitants: None,
            assume: None,
            price,
            measures,
            historical: None,
            conditions: Conditions::Assessed,
        }
    }
}
