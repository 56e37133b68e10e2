//! The municipalities of a panel: each is a number, so that a row takes four bytes for it.

use std::collections::HashMap;

use crate::{Codes, Error, Municipality};

/// The number of a municipality in its panel.
pub(super) type Id = u32;

/// How many texts are found without hashing them well: more than there are municipalities, and a power of two.
const RECENT: usize = 1 << 15;

/// The longest text that is found so.
const SHORT: usize = 16;

/// Every municipality that was read, with its number.
#[derive(Debug, Clone, Default)]
pub(super) struct Municipalities {
    all: Vec<Municipality>,
    ids: HashMap<Municipality, Id>,
    /// The texts as they were written, each with its number.
    texts: HashMap<Box<str>, Id>,
    /// The last short texts with a quick hash, two side by side.
    recent: Vec<[Recent; 2]>,
}

/// A short text and its number plus one, zero where there is none.
#[derive(Debug, Clone, Copy, Default)]
struct Recent {
    text: Short,
    number: Id,
}

impl Municipalities {
    /// The number of the municipality that a text names.
    pub(super) fn id(&mut self, text: &str, codes: Codes) -> Result<Id, Error> {
        let Some(short) = Short::of(text) else { return self.id_of_text(text, codes) };
        if self.recent.is_empty() {
            self.recent.resize(RECENT / 2, [Recent::default(); 2]);
        }
        let slot = short.quick_hash();
        if let Some(found) = self.recent.get(slot).and_then(|two| two.iter().find(|one| one.text == short))
            && let Some(id) = found.number.checked_sub(1)
        {
            return Ok(id);
        }
        let id = self.id_of_text(text, codes)?;
        if let Some([first, second]) = self.recent.get_mut(slot) {
            *second = std::mem::replace(first, Recent { text: short, number: id.saturating_add(1) });
        }
        Ok(id)
    }

    fn id_of_text(&mut self, text: &str, codes: Codes) -> Result<Id, Error> {
        if let Some(id) = self.texts.get(text) {
            return Ok(*id);
        }
        let municipality = codes.municipality(text)?;
        let next = Id::try_from(self.all.len()).unwrap_or(Id::MAX);
        let id = *self.ids.entry(municipality.clone()).or_insert_with(|| {
            self.all.push(municipality);
            next
        });
        self.texts.insert(text.into(), id);
        Ok(id)
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

/// A text of at most 16 bytes as two numbers, which may share bytes of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
struct Short {
    first: u64,
    last: u64,
    length: usize,
}

impl Short {
    fn of(text: &str) -> Option<Self> {
        let bytes = text.as_bytes();
        let (first, last) = match (bytes.first_chunk(), bytes.last_chunk()) {
            (Some(first), Some(last)) if bytes.len() <= SHORT => {
                (u64::from_le_bytes(*first), u64::from_le_bytes(*last))
            }
            (Some(_), _) => return None,
            _ => match (bytes.first_chunk(), bytes.last_chunk()) {
                (Some(first), Some(last)) => {
                    (u32::from_le_bytes(*first).into(), u32::from_le_bytes(*last).into())
                }
                _ => (bytes.iter().fold(0, |text, byte| (text << 8) | u64::from(*byte)), 0),
            },
        };
        Some(Self { first, last, length: bytes.len() })
    }

    /// A place among the recent texts. Of texts that share a place all but two cost a look in the map of all texts, and
    /// no more.
    fn quick_hash(self) -> usize {
        let mixed = (self.first ^ self.last.rotate_left(32)).wrapping_mul(0x9E37_79B9_7F4A_7C15);
        usize::try_from(mixed >> 40).unwrap_or_default() & (RECENT / 2 - 1)
    }
}
