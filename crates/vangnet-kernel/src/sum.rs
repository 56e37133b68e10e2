//! An exact sum of expected amounts.

/// A sum of expected amounts: a whole number of 2⁻⁶⁴ euro, so that no order and no division into parts changes it.
///
/// Every expected amount is rounded to that unit once, which is at most 2⁻⁶⁵ euro off: eight million households together
/// stay within 2⁻⁴² euro. From there on integers are added, so the sums of parts add up to the sum of the whole, bit for
/// bit. It holds up to 2⁶³ euro: 2⁴² households of the largest norm.
///
/// # Example
///
/// ```
/// use vangnet_kernel::Sum;
///
/// let half_a_cent = Sum::of_amount(0.005).unwrap();
/// let cent = half_a_cent.plus(half_a_cent).unwrap();
/// assert_eq!((cent.cents(), cent.to_f64()), (1, 0.01));
/// assert_eq!(Sum::from_bytes(cent.to_bytes()), cent);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Sum(i128);

impl Sum {
    /// Nothing.
    ///
    /// # Example
    ///
    /// ```
    /// assert_eq!(vangnet_kernel::Sum::ZERO.cents(), 0);
    /// ```
    pub const ZERO: Self = Self(0);

    /// The bits after the point.
    pub(crate) const BITS: u32 = 64;

    /// An amount in euro, rounded to 2⁻⁶⁴ euro (a half to the even one); `None` below 0, from 2⁶² on and for no number.
    ///
    /// # Example
    ///
    /// ```
    /// use vangnet_kernel::Sum;
    ///
    /// assert_eq!(Sum::of_amount(16_068.74).unwrap().cents(), 1_606_874);
    /// assert!(Sum::of_amount(-1.0).is_none() && Sum::of_amount(f64::NAN).is_none());
    /// ```
    #[allow(clippy::float_arithmetic, reason = "a product with a power of two is exact")]
    #[expect(clippy::cast_possible_truncation, reason = "a whole number below 2¹²⁶")]
    pub fn of_amount(euro: f64) -> Option<Self> {
        const UNITS: f64 = 18_446_744_073_709_551_616.0;
        const END: f64 = 4_611_686_018_427_387_904.0;
        (0.0..END).contains(&euro).then(|| Self((euro * UNITS).round_ties_even() as i128))
    }

    /// A number of units of 2⁻⁶⁴ euro.
    pub(crate) const fn of_units(units: i128) -> Self {
        Self(units)
    }

    /// Both together; `None` where that is 2⁶³ euro or more in size.
    ///
    /// # Example
    ///
    /// ```
    /// use vangnet_kernel::Sum;
    ///
    /// let parts = [0.1, 0.2, 1e9].map(|euro| Sum::of_amount(euro).unwrap());
    /// let forwards = parts.iter().try_fold(Sum::ZERO, |sum, part| sum.plus(*part));
    /// let backwards = parts.iter().rev().try_fold(Sum::ZERO, |sum, part| sum.plus(*part));
    /// assert_eq!(forwards, backwards);
    /// ```
    pub fn plus(self, other: Self) -> Option<Self> {
        self.0.checked_add(other.0).map(Self)
    }

    /// The nearest double, in euro.
    ///
    /// # Example
    ///
    /// ```
    /// # use vangnet_kernel::Sum;
    /// assert_eq!(Sum::of_amount(0.1).unwrap().to_f64(), 0.1);
    /// ```
    #[allow(clippy::float_arithmetic, reason = "a product with a power of two is exact")]
    #[expect(clippy::cast_precision_loss, reason = "the one rounding")]
    pub fn to_f64(self) -> f64 {
        const UNIT: f64 = 1.0 / 18_446_744_073_709_551_616.0;
        self.0 as f64 * UNIT
    }

    /// Eurocents, a half away from zero.
    ///
    /// # Example
    ///
    /// ```
    /// # use vangnet_kernel::Sum;
    /// assert_eq!(Sum::of_amount(0.125).unwrap().cents(), 13);
    /// ```
    #[expect(
        clippy::arithmetic_side_effects,
        reason = "a hundred times 63 bits, and a hundred times 64 bits with a half"
    )]
    pub fn cents(self) -> i128 {
        let size = self.0.unsigned_abs();
        let (euro, rest) = (size >> Self::BITS, size & u128::from(u64::MAX));
        let cents = euro * 100 + ((rest * 100 + (1 << (Self::BITS - 1))) >> Self::BITS);
        let cents = cents.cast_signed();
        if self.0 < 0 { -cents } else { cents }
    }

    /// Two integers for a table: the whole euros (rounded down), and the bits of the units of 2⁻⁶⁴ euro above them.
    ///
    /// # Example
    ///
    /// ```
    /// # use vangnet_kernel::Sum;
    /// let sum = Sum::of_amount(1.5).unwrap();
    /// assert_eq!(sum.to_parts(), [1, i64::MIN]);
    /// assert_eq!(Sum::from_parts([1, i64::MIN]), sum);
    /// ```
    #[expect(clippy::cast_possible_truncation, reason = "each half of the bits")]
    pub const fn to_parts(self) -> [i64; 2] {
        [(self.0 >> Self::BITS) as i64, self.0 as i64]
    }

    /// The sum that [`to_parts`](Self::to_parts) was given of.
    ///
    /// # Example
    ///
    /// ```
    /// # use vangnet_kernel::Sum;
    /// assert_eq!(Sum::from_parts([7, 0]).cents(), 700);
    /// ```
    pub const fn from_parts([euro, units]: [i64; 2]) -> Self {
        Self(((euro as i128) << Self::BITS) | units.cast_unsigned() as i128)
    }

    /// Sixteen bytes, the lowest first.
    ///
    /// # Example
    ///
    /// ```
    /// # use vangnet_kernel::Sum;
    /// assert_eq!(Sum::from_parts([7, 0]).to_bytes()[8], 7);
    /// ```
    pub const fn to_bytes(self) -> [u8; 16] {
        self.0.to_le_bytes()
    }

    /// The sum that [`to_bytes`](Self::to_bytes) was given of.
    ///
    /// # Example
    ///
    /// ```
    /// # use vangnet_kernel::Sum;
    /// assert_eq!(Sum::from_bytes([0; 16]), Sum::ZERO);
    /// ```
    pub const fn from_bytes(bytes: [u8; 16]) -> Self {
        Self(i128::from_le_bytes(bytes))
    }
}
