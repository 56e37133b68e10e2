//! Whose the rows of a table are, as its cells name it.

use super::super::{
    index::Owner,
    municipalities::{Id, Municipalities},
    scenarios::{Scenario, Scenarios},
};
use crate::{
    case::Codes,
    error::{Cause, Error},
};

/// Whose a row is, as it is written: the CBS code or the name of a municipality as text, or the code as a number, which goes
/// before text; and the scenario.
///
/// # Example
///
/// ```
/// use vangnet::OwnerCells;
///
/// assert_eq!(OwnerCells::of("0268").municipality, Some("0268"));
/// ```
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct OwnerCells<'a> {
    /// The CBS code or the name.
    pub municipality: Option<&'a str>,
    /// The CBS code as a number, 1 to 9999.
    pub municipality_code: Option<i64>,
    /// The scenario, such as one of many simulations.
    pub scenario: Option<&'a str>,
}

impl<'a> OwnerCells<'a> {
    /// A municipality, without a scenario.
    ///
    /// # Example
    ///
    /// ```
    /// assert!(vangnet::OwnerCells::of("Nijmegen").scenario.is_none());
    /// ```
    pub fn of(municipality: &'a str) -> Self {
        Self { municipality: Some(municipality), ..Self::default() }
    }
}

/// The municipalities and scenarios of a table.
#[derive(Debug, Clone, Default)]
pub(super) struct Owners {
    pub(super) municipalities: Municipalities,
    pub(super) scenarios: Scenarios,
    codes: Codes,
}

impl Owners {
    pub(super) fn new(codes: Codes) -> Self {
        Self { codes, ..Self::default() }
    }

    /// The number of the municipality that a row names, where it names one.
    pub(super) fn municipality(&mut self, cells: &OwnerCells<'_>) -> Result<Option<Id>, Error> {
        let code = cells.municipality_code.map(super::super::cells::code_text).transpose();
        let id = code.and_then(|code| {
            let text = code.as_deref().or(cells.municipality).filter(|text| !text.trim().is_empty());
            text.map(|text| self.municipalities.id(text, self.codes)).transpose()
        });
        id.map_err(|error| error.at("/municipality"))
    }

    /// The number of the scenario that a row names; zero where it names none.
    pub(super) fn scenario(&mut self, cells: &OwnerCells<'_>) -> Scenario {
        self.scenarios.id(cells.scenario)
    }

    /// Whose a row is in a table in which every row names a municipality, or none does.
    pub(super) fn owner(&mut self, cells: &OwnerCells<'_>) -> Result<(Owner, bool), Error> {
        let municipality = self.municipality(cells)?;
        let owner = Owner { municipality: municipality.unwrap_or(Id::MAX), scenario: self.scenario(cells) };
        Ok((owner, municipality.is_some()))
    }
}

/// A row that names no municipality where another does.
pub(super) fn without_municipality() -> Error {
    Error::new(Cause::Missing).at("/municipality")
}
