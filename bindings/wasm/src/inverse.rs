//! Inverse questions on the regular scale of a rule set.

use vangnet::{Budget, Error, Inhabitants, Inverse, RuleSet};
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};

use crate::{input::Value, refusal::Refusal, rules::Rules, written::json};

/// A scale, a budget and, where given, a number of inhabitants.
#[wasm_bindgen]
#[derive(Debug)]
pub struct InverseQuestions {
    rules: RuleSet,
    budget: Budget,
    inhabitants: Option<Inhabitants>,
}

#[wasm_bindgen]
impl InverseQuestions {
    /// Questions on the regular scale of the shipped rules of a year.
    ///
    /// # Errors
    ///
    /// What is wrong with the year, the budget or the inhabitants.
    #[wasm_bindgen(js_name = ofYear)]
    pub fn of_year(
        year: JsValue,
        budget: JsValue,
        inhabitants: JsValue,
    ) -> Result<InverseQuestions, JsValue> {
        let about = || -> Result<_, Refusal> {
            let year = Value::required(year, "/year")?.year()?;
            let (budget, inhabitants) = figures(budget, inhabitants)?;
            Ok(Self { rules: RuleSet::for_year(year)?.clone(), budget, inhabitants })
        };
        Ok(about()?)
    }

    /// Questions on the regular scale of a given rule set.
    ///
    /// # Errors
    ///
    /// What is wrong with the budget or the inhabitants.
    #[wasm_bindgen(js_name = ofRules)]
    pub fn of_rules(
        rules: &Rules,
        budget: JsValue,
        inhabitants: JsValue,
    ) -> Result<InverseQuestions, JsValue> {
        let (budget, inhabitants) = figures(budget, inhabitants)?;
        Ok(Self { rules: rules.get().clone(), budget, inhabitants })
    }

    /// What a reader of the answers must know, as a JSON array of codes.
    pub fn warnings(&self) -> String {
        json(&self.rules.scale_warnings(self.inhabitants.is_some()))
    }

    /// The smallest net costs that give at least a payment.
    ///
    /// # Errors
    ///
    /// An amount that is not one, or that no net costs give.
    #[wasm_bindgen(js_name = netCostsForPayment)]
    pub fn net_costs_for_payment(&self, payment: JsValue) -> Result<String, JsValue> {
        let wanted = Value::new(payment, "/payment");
        let answer = || -> Result<_, Refusal> {
            let answer = self.inverse().net_costs_for_payment(wanted.euro()?);
            Ok(answer.map_err(|error| place(error, "/payment"))?.to_string())
        };
        Ok(answer()?)
    }

    /// The smallest net costs that give at least an own risk.
    ///
    /// # Errors
    ///
    /// An amount that is not one, or that no net costs give.
    #[wasm_bindgen(js_name = netCostsForOwnRisk)]
    pub fn net_costs_for_own_risk(&self, own_risk: JsValue) -> Result<String, JsValue> {
        let wanted = Value::new(own_risk, "/ownRisk");
        let answer = || -> Result<_, Refusal> {
            let answer = self.inverse().net_costs_for_own_risk(wanted.euro()?);
            Ok(answer.map_err(|error| place(error, "/ownRisk"))?.to_string())
        };
        Ok(answer()?)
    }

    /// The largest own risk and where it is reached, as JSON.
    ///
    /// # Errors
    ///
    /// An own risk that keeps rising.
    #[wasm_bindgen(js_name = maximumOwnRisk)]
    pub fn maximum_own_risk(&self) -> Result<String, JsValue> {
        Ok(json(&self.inverse().maximum_own_risk().map_err(Refusal::from)?))
    }

    /// The nearest borders of the bands, as JSON.
    ///
    /// # Errors
    ///
    /// Net costs that are not an amount.
    pub fn borders(&self, net_costs: JsValue) -> Result<String, JsValue> {
        let net_costs = Value::new(net_costs, "/netCosts").euro()?;
        Ok(json(&self.inverse().borders(net_costs).map_err(Refusal::from)?))
    }

    /// What one more euro does, as JSON.
    ///
    /// # Errors
    ///
    /// Net costs that are not an amount.
    #[wasm_bindgen(js_name = effectOfOneEuro)]
    pub fn effect_of_one_euro(&self, net_costs: JsValue) -> Result<String, JsValue> {
        let net_costs = Value::new(net_costs, "/netCosts").euro()?;
        Ok(json(&self.inverse().effect_of_one_euro(net_costs).map_err(Refusal::from)?))
    }
}

impl InverseQuestions {
    fn inverse(&self) -> Inverse<'_> {
        let inverse = Inverse::new(&self.rules.regular().scale, self.budget);
        match self.inhabitants {
            Some(inhabitants) => inverse.with_inhabitants(inhabitants),
            None => inverse,
        }
    }
}

fn figures(budget: JsValue, inhabitants: JsValue) -> Result<(Budget, Option<Inhabitants>), Refusal> {
    let inhabitants = Value::optional(inhabitants, "/inhabitants");
    let inhabitants = inhabitants.map(|count| count.inhabitants()).transpose()?;
    Ok((Value::required(budget, "/budget")?.budget()?, inhabitants))
}

/// Names the argument where the error is about its value; that there is no solution is a sentence of its own.
fn place(error: Error, field: &str) -> Error {
    if error.kind() == vangnet::ErrorKind::NoSolution { error } else { error.at(field) }
}
