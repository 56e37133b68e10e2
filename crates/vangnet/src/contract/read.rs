//! A case from a line: all unknown keys first, then all missing keys, then all types, then all values.
//!
//! The case is walked through once, in the contract's order, and the first error that counts is kept.

use std::borrow::Cow;

use super::place::Place;
use crate::{
    case::{BudgetStage, Case, Inhabitants, Procedure, YearFigures, refuse_duplicate_years},
    error::{Cause, Error},
    json::{Entries, Items, Node, Raw},
    number::{Budget, Euro, Year},
};

/// An error with the id of its case, where the line has one.
pub(super) type Refused = (Option<String>, Error);

const CASE: [&str; 5] = ["id", "year", "years", "inhabitants", "procedure"];
const ENTRY: [&str; 6] = ["year", "budget", "net_costs", "unlawful", "budget_without_art_7", "budget_stage"];
const PROCEDURE: [&str; 7] = [
    "received",
    "college_declaration",
    "council_consent",
    "internal_measures",
    "external_measures",
    "granted_years",
    "instruction_years",
];
const REQUIRED_IN_CASE: usize = 3;
const REQUIRED_IN_ENTRY: usize = 3;
/// The length of `{"year":1,"budget":"1","net_costs":"1"},`: a text has no more entries than this allows.
const SHORTEST_ENTRY: usize = 40;
/// The length of `10,`.
const SHORTEST_YEAR: usize = 3;

/// The values of an object under the keys of the contract, in the contract's order.
type Slots<'a, const N: usize> = [Option<Node<'a>>; N];

/// Reads a case from an object.
pub(super) fn case(object: Entries<'_>) -> Result<Case, Refused> {
    let mut reader = Reader(None);
    let [id, year, years, inhabitants, procedure] =
        reader.slots(object, &CASE, REQUIRED_IN_CASE, |key| Place::Case(key));
    let id = reader.text(id, Place::Case("id"));
    let year = reader.integer(year, Place::Case("year"));
    let years = reader.years(years);
    let inhabitants = inhabitants.and_then(|count| reader.inhabitants(count));
    let procedure = procedure.and_then(|node| reader.procedure(node));

    let id = id.map(Cow::into_owned);
    match (reader.0, id, year) {
        (None, Some(id), Some(year)) => {
            match Year::new(year).and_then(|year| refuse_duplicate_years(&years).map(|()| year)) {
                Ok(year) => Ok(Case { id, year, years, inhabitants, procedure }),
                Err(error) => Err((Some(id), error)),
            }
        }
        (Some((_, error)), id, _) => Err((id, error)),
        // An absent value has been noted as missing.
        (None, id, _) => Err((id, Cause::NotAnObject.into())),
    }
}

/// What an error is about; the errors of one kind come before all those of the next.
#[derive(Clone, Copy, PartialEq, PartialOrd)]
enum Phase {
    Unknown,
    Missing,
    Type,
    Value,
}

/// The first error of the case so far, in the contract's order.
struct Reader(Option<(Phase, Error)>);

impl Reader {
    /// Whether an error of this phase would count.
    fn counts(&self, phase: Phase) -> bool {
        self.0.as_ref().is_none_or(|(first, _)| phase < *first)
    }

    fn refuse(&mut self, phase: Phase, cause: Cause, place: Place<'_>) {
        if self.counts(phase) {
            self.0 = Some((phase, Error::new(cause).at(place)));
        }
    }

    /// A value of the right type, while errors of values still count.
    fn value<T>(&mut self, place: Place<'_>, read: impl FnOnce() -> Result<T, Error>) -> Option<T> {
        if !self.counts(Phase::Value) {
            return None;
        }
        let refused = |error: Error| self.0 = Some((Phase::Value, error.at(place)));
        read().map_err(refused).ok()
    }

