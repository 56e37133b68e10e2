//! The rates of a scale as whole numbers, and their form for each lane.

use crate::{BandRate, RatesError, fast::FastRates, wide::WideRates};

/// The rates of one scale, checked and prepared for every lane.
///
/// The unit is the millionth, so the rates of the crate `vangnet` are whole numbers: a `Ratio` between 0 and 10 has at
/// most six decimals. Nothing is lost on the way from a rule set.
///
/// # Example
///
/// Those of deficit year 2016: half above 5%, all above 10%, and at most €30 per inhabitant.
///
/// ```
/// use vangnet_kernel::{BandRate, Rates, RatesError};
///
/// let half = BandRate { above: 50_000, share: 500_000 };
/// let all = BandRate { above: 100_000, share: 1_000_000 };
/// let rates = Rates::new(&[half, all], Some(3000))?;
/// assert_eq!(rates.bands(), [half, all]);
/// assert_eq!(rates.cap_per_inhabitant(), Some(3000));
/// # Ok::<(), RatesError>(())
/// ```
#[derive(Debug, Clone, PartialEq)]
pub struct Rates {
    bands: Vec<BandRate>,
    cap_per_inhabitant: Option<i64>,
    pub(crate) wide: WideRates,
    pub(crate) fast: Option<FastRates>,
}

impl Rates {
    /// The rates of these bands, from low to high, and of a cap on the own risk in eurocents per inhabitant.
    ///
    /// # Errors
    ///
    /// [`RatesError`] where there is no band, where a border or a share is outside the range that [`BandRate`] names,
    /// where a border is not above the one before it, or where the cap is not between 1 and 1,000,000 cents.
    ///
    /// # Example
    ///
    /// ```
    /// use vangnet_kernel::{BandRate, Rates, RatesError};
    ///
    /// let half = BandRate { above: 75_000, share: 500_000 };
    /// let all = BandRate { above: 125_000, share: 1_000_000 };
    /// assert!(Rates::new(&[half, all], None).is_ok());
    /// assert_eq!(Rates::new(&[all, half], None), Err(RatesError::BordersDoNotRise { band: 1 }));
    /// ```
    pub fn new(bands: &[BandRate], cap_per_inhabitant: Option<i64>) -> Result<Self, RatesError> {
        let mut below = None;
        for (band, rate) in bands.iter().enumerate() {
            if !(0..=BandRate::HIGHEST_BORDER).contains(&rate.above) {
                return Err(RatesError::BorderOutOfRange { band, above: rate.above });
            }
            if !(0..=BandRate::WHOLE).contains(&rate.share) {
                return Err(RatesError::ShareOutOfRange { band, share: rate.share });
            }
            if below.is_some_and(|below| rate.above <= below) {
                return Err(RatesError::BordersDoNotRise { band });
            }
            below = Some(rate.above);
        }
        if below.is_none() {
            return Err(RatesError::NoBands);
        }
        if let Some(cap) = cap_per_inhabitant.filter(|cap| !(1..=1_000_000).contains(cap)) {
            return Err(RatesError::CapOutOfRange { cap });
        }
        let wide = WideRates::new(bands);
        let fast = FastRates::new(&wide);
        Ok(Self { bands: bands.to_vec(), cap_per_inhabitant, wide, fast })
    }

    /// The bands, from low to high.
    ///
    /// # Example
    ///
    /// ```
    /// # use vangnet_kernel::{BandRate, Rates};
    /// let all = BandRate { above: 0, share: BandRate::WHOLE };
    /// assert_eq!(Rates::new(&[all], None)?.bands(), [all]);
    /// # Ok::<(), vangnet_kernel::RatesError>(())
    /// ```
    pub fn bands(&self) -> &[BandRate] {
        &self.bands
    }

    /// The most that a municipality bears, in eurocents per inhabitant.
    ///
    /// # Example
    ///
    /// ```
    /// # use vangnet_kernel::{BandRate, Rates};
    /// let all = BandRate { above: 0, share: BandRate::WHOLE };
    /// assert_eq!(Rates::new(&[all], Some(3000))?.cap_per_inhabitant(), Some(3000));
    /// # Ok::<(), vangnet_kernel::RatesError>(())
    /// ```
    pub fn cap_per_inhabitant(&self) -> Option<i64> {
        self.cap_per_inhabitant
    }

    /// The amounts up to which the fast lanes go, in eurocents; rows beyond take the wide lane, which is exact too.
    ///
    /// A row stays in the fast lane where its budget is at most this and its deficit at most this in size. It is 0
    /// where the rates have so many digits that no fast lane is of use.
    ///
    /// # Example
    ///
    /// ```
    /// # use vangnet_kernel::{BandRate, Rates};
    /// let bands = [
    ///     BandRate { above: 75_000, share: 500_000 },
    ///     BandRate { above: 125_000, share: 1_000_000 },
    /// ];
    /// // Some 88 billion euro, for the rates of 2019 and later.
    /// assert_eq!(Rates::new(&bands, None)?.fast_up_to(), 8_796_093_022_208);
    /// # Ok::<(), vangnet_kernel::RatesError>(())
    /// ```
    pub fn fast_up_to(&self) -> i64 {
        self.fast.as_ref().map_or(0, FastRates::limit)
    }
}
