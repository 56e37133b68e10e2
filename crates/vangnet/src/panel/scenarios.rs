//! The scenarios of a panel: each is a number, so that a row takes four bytes for it.

use std::collections::HashMap;

/// The number of a scenario in its panel; zero for rows that name none.
pub(super) type Scenario = u32;

/// Every scenario that was read, with its number.
#[derive(Debug, Clone, Default)]
pub(super) struct Scenarios {
    ids: HashMap<Box<str>, Scenario>,
    /// The one that was read last: the rows of a simulation often stand together.
    last: Option<(Box<str>, Scenario)>,
}

impl Scenarios {
    /// The number of the scenario that a text names, whatever the space around it.
    pub(super) fn id(&mut self, text: Option<&str>) -> Scenario {
        let Some(text) = text.map(str::trim).filter(|text| !text.is_empty()) else { return 0 };
        match &self.last {
            Some((last, id)) if &**last == text => return *id,
            _ => {}
        }
        let next = Scenario::try_from(self.ids.len()).unwrap_or(Scenario::MAX).saturating_add(1);
        let id = match self.ids.get(text) {
            Some(id) => *id,
            None => *self.ids.entry(text.into()).or_insert(next),
        };
        self.last = Some((text.into(), id));
        id
    }
}
