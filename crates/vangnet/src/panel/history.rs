//! The history of a row: the rows of the same municipality in earlier years, and of those that merged into it.

use super::Panel;
use crate::{Case, Error, Municipality, RuleSet, Year, YearFigures, merge};

impl Panel {
    /// The case of a row with the history that its rules look back on.
    pub(super) fn case_of(
        &self,
        row: usize,
        municipality: &Municipality,
        figures: YearFigures,
        rules: &RuleSet,
    ) -> Result<Case, Error> {
        let year = figures.year();
        let mut years = vec![figures];
        for back in 1..=rules.years_before() {
            years.extend(self.history(municipality, year.before(back), year)?);
        }
        let mut case = Case::new(municipality.to_string(), year, years)?;
        case.inhabitants = self.rows.inhabitants(row);
        case.procedure = self.rows.procedure(row).cloned();
        Ok(case)
    }

    fn figures(&self, municipality: &Municipality, year: Year) -> Option<YearFigures> {
        let id = self.municipalities.id_of(municipality)?;
        self.rows.figures(self.rows.find(id, year.get())?)
    }

    /// The figures of an earlier year as they count for a deficit year.
    fn history(
        &self,
        municipality: &Municipality,
        year: Year,
        deficit_year: Year,
    ) -> Result<Option<YearFigures>, Error> {
        let mut members = Vec::new();
        self.members(municipality, year, deficit_year, false, &mut members);
        if members.iter().all(|(_, figures)| figures.is_empty()) {
            return Ok(None);
        }
        match members.as_slice() {
            [(_, figures)] => Ok(figures.first().copied()),
            members => Ok(merge::add(members)?.first().copied()),
        }
    }

    /// Which municipalities a year is made of, with their figures; one that must have them and has not is empty.
    fn members(
        &self,
        municipality: &Municipality,
        year: Year,
        deficit_year: Year,
        required: bool,
        members: &mut Vec<(Municipality, Vec<YearFigures>)>,
    ) {
        let merged_in = self.mergers.get(municipality).into_iter().flatten();
        let mut old = merged_in.filter(|merger| year < merger.from && merger.from <= deficit_year).peekable();
        let figures = self.figures(municipality, year);
        // A municipality that others merged into may be new, and then has no figures of its own before.
        if figures.is_some() || (required && old.peek().is_none()) {
            members.push((municipality.clone(), figures.into_iter().collect()));
        }
        for merger in old {
            self.members(&merger.old, year, deficit_year, true, members);
        }
    }
}
