//! Text that a caller names, in every explanation: it stays text, in Markdown and in plain text.

use vangnet::{
    Budget, Case, Count, Language, Markup, RuleSet, Year, YearFigures,
    analysis::{BudgetSplit, DeviationInput, Situation, attribution, deviation},
    explain, harmless, receipt_with,
};

/// What a caller may have named something; `tests/hostile.json` has the same for the renderers.
pub(crate) fn hostile() -> Vec<String> {
    let text = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/hostile.json")).unwrap();
    serde_json::from_str(&text).unwrap()
}

/// A caller's rule set in which every text is this one, and a shipped one under this name and assumed.
fn rule_sets(name: &str) -> [RuleSet; 2] {
    let toml = format!(
        r#"
        name = {0}
        unknown = {{ en = {0}, nl = {0} }}
        [regular]
        opens = "all"
        tests = [{{ test = "year", limit = {{ value = "0.05", sources = [{{ title = {0}, url = {0}, article = {0}, paragraph = {0} }}] }} }}]
        bands = [{{ above = "0.05", share = "0.5" }}]
        [extended]
        opens = "all"
        tests = [{{ test = "years_at_least", limit = "0.05", count = 2, of = 3 }}]
        unknown = {{ en = {0}, nl = {0} }}
        "#,
        serde_json::to_string(name).unwrap().replace('\u{7f}', "\\u007F")
    );
    let assumed = RuleSet::for_year(Year::new(2025).unwrap())
        .unwrap()
        .with_threshold("0.05".parse().unwrap())
        .unwrap()
        .with_name(name)
        .assumed_for(Year::new(2999).unwrap())
        .unwrap();
    [RuleSet::from_toml(&toml).unwrap(), assumed]
}

/// Every explanation that shows a text of the caller.
fn explanations(name: &str, markup: Markup) -> Vec<String> {
    let year = Year::new(2999).unwrap();
    let figures = YearFigures::new(year, Budget::parse("100").unwrap(), "109".parse().unwrap()).unwrap();
    let case = Case::new(name, year, vec![figures]).unwrap();
    let mut texts = Vec::new();
    for rules in rule_sets(name) {
        let receipt = receipt_with(&case, &rules).unwrap();
        texts
            .extend([Language::Dutch, Language::English].map(|language| explain(&receipt, language, markup)));
    }
    let side =
        |net_costs: &str| Situation::new(name, Budget::parse("100").unwrap(), net_costs.parse().unwrap());
    let attribution = attribution(&side("108"), &side("90"), BudgetSplit::default()).unwrap();
    let mut question = DeviationInput::new(Year::new(2019).unwrap());
    question.caseload_difference = Some(Count::whole(480));
    question.groups = vec![vangnet::analysis::Group {
        name: name.into(),
        model: Count::whole(1),
        realised: Count::whole(2),
    }];
    let deviation = deviation(&question).unwrap();
    for language in [Language::Dutch, Language::English] {
        texts.extend([attribution.explain(language, markup), deviation.explain(language, markup)]);
    }
    texts
}

fn hidden(character: char) -> bool {
    character != '\n' && character.is_control()
        || matches!(u32::from(character), 0x61C | 0x200B | 0x200E | 0x200F | 0x2028..=0x202E | 0x2060..=0x206F | 0xFEFF | 0xE0000..=0xE007F)
}

/// Addresses that a renderer would link.
const ADDRESSES: [&str; 4] = ["evil.example", "www.evil", "//evil", "@evil"];

#[test]
fn the_table_of_a_rule_set_holds_a_callers_texts_as_text() {
    let element = |element: &str| {
        let name = element.trim_start_matches('/').split([' ', '>']).next().unwrap_or_default();
        matches!(name, "p" | "b" | "table" | "thead" | "tbody" | "tr" | "th" | "td" | "ul" | "li" | "a")
    };
    for name in hostile() {
        for html in rule_sets(&name).iter().flat_map(|rules| {
            [Language::Dutch, Language::English].map(|language| rules.explain_html(language))
        }) {
            assert!(html.split('<').skip(1).all(element), "{name:?} in {html}");
            assert!(!html.contains(hidden), "{name:?} in {html:?}");
            // The address of a source is shown as one: as the target of a link.
            let escaped = name.replace('&', "&amp;").replace('"', "&quot;").replace('\'', "&#39;");
            let text = html.replace(&format!("href=\"{escaped}\""), "");
            assert!(!ADDRESSES.iter().any(|address| text.contains(address)), "{name:?} in {text}");
        }
    }
}

#[test]
fn what_a_caller_names_stays_text() {
    for name in hostile() {
        for markup in [Markup::Markdown, Markup::Plain] {
            for text in explanations(&name, markup) {
                // The address of a source is shown as one: as the target of a link, or on a line of its own.
                let text = text.replace(&format!("](<{name}>)"), "]").replace(&format!("\n  {name}\n"), "\n");
                assert_harmless(&name, &text, markup);
            }
        }
    }
}

/// A text of the library with this name in it has nothing of it that a renderer would read.
pub(crate) fn assert_harmless(name: &str, text: &str, markup: Markup) {
    assert!(!text.contains(hidden), "{name:?} in {text:?}");
    assert!(!ADDRESSES.iter().any(|address| text.contains(address)), "{name:?} in {text}");
    if markup == Markup::Markdown {
        assert!(!text.contains("<img") && !text.contains("<script"), "{name:?} in {text}");
        // The library writes bars of tables and addresses of links, and no other markup.
        assert!(!text.contains(['`', '~', '$', '{', '*', '\\']), "{name:?} in {text}");
    }
}

#[test]
fn a_name_reads_as_it_was_written() {
    for name in
        ["Súdwest-Fryslân", "'s-Hertogenbosch", "drempel 5,25%", "A & B", "1.234,50", "naam (2)", "日本 語"]
    {
        assert_eq!(harmless(name), name);
    }
    assert_eq!(harmless("a\r\nb\u{1b}[31m"), "a  b\u{FFFD}[31m");
}
