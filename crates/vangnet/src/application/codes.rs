//! The codes of an application: what a measure is, where it comes from, and what is found.

use serde::Serialize;
use vangnet_derive::Describe;

use crate::{
    error::{Cause, Error},
    reading::read_leaves,
    rules::Finding,
};

/// An enum without fields with its codes; `expected` is what a message says where a text is none of them.
macro_rules! given_codes {
    ($($(#[$meta:meta])* $name:ident, $expected:literal, $shortest:literal {
        $($(#[$doc:meta])* $variant:ident = $code:literal,)+
    })*) => {$(
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Describe)]
        #[serde(rename_all = "snake_case")]
        #[non_exhaustive]
        pub enum $name {
            $($(#[$doc])* $variant,)+
        }

        impl $name {
            /// Every variant, in order.
            ///
            /// # Example
            ///
            /// ```
            #[doc = concat!("assert!(!vangnet::application::", stringify!($name), "::ALL.is_empty());")]
            /// ```
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The code as a question writes it.
            ///
            /// # Example
            ///
            /// ```
            #[doc = concat!("let code = vangnet::application::", stringify!($name), "::ALL[0].code();")]
            /// assert!(!code.is_empty());
            /// ```
            pub const fn code(self) -> &'static str {
                match self {
                    $(Self::$variant => $code,)+
                }
            }

            /// Reads a code.
            ///
            /// # Errors
            ///
            /// `invalid_type` for any other text.
            ///
            /// # Example
            ///
            /// ```
            #[doc = concat!("let error = vangnet::application::", stringify!($name), "::parse(\"x\").unwrap_err();")]
            /// assert_eq!(error.code(), "invalid_type");
            /// ```
            pub fn parse(code: &str) -> Result<Self, Error> {
                let known = Self::ALL.iter().copied().find(|known| known.code() == code);
                known.ok_or_else(|| Cause::WrongType($expected).into())
            }
        }

        read_leaves! {
            $name, $shortest, value => value.code(Self::parse);
        }
    )*};
}

given_codes! {
    /// Whether a measure came from the municipality itself or from a consultation outside it.
    ///
    /// # Example
    ///
    /// ```
    /// assert_eq!(vangnet::application::MeasureKind::External.code(), "external");
    /// ```
    MeasureKind, r#""internal" or "external""#, r#""internal""# {
        /// Part B1: by the municipality itself, without a consultation outside it.
        Internal = "internal",
        /// Part B2: because of a consultation of a party or of written information outside the municipality.
        External = "external",
    }

    /// What a measure works on.
    ///
    /// # Example
    ///
    /// ```
    /// assert_eq!(vangnet::application::MeasureAbout::Outflow.code(), "outflow");
    /// ```
    MeasureAbout, r#""inflow", "outflow", "amount" or "other""#, r#""other""# {
        /// How many come into bijstand.
        Inflow = "inflow",
        /// How many leave it.
        Outflow = "outflow",
        /// How high a benefit is, such as through part-time work.
        Amount = "amount",
        /// Something else.
        Other = "other",
    }

    /// What a source of a measure is.
    ///
    /// # Example
    ///
    /// ```
    /// assert_eq!(vangnet::application::SourceKind::JointBody.code(), "joint_body");
    /// ```
    SourceKind,
    r#""municipality", "joint_body", "social_employment_company", "adviser", "divosa", "research", "document" or "other""#,
    r#""other""# {
        /// Another municipality; one that is in the own joint body does not count as outside.
        Municipality = "municipality",
        /// The own joint body (*gemeenschappelijke regeling*, ISD or RSD), which does not count as outside; that of others is
        /// `other`.
        JointBody = "joint_body",
        /// The social employment company (*SW-bedrijf*), which counts as outside.
        SocialEmploymentCompany = "social_employment_company",
        /// A firm of advisers.
        Adviser = "adviser",
        /// Divosa: its meetings, its benchmark, its people.
        Divosa = "divosa",
        /// Research, also on commission.
        Research = "research",
        /// Written information, on paper or not, which must speak of the effect of the measure.
        Document = "document",
        /// Another party.
        Other = "other",
    }
}

