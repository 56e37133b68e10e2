//! One opaque error, with a stable code, the field it is about and a message that names the value and its range.

use std::fmt;

mod json;
mod kind;
mod misread;

use crate::text;
pub(crate) use crate::text::Quoted;
pub use kind::ErrorKind;
pub use misread::AmountProblem;
pub(crate) use misread::Misread;

/// An error of this library: a [kind](ErrorKind), the field it is about, and a message for a person.
///
/// # Example
///
/// ```
/// let error = vangnet::Budget::parse("0").unwrap_err().at("/years/0/budget");
/// assert_eq!(error.code(), "budget_not_positive");
/// assert_eq!(error.field(), Some("/years/0/budget"));
/// assert_eq!(error.to_string(), r#"/years/0/budget is "0": a budget is above zero."#);
/// ```
#[derive(Clone, PartialEq, Eq)]
pub struct Error(Box<Inner>);

#[derive(Clone, PartialEq, Eq)]
struct Inner {
    field: Option<String>,
    cause: Cause,
}

impl Error {
    pub(crate) fn new(cause: Cause) -> Self {
        Self(Box::new(Inner { field: None, cause }))
    }

    /// The category of the error.
    ///
    /// # Example
    ///
    /// ```
    /// use vangnet::{ErrorKind, RuleSet, Year};
    ///
    /// let error = RuleSet::for_year(Year::new(2014)?).unwrap_err();
    /// assert_eq!(error.kind(), ErrorKind::YearUnsupported);
    /// # Ok::<(), vangnet::Error>(())
    /// ```
    pub fn kind(&self) -> ErrorKind {
        self.0.cause.kind()
    }

    /// The stable code of the error: `self.kind().code()`.
    ///
    /// # Example
    ///
    /// ```
    /// assert_eq!("12.345".parse::<vangnet::Euro>().unwrap_err().code(), "invalid_amount");
    /// ```
    pub fn code(&self) -> &'static str {
        self.kind().code()
    }

    /// The field the error is about, as a JSON pointer (RFC 6901) into the case, where there is one.
    ///
    /// # Example
    ///
    /// ```
    /// assert_eq!("x".parse::<vangnet::Euro>().unwrap_err().field(), None);
    /// ```
    pub fn field(&self) -> Option<&str> {
        self.0.field.as_deref()
    }

    pub(crate) fn cause(&self) -> &Cause {
        &self.0.cause
    }

    /// The same error for a question inside another one: its field is below that place.
    pub(crate) fn below(mut self, place: &str) -> Self {
        let mut field = self.0.field.take().unwrap_or_default();
        field.insert_str(0, place);
        self.0.field = Some(field);
        self
    }

    /// Names the field that the error is about, replacing any earlier one.
    ///
    /// # Example
    ///
    /// ```
    /// let error = "x".parse::<vangnet::Euro>().unwrap_err().at("/budget");
    /// assert_eq!(error.field(), Some("/budget"));
    /// ```
    #[must_use]
    pub fn at(mut self, field: impl fmt::Display) -> Self {
        self.0.field = Some(text::exactly(&field));
        self
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Inner { field, cause } = &*self.0;
        match field {
            Some(_) if matches!(cause, Cause::Told(..)) => cause.fmt(f), // It names row and column itself.
            Some(field) => write!(f, "{field} {cause}"),
            None if cause.is_about_a_field() => write!(f, "The value {cause}"),
            None => cause.fmt(f),
        }
    }
}

impl fmt::Debug for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Error({}: {self})", self.code())
    }
}

impl std::error::Error for Error {}

impl From<Cause> for Error {
    fn from(cause: Cause) -> Self {
        Self::new(cause)
    }
}

