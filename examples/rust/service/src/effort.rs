//! How much work a question is.

use serde::{Deserialize, de::IgnoredAny};
use vangnet::ahead::NationalOutlookInput;

/// From so many draws on a question is heavy: some milliseconds.
const HEAVY_DRAWS: u64 = 500_000;
/// The same of a programme, by its measures times its years: each may take a tenth of a millisecond.
const HEAVY_MEASURES: u64 = 500;

/// What a question takes.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Effort {
    /// How many draws each municipality has.
    draws: u64,
    municipalities: u64,
    /// Measures times years.
    measures: u64,
    /// It is about another question, which is then worked out in one go.
    pub(crate) is_explained: bool,
}

/// The keys that matter, of a question or of the question that it is about.
#[derive(Deserialize)]
struct Asked {
    question: Option<String>,
    draws: Option<u64>,
    municipalities: Option<Vec<IgnoredAny>>,
    measures: Option<Vec<IgnoredAny>>,
    first: Option<i64>,
    last: Option<i64>,
    about: Option<Box<Asked>>,
    /// That of an application.
    programme: Option<Box<Asked>>,
}

impl Effort {
    /// None too where the core will refuse the question anyway.
    pub(crate) fn of(question: &[u8]) -> Self {
        serde_json::from_slice(question).map_or_else(|_| Self::default(), |asked: Asked| asked.effort())
    }

    /// The draws of all municipalities together.
    pub(crate) const fn draws(self) -> u64 {
        self.draws.saturating_mul(self.municipalities)
    }

    /// Whether others would notice that it is worked on.
    pub(crate) const fn is_heavy(self) -> bool {
        self.draws() >= HEAVY_DRAWS || self.measures >= HEAVY_MEASURES
    }

    /// The most draws that are made for it, of so many that the service makes. What is explained cannot be stopped.
    pub(crate) fn most_draws(self, limit: u64) -> u64 {
        if self.is_explained { limit.min(HEAVY_DRAWS) } else { limit }
    }

    /// How many draws of a country, or of one municipality, are about so many in all.
    pub(crate) fn part(self, all: u64) -> u64 {
        all.checked_div(self.municipalities).unwrap_or(all)
    }
}

impl Asked {
    fn effort(&self) -> Effort {
        match self.question.as_deref() {
            Some("explain") => {
                let about = self.about.as_ref().map_or_else(Effort::default, |about| about.effort());
                Effort { is_explained: true, ..about }
            }
            Some("outlook") => {
                Effort { draws: self.draws.unwrap_or(0), municipalities: 1, ..Effort::default() }
            }
            Some("national_outlook") => Effort {
                draws: self.draws.unwrap_or_else(|| NationalOutlookInput::USUAL_DRAWS.into()),
                municipalities: count(self.municipalities.as_deref()),
                ..Effort::default()
            },
            Some("programme") => self.measures(),
            Some("application") => {
                self.programme.as_ref().map_or_else(Effort::default, |programme| programme.measures())
            }
            _ => Effort::default(),
        }
    }

    /// What a programme takes.
    fn measures(&self) -> Effort {
        let between = self.first.zip(self.last).and_then(|(first, last)| last.checked_sub(first));
        let years = between
            .and_then(|between| u64::try_from(between).ok())
            .map_or(0, |years| years.saturating_add(1));
        Effort { measures: count(self.measures.as_deref()).saturating_mul(years), ..Effort::default() }
    }
}

fn count(list: Option<&[IgnoredAny]>) -> u64 {
    list.unwrap_or_default().len().try_into().unwrap_or(u64::MAX)
}

#[cfg(test)]
mod tests {
    use super::Effort;

    fn of(question: &str) -> Effort {
        Effort::of(question.as_bytes())
    }

    #[test]
    fn draws_are_counted_over_all_municipalities_and_inside_an_explanation() {
        let all = |question: &str| of(question).draws();
        assert_eq!(all(r#"{"question":"outlook","draws":1000}"#), 1000);
        assert_eq!(
            all(r#"{"question":"national_outlook","draws":1000,"municipalities":[{},{"a":[]}]}"#),
            2000
        );
        assert_eq!(all(r#"{"question":"national_outlook","municipalities":[{},{}]}"#), 20_000);
        let most = r#"{"question":"national_outlook","draws":18446744073709551615,"municipalities":[1,2]}"#;
        assert_eq!(all(most), u64::MAX);
        let explained = of(r#"{"question":"explain","about":{"question":"outlook","dr\u0061ws":7}}"#);
        assert!(explained.draws() == 7 && explained.is_explained);
        for refused_by_the_core in
            ["", "[]", "7", r#"{"draws":-1}"#, r#"{"draws":"9"}"#, r#"{"draws":1,"draws":2}"#]
        {
            assert_eq!(of(refused_by_the_core), Effort::default(), "{refused_by_the_core}");
        }
    }

    #[test]
    fn a_question_about_municipalities_that_draws_nothing_has_no_draws() {
        assert_eq!(of(r#"{"question":"distribute","municipalities":[{},{}]}"#).draws(), 0);
        assert_eq!(of(r#"{"question":"caseload","draws":9}"#).draws(), 0);
    }

    #[test]
    fn many_measures_over_many_years_are_heavy() {
        let measures = format!(r#""measures":[{}]"#, ["{}"; 20].join(","));
        let programme = |last: u32| format!(r#""first":2021,"last":{last},{measures}"#);
        let asked = |last| of(&format!(r#"{{"question":"programme",{}}}"#, programme(last)));
        assert!(!asked(2044).is_heavy() && asked(2045).is_heavy());
        assert!(!asked(2000).is_heavy());
        let inside = format!(r#"{{"question":"application","programme":{{{}}}}}"#, programme(2045));
        assert!(of(&inside).is_heavy());
        assert!(of(&format!(r#"{{"question":"explain","about":{inside}}}"#)).is_heavy());
    }

    #[test]
    fn a_step_of_a_country_is_as_long_as_one_of_a_municipality() {
        let country = of(r#"{"question":"national_outlook","municipalities":[1,2,3,4],"draws":1000000}"#);
        assert_eq!((country.part(100_000), Effort::default().part(100_000)), (25_000, 100_000));
    }
}
