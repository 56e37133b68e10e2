//! The rules that an object of Python holds.

use std::{
    hash::{Hash, Hasher},
    sync::Arc,
};

use pyo3::PyResult;
use vangnet::{RuleSet, Year};

use crate::convert::errors;

/// A rule set: one of the shipped ones, or one that Python owns.
#[derive(Debug, Clone)]
pub(crate) enum Rules {
    Shipped(&'static RuleSet),
    Own(Arc<RuleSet>),
}

impl Rules {
    pub(crate) fn own(rules: RuleSet) -> Self {
        Self::Own(Arc::new(rules))
    }

    /// These rules, or those of a deficit year where there are none.
    pub(crate) fn or_of_year(given: Option<Self>, year: Year) -> PyResult<Self> {
        match given {
            Some(rules) => Ok(rules),
            None => RuleSet::for_year(year).map(Self::Shipped).map_err(|error| errors::to_exception(&error)),
        }
    }

    pub(crate) fn get(&self) -> &RuleSet {
        match self {
            Self::Shipped(rules) => rules,
            Self::Own(rules) => rules,
        }
    }
}

impl PartialEq for Rules {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self.get(), other.get()) || self.get() == other.get()
    }
}

impl Eq for Rules {}

impl Hash for Rules {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.get().hash(state);
    }
}
