//! Whole columns at the speed of memory: the scale of a rule set for the crate `vangnet-kernel`.
//!
//! The kernel works on slices of whole eurocents and gives, to the cent, what [`assess`](crate::assess) gives as the
//! `scale` of its answer. It says nothing of the entry tests, which need the years before.
//!
//! # Example
//!
//! ```
//! use vangnet::{RuleSet, Year, columns::{Columns, Outputs, scale}};
//!
//! let rates = RuleSet::for_year(Year::new(2024)?)?.regular().scale.rates()?;
//! let columns = Columns { budget: &[10_222_222_222], net_costs: &[11_142_222_222], inhabitants: None };
//! let (mut payment, mut own_risk) = ([0], [0]);
//! let outputs = Outputs { payment: Some(&mut payment), own_risk: Some(&mut own_risk), ..Outputs::default() };
//! scale(&rates, columns, outputs).expect("a row that is in range");
//! assert_eq!((payment[0], own_risk[0]), (76_666_667, 843_333_333));
//! # Ok::<(), vangnet::Error>(())
//! ```

pub use vangnet_kernel::{BandRate, Column, Columns, Outputs, Rates, Refusal, scale};

use crate::{Error, Ratio, Scale, error::Cause};

impl Scale {
    /// The scale as whole numbers, for columns.
    ///
    /// # Errors
    ///
    /// `invalid_rule_set` for a scale that the kernel does not take; every checked rule set is one that it does.
    ///
    /// # Example
    ///
    /// ```
    /// use vangnet::{RuleSet, Year};
    ///
    /// let rates = RuleSet::for_year(Year::new(2016)?)?.regular().scale.rates()?;
    /// assert_eq!(rates.bands()[0].above, 50_000);
    /// assert_eq!(rates.cap_per_inhabitant(), Some(3000));
    /// # Ok::<(), vangnet::Error>(())
    /// ```
    pub fn rates(&self) -> Result<Rates, Error> {
        let band = |band: &crate::Band| BandRate {
            above: millionths(band.above.value),
            share: millionths(band.share.value),
        };
        let bands: Vec<_> = self.bands.iter().map(band).collect();
        let cap = self.own_risk_cap_per_inhabitant.as_ref().map(|cap| cap.value.cents());
        Rates::new(&bands, cap).map_err(|error| Cause::RuleSet(error.to_string()).into())
    }
}

/// A rate in millionths: it has at most six decimals and is at most 10.
fn millionths(rate: Ratio) -> i64 {
    let mut decimal = rate.to_decimal();
    decimal.rescale(6);
    i64::try_from(decimal.mantissa()).unwrap_or(i64::MAX)
}
