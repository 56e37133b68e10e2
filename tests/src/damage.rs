//! Damage to a valid line: in its values, so that every error of the contract comes, or byte by byte.

use crate::random::Random;

/// What one may find in the place of a value.
const VALUES: [&str; 24] = [
    "null",
    "true",
    "-0",
    "-0.0",
    "1.0",
    "2e3",
    "[]",
    "{}",
    "\"\"",
    "\"-\"",
    "\"1.\"",
    "\"1.234\"",
    "\"-0\"",
    "\"-1\"",
    "\"1000000000000.01\"",
    "9007199254740992",
    "1e999",
    "\"\\ud800\"",
    "\"2021-02-29\"",
    "2014",
    "2026",
    "\"0123456789012345678901234567890123456789é\"",
    "\"01234567890123456789012345678901234567890\"",
    "{\"a\":1,\"\\u0061\":2}",
];
/// What one may find in the place of a key.
const KEYS: [&str; 6] = ["\"id\"", "\"year\"", "\"a~b/c\"", "\"\"", "\"budget\"", "\"Budget\""];

/// Damages most lines, some of them twice.
pub fn damage(line: &mut Vec<u8>, random: &mut Random) {
    for _ in 0..random.below(3) {
        match random.below(6) {
            0 => at_random(line, random, |line, at, random| {
                if let Some(byte) = line.get_mut(at) {
                    *byte = u8::try_from(random.below(256)).unwrap_or_default();
                }
            }),
            1 => at_random(line, random, |line, at, _| line.truncate(at)),
            2 | 3 => replace(line, random, &KEYS, |byte| byte == b':', false),
            _ => replace(line, random, &VALUES, |byte| matches!(byte, b',' | b'}' | b']'), true),
        }
    }
    // A line is one line, whatever was damaged.
    line.retain(|byte| *byte != b'\n');
}

fn at_random(line: &mut Vec<u8>, random: &mut Random, change: impl FnOnce(&mut Vec<u8>, usize, &mut Random)) {
    let at = usize::try_from(random.below(line.len() as u64)).unwrap_or_default();
    change(line, at, random);
}

/// Puts another token in the place of one that is followed by a `:` (a key) or another sign (a value).
fn replace(line: &mut Vec<u8>, random: &mut Random, tokens: &[&str], ends: impl Fn(u8) -> bool, value: bool) {
    let is_end = |at: &usize| line.get(*at).is_some_and(|byte| ends(*byte));
    let places: Vec<usize> = (0..line.len()).filter(is_end).collect();
    let (Some(end), Some(token)) = (random.pick(&places), random.pick(tokens)) else { return };
    let before = line.get(..end).unwrap_or_default();
    let starts =
        |byte: &u8| if value { matches!(byte, b':' | b',' | b'[') } else { matches!(byte, b'{' | b',') };
    let start = before.iter().rposition(starts).map_or(0, |at| at.saturating_add(1));
    line.splice(start..end, token.bytes());
}
