//! A case from a line: all unknown keys first, then all missing keys, then all types, then all values.

use std::borrow::Cow;

use super::{
    json::{Node, Object},
    place::Place,
};
use crate::{
    Budget, BudgetStage, Case, Error, Euro, Inhabitants, Procedure, Year, YearFigures, error::Cause,
};

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

/// The values of an object under the keys of the contract, in the contract's order.
type Slots<'n, const N: usize> = [Option<&'n Node<'n>>; N];

/// Reads a case from an object.
pub(super) fn case(object: &Object<'_>) -> Result<Case, Error> {
    let (case, unknown) = slots(object, &CASE);
    let [id, year, years, inhabitants, procedure] = case;
    let entries = match years {
        Some(Node::Array(entries)) => entries.as_slice(),
        _ => &[],
    };
    let entry_slots: Vec<_> = entries.iter().map(|entry| slots_of(entry, &ENTRY)).collect();
    let procedure_slots = procedure.map(|procedure| slots_of(procedure, &PROCEDURE));

    refuse_unknown(unknown, Place::Case)?;
    for (index, (_, unknown)) in entry_slots.iter().enumerate() {
        refuse_unknown(*unknown, |key| Place::InEntry(index, key))?;
    }
    if let Some((_, unknown)) = &procedure_slots {
        refuse_unknown(*unknown, Place::InProcedure)?;
    }

    refuse_missing(&case, &CASE, REQUIRED_IN_CASE, Place::Case)?;
    for (index, (slots, _)) in entry_slots.iter().enumerate() {
        if let Some(slots) = slots {
            refuse_missing(slots, &ENTRY, REQUIRED_IN_ENTRY, |key| Place::InEntry(index, key))?;
        }
    }
    if let Some((Some(slots), _)) = &procedure_slots {
        refuse_missing(slots, &PROCEDURE, PROCEDURE.len(), Place::InProcedure)?;
    }

    let id = text(id, Place::Case("id"))?;
    let year = integer(year, Place::Case("year"))?;
    if !matches!(years, Some(Node::Array(_))) {
        return Err(wrong_type("an array", Place::Case("years")));
    }
    let typed = entry_slots.iter().enumerate();
    let entries = typed
        .map(|(index, (slots, _))| Entry::typed(index, slots.as_ref()))
        .collect::<Result<Vec<_>, _>>()?;
    let inhabitants =
        inhabitants.map(|count| integer(Some(count), Place::Case("inhabitants"))).transpose()?;
    let procedure = procedure_slots.map(|(slots, _)| TypedProcedure::typed(slots.as_ref())).transpose()?;

    let mut years = Vec::with_capacity(entries.len());
    for (index, entry) in entries.iter().enumerate() {
        years.push(entry.value(index)?);
    }
    let inhabitants =
        inhabitants.map(|count| at(Place::Case("inhabitants"), Inhabitants::new(count))).transpose()?;
    let procedure = procedure.map(TypedProcedure::value).transpose()?;

    let mut case = Case::new(id, Year::new(year)?, years)?;
    case.inhabitants = inhabitants;
    case.procedure = procedure;
    Ok(case)
}

/// An entry of `years` whose types are right.
struct Entry<'n> {
    year: i64,
    budget: &'n str,
    net_costs: &'n str,
    unlawful: Option<&'n str>,
    budget_without_art_7: Option<&'n str>,
    budget_stage: Option<&'n str>,
}

impl<'n> Entry<'n> {
    fn typed(index: usize, slots: Option<&Slots<'n, 6>>) -> Result<Self, Error> {
        let &[year, budget, net_costs, unlawful, budget_without_art_7, budget_stage] =
            slots.ok_or_else(|| wrong_type("an object", Place::Entry(index)))?;
        let required = |node, key| text(node, Place::InEntry(index, key));
        let optional =
            |node: Option<&'n Node<'n>>, key| node.map(|node| required(Some(node), key)).transpose();
        Ok(Self {
            year: integer(year, Place::InEntry(index, "year"))?,
            budget: required(budget, "budget")?,
            net_costs: required(net_costs, "net_costs")?,
            unlawful: optional(unlawful, "unlawful")?,
            budget_without_art_7: optional(budget_without_art_7, "budget_without_art_7")?,
            budget_stage: optional(budget_stage, "budget_stage")?,
        })
    }

    fn value(&self, index: usize) -> Result<YearFigures, Error> {
        let place = |key| Place::InEntry(index, key);
        let year = at(place("year"), Year::new(self.year))?;
        let budget = at(place("budget"), Budget::parse(self.budget))?;
        let net_costs = at(place("net_costs"), self.net_costs.parse::<Euro>())?;
        let mut figures = YearFigures::new(year, budget, net_costs)?;
        if let Some(unlawful) = self.unlawful {
            figures = at(place("unlawful"), figures.with_unlawful_text(unlawful))?;
        }
        if let Some(budget) = self.budget_without_art_7 {
            let budget = at(place("budget_without_art_7"), Budget::parse(budget))?;
            figures = figures.with_budget_without_art_7(budget);
        }
        if let Some(stage) = self.budget_stage {
            figures = figures.with_stage(at(place("budget_stage"), BudgetStage::parse(stage))?);
        }
        Ok(figures)
    }
}

