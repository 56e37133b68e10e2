//! What each question takes and gives, as data: the typed Rust input and answer, with their documentation.
//!
//! The types describe themselves, through `Describe`; nothing here is written a second time. The JSON Schema, the tables
//! of [the document on questions](crate::_documentation::questions), and the classes of Python and JavaScript are made
//! from it.
//!
//! # Example
//!
//! ```
//! let questions = vangnet::questions::described();
//! let late = questions.iter().find(|question| question.name == "late_accounts").unwrap();
//! let keys: Vec<_> = late.takes.fields.iter().map(|field| field.name).collect();
//! assert_eq!(keys, ["year", "costs", "price_change", "volume_change"]);
//! ```

mod documentation;
mod leaf;

pub use documentation::Documentation;
pub use leaf::{Bound, Leaf};
pub(crate) use leaf::{leaves, whole};

/// What every case, question, answer and error looks like, as a JSON Schema (2020-12) with the version of the crate.
///
/// # Example
///
/// ```
/// let schema: serde_json::Value = serde_json::from_str(vangnet::description::SCHEMA).unwrap();
/// assert_eq!(schema["$schema"], "https://json-schema.org/draft/2020-12/schema");
/// assert!(schema["$defs"]["question.late_accounts"]["properties"]["costs"].is_object());
/// ```
pub const SCHEMA: &str = include_str!("../../schema/vangnet.schema.json");

/// A question: its name, what it takes, and what it gives.
///
/// # Example
///
/// ```
/// let questions = vangnet::questions::described();
/// assert_eq!(questions[0].name, "budget_history");
/// assert!(questions[0].is_explained);
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Question {
    /// The value of the key `question`.
    pub name: &'static str,
    /// What it is about: the subject of its document, such as `budget`.
    pub subject: &'static str,
    /// What it answers, in a sentence.
    pub answers: &'static str,
    /// Its keys, in the order in which they are read.
    pub takes: Object,
    /// The keys of its answer, in their order.
    pub gives: Object,
    /// The question `explain` can be about it.
    pub is_explained: bool,
    /// It can take long, and [`Running`](crate::questions::Running) answers it in pieces.
    pub runs: bool,
    /// It is about a form: its answer has [documents](crate::Document).
    pub has_documents: bool,
    /// Where its rules are written, such as `Participatiewet art. 76(4)`; empty where it is arithmetic.
    pub source: &'static str,
    /// One question, as JSON.
    pub example: &'static str,
}

/// The contract of an assessment: a case, its answer, an error, and what an answer leads to.
///
/// # Example
///
/// ```
/// let answer = vangnet::contract::described().answer;
/// assert_eq!(answer.fields.last().unwrap().name, "warnings");
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Contract {
    /// A case.
    pub case: Object,
    /// Its answer.
    pub answer: Object,
    /// The error in place of an answer, also of a question.
    pub error: Object,
    /// What the typed functions give beside the answer, such as its receipt.
    pub beside: Vec<Object>,
    /// The codes that the typed functions take or that an error has, and that none of these objects holds.
    pub codes: Vec<Codes>,
}

impl Contract {
    pub(crate) fn new<C: Describe, A: Describe, E: Describe>(
        beside: impl IntoIterator<Item = Shape>,
        codes: impl IntoIterator<Item = Shape>,
    ) -> Self {
        let object = |shape: Shape| shape.into_object().unwrap_or_default();
        Self {
            case: object(C::shape()),
            answer: object(A::shape()),
            error: object(E::shape()),
            beside: beside.into_iter().filter_map(Shape::into_object).collect(),
            codes: codes.into_iter().filter_map(Shape::into_codes).collect(),
        }
    }
}

/// An object with known keys.
///
/// # Example
///
/// ```
/// let gives = &vangnet::questions::described()[0].gives;
/// assert_eq!(gives.name, "BudgetHistory");
/// assert_eq!(gives.flattened[0].name, "Basis");
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[non_exhaustive]
pub struct Object {
    /// The name of the type in every language.
    pub name: &'static str,
    /// What it is.
    pub documentation: Documentation,
    /// Its keys, in their order.
    pub fields: Vec<Field>,
    /// Objects whose keys follow those of this one.
    pub flattened: Vec<Object>,
}

/// A key of an object.
///
/// # Example
///
/// ```
/// use vangnet::{description::{Presence}, questions::described};
///
/// let split = described()[0].takes.fields[2].clone();
/// assert_eq!((split.name, split.presence), ("split", Presence::Default("\"shapley\"")));
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Field {
    /// The key.
    pub name: &'static str,
    /// What it holds: its meaning, unit and range.
    pub documentation: Documentation,
    /// Its value.
    pub shape: Shape,
    /// Whether it may be absent from a question; in an answer every key is there.
    pub presence: Presence,
}

