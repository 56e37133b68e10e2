//! What the form asks for, point by point, and whether an application has it.

use serde::Serialize;

use super::{ApplicationCode, ApplicationInput, ApplicationMeasure, MeasureKind, SourceKind};
use crate::rules::Finding;

/// What the form asks for, in its order, each point with whether the application has it.
///
/// # Example
///
/// See [`Application::checklist`](super::Application::checklist).
///
/// ```
/// use vangnet::application::Checklist;
///
/// fn is_complete(checklist: &Checklist) -> bool {
///     checklist.open == 0
/// }
/// # let _ = is_complete;
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
#[non_exhaustive]
pub struct Checklist {
    /// How many points lack something; advice is not among them.
    pub open: usize,
    /// In a sentence or two: whether the application is complete, and what comes of it.
    pub result: String,
    /// The points.
    pub points: Vec<ChecklistPoint>,
    /// What the form asks for and nobody can work out from data.
    pub for_people: Vec<String>,
}

/// Something that the form asks for.
///
/// # Example
///
/// ```
/// use vangnet::application::{ChecklistPoint, PointStatus};
///
/// fn is_open(point: &ChecklistPoint) -> bool {
///     point.status == PointStatus::Lacks
/// }
/// # let _ = is_open;
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
#[non_exhaustive]
pub struct ChecklistPoint {
    /// What is found where it lacks.
    pub code: ApplicationCode,
    /// Whether the application has it.
    pub status: PointStatus,
    /// What it is, in a few words.
    pub name: &'static str,
    /// What is found, in a sentence; `None` where nothing is.
    pub found: Option<&'static str>,
    /// The places of the measures that it is found in, in the list of measures, from 0.
    pub measures: Vec<usize>,
    /// The passage of the form: word for word in Dutch, a translation in English. The form does not speak of an *aanwijzing*.
    pub passage: Option<&'static str>,
    /// Where the passage stands in the form.
    pub part: Option<&'static str>,
}

/// Whether an application has what the form asks for.
///
/// # Example
///
/// ```
/// assert_ne!(vangnet::application::PointStatus::Lacks, vangnet::application::PointStatus::Advice);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum PointStatus {
    /// It is there.
    Fulfilled,
    /// Something lacks.
    Lacks,
    /// Something is advised; it does not stand in the way of filing.
    Advice,
    /// What it is about is not there yet or was not stated, such as the signatures below a declaration that lacks.
    Waits,
    /// It is not asked of this application.
    NotAsked,
}

use ApplicationCode as Code;

/// The points in the order of the form, with the findings that make one: what an application as a whole needs, then parts A,
/// B, C and D, and the consent of the council.
pub(crate) const POINTS: &[&[ApplicationCode]] = &[
    &[Code::OutsideWindow],
    &[Code::Instruction],
    &[Code::NoAnalysis],
    &[Code::NoInternalMeasures],
    &[Code::NoExternalMeasure, Code::NoExternalMeasures],
    &[Code::ExternalNeedsSource],
    &[Code::ExternalNeedsInsight],
    &[Code::ExternalNeedsMeasure],
    &[Code::JointBodyIsNotExternal],
    &[Code::DocumentNeedsEffectiveness],
    &[Code::DraftingHelpIsNotAMeasure],
    &[Code::NotDecidedBeforeFiling],
    &[Code::NotStartedBeforeFiling],
    &[Code::MeasureOfEarlierYear],
    &[Code::NoEffectStated],
    &[Code::NoCollegeDeclaration],
    &[Code::DeclarationNotSigned],
    &[Code::NoCouncilConsent],
    &[Code::ConsentNotSigned],
    &[Code::ConsentBeforeDeficitYear],
    &[Code::ConsentAfterFiling],
];

