//! A cell that is a count or a ratio: written as an amount is, but without a unit.

use std::borrow::Cow;

use rust_decimal::Decimal;

use super::{Amount, Notation, written::Written};
use crate::number::rounding;

impl<'a> Amount<'a> {
    /// The digits as a count and a ratio read them. A text that breaks its notation stays as it is, so that its reader
    /// refuses it; a float is rounded to so many decimals.
    pub(crate) fn digits(self, notation: Notation, places: u32) -> Cow<'a, str> {
        match self {
            Self::Text(text) => written(text.trim(), notation),
            Self::Decimal { digits, decimals } => exact(digits, decimals).into(),
            Self::RoundToCents(number) => {
                let text = number.to_string();
                let rounded = Decimal::from_str_exact(&text).map(|exact| rounding::to_places(exact, places));
                rounded.map_or(text, |number| number.normalize().to_string()).into()
            }
        }
    }
}

fn written(text: &str, notation: Notation) -> Cow<'_, str> {
    let is_written = || Written::read(text, notation).is_some();
    match notation {
        Notation::Dutch if is_written() => text.replace('.', "").replace(',', ".").into(),
        Notation::English if is_written() => text.replace(',', "").into(),
        _ => text.into(),
    }
}

fn exact(digits: i128, decimals: i8) -> String {
    let scale = u32::try_from(decimals).ok();
    let number = scale.and_then(|scale| Decimal::try_from_i128_with_scale(digits, scale).ok());
    number.map_or_else(
        || format!("{digits}e{}", i16::from(decimals).saturating_neg()),
        |number| number.normalize().to_string(),
    )
}

#[cfg(test)]
mod tests {
    use super::{Amount, Notation};

    #[test]
    fn a_count_is_read_in_the_notation_of_its_table() {
        let digits = |text, notation| Amount::Text(text).digits(notation, 2).into_owned();
        assert_eq!(digits("7.125,5", Notation::Dutch), "7125.5");
        assert_eq!(digits("7,125.5", Notation::English), "7125.5");
        assert_eq!(digits(" 7125.5 ", Notation::Plain), "7125.5");
        assert_eq!(digits("71.25,5", Notation::Dutch), "71.25,5");
        assert_eq!(Amount::Decimal { digits: 712_550, decimals: 2 }.digits(Notation::Dutch, 2), "7125.5");
        assert_eq!(Amount::Decimal { digits: 7, decimals: -3 }.digits(Notation::Dutch, 2), "7e3");
        assert_eq!(Amount::RoundToCents(0.1 + 0.2).digits(Notation::Plain, 6), "0.3");
        assert_eq!(Amount::RoundToCents(f64::NAN).digits(Notation::Plain, 6), "NaN");
    }
}