/// What exactly went wrong; its text follows the name of the field.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub(crate) enum Cause {
    #[error("The line is not valid JSON.")]
    NotJson,
    #[error("The line must be a JSON object.")]
    NotAnObject,
    #[error("must be {0}.")]
    WrongType(&'static str),
    #[error("is not a known key.")]
    UnknownKey,
    #[error("is not a known key: the nearest known key is {0}.")]
    UnknownKeyNear(String),
    #[error("is {1}: {2}.")]
    NotOneOf(ErrorKind, Quoted, &'static str),
    #[error("is required.")]
    Missing,
    #[error("names rows that the table of years does not have.")]
    NoRow,
    #[error("is {0}: an amount is digits with at most two decimals after a point.")]
    NotAnAmount(Quoted),
    #[error("{0}")]
    Misread(Misread),
    #[error("is {0}: an amount is at most 1000000000000.00 in size.")]
    AmountTooLarge(Quoted),
    #[error("is {0}: unlawful spending is not below zero.")]
    UnlawfulBelowZero(Quoted),
    #[error("is {0}: a budget is above zero.")]
    BudgetNotPositive(Quoted),
    #[error("is {0}: a wanted amount must be above zero.")]
    WantedNotPositive(Quoted),
    #[error("is {0}: a stage is voorlopig, nader_voorlopig or definitief.")]
    UnknownStage(Quoted),
    #[error("is {0}: inhabitants are between 1 and 100000000.")]
    InhabitantsOutOfRange(i64),
    #[error("is {0}: a date is a calendar day written YYYY-MM-DD.")]
    NotADay(Quoted),
    #[error("cannot affect {0}: of the earlier years, only {1} to {2} can.")]
    UnusedYear(i64, i64, i64),
    #[error("is {0}: this year stands twice.")]
    DuplicateYear(i64),
    #[error("is {year}: before {first} the IAU and MAU held; supported are {first} to {last}.")]
    YearUnsupported { year: i64, first: i64, last: i64 },
    #[error(
        "is {year}: before {first} the IAU and MAU held, and no later year looks back on it; supported are {first} to {last}."
    )]
    YearUnsupportedAndUnused { year: i64, first: i64, last: i64 },
    #[error("is {year}: no rule is known from {}; supported are {first} to {last}.", last.saturating_add(1))]
    NoRuleKnown { year: i64, first: i64, last: i64 },
    #[error("is {0}: the rule set \"{1}\" holds for {2}.")]
    OutsideRuleSet(i64, String, String),
    #[error("is {0}: {1}.")]
    WrongYear(i64, String),
    #[error("has no entry for the deficit year {0}.")]
    NoEntry(i64),
    #[error("has no entry for {0}: the years must follow each other without a gap.")]
    Gap(i64),
    #[error(
        "has no entry for {0}: the results of a merger can be added up only if every municipality has the same years."
    )]
    NotEveryMunicipality(i64),
    #[error("is {0}: a year must be between -9007199254740991 and 9007199254740991.")]
    YearOutOfRange(i64),
    #[error("is {0}: a ratio must be digits with at most six decimals after a point.")]
    NotARatio(Quoted),
    #[error("is {0}: a rate must be between 0 and 10.")]
    RateOutOfRange(Quoted),
    #[error("is {0}: a change must be above -1 and at most 10.")]
    ChangeOutOfRange(Quoted),
    #[error("is {0}: a decimal number must be digits, with any decimals after a point.")]
    NotADecimal(Quoted),
    #[error("is {0}: {1} is known for {2} to {3}.")]
    NotKnownFor(i64, &'static str, i64, i64),
    #[error("is {0}: {1}.")]
    NotKnown(i64, String),
    #[error("is {0}: this municipality is given twice.")]
    DuplicateMunicipality(String),
    #[error("is {0}: a municipality code must be four digits (CBS).")]
    NotAMunicipalityCode(Quoted),
    #[error("is {0}: a municipality code that is a number must be from 1 to 9999 (CBS).")]
    MunicipalityCodeOutOfRange(i64),
    #[error("is {0}: a municipality must be a code or a name.")]
    NotAMunicipality(Quoted),
    #[error("is {0}: {1}.")]
    NotASuccessor(String, &'static str),
    #[error("{0}")]
    RuleSet(String),
    #[error("The result is out of range: an amount of an answer is at most 92233720368547758.07 in size.")]
    SumTooLarge,
    #[error("is {0}: a question must be one of {1}.")]
    UnknownQuestion(Quoted, String),
    #[error("is {0}: {1}.")]
    NotInRange(Quoted, &'static str),
    #[error("is {0}: {1}.")]
    NotAnIndicator(Quoted, String),
    #[error("is {0}: this amount must not be below zero.")]
    BelowZero(Quoted),
    #[error("is {0}: an amount must be in whole euros here, unless cents are asked for.")]
    NotWholeEuros(Quoted),
    #[error(
        "is {0}: the stages must be voorlopig, nader_voorlopig and definitief, in this order and each once."
    )]
    StageOutOfOrder(&'static str),
    #[error("is not part of the distribution of {0}.")]
    NotPartOfYear(i64),
    #[error("is {0}: the fixed parts must not exceed the amount to distribute, {1}.")]
    PotExceeded(Quoted, String),
    #[error("has only zeros, so {0} cannot be shared out.")]
    NothingToShareOn(&'static str),
    #[error("No net costs up to 1000000000000.00 give this: {0}.")]
    NoSolution(String),
    #[error("{1}")]
    Told(ErrorKind, String),
}

impl Cause {
    const fn kind(&self) -> ErrorKind {
        match self {
            Self::NotJson => ErrorKind::InvalidJson,
            Self::NotAnObject | Self::WrongType(_) => ErrorKind::InvalidType,
            Self::UnknownKey | Self::UnknownKeyNear(_) | Self::NotPartOfYear(_) => ErrorKind::UnknownField,
            Self::Missing | Self::NoRow | Self::NoEntry(_) | Self::Gap(_) | Self::NotEveryMunicipality(_) => {
                ErrorKind::MissingField
            }
            Self::NotAnAmount(_) | Self::Misread(_) | Self::NotADecimal(_) | Self::NotWholeEuros(_) => {
                ErrorKind::InvalidAmount
            }
            Self::AmountTooLarge(_)
            | Self::UnlawfulBelowZero(_)
            | Self::BelowZero(_)
            | Self::WantedNotPositive(_)
            | Self::SumTooLarge => ErrorKind::AmountOutOfRange,
            Self::BudgetNotPositive(_) => ErrorKind::BudgetNotPositive,
            Self::UnknownStage(_) | Self::StageOutOfOrder(_) => ErrorKind::InvalidStage,
            Self::InhabitantsOutOfRange(_) => ErrorKind::InvalidInhabitants,
            Self::NotADay(_) => ErrorKind::InvalidDate,
            Self::DuplicateYear(_) => ErrorKind::DuplicateYear,
            Self::YearUnsupported { .. } | Self::YearUnsupportedAndUnused { .. } => {
                ErrorKind::YearUnsupported
            }
            Self::NoRuleKnown { .. }
            | Self::OutsideRuleSet(..)
            | Self::NotKnownFor(..)
            | Self::NotKnown(..) => ErrorKind::NoRuleKnown,
            Self::YearOutOfRange(_) | Self::WrongYear(..) | Self::UnusedYear(..) => ErrorKind::InvalidYear,
            Self::NotARatio(_) | Self::RateOutOfRange(_) | Self::ChangeOutOfRange(_) => {
                ErrorKind::InvalidRatio
            }
            Self::NotAMunicipalityCode(_)
            | Self::MunicipalityCodeOutOfRange(_)
            | Self::NotAMunicipality(_)
            | Self::DuplicateMunicipality(_)
            | Self::NotASuccessor(..) => ErrorKind::InvalidMunicipalityCode,
            Self::RuleSet(_) => ErrorKind::InvalidRuleSet,
            Self::NoSolution(_) => ErrorKind::NoSolution,
            Self::UnknownQuestion(..) => ErrorKind::UnknownQuestion,
            Self::NotInRange(..) => ErrorKind::InvalidNumber,
            Self::NotAnIndicator(..) => ErrorKind::InvalidIndicator,
            Self::PotExceeded(..) => ErrorKind::PotExceeded,
            Self::NothingToShareOn(_) => ErrorKind::NothingToShareOn,
            Self::Told(kind, _) | Self::NotOneOf(kind, ..) => *kind,
        }
    }

    /// Whether the text continues a field's name ("… is required.") or is a full sentence.
    const fn is_about_a_field(&self) -> bool {
        !matches!(
            self,
            Self::NotJson
                | Self::NotAnObject
                | Self::RuleSet(_)
                | Self::SumTooLarge
                | Self::NoSolution(_)
                | Self::Told(..)
        )
    }
}
