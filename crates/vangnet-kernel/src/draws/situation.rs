//! What is drawn: the net costs and the budget of a year, and the conditions of a payment.

use std::{error::Error, fmt};

use crate::{BandRate, Rates, limits::LARGEST_AMOUNT};

/// A normal distribution of an amount, in eurocents.
///
/// # Example
///
/// ```
/// use vangnet_kernel::Spread;
///
/// let certain = Spread { mean: 10_000_000_000, sd: 0 };
/// assert_eq!(certain.sd, 0);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Spread {
    /// The mean, at most 10¹⁴ cents in size.
    pub mean: i64,
    /// The standard deviation, 0 to 10¹⁴ cents; 0 is a certain amount.
    pub sd: i64,
}

/// The conditions of a payment: the deficit less a part of the budget is more than something.
///
/// # Example
///
/// ```
/// use vangnet_kernel::Condition;
///
/// // The deficit is above 7.5% of the budget, and by more than 100 euro: 10,000 cents.
/// let condition = Condition { border: 75_000, above: 10_000_000_000, required: true };
/// assert!(condition.required);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Condition {
    /// The part of the budget, in millionths, 0 to 10,000,000.
    pub border: i64,
    /// What the deficit less that part must be above, in millionths of a cent: at most 10²¹ in size.
    pub above: i128,
    /// Whether nothing is paid where it is not met. Where not, it is only counted.
    pub required: bool,
}

/// A year whose net costs and budget are not certain: both normal, with a correlation.
///
/// # Example
///
/// See [`Draws`](crate::Draws).
///
/// ```
/// # use vangnet_kernel::Situation;
/// fn has_a_certain_budget(situation: &Situation<'_>) -> bool {
///     situation.budget.sd == 0
/// }
/// # let _ = has_a_certain_budget;
/// ```
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Situation<'a> {
    /// The scale, without a cap per inhabitant.
    pub rates: &'a Rates,
    /// The net costs.
    pub net_costs: Spread,
    /// The budget.
    pub budget: Spread,
    /// The correlation of both, in millionths from −1,000,000 to 1,000,000.
    pub correlation: i64,
    /// The conditions of a payment.
    pub condition: Condition,
}

/// What is wrong with a [`Situation`].
///
/// # Example
///
/// ```
/// use vangnet_kernel::{BandRate, Condition, Draws, Rates, Situation, SituationError, Spread};
///
/// let rates = Rates::new(&[BandRate { above: 75_000, share: 500_000 }], None)?;
/// let situation = Situation {
///     rates: &rates,
///     net_costs: Spread { mean: 100, sd: -1 },
///     budget: Spread { mean: 100, sd: 0 },
///     correlation: 0,
///     condition: Condition { border: 75_000, above: 0, required: false },
/// };
/// assert_eq!(Draws::new(situation, 0, 0).unwrap_err(), SituationError::SdOutOfRange { sd: -1 });
/// # Ok::<(), vangnet_kernel::RatesError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum SituationError {
    /// A mean is more than 10¹⁴ cents in size.
    MeanOutOfRange {
        /// The mean.
        mean: i64,
    },
    /// A standard deviation is below zero or above 10¹⁴ cents.
    SdOutOfRange {
        /// The standard deviation.
        sd: i64,
    },
    /// A correlation is not between −1,000,000 and 1,000,000.
    CorrelationOutOfRange {
        /// The correlation.
        correlation: i64,
    },
    /// The border of the condition is not between 0 and 10,000,000.
    BorderOutOfRange {
        /// The border.
        border: i64,
    },
    /// What the condition asks is above 10²¹ in size.
    ConditionOutOfRange {
        /// What is asked.
        above: i128,
    },
    /// The rates have a cap per inhabitant, which draws do not apply.
    Cap,
}

impl fmt::Display for SituationError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::MeanOutOfRange { mean } => {
                write!(formatter, "the mean must be between -10^14 and 10^14 cents, not {mean}")
            }
            Self::SdOutOfRange { sd } => {
                write!(formatter, "the standard deviation must be between 0 and 10^14 cents, not {sd}")
            }
            Self::CorrelationOutOfRange { correlation } => {
                write!(formatter, "the correlation must be between -1000000 and 1000000, not {correlation}")
            }
            Self::BorderOutOfRange { border } => {
                write!(formatter, "the border must be between 0 and 10000000, not {border}")
            }
            Self::ConditionOutOfRange { above } => {
                write!(formatter, "the condition must be between -10^21 and 10^21, not {above}")
            }
            Self::Cap => write!(formatter, "rates with a cap per inhabitant cannot be drawn"),
        }
    }
}

impl Error for SituationError {}

impl Situation<'_> {
    /// Refuses what is outside its range.
    pub(super) fn check(&self) -> Result<(), SituationError> {
        for Spread { mean, sd } in [self.net_costs, self.budget] {
            if !(-LARGEST_AMOUNT..=LARGEST_AMOUNT).contains(&mean) {
                return Err(SituationError::MeanOutOfRange { mean });
            }
            if !(0..=LARGEST_AMOUNT).contains(&sd) {
                return Err(SituationError::SdOutOfRange { sd });
            }
        }
        let Condition { border, above, .. } = self.condition;
        if !(-1_000_000..=1_000_000).contains(&self.correlation) {
            return Err(SituationError::CorrelationOutOfRange { correlation: self.correlation });
        }
        if !(0..=BandRate::HIGHEST_BORDER).contains(&border) {
            return Err(SituationError::BorderOutOfRange { border });
        }
        if above.unsigned_abs() > 10_u128.pow(21) {
            return Err(SituationError::ConditionOutOfRange { above });
        }
        if self.rates.cap_per_inhabitant().is_some() {
            return Err(SituationError::Cap);
        }
        Ok(())
    }
}
