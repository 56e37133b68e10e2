//! Years in words, for messages that say which are known.

use super::Year;

/// Years in order, with « to » for three or more that follow each other: `2011 and 2013 to 2016`.
pub(crate) fn years_in_words(years: impl IntoIterator<Item = Year>) -> String {
    let mut runs: Vec<(Year, Year)> = Vec::new();
    for year in years {
        match runs.last_mut() {
            Some((_, last)) if last.after(1) == year => *last = year,
            _ => runs.push((year, year)),
        }
    }
    let written = |(first, last): (Year, Year)| match last.get().saturating_sub(first.get()) {
        0 => vec![first.to_string()],
        1 => vec![first.to_string(), last.to_string()],
        _ => vec![format!("{first} to {last}")],
    };
    let mut words: Vec<_> = runs.into_iter().flat_map(written).collect();
    let last = words.pop().unwrap_or_default();
    if words.is_empty() { last } else { format!("{} and {last}", words.join(", ")) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_three_years_or_more_are_a_range() {
        for (years, words) in [
            (&[][..], ""),
            (&[2020], "2020"),
            (&[2020, 2021], "2020 and 2021"),
            (&[2010, 2011, 2013], "2010, 2011 and 2013"),
            (&[2015, 2017, 2018, 2019], "2015 and 2017 to 2019"),
            (&[2015, 2016, 2017], "2015 to 2017"),
        ] {
            let years = years.iter().map(|year| Year::new(*year).unwrap_or(Year::new(0).unwrap()));
            assert_eq!(years_in_words(years), words);
        }
    }
}
