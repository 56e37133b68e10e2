//! What is found in the measures of part B.

use std::collections::HashSet;

use super::{ApplicationCode, ApplicationInput, ApplicationMeasure, MeasureAbout, MeasureKind, SourceKind};
use crate::number::{Day, Year};

/// What a measure is held against.
pub(super) struct Held<'a> {
    year: Year,
    filed: Day,
    joint_body: HashSet<String>,
    measures: &'a [ApplicationMeasure],
}

impl<'a> Held<'a> {
    pub(super) fn of(input: &'a ApplicationInput) -> Self {
        let joint_body = input.joint_body.iter().flatten().map(|name| folded(name)).collect();
        Self { year: input.case.year(), filed: input.filed, joint_body, measures: &input.measures }
    }

    /// What is found, measure by measure, with the place of the measure.
    pub(super) fn findings(&self) -> impl Iterator<Item = (usize, ApplicationCode)> {
        let measures = self.measures.iter().enumerate();
        measures.flat_map(|(place, measure)| self.of_measure(measure).map(move |code| (place, code)))
    }

    /// Whether a measure counts as internal, and whether one counts as external.
    pub(super) fn kinds(&self) -> (bool, bool) {
        let internal = self.measures.iter().any(|measure| measure.kind == MeasureKind::Internal);
        (internal, self.measures.iter().any(|measure| self.counts_as_external(measure)))
    }

    /// An external measure, unless the form says of it that it is none. What is not described in full may still be one.
    fn counts_as_external(&self, measure: &ApplicationMeasure) -> bool {
        measure.kind == MeasureKind::External
            && !is_help_with_writing(measure)
            && !self.rests_on(measure, Counts::OwnJointBody)
    }

    fn of_measure(&self, measure: &ApplicationMeasure) -> impl Iterator<Item = ApplicationCode> + use<> {
        use ApplicationCode as Code;

        let external = measure.kind == MeasureKind::External;
        let by_filing = |day: Option<Day>| day.is_some_and(|day| day <= self.filed);
        let earlier = measure.decided_on.is_some_and(|day| i64::from(day.parts().0) < self.year.get());
        let found = [
            (Code::ExternalNeedsSource, external && measure.sources.is_empty()),
            (Code::ExternalNeedsInsight, external && is_blank(measure.insight.as_deref())),
            (Code::ExternalNeedsMeasure, external && is_blank(measure.measure.as_deref())),
            (Code::JointBodyIsNotExternal, external && self.rests_on(measure, Counts::OwnJointBody)),
            (Code::DocumentNeedsEffectiveness, external && self.rests_on(measure, Counts::NotWithoutEffect)),
            (Code::NotDecidedBeforeFiling, !by_filing(measure.decided_on)),
            (Code::NotStartedBeforeFiling, !by_filing(measure.started_on)),
            (Code::MeasureOfEarlierYear, earlier),
            (Code::DraftingHelpIsNotAMeasure, external && is_help_with_writing(measure)),
        ];
        found.into_iter().filter_map(|(code, found)| found.then_some(code))
    }

    /// Whether none of the sources counts as a consultation outside the municipality, and one does not for this reason.
    fn rests_on(&self, measure: &ApplicationMeasure, reason: Counts) -> bool {
        let counts = || measure.sources.iter().map(|source| self.counts(source));
        counts().any(|counts| counts == reason) && !counts().any(|counts| counts == Counts::Yes)
    }

    fn counts(&self, source: &super::MeasureSource) -> Counts {
        match source.kind {
            SourceKind::JointBody => Counts::OwnJointBody,
            SourceKind::Municipality if self.joint_body.contains(&folded(&source.name)) => {
                Counts::OwnJointBody
            }
            SourceKind::Document if source.effectiveness != Some(true) => Counts::NotWithoutEffect,
            _ => Counts::Yes,
        }
    }
}

/// Whether a source counts as a consultation outside the municipality, or why it does not.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Counts {
    Yes,
    OwnJointBody,
    NotWithoutEffect,
}

fn is_blank(text: Option<&str>) -> bool {
    text.is_none_or(|text| text.trim().is_empty())
}

/// A name without its capitals and the spaces around it.
fn folded(name: &str) -> String {
    name.trim().to_lowercase()
}

/// How words begin that say that something is written.
const WRITING: [&str; 9] =
    ["opstel", "opgesteld", "schrijf", "schrijven", "geschreven", "invul", "draft", "write", "writing"];
/// Parts of words for an application.
const REQUEST: [&str; 4] = ["aanvra", "verzoek", "application", "request"];

/// Whether a measure is help with writing the application itself. Help with an application for benefit is not: its subject
/// is the inflow, or it does not name the vangnet.
fn is_help_with_writing(measure: &ApplicationMeasure) -> bool {
    let text = format!("{} {}", measure.name, measure.measure.as_deref().unwrap_or_default()).to_lowercase();
    let mut words = text.split(|letter: char| !letter.is_alphanumeric());
    let of_this = measure.about == MeasureAbout::Other || text.contains("vangnet");
    of_this
        && REQUEST.iter().any(|part| text.contains(part))
        && words.any(|word| WRITING.iter().any(|start| word.starts_with(start)))
}
