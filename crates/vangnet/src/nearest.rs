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
    /// Longer names are compared by their beginning; no known name comes near this length.
    const COMPARED: usize = 64;
    let plain = |text: &str| -> Vec<char> {
        let letters = text.chars().filter(|letter| *letter != '_').take(COMPARED);
        letters.map(|letter| letter.to_ascii_lowercase()).collect()
    };
    let name = plain(name);
    let changes = known.iter().map(|known| {
        let letters = plain(known);
        (*known, changes(&name, &letters), letters.len())
    });
    let (nearest, changes, letters) = changes.min_by_key(|(_, changes, _)| *changes)?;
    (changes.saturating_mul(3) <= letters.max(name.len())).then_some(nearest)
}

/// How many letters to insert, remove or replace (Levenshtein), where two that changed places count as one.
fn changes(from: &[char], to: &[char]) -> usize {
    let mut rows = vec![(0..=to.len()).collect::<Vec<usize>>()];
    for (at, letter) in from.iter().enumerate() {
        let above = rows.last().map(Vec::as_slice).unwrap_or_default();
        let mut row = vec![at.saturating_add(1)];
        for (to_at, other) in to.iter().enumerate() {
            let cell = |row: &[usize], at: usize| row.get(at).copied().unwrap_or(usize::MAX);
            let replaced = cell(above, to_at).saturating_add(usize::from(letter != other));
            let removed = cell(above, to_at.saturating_add(1)).saturating_add(1);
            let inserted = cell(&row, to_at).saturating_add(1);
            let before = (at.checked_sub(1), to_at.checked_sub(1));
            let swapped = match before {
                (Some(from_before), Some(to_before))
                    if from.get(from_before) == Some(other) && to.get(to_before) == Some(letter) =>
                {
                    rows.get(from_before).map_or(usize::MAX, |row| cell(row, to_before)).saturating_add(1)
                }
                _ => usize::MAX,
            };
            row.push(replaced.min(removed).min(inserted).min(swapped));
        }
        rows.push(row);
    }
    rows.last().and_then(|row| row.last()).copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::{changes, nearest_name};

    #[test]
    fn the_fewest_changes() {
        let letters = |text: &str| text.chars().collect::<Vec<_>>();
        for (from, to, count) in
            [("", "", 0), ("a", "", 1), ("", "ab", 2), ("kitten", "sitting", 3), ("yaer", "year", 1)]
        {
            assert_eq!(changes(&letters(from), &letters(to)), count, "{from} to {to}");
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
