//! A chance in words: so many in ten, a hundred or a thousand.

use rust_decimal::Decimal;

use crate::{
    language::Language,
    number::{Figure, rounding},
};

/// A chance as `ongeveer 3 op de 10`; a small one, and one near to certain, of a hundred or a thousand.
pub(super) fn in_words(chance: Figure, language: Language) -> String {
    let chance = chance.to_decimal();
    let thousandth = Decimal::new(1, 3);
    let rest = Decimal::ONE.checked_sub(chance).unwrap_or_default();
    if chance.is_zero() {
        return language.either("zo goed als 0%", "as good as 0%").into();
    }
    if rest.is_zero() {
        return language.either("zo goed als 100%", "as good as 100%").into();
    }
    if chance < thousandth {
        return of("0.001", language, Some(language.either("minder dan", "less than")));
    }
    if rest < thousandth {
        return of("0.999", language, Some(language.either("meer dan", "more than")));
    }
    // At least one digit of the chance, and of what it lacks of 1.
    let small = chance.min(rest);
    let places = if small >= Decimal::new(95, 3) {
        1
    } else if small >= Decimal::new(95, 4) {
        2
    } else {
        3
    };
    of(&rounding::to_places(chance, places).to_string(), language, None)
}

/// A part of 1 as it is written with its decimals: `0.3` is 3 of 10.
fn of(part: &str, language: Language, lead: Option<&'static str>) -> String {
    let digits = part.strip_prefix("0.").unwrap_or(part);
    let whole = format!("1{}", "0".repeat(digits.len()));
    let [part, whole] = [digits.trim_start_matches('0'), &whole].map(|number| language.number(number));
    let lead = lead.unwrap_or(language.either("ongeveer", "about"));
    match language {
        Language::Dutch => format!("{lead} {part} op de {whole}"),
        Language::English => format!("{lead} {part} in {whole}"),
    }
}

#[cfg(test)]
mod tests {
    use num_bigint::BigInt;

    use super::*;

    #[test]
    fn a_chance_is_so_many_of_ten_or_of_more() {
        for (billionths, told) in [
            (0_i64, "zo goed als 0%"),
            (1, "minder dan 1 op de 1.000"),
            (999_999, "minder dan 1 op de 1.000"),
            (1_000_000, "ongeveer 1 op de 1.000"),
            (4_999_999, "ongeveer 5 op de 1.000"),
            (9_499_999, "ongeveer 9 op de 1.000"),
            (9_500_000, "ongeveer 1 op de 100"),
            (94_999_999, "ongeveer 9 op de 100"),
            (95_000_000, "ongeveer 1 op de 10"),
            (312_000_000, "ongeveer 3 op de 10"),
            (500_000_000, "ongeveer 5 op de 10"),
            (905_000_000, "ongeveer 9 op de 10"),
            (960_000_000, "ongeveer 96 op de 100"),
            (990_499_999, "ongeveer 99 op de 100"),
            (996_000_000, "ongeveer 996 op de 1.000"),
            (999_000_000, "ongeveer 999 op de 1.000"),
            (999_000_001, "meer dan 999 op de 1.000"),
            (1_000_000_000, "zo goed als 100%"),
        ] {
            let chance =
                Figure::quotient(&BigInt::from(billionths), &BigInt::from(1_000_000_000), 9).unwrap();
            assert_eq!(in_words(chance, Language::Dutch), told, "{billionths}");
        }
    }
}
