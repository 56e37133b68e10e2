//! Years that are assessed one after the other, each under its own rules or assumed ones.

use std::borrow::Cow;

use super::path_input::YEARS;
use crate::{
    assess::{Assessment, assess_with},
    case::{Case, Inhabitants, YearFigures, refuse_duplicate_years},
    error::{Cause, Error},
    number::Year,
    rules::{Basis, Caveat, Evidence, RuleSet, Warning},
};

/// The years to assess, each with its rules.
pub(super) struct Years {
    rules: Vec<(Year, Cow<'static, RuleSet>)>,
}

impl Years {
    /// Checks the years, and finds the rules of those from the first to the last.
    pub(super) fn of(
        figures: &[YearFigures],
        (first, last): (Year, Year),
        assume: Option<Year>,
    ) -> Result<Self, Error> {
        YEARS.check(figures.len()).map_err(|error| error.at("/years"))?;
        refuse_duplicate_years(figures)?;
        let mut given: Vec<Year> = figures.iter().map(YearFigures::year).collect();
        given.sort_unstable();
        let gap = given.windows(2).find_map(|pair| match pair {
            [earlier, later] if earlier.after(1) != *later => Some(earlier.after(1)),
            _ => None,
        });
        if let Some(missing) = gap {
            return Err(Error::new(Cause::Gap(missing.get())).at("/years"));
        }
        if let Some((start, end)) = given.first().zip(given.last()) {
            let within = |year: Year, start, place, which| {
                let why = || format!("the {which} year must be between {start} and {end}");
                let wrong = || Error::new(Cause::WrongYear(year.get(), why())).at(place);
                if (start..=*end).contains(&year) { Ok(()) } else { Err(wrong()) }
            };
            within(first, *start, "/first", "first")?;
            within(last, first, "/last", "last")?;
        }
        let rules = |year: Year| RuleSet::for_year_or_assumed(year, assume);
        // The years without rules are the first or the last ones.
        for (year, place) in [(first, "/first"), (last, "/last")] {
            let at_place =
                |error: Error| if error.field() == Some("/assume") { error } else { error.at(place) };
            rules(year).map_err(at_place)?;
        }
        let years = given.into_iter().filter(|year| (first..=last).contains(year));
        let rules = years.map(|year| Ok((year, rules(year)?))).collect::<Result<_, Error>>()?;
        Ok(Self { rules })
    }

    /// The years with their rules, in order.
    pub(super) fn iter(&self) -> impl Iterator<Item = (Year, &RuleSet)> {
        self.rules.iter().map(|(year, rules)| (*year, rules.as_ref()))
    }

    /// The assessment of each year over all figures.
    pub(super) fn assess(
        &self,
        figures: Vec<YearFigures>,
        inhabitants: Option<Inhabitants>,
    ) -> Result<Vec<Assessment>, Error> {
        let Some((first, _)) = self.rules.first() else { return Ok(Vec::new()) };
        let mut case = Case { inhabitants, ..Case::new("", *first, figures)? };
        let assess = |(year, rules): (Year, &RuleSet)| {
            case.year = year;
            assess_with(&case, rules)
        };
        self.iter().map(assess).collect()
    }

    /// The year whose rules are assumed for some of the years.
    pub(super) fn assumed(&self) -> Option<Year> {
        self.iter().find_map(|(_, rules)| rules.assumed_from())
    }

    /// What assessments of these years rest on.
    pub(super) fn basis(&self, assessments: &[&[Assessment]]) -> Basis {
        let assessments = || assessments.iter().copied().flatten();
        let evidence = assessments().map(|assessment| assessment.evidence).max();
        let mut basis = Basis::of(evidence.unwrap_or(Evidence::User), &[]);
        let found = |warning: &&Warning| assessments().any(|answer| answer.warnings.contains(*warning));
        basis.warnings = Warning::ALL.iter().filter(found).map(|warning| Caveat::from(*warning)).collect();
        // The rules that are assumed are the same in every year.
        let own = self.iter().filter(|(_, rules)| rules.assumed_from().is_none());
        let assumed = self.iter().find(|(_, rules)| rules.assumed_from().is_some());
        for (_, rules) in own.chain(assumed) {
            rules.values().for_each(|value| basis.cite(value.sources));
        }
        basis
    }
}
