//! The questions.

use super::Answered;
use crate::{
    ahead::{
        AllocateInput, CaseloadInput, CostPlanInput, NationalOutlookInput, OutlookInput, PathInput,
        ProfileQuestion, ProgrammeInput, SensitivityOptions,
    },
    analysis::{AttributionQuestion, DeviationInput},
    application::ApplicationInput,
    budget::{
        AanwijzingReductionQuestion, BudgetHistoryQuestion, LateAccountsQuestion, MacroBudgetsQuestion,
        PaymentCalendarQuestion,
    },
    description::{self, Describe as _, Shape},
    distribution::DistributionInput,
    error::Error,
    explain::Told,
    model::{Household, IndicatorsQuestion},
    reading::{Question, Value},
};

/// The name of the question that answers another one in words.
pub(super) const EXPLAIN: &str = "explain";

macro_rules! questions {
    ($($part:ident: $($question:ty),*;)*) => {
        $(pub(super) const $part: &[Entry] = &[$(Entry::of::<$question>(),)*];)*
        pub(super) const ALL: Entries = &[$($part,)*];

        /// Apart from the entries, so that a program with a part of the questions holds no others.
        const NAMES: &[Name] = &[$($(Name::of::<$question>(),)*)*];

        /// Apart from the entries, so that a program that describes nothing holds no descriptions.
        pub(super) fn described() -> Vec<description::Question> {
            [$($(describe::<$question>(),)*)*].into_iter().flatten().collect()
        }
    };
}

// Every question, in the order of the document on questions.
questions! {
    BUDGET:
        BudgetHistoryQuestion,
        PaymentCalendarQuestion,
        LateAccountsQuestion,
        AanwijzingReductionQuestion,
        DistributionInput,
        IndicatorsQuestion,
        Household,
        DeviationInput,
        AttributionQuestion,
        MacroBudgetsQuestion;
    AHEAD:
        CaseloadInput,
        ProfileQuestion,
        PathInput,
        ProgrammeInput,
        OutlookInput,
        NationalOutlookInput,
        SensitivityOptions,
        AllocateInput,
        CostPlanInput;
    APPLICATION:
        ApplicationInput;
}

/// Questions, in lists.
pub(super) type Entries = &'static [&'static [Entry]];

/// The entry of a question among these.
pub(super) fn find(selection: Entries, name: &str) -> Option<&'static Entry> {
    selection.iter().copied().flatten().find(|entry| entry.name == name)
}

/// Whether there is a question of that name, here or elsewhere.
pub(super) fn is_known(name: &str) -> bool {
    NAMES.iter().any(|known| known.name == name)
}

struct Name {
    name: &'static str,
    is_explained: bool,
}

impl Name {
    const fn of<Q: Question>() -> Self {
        Self { name: Q::NAME, is_explained: Q::IS_EXPLAINED }
    }
}

/// A question by its name.
pub(super) struct Entry {
    pub(super) name: &'static str,
    pub(super) is_explained: bool,
    pub(super) ask: fn(&Value<'_>) -> Result<Answered, Error>,
}

impl Entry {
    const fn of<Q>() -> Self
    where
        Q: Question,
        Q::Answer: Told + Send + Sync + 'static,
    {
        Self {
            name: Q::NAME,
            is_explained: Q::IS_EXPLAINED,
            ask: |value| Ok(Answered::new(Q::read(value)?.answer()?)),
        }
    }
}

fn describe<Q: Question>() -> Option<description::Question> {
    let (Shape::Object(takes), Shape::Object(gives)) = (Q::shape(), Q::Answer::shape()) else { return None };
    Some(description::Question {
        name: Q::NAME,
        subject: Q::SUBJECT,
        answers: Q::ANSWERS,
        takes,
        gives,
        is_explained: Q::IS_EXPLAINED,
        runs: Q::RUNS,
        has_documents: Q::HAS_DOCUMENTS,
        source: Q::SOURCE,
        example: Q::EXAMPLE,
    })
}

/// The names, for the message that a question is none of them.
pub(super) fn all() -> String {
    listed(NAMES.iter().map(|known| known.name).chain([EXPLAIN]))
}

/// The names of the questions that can be explained.
pub(super) fn explained() -> String {
    listed(NAMES.iter().filter(|known| known.is_explained).map(|known| known.name))
}

/// `a, b and c`.
fn listed(names: impl Iterator<Item = &'static str>) -> String {
    let names = names.collect::<Vec<_>>().join(", ");
    names.rsplit_once(", ").map(|(others, last)| [others, last].join(" and ")).unwrap_or(names)
}
