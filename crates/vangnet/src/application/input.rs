//! What an application is checked from.

use vangnet_derive::Read;

use super::{Analysis, MeasureAbout, MeasureKind, SourceKind};
use crate::{
    ahead::ProgrammeInput,
    case::Case,
    number::{Count, Day, Euro},
    reading::{AskedAs, Bounds, NotBelowZero, bounded_lists},
};

/// A party or a document that a measure comes from.
///
/// # Example
///
/// ```
/// use vangnet::application::{MeasureSource, SourceKind};
///
/// let source = MeasureSource::new(SourceKind::Divosa, "Divosa");
/// assert_eq!(source.effectiveness, None);
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, Read)]
pub struct MeasureSource {
    /// What it is.
    pub kind: SourceKind,
    /// Its name: of a party, or the title of a document.
    pub name: String,
    /// The day of the consultation or of the document.
    pub date: Option<Day>,
    /// Whether written information speaks of the effect of the measure and of how it works; not said where it is absent.
    pub effectiveness: Option<bool>,
}

impl MeasureSource {
    /// A source of which no more is known.
    ///
    /// # Example
    ///
    /// ```
    /// # use vangnet::application::{MeasureSource, SourceKind};
    /// assert_eq!(MeasureSource::new(SourceKind::Other, "UWV").name, "UWV");
    /// ```
    pub fn new(kind: SourceKind, name: impl Into<String>) -> Self {
        Self { kind, name: name.into(), date: None, effectiveness: None }
    }
}

/// A measure of part B of the form.
///
/// # Example
///
/// ```
/// use vangnet::application::{ApplicationMeasure, MeasureAbout, MeasureKind};
///
/// let measure = ApplicationMeasure::new("job coaches", MeasureKind::Internal, MeasureAbout::Outflow);
/// assert!(measure.sources.is_empty());
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, Read)]
pub struct ApplicationMeasure {
    /// Its name.
    pub name: String,
    /// Internal (part B1) or external (part B2).
    pub kind: MeasureKind,
    /// What it works on.
    pub about: MeasureAbout,
    /// Question a: where it comes from, at most 100 sources; an empty list where it comes from nobody else.
    #[ask(marker = Sources)]
    pub sources: Vec<MeasureSource>,
    /// Question b: the insight that the sources gave.
    pub insight: Option<String>,
    /// Question c: what was done because of it.
    pub measure: Option<String>,
    /// The day on which it was decided.
    pub decided_on: Option<Day>,
    /// The day on which its execution began.
    pub started_on: Option<Day>,
    /// How many households fewer need a benefit.
    pub households: Option<Count>,
    /// What it saves, in euro.
    #[ask(marker = NotBelowZero)]
    pub saving: Option<Euro>,
}

impl ApplicationMeasure {
    /// A measure of which no more is known.
    ///
    /// # Example
    ///
    /// ```
    /// # use vangnet::application::{ApplicationMeasure, MeasureAbout, MeasureKind};
    /// let measure = ApplicationMeasure::new("a", MeasureKind::External, MeasureAbout::Inflow);
    /// assert!(measure.decided_on.is_none());
    /// ```
    pub fn new(name: impl Into<String>, kind: MeasureKind, about: MeasureAbout) -> Self {
        Self {
            name: name.into(),
            kind,
            about,
            sources: Vec::new(),
            insight: None,
            measure: None,
            decided_on: None,
            started_on: None,
            households: None,
            saving: None,
        }
    }
}

/// *Instemming gemeenteraad*: the consent of the council.
///
/// # Example
///
/// ```
/// use vangnet::application::CouncilConsent;
///
/// let consent = CouncilConsent { date: "2020-07-01".parse()?, chair: true, registrar: false };
/// assert!(!consent.is_signed());
/// # Ok::<(), vangnet::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Read)]
pub struct CouncilConsent {
    /// The day of the consent.
    pub date: Day,
    /// Whether the chair signed the form.
    pub chair: bool,
    /// Whether the registrar (*griffier*) signed the form.
    pub registrar: bool,
}

