//! The answers of inverse questions, with the warnings of the questions.

use std::ops::Deref;

use pyo3::prelude::*;
use serde::{Deserialize, Serialize};
use vangnet::{Border, Borders, EffectOfOneEuro, MaximumOwnRisk, Warning};

use crate::convert::{arguments, value};

/// An answer with what its reader must know: on its own it does not say which rules and inhabitants it is about.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub(crate) struct Warned<T> {
    #[serde(flatten)]
    pub(crate) answer: T,
    pub(crate) warnings: Vec<Warning>,
}

impl<T> Deref for Warned<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.answer
    }
}

value::value_class! {
    /// The largest own risk and the smallest net costs at which it is reached, in euro.
    ///
    /// >>> import vangnet
    /// >>> vangnet.Inverse(vangnet.rule_set(2018), budget=100_000_000).maximum_own_risk().own_risk
    /// Decimal('8750000.00')
    PyMaximumOwnRisk(Warned<MaximumOwnRisk>) as "MaximumOwnRisk" {
        /// The smallest net costs at which the own risk is at its maximum.
        net_costs,
        /// That own risk.
        own_risk,
        /// What a reader of the answer must know, as codes: those of the questions.
        warnings,
    }
    methods {
        /// The answer as a table, as HTML for a notebook; `lang` is "nl" or "en", without it Dutch.
        #[pyo3(signature = (*, lang=None))]
        fn to_html(&self, lang: Option<&Bound<'_, PyAny>>) -> PyResult<String> {
            Ok(self.0.answer.explain_html(&self.0.warnings, arguments::language(lang)?))
        }

        fn _repr_html_(&self) -> PyResult<String> {
            self.to_html(None)
        }
    }
}

value::value_class! {
    /// A border of a band, and how far it is.
    ///
    /// >>> import vangnet
    /// >>> vangnet.Inverse(vangnet.rule_set(2024), budget=100_000_000).borders(109_000_000).up.ratio
    /// Decimal('0.125')
    PyBorder(Border) as "Border" {
        /// The border as a share of the budget; 0 is the budget itself.
        ratio,
        /// The first cent of net costs at or above it going up, the last at or below it going down.
        net_costs,
        /// How many euro away that is.
        distance,
    }
}

value::value_class! {
    /// The nearest borders on either side.
    ///
    /// >>> import vangnet
    /// >>> vangnet.Inverse(vangnet.rule_set(2024), budget=100_000_000).borders(120_000_000).up is None
    /// True
    PyBorders(Warned<Borders>) as "Borders" {
        /// The nearest border above; `None` in the last band.
        up,
        /// The nearest border at or below; `None` in a surplus.
        down,
        /// What a reader of the answer must know, as codes: those of the questions.
        warnings,
    }
    methods {
        /// The answer as a table, as HTML for a notebook; `lang` is "nl" or "en", without it Dutch.
        #[pyo3(signature = (*, lang=None))]
        fn to_html(&self, lang: Option<&Bound<'_, PyAny>>) -> PyResult<String> {
            Ok(self.0.answer.explain_html(&self.0.warnings, arguments::language(lang)?))
        }

        fn _repr_html_(&self) -> PyResult<String> {
            self.to_html(None)
        }
    }
}

value::value_class! {
    /// What one more euro of net costs does, in euro and unrounded.
    ///
    /// >>> import vangnet
    /// >>> vangnet.Inverse(vangnet.rule_set(2024), budget=100_000_000).effect_of_one_euro(109_000_000).payment
    /// Decimal('0.5')
    PyEffectOfOneEuro(Warned<EffectOfOneEuro>) as "EffectOfOneEuro" {
        /// By how much the payment changes.
        payment,
        /// By how much the own risk changes.
        own_risk,
        /// What a reader of the answer must know, as codes: those of the questions.
        warnings,
    }
    methods {
        /// The answer as a table, as HTML for a notebook; `lang` is "nl" or "en", without it Dutch.
        #[pyo3(signature = (*, lang=None))]
        fn to_html(&self, lang: Option<&Bound<'_, PyAny>>) -> PyResult<String> {
            Ok(self.0.answer.explain_html(&self.0.warnings, arguments::language(lang)?))
        }

        fn _repr_html_(&self) -> PyResult<String> {
            self.to_html(None)
        }
    }
}
