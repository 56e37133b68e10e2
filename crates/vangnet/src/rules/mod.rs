//! Rules as data: dated, sourced value by value, read strictly.
//!
//! The shipped rule sets are the TOML files in `rules/`, one a deficit year; [`RuleSet::for_year`] gives them.
//! A user's own has the same shape and the same checks, and its results are marked [`Evidence::User`].

mod assumed;
mod custom;
mod diff;
mod document;
mod evidence;
mod extended;
mod needs;
mod procedure;
mod read_back;
mod rule_set;
mod shipped;
mod values;
mod wording;
mod written;

pub use diff::Difference;
pub use evidence::{Citation, Evidence, Sourced};
pub use extended::{BothOpen, ExtendedAmount, ExtendedRoute};
pub(crate) use procedure::ProcedureRules;
pub use rule_set::{Band, Opens, Origin, RegularRoute, RuleSet, Scale, TestRule};
pub(crate) use shipped::{no_rules, shipped, with_sources};
pub(crate) use values::Entry;
pub use values::RuleValue;
pub use wording::Wording;
