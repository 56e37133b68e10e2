//! An assessment with its receipt.

use vangnet::Receipt;
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};

use crate::{
    input,
    language::{language, markup},
    refusal::Refusal,
    rules::Rules,
    written::json,
};

/// A receipt that stays in WebAssembly; JavaScript asks for its parts.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Answer {
    receipt: Receipt,
}

/// Assesses a case under the shipped rules of its deficit year.
///
/// # Errors
///
/// What is wrong with the case, or that no rule is known for it.
#[wasm_bindgen]
pub fn assess(case: &JsValue) -> Result<Answer, JsValue> {
    let receipt = || -> Result<_, Refusal> { Ok(vangnet::receipt(&input::case(case)?)?) };
    Ok(Answer { receipt: receipt()? })
}

/// Assesses a case under a given rule set.
///
/// # Errors
///
/// What is wrong with the case, or that the rule set does not hold in its year.
#[wasm_bindgen(js_name = assessWith)]
pub fn assess_with(case: &JsValue, rules: &Rules) -> Result<Answer, JsValue> {
    let receipt = || -> Result<_, Refusal> { Ok(vangnet::receipt_with(&input::case(case)?, rules.get())?) };
    Ok(Answer { receipt: receipt()? })
}

#[wasm_bindgen]
impl Answer {
    /// The answer as the JSON contract writes it.
    pub fn assessment(&self) -> String {
        json(&self.receipt.assessment)
    }

    /// The whole receipt as JSON.
    pub fn receipt(&self) -> String {
        json(&self.receipt)
    }

    /// The answer in words.
    ///
    /// # Errors
    ///
    /// A language or markup that does not exist.
    pub fn explain(
        &self,
        language_code: Option<String>,
        markup_name: Option<String>,
    ) -> Result<String, JsValue> {
        let (language, markup) = (language(language_code)?, markup(markup_name)?);
        Ok(vangnet::explain(&self.receipt, language, markup))
    }
}
