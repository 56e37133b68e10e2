//! An assessment with its receipt.

use std::cell::OnceCell;

use vangnet::{Assessment, Case, Receipt, RuleSet};
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};

use crate::{
    input,
    language::{language, markup},
    refusal::Refusal,
    rules::Rules,
    written::json,
};

/// An assessment that stays in WebAssembly; its receipt is made where JavaScript asks for it.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Answer {
    case: Case,
    /// The rules that the caller gave; the shipped ones where there are none.
    rules: Option<RuleSet>,
    assessment: Assessment,
    receipt: OnceCell<Receipt>,
}

/// Assesses a case under the shipped rules of its deficit year.
///
/// # Errors
///
/// What is wrong with the case, or that no rule is known for it.
#[wasm_bindgen]
pub fn assess(case: &str) -> Result<Answer, JsValue> {
    Ok(Answer::new(case, None)?)
}

/// Assesses a case under a given rule set.
///
/// # Errors
///
/// What is wrong with the case, or that the rule set does not hold in its year.
#[wasm_bindgen(js_name = assessWith)]
pub fn assess_with(case: &str, rules: &Rules) -> Result<Answer, JsValue> {
    Ok(Answer::new(case, Some(rules.get().clone()))?)
}

#[wasm_bindgen]
impl Answer {
    /// The answer as the JSON contract writes it.
    pub fn assessment(&self) -> String {
        json(&self.assessment)
    }

    /// Whether the amounts of the scale are only what would be.
    #[wasm_bindgen(js_name = scaleIsHypothetical)]
    pub fn scale_is_hypothetical(&self) -> bool {
        self.assessment.scale_is_hypothetical()
    }

    /// What the answer waits for, as JSON; `null` where nothing is missing.
    ///
    /// # Errors
    ///
    /// None for a case that has been assessed; the signature is that of the core.
    pub fn missing(&self) -> Result<String, JsValue> {
        Ok(json(&self.assessment.missing(&self.case, self.rules()?)))
    }

    /// The years that no test looks at, as JSON.
    ///
    /// # Errors
    ///
    /// None for a case that has been assessed; the signature is that of the core.
    #[wasm_bindgen(js_name = unusedYears)]
    pub fn unused_years(&self) -> Result<String, JsValue> {
        Ok(json(&self.case.unused_years(self.rules()?)))
    }

    /// The whole receipt as JSON.
    ///
    /// # Errors
    ///
    /// None for a case that has been assessed; the signature is that of the core.
    pub fn receipt(&self) -> Result<String, JsValue> {
        Ok(json(self.whole()?))
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
        Ok(vangnet::explain(self.whole()?, language, markup))
    }
}

impl Answer {
    fn new(case: &str, rules: Option<RuleSet>) -> Result<Self, Refusal> {
        let case = input::case(case)?;
        case.check_history(match &rules {
            Some(rules) => rules,
            None => RuleSet::for_year(case.year())?,
        })?;
        let assessment = match &rules {
            Some(rules) => vangnet::assess_with(&case, rules)?,
            None => vangnet::assess(&case)?,
        };
        Ok(Self { case, rules, assessment, receipt: OnceCell::new() })
    }

    fn rules(&self) -> Result<&RuleSet, Refusal> {
        match &self.rules {
            Some(rules) => Ok(rules),
            None => Ok(RuleSet::for_year(self.case.year())?),
        }
    }

    fn whole(&self) -> Result<&Receipt, Refusal> {
        if let Some(receipt) = self.receipt.get() {
            return Ok(receipt);
        }
        let receipt = self.assessment.receipt(&self.case, self.rules()?)?;
        Ok(self.receipt.get_or_init(|| receipt))
    }
}
