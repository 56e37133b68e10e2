//! How many draws a question asks for.

use serde::{Deserialize, de::IgnoredAny};

/// The keys that matter, of a question or of the question that an explanation is about.
#[derive(Deserialize)]
struct Asked {
    draws: Option<u64>,
    municipalities: Option<Vec<IgnoredAny>>,
    about: Option<Box<Asked>>,
}

/// The draws of an outlook, or those of all municipalities together; 0 where there are none, and where the core will
/// refuse the question anyway.
pub(crate) fn asked(question: &[u8]) -> u64 {
    serde_json::from_slice(question).map_or(0, |asked: Asked| count(&asked))
}

fn count(asked: &Asked) -> u64 {
    let each = asked.draws.unwrap_or(0);
    let here = match &asked.municipalities {
        Some(municipalities) => each.saturating_mul(municipalities.len().try_into().unwrap_or(u64::MAX)),
        None => each,
    };
    here.max(asked.about.as_deref().map_or(0, count))
}

#[cfg(test)]
mod tests {
    use super::asked;

    #[test]
    fn draws_are_counted_over_all_municipalities_and_inside_an_explanation() {
        assert_eq!(asked(br#"{"question":"outlook","draws":1000}"#), 1000);
        assert_eq!(
            asked(br#"{"question":"national_outlook","draws":1000,"municipalities":[{},{"a":[]}]}"#),
            2000
        );
        assert_eq!(asked(br#"{"question":"explain","about":{"dr\u0061ws":7}}"#), 7);
        assert_eq!(asked(br#"{"draws":18446744073709551615,"municipalities":[1,2]}"#), u64::MAX);
        for refused_by_the_core in
            ["", "[]", "7", r#"{"draws":-1}"#, r#"{"draws":"9"}"#, r#"{"draws":1,"draws":2}"#]
        {
            assert_eq!(asked(refused_by_the_core.as_bytes()), 0, "{refused_by_the_core}");
        }
    }
}