    /// The values of an object under the keys of the contract; refuses other keys, and the absence of a required one.
    fn slots<'a, const N: usize>(
        &mut self,
        object: Entries<'a>,
        keys: &[&'static str; N],
        required: usize,
        place: impl for<'k> Fn(&'k str) -> Place<'k>,
    ) -> Slots<'a, N> {
        let mut slots = [None; N];
        for (key, value) in object {
            match keys.iter().zip(slots.iter_mut()).find(|(known, _)| key.is(known)) {
                Some((_, slot)) => *slot = Some(value),
                None if self.counts(Phase::Unknown) => {
                    self.refuse(Phase::Unknown, Cause::UnknownKey, place(&key.text()));
                }
                None => {}
            }
        }
        if let Some((key, _)) = keys.iter().zip(slots).take(required).find(|(_, slot)| slot.is_none()) {
            self.refuse(Phase::Missing, Cause::Missing, place(key));
        }
        slots
    }

    fn wrong_type(&mut self, expected: &'static str, place: Place<'_>) {
        self.refuse(Phase::Type, Cause::WrongType(expected), place);
    }

    fn raw<'a>(&mut self, node: Option<Node<'a>>, place: Place<'_>) -> Option<Raw<'a>> {
        if let Some(text) = node.and_then(Node::string) {
            return Some(text);
        }
        self.wrong_type("a string", place);
        None
    }

    fn text<'a>(&mut self, node: Option<Node<'a>>, place: Place<'_>) -> Option<Cow<'a, str>> {
        self.raw(node, place).map(Raw::text)
    }

    fn integer(&mut self, node: Option<Node<'_>>, place: Place<'_>) -> Option<i64> {
        if let Some(integer) = node.and_then(Node::integer) {
            return Some(integer);
        }
        self.wrong_type("an integer", place);
        None
    }

    fn boolean(&mut self, node: Option<Node<'_>>, key: &'static str) -> bool {
        if let Some(boolean) = node.and_then(Node::boolean) {
            return boolean;
        }
        self.wrong_type("a boolean", Place::InProcedure(key));
        false
    }

    fn items<'a>(&mut self, node: Option<Node<'a>>, place: Place<'_>) -> Option<Items<'a>> {
        if let Some(items) = node.and_then(Node::items) {
            return Some(items);
        }
        self.wrong_type("an array", place);
        None
    }

    fn inhabitants(&mut self, count: Node<'_>) -> Option<Inhabitants> {
        let place = Place::Case("inhabitants");
        let count = self.integer(Some(count), place)?;
        self.value(place, || Inhabitants::new(count))
    }

    fn years(&mut self, years: Option<Node<'_>>) -> Vec<YearFigures> {
        let mut entries = Vec::new();
        let Some(mut items) = self.items(years, Place::Case("years")) else { return entries };
        let mut index = 0_usize;
        while let Some(node) = items.next() {
            match self.entry(index, node) {
                Some(entry) => items.keep(&mut entries, entry, SHORTEST_ENTRY),
                // Nothing of a refused case is needed.
                None => entries = Vec::new(),
            }
            index = index.saturating_add(1);
        }
        entries
    }

    /// An entry of `years`; `None` if it, or anything before it, is refused.
    fn entry(&mut self, index: usize, node: Node<'_>) -> Option<YearFigures> {
        let place = |key| Place::InEntry(index, key);
        let Some(object) = node.object() else {
            self.wrong_type("an object", Place::Entry(index));
            return None;
        };
        let [year, budget, net_costs, unlawful, budget_without_art_7, budget_stage] =
            self.slots(object, &ENTRY, REQUIRED_IN_ENTRY, |key| Place::InEntry(index, key));
        let year = self.integer(year, place("year"));
        let budget = self.raw(budget, place("budget"));
        let net_costs = self.raw(net_costs, place("net_costs"));
        let unlawful = unlawful.map(|node| self.raw(Some(node), place("unlawful")));
        let budget_without_art_7 =
            budget_without_art_7.map(|node| self.raw(Some(node), place("budget_without_art_7")));
        let budget_stage = budget_stage.map(|node| self.raw(Some(node), place("budget_stage")));

        let (year, budget, net_costs) = (year?, budget?, net_costs?);
        let year = self.value(place("year"), || Year::new(year))?;
        let budget = self.value(place("budget"), || Budget::parse(&budget.text()))?;
        let mut figures = self.value(place("net_costs"), || {
            YearFigures::new(year, budget, net_costs.text().parse::<Euro>()?)
        })?;
        if let Some(unlawful) = unlawful {
            let unlawful = unlawful?.text();
            figures = self.value(place("unlawful"), || figures.with_unlawful_text(&unlawful))?;
        }
        if let Some(budget) = budget_without_art_7 {
            let budget = budget?.text();
            let budget = self.value(place("budget_without_art_7"), || Budget::parse(&budget))?;
            figures = figures.with_budget_without_art_7(budget);
        }
        if let Some(stage) = budget_stage {
            let stage = stage?.text();
            figures = figures.with_stage(self.value(place("budget_stage"), || BudgetStage::parse(&stage))?);
        }
        Some(figures)
    }

    fn procedure(&mut self, node: Node<'_>) -> Option<Procedure> {
        let Some(object) = node.object() else {
            self.wrong_type("an object", Place::Case("procedure"));
            return None;
        };
        let [received, college, council, internal, external, granted, instructions] =
            self.slots(object, &PROCEDURE, PROCEDURE.len(), |key| Place::InProcedure(key));
        let received = self.raw(received, Place::InProcedure("received"));
        let college_declaration = self.boolean(college, "college_declaration");
        let council_consent = self.boolean(council, "council_consent");
        let internal_measures = self.boolean(internal, "internal_measures");
        let external_measures = self.boolean(external, "external_measures");
        let granted_years = self.years_of(granted, "granted_years");
        let instruction_years = self.years_of(instructions, "instruction_years");
        let received = received?;
        let received = self.value(Place::InProcedure("received"), || received.text().parse())?;
        Some(Procedure {
            received,
            college_declaration,
            council_consent,
            internal_measures,
            external_measures,
            granted_years,
            instruction_years,
        })
    }

    fn years_of(&mut self, node: Option<Node<'_>>, key: &'static str) -> Vec<Year> {
        let mut years = Vec::new();
        let Some(mut items) = self.items(node, Place::InProcedure(key)) else { return years };
        // A digit and its comma take less than a quarter of the memory of a year, so each year is kept once.
        let mut digits = [false; 10];
        let mut index = 0_usize;
        while let Some(element) = items.next() {
            let year = self.integer(Some(element), Place::Element(key, index));
            index = index.saturating_add(1);
            if !self.counts(Phase::Value) {
                years = Vec::new();
                continue;
            }
            let Some(Ok(year)) = year.map(Year::new) else { continue };
            match usize::try_from(year.get()).ok().and_then(|digit| digits.get_mut(digit)) {
                Some(known) if *known => {}
                Some(known) => {
                    *known = true;
                    items.keep(&mut years, year, SHORTEST_YEAR);
                }
                None => items.keep(&mut years, year, SHORTEST_YEAR),
            }
        }
        years
    }
}
