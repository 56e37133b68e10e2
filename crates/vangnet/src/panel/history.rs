//! The history of a row: the rows of the same municipality and scenario in earlier years, and of those that merged into
//! it.

use super::{Panel, index::Owner, scenarios::Scenario};
use crate::{
    case::{Case, Municipality, YearFigures, add_results},
    error::Error,
    number::Year,
    rules::RuleSet,
};

impl Panel {
    /// The case of a row with the history that its rules look back on.
    pub(super) fn case_of(
        &self,
        row: usize,
        municipality: &Municipality,
        figures: YearFigures,
        rules: &RuleSet,
    ) -> Result<Case, Error> {
        let (year, scenario) = (figures.year(), self.rows.owner(row).scenario);
        let mut years = vec![figures];
        for back in 1..=rules.years_before() {
            years.extend(self.history(municipality, scenario, year.before(back), year)?);
        }
        let mut case = Case::new(municipality.to_string(), year, years)?;
        case.inhabitants = self.rows.inhabitants(row);
        case.procedure = self.rows.procedure(row).cloned();
        Ok(case)
    }

    /// The earlier years, in order, that the rules of a row look back on and whose only rows are wrong.
    pub(super) fn wrong_history(&self, row: usize, rules: &RuleSet) -> Vec<Year> {
        let (true, Some(year)) = (self.rows.has_wrong(), self.rows.year(row)) else { return Vec::new() };
        let owner = self.rows.owner(row);
        let years = (1..=rules.years_before()).rev().map(|back| year.before(back));
        years.filter(|earlier| self.is_wrong(owner, *earlier, year)).collect()
    }

    /// Whether a year of an owner, or of one that merged into it, has wrong rows and no right one.
    fn is_wrong(&self, owner: Owner, year: Year, deficit_year: Year) -> bool {
        if self.rows.is_wrong(owner, year.get()) {
            return true;
        }
        let merged_in = self.municipalities.of(owner.municipality).and_then(|new| self.mergers.get(new));
        let mut old = merged_in
            .into_iter()
            .flatten()
            .filter(|merger| year < merger.from && merger.from <= deficit_year);
        old.any(|merger| {
            let municipality = self.municipalities.id_of(&merger.old);
            municipality.is_some_and(|municipality| {
                self.is_wrong(Owner { municipality, ..owner }, year, deficit_year)
            })
        })
    }

    fn figures(&self, municipality: &Municipality, scenario: Scenario, year: Year) -> Option<YearFigures> {
        let municipality = self.municipalities.id_of(municipality)?;
        self.rows.figures(self.rows.find(Owner { municipality, scenario }, year.get())?)
    }

    /// The figures of an earlier year as they count for a deficit year.
    fn history(
        &self,
        municipality: &Municipality,
        scenario: Scenario,
        year: Year,
        deficit_year: Year,
    ) -> Result<Option<YearFigures>, Error> {
        let mut members = Vec::new();
        self.members((municipality, scenario), year, deficit_year, false, &mut members);
        if members.iter().all(|(_, figures)| figures.is_empty()) {
            return Ok(None);
        }
        match members.as_slice() {
            [(_, figures)] => Ok(figures.first().copied()),
            members => Ok(add_results(members)?.first().copied()),
        }
    }

    /// Which municipalities a year is made of, with their figures; one that must have them and has not is empty.
    fn members(
        &self,
        (municipality, scenario): (&Municipality, Scenario),
        year: Year,
        deficit_year: Year,
        required: bool,
        members: &mut Vec<(Municipality, Vec<YearFigures>)>,
    ) {
        let merged_in = self.mergers.get(municipality).into_iter().flatten();
        let mut old = merged_in.filter(|merger| year < merger.from && merger.from <= deficit_year).peekable();
        let figures = self.figures(municipality, scenario, year);
        // A municipality that others merged into may be new, and then has no figures of its own before.
        if figures.is_some() || (required && old.peek().is_none()) {
            members.push((municipality.clone(), figures.into_iter().collect()));
        }
        for merger in old {
            self.members((&merger.old, scenario), year, deficit_year, true, members);
        }
    }
}
