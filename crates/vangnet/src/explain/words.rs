//! What each language must be able to say.

use crate::{
    assess::{Assessment, Comparison, Outcome},
    language::Language,
    number::{Day, Ratio, Year},
    rules::{Evidence, Finding, Route, TestName, Warning, Wording},
    text::harmless,
};

/// The sentences and table words of an explanation, in one language. Amounts come already written.
pub(super) trait Words {
    fn language(&self) -> Language;

    /// The same in each language: it is the name that the law gives.
    fn title(&self, answer: &Assessment) -> String {
        let id = if answer.id.is_empty() { String::new() } else { format!(": {}", harmless(&answer.id)) };
        format!("Vangnetuitkering over {}{id}", answer.year)
    }

    // The outcome.
    fn surplus(&self, less: &str) -> String;
    fn no_result(&self) -> String;
    fn conditions_met(&self, year: Year, route: Route, payment: &str, own_risk: &str) -> String;
    fn conditions_not_met(&self, year: Year, deficit: &str) -> String;
    fn refused(&self, year: Year, deficit: &str) -> String;
    fn not_handled(&self, open: Day, close: Day, deficit: &str) -> String;
    fn amount_unknown(&self, reason: &str) -> String;
    fn incomplete(&self) -> String;
    fn regular_open_extended_undecided(&self) -> String;
    fn only_extended_undecided(&self) -> String;
    fn extended_unknown(&self, reason: &str) -> String;

    // What is missing, and what is certain without it.
    fn test_needs(&self, route: Route, name: TestName, years: Option<&str>) -> String;
    fn amount_needs_inhabitants(&self, waits: bool) -> String;
    fn fails_anyway(&self, route: Route, name: TestName) -> String;
    fn if_met(&self, regular: bool, extended: bool, payment: &str, own_risk: &str) -> String;
    fn change_nothing(&self, years: &str) -> String;
    fn and(&self) -> &'static str;

    fn assumed(&self, year: Year, from: Year, own: Option<&str>) -> String;

    // The deficit.
    fn eligible(&self, net_costs: &str, unlawful: Option<&str>) -> String;
    fn deficit(&self, budget: &str, deficit: &str, percent: &str) -> String;
    fn no_deficit(&self, budget: &str) -> String;
    fn one_more_euro(&self, own_risk: &str) -> String;

    // How the deficit is shared.
    /// `would_be` where the amounts are only what the scale would give.
    fn bands_heading(&self, regular: bool, would_be: bool) -> String;
    fn bands_head(&self, would_be: bool) -> [&'static str; 5];
    fn band(&self, above: Option<&str>, up_to: Option<&str>) -> String;
    fn total(&self, would_be: bool) -> &'static str;
    fn would_be(&self, outcome: Outcome) -> &'static str;
    fn table_is_rounded(&self) -> &'static str;
    fn cap(&self, per_inhabitant: &str, cap: &str, binds: bool, inferred: bool) -> String;

    // The tests.
    fn tests_heading(&self) -> String;
    fn tests_head(&self) -> [&'static str; 4];
    fn test(&self, route: Route, name: TestName, years: &str) -> String;
    fn limit(&self, comparison: Comparison, limit: &str) -> String;
    fn just_above(&self, limit: &str) -> String;
    fn passed(&self, passed: Option<bool>) -> &'static str;
    fn unknown(&self) -> &'static str;
    fn both_tests(&self, any: bool) -> String;
    fn share_of_several_years(&self, budget_of: Year) -> String;
    fn unused(&self, years: &str) -> String;

    // The application.
    fn procedure(&self, open: Day, close: Day, paid_before: Day, funded_from: Year) -> String;
    fn form(&self, form: &str) -> String;
    fn finding(&self, finding: Finding) -> &'static str;
    fn findings_lead(&self) -> &'static str;

    // The evidence and the sources.
    fn evidence(&self, evidence: Evidence, rule_set: &str) -> String;
    fn sources_are_of(&self, from: Year) -> String;
    fn warning(&self, warning: Warning) -> &'static str;
    fn not_known(&self, unknown: &str) -> String;
    fn sources_heading(&self) -> String;
    fn only_the_article(&self) -> &'static str;
    fn article(&self, article: &str, paragraph: Option<&str>) -> String;

    fn of<'a>(&self, wording: &'a Wording) -> &'a str {
        self.language().of(wording)
    }

    fn rate(&self, rate: Ratio) -> String {
        self.language().rate(rate)
    }
}
