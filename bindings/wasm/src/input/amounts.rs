//! Amounts and ratios as strings, and counts.

use vangnet::{Budget, Euro, Inhabitants, Ratio};

use super::value::Value;
use crate::refusal::Refusal;

impl Value {
    pub(crate) fn euro(&self) -> Result<Euro, Refusal> {
        self.of_core(self.text()?.parse())
    }

    pub(crate) fn budget(&self) -> Result<Budget, Refusal> {
        self.of_core(Budget::parse(&self.text()?))
    }

    pub(crate) fn ratio(&self) -> Result<Ratio, Refusal> {
        self.of_core(self.text()?.parse())
    }

    pub(crate) fn inhabitants(&self) -> Result<Inhabitants, Refusal> {
        self.of_core(Inhabitants::new(self.integer()?))
    }
}
