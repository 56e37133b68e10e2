//! What went wrong, as a stable category.

use vangnet_derive::Describe;

/// What went wrong, as a stable category.
///
/// The first thirteen are the codes of the JSON contract. Later versions may add kinds: expect one that is not here.
///
/// # Example
///
/// ```
/// use vangnet::{ErrorKind, Euro};
///
/// let error = "1,50".parse::<Euro>().unwrap_err();
/// assert_eq!(error.kind(), ErrorKind::InvalidAmount);
/// assert_eq!(error.kind().code(), "invalid_amount");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize, Describe)]
#[serde(rename_all = "snake_case")]
#[ask(name = "ErrorCode")]
#[non_exhaustive]
pub enum ErrorKind {
    /// A line that is not one JSON value.
    InvalidJson,
    /// A value of another type than the contract requires.
    InvalidType,
    /// A key that the contract does not know.
    UnknownField,
    /// A required key, or the entry of a year that is needed, is absent.
    MissingField,
    /// A text that is not an amount.
    InvalidAmount,
    /// An amount outside its range.
    AmountOutOfRange,
    /// A budget of zero or less.
    BudgetNotPositive,
    /// A budget stage that does not exist.
    InvalidStage,
    /// A number of inhabitants outside its range.
    InvalidInhabitants,
    /// A text that is not a calendar day.
    InvalidDate,
    /// A year that is given twice.
    DuplicateYear,
    /// A name stands twice.
    DuplicateName,
    /// A deficit year before the first that has rules.
    YearUnsupported,
    /// A year for which no rule is known, such as a deficit year after the last that has rules.
    NoRuleKnown,
    /// A year outside the range of years, or one that rules are not assumed for.
    InvalidYear,
    /// A text that is not a ratio, or a ratio outside its range.
    InvalidRatio,
    /// A text that is not a CBS municipality code.
    InvalidMunicipalityCode,
    /// A rule set that is incomplete or contradicts itself.
    InvalidRuleSet,
    /// An inverse question without an answer.
    NoSolution,
    /// A question that does not exist.
    UnknownQuestion,
    /// A number other than an amount, outside its range.
    InvalidNumber,
    /// An indicator or norm that the tables of the objective model do not have, or do not have in this form.
    InvalidIndicator,
    /// Fixed parts of a distribution that exceed the amount to distribute.
    PotExceeded,
    /// An amount to be shared on figures that are all zero.
    NothingToShareOn,
    /// Columns of one call that do not have the same number of rows.
    LengthsDiffer,
    /// A language that the library does not write.
    InvalidLanguage,
    /// A markup that the library does not write.
    InvalidMarkup,
}

impl ErrorKind {
    /// The stable code of this kind: the same text in Rust, Python and JavaScript.
    ///
    /// # Example
    ///
    /// ```
    /// assert_eq!(vangnet::ErrorKind::NoRuleKnown.code(), "no_rule_known");
    /// ```
    pub const fn code(self) -> &'static str {
        match self {
            Self::InvalidJson => "invalid_json",
            Self::InvalidType => "invalid_type",
            Self::UnknownField => "unknown_field",
            Self::MissingField => "missing_field",
            Self::InvalidAmount => "invalid_amount",
            Self::AmountOutOfRange => "amount_out_of_range",
            Self::BudgetNotPositive => "budget_not_positive",
            Self::InvalidStage => "invalid_stage",
            Self::InvalidInhabitants => "invalid_inhabitants",
            Self::InvalidDate => "invalid_date",
            Self::DuplicateYear => "duplicate_year",
            Self::DuplicateName => "duplicate_name",
            Self::YearUnsupported => "year_unsupported",
            Self::NoRuleKnown => "no_rule_known",
            Self::InvalidYear => "invalid_year",
            Self::InvalidRatio => "invalid_ratio",
            Self::InvalidMunicipalityCode => "invalid_municipality_code",
            Self::InvalidRuleSet => "invalid_rule_set",
            Self::NoSolution => "no_solution",
            Self::UnknownQuestion => "unknown_question",
            Self::InvalidNumber => "invalid_number",
            Self::InvalidIndicator => "invalid_indicator",
            Self::PotExceeded => "pot_exceeded",
            Self::NothingToShareOn => "nothing_to_share_on",
            Self::LengthsDiffer => "lengths_differ",
            Self::InvalidLanguage => "invalid_language",
            Self::InvalidMarkup => "invalid_markup",
        }
    }
}
