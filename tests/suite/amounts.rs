//! Amounts in the three notations and units: what is read, what is refused, and what a refused text may mean.

use vangnet::{Amount, AmountProblem, AmountUnit, Euro, Notation, Reading, parse_euro};

fn read(text: &str, notation: Notation) -> Result<String, (&'static str, Vec<String>)> {
    parse_euro(text, notation).map(|amount| amount.to_string()).map_err(|error| {
        let problem = error.amount_problem().map_or(error.code(), AmountProblem::code);
        (problem, error.readings().iter().map(Euro::to_string).collect())
    })
}

#[test]
fn dutch_amounts_as_files_hold_them() {
    for (text, amount) in [
        ("51.999.999,50", "51999999.50"),
        ("€ 55.250.000,25", "55250000.25"),
        ("1.234", "1234.00"),
        ("1234", "1234.00"),
        ("1234,5", "1234.50"),
        ("0", "0.00"),
        ("0,05", "0.05"),
        ("-€ 5", "-5.00"),
        ("€ -5,00", "-5.00"),
        ("€\u{a0}−5,00", "-5.00"),
        ("- 5", "-5.00"),
        ("5,-", "5.00"),
        ("5,=", "5.00"),
        ("€1.000.000,=", "1000000.00"),
        ("102,-", "102.00"),
        ("102,--", "102.00"),
        ("  1.234\u{a0}", "1234.00"),
        ("\u{202f}1.234,00 €", "1234.00"),
        ("EUR 1.234", "1234.00"),
        ("1.234 EUR", "1234.00"),
        ("1.000.000.000.000", "1000000000000.00"),
    ] {
        assert_eq!(read(text, Notation::Dutch), Ok(amount.into()), "{text:?}");
    }
}

#[test]
fn english_amounts_are_their_mirror() {
    for (text, amount) in [
        ("51,999,999.50", "51999999.50"),
        ("€55,250,000.25", "55250000.25"),
        ("1,234", "1234.00"),
        ("1234.5", "1234.50"),
        ("-€5", "-5.00"),
    ] {
        assert_eq!(read(text, Notation::English), Ok(amount.into()), "{text:?}");
    }
}

#[test]
fn what_is_refused_says_what_is_wrong_and_what_it_may_mean() {
    use Notation::{Dutch, English, Plain};
    let cases: [(&str, Notation, &str, &[&str]); 39] = [
        ("", Dutch, "empty", &[]),
        (" \u{a0}", Dutch, "empty", &[]),
        ("x", Dutch, "form", &[]),
        ("€", Dutch, "form", &[]),
        ("-", Dutch, "form", &[]),
        ("--5", Dutch, "form", &[]),
        ("1.23.456", Dutch, "form", &[]),
        ("12.34", Dutch, "other_notation", &["12.34"]),
        ("1.2345,00", Dutch, "form", &[]),
        ("1234.567", Dutch, "form", &[]),
        ("102222222.22", Dutch, "other_notation", &["102222222.22"]),
        ("1,234", Dutch, "decimals", &["1234.00"]),
        ("1,234,567.89", Dutch, "other_notation", &["1234567.89"]),
        ("0,001", Dutch, "decimals", &[]),
        ("12,345678", Dutch, "decimals", &[]),
        ("00012", Dutch, "leading_zeros", &["12.00"]),
        ("€ -000,50", Dutch, "leading_zeros", &["-0.50"]),
        ("0.123", Dutch, "form", &[]),
        ("€ 1 mln", Dutch, "in_words", &["1000000.00"]),
        ("1,5 miljoen", Dutch, "in_words", &["1500000.00"]),
        ("1.5 mln.", Dutch, "in_words", &["1500000.00"]),
        ("€ 0,25 miljard", Dutch, "in_words", &["250000000.00"]),
        ("12 duizend euro", Dutch, "in_words", &["12000.00"]),
        ("100\t200", Dutch, "several", &["100.00", "200.00"]),
        ("1.234,50\n€ 2.000", Dutch, "several", &["1234.50", "2000.00"]),
        ("100 200", Dutch, "several", &["100200.00", "100.00", "200.00"]),
        ("1 234 567,89", Dutch, "form", &["1234567.89"]),
        ("1'234'567", Dutch, "form", &["1234567.00"]),
        ("'1234", Dutch, "form", &["1234.00"]),
        ("(1.234)", Dutch, "form", &["-1234.00"]),
        ("1.234,56-", Dutch, "form", &["-1234.56"]),
        ("+5", Dutch, "form", &["5.00"]),
        ("1.234", Plain, "decimals", &["1234.00"]),
        ("1.234,5", Plain, "other_notation", &["1234.50"]),
        ("1,234.5", Plain, "other_notation", &["1234.50"]),
        ("€ 5", Plain, "other_notation", &["5.00"]),
        (" 5", Plain, "other_notation", &["5.00"]),
        ("1.234,5", English, "other_notation", &["1234.50"]),
        ("5,-", English, "other_notation", &["5.00"]),
    ];
    for (text, notation, problem, meanings) in cases {
        let meanings = meanings.iter().map(ToString::to_string).collect();
        assert_eq!(read(text, notation), Err((problem, meanings)), "{text:?}");
    }
    assert_eq!(read("1.000.000.000.000,01", Dutch), Err(("amount_out_of_range", vec![])));
    assert_eq!(read(&"9".repeat(200), Dutch), Err(("amount_out_of_range", vec![])));
}

