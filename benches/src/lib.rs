//! What the binaries of this crate share: rows, rates and the peers that the kernel is measured beside.
#![allow(
    clippy::arithmetic_side_effects,
    clippy::expect_used,
    clippy::missing_panics_doc,
    reason = "a measurement that goes wrong stops, which is what it should do; nothing here is used elsewhere"
)]

pub mod column;
pub mod peers;
pub mod rows;

use vangnet::{Ratio, RuleSet, Year};
use vangnet_kernel::{BandRate, Rates};

/// The rule set of a deficit year.
///
/// # Example
///
/// ```
/// assert_eq!(vangnet_benches::rules(2024).name(), "2024");
/// ```
pub fn rules(year: i64) -> &'static RuleSet {
    RuleSet::for_year(Year::new(year).expect("a year of four digits")).expect("a shipped rule set")
}

/// The rates of a rule set, for the kernel.
///
/// # Example
///
/// ```
/// use vangnet_benches::{rates, rules};
///
/// assert_eq!(rates(rules(2024)).bands().len(), 2);
/// ```
pub fn rates(rules: &RuleSet) -> Rates {
    fn millionths(rate: Ratio) -> i64 {
        let mut decimal = rate.to_decimal();
        decimal.rescale(6);
        i64::try_from(decimal.mantissa()).expect("a rate is at most 10")
    }
    let scale = &rules.regular().scale;
    let bands: Vec<_> = scale
        .bands
        .iter()
        .map(|band| BandRate { above: millionths(band.above.value), share: millionths(band.share.value) })
        .collect();
    let cap = scale.own_risk_cap_per_inhabitant.as_ref().map(|cap| cap.value.cents());
    Rates::new(&bands, cap).expect("shipped rates are rates of the kernel")
}
