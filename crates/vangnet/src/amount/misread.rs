//! A text that is not an amount: what is wrong with it, and what it may mean.

use std::fmt;

use super::{AmountUnit, Notation, Reading, written::Written};
use crate::{
    error::{AmountProblem, Cause, Error, Misread, Quoted},
    number::Euro,
};

/// One thing that a refused text may mean; with its notation where that is what makes it so.
type Meaning = (Euro, Option<Notation>);

/// The meanings that a message shows: a text may hold any number of amounts.
const SHOWN: usize = 5;

/// A text that was refused as an amount.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Meant {
    text: Quoted,
    problem: AmountProblem,
    reading: Reading,
    meanings: Vec<Meaning>,
}

impl Meant {
    fn rule(&self) -> &'static str {
        match (self.problem, self.reading) {
            (AmountProblem::Ambiguous, _) => "it can be read in two ways",
            (AmountProblem::LeadingZeros, _) => "an amount does not begin with zeros",
            (AmountProblem::InWords, _) => "an amount is written in digits",
            (AmountProblem::Several, _) => "this is more than one amount",
            (AmountProblem::NamesEuro, _) => "it names the euro, but the unit is cent",
            (AmountProblem::Decimals, Reading { unit: AmountUnit::Cent, .. }) => {
                "in cents an amount is a whole number"
            }
            (AmountProblem::Decimals, Reading { unit: AmountUnit::ThousandEuro, .. }) => {
                "in thousands of euro an amount has at most five decimals"
            }
            (AmountProblem::Decimals, Reading { notation: Notation::Dutch | Notation::English, .. }) => {
                "an amount has at most two decimals"
            }
            (_, Reading { notation: Notation::Plain, unit: AmountUnit::Euro, .. }) => {
                "an amount is digits with at most two decimals after a point"
            }
            (_, Reading { notation: Notation::Plain, .. }) => {
                "an amount is digits, with any decimals after a point"
            }
            (_, Reading { notation: Notation::Dutch, .. }) => "a Dutch amount is written as 1.234.567,89",
            (_, Reading { notation: Notation::English, .. }) => {
                "an English amount is written as 1,234,567.89"
            }
        }
    }
}

impl fmt::Display for Meant {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "is {}: {}.", self.text, self.rule())?;
        for (place, (amount, notation)) in self.meanings.iter().take(SHOWN).enumerate() {
            f.write_str(if place == 0 { " It may mean " } else { " or " })?;
            write!(f, "{amount}")?;
            if let Some(notation) = notation {
                write!(f, " (notation {})", notation.code())?;
            }
        }
        match self.meanings.len().saturating_sub(SHOWN) {
            0 if self.meanings.is_empty() => Ok(()),
            0 => f.write_str("."),
            1 => f.write_str(" or 1 other."),
            others => write!(f, " or {others} others."),
        }
    }
}

/// A number with more decimals than its unit has.
pub(super) fn wrong_decimals(text: &str, unit: AmountUnit) -> Error {
    let reading = Reading { unit, ..Reading::default() };
    let problem = AmountProblem::Decimals;
    Meant { text: Quoted::new(text), problem, reading, meanings: Vec::new() }.into()
}

impl From<Meant> for Error {
    fn from(meant: Meant) -> Self {
        let cents = meant.meanings.iter().map(|(amount, _)| amount.cents()).collect();
        Cause::Misread(Misread { message: meant.to_string(), problem: meant.problem, cents }).into()
    }
}

impl Error {
    /// What is wrong with a text that was refused as an amount, where [`parse_euro`](crate::parse_euro) or a
    /// [`Reading`] refused it.
    ///
    /// # Example
    ///
    /// ```
    /// use vangnet::{AmountProblem, Notation, parse_euro};
    ///
    /// let error = parse_euro("", Notation::Dutch).unwrap_err();
    /// assert_eq!(error.amount_problem(), Some(AmountProblem::Empty));
    /// ```
    pub fn amount_problem(&self) -> Option<AmountProblem> {
        match self.cause() {
            Cause::Misread(misread) => Some(misread.problem),
            _ => None,
        }
    }

    /// The amounts that a refused text may mean; none where it has no reading.
    ///
    /// # Example
    ///
    /// ```
    /// use vangnet::{Notation, parse_euro};
    ///
    /// let error = parse_euro("1.234", Notation::Plain).unwrap_err();
    /// assert_eq!(error.readings(), ["1234".parse()?]);
    /// # Ok::<(), vangnet::Error>(())
    /// ```
    pub fn readings(&self) -> Vec<Euro> {
        match self.cause() {
            Cause::Misread(misread) => misread.cents.iter().copied().map(Euro::from_cents).collect(),
            _ => Vec::new(),
        }
    }
}

/// The error of a text that is not an amount in this reading, with what it may mean instead.
pub(super) fn misread(text: &str, reading: Reading) -> Error {
    let (problem, meanings) = explain(text, reading);
    Meant { text: Quoted::new(text), problem, reading, meanings }.into()
}

