//! Any bytes as a question about the budget: no panic, and the answer is a JSON object.
#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let mut answer = Vec::new();
    vangnet::questions::answer(bytes, &mut answer);
    let answer: serde_json::Value = serde_json::from_slice(&answer).expect("an answer is JSON");
    assert!(answer.is_object());
    // What is answered can be explained.
    if answer.get("error").is_none() && !answer["text"].is_string() {
        let explain = [br#"{"question":"explain","about":"#, bytes, b"}"].concat();
        let mut text = Vec::new();
        vangnet::questions::answer(&explain, &mut text);
        assert!(!text.is_empty());
    }
});
