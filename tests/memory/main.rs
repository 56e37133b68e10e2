//! What a line may hold does not matter for memory and time: at most four times its length, itself counted, and time in
//! proportion to it.
//!
//! A test program of its own, since it counts every allocation.

#![expect(clippy::arithmetic_side_effects, reason = "a test that overflows fails, as it should")]

use std::{fmt::Write as _, io, time::Instant};

use peak_alloc::PeakAlloc;
use proptest::{prelude::*, test_runner::TestRunner};

#[global_allocator]
static MEMORY: PeakAlloc = PeakAlloc;

/// What any line may take, however short.
const ALWAYS: usize = 16 * 1024;

/// Which door a line goes to.
#[derive(Debug, Clone, Copy)]
enum Door {
    Contract,
    Questions,
}

/// The most bytes in use at a time while a line is answered, beside the line.
fn peak(door: Door, line: &[u8]) -> usize {
    MEMORY.reset_peak_usage();
    let before = MEMORY.current_usage();
    let written = match door {
        Door::Contract => vangnet::contract::evaluate_to(line, &mut io::sink()),
        Door::Questions => vangnet::questions::answer_to(line, &mut io::sink()),
    };
    assert!(written.is_ok(), "a sink takes everything");
    MEMORY.peak_usage().saturating_sub(before)
}

fn repeated(head: &str, piece: &str, tail: &str, length: usize) -> String {
    let pieces = length.checked_div(piece.len()).unwrap_or_default();
    [head, &piece.repeat(pieces), piece.trim_end_matches(','), tail].concat()
}

/// Something with a number in it, up to a length.
fn numbered(head: &str, piece: impl Fn(usize) -> String, tail: &str, length: usize) -> String {
    let mut line = head.to_owned();
    for number in 0.. {
        if line.len() > length {
            break;
        }
        line.push_str(&piece(number));
    }
    line.truncate(line.trim_end_matches(',').len());
    line + tail
}

