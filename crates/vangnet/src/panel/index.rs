//! Which row holds a municipality and year: a compact table of places, in which the years of a municipality are near
//! each other. Each scenario has rows of its own.

use std::hash::BuildHasher as _;

use super::{municipalities::Id, scenarios::Scenario};

/// How many years stand side by side.
const TOGETHER: i64 = 32;

/// How far the next slot is where one is taken: odd, so that every slot has its turn.
const STEP: usize = 33;

/// Whose a row is: the rows of one owner are each other's history.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub(super) struct Owner {
    pub(super) municipality: Id,
    pub(super) scenario: Scenario,
}

/// What at most one right row has.
pub(super) type Key = (Owner, i64);

/// The places of rows by owner and year. The keys themselves stand in the rows.
#[derive(Debug, Clone)]
pub(super) struct Index {
    /// The length is a power of two.
    slots: Vec<Slot>,
    used: usize,
    /// Different in each process, so that no table can be made that is slow in every one.
    seed: u64,
}

/// The bits of a slot that hold a place: more rows than any memory has room for.
const PLACE_BITS: u32 = 40;

/// The other bits of a slot.
const TAG: u64 = u64::MAX << PLACE_BITS;

/// A place plus one, zero where there is none, below a part of the hash of its key: a row is only looked at where that
/// is the same.
#[derive(Debug, Clone, Copy, Default)]
struct Slot(u64);

impl Slot {
    fn new(tag: u64, place: usize) -> Self {
        let place = u64::try_from(place).unwrap_or(u64::MAX).saturating_add(1);
        Self(tag | (place & !TAG))
    }

    fn place(self) -> Option<usize> {
        usize::try_from(self.0 & !TAG).ok()?.checked_sub(1)
    }

    fn tag(self) -> u64 {
        self.0 & TAG
    }
}

impl Default for Index {
    fn default() -> Self {
        Self { slots: Vec::new(), used: 0, seed: std::hash::RandomState::new().hash_one(0) }
    }
}

impl Index {
    /// Makes room for so many more; `key` gives the key of a place.
    pub(super) fn reserve(&mut self, more: usize, key: impl Fn(usize) -> Option<Key>) {
        // At most half of the slots are in use.
        let wanted = self.used.saturating_add(more).saturating_mul(2).max(16);
        if wanted <= self.slots.len() {
            return;
        }
        let before = std::mem::take(&mut self.slots);
        self.slots = vec![Slot::default(); wanted.checked_next_power_of_two().unwrap_or(wanted)];
        for place in before.into_iter().filter_map(Slot::place) {
            if let Some(of_place) = key(place) {
                let (slot, tag) = self.slot(of_place, &key);
                self.put(slot, tag, place);
            }
        }
    }

    /// Adds a place, unless its key is there already: then that place is given.
    pub(super) fn add(
        &mut self,
        of_place: Key,
        place: usize,
        key: impl Fn(usize) -> Option<Key>,
    ) -> Option<usize> {
        self.reserve(1, &key);
        let (slot, tag) = self.slot(of_place, &key);
        let there = self.slots.get(slot).and_then(|slot| slot.place());
        if there.is_none() {
            self.put(slot, tag, place);
            self.used = self.used.saturating_add(1);
        }
        there
    }

    /// The place of a key.
    pub(super) fn get(&self, of_place: Key, key: impl Fn(usize) -> Option<Key>) -> Option<usize> {
        self.slots.get(self.slot(of_place, &key).0)?.place()
    }

    /// The place that nearly always is that of a key, where it has one, without a look at any row.
    pub(super) fn likely(&self, of_place: Key) -> Option<usize> {
        let (slot, tag) = self.first_slot(of_place);
        self.slots.get(self.search(slot, |found| found.tag() == tag))?.place()
    }

    fn put(&mut self, slot: usize, tag: u64, place: usize) {
        if let Some(slot) = self.slots.get_mut(slot) {
            *slot = Slot::new(tag, place);
        }
    }

    /// The slot of a key, or the empty one where it would stand, and the tag of the key.
    fn slot(&self, of_place: Key, key: &impl Fn(usize) -> Option<Key>) -> (usize, u64) {
        let (slot, tag) = self.first_slot(of_place);
        let is_it = |found: Slot| found.tag() == tag && found.place().and_then(key) == Some(of_place);
        (self.search(slot, is_it), tag)
    }

