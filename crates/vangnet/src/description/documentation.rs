//! The documentation of a type or key, as it is for readers of every language.

/// Documentation that was written for Rust.
///
/// # Example
///
/// ```
/// let takes = &vangnet::questions::described()[0].takes;
/// assert_eq!(takes.fields[0].documentation.text(), "The budget year.");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Documentation(&'static str);

impl Documentation {
    pub(crate) const fn new(text: &'static str) -> Self {
        Self(text)
    }

    /// The text before its example and its headings, with the names of links and without their targets.
    ///
    /// # Example
    ///
    /// ```
    /// let answer = &vangnet::questions::described()[0].gives;
    /// assert!(answer.documentation.text().starts_with("How a budget came to be: *voorlopig*"));
    /// ```
    pub fn text(self) -> String {
        let lines = self.0.lines().map(|line| line.strip_prefix(' ').unwrap_or(line));
        let before_headings = lines.take_while(|line| !line.starts_with("# "));
        let text = before_headings.collect::<Vec<_>>().join("\n");
        without_targets(text.trim())
    }
}

/// `` [`name`](target) `` and `` [`name`] `` become `` `name` ``.
fn without_targets(text: &str) -> String {
    let mut clean = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, link)) = rest.split_once("[`") {
        clean.push_str(before);
        let Some((name, after)) = link.split_once("`]") else {
            clean.push_str("[`");
            rest = link;
            continue;
        };
        clean.push('`');
        clean.push_str(name);
        clean.push('`');
        rest =
            after.strip_prefix('(').and_then(|target| target.split_once(')')).map_or(after, |(_, rest)| rest);
    }
    clean.push_str(rest);
    clean
}
