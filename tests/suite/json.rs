//! What is valid JSON in the sense of the contract, beside `serde_json` with a look at every key.

use std::{collections::HashSet, fmt};

use proptest::prelude::*;
use serde::de::{Deserialize, Deserializer, Error, MapAccess, SeqAccess, Visitor};

/// Any JSON in which no object has a key twice.
struct Strict;

impl<'de> Deserialize<'de> for Strict {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(Self)
    }
}

impl<'de> Visitor<'de> for Strict {
    type Value = Self;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a JSON value")
    }

    fn visit_unit<E>(self) -> Result<Self, E> {
        Ok(self)
    }

    fn visit_bool<E>(self, _: bool) -> Result<Self, E> {
        Ok(self)
    }

    fn visit_i64<E>(self, _: i64) -> Result<Self, E> {
        Ok(self)
    }

    fn visit_u64<E>(self, _: u64) -> Result<Self, E> {
        Ok(self)
    }

    fn visit_f64<E>(self, _: f64) -> Result<Self, E> {
        Ok(self)
    }

    fn visit_str<E>(self, _: &str) -> Result<Self, E> {
        Ok(self)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Self, A::Error> {
        while items.next_element::<Self>()?.is_some() {}
        Ok(self)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Self, A::Error> {
        let mut keys = HashSet::new();
        while let Some((key, _)) = entries.next_entry::<String, Self>()? {
            if !keys.insert(key) {
                return Err(A::Error::custom("a key stands twice"));
            }
        }
        Ok(self)
    }
}

fn is_valid(line: &[u8]) -> bool {
    let mut answer = Vec::new();
    vangnet::contract::evaluate(line, &mut answer);
    !String::from_utf8(answer).unwrap().contains("\"invalid_json\"")
}

#[track_caller]
fn is_as_serde_json_says(line: &[u8]) {
    // A line without anything in it has no answer.
    if line.iter().all(|byte| b" \t\r".contains(byte)) {
        return;
    }
    let expected = serde_json::from_slice::<Strict>(line).is_ok();
    assert_eq!(is_valid(line), expected, "{}", String::from_utf8_lossy(line));
}

#[test]
fn numbers_at_the_border_of_a_double() {
    let zeros = |count: usize| "0".repeat(count);
    let numbers = [
        "1.7976931348623157e308".into(),
        "1.7976931348623158e308".into(),
        "1.7976931348623159e308".into(),
        // Half way to the next double, and the smallest steps beside it.
        "1.797693134862315807937289714053034e308".into(),
        "1.797693134862315807937289714053035e308".into(),
        format!("17976931348623158{}", zeros(292)),
        format!("1{}", zeros(308)),
        format!("1{}", zeros(309)),
        format!("0.{}1e709", zeros(400)),
        format!("0.{}1e709", zeros(399)),
        format!("1{}e-92", zeros(400)),
        format!("1{}e-92", zeros(401)),
        "0e999999999999999999999".into(),
        "0.0e-99999999999999999999".into(),
        "1e-99999999999999999999".into(),
        "1e99999999999999999999".into(),
    ];
    for number in numbers {
        for line in [number.clone(), format!("-{number}"), format!("[{{\"a\":{number}}}]")] {
            is_as_serde_json_says(line.as_bytes());
        }
    }
}

#[test]
fn keys_that_stand_twice_among_any_number() {
    for count in [1, 2, 15, 16, 17, 18, 100, 5000] {
        let keys: Vec<_> = (0..count).map(|key| format!("\"k{key}\":{{}}")).collect();
        let line = format!("{{{}}}", keys.join(","));
        assert!(is_valid(line.as_bytes()), "{count}");
        for again in [0, count / 2, count - 1] {
            // Written otherwise, it is the same key.
            let twice = format!("{{{},\"\\u006b{again}\":0}}", keys.join(","));
            assert!(!is_valid(twice.as_bytes()), "{count}, {again}");
        }
        // The keys of another object are not its own.
        assert!(is_valid(format!("{{\"k0\":{line},\"k1\":[{line},{line}]}}").as_bytes()), "{count}");
    }
}

proptest! {
    #[test]
    fn pieces_of_json_in_any_order(pieces in prop::collection::vec(prop::sample::select(PIECES.to_vec()), 1..24)) {
        is_as_serde_json_says(pieces.concat().as_bytes());
        // Within brackets it is more often valid.
        is_as_serde_json_says(format!("[{}]", pieces.join(",")).as_bytes());
        let members: Vec<_> = pieces.iter().enumerate().map(|(key, value)| format!("\"{}\":{value}", key / 2)).collect();
        is_as_serde_json_says(format!("{{{}}}", members.join(",")).as_bytes());
    }

    #[test]
    fn bytes_of_json(line in prop::collection::vec(prop::sample::select(b"{}[]:,\"\\u00dDaef-+.19 \t\r\x1f\xc3\xa9".to_vec()), 0..24)) {
        is_as_serde_json_says(&line);
    }

    #[test]
    fn brackets_up_to_the_deepest(depth in 120_usize..135, object in any::<bool>()) {
        let (open, close) = if object { ("{\"a\":", "}") } else { ("[", "]") };
        is_as_serde_json_says(format!("{}1{}", open.repeat(depth), close.repeat(depth)).as_bytes());
    }
}

const PIECES: [&str; 34] = [
    "{",
    "}",
    "[",
    "]",
    ",",
    ":",
    " ",
    "\t",
    "null",
    "true",
    "false",
    "nul",
    "0",
    "-0",
    "01",
    "1.",
    "1.5",
    "-",
    "1e5",
    "1E+5",
    "1e-",
    "1e309",
    "\"\"",
    "\"a\"",
    "\"\\u0061\"",
    "\"\\ud83d\\ude00\"",
    "\"\\ud800\"",
    "\"\\udc00\"",
    "\"\\x\"",
    "\"\\/\\b\"",
    "\"\u{1}\"",
    "\"é\"",
    "\u{feff}",
    "{\"a\":1,\"b\":[{}]}",
];