const APPLICATION: &str = r#"{"id":"a","year":2019,"years":[{"year":2019,"budget":"100","net_costs":"109"}],
    "procedure":{"received":"2020-08-01","college_declaration":true,"council_consent":true,"internal_measures":true,
    "external_measures":true,"instruction_years":[],"granted_years":["#;

fn short(number: usize) -> String {
    let digits =
        b"!#$%&'()*+,-.0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_`abcdefghijklmnopqrstuvwxyz{|}";
    let mut rest = number;
    let mut key = String::new();
    loop {
        let digit = digits.get(rest % digits.len()).copied().unwrap_or_default();
        key.push(char::from(digit));
        rest /= digits.len();
        if rest == 0 {
            return key;
        }
    }
}

/// Lines of about this length.
#[expect(clippy::too_many_lines, reason = "a table")]
fn shapes(length: usize) -> Vec<(&'static str, Door, String)> {
    use Door::{Contract, Questions};
    let figures = |year: usize| format!("{{\"year\":{year},\"budget\":\"1\",\"net_costs\":\"1\"}},");
    let deep = "[".repeat(120) + &"]".repeat(120) + ",";
    vec![
        ("small objects", Contract, repeated("[", "{},", "]", length)),
        ("small objects under a known key", Contract, repeated("{\"years\":[", "{},", "]}", length)),
        ("objects with a key", Contract, repeated("[", "{\"a\":{}},", "]", length)),
        ("zeros", Contract, repeated("[", "0,", "]", length)),
        ("zeros without an end", Contract, "0,".repeat(length / 2)),
        ("zeros under a known key", Contract, repeated("{\"years\":[", "0,", "]}", length)),
        ("deep arrays", Contract, repeated("[", &deep, "]", length)),
        ("one long id", Contract, repeated("{\"id\":\"", "a", "\"}", length)),
        ("an id of escapes", Contract, repeated("{\"id\":\"", "\\u00e9\\n", "\"}", length)),
        ("one long unknown key", Contract, repeated("{\"", "~", "\":1}", length)),
        ("one long unknown key of escapes", Contract, repeated("{\"", "\\u007e", "\":1}", length)),
        (
            "a long amount",
            Contract,
            repeated(
                "{\"id\":\"a\",\"year\":2019,\"years\":[{\"year\":2019,\"budget\":\"",
                "\\u0030",
                "\",\"net_costs\":\"1\"}]}",
                length,
            ),
        ),
        ("a long number", Contract, repeated("[1e", "1", "]", length)),
        ("unknown keys", Contract, numbered("{", |number| format!("\"{}\":0,", short(number)), "}", length)),
        (
            "unknown keys inside",
            Contract,
            numbered("{\"x\":{", |number| format!("\"{number}\":{{}},"), "}}", length),
        ),
        (
            "unknown keys of escapes",
            Contract,
            numbered("{", |number| format!("\"\\u0061{number}\":0,"), "}", length),
        ),
        ("entries", Contract, numbered("{\"id\":\"a\",\"year\":2019,\"years\":[", figures, "]}", length)),
        (
            "entries of one year",
            Contract,
            numbered("{\"id\":\"a\",\"year\":1,\"years\":[", |_| figures(1), "]}", length),
        ),
        ("granted years of a digit", Contract, repeated(APPLICATION, "0,", "]}}", length)),
        ("granted years", Contract, repeated(APPLICATION, "10,", "]}}", length)),
        ("distinct granted years", Contract, numbered(APPLICATION, |year| format!("{year},"), "]}}", length)),
        ("small objects", Questions, repeated("[", "{},", "]", length)),
        ("unknown keys", Questions, numbered("{", |number| format!("\"{}\":0,", short(number)), "}", length)),
        ("a long name", Questions, repeated("{\"question\":\"", "\\n", "\"}", length)),
        (
            "stages",
            Questions,
            repeated(
                "{\"question\":\"budget_history\",\"year\":2024,\"stages\":[",
                "{\"stage\":\"voorlopig\",\"budget\":\"1\"},",
                "]}",
                length,
            ),
        ),
        (
            "months of a caseload",
            Questions,
            repeated(
                "{\"question\":\"caseload\",\"start\":{\"month\":\"2020-01\",\"caseload\":\"1\"},\"months\":[",
                "{\"inflow\":\"1\"},",
                "]}",
                length,
            ),
        ),
        (
            "months of a profile",
            Questions,
            repeated(
                "{\"question\":\"profile\",\"history\":[",
                "{\"month\":\"2020-01\",\"count\":\"1\"},",
                "]}",
                length,
            ),
        ),
        (
            "municipalities",
            Questions,
            repeated(
                "{\"question\":\"distribute\",\"year\":2015,\"macro_budget\":\"1\",\"vangnet_reserve\":\"0\",\"mau\":\"0\",\"municipalities\":[",
                "{\"municipality\":\"1111\",\"inhabitants\":1,\"costs\":\"0\"},",
                "]}",
                length,
            ),
        ),
        (
            "mergers",
            Questions,
            repeated(
                "{\"question\":\"distribute\",\"year\":2015,\"macro_budget\":\"1\",\"vangnet_reserve\":\"0\",\"mau\":\"0\",\"municipalities\":[],\"mergers\":[",
                "{\"into\":\"1111\",\"from\":[]},",
                "]}",
                length,
            ),
        ),
        (
            "flags",
            Questions,
            repeated(
                "{\"question\":\"household\",\"budget_year\":2023,\"norm\":\"single_21_to_aow\",\"values\":{},\"indicators\":[",
                "\"\",",
                "]}",
                length,
            ),
        ),
        (
            "values",
            Questions,
            numbered(
                "{\"question\":\"household\",\"budget_year\":2023,\"norm\":\"single_21_to_aow\",\"indicators\":[],\"values\":{",
                |number| format!("\"{}\":\"1\",", short(number)),
                "}}",
                length,
            ),
        ),
        (
            "a question in a question",
            Questions,
            repeated(
                "{\"question\":\"explain\",\"about\":{\"question\":\"budget_history\",\"",
                "~",
                "\":1}}",
                length,
            ),
        ),
    ]
}

/// Any JSON, also such as the contract knows.
fn any_json() -> impl Strategy<Value = String> {
    let keys = "\"(id|year|years|procedure|budget|granted_years|municipalities|[a-z]{1,3}|\\\\u00e9{0,9})\"";
    let leaf = prop_oneof![
        "-?[1-9][0-9]{0,9}",
        Just("0".into()),
        Just("null".into()),
        "\"[a-zé~/]{0,40}\"",
        Just("{}".into())
    ];
    leaf.prop_recursive(5, 400, 12, move |inner| {
        let member = (keys, inner.clone()).prop_map(|(key, value)| format!("{key}:{value}"));
        prop_oneof![
            prop::collection::vec(inner, 0..40).prop_map(|items| format!("[{}]", items.join(","))),
            prop::collection::vec(member, 0..40).prop_map(|members| format!("{{{}}}", members.join(","))),
        ]
    })
}

/// One test, so that no other allocates meanwhile.
#[test]
fn memory_and_time_are_in_proportion_to_a_line_whatever_it_holds() {
    const LENGTH: usize = 1 << 19;
    // What is made once, such as the shipped rules, is made before.
    for (_, door, line) in shapes(2048) {
        peak(door, line.as_bytes());
    }
    let mut told = String::new();
    for (name, door, line) in shapes(LENGTH) {
        let peak = peak(door, line.as_bytes());
        // The line itself is the fourth time.
        if peak > line.len().saturating_mul(3).saturating_add(ALWAYS) {
            let _ = writeln!(told, "{door:?}, {name}: {peak} bytes beside a line of {}", line.len());
        }
    }
    assert!(told.is_empty(), "{told}");

    let mut runner = TestRunner::deterministic();
    let checked = runner.run(&any_json(), |piece| {
        let line = repeated("{\"id\":\"a\",\"year\":2019,\"years\":[", &(piece + ","), "]}", 50_000);
        for door in [Door::Contract, Door::Questions] {
            let peak = peak(door, line.as_bytes());
            prop_assert!(
                peak <= line.len().saturating_mul(3).saturating_add(ALWAYS),
                "{peak} beside {}",
                line.len()
            );
        }
        Ok(())
    });
    if let Err(error) = checked {
        panic!("{error}");
    }

    // Eight times the line is eight times the work; what grows with the square is sixty-four times.
    let seconds = |door, line: &str| {
        let started = Instant::now();
        peak(door, line.as_bytes());
        started.elapsed().as_secs_f64()
    };
    for ((name, door, short), (_, _, long)) in shapes(LENGTH / 8).into_iter().zip(shapes(LENGTH)) {
        let fastest = (0..3).map(|_| seconds(door, &short)).fold(f64::INFINITY, f64::min);
        let slowest_allowed = fastest.mul_add(32.0, 0.05);
        let took = (0..3).map(|_| seconds(door, &long)).fold(f64::INFINITY, f64::min);
        assert!(took <= slowest_allowed, "{door:?}, {name}: {took} s after {fastest} s");
    }
}
