//! Rules as data: dated, sourced value by value, read strictly.
//!
//! The shipped rule sets are the TOML files in `rules/`, one a deficit year; [`RuleSet::for_year`] gives them.
//! A user's own has the same shape and the same checks, and its results are marked [`Evidence::User`].

mod assumed;
mod basis;
mod codes;
mod custom;
mod diff;
mod document;
mod evidence;
mod extended;
mod form;
mod needs;
mod procedure;
mod read_back;
mod route;
mod rule_set;
mod shipped;
mod supported;
mod values;
mod wording;
mod written;

pub use basis::{Basis, Caveat};
pub(crate) use codes::codes;
pub use codes::{ApplicationForm, Finding, Route, TestName, Warning};
pub use diff::Difference;
pub use evidence::{Citation, Evidence, Sourced};
pub use extended::{BothOpen, ExtendedAmount, ExtendedRoute};
pub(crate) use form::{FormRules, Passage};
pub use procedure::Forms;
pub(crate) use procedure::ProcedureRules;
pub use route::{Band, Opens, RegularRoute, Scale, TestRule};
pub use rule_set::{Origin, RuleSet};
pub(crate) use shipped::{embedded, shipped, with_sources};
pub(crate) use supported::{first_without_rules, no_rules, no_rules_and_unused};
pub(crate) use values::Entry;
pub use values::RuleValue;
pub use wording::Wording;
