//! The municipalities of a panel: each is a number, so that a row takes four bytes for it.

use std::collections::HashMap;

use crate::{Codes, Error, Municipality};

/// The number of a municipality in its panel.
pub(super) type Id = u32;

/// How many texts are found without hashing them well: more than there are municipalities, and a power of two.
const RECENT: usize = 1 << 14;

/// Every municipality that was read, with its number.
#[derive(Debug, Clone, Default)]
pub(super) struct Municipalities {
    all: Vec<Municipality>,
    ids: HashMap<Municipality, Id>,
    /// The texts as they were written, each with its number.
    texts: Vec<(Box<str>, Id)>,
    places: HashMap<Box<str>, usize>,
    /// The place in `texts` of the last text with a quick hash, plus one.
    recent: Vec<usize>,
}

impl Municipalities {
    /// The number of the municipality that a text names.
    pub(super) fn id(&mut self, text: &str, codes: Codes) -> Result<Id, Error> {
        if self.recent.is_empty() {
            self.recent.resize(RECENT, 0);
        }
        let slot = quick_hash(text);
        let recent = self.recent.get(slot).and_then(|place| self.texts.get(place.checked_sub(1)?));
        if let Some((known, id)) = recent
            && &**known == text
        {
            return Ok(*id);
        }
        let place = match self.places.get(text) {
            Some(place) => *place,
            None => self.add(text, codes)?,
        };
        if let Some(recent) = self.recent.get_mut(slot) {
            *recent = place.saturating_add(1);
        }
        Ok(self.texts.get(place).map_or(0, |(_, id)| *id))
    }

    fn add(&mut self, text: &str, codes: Codes) -> Result<usize, Error> {
        let municipality = codes.municipality(text)?;
        let next = Id::try_from(self.all.len()).unwrap_or(Id::MAX);
        let id = *self.ids.entry(municipality.clone()).or_insert_with(|| {
            self.all.push(municipality);
            next
        });
        let place = self.texts.len();
        self.texts.push((text.into(), id));
        self.places.insert(text.into(), place);
        Ok(place)
    }

    /// The municipality of a number.
    pub(super) fn of(&self, id: Id) -> Option<&Municipality> {
        self.all.get(usize::try_from(id).ok()?)
    }

    /// The number of a municipality, where some row has it.
    pub(super) fn id_of(&self, municipality: &Municipality) -> Option<Id> {
        self.ids.get(municipality).copied()
    }

    /// Every municipality, in the order of the numbers.
    pub(super) fn all(&self) -> &[Municipality] {
        &self.all
    }
}

/// A place among the recent texts, from the length and the last bytes of a text. Texts that share a place cost a look in
/// the map of all texts, and no more.
fn quick_hash(text: &str) -> usize {
    let mix = |hash: usize, byte: &u8| (hash ^ usize::from(*byte)).wrapping_mul(0x9E37_79B1);
    let hash = text.as_bytes().iter().rev().take(8).fold(text.len(), mix);
    (hash >> 8) & (RECENT - 1)
}
