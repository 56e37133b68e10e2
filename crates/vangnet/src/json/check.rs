//! Whether a text is one JSON value in the sense of the contract, in one pass that builds nothing.
//!
//! Meanwhile only the places of the keys of the open objects are kept (see [`super::keys`]).

use super::{
    keys::{Keys, OfObject},
    string::{self, Raw},
};

/// How many arrays and objects may be open at once.
const DEEPEST: usize = 127;
/// An integer of this many digits is below the largest double.
const SURELY_FINITE: usize = 308;

/// Where the first arrays and objects of a text start, in order, and where they end: those of a usual case.
pub(super) type Ends = Vec<(usize, usize)>;

/// This many arrays and objects are noted.
const NOTED: usize = 24;

/// Where the first arrays and objects of a valid text end; `None` where it is not valid.
pub(super) fn valid(text: &str) -> Option<Ends> {
    let ends = Vec::with_capacity(NOTED);
    let mut check = Check { text, bytes: text.as_bytes(), at: 0, open: 0, keys: Keys::of(text), ends };
    check.value()?;
    check.skip_space();
    (check.at == text.len()).then_some(check.ends)
}

struct Check<'a> {
    text: &'a str,
    bytes: &'a [u8],
    at: usize,
    /// How many arrays and objects are open.
    open: usize,
    keys: Keys<'a>,
    ends: Ends,
}

/// Each function reads on from its place in the text, and gives `None` where the text is not valid.
impl Check<'_> {
    fn peek(&self) -> Option<u8> {
        self.bytes.get(self.at).copied()
    }

    const fn step(&mut self) {
        self.at = self.at.wrapping_add(1);
    }

    fn next(&mut self) -> Option<u8> {
        let byte = self.peek()?;
        self.step();
        Some(byte)
    }

    fn take(&mut self, due: u8) -> Option<()> {
        (self.next()? == due).then_some(())
    }

    fn skip_space(&mut self) {
        while let Some(b' ' | b'\t' | b'\n' | b'\r') = self.peek() {
            self.step();
        }
    }

    fn value(&mut self) -> Option<()> {
        self.skip_space();
        match self.peek()? {
            b'"' => {
                self.step();
                self.string().map(|_| ())
            }
            b'{' => self.object(),
            b'[' => self.array(),
            b'-' | b'0'..=b'9' => self.number(),
            b't' => self.word(b"true"),
            b'f' => self.word(b"false"),
            b'n' => self.word(b"null"),
            _ => None,
        }
    }

    fn word(&mut self, word: &[u8]) -> Option<()> {
        let end = self.at.wrapping_add(word.len());
        let is_word = self.bytes.get(self.at..end) == Some(word);
        self.at = end;
        is_word.then_some(())
    }

    /// Enters an array or object, and gives the place where its end is noted.
    fn enter(&mut self) -> Option<usize> {
        let noted = self.ends.len();
        if noted < NOTED {
            self.ends.push((self.at, 0));
        }
        self.step();
        self.open = self.open.wrapping_add(1);
        (self.open <= DEEPEST).then_some(noted)
    }

    fn leave(&mut self, noted: usize) {
        if let Some((_, end)) = self.ends.get_mut(noted) {
            *end = self.at;
        }
        self.open = self.open.wrapping_sub(1);
    }

    /// Whether another item follows; `None` if neither a comma nor the end does.
    fn goes_on(&mut self, end: u8) -> Option<bool> {
        self.skip_space();
        match self.next()? {
            b',' => Some(true),
            byte if byte == end => Some(false),
            _ => None,
        }
    }

    fn array(&mut self) -> Option<()> {
        let noted = self.enter()?;
        self.skip_space();
        if self.peek()? == b']' {
            self.step();
        } else {
            self.value()?;
            while self.goes_on(b']')? {
                self.value()?;
            }
        }
        self.leave(noted);
        Some(())
    }

    fn object(&mut self) -> Option<()> {
        let noted = self.enter()?;
        self.skip_space();
        if self.peek()? == b'}' {
            self.step();
        } else {
            let mut keys = self.keys.open();
            self.member(&mut keys)?;
            while self.goes_on(b'}')? {
                self.member(&mut keys)?;
            }
            self.keys.close(&keys);
        }
        self.leave(noted);
        Some(())
    }

    fn member(&mut self, keys: &mut OfObject) -> Option<()> {
        self.skip_space();
        let start = self.at;
        self.take(b'"')?;
        let is_plain = self.string()?;
        if !self.keys.insert(keys, Raw::of(self.text, start, self.at, is_plain)?) {
            return None;
        }
        self.skip_space();
        self.take(b':')?;
        self.value()
    }

    /// Reads on after the opening quote of a string, and says whether it has no escapes.
    fn string(&mut self) -> Option<bool> {
        let mut is_plain = true;
        loop {
            self.at = self.at.wrapping_add(string::plain(self.bytes.get(self.at..)?));
            match self.next()? {
                b'"' => return Some(is_plain),
                b'\\' => self.escape()?,
                _ => return None,
            }
            is_plain = false;
        }
    }

    fn escape(&mut self) -> Option<()> {
        match self.next()? {
            b'"' | b'\\' | b'/' | b'b' | b'f' | b'n' | b'r' | b't' => Some(()),
            b'u' => match self.hex()? {
                // The first half of a pair needs the second, which cannot stand alone.
                0xd800..=0xdbff => {
                    self.take(b'\\')?;
                    self.take(b'u')?;
                    matches!(self.hex()?, 0xdc00..=0xdfff).then_some(())
                }
                0xdc00..=0xdfff => None,
                _ => Some(()),
            },
            _ => None,
        }
    }

    fn hex(&mut self) -> Option<u32> {
        let mut unit = 0_u32;
        for _ in 0..4 {
            unit = unit << 4 | char::from(self.next()?).to_digit(16)?;
        }
        Some(unit)
    }

    fn number(&mut self) -> Option<()> {
        let start = self.at;
        if self.peek()? == b'-' {
            self.step();
        }
        let integer = self.at;
        match self.next()? {
            b'0' => {}
            b'1'..=b'9' => self.skip_digits(),
            _ => return None,
        }
        let mut needs_a_look = self.at.wrapping_sub(integer) > SURELY_FINITE;
        if self.peek() == Some(b'.') {
            self.step();
            self.digits()?;
        }
        if let Some(b'e' | b'E') = self.peek() {
            self.step();
            if let Some(b'+' | b'-') = self.peek() {
                self.step();
            }
            self.digits()?;
            needs_a_look = true;
        }
        (!needs_a_look || self.text.get(start..self.at).is_some_and(is_finite)).then_some(())
    }

    fn skip_digits(&mut self) {
        while let Some(b'0'..=b'9') = self.peek() {
            self.step();
        }
    }

    fn digits(&mut self) -> Option<()> {
        let start = self.at;
        self.skip_digits();
        (self.at > start).then_some(())
    }
}

