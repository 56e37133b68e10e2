//! The municipalities of a panel: each is a number, so that a row takes four bytes for it.

use std::collections::HashMap;

use crate::{
    case::{Codes, Municipality},
    error::Error,
};

/// The number of a municipality in its panel.
pub(super) type Id = u32;

/// For how many texts there is at most room to be found without hashing them well, in pairs: more than there are
/// municipalities, and a power of two.
const MOST_PAIRS: usize = 1 << 14;

/// For how many there is room from the first text on.
const FEWEST_PAIRS: usize = 1 << 6;

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
        let hash = short.quick_hash();
        if let Some(found) = self.recent_pair(hash).and_then(|two| two.iter().find(|one| one.text == short))
            && let Some(id) = found.number.checked_sub(1)
        {
            return Ok(id);
        }
        let id = self.id_of_text(text, codes)?;
        self.make_room();
        if let Some([first, second]) = self.recent_pair(hash) {
            *second = std::mem::replace(first, Recent { text: short, number: id.saturating_add(1) });
        }
        Ok(id)
    }

    /// The pair of texts with a quick hash.
    fn recent_pair(&mut self, hash: usize) -> Option<&mut [Recent; 2]> {
        let place = self.recent.len().checked_sub(1)? & hash;
        self.recent.get_mut(place)
    }

    /// Keeps as many pairs as there are texts; where there are more, those that were kept are found anew.
    fn make_room(&mut self) {
        let wanted = self.texts.len().clamp(FEWEST_PAIRS, MOST_PAIRS).next_power_of_two();
        if self.recent.len() < wanted {
            self.recent = vec![[Recent::default(); 2]; wanted];
        }
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

    /// What says where among the recent texts one may stand. Of texts that share a place all but two cost a look in
    /// the map of all texts, and no more.
    fn quick_hash(self) -> usize {
        let mixed = (self.first ^ self.last.rotate_left(32)).wrapping_mul(0x9E37_79B9_7F4A_7C15);
        usize::try_from(mixed >> 40).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashMap;

    use super::{Municipalities, Short};
    use crate::case::Codes;

    /// Texts of every length that differ in one place, and in how many zero bytes stand before or behind.
    fn texts() -> Vec<String> {
        let mut texts = vec![String::new()];
        for length in 1..=20 {
            for filling in ["\0", "a", "0"] {
                texts.push(filling.repeat(length));
                for place in 0..length {
                    let (before, behind) = (
                        filling.repeat(place),
                        filling.repeat(length.saturating_sub(place).saturating_sub(1)),
                    );
                    texts.extend(["\0", "b", "\u{1}"].map(|other| format!("{before}{other}{behind}")));
                }
            }
        }
        texts.sort_unstable();
        texts.dedup();
        texts
    }

    #[test]
    fn two_texts_are_never_one_number() {
        let mut seen = HashMap::new();
        for text in texts() {
            let short = Short::of(&text);
            assert_eq!(short.is_some(), text.len() <= 16);
            if let Some(Short { first, last, length }) = short {
                assert_eq!(seen.insert((first, last, length), text), None);
            }
        }
    }

    #[test]
    fn a_text_has_the_number_of_its_municipality_whatever_was_read_before() {
        let (mut municipalities, texts) = (Municipalities::default(), texts());
        let many: Vec<_> = (0..40_000).map(|name| format!("{name:05}")).collect();
        for _ in 0..3 {
            for text in texts.iter().chain(&many) {
                match municipalities.id(text, Codes::Any) {
                    Ok(id) => assert_eq!(*municipalities.of(id).unwrap(), text.parse().unwrap(), "{text:?}"),
                    Err(error) => assert_eq!(text.parse::<crate::case::Municipality>(), Err(error)),
                }
            }
        }
    }
}
