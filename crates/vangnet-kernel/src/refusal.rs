//! The inputs that the kernel refuses, and the reasons.

use std::fmt;

use crate::limits::{LARGEST_AMOUNT, MOST_INHABITANTS};

/// An input or output column.
///
/// # Example
///
/// ```
/// assert_eq!(vangnet_kernel::Column::NetCosts.name(), "net_costs");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Column {
    /// The budgets.
    Budget,
    /// The net costs.
    NetCosts,
    /// The numbers of inhabitants.
    Inhabitants,
    /// The deficits.
    Deficit,
    /// The deficit ratios.
    Ratio,
    /// The payments.
    Payment,
    /// The own risks.
    OwnRisk,
}

impl Column {
    /// The name of the column, as the contract of the crate `vangnet` writes it.
    ///
    /// # Example
    ///
    /// ```
    /// assert_eq!(vangnet_kernel::Column::Ratio.name(), "deficit_ratio");
    /// ```
    pub const fn name(self) -> &'static str {
        match self {
            Self::Budget => "budget",
            Self::NetCosts => "net_costs",
            Self::Inhabitants => "inhabitants",
            Self::Deficit => "deficit",
            Self::Ratio => "deficit_ratio",
            Self::Payment => "payment",
            Self::OwnRisk => "own_risk",
        }
    }
}

/// Why columns are refused: the first row without an answer, or lengths that do not match.
///
/// # Example
///
/// ```
/// use vangnet_kernel::{Column, Refusal};
///
/// let refusal = Refusal::OutOfRange { row: 7, column: Column::Budget, value: 0 };
/// assert_eq!(refusal.code(), "budget_not_positive");
/// assert_eq!(refusal.to_string(), "row 7: budget is 0 cents, but must be above zero");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Refusal {
    /// A column has another length than the budgets.
    LengthsDiffer {
        /// The column.
        column: Column,
        /// How many rows it has.
        rows: usize,
        /// How many budgets there are.
        expected: usize,
    },
    /// A value is outside the range of its column.
    OutOfRange {
        /// The row, from 0.
        row: usize,
        /// The column.
        column: Column,
        /// The value, in the unit of its column.
        value: i64,
    },
    /// The deficit ratio was asked for and is, in millionths, beyond 64 bits: the budget is a few cents.
    RatioTooLarge {
        /// The row, from 0.
        row: usize,
    },
}

impl Refusal {
    /// The code of the refusal: where the crate `vangnet` refuses the same value, its code.
    ///
    /// # Example
    ///
    /// ```
    /// # use vangnet_kernel::{Column, Refusal};
    /// let refusal = Refusal::LengthsDiffer { column: Column::Payment, rows: 3, expected: 4 };
    /// assert_eq!(refusal.code(), "lengths_differ");
    /// ```
    pub const fn code(self) -> &'static str {
        match self {
            Self::LengthsDiffer { .. } => "lengths_differ",
            Self::OutOfRange { column: Column::Budget, value: ..=0, .. } => "budget_not_positive",
            Self::OutOfRange { column: Column::Inhabitants, .. } => "invalid_inhabitants",
            Self::OutOfRange { .. } | Self::RatioTooLarge { .. } => "amount_out_of_range",
        }
    }

    /// The row that is refused, from 0; `None` where it is not about one row.
    ///
    /// # Example
    ///
    /// ```
    /// # use vangnet_kernel::Refusal;
    /// assert_eq!(Refusal::RatioTooLarge { row: 2 }.row(), Some(2));
    /// ```
    pub const fn row(self) -> Option<usize> {
        match self {
            Self::LengthsDiffer { .. } => None,
            Self::OutOfRange { row, .. } | Self::RatioTooLarge { row } => Some(row),
        }
    }

    /// The column that is refused.
    ///
    /// # Example
    ///
    /// ```
    /// # use vangnet_kernel::{Column, Refusal};
    /// assert_eq!(Refusal::RatioTooLarge { row: 2 }.column(), Column::Ratio);
    /// ```
    pub const fn column(self) -> Column {
        match self {
            Self::LengthsDiffer { column, .. } | Self::OutOfRange { column, .. } => column,
            Self::RatioTooLarge { .. } => Column::Ratio,
        }
    }

    /// The refusal of a piece of longer columns, where `rows` rows precede the piece.
    ///
    /// # Example
    ///
    /// ```
    /// # use vangnet_kernel::Refusal;
    /// assert_eq!(Refusal::RatioTooLarge { row: 2 }.behind(1_000).row(), Some(1_002));
    /// ```
    #[must_use]
    pub const fn behind(self, rows: usize) -> Self {
        match self {
            Self::LengthsDiffer { .. } => self,
            Self::OutOfRange { row, column, value } => {
                Self::OutOfRange { row: row.saturating_add(rows), column, value }
            }
            Self::RatioTooLarge { row } => Self::RatioTooLarge { row: row.saturating_add(rows) },
        }
    }
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::LengthsDiffer { column, rows, expected } => {
                let (column, budget) = (column.name(), Column::Budget.name());
                write!(f, "the column {column} has {rows} rows, but the column {budget} has {expected}")
            }
            Self::OutOfRange { row, column: Column::Budget, value: value @ ..=0 } => {
                write!(f, "row {row}: budget is {value} cents, but must be above zero")
            }
            Self::OutOfRange { row, column: Column::Inhabitants, value } => {
                write!(f, "row {row}: inhabitants is {value}, but must be between 1 and {MOST_INHABITANTS}")
            }
            Self::OutOfRange { row, column, value } => {
                let name = column.name();
                write!(f, "row {row}: {name} is {value} cents, but must be at most {LARGEST_AMOUNT} in size")
            }
            Self::RatioTooLarge { row } => {
                write!(f, "row {row}: the deficit ratio in millionths needs more than 64 bits")
            }
        }
    }
}

impl std::error::Error for Refusal {}

/// Why rates are refused.
///
/// # Example
///
/// ```
/// use vangnet_kernel::{Rates, RatesError};
///
/// assert_eq!(Rates::new(&[], None), Err(RatesError::NoBands));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum RatesError {
    /// There is no band.
    NoBands,
    /// A border is not between 0 and 10,000,000 millionths.
    BorderOutOfRange {
        /// The band, from 0.
        band: usize,
        /// Its border in millionths.
        above: i64,
    },
    /// A share is not between 0 and 1,000,000 millionths.
    ShareOutOfRange {
        /// The band, from 0.
        band: usize,
        /// Its share in millionths.
        share: i64,
    },
    /// A border is not above the one before it.
    BordersDoNotRise {
        /// The band, from 0.
        band: usize,
    },
    /// The cap is not between 1 and 1,000,000 cents per inhabitant.
    CapOutOfRange {
        /// The cap in eurocents.
        cap: i64,
    },
}

impl fmt::Display for RatesError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoBands => write!(f, "a scale must have at least one band"),
            Self::BorderOutOfRange { band, above } => {
                write!(f, "band {band}: the border is {above} millionths, but must be between 0 and 10000000")
            }
            Self::ShareOutOfRange { band, share } => {
                write!(f, "band {band}: the share is {share} millionths, but must be between 0 and 1000000")
            }
            Self::BordersDoNotRise { band } => {
                write!(f, "band {band}: the border must be above that of the band before")
            }
            Self::CapOutOfRange { cap } => {
                write!(f, "the cap is {cap} cents per inhabitant, but must be between 1 and 1000000")
            }
        }
    }
}

impl std::error::Error for RatesError {}
