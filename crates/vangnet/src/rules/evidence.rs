//! Evidence marks, and the publications behind a value.

use serde::{Deserialize, Serialize};
use vangnet_derive::Describe;

/// How sure a rule is: what kind of publication gives it. A later mark is a weaker one.
///
/// # Example
///
/// ```
/// use vangnet::Evidence;
///
/// assert!(Evidence::Law < Evidence::Inferred);
/// assert_eq!(Evidence::Secondary.code(), "secondary");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, Describe)]
#[serde(rename_all = "snake_case")]
pub enum Evidence {
    /// The text of the law or decree was read.
    Law,
    /// The site of the Toetsingscommissie or of the ministry.
    Official,
    /// A municipal or press publication, or a published figure that only this rule reproduces.
    Secondary,
    /// Reasoned from the years around it or from one case.
    Inferred,
    /// A user's own rule.
    User,
}

impl Evidence {
    /// The mark as the answers write it.
    ///
    /// # Example
    ///
    /// ```
    /// assert_eq!(vangnet::Evidence::Law.code(), "law");
    /// ```
    pub const fn code(self) -> &'static str {
        match self {
            Self::Law => "law",
            Self::Official => "official",
            Self::Secondary => "secondary",
            Self::Inferred => "inferred",
            Self::User => "user",
        }
    }
}

/// A place in a publication: which text, and which article and paragraph (*lid*) of it.
///
/// # Example
///
/// ```
/// let rules = vangnet::RuleSet::for_year(vangnet::Year::new(2018)?)?;
/// let border = &rules.regular().scale.bands[0].above;
/// let citation = &border.sources[0];
/// assert_eq!(citation.law.as_deref(), Some("BWBR0020183"));
/// assert_eq!((citation.article.as_deref(), citation.paragraph.as_deref()), (Some("10"), Some("3")));
/// # Ok::<(), vangnet::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, Describe)]
#[serde(deny_unknown_fields)]
pub struct Citation {
    /// The short name of the source in the rule files.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
    /// The title of the publication, with its author.
    pub title: String,
    /// The evidence mark of a value taken from this source; absent in a user's own rule set.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mark: Option<Evidence>,
    /// Whether the text was read; one that was not is named but proves nothing.
    #[serde(default = "yes", skip_serializing_if = "is_yes")]
    pub read: bool,
    /// Whether it is the article that the value belongs to rather than where the number was found.
    #[serde(default, skip_serializing_if = "is_no")]
    pub basis: bool,
    /// The identifier of the law (BWBR…).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub law: Option<String>,
    /// The number in the Staatsblad.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub publication: Option<String>,
    /// The date of the text or version, `YYYY-MM-DD`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<crate::number::Day>,
    /// Where it is on the web.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// The article.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub article: Option<String>,
    /// The paragraph and part, such as `1(c)`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub paragraph: Option<String>,
}

const fn yes() -> bool {
    true
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde's skip_serializing_if passes a reference")]
const fn is_yes(value: &bool) -> bool {
    *value
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde's skip_serializing_if passes a reference")]
const fn is_no(value: &bool) -> bool {
    !*value
}

/// A value of a rule with its evidence mark and the places it was found.
///
/// # Example
///
/// ```
/// let rules = vangnet::RuleSet::for_year(vangnet::Year::new(2024)?)?;
/// let border = &rules.regular().scale.bands[0].above;
/// assert_eq!(border.value.to_string(), "0.075");
/// assert_eq!(border.evidence, vangnet::Evidence::Official);
/// # Ok::<(), vangnet::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, Describe)]
#[serde(deny_unknown_fields)]
pub struct Sourced<T> {
    /// The value.
    pub value: T,
    /// The mark of its best source, or a weaker one where the sources only suggest it.
    pub evidence: Evidence,
    /// Where it was found; empty in a user's own rule set.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sources: Vec<Citation>,
    /// What a reader should know of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

impl<T> Sourced<T> {
    /// A value of a user's own rule set.
    pub(crate) fn by_user(value: T) -> Self {
        Self { value, evidence: Evidence::User, sources: Vec::new(), note: None }
    }

    pub(crate) fn with_value<U>(&self, value: U) -> Sourced<U> {
        Sourced { value, evidence: self.evidence, sources: self.sources.clone(), note: self.note.clone() }
    }
}