    /// The first slot from one on that is the right one, or empty. The next one to look at lies behind the years that
    /// stand side by side, which are likely to be all of another owner.
    fn search(&self, mut slot: usize, is_it: impl Fn(Slot) -> bool) -> usize {
        let last = self.slots.len().saturating_sub(1);
        while let Some(found) = self.slots.get(slot)
            && found.place().is_some()
            && !is_it(*found)
        {
            slot = slot.wrapping_add(STEP) & last;
        }
        slot
    }

    /// Where the search for a key begins, and the tag of the key.
    fn first_slot(&self, (owner, year): Key) -> (usize, u64) {
        let whose = (u64::from(owner.municipality) << 32) | u64::from(owner.scenario);
        let block = year.div_euclid(TOGETHER).cast_unsigned();
        let hash = folded(folded(whose ^ self.seed) ^ block);
        let year = year.rem_euclid(TOGETHER).cast_unsigned();
        let last = self.slots.len().saturating_sub(1);
        let slot = usize::try_from(
            hash.rotate_left(32).wrapping_add(year) & u64::try_from(last).unwrap_or(u64::MAX),
        );
        (slot.unwrap_or_default(), (hash ^ year) << PLACE_BITS)
    }
}

/// A number whose every bit says something of every bit of another one: both halves of a product.
fn folded(number: u64) -> u64 {
    let product = u128::from(number).wrapping_mul(0x9E37_79B9_7F4A_7C15);
    let [low, high] = [product, product >> 64].map(|half| half & u128::from(u64::MAX));
    u64::try_from(low ^ high).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use std::collections::HashMap;

    use proptest::prelude::*;

    use super::{Index, Key, Owner};

    fn key(municipality: u32, scenario: u32, year: i64) -> Key {
        (Owner { municipality, scenario }, year)
    }

    /// Few owners and many near years, or any at all.
    fn any_key() -> impl Strategy<Value = Key> {
        let municipality = prop_oneof![0..4_u32, any::<u32>()];
        let scenario = prop_oneof![3 => Just(0), 1 => 0..3_u32, 1 => any::<u32>()];
        let year = prop_oneof![2000..2040_i64, -40..40_i64, -(1_i64 << 53)..1_i64 << 53];
        (municipality, scenario, year)
            .prop_map(|(municipality, scenario, year)| key(municipality, scenario, year))
    }

    proptest! {
        #[test]
        fn it_finds_what_a_map_finds(keys in prop::collection::vec(any_key(), 0..400), others in prop::collection::vec(any_key(), 0..50)) {
            let of_place = |place: usize| keys.get(place).copied();
            let (mut index, mut map) = (Index::default(), HashMap::new());
            for (place, key) in keys.iter().enumerate() {
                let before = map.get(key).copied();
                map.entry(*key).or_insert(place);
                prop_assert_eq!(index.add(*key, place, of_place), before);
            }
            for key in keys.iter().chain(&others) {
                prop_assert_eq!(index.get(*key, of_place), map.get(key).copied());
                prop_assert!(index.likely(*key).is_some() || !map.contains_key(key));
            }
        }
    }

    #[test]
    fn keys_that_look_alike_are_told_apart() {
        let mut index = Index::default();
        index.reserve(1, |_| None);
        let keys: Vec<_> = (0..1 << 17).map(|municipality| key(municipality, 0, 2024)).collect();
        let mut seen = HashMap::new();
        let alike = keys.iter().enumerate().find_map(|(place, key)| {
            seen.insert(index.first_slot(*key), place).map(|before| (before, place))
        });
        let (one, other) = alike.expect("28 bits of hash are the same for two of these keys");
        let [of_one, of_other] = [one, other].map(|place| *keys.get(place).unwrap());
        let of_place = |place: usize| keys.get(place).copied();
        assert_eq!(index.add(of_one, one, of_place), None);
        assert_eq!((index.likely(of_other), index.get(of_other, of_place)), (Some(one), None));
        assert_eq!(index.add(of_other, other, of_place), None);
        assert_eq!((index.likely(of_other), index.get(of_other, of_place)), (Some(one), Some(other)));
        assert_eq!(index.get(of_one, of_place), Some(one));
    }

    #[test]
    fn no_table_is_slow_in_every_process() {
        let mut index = Index::default();
        index.reserve(1 << 16, |_| None);
        // A year of one municipality that would undo the number of another one, were the two only put together.
        let undone = |municipality: u32| key(municipality, 0, i64::from(municipality) << 37);
        let scenarios = |scenario: u32| key(7, scenario, 2024);
        for keys in [&undone as &dyn Fn(u32) -> Key, &scenarios] {
            let places: std::collections::HashSet<_> =
                (0..1 << 10).map(|one| index.first_slot(keys(one))).collect();
            assert!(places.len() > 1000, "{} places", places.len());
        }
    }
}