/// What a point is where nothing is found: fulfilled only by what was stated. `required` are the findings that the rules of
/// the application know.
pub(crate) fn unfound(code: ApplicationCode, input: &ApplicationInput, required: &[Finding]) -> PointStatus {
    let is_required = |finding| required.contains(&finding);
    // What a point is about may be there, or still to come.
    let about = |is_there: bool, is_required: bool| match (is_there, is_required) {
        (true, _) => PointStatus::Fulfilled,
        (false, true) => PointStatus::Waits,
        (false, false) => PointStatus::NotAsked,
    };
    let asked = |finding| about(is_required(finding), false);
    // Earlier grants and an *aanwijzing* stand in the procedure of the case alone.
    let of_procedure = |finding| match asked(finding) {
        PointStatus::Fulfilled if input.case.procedure().is_none() => PointStatus::Waits,
        status => status,
    };
    let external = is_required(Finding::NoExternalMeasures);
    let of_external = |shown: fn(&[&ApplicationMeasure]) -> PointStatus| {
        let measures: Vec<_> =
            input.measures.iter().filter(|measure| measure.kind == MeasureKind::External).collect();
        if measures.is_empty() { about(false, external) } else { shown(&measures) }
    };
    match code {
        Code::OutsideWindow | Code::NoAnalysis | Code::NoEffectStated => PointStatus::Fulfilled,
        Code::NoCollegeDeclaration => asked(Finding::NoCollegeDeclaration),
        Code::NoCouncilConsent => asked(Finding::NoCouncilConsent),
        Code::NoInternalMeasures => of_procedure(Finding::NoInternalMeasures),
        Code::NoExternalMeasures | Code::NoExternalMeasure => of_procedure(Finding::NoExternalMeasures),
        Code::Instruction => of_procedure(Finding::Instruction),
        Code::ExternalNeedsSource
        | Code::ExternalNeedsInsight
        | Code::ExternalNeedsMeasure
        | Code::DraftingHelpIsNotAMeasure => of_external(|_| PointStatus::Fulfilled),
        Code::JointBodyIsNotExternal => of_external(|measures| by_sources(measures, PointStatus::Fulfilled)),
        Code::DocumentNeedsEffectiveness => of_external(of_documents),
        Code::MeasureOfEarlierYear if input.measures.iter().any(|measure| measure.decided_on.is_none()) => {
            PointStatus::Waits
        }
        Code::NotDecidedBeforeFiling | Code::NotStartedBeforeFiling | Code::MeasureOfEarlierYear => {
            about(!input.measures.is_empty(), external || is_required(Finding::NoInternalMeasures))
        }
        Code::ConsentBeforeDeficitYear | Code::ConsentAfterFiling | Code::ConsentNotSigned => {
            about(input.consent.is_some(), is_required(Finding::NoCouncilConsent))
        }
        Code::DeclarationNotSigned => {
            about(input.declaration.is_some(), is_required(Finding::NoCollegeDeclaration))
        }
    }
}

/// A point about sources, where each measure has one.
fn by_sources(measures: &[&ApplicationMeasure], status: PointStatus) -> PointStatus {
    if measures.iter().any(|measure| measure.sources.is_empty()) { PointStatus::Waits } else { status }
}

/// Whether a document was stated to speak of its effect. Beside another source it need not.
fn of_documents(measures: &[&ApplicationMeasure]) -> PointStatus {
    let mut documents = measures
        .iter()
        .flat_map(|measure| &measure.sources)
        .filter(|source| source.kind == SourceKind::Document);
    let speaks = documents.any(|document| document.effectiveness == Some(true));
    by_sources(measures, if speaks { PointStatus::Fulfilled } else { PointStatus::NotAsked })
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_code_is_in_one_point() {
        let codes: Vec<_> = POINTS.iter().copied().flatten().copied().collect();
        let distinct: BTreeSet<_> = codes.iter().copied().collect();
        assert_eq!((codes.len(), distinct.len()), (ApplicationCode::ALL.len(), codes.len()));
    }
}
