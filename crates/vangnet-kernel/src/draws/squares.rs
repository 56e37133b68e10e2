//! Sums of squares, exact.
#![expect(clippy::arithmetic_side_effects, reason = "at most 2⁶⁴ terms below 2⁶⁴ in each part")]

/// A sum of squares of amounts in cents, which can be beyond 128 bits.
///
/// # Example
///
/// ```
/// use vangnet_kernel::Squares;
///
/// let mut sum = Squares::default();
/// sum.add(3);
/// sum.add(-4);
/// assert_eq!((sum.high(), sum.low()), (0, 25));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct Squares {
    high: u128,
    low: u128,
}

impl Squares {
    /// Adds the square of an amount below 2⁶³ in size.
    ///
    /// # Example
    ///
    /// ```
    /// let mut sum = vangnet_kernel::Squares::default();
    /// sum.add(i64::MAX);
    /// sum.add(i64::MAX);
    /// assert_eq!(sum.high() * (1 << 64) + sum.low(), 2 * (i64::MAX as u128).pow(2));
    /// ```
    pub fn add(&mut self, amount: i64) {
        let size = u128::from(amount.unsigned_abs());
        self.carry(size * size);
    }

    /// Adds a sum of squares.
    ///
    /// # Example
    ///
    /// ```
    /// use vangnet_kernel::Squares;
    ///
    /// let (mut sum, mut more) = (Squares::default(), Squares::default());
    /// more.add(5);
    /// sum.merge(more);
    /// assert_eq!(sum.low(), 25);
    /// ```
    pub fn merge(&mut self, more: Self) {
        self.carry(more.low);
        self.high += more.high;
    }

    /// Adds a part of the sum.
    pub(super) fn carry(&mut self, sum: u128) {
        let low = self.low + (sum & u128::from(u64::MAX));
        self.low = low & u128::from(u64::MAX);
        self.high += (sum >> 64) + (low >> 64);
    }

    /// The sum divided by 2⁶⁴, rounded down.
    ///
    /// # Example
    ///
    /// ```
    /// assert_eq!(vangnet_kernel::Squares::default().high(), 0);
    /// ```
    pub const fn high(&self) -> u128 {
        self.high
    }

    /// The rest of that division.
    ///
    /// # Example
    ///
    /// ```
    /// assert_eq!(vangnet_kernel::Squares::default().low(), 0);
    /// ```
    pub const fn low(&self) -> u128 {
        self.low
    }
}