/// What is found in an application.
///
/// # Example
///
/// ```
/// assert_eq!(vangnet::application::ApplicationCode::ConsentAfterFiling.code(), "consent_after_filing");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Describe)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum ApplicationCode {
    /// Received before 1 January or after 15 August of t+1.
    OutsideWindow,
    /// The college did not declare that it took measures.
    NoCollegeDeclaration,
    /// The council did not consent.
    NoCouncilConsent,
    /// No internal measures, after a grant over t−1 or t−2.
    NoInternalMeasures,
    /// The case says that there are no external measures, after a grant over t−1 or t−2.
    NoExternalMeasures,
    /// An *aanwijzing* in t or t+1.
    Instruction,
    /// Question a: an external measure without a source.
    ExternalNeedsSource,
    /// Question b: an external measure without the insight that its source gave.
    ExternalNeedsInsight,
    /// Question c: an external measure that does not say what was done because of it.
    ExternalNeedsMeasure,
    /// An external measure of which no source counts, and one is of the own joint body.
    JointBodyIsNotExternal,
    /// An external measure of which no source counts, and one is written information that says nothing of its effect.
    DocumentNeedsEffectiveness,
    /// A measure without a decision on or before the day of filing.
    NotDecidedBeforeFiling,
    /// A measure that was not begun on or before the day of filing.
    NotStartedBeforeFiling,
    /// Advice: a measure that was decided before the deficit year; its effect must run on.
    MeasureOfEarlierYear,
    /// An external measure that is help with writing the application.
    DraftingHelpIsNotAMeasure,
    /// No measure that counts as external, after a grant over t−1 or t−2.
    NoExternalMeasure,
    /// The council consented before the deficit year.
    ConsentBeforeDeficitYear,
    /// The council consented after the day of filing.
    ConsentAfterFiling,
    /// The chair or the registrar of the council did not sign.
    ConsentNotSigned,
    /// The mayor or the secretary did not sign.
    DeclarationNotSigned,
    /// No analysis of the causes of the deficit.
    NoAnalysis,
    /// Advice: part C without a number of households or an amount.
    NoEffectStated,
}

impl ApplicationCode {
    /// Every code, in the order of an answer.
    ///
    /// # Example
    ///
    /// ```
    /// assert_eq!(vangnet::application::ApplicationCode::ALL.len(), 22);
    /// ```
    pub const ALL: [Self; 22] = [
        Self::OutsideWindow,
        Self::NoCollegeDeclaration,
        Self::NoCouncilConsent,
        Self::NoInternalMeasures,
        Self::NoExternalMeasures,
        Self::Instruction,
        Self::ExternalNeedsSource,
        Self::ExternalNeedsInsight,
        Self::ExternalNeedsMeasure,
        Self::JointBodyIsNotExternal,
        Self::DocumentNeedsEffectiveness,
        Self::NotDecidedBeforeFiling,
        Self::NotStartedBeforeFiling,
        Self::MeasureOfEarlierYear,
        Self::DraftingHelpIsNotAMeasure,
        Self::NoExternalMeasure,
        Self::ConsentBeforeDeficitYear,
        Self::ConsentAfterFiling,
        Self::ConsentNotSigned,
        Self::DeclarationNotSigned,
        Self::NoAnalysis,
        Self::NoEffectStated,
    ];

    /// The code as the answers write it.
    ///
    /// # Example
    ///
    /// ```
    /// assert_eq!(vangnet::application::ApplicationCode::NoAnalysis.code(), "no_analysis");
    /// ```
    pub const fn code(self) -> &'static str {
        match self {
            Self::OutsideWindow => Finding::OutsideWindow.code(),
            Self::NoCollegeDeclaration => Finding::NoCollegeDeclaration.code(),
            Self::NoCouncilConsent => Finding::NoCouncilConsent.code(),
            Self::NoInternalMeasures => Finding::NoInternalMeasures.code(),
            Self::NoExternalMeasures => Finding::NoExternalMeasures.code(),
            Self::Instruction => Finding::Instruction.code(),
            Self::ExternalNeedsSource => "external_needs_source",
            Self::ExternalNeedsInsight => "external_needs_insight",
            Self::ExternalNeedsMeasure => "external_needs_measure",
            Self::JointBodyIsNotExternal => "joint_body_is_not_external",
            Self::DocumentNeedsEffectiveness => "document_needs_effectiveness",
            Self::NotDecidedBeforeFiling => "not_decided_before_filing",
            Self::NotStartedBeforeFiling => "not_started_before_filing",
            Self::MeasureOfEarlierYear => "measure_of_earlier_year",
            Self::DraftingHelpIsNotAMeasure => "drafting_help_is_not_a_measure",
            Self::NoExternalMeasure => "no_external_measure",
            Self::ConsentBeforeDeficitYear => "consent_before_deficit_year",
            Self::ConsentAfterFiling => "consent_after_filing",
            Self::ConsentNotSigned => "consent_not_signed",
            Self::DeclarationNotSigned => "declaration_not_signed",
            Self::NoAnalysis => "no_analysis",
            Self::NoEffectStated => "no_effect_stated",
        }
    }

    /// Whether it is advice: it does not stand in the way of filing.
    ///
    /// # Example
    ///
    /// ```
    /// assert!(vangnet::application::ApplicationCode::NoEffectStated.is_advice());
    /// ```
    pub const fn is_advice(self) -> bool {
        matches!(self, Self::MeasureOfEarlierYear | Self::NoEffectStated)
    }
}

impl From<Finding> for ApplicationCode {
    fn from(finding: Finding) -> Self {
        match finding {
            Finding::OutsideWindow => Self::OutsideWindow,
            Finding::NoCollegeDeclaration => Self::NoCollegeDeclaration,
            Finding::NoCouncilConsent => Self::NoCouncilConsent,
            Finding::NoInternalMeasures => Self::NoInternalMeasures,
            Finding::NoExternalMeasures => Self::NoExternalMeasures,
            Finding::Instruction => Self::Instruction,
        }
    }
}
