//! One band of a scale.

/// One band of a scale: the share that is paid of what lies above a border, up to the border of the next band.
///
/// # Example
///
/// ```
/// use vangnet_kernel::BandRate;
///
/// // Above 7.5% of the budget half is paid.
/// let band = BandRate { above: 75_000, share: 500_000 };
/// assert_eq!(band.share * 2, BandRate::WHOLE);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct BandRate {
    /// The lower border in millionths of the budget, 0 to 10,000,000 (ten times the budget).
    pub above: i64,
    /// The share that is paid in millionths, 0 to 1,000,000.
    pub share: i64,
}

impl BandRate {
    /// A share of 1, in the unit of the rates.
    ///
    /// # Example
    ///
    /// ```
    /// assert_eq!(vangnet_kernel::BandRate::WHOLE, 1_000_000);
    /// ```
    pub const WHOLE: i64 = 1_000_000;

    /// The largest border: ten times the budget.
    pub(crate) const HIGHEST_BORDER: i64 = 10_000_000;
}
