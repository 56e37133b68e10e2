//! The known key that a caller probably meant.

/// The known key with the fewest letters changed, capitals and underscores aside; the first of several.
pub(super) fn nearest<'a>(key: &str, known: &[&'a str]) -> Option<&'a str> {
    /// Longer keys are compared by their beginning; no known key comes near this length.
    const COMPARED: usize = 64;
    let plain = |text: &str| -> Vec<char> {
        let letters = text.chars().filter(|letter| *letter != '_').take(COMPARED);
        letters.map(|letter| letter.to_ascii_lowercase()).collect()
    };
    let key = plain(key);
    known.iter().copied().min_by_key(|known| changes(&key, &plain(known)))
}

/// How many letters to insert, remove or replace (Levenshtein).
fn changes(from: &[char], to: &[char]) -> usize {
    let mut row: Vec<usize> = (0..=to.len()).collect();
    for letter in from {
        let mut diagonal = row.first().copied().unwrap_or_default();
        let mut left = diagonal.saturating_add(1);
        if let Some(first) = row.first_mut() {
            *first = left;
        }
        for (cell, other) in row.iter_mut().skip(1).zip(to) {
            let replaced = diagonal.saturating_add(usize::from(letter != other));
            diagonal = *cell;
            left = replaced.min(diagonal.saturating_add(1)).min(left.saturating_add(1));
            *cell = left;
        }
    }
    row.last().copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::{changes, nearest};

    #[test]
    fn the_fewest_changes() {
        let letters = |text: &str| text.chars().collect::<Vec<_>>();
        for (from, to, count) in [("", "", 0), ("a", "", 1), ("", "ab", 2), ("kitten", "sitting", 3)] {
            assert_eq!(changes(&letters(from), &letters(to)), count, "{from} to {to}");
        }
    }

    #[test]
    fn capitals_and_underscores_do_not_count() {
        let known = ["year", "budget", "netCosts", "budgetWithoutArt7"];
        for (key, meant) in [
            ("net_costs", "netCosts"),
            ("NETCOST", "netCosts"),
            ("budget_without_art_7", "budgetWithoutArt7"),
            ("yaer", "year"),
        ] {
            assert_eq!(nearest(key, &known), Some(meant));
        }
    }
}