impl CouncilConsent {
    /// Whether both signed.
    ///
    /// # Example
    ///
    /// ```
    /// # use vangnet::application::CouncilConsent;
    /// assert!(CouncilConsent { date: "2020-07-01".parse()?, chair: true, registrar: true }.is_signed());
    /// # Ok::<(), vangnet::Error>(())
    /// ```
    pub const fn is_signed(&self) -> bool {
        self.chair && self.registrar
    }
}

/// *Verklaring college*: the declaration of the college (part D).
///
/// # Example
///
/// ```
/// use vangnet::application::CollegeDeclaration;
///
/// let declaration = CollegeDeclaration { date: "2020-06-23".parse()?, mayor: true, secretary: true };
/// assert!(declaration.is_signed());
/// # Ok::<(), vangnet::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Read)]
pub struct CollegeDeclaration {
    /// The day of the declaration.
    pub date: Day,
    /// Whether the mayor signed the form.
    pub mayor: bool,
    /// Whether the secretary signed the form.
    pub secretary: bool,
}

impl CollegeDeclaration {
    /// Whether both signed.
    ///
    /// # Example
    ///
    /// ```
    /// # use vangnet::application::CollegeDeclaration;
    /// assert!(!CollegeDeclaration { date: "2020-06-23".parse()?, mayor: false, secretary: true }.is_signed());
    /// # Ok::<(), vangnet::Error>(())
    /// ```
    pub const fn is_signed(&self) -> bool {
        self.mayor && self.secretary
    }
}

/// The input of [`application`](super::application()).
///
/// # Example
///
/// See [`application`](super::application()).
///
/// ```
/// # use vangnet::application::ApplicationInput;
/// fn has_analysis(input: &ApplicationInput) -> bool {
///     input.analysis.is_some()
/// }
/// # let _ = has_analysis;
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, Read)]
#[ask(input = "ApplicationOptions")]
pub struct ApplicationInput {
    /// The case: the deficit year and its figures. What its procedure says counts beside what stands here.
    pub case: Case,
    /// The day on which the application is filed.
    pub filed: Day,
    /// The names of the municipalities that share the execution, at most 100; absent where there is no joint body.
    #[ask(marker = Names)]
    pub joint_body: Option<Vec<String>>,
    /// The measures of part B, at most 1000.
    #[ask(marker = Measures)]
    pub measures: Vec<ApplicationMeasure>,
    /// The consent of the council; absent where there is none.
    pub consent: Option<CouncilConsent>,
    /// The declaration of the college; absent where there is none.
    pub declaration: Option<CollegeDeclaration>,
    /// Part A: the causes of the deficit, as a question.
    pub analysis: Option<Analysis>,
    /// Part C: what the measures bring, as a question, for the draft.
    #[ask(marker = AskedAs)]
    pub programme: Option<ProgrammeInput>,
}

impl ApplicationInput {
    /// An application with its measures, without a consent, a declaration, an analysis or a programme.
    ///
    /// # Example
    ///
    /// ```
    /// use vangnet::{Case, Year, application::ApplicationInput};
    ///
    /// let case = Case::new("a", Year::new(2019)?, vec![])?;
    /// assert!(ApplicationInput::new(case, "2020-08-01".parse()?, vec![]).consent.is_none());
    /// # Ok::<(), vangnet::Error>(())
    /// ```
    pub const fn new(case: Case, filed: Day, measures: Vec<ApplicationMeasure>) -> Self {
        Self {
            case,
            filed,
            joint_body: None,
            measures,
            consent: None,
            declaration: None,
            analysis: None,
            programme: None,
        }
    }
}

pub(super) const MEASURES: Bounds =
    Bounds { least: 0, most: 1000, says: "there must be at most 1000 measures" };
pub(super) const SOURCES: Bounds =
    Bounds { least: 0, most: 100, says: "there must be at most 100 sources of a measure" };
pub(super) const NAMES: Bounds =
    Bounds { least: 0, most: 100, says: "there must be at most 100 municipalities in a joint body" };

bounded_lists! {
    Measures of ApplicationMeasure, MEASURES;
    Sources of MeasureSource, SOURCES;
    Names of String, NAMES;
}
