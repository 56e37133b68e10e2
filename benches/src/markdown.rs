//! Tables in Markdown.

/// A table: its heads, the first `texts` of them over text and the others over numbers, and its lines.
///
/// # Example
///
/// ```
/// let heads = ["".to_owned(), "ns".to_owned()];
/// let lines = [vec!["copy".to_owned(), "0.55".to_owned()]];
/// let table = vangnet_benches::markdown::table(&heads, 1, &lines);
/// assert_eq!(table, "| | ns |\n|---|---:|\n| copy | 0.55 |\n");
/// ```
pub fn table(heads: &[String], texts: usize, lines: &[Vec<String>]) -> String {
    let rule: String = (0..heads.len()).map(|at| if at < texts { "---|" } else { "---:|" }).collect();
    let lines: Vec<_> = lines.iter().map(|cells| line(cells)).collect();
    format!("{}|{rule}\n{}", line(heads), lines.concat())
}

fn line(cells: &[String]) -> String {
    format!("| {} |\n", cells.join(" | ")).replace("|  |", "| |").replace("|  |", "| |")
}

/// A whole number with a comma between its thousands.
///
/// # Example
///
/// ```
/// assert_eq!(vangnet_benches::markdown::grouped(1_000_000), "1,000,000");
/// ```
pub fn grouped(number: usize) -> String {
    let digits = number.to_string();
    let first = digits.len() % 3;
    let (head, rest) = digits.split_at(first);
    let groups = rest.as_bytes().chunks(3).map(|group| String::from_utf8_lossy(group));
    let head = (!head.is_empty()).then_some(head.into());
    head.into_iter().chain(groups).collect::<Vec<_>>().join(",")
}
