//! The inputs that the kernel of the objective model refuses, and the reasons.

use std::fmt;

use crate::limits::NORM_END;

/// Why columns of households are refused.
///
/// # Example
///
/// ```
/// use vangnet_kernel::HouseholdRefusal;
///
/// let refusal = HouseholdRefusal::NormOutOfRange { row: 3, norm: -1 };
/// assert_eq!(refusal.code(), "amount_out_of_range");
/// assert_eq!(refusal.to_string(), "row 3: norm is -1 cents, but must be between 0 and 134217727");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum HouseholdRefusal {
    /// A column has another length than the norms, or the sums another than the bases.
    LengthsDiffer {
        /// The column.
        column: &'static str,
        /// How many rows it has.
        rows: usize,
        /// How many it must have.
        expected: usize,
    },
    /// A norm is below zero or above 1,342,177.27 euro a year.
    NormOutOfRange {
        /// The row, from 0.
        row: usize,
        /// The norm in eurocents.
        norm: i64,
    },
    /// A household is in a municipality that is not among those given.
    UnknownMunicipality {
        /// The row, from 0.
        row: usize,
        /// The index of its municipality.
        municipality: u32,
        /// How many municipalities there are.
        municipalities: usize,
    },
    /// More than 128 flags, two tables of different lengths, or log-odds beyond 64 bits.
    WeightsDoNotFit,
    /// A sum is 2⁶³ euro or more.
    SumTooLarge,
}

impl HouseholdRefusal {
    /// The stable code of the refusal.
    ///
    /// # Example
    ///
    /// ```
    /// # use vangnet_kernel::HouseholdRefusal;
    /// assert_eq!(HouseholdRefusal::WeightsDoNotFit.code(), "weights_do_not_fit");
    /// ```
    pub const fn code(self) -> &'static str {
        match self {
            Self::LengthsDiffer { .. } => "lengths_differ",
            Self::NormOutOfRange { .. } | Self::SumTooLarge => "amount_out_of_range",
            Self::UnknownMunicipality { .. } => "unknown_municipality",
            Self::WeightsDoNotFit => "weights_do_not_fit",
        }
    }

    /// The row that is refused, from 0; `None` where it is not about one row.
    ///
    /// # Example
    ///
    /// ```
    /// # use vangnet_kernel::HouseholdRefusal;
    /// assert_eq!(HouseholdRefusal::NormOutOfRange { row: 3, norm: -1 }.row(), Some(3));
    /// ```
    pub const fn row(self) -> Option<usize> {
        match self {
            Self::NormOutOfRange { row, .. } | Self::UnknownMunicipality { row, .. } => Some(row),
            Self::LengthsDiffer { .. } | Self::WeightsDoNotFit | Self::SumTooLarge => None,
        }
    }

    /// The name of the column that is refused; `None` where it is not about one column.
    ///
    /// # Example
    ///
    /// ```
    /// # use vangnet_kernel::HouseholdRefusal;
    /// assert_eq!(HouseholdRefusal::NormOutOfRange { row: 3, norm: -1 }.column(), Some("norms"));
    /// ```
    pub const fn column(self) -> Option<&'static str> {
        match self {
            Self::LengthsDiffer { column, .. } => Some(column),
            Self::NormOutOfRange { .. } => Some("norms"),
            Self::UnknownMunicipality { .. } => Some("municipality"),
            Self::WeightsDoNotFit | Self::SumTooLarge => None,
        }
    }

    /// The refusal of a piece of longer columns, where `rows` rows precede the piece.
    ///
    /// # Example
    ///
    /// ```
    /// # use vangnet_kernel::HouseholdRefusal;
    /// assert_eq!(HouseholdRefusal::NormOutOfRange { row: 3, norm: -1 }.behind(1_000).row(), Some(1_003));
    /// ```
    #[must_use]
    pub const fn behind(self, rows: usize) -> Self {
        match self {
            Self::NormOutOfRange { row, norm } => {
                Self::NormOutOfRange { row: row.saturating_add(rows), norm }
            }
            Self::UnknownMunicipality { row, municipality, municipalities } => {
                Self::UnknownMunicipality { row: row.saturating_add(rows), municipality, municipalities }
            }
            other => other,
        }
    }
}

impl fmt::Display for HouseholdRefusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::LengthsDiffer { column, rows, expected } => {
                write!(f, "the column {column} has {rows} rows, but must have {expected}")
            }
            Self::NormOutOfRange { row, norm } => {
                let most = NORM_END.saturating_sub(1);
                write!(f, "row {row}: norm is {norm} cents, but must be between 0 and {most}")
            }
            Self::UnknownMunicipality { row, municipality, municipalities } => {
                write!(
                    f,
                    "row {row}: municipality is {municipality}, but there are only {municipalities} municipalities"
                )
            }
            Self::WeightsDoNotFit => f.write_str(
                "the weights have more than 128 flags, differ in length, or add up to more than 64 bits",
            ),
            Self::SumTooLarge => f.write_str("a sum of expected amounts is 2^63 euro or more"),
        }
    }
}

impl std::error::Error for HouseholdRefusal {}