/// Whether a number, written as JSON has it, is one that a double holds.
///
/// Its first nonzero digit gives its power of ten, whatever the length; only at 10³⁰⁸ do the other digits count.
/// Parsing it as a double would add 13 kB of tables to the web modules.
fn is_finite(number: &str) -> bool {
    const LARGEST_POWER: i64 = 308;
    /// The digits of 2¹⁰²⁴ − 2⁹⁷⁰, the smallest number that is rounded to infinity.
    const BEYOND: &str = concat!(
        "1797693134862315807937289714053034150799341327100378269361737789804449682927647509466490179775872070",
        "9633028641669288791094655554785194040263065748867150582068190890200070838367627385484581771153176447",
        "5730270069855571366959622842914819860834936475292719074168444365510704342711559699508093042880177904",
        "174497792",
    );
    let (mantissa, exponent) = number.split_once(['e', 'E']).unwrap_or((number, "0"));
    let mantissa = mantissa.trim_start_matches('-');
    let (integer, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let digits = || integer.bytes().chain(fraction.bytes()).skip_while(|digit| *digit == b'0');
    if digits().next().is_none() {
        return true;
    }
    let zeros = |text: &str| text.bytes().take_while(|digit| *digit == b'0').count();
    let power = if integer == "0" {
        as_i64(zeros(fraction)).saturating_add(1).saturating_neg()
    } else {
        as_i64(integer.len()).saturating_sub(1)
    };
    let power = power.saturating_add(saturated(exponent));
    if power != LARGEST_POWER {
        return power < LARGEST_POWER;
    }
    digits().lt(BEYOND.bytes())
}

fn as_i64(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}

/// An exponent, or the `i64` that is nearest to it.
fn saturated(exponent: &str) -> i64 {
    let (negative, digits) = match exponent.as_bytes() {
        [b'-', digits @ ..] => (true, digits),
        [b'+', digits @ ..] | digits => (false, digits),
    };
    let size = digits.iter().fold(0_i64, |size, digit| {
        size.saturating_mul(10).saturating_add(i64::from(digit.wrapping_sub(b'0')))
    });
    if negative { size.saturating_neg() } else { size }
}
