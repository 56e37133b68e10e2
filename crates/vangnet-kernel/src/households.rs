//! The columns of households.

/// The flags of households as bits, in the order of the weights; bits beyond these count for nothing.
///
/// # Example
///
/// ```
/// use vangnet_kernel::Flags;
///
/// // The same household twice: with its first flag, and with its 65th.
/// let whole = Flags::Whole(&[1 | 1 << 64]);
/// let halves = Flags::Halves { low: &[1], high: &[1] };
/// assert_ne!(whole, halves);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Flags<'a> {
    /// One number a household.
    Whole(&'a [u128]),
    /// Two columns, for tables that have no integers of 128 bits.
    Halves {
        /// Flags 0 to 63.
        low: &'a [u64],
        /// Flags 64 to 127.
        high: &'a [u64],
    },
}

/// The input columns, household by household.
///
/// # Example
///
/// ```
/// use vangnet_kernel::{Flags, Households};
///
/// let households = Households { flags: Flags::Whole(&[0b101]), norms: &[1_606_874] };
/// assert_eq!(households.norms.len(), 1);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Households<'a> {
    /// The flags.
    pub flags: Flags<'a>,
    /// The norms in eurocents a year, 0 to 134,217,727.
    pub norms: &'a [i64],
}

/// The columns to write. All of them are computed; writing them takes memory, and so time.
///
/// # Example
///
/// ```
/// use vangnet_kernel::Expectations;
///
/// let mut amount = [0.0; 3];
/// let outputs = Expectations { amount: Some(&mut amount), ..Expectations::default() };
/// assert!(outputs.chance.is_none());
/// ```
#[derive(Debug, Default)]
pub struct Expectations<'a> {
    /// The chances of a benefit, within 10⁻¹⁵.
    pub chance: Option<&'a mut [f64]>,
    /// The fractions of the norm that are paid, within 10⁻¹⁵.
    pub fraction: Option<&'a mut [f64]>,
    /// The expected amounts in euro a year, within 2·10⁻¹⁵ of the norm.
    pub amount: Option<&'a mut [f64]>,
}
