//! The values of a case: amounts and ratios as strings, days, codes and counts.

use vangnet::{Budget, BudgetStage, Day, Euro, Inhabitants};

use super::value::Value;
use crate::refusal::Refusal;

impl Value {
    pub(crate) fn euro(&self) -> Result<Euro, Refusal> {
        self.of_core(self.text()?.parse())
    }

    pub(super) fn budget(&self) -> Result<Budget, Refusal> {
        self.of_core(Budget::parse(&self.text()?))
    }

    #[cfg(feature = "full")]
    pub(crate) fn ratio(&self) -> Result<vangnet::Ratio, Refusal> {
        self.of_core(self.text()?.parse())
    }

    pub(super) fn stage(&self) -> Result<BudgetStage, Refusal> {
        self.of_core(BudgetStage::parse(&self.text()?))
    }

    pub(super) fn day(&self) -> Result<Day, Refusal> {
        self.of_core(self.text()?.parse())
    }

    #[cfg(feature = "full")]
    pub(super) fn municipality_code(&self) -> Result<vangnet::MunicipalityCode, Refusal> {
        self.of_core(self.text()?.parse())
    }

    pub(super) fn inhabitants(&self) -> Result<Inhabitants, Refusal> {
        self.of_core(Inhabitants::new(self.integer()?))
    }
}