#[test]
fn a_message_names_the_text_the_rule_and_the_readings() {
    let message = |text, notation, unit| {
        Reading { notation, unit, ..Reading::default() }.text(text).unwrap_err().to_string()
    };
    let all = [
        message("1.234", Notation::Plain, AmountUnit::Euro),
        message("1.234", Notation::Plain, AmountUnit::ThousandEuro),
        message("102222222.22", Notation::Dutch, AmountUnit::Euro),
        message("1.50", Notation::Plain, AmountUnit::Cent),
        message("€ 5", Notation::Dutch, AmountUnit::Cent),
        message("0,123456", Notation::Dutch, AmountUnit::ThousandEuro),
        message("1,5 mln", Notation::Dutch, AmountUnit::Euro),
        message("100\t200", Notation::Dutch, AmountUnit::Euro),
        message("1\t2\t3\t4\t5\t6", Notation::Dutch, AmountUnit::Euro),
        message(&"7\t".repeat(1_000), Notation::Dutch, AmountUnit::Euro),
        message("00012", Notation::Dutch, AmountUnit::Euro),
        message("x", Notation::English, AmountUnit::Euro),
    ];
    insta::assert_snapshot!(all.join("\n"));
}

#[test]
fn the_unit_holds_for_every_type() {
    for (unit, digits, decimals) in [
        (AmountUnit::Euro, 5_525_025, 2),
        (AmountUnit::Cent, 5_525_025, 0),
        (AmountUnit::ThousandEuro, 5_525_025, 5),
    ] {
        let shown = |point: &str| {
            let text = digits.to_string();
            let (whole, fraction) = text.split_at(text.len() - decimals);
            if fraction.is_empty() { whole.to_owned() } else { format!("{whole}{point}{fraction}") }
        };
        let read = |amount: Amount<'_>, notation| {
            amount.read(Reading { notation, unit, ..Reading::default() }).unwrap().cents()
        };
        assert_eq!(read(Amount::Text(&shown(".")), Notation::Plain), 5_525_025, "{unit:?}");
        assert_eq!(read(Amount::Text(&shown(",")), Notation::Dutch), 5_525_025, "{unit:?}");
        assert_eq!(read(Amount::RoundToCents(shown(".").parse().unwrap()), Notation::Plain), 5_525_025);
        let decimals = i8::try_from(decimals).unwrap();
        assert_eq!(read(Amount::Decimal { digits, decimals }, Notation::Plain), 5_525_025);
        let zeros = Amount::Decimal { digits: digits * 1000, decimals: decimals + 3 };
        assert_eq!(read(zeros, Notation::Plain), 5_525_025);
        let more = Amount::Decimal { digits, decimals: decimals + 1 };
        let error = more.read(Reading { unit, ..Reading::default() }).unwrap_err();
        assert_eq!(error.code(), "invalid_amount", "{unit:?}");
    }
}

#[test]
fn a_fraction_of_a_cent_is_refused_and_the_noise_of_a_float_is_not() {
    let cents = Reading { unit: AmountUnit::Cent, ..Reading::default() };
    for (amount, due) in [
        (Amount::Text("150.0"), Some(150)),
        (Amount::Text("150.00"), Some(150)),
        (Amount::Text("1.50"), None),
        (Amount::Decimal { digits: 15_000, decimals: 2 }, Some(150)),
        (Amount::Decimal { digits: 150, decimals: 2 }, None),
        (Amount::RoundToCents(110.000_000_000_000_01), Some(110)),
        (Amount::RoundToCents(1.5), None),
        (Amount::RoundToCents(1234.01), None),
        (Amount::RoundToCents(f64::NAN), None),
    ] {
        assert_eq!(amount.read(cents).ok().map(Euro::cents), due, "{amount:?}");
    }
    // In the other units the rounding that the caller asked for goes to whole cents.
    let thousands = Reading { unit: AmountUnit::ThousandEuro, ..Reading::default() };
    assert_eq!(Amount::RoundToCents(1.234_567_5).read(thousands).unwrap().cents(), 123_457);
    assert_eq!(Amount::RoundToCents(0.000_004).read(thousands).unwrap().cents(), 0);
    assert_eq!(Amount::RoundToCents(0.000_005).read(thousands).unwrap().cents(), 1);
}

#[test]
fn plain_amounts_are_those_of_the_contract() {
    for text in ["5", "-5", "-0", "0005", "5.5", "5.50", "", "-", ".5", "5.", "5.500", "+5", "1e3", "٣", "5-"]
    {
        let contract = text.parse::<Euro>();
        assert_eq!(parse_euro(text, Notation::Plain).ok(), contract.as_ref().ok().copied(), "{text:?}");
        if let Err(error) = contract {
            let read = parse_euro(text, Notation::Plain).unwrap_err();
            assert!(read.to_string().starts_with(error.to_string().trim_end_matches('.')), "{read}");
        }
    }
}
