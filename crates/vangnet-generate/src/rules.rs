//! The rules by year as a chapter of the documentation: each value with its mark and the links of its sources.

use std::fmt::Write as _;

use vangnet::{Citation, RuleSet};

use crate::file::File;

const CHAPTER: &str = "crates/vangnet/docs/rules_by_year.md";

const INTRODUCTION: &str = "\
# The rules by year

Made from the files in `crates/vangnet/rules`. A place such as `regular.bands.1.above` is where the value stands in the file of
its year. The mark says how certain a value is: `law` was read in the law itself, `official` in a publication of the ministry or the
Toetsingscommissie, `secondary` elsewhere, and `inferred` follows from other years or cases. An article in italics says
where the rule belongs, not where its number was found. What the text of a year does not say is in [what is not
known](crate::_documentation::unknowns), and how a year is worked out in [the law by deficit year](crate::_documentation::law).
";

pub(crate) fn file() -> File {
    let mut text = INTRODUCTION.to_owned();
    for rules in RuleSet::shipped() {
        let evidence = rules.evidence().code();
        // A String takes all that is written.
        let _ = write!(text, "\n## {}\n\nThe weakest mark of this year is `{evidence}`.\n\n", rules.name());
        text.push_str("| place | value | mark | sources |\n|---|---|---|---|\n");
        for value in rules.values() {
            let sources: Vec<_> = value.sources.iter().map(source).collect();
            let (place, shown, mark) = (&value.place, shorter(&value.value), value.evidence.code());
            let _ = writeln!(text, "| `{place}` | {shown} | `{mark}` | {} |", sources.join("; "));
        }
        if let Some(unknown) = rules.unknown() {
            let _ = writeln!(text, "\nUnknown: {}", unknown.en);
        }
    }
    File::new(CHAPTER, text)
}

/// A source with its link, and the article of it.
fn source(citation: &Citation) -> String {
    let title = citation.title.replace('|', "\\|").replace('[', "\\[").replace(']', "\\]");
    let linked = citation.url.as_ref().map_or(title.clone(), |url| format!("[{title}]({url})"));
    let Some(article) = &citation.article else { return linked };
    let paragraph =
        citation.paragraph.as_ref().map_or(String::new(), |paragraph| match paragraph.split_once('(') {
            Some((number, rest)) => format!("({number})({rest}"),
            None => format!("({paragraph})"),
        });
    if citation.basis {
        format!("{linked}, *art. {article}{paragraph}*")
    } else {
        format!("{linked}, art. {article}{paragraph}")
    }
}

/// A ratio without the zeros at its end.
fn shorter(value: &str) -> &str {
    match value.split_once('.') {
        Some((_, decimals)) if decimals.len() == 6 => value.trim_end_matches('0').trim_end_matches('.'),
        _ => value,
    }
}
