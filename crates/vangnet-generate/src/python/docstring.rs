//! Docstrings: a summary of one line, paragraphs, lists of what is named, and examples.

use super::layout::WIDTH;

const INDENT: usize = 4;
const QUOTES: usize = 3;
/// How long a line of a docstring may be, beside its indent.
pub(super) const LINE: usize = WIDTH - INDENT;

/// A docstring of a class or function of a module.
pub(super) struct Docstring {
    summary: String,
    blocks: Vec<Vec<String>>,
}

impl Docstring {
    /// The first sentence is the summary; the others follow it.
    pub(super) fn new(text: &str) -> Result<Self, String> {
        let mut paragraphs = paragraphs(text).into_iter();
        let first = paragraphs.next().ok_or("an empty documentation")?;
        let (summary, rest) = first_sentence(&first);
        if summary.chars().count() > LINE - 2 * QUOTES || !summary.ends_with('.') {
            return Err(format!("the first sentence must fit on a line and end with a point: {summary}"));
        }
        let mut made = Self { summary: summary.into(), blocks: Vec::new() };
        made.add_text(rest);
        paragraphs.for_each(|paragraph| made.add_text(&paragraph));
        Ok(made)
    }

    /// A paragraph.
    pub(super) fn add_text(&mut self, text: &str) {
        if !text.is_empty() {
            self.add(wrapped(text, "", "", LINE));
        }
    }

    /// Lines after an empty one.
    pub(super) fn add(&mut self, lines: Vec<String>) {
        if !lines.is_empty() {
            self.blocks.push(lines);
        }
    }

    pub(super) fn written(&self) -> String {
        let summary = escaped(&self.summary);
        if self.blocks.is_empty() {
            return format!("    \"\"\"{summary}\"\"\"\n");
        }
        let mut lines = vec![format!("    \"\"\"{summary}")];
        for block in &self.blocks {
            lines.push(String::new());
            lines.extend(block.iter().map(|line| format!("    {}", escaped(line))));
        }
        lines.join("\n") + "\n    \"\"\"\n"
    }
}

/// A field with its type, and its documentation for an editor in the line after it.
pub(super) fn field(name: &str, kind: &str, documentation: &str) -> String {
    let lines = wrapped(&escaped(&paragraphs(documentation).join(" ")), "    \"\"\"", "    ", WIDTH - QUOTES);
    format!("    {name}: {kind}\n{}\"\"\"\n", lines.join("\n"))
}

/// A named thing in a list: `` - `year`: what it is. ``
pub(super) fn bullet(depth: usize, name: &str, text: &str) -> Vec<String> {
    let indent = "  ".repeat(depth);
    let words = format!("`{name}`: {}", paragraphs(text).join(" "));
    wrapped(&words, &format!("{indent}- "), &format!("{indent}  "), LINE)
}

/// The paragraphs of a text, each on one line.
pub(super) fn paragraphs(text: &str) -> Vec<String> {
    let joined = text.split("\n\n").map(|text| text.split_whitespace().collect::<Vec<_>>().join(" "));
    joined.filter(|text| !text.is_empty()).collect()
}

fn first_sentence(text: &str) -> (&str, &str) {
    let mut ends =
        text.match_indices(". ").filter_map(|(place, _)| text.split_at_checked(place.saturating_add(1)));
    ends.find(|(_, rest)| rest.trim_start().starts_with(char::is_uppercase))
        .map_or((text, ""), |(first, rest)| (first, rest.trim_start()))
}

pub(super) fn wrapped(text: &str, first: &str, others: &str, width: usize) -> Vec<String> {
    let mut lines = Vec::new();
    let mut line = first.to_owned();
    let mut is_begun = false;
    for word in text.split_whitespace() {
        if is_begun && line.chars().chain(" ".chars()).chain(word.chars()).count() > width {
            lines.push(std::mem::replace(&mut line, others.to_owned()));
            is_begun = false;
        }
        if is_begun {
            line.push(' ');
        }
        line.push_str(word);
        is_begun = true;
    }
    lines.push(line);
    lines
}

fn escaped(text: &str) -> String {
    text.replace('\\', "\\\\").replace("\"\"\"", "\\\"\"\"")
}

#[cfg(test)]
mod tests {
    use super::Docstring;

    #[test]
    fn the_first_sentence_is_the_summary() {
        let written = Docstring::new("By art. 1(c) it is. More\nof it.\n\nAnd more.").unwrap().written();
        assert_eq!(
            written,
            "    \"\"\"By art. 1(c) it is.\n\n    More of it.\n\n    And more.\n    \"\"\"\n"
        );
        assert!(Docstring::new("").is_err());
        assert!(Docstring::new("Without an end").is_err());
        assert!(Docstring::new(&"word ".repeat(30)).is_err());
    }
}
