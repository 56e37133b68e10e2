//! The logistic function over a whole column, on the best lane.

#[cfg(target_arch = "x86_64")]
use crate::avx2;
#[cfg(not(target_arch = "x86_64"))]
use crate::logistic;

/// [`logistic`](crate::logistic) of every number, in place of it, with the same bits: on the best lane of this processor.
///
/// # Example
///
/// ```
/// use vangnet_kernel::{logistic, logistic_all};
///
/// let mut chances = [-1.5, 0.0, 2.5];
/// logistic_all(&mut chances);
/// assert_eq!(chances, [-1.5, 0.0, 2.5].map(logistic));
/// ```
pub fn logistic_all(log_odds: &mut [f64]) {
    #[cfg(target_arch = "x86_64")]
    avx2::curves(log_odds);
    #[cfg(not(target_arch = "x86_64"))]
    logistic::curves(log_odds);
}
