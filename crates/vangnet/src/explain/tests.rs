//! The tests of an explanation: a table of them, and how they work together.

use super::{document::Block, words::Words};
use crate::{
    assess::{Comparison, TestAnswer, TestValue},
    number::{Euro, Year},
    receipt::Receipt,
    rules::{Opens, TestName, TestRule},
};

/// The tests of every route with their values and limits.
pub(super) fn table(receipt: &Receipt, words: &impl Words) -> Block {
    let answer = &receipt.assessment;
    let rows = answer.tests_with_rules(&receipt.rules).map(|(route, test, rule)| {
        let years = match rule {
            TestRule::MultiYear { .. } => span(answer.year.before(rule.years_before()), answer.year),
            TestRule::YearsAtLeast { of, .. } => span(answer.year.before(of.value), answer.year.before(1)),
            TestRule::Year { .. } | TestRule::PerInhabitant { .. } => answer.year.to_string(),
        };
        let language = words.language();
        let limit = match test.limit {
            TestValue::Ratio(limit) => words.rate(limit),
            other => language.test_value(other, other),
        };
        vec![
            words.test(route.route, test.name, &years),
            test.value.map_or_else(|| words.unknown().to_owned(), |value| beside_limit(value, test, words)),
            words.limit(test.comparison, &limit),
            words.passed(test.passed).into(),
        ]
    });
    Block::Table { head: words.tests_head().map(Into::into).to_vec(), rows: rows.collect() }
}

/// A value that is above its limit but is rounded to it says so.
fn beside_limit(value: TestValue, test: &TestAnswer, words: &impl Words) -> String {
    let shown = words.language().test_value(value, test.limit);
    let hidden = value == test.limit && test.comparison == Comparison::MoreThan && test.passed == Some(true);
    if hidden { words.just_above(&shown) } else { shown }
}

fn span(first: Year, last: Year) -> String {
    if first == last { first.to_string() } else { format!("{first}–{last}") }
}

/// What the share of several years is a share of, and how the tests of a route work together, where it has several.
pub(super) fn about(receipt: &Receipt, words: &impl Words) -> Option<String> {
    let answer = &receipt.assessment;
    let regular = receipt.rules.regular();
    let mut tests = answer.routes.iter().flat_map(|route| &route.tests);
    let several = tests.any(|test| test.name == TestName::MultiYear);
    let share = several.then(|| words.share_of_several_years(answer.year));
    let decides = regular.tests.len() > 1 && answer.deficit > Euro::ZERO;
    let together = decides.then(|| words.both_tests(regular.opens == Opens::Any));
    let sentences: Vec<_> = share.into_iter().chain(together).collect();
    (!sentences.is_empty()).then(|| sentences.join(" "))
}
