//! Rule sets and their parts.

mod document;
mod held;
mod parts;
mod route;
pub(crate) mod rule_set;

pub(crate) use self::{
    held::Rules,
    parts::{PyBand, PyTestRule},
    route::{PyRouteRules, PySourced},
    rule_set::{PyRuleSet, given},
};
