//! The rules of a distribution, from `rules/budget/distribution.toml`.

use std::sync::LazyLock;

use serde::Deserialize;

use super::Part;
use crate::{
    case::Inhabitants,
    error::{Cause, Error},
    number::{Euro, Year, years_in_words},
    rules::{Citation, Evidence, Wording, embedded},
};

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct DistributionRules {
    size: Size,
    size_evidence: Evidence,
    size_sources: Vec<Citation>,
    #[serde(rename = "span")]
    spans: Vec<Span>,
    unknown: Vec<UnknownYear>,
}

/// Up to `small` inhabitants a municipality's past costs count, from `large` the objective model, and between a mix.
#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Size {
    small: u32,
    large: u32,
}

/// The rules of some years.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Span {
    first_year: Year,
    last_year: Year,
    pub(super) formula: FormulaName,
    pub(super) parts: Vec<Part>,
    #[serde(default)]
    pub(super) historical_without_wage_subsidy: bool,
    pub(super) permit_holders_pot: Option<Euro>,
    pub(super) evidence: Evidence,
    pub(super) sources: Vec<Citation>,
    #[serde(default)]
    pub(super) note: Option<Wording>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum FormulaName {
    AsFirstEnacted,
    BySize,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct UnknownYear {
    year: Year,
    reason: String,
}

static RULES: LazyLock<DistributionRules> =
    LazyLock::new(|| embedded(include_str!(concat!(env!("OUT_DIR"), "/budget_distribution.json"))));

/// Refuses a year whose distribution is not known.
pub(crate) fn refuse_unknown_year(year: Year) -> Result<(), Error> {
    Span::for_year(year).map(|_| ())
}

impl DistributionRules {
    /// The years whose distribution is known.
    fn years_in_words(&self) -> String {
        let of_span = |span: &Span| {
            let last = span.last_year;
            std::iter::successors(Some(span.first_year), move |year| {
                Some(year.after(1)).filter(|year| *year <= last)
            })
        };
        years_in_words(self.spans.iter().flat_map(of_span))
    }
}

impl Span {
    pub(super) fn for_year(year: Year) -> Result<&'static Self, Error> {
        let rules = &*RULES;
        if let Some(span) = rules.spans.iter().find(|span| (span.first_year..=span.last_year).contains(&year))
        {
            return Ok(span);
        }
        let unknown = rules.unknown.iter().find(|unknown| unknown.year == year);
        let known = || format!("a distribution is known for {}", rules.years_in_words());
        let reason = unknown.map_or_else(known, |unknown| unknown.reason.clone());
        Err(Error::new(Cause::NotKnown(year.get(), reason)).at("/year"))
    }

    pub(super) fn has(&self, part: Part) -> bool {
        self.parts.contains(&part)
    }

    /// Whether the households of two years correct the costs; as first enacted for 2015 they did not.
    pub(super) fn corrects_costs(&self) -> bool {
        self.formula == FormulaName::BySize
    }
}

/// 1 − m: the part of a budget that follows past costs, as a numerator and a denominator.
pub(crate) fn historical_part(inhabitants: Inhabitants) -> (u32, u32) {
    let size = Size::rules();
    (size.range().saturating_sub(size.above_small(inhabitants)), size.range())
}

/// What m rests on.
pub(crate) fn historical_basis() -> (Evidence, &'static [Citation]) {
    (RULES.size_evidence, &RULES.size_sources)
}

impl Size {
    pub(super) fn rules() -> Self {
        RULES.size
    }

    /// The inhabitants above the smaller number, at most up to the larger: the numerator of m.
    pub(super) fn above_small(self, inhabitants: Inhabitants) -> u32 {
        inhabitants.get().clamp(self.small, self.large).saturating_sub(self.small)
    }

    /// The denominator of m: 25,000.
    pub(super) const fn range(self) -> u32 {
        self.large.saturating_sub(self.small)
    }

    pub(super) const fn is_small(self, inhabitants: Inhabitants) -> bool {
        inhabitants.get() <= self.small
    }
}
