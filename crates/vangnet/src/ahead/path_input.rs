//! What several years together are worked out from.

use vangnet_derive::Read;

use crate::{
    case::{Inhabitants, YearFigures},
    number::{Euro, Year},
    reading::{Bounds, bounded_lists},
};

/// The input of [`path`](super::path).
///
/// # Example
///
/// See [`path`](super::path).
///
/// ```
/// # use vangnet::ahead::PathInput;
/// fn has_reserve(input: &PathInput) -> bool {
///     input.reserve.is_some()
/// }
/// # let _ = has_reserve;
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, Read)]
#[ask(input = "PathOptions")]
pub struct PathInput {
    /// The figures by year, in any order: one to 100 years that follow each other without a gap. Those before `first` are
    /// history, which the tests look back on.
    #[ask(marker = Entries)]
    pub years: Vec<YearFigures>,
    /// The first deficit year to assess, one of the years.
    pub first: Year,
    /// The last deficit year to assess, one of the years and not before the first.
    pub last: Year,
    /// The number of inhabitants, which matters in 2015 and 2016 only.
    pub inhabitants: Option<Inhabitants>,
    /// The deficit year whose rules are assumed for later years, without rules of their own.
    pub assume: Option<Year>,
    /// The reserve at the start of the first year, in euro; it may be below zero.
    pub reserve: Option<Euro>,
    /// The deficit years over which a vangnetuitkering was granted, beside those of the answer: at most 100.
    #[ask(marker = GrantedYears)]
    pub granted_years: Option<Vec<Year>>,
}

impl PathInput {
    /// The years from the first to the last, without inhabitants, an assumption, a reserve or granted years.
    ///
    /// # Example
    ///
    /// ```
    /// use vangnet::{Year, ahead::PathInput};
    ///
    /// let input = PathInput::new(Vec::new(), Year::new(2019)?, Year::new(2020)?);
    /// assert_eq!(input.assume, None);
    /// # Ok::<(), vangnet::Error>(())
    /// ```
    pub const fn new(years: Vec<YearFigures>, first: Year, last: Year) -> Self {
        Self { years, first, last, inhabitants: None, assume: None, reserve: None, granted_years: None }
    }
}

/// How many years there may be.
pub(super) const YEARS: Bounds = Bounds { least: 1, most: 100, says: "there must be 1 to 100 years" };

const GRANTED: Bounds = Bounds { least: 0, most: 100, says: "there must be at most 100 granted years" };

bounded_lists! {
    /// Figures of years.
    pub(super) Entries of YearFigures, YEARS;
    GrantedYears of Year, GRANTED;
}
