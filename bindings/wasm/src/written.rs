//! Answers of the core as JSON text.

/// The JSON of a value of the core.
pub(crate) fn json<T: serde::Serialize + ?Sized>(value: &T) -> String {
    #[expect(clippy::expect_used, reason = "the values of the core have text keys and no other way to fail")]
    serde_json::to_string(value).expect("a value of the core serialises")
}