/// Whether a key may be absent.
///
/// # Example
///
/// ```
/// use vangnet::{description::{Presence}, questions::described};
///
/// assert_eq!(described()[0].takes.fields[0].presence, Presence::Required);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Presence {
    /// It must be there.
    Required,
    /// It may be absent, and has no value then.
    Optional,
    /// It may be absent, and then has this value, as JSON.
    Default(&'static str),
}

/// What a value looks like.
///
/// # Example
///
/// ```
/// use vangnet::{description::{Shape}, questions::described};
///
/// assert!(matches!(described()[0].takes.fields[1].shape, Shape::List { least: 1, most: Some(3), .. }));
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Shape {
    /// A number, a text or a truth value.
    Leaf(Leaf),
    /// One of a list of codes.
    Codes(Codes),
    /// An object with known keys.
    Object(Object),
    /// An array.
    List {
        /// Each item.
        item: Box<Shape>,
        /// The fewest items.
        least: usize,
        /// The most items, where there is a limit.
        most: Option<usize>,
    },
    /// An object with keys that the caller, or the year, decides.
    Map {
        /// The keys: codes where they are known, otherwise text.
        key: Box<Shape>,
        /// Each value.
        value: Box<Shape>,
    },
    /// `null`, or a value of this shape; only in answers.
    Nullable(Box<Shape>),
    /// Another question: an object whose key `question` says which of these it is.
    Question(Vec<Asked>),
}

/// A question that another one holds.
///
/// # Example
///
/// ```
/// use vangnet::{description::Shape, questions::described};
///
/// let questions = described();
/// let application = questions.iter().find(|question| question.name == "application").unwrap();
/// let analysis = application.takes.fields.iter().find(|field| field.name == "analysis").unwrap();
/// let Shape::Question(asked) = &analysis.shape else { panic!("a question") };
/// assert_eq!(asked.iter().map(|asked| asked.name).collect::<Vec<_>>(), ["attribution", "deviation"]);
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Asked {
    /// The value of its key `question`.
    pub name: &'static str,
    /// Its other keys.
    pub takes: Object,
}

/// A text that is one of a list.
///
/// # Example
///
/// ```
/// use vangnet::{description::{Shape}, questions::described};
///
/// let Shape::Codes(split) = &described()[0].takes.fields[2].shape else { panic!("a list of codes") };
/// assert_eq!(split.codes.iter().map(|code| code.code).collect::<Vec<_>>(), ["shapley", "macro_first"]);
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Codes {
    /// The name of the type in every language.
    pub name: &'static str,
    /// What the codes are.
    pub documentation: Documentation,
    /// Each code, in order.
    pub codes: Vec<Code>,
}

/// A code of a list.
///
/// # Example
///
/// ```
/// use vangnet::{description::{Shape}, questions::described};
///
/// let Shape::Codes(split) = &described()[0].takes.fields[2].shape else { panic!("a list of codes") };
/// assert!(!split.codes[0].documentation.text().is_empty());
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Code {
    /// The text.
    pub code: &'static str,
    /// What it means.
    pub documentation: Documentation,
}

/// A type that says what its values look like in JSON.
pub(crate) trait Describe {
    /// What a value looks like.
    fn shape() -> Shape;
}

/// An object that a description only names: every language has written its class by hand.
pub(crate) fn opaque(name: &'static str) -> Shape {
    Shape::Object(Object { name, ..Object::default() })
}

impl<T: Describe> Describe for Option<T> {
    fn shape() -> Shape {
        Shape::Nullable(Box::new(T::shape()))
    }
}

impl<T: Describe> Describe for Vec<T> {
    fn shape() -> Shape {
        Shape::List { item: Box::new(T::shape()), least: 0, most: None }
    }
}

impl<T: Describe> Describe for &[T] {
    fn shape() -> Shape {
        Vec::<T>::shape()
    }
}

impl<T: Describe> Describe for &T {
    fn shape() -> Shape {
        T::shape()
    }
}

impl Shape {
    /// The object that this is.
    pub(crate) fn into_object(self) -> Option<Object> {
        if let Self::Object(object) = self { Some(object) } else { None }
    }

    fn into_codes(self) -> Option<Codes> {
        if let Self::Codes(codes) = self { Some(codes) } else { None }
    }
}
