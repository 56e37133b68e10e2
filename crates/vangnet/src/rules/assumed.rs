//! Rules of years without rules: a rule set taken over, on purpose, to a later year.

use std::borrow::Cow;

use super::{
    Origin, RuleSet,
    supported::{first_without_rules, is_before_all, no_rules},
};
use crate::{
    error::{Cause, Error},
    number::Year,
};

impl RuleSet {
    /// The same rules, assumed to hold in a later deficit year that has no rules of its own.
    ///
    /// The result is a user's own: its name says what is assumed (`2025 assumed for 2999`), its evidence is
    /// [`Evidence::User`](crate::Evidence::User), and every answer under it carries the warning
    /// [`RulesAssumed`](crate::Warning::RulesAssumed). What is unknown stays unknown: the amount of the extended route
    /// of 2025 is not known in a later year either. The procedure of an application is assumed with the rules.
    ///
    /// # Errors
    ///
    /// `year_unsupported` before the first year that has rules; `invalid_year` where the year has shipped rules, where this rule set already
    /// holds in it, or where it is not after the years of this rule set. The field is `/year`.
    ///
    /// # Example
    ///
    /// ```
    /// use vangnet::{Budget, Case, Evidence, RuleSet, Warning, Year, YearFigures};
    ///
    /// let year = Year::new(2999)?;
    /// let rules = RuleSet::for_year(Year::new(2024)?)?.assumed_for(year)?;
    /// assert_eq!((rules.name(), rules.evidence()), ("2024 assumed for 2999", Evidence::User));
    /// assert_eq!(rules.assumed_from(), Some(Year::new(2024)?));
    ///
    /// let figures = YearFigures::new(year, Budget::parse("100000000")?, "109000000".parse()?)?;
    /// let answer = vangnet::assess_with(&Case::new("next year", year, vec![figures])?, &rules)?;
    /// assert_eq!(answer.scale.payment.to_string(), "750000.00");
    /// assert_eq!(answer.warnings, [Warning::RulesAssumed]);
    ///
    /// let own_rules = RuleSet::for_year(Year::new(2024)?)?.assumed_for(Year::new(2025)?).unwrap_err();
    /// assert_eq!(own_rules.code(), "invalid_year");
    /// assert!(own_rules.to_string().starts_with("/year is 2025: this year has rules of its own;"));
    /// # Ok::<(), vangnet::Error>(())
    /// ```
    pub fn assumed_for(&self, year: Year) -> Result<Self, Error> {
        let refuse = |why| Err(Error::new(Cause::WrongYear(year.get(), why)).at("/year"));
        if is_before_all(year.get()) {
            return Err(no_rules(year));
        }
        if Self::for_year(year).is_ok() {
            let first = first_without_rules();
            return refuse(format!(
                "this year has rules of its own; rules can be assumed only for years without them, from {first}"
            ));
        }
        if self.holds_in(year) {
            return refuse(format!("the rule set \"{}\" holds for this year already", self.name));
        }
        let from = self.assumed_from.or(self.last_year).filter(|from| *from < year);
        let Some(from) = from else {
            let (name, span) = (&self.name, self.span());
            return refuse(format!(
                "rules can be assumed only for later years; the rule set \"{name}\" holds for {span}"
            ));
        };
        // Assuming an assumed rule set for another year is the same assumption for that year.
        let suffix = |last| format!(" assumed for {last}");
        let earlier = self.assumed_from.and(self.last_year).map(suffix);
        let name = earlier.and_then(|suffix| self.name.strip_suffix(&suffix)).unwrap_or(&self.name);
        Ok(Self {
            name: format!("{name}{}", suffix(year)),
            origin: Origin::User,
            first_year: Some(year),
            last_year: Some(year),
            assumed_from: Some(from),
            ..self.clone()
        })
    }

    /// The deficit year whose rules these are, where they are [assumed](Self::assumed_for) to hold in another year.
    ///
    /// # Example
    ///
    /// ```
    /// # use vangnet::{RuleSet, Year};
    /// assert_eq!(RuleSet::for_year(Year::new(2025)?)?.assumed_from(), None);
    /// # Ok::<(), vangnet::Error>(())
    /// ```
    pub const fn assumed_from(&self) -> Option<Year> {
        self.assumed_from
    }

    /// The rules of a deficit year; for a later year without rules of its own those of the year `assume`, where
    /// one is given, [assumed](Self::assumed_for) to hold in it.
    ///
    /// It is what tables and questions with an option `assume` use: ask once a year, not once a row.
    ///
    /// # Errors
    ///
    /// `year_unsupported` before the first year that has rules; `no_rule_known` after the last where nothing is assumed;
    /// the same two at `/assume` where `assume` is not a year with rules, whatever the deficit year.
    ///
    /// # Example
    ///
    /// ```
    /// # use vangnet::{RuleSet, Year};
    /// let rules = |year, assume: Option<i64>| {
    ///     RuleSet::for_year_or_assumed(Year::new(year)?, assume.map(Year::new).transpose()?)
    /// };
    /// assert_eq!(rules(2024, Some(2025))?.name(), "2024");
    /// assert_eq!(rules(2999, Some(2025))?.name(), "2025 assumed for 2999");
    /// assert_eq!(rules(2999, None).unwrap_err().code(), "no_rule_known");
    /// assert_eq!(rules(2024, Some(2999)).unwrap_err().field(), Some("/assume"));
    /// # Ok::<(), vangnet::Error>(())
    /// ```
    pub fn for_year_or_assumed(year: Year, assume: Option<Year>) -> Result<Cow<'static, Self>, Error> {
        let assumed = assume.map(Self::for_year).transpose().map_err(|error| error.at("/assume"))?;
        match (Self::for_year(year), assumed) {
            (Ok(rules), _) => Ok(Cow::Borrowed(rules)),
            (Err(_), Some(rules)) => rules.assumed_for(year).map(Cow::Owned),
            (Err(error), None) => Err(error),
        }
    }

    /// Whether the values are those of the shipped rules that they are taken over from.
    pub(crate) fn is_shipped_and_assumed(&self) -> bool {
        let shipped = self.assumed_from.and_then(|from| Self::for_year(from).ok());
        shipped.is_some_and(|rules| rules.regular == self.regular && rules.extended == self.extended)
    }

    /// The deficit year whose procedure holds: the assumed one, where these rules are an assumption.
    pub(crate) fn year_of_procedure(&self, year: Year) -> Year {
        self.assumed_from.unwrap_or(year)
    }
}
