//! Any bytes: no panic, one answer for each line that is not blank, and what is answered goes on to be explained.
#![no_main]

use libfuzzer_sys::fuzz_target;
use vangnet::{Language, Markup, Receipt, contract};

fuzz_target!(|bytes: &[u8]| {
    let mut answers = Vec::new();
    contract::evaluate(bytes, &mut answers);
    let is_blank = |line: &&[u8]| line.iter().all(|byte| matches!(byte, b' ' | b'\t' | b'\r'));
    let lines = bytes.split(|byte| *byte == b'\n').filter(|line| !is_blank(line)).count();
    assert_eq!(answers.iter().filter(|byte| **byte == b'\n').count(), lines);
    for answer in answers.split(|byte| *byte == b'\n').filter(|answer| !answer.is_empty()) {
        serde_json::from_slice::<serde_json::Value>(answer).expect("an answer is JSON");
    }
    if let Ok(receipt) = contract::read(bytes).and_then(|case| vangnet::receipt(&case)) {
        let answer = &receipt.assessment;
        let due = answer.deficit.cents().max(0);
        assert_eq!(answer.scale.payment.cents() + answer.scale.own_risk.cents(), due);
        for language in [Language::Dutch, Language::English] {
            assert!(!vangnet::explain(&receipt, language, Markup::Markdown).is_empty());
        }
        let text = serde_json::to_string(&receipt).expect("a receipt serialises");
        assert_eq!(serde_json::from_str::<Receipt>(&text).expect("and is read back"), receipt);
    }
});
