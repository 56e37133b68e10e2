//! The extended route: its tests, and its amount where a user's rule gives it.

use serde::{Deserialize, Serialize};
use vangnet_derive::Describe;

use super::{Opens, Scale, TestRule, Wording};
use crate::error::{Cause, Error, ErrorKind, Quoted};

/// The extended route of 2025 (*uitgebreid vangnet*).
///
/// # Example
///
/// ```
/// use vangnet::{ExtendedAmount, RuleSet, Year};
///
/// let rules = RuleSet::for_year(Year::new(2025)?)?;
/// assert!(matches!(rules.extended().unwrap().amount, ExtendedAmount::Unknown { .. }));
/// # Ok::<(), vangnet::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ExtendedRoute {
    /// Whether one passed test opens the route or all must pass.
    pub opens: Opens,
    /// The entry tests, in the order in which answers show them.
    pub tests: Vec<TestRule>,
    /// What is paid, where that is known.
    #[serde(flatten)]
    pub amount: ExtendedAmount,
}

/// What the extended route pays.
///
/// # Example
///
/// ```
/// use vangnet::{ExtendedAmount, RuleSet, Year};
///
/// let rules = RuleSet::for_year(Year::new(2025)?)?;
/// let ExtendedAmount::Unknown { unknown } = &rules.extended().unwrap().amount else { panic!() };
/// assert!(unknown.en.contains("no available source gives"));
/// # Ok::<(), vangnet::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(untagged)]
#[non_exhaustive]
pub enum ExtendedAmount {
    /// No source gives it, so it is not computed.
    Unknown {
        /// What is unknown.
        unknown: Wording,
    },
    /// A user's rule gives it.
    Known {
        /// What is paid.
        #[serde(flatten)]
        scale: Scale,
        /// Which route holds where both are open.
        where_both_open: BothOpen,
    },
}

/// Which route holds where both are open; a user's rule must say it, since no source does.
///
/// # Example
///
/// ```
/// let choice: vangnet::BothOpen = serde_json::from_str(r#""higher_payment""#).unwrap();
/// assert_eq!(choice, vangnet::BothOpen::HigherPayment);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, Describe)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum BothOpen {
    /// The regular route.
    Regular,
    /// The extended route.
    Extended,
    /// The one that pays more; the regular one where they pay the same.
    HigherPayment,
}

impl BothOpen {
    /// The choice of a code: `regular`, `extended` or `higher_payment`.
    ///
    /// # Errors
    ///
    /// `invalid_rule_set` for another code.
    ///
    /// # Example
    ///
    /// ```
    /// use vangnet::BothOpen;
    ///
    /// assert_eq!(BothOpen::parse("extended")?, BothOpen::Extended);
    /// assert_eq!(BothOpen::parse("both").unwrap_err().code(), "invalid_rule_set");
    /// # Ok::<(), vangnet::Error>(())
    /// ```
    pub fn parse(code: &str) -> Result<Self, Error> {
        match code {
            "regular" => Ok(Self::Regular),
            "extended" => Ok(Self::Extended),
            "higher_payment" => Ok(Self::HigherPayment),
            _ => Err(Cause::NotOneOf(
                ErrorKind::InvalidRuleSet,
                Quoted::new(code),
                "it must be regular, extended or higher_payment",
            )
            .into()),
        }
    }
}
