//! What the binaries of this crate share: rows, rates and the peers that the kernel is measured beside.
#![allow(
    clippy::arithmetic_side_effects,
    clippy::cast_precision_loss,
    clippy::expect_used,
    clippy::float_arithmetic,
    clippy::missing_panics_doc,
    reason = "times are floats, and a measurement that goes wrong stops; nothing here is used elsewhere"
)]

pub mod batch;
pub mod column;
pub mod group;
pub mod in_process;
pub mod markdown;
pub mod peers;
pub mod program;
pub mod report;
pub mod rows;
pub mod table;
mod targets;
pub mod turns;

use vangnet::{RuleSet, Year};
use vangnet_kernel::Rates;

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
    rules.regular().scale.rates().expect("shipped rates are rates of the kernel")
}
