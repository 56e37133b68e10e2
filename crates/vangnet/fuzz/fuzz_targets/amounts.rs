//! Any text as an amount that a person wrote: no panic, and what is read is read again from how it is written.
#![no_main]

use libfuzzer_sys::fuzz_target;
use vangnet::{Euro, Notation, parse_euro};

fuzz_target!(|text: &str| {
    let is_read_again = |amount: Euro| amount.to_string().parse().is_ok_and(|read: Euro| read == amount);
    for notation in [Notation::Plain, Notation::Dutch, Notation::English] {
        match parse_euro(text, notation) {
            Ok(amount) => assert!(is_read_again(amount)),
            Err(error) => {
                // The text is cut, so a message stays short.
                assert!((1..2_000).contains(&error.to_string().len()), "{error}");
                assert!(error.readings().into_iter().all(is_read_again));
            }
        }
    }
});
