//! Names as JavaScript has them.

/// `net_costs` is `netCosts`.
pub(super) fn camel_case(name: &str) -> String {
    let mut words = name.split('_');
    let first = words.next().unwrap_or_default().to_owned();
    words.fold(first, |camel, word| camel + &with_first(word, char::to_ascii_uppercase))
}

/// `StageBudget` is `stageBudget`.
pub(super) fn lower_first(name: &str) -> String {
    with_first(name, char::to_ascii_lowercase)
}

pub(super) fn with_first(word: &str, change: fn(&char) -> char) -> String {
    let mut letters = word.chars();
    letters.next().map_or_else(String::new, |first| change(&first).to_string() + letters.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_as_javascript_has_them() {
        assert_eq!(camel_case("households_t1"), "householdsT1");
        assert_eq!(camel_case("year"), "year");
        assert_eq!(lower_first("StageBudget"), "stageBudget");
    }
}
