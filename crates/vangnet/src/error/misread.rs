//! A text that is not an amount: its problem, and what it may mean.

use std::fmt;

use vangnet_derive::Describe;

/// What is wrong with a text that was refused as an amount in a notation.
///
/// # Example
///
/// ```
/// use vangnet::{AmountProblem, Notation, parse_euro};
///
/// let problem = |text| parse_euro(text, Notation::Dutch).unwrap_err().amount_problem();
/// assert_eq!(problem("102222222.22"), Some(AmountProblem::OtherNotation));
/// assert_eq!(problem("00012"), Some(AmountProblem::LeadingZeros));
/// assert_eq!(problem("0,001"), Some(AmountProblem::Decimals));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Describe)]
#[non_exhaustive]
pub enum AmountProblem {
    /// `empty`: there is nothing.
    Empty,
    /// `form`: it is not written as an amount of the notation.
    Form,
    /// `other_notation`: it breaks the notation, and is an amount in another one.
    OtherNotation,
    /// `ambiguous`: two notations read it differently, and no notation was given.
    Ambiguous,
    /// `decimals`: it has a fraction of a cent.
    Decimals,
    /// `leading_zeros`: it begins with zeros, as a code does.
    LeadingZeros,
    /// `in_words`: it counts in thousands, millions or billions.
    InWords,
    /// `several`: it holds more than one amount.
    Several,
    /// `names_euro`: it names the euro, but the unit is the cent.
    NamesEuro,
}

impl AmountProblem {
    /// The stable code of the problem.
    ///
    /// # Example
    ///
    /// ```
    /// assert_eq!(vangnet::AmountProblem::InWords.code(), "in_words");
    /// ```
    pub const fn code(self) -> &'static str {
        match self {
            Self::Empty => "empty",
            Self::Form => "form",
            Self::OtherNotation => "other_notation",
            Self::Ambiguous => "ambiguous",
            Self::Decimals => "decimals",
            Self::LeadingZeros => "leading_zeros",
            Self::InWords => "in_words",
            Self::Several => "several",
            Self::NamesEuro => "names_euro",
        }
    }
}

/// A text that is not an amount.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Misread {
    /// The whole message, which follows the name of the field.
    pub(crate) message: String,
    pub(crate) problem: AmountProblem,
    /// The amounts that it may mean, in cents.
    pub(crate) cents: Vec<i64>,
}

impl fmt::Display for Misread {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}
