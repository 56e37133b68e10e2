//! The years that the library has rules for, as it says itself, and their places in the vectors.

use vangnet::{RuleSet, Year, model::annexes, questions::answer};

/// The deficit years that have rules, in order.
pub fn deficit_years() -> Vec<i64> {
    RuleSet::shipped().iter().filter_map(|rules| rules.years().0).map(Year::get).collect()
}

/// The last deficit year that has rules.
pub fn last_year() -> i64 {
    deficit_years().last().copied().unwrap_or_default()
}

/// The budget years that have rules, in order.
pub fn budget_years() -> Vec<i64> {
    known(r#"{"question":"payment_calendar","budget":"1","year":"#)
}

/// The budget years whose distribution is known, in order.
pub fn distribution_years() -> Vec<i64> {
    known(r#"{"question":"distribute","macro_budget":"1","vangnet_reserve":"0","municipalities":[],"year":"#)
}

/// The budget years that have published weights, in order.
pub fn weight_years() -> Vec<i64> {
    annexes().iter().map(|annex| annex.budget_year.get()).collect()
}

/// The years of two centuries in which a question, of which only the year lacks, is not one without rules.
fn known(question: &str) -> Vec<i64> {
    let is_known = |year: &i64| {
        let mut answered = Vec::new();
        answer(format!("{question}{year}}}").as_bytes(), &mut answered);
        !String::from_utf8_lossy(&answered).contains("no_rule_known")
    };
    (1900..2100).filter(is_known).collect()
}

/// A text of a vector, with the years that the library says in the places that it has for them: `{last_year}` is the last
/// deficit year that has rules, and `{last_year+1}` the year after it.
#[derive(Debug)]
pub struct Places(Vec<(String, String)>);

impl Places {
    /// How far from a year of the library a place is at most.
    const FARTHEST: i64 = 9;

    /// The places of this build.
    pub fn new() -> Self {
        let (deficit, budget) = (deficit_years(), budget_years());
        let mut places = vec![("{weight_years}".to_owned(), in_words(&weight_years()))];
        for (name, year) in [
            ("first_year", deficit.first()),
            ("last_year", deficit.last()),
            ("first_budget_year", budget.first()),
            ("last_budget_year", budget.last()),
            ("last_distribution_year", distribution_years().last()),
            ("last_weight_year", weight_years().last()),
        ] {
            let year = year.copied().unwrap_or_default();
            places.push((format!("{{{name}}}"), year.to_string()));
            for by in 1..=Self::FARTHEST {
                places.push((format!("{{{name}+{by}}}"), year.saturating_add(by).to_string()));
                places.push((format!("{{{name}-{by}}}"), year.saturating_sub(by).to_string()));
            }
        }
        Self(places)
    }

    /// The text with its places filled.
    pub fn fill(&self, text: &str) -> String {
        let is_there = self.0.iter().filter(|(place, _)| text.contains(place.as_str()));
        is_there.fold(text.to_owned(), |text, (place, year)| text.replace(place, year))
    }
}

impl Default for Places {
    fn default() -> Self {
        Self::new()
    }
}

/// The years with commas between them, and « and » before the last.
fn in_words(years: &[i64]) -> String {
    let mut words: Vec<_> = years.iter().map(ToString::to_string).collect();
    let last = words.pop().unwrap_or_default();
    format!("{} and {last}", words.join(", "))
}