/// A procedure whose types are right.
struct TypedProcedure<'n> {
    received: &'n str,
    declarations: [bool; 4],
    granted_years: Vec<Year>,
    instruction_years: Vec<Year>,
}

impl<'n> TypedProcedure<'n> {
    fn typed(slots: Option<&Slots<'n, 7>>) -> Result<Self, Error> {
        let &[received, college, council, internal, external, granted, instructions] =
            slots.ok_or_else(|| wrong_type("an object", Place::Case("procedure")))?;
        Ok(Self {
            received: text(received, Place::InProcedure("received"))?,
            declarations: [
                boolean(college, "college_declaration")?,
                boolean(council, "council_consent")?,
                boolean(internal, "internal_measures")?,
                boolean(external, "external_measures")?,
            ],
            granted_years: years_of(granted, "granted_years")?,
            instruction_years: years_of(instructions, "instruction_years")?,
        })
    }

    fn value(self) -> Result<Procedure, Error> {
        let [college_declaration, council_consent, internal_measures, external_measures] = self.declarations;
        Ok(Procedure {
            received: at(Place::InProcedure("received"), self.received.parse())?,
            college_declaration,
            council_consent,
            internal_measures,
            external_measures,
            granted_years: self.granted_years,
            instruction_years: self.instruction_years,
        })
    }
}

/// The values of an object under the keys of the contract, and its first key that is none of them.
fn slots<'n, const N: usize>(
    object: &'n Object<'n>,
    keys: &[&str; N],
) -> (Slots<'n, N>, Option<&'n Cow<'n, str>>) {
    let mut slots = [None; N];
    let mut unknown = None;
    for (key, value) in object {
        match keys.iter().zip(slots.iter_mut()).find(|(known, _)| *known == key) {
            Some((_, slot)) => *slot = Some(value),
            None if unknown.is_none() => unknown = Some(key),
            None => {}
        }
    }
    (slots, unknown)
}

/// The same of a node, where it is an object.
fn slots_of<'n, const N: usize>(
    node: &'n Node<'n>,
    keys: &[&str; N],
) -> (Option<Slots<'n, N>>, Option<&'n Cow<'n, str>>) {
    let Node::Object(object) = node else { return (None, None) };
    let (slots, unknown) = slots(object, keys);
    (Some(slots), unknown)
}

fn refuse_unknown<'n>(
    key: Option<&'n Cow<'n, str>>,
    place: impl Fn(&'n str) -> Place<'n>,
) -> Result<(), Error> {
    key.map_or(Ok(()), |key| Err(Error::new(Cause::UnknownKey).at(place(key))))
}

fn refuse_missing<'k, const N: usize>(
    slots: &Slots<'_, N>,
    keys: &[&'k str; N],
    required: usize,
    place: impl Fn(&'k str) -> Place<'k>,
) -> Result<(), Error> {
    let missing = keys.iter().zip(slots).take(required).find(|(_, slot)| slot.is_none());
    missing.map_or(Ok(()), |(key, _)| Err(Error::new(Cause::Missing).at(place(key))))
}

fn at<T>(place: Place<'_>, result: Result<T, Error>) -> Result<T, Error> {
    result.map_err(|error| error.at(place))
}

fn wrong_type(expected: &'static str, place: Place<'_>) -> Error {
    Error::new(Cause::WrongType(expected)).at(place)
}

fn text<'n>(node: Option<&'n Node<'n>>, place: Place<'_>) -> Result<&'n str, Error> {
    match node {
        Some(Node::Text(text)) => Ok(text),
        _ => Err(wrong_type("a string", place)),
    }
}

fn integer(node: Option<&Node<'_>>, place: Place<'_>) -> Result<i64, Error> {
    match node {
        Some(Node::Integer(integer)) => Ok(*integer),
        _ => Err(wrong_type("an integer", place)),
    }
}

fn boolean(node: Option<&Node<'_>>, key: &str) -> Result<bool, Error> {
    match node {
        Some(Node::Boolean(boolean)) => Ok(*boolean),
        _ => Err(wrong_type("a boolean", Place::InProcedure(key))),
    }
}

fn years_of(node: Option<&Node<'_>>, key: &str) -> Result<Vec<Year>, Error> {
    let Some(Node::Array(elements)) = node else {
        return Err(wrong_type("an array", Place::InProcedure(key)));
    };
    let elements = elements.iter().enumerate();
    elements.map(|(index, element)| Year::new(integer(Some(element), Place::Element(key, index))?)).collect()
}
