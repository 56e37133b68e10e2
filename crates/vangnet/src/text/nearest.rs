//! The known name that a caller probably meant.

/// The known name that is nearest to one that is not known; `None` where none is near.
///
/// Near is a name of which at most a third of the letters are to be inserted, removed or replaced. Capitals and
/// underscores do not count. Of several names that are as near, the first is given.
///
/// # Example
///
/// ```
/// let known = ["year", "budget", "net_costs"];
/// assert_eq!(vangnet::nearest_name("netCost", &known), Some("net_costs"));
/// assert_eq!(vangnet::nearest_name("colour", &known), None);
/// ```
pub fn nearest_name<'a>(name: &str, known: &[&'a str]) -> Option<&'a str> {
    let mut nearest = None;
    let mut fewest = usize::MAX;
    for known in known {
        let changes = changes(name, known);
        let longer = letters(name).count().max(letters(known).count());
        if changes < fewest && changes.saturating_mul(3) <= longer {
            (nearest, fewest) = (Some(*known), changes);
        }
    }
    nearest
}

/// The letters that are compared, which are bytes: a known name has no others.
fn letters(name: &str) -> impl Iterator<Item = u8> {
    /// Longer names are compared by their beginning; no known name comes near this length.
    const COMPARED: usize = 64;
    name.bytes().filter(|letter| *letter != b'_').take(COMPARED).map(|letter| letter.to_ascii_lowercase())
}

/// How many letters to insert, remove or replace (Levenshtein), where two that changed places count as one.
fn changes(from: &str, to: &str) -> usize {
    // The rows of the table before this one and before that one, each a cell longer than `to`.
    let mut above: Vec<usize> = (0..=letters(to).count()).collect();
    let mut higher = above.clone();
    let mut before = None;
    for letter in letters(from) {
        let mut row = Vec::with_capacity(above.len());
        let mut left = above.first().copied().unwrap_or_default().saturating_add(1);
        row.push(left);
        let mut earlier = None;
        let mut highest = usize::MAX;
        let cells = above.iter().zip(above.iter().skip(1)).zip(&higher);
        for (other, ((diagonal, up), high)) in letters(to).zip(cells) {
            let replaced = diagonal.saturating_add(usize::from(letter != other));
            left = replaced.min(up.saturating_add(1)).min(left.saturating_add(1));
            if before == Some(other) && earlier == Some(letter) {
                left = left.min(highest.saturating_add(1));
            }
            row.push(left);
            (earlier, highest) = (Some(other), *high);
        }
        higher = std::mem::replace(&mut above, row);
        before = Some(letter);
    }
    above.last().copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::{changes, nearest_name};

    #[test]
    fn the_fewest_changes() {
        for (from, to, count) in
            [("", "", 0), ("a", "", 1), ("", "ab", 2), ("kitten", "sitting", 3), ("yaer", "year", 1)]
        {
            assert_eq!(changes(from, to), count, "{from} to {to}");
        }
    }

    #[test]
    fn only_a_name_that_is_near() {
        let known = ["year", "budget", "netCosts", "budgetWithoutArt7"];
        for (name, meant) in [
            ("net_costs", Some("netCosts")),
            ("NETCOST", Some("netCosts")),
            ("budget_without_art_7", Some("budgetWithoutArt7")),
            ("yaer", Some("year")),
            ("years", Some("year")),
            ("outputs", None),
            ("", None),
            ("a/b~c", None),
        ] {
            assert_eq!(nearest_name(name, &known), meant, "{name}");
        }
        assert_eq!(nearest_name("year", &[]), None);
    }
}
