//! What is found in an application.

use serde::Serialize;
use vangnet_derive::Describe;

use super::{Analysed, ApplicationCode, ApplicationInput};
use crate::{
    ahead::Programme,
    assess::Outcome,
    receipt::Receipt,
    rules::{Basis, Finding, FormRules, Passage},
};

/// What is found in an application, and whether it is complete.
///
/// # Example
///
/// See [`application`](super::application()).
///
/// ```
/// use vangnet::application::Application;
///
/// fn lacks(answer: &Application) -> usize {
///     answer.findings.iter().filter(|finding| !finding.advice).count()
/// }
/// # let _ = lacks;
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Describe)]
#[non_exhaustive]
pub struct Application {
    /// What is found: first what the contract finds, then measure by measure, then of the application as a whole.
    pub findings: Vec<ApplicationFinding>,
    /// Whether nothing is found that stands in the way of filing; advice does not.
    pub ready: bool,
    /// The outcome of the assessment of the case with this application.
    pub outcome: Outcome,
    /// What the draft is written from.
    #[serde(skip)]
    pub(crate) written_from: Box<WrittenFrom>,
    /// What it rests on.
    #[serde(flatten)]
    pub basis: Basis,
}

/// What the draft of an application is written from.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(crate) struct WrittenFrom {
    pub(crate) input: ApplicationInput,
    /// What is found in measures, with the place of each.
    pub(crate) of_measures: Vec<(usize, ApplicationCode)>,
    /// What the rules of the procedure require, as what is found where it lacks.
    pub(crate) required: Vec<Finding>,
    pub(crate) receipt: Receipt,
    /// The receipt of the case without its application: what the figures alone say.
    pub(crate) of_figures: Receipt,
    pub(crate) analysed: Option<Analysed>,
    pub(crate) programme: Option<Programme>,
}

/// Something that is found in an application.
///
/// # Example
///
/// ```
/// use vangnet::application::ApplicationFinding;
///
/// fn is_about_a_measure(finding: &ApplicationFinding) -> bool {
///     finding.measure.is_some()
/// }
/// # let _ = is_about_a_measure;
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Describe)]
#[non_exhaustive]
pub struct ApplicationFinding {
    /// What is found.
    pub code: ApplicationCode,
    /// The name of the measure that it is about.
    pub measure: Option<String>,
    /// The passage of the form that asks for it, word for word, in Dutch; the form does not speak of an *aanwijzing*.
    pub passage: Option<&'static str>,
    /// Where the passage stands in the form.
    pub part: Option<&'static str>,
    /// Whether it is advice, which does not stand in the way of filing.
    pub advice: bool,
}

impl Application {
    /// Whether this is found.
    pub(crate) fn has(&self, code: ApplicationCode) -> bool {
        self.findings.iter().any(|finding| finding.code == code)
    }
}

impl ApplicationFinding {
    pub(super) fn new(code: ApplicationCode, measure: Option<&str>) -> Self {
        let passage = FormRules::read().passage(code.code());
        Self {
            code,
            measure: measure.map(str::to_owned),
            passage: passage.map(|passage| passage.nl.as_str()),
            part: passage.map(|passage| passage.part.nl.as_str()),
            advice: code.is_advice(),
        }
    }

    /// The passage in both languages.
    pub(crate) fn in_form(&self) -> Option<&'static Passage> {
        FormRules::read().passage(self.code.code())
    }
}
