//! Documentation as a comment of `JSDoc`.

use vangnet::description::{Bound, Code, Field, Leaf, Presence, Shape};

use super::names::with_first;

/// The longest line.
const WIDTH: usize = 120;

/// Whether a type is one that a caller gives or one that comes back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Side {
    Given,
    Answered,
}

/// What a key holds, and what a caller may give in it, as far as its documentation does not say so.
pub(super) fn of_field(field: &Field, side: Side) -> String {
    let mut text = field.documentation.text();
    if field.shape == Shape::Leaf(Leaf::Day) && !text.contains("YYYY") {
        text += " As `YYYY-MM-DD`.";
    }
    if side == Side::Given {
        for sentence in [range(&field.shape, &text), absent(field.presence)].into_iter().flatten() {
            text = format!("{text} {sentence}");
        }
    }
    text
}

/// What a code means; where its documentation begins with the code, that follows here anyhow.
pub(super) fn of_code(code: &Code) -> String {
    let text = code.documentation.text();
    text.strip_prefix(&format!("`{}`: ", code.code))
        .map_or_else(|| text.clone(), |meaning| with_first(meaning, char::to_ascii_uppercase))
}

fn range(shape: &Shape, text: &str) -> Option<String> {
    match shape {
        Shape::Leaf(Leaf::Amount(bound) | Leaf::Count(bound)) if !text.contains("zero") => match bound {
            Bound::AboveZero => Some("Above zero.".into()),
            Bound::NotBelowZero => Some("Zero or more.".into()),
            _ => None,
        },
        Shape::Leaf(Leaf::Integer { least, most }) => {
            let range = format!("{least} to {}", grouped(*most));
            (!text.contains(&range)).then(|| format!("{range}."))
        }
        Shape::List { least, most: Some(most), .. } => {
            Some(format!("{least} to {} of them.", grouped(i64::try_from(*most).unwrap_or(i64::MAX))))
        }
        _ => None,
    }
}

fn absent(presence: Presence) -> Option<String> {
    let Presence::Default(value) = presence else { return None };
    Some(format!("`{}` where absent.", value.trim_matches('"')))
}

/// With a comma before each three digits.
fn grouped(number: i64) -> String {
    let digits = number.to_string();
    let groups: Vec<_> = digits.as_bytes().rchunks(3).rev().map(String::from_utf8_lossy).collect();
    groups.join(",")
}

/// A comment on lines of at most 120 characters.
pub(super) fn comment(text: &str, indent: &str) -> String {
    let text = text.replace("*/", "*\\/").replace("`None`", "`null`");
    let line = format!("{indent}/** {text} */\n");
    if !text.contains('\n') && line.trim_end().chars().count() <= WIDTH {
        return line;
    }
    let width = WIDTH.saturating_sub(indent.len()).saturating_sub(3);
    let paragraphs: Vec<_> = text
        .split("\n\n")
        .map(|paragraph| {
            let lines = wrapped(paragraph, width).into_iter().map(|line| format!("{indent} * {line}\n"));
            lines.collect::<Vec<_>>().concat()
        })
        .collect();
    format!("{indent}/**\n{}{indent} */\n", paragraphs.join(&format!("{indent} *\n")))
}

fn wrapped(paragraph: &str, width: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in paragraph.split_whitespace() {
        match lines.last_mut() {
            Some(line) if line.chars().count().saturating_add(word.chars().count()) < width => {
                *line = format!("{line} {word}");
            }
            _ => lines.push(word.into()),
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_comment_fits_its_lines() {
        assert_eq!(comment("A budget.", "  "), "  /** A budget. */\n");
        let long = comment(&"budget ".repeat(40), "  ");
        assert!(long.lines().all(|line| line.chars().count() <= WIDTH), "{long}");
        assert_eq!(long.lines().count(), 5);
        assert_eq!(comment("One.\n\nTwo\nlines.", ""), "/**\n * One.\n *\n * Two lines.\n */\n");
    }

    #[test]
    fn numbers_have_commas() {
        assert_eq!([grouped(1), grouped(1000), grouped(100_000_000)], ["1", "1,000", "100,000,000"]);
    }
}