fn explain(text: &str, reading: Reading) -> (AmountProblem, Vec<Meaning>) {
    if text.trim().is_empty() {
        return (AmountProblem::Empty, Vec::new());
    }
    let own = Written::read(text, reading.notation);
    let found =
        |problem, amounts: Vec<Euro>| (problem, amounts.into_iter().map(|amount| (amount, None)).collect());
    if own.is_none() && begins_with_zeros(text) {
        return found(AmountProblem::LeadingZeros, read_tidied(&tidied(text), reading).into_iter().collect());
    }
    let elsewhere = other_notations(text, reading);
    if let Some(written) = own {
        if written.fits(reading.unit) {
            let meant = written.cents(reading.unit).map(|amount| (amount, Some(reading.notation)));
            let others =
                elsewhere.into_iter().filter(|(amount, _)| meant.is_none_or(|(own, _)| own != *amount));
            return (AmountProblem::Ambiguous, meant.into_iter().chain(others).collect());
        }
        if written.names_euro && reading.unit == AmountUnit::Cent {
            return (AmountProblem::NamesEuro, Vec::new());
        }
        return (AmountProblem::Decimals, elsewhere);
    }
    if !elsewhere.is_empty() {
        return (AmountProblem::OtherNotation, elsewhere);
    }
    if let Some(amount) = in_words(text, reading) {
        return found(AmountProblem::InWords, vec![amount]);
    }
    if let Some(amounts) = several(text, reading) {
        return found(AmountProblem::Several, amounts);
    }
    found(AmountProblem::Form, read_tidied(&tidied(text), reading).into_iter().collect())
}

/// Whether a digit follows a leading zero.
fn begins_with_zeros(text: &str) -> bool {
    let digits = text.trim_start_matches(|letter: char| !letter.is_ascii_digit());
    digits.strip_prefix('0').is_some_and(|rest| rest.starts_with(|letter: char| letter.is_ascii_digit()))
}

/// The amount of a text in a notation, where it is one.
fn amount_in(text: &str, notation: Notation, unit: AmountUnit) -> Option<Euro> {
    Written::read(text, notation).filter(|written| written.fits(unit))?.cents(unit)
}

/// The amounts that a text is in the other notations, each once.
fn other_notations(text: &str, reading: Reading) -> Vec<Meaning> {
    let mut found: Vec<Meaning> = Vec::new();
    for notation in Notation::ALL.into_iter().filter(|notation| *notation != reading.notation) {
        if let Some(amount) = amount_in(text, notation, reading.unit)
            && found.iter().all(|(known, _)| *known != amount)
        {
            found.push((amount, Some(notation)));
        }
    }
    found
}

/// Words and letters for thousands, millions and billions, with their zeros; the longer ones first.
const WORDS: [(&str, usize); 15] = [
    ("miljoen", 6),
    ("million", 6),
    ("mln.", 6),
    ("mln", 6),
    ("mio", 6),
    ("miljard", 9),
    ("billion", 9),
    ("mrd.", 9),
    ("mrd", 9),
    ("mld", 9),
    ("duizend", 3),
    ("thousand", 3),
    ("dzd", 3),
    ("m", 6),
    ("k", 3),
];

/// `€ 1,5 mln`: the number before a word, in the notation of the reading or in another, and always in euro.
fn in_words(text: &str, reading: Reading) -> Option<Euro> {
    let text = text.trim().to_lowercase();
    let text = text.trim_end_matches(['€', ' ']).trim_end_matches("euro").trim_end();
    let (number, zeros) = WORDS.iter().find_map(|(word, zeros)| Some((text.strip_suffix(word)?, *zeros)))?;
    let number = number.trim_end();
    let read = |notation| Written::read(number, notation)?.euros_times(zeros);
    read(reading.notation).or_else(|| read(Notation::Dutch)).or_else(|| read(Notation::English))
}

/// Cells that were copied together: two or more amounts, with white space between them.
fn several(text: &str, reading: Reading) -> Option<Vec<Euro>> {
    let words: Vec<_> = text.split_whitespace().collect();
    let read = |text: &str| amount_in(text, reading.notation, reading.unit);
    let parts = words.iter().filter(|word| !matches!(**word, "€" | "EUR"));
    let amounts =
        parts.map(|part| read(part)).collect::<Option<Vec<_>>>().filter(|amounts| amounts.len() > 1)?;
    // Spaces may also separate thousands; a tab or a new line may not.
    let apart = text.contains(['\t', '\n', '\r']);
    let grouped = |word: &&str| word.bytes().take_while(u8::is_ascii_digit).count() == 3;
    match read(&words.concat()).filter(|_| !apart && words.iter().skip(1).all(grouped)) {
        Some(_) if amounts.len() > 2 => None,
        together => Some(together.into_iter().chain(amounts).collect()),
    }
}

/// A text without the signs that people and programs put around and between digits.
fn tidied(text: &str) -> String {
    let text = text.trim();
    let (text, below_zero) =
        match (text.strip_suffix('-'), text.strip_prefix('(').and_then(|text| text.strip_suffix(')'))) {
            (_, Some(inner)) => (inner, true),
            (Some(before), None) if !before.ends_with(',') => (before, true),
            _ => (text, false),
        };
    let text = text.trim_start_matches('+');
    let digits = text.chars().filter(|letter| !letter.is_whitespace() && !matches!(letter, '\'' | '’' | '_'));
    let sign = if below_zero { "-" } else { "" };
    sign.chars().chain(digits).collect()
}

/// The meaning of a tidied text, also with leading zeros and with the endings of another notation.
fn read_tidied(text: &str, reading: Reading) -> Option<Euro> {
    let (before, digits) =
        text.split_at(text.find(|letter: char| letter.is_ascii_digit()).unwrap_or(text.len()));
    let kept = digits.trim_start_matches('0');
    // The last zero is the amount itself or precedes its decimals.
    let zero = if kept.len() < digits.len() && !kept.starts_with(|letter: char| letter.is_ascii_digit()) {
        "0"
    } else {
        ""
    };
    let without_zeros = format!("{before}{zero}{kept}");
    [reading.notation, Notation::Dutch, Notation::English]
        .into_iter()
        .find_map(|notation| amount_in(&without_zeros, notation, reading.unit))
}
