//! The keys of the open objects, so that a duplicate is refused, in less memory than three times their text.
//!
//! A key is identified by its place in the text. A few keys are compared one by one. Many go into a hash table of places,
//! each with part of its hash, so that few other keys are looked at.

use std::hash::{BuildHasher, Hasher, RandomState};

use super::string::Raw;

/// Up to this many keys are compared one by one.
const FEW: usize = 16;

/// The keys of all open objects of a text.
pub(super) struct Keys<'a> {
    text: &'a str,
    few: Vec<Raw<'a>>,
}

/// The keys of one open object.
pub(super) struct OfObject {
    /// Where its own keys begin among the few.
    first: usize,
    many: Option<Table>,
}

impl<'a> Keys<'a> {
    pub(super) fn of(text: &'a str) -> Self {
        Self { text, few: Vec::with_capacity(FEW) }
    }

    pub(super) const fn open(&self) -> OfObject {
        OfObject { first: self.few.len(), many: None }
    }

    /// Forgets the keys of an object that is closed.
    pub(super) fn close(&mut self, of: &OfObject) {
        self.few.truncate(of.first);
    }

    /// Adds a key; false if the object has it already.
    pub(super) fn insert(&mut self, of: &mut OfObject, key: Raw<'a>) -> bool {
        if let Some(table) = &mut of.many {
            return table.insert(self.text, key);
        }
        let few = self.few.get(of.first..).unwrap_or_default();
        if few.contains(&key) {
            return false;
        }
        if few.len() < FEW {
            self.few.push(key);
            return true;
        }
        let mut table = Table::of(self.text.len());
        for key in few.iter().chain([&key]) {
            table.insert(self.text, *key);
        }
        self.few.truncate(of.first);
        of.many = Some(table);
        true
    }
}

/// A set of keys: slots, as wide as the length of the text requires, each empty or with a place and part of a hash.
struct Table {
    slots: Vec<u8>,
    /// Bytes of a slot.
    width: usize,
    /// The bits of a slot.
    mask: u64,
    /// Bits of a place; the part of the hash is above them.
    place_bits: u32,
    used: usize,
    hash: RandomState,
}

impl Table {
    fn of(text_length: usize) -> Self {
        const TAG_BITS: u32 = 8;
        let place_bits = usize::BITS.wrapping_sub(text_length.leading_zeros());
        let bytes = place_bits.wrapping_add(TAG_BITS).div_ceil(8).min(8);
        let width = bytes as usize;
        let mask = u64::MAX >> 64_u32.wrapping_sub(bytes.wrapping_mul(8));
        let slots = vec![0; width.wrapping_mul(4).wrapping_mul(FEW)];
        Self { slots, width, mask, place_bits, used: 0, hash: RandomState::new() }
    }

    /// The number of slots: a power of two.
    fn count(&self) -> usize {
        self.slots.len().checked_div(self.width).unwrap_or_default()
    }

    fn insert(&mut self, text: &str, key: Raw<'_>) -> bool {
        // At most three quarters are in use, so that a new key passes few others.
        if self.used.wrapping_add(1) > self.count().wrapping_mul(3) >> 2 {
            self.grow(text);
        }
        let (wanted, first) = self.slot_of(key);
        let mut index = first;
        loop {
            let slot = self.get(index);
            if slot == 0 {
                self.set(index, wanted);
                self.used = self.used.wrapping_add(1);
                return true;
            }
            if slot >> self.place_bits == wanted >> self.place_bits
                && Raw::starting(text, self.place(slot)) == Some(key)
            {
                return false;
            }
            index = self.behind(index);
        }
    }

    /// What the slot of a key holds, and where it belongs. A place is above zero, so no slot in use is zero.
    fn slot_of(&self, key: Raw<'_>) -> (u64, usize) {
        let mut hasher = self.hash.build_hasher();
        key.chars().for_each(|char| hasher.write_u32(char.into()));
        let hash = hasher.finish();
        let tag = hash.checked_shl(self.place_bits).unwrap_or_default() & self.mask;
        // The tag comes from the lower bits, the index from the upper ones.
        let index = usize::try_from(hash >> 32).unwrap_or_default() & self.count().wrapping_sub(1);
        (tag | key.start() as u64, index)
    }

    fn place(&self, slot: u64) -> usize {
        usize::try_from(slot & !(u64::MAX << self.place_bits)).unwrap_or_default()
    }

    fn behind(&self, index: usize) -> usize {
        index.wrapping_add(1) & self.count().wrapping_sub(1)
    }

    fn get(&self, index: usize) -> u64 {
        let start = index.wrapping_mul(self.width);
        let slot = self.slots.get(start..start.wrapping_add(self.width)).unwrap_or_default();
        slot.iter().rev().fold(0, |value, byte| value << 8 | u64::from(*byte))
    }

    fn set(&mut self, index: usize, value: u64) {
        let start = index.wrapping_mul(self.width);
        let slot = self.slots.get_mut(start..start.wrapping_add(self.width)).unwrap_or_default();
        for (byte, value) in slot.iter_mut().zip(value.to_le_bytes()) {
            *byte = value;
        }
    }

    /// Doubles the number of slots.
    fn grow(&mut self, text: &str) {
        let twice = vec![0; self.slots.len().wrapping_mul(2)];
        let slots = std::mem::replace(&mut self.slots, twice);
        let old = Self { slots, hash: self.hash.clone(), ..*self };
        for slot in (0..old.count()).map(|index| old.get(index)).filter(|slot| *slot != 0) {
            let Some(key) = Raw::starting(text, old.place(slot)) else { continue };
            let (value, mut index) = self.slot_of(key);
            while self.get(index) != 0 {
                index = self.behind(index);
            }
            self.set(index, value);
        }
    }
}
