//! The deficit years that have rules, made at build time from the rule files, and the error of any other year.

use std::ops::RangeInclusive;

use crate::{
    error::{Cause, Error},
    number::Year,
};

/// The deficit years of the shipped rule sets, from the first to the last.
const SUPPORTED: RangeInclusive<i64> = include!(concat!(env!("OUT_DIR"), "/supported.rs"));

/// A year for which no rules are shipped: before all of them, or after.
pub(crate) fn no_rules(year: Year) -> Error {
    let (year, first, last) = (year.get(), *SUPPORTED.start(), *SUPPORTED.end());
    let cause = if is_before_all(year) {
        Cause::YearUnsupported { year, first, last }
    } else {
        Cause::NoRuleKnown { year, first, last }
    };
    Error::new(cause).at("/year")
}

/// A year for which no procedure of an application is known: one without rules.
pub(super) fn no_procedure(year: Year) -> Error {
    let (first, last) = (*SUPPORTED.start(), *SUPPORTED.end());
    Error::new(Cause::NotKnownFor(year.get(), "a procedure", first, last)).at("/year")
}

/// Whether a year is among those of the shipped rule sets.
pub(super) fn is_supported(year: Year) -> bool {
    SUPPORTED.contains(&year.get())
}

/// A year before all shipped rule sets, on which no later year looks back.
pub(crate) fn no_rules_and_unused(year: Year) -> Error {
    let (year, first, last) = (year.get(), *SUPPORTED.start(), *SUPPORTED.end());
    Error::new(Cause::YearUnsupportedAndUnused { year, first, last }).at("/year")
}

/// Whether a year is before all shipped rule sets.
pub(super) const fn is_before_all(year: i64) -> bool {
    year < *SUPPORTED.start()
}

/// The first year without rules after the shipped rule sets.
pub(crate) const fn first_without_rules() -> i64 {
    SUPPORTED.end().saturating_add(1)
}
