//! How many draws a question asks for.

use serde::{Deserialize, de::IgnoredAny};
use vangnet::ahead::NationalOutlookInput;

/// The draws of a question.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Draws {
    /// How many each municipality has.
    each: u64,
    municipalities: u64,
    /// They are asked for inside an explanation, which is worked out in one go.
    pub(crate) are_explained: bool,
}

/// The keys that matter, of a question or of the question that an explanation is about.
#[derive(Deserialize)]
struct Asked {
    draws: Option<u64>,
    municipalities: Option<Vec<IgnoredAny>>,
    about: Option<Box<Asked>>,
}

impl Draws {
    pub(crate) const NONE: Self = Self { each: 0, municipalities: 1, are_explained: false };

    /// None too where the core will refuse the question anyway.
    pub(crate) fn of(question: &[u8]) -> Self {
        serde_json::from_slice(question).map_or(Self::NONE, |asked: Asked| match asked.about {
            Some(about) => Self { are_explained: true, ..about.draws() },
            None => asked.draws(),
        })
    }

    /// Those of all municipalities together.
    pub(crate) const fn all(self) -> u64 {
        self.each.saturating_mul(self.municipalities)
    }

    /// How many draws of a country, or of one municipality, are about so many in all.
    pub(crate) fn part(self, all: u64) -> u64 {
        all.checked_div(self.municipalities).unwrap_or(all)
    }
}

impl Asked {
    fn draws(&self) -> Draws {
        match &self.municipalities {
            Some(municipalities) => Draws {
                each: self.draws.unwrap_or_else(|| NationalOutlookInput::USUAL_DRAWS.into()),
                municipalities: municipalities.len().try_into().unwrap_or(u64::MAX),
                ..Draws::NONE
            },
            None => Draws { each: self.draws.unwrap_or(0), ..Draws::NONE },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Draws;

    #[test]
    fn draws_are_counted_over_all_municipalities_and_inside_an_explanation() {
        let all = |question: &str| Draws::of(question.as_bytes()).all();
        assert_eq!(all(r#"{"question":"outlook","draws":1000}"#), 1000);
        assert_eq!(
            all(r#"{"question":"national_outlook","draws":1000,"municipalities":[{},{"a":[]}]}"#),
            2000
        );
        assert_eq!(all(r#"{"question":"national_outlook","municipalities":[{},{}]}"#), 20_000);
        assert_eq!(all(r#"{"draws":18446744073709551615,"municipalities":[1,2]}"#), u64::MAX);
        let explained = Draws::of(br#"{"question":"explain","about":{"dr\u0061ws":7}}"#);
        assert!(explained.all() == 7 && explained.are_explained);
        for refused_by_the_core in
            ["", "[]", "7", r#"{"draws":-1}"#, r#"{"draws":"9"}"#, r#"{"draws":1,"draws":2}"#]
        {
            assert_eq!(all(refused_by_the_core), 0, "{refused_by_the_core}");
        }
    }

    #[test]
    fn a_step_of_a_country_is_as_long_as_one_of_a_municipality() {
        let country = Draws::of(br#"{"municipalities":[1,2,3,4],"draws":1000000}"#);
        assert_eq!((country.part(100_000), Draws::NONE.part(100_000)), (25_000, 100_000));
    }
}
