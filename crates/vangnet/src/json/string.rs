//! A string as it is written in JSON, without its quotes; its escapes are decoded only on demand.

use std::{borrow::Cow, str::Chars};

/// The text between the quotes of a valid string.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Raw<'a> {
    written: &'a str,
    /// The place of its opening quote in the text.
    start: usize,
    /// It has no escapes.
    is_plain: bool,
}

impl<'a> Raw<'a> {
    /// The string with both of its quotes.
    pub(super) fn of(text: &'a str, start: usize, end: usize, is_plain: bool) -> Option<Self> {
        let written = text.get(start.wrapping_add(1)..end.wrapping_sub(1))?;
        Some(Self { written, start, is_plain })
    }

    /// The string whose opening quote is there.
    pub(super) fn starting(text: &'a str, start: usize) -> Option<Self> {
        let (end, is_plain) = end_of(text.as_bytes(), start);
        Self::of(text, start, end, is_plain)
    }

    pub(super) const fn start(self) -> usize {
        self.start
    }

    /// Where in the text it ends, after its closing quote.
    pub(super) const fn end(self) -> usize {
        self.start.wrapping_add(self.written.len()).wrapping_add(2)
    }

    /// Its characters, without escapes.
    pub(crate) fn chars(self) -> Unescaped<'a> {
        Unescaped(self.written.chars())
    }

    /// The text that it stands for; borrowed where it has no escapes.
    pub(crate) fn text(self) -> Cow<'a, str> {
        if self.is_plain {
            return Cow::Borrowed(self.written);
        }
        let mut text = String::with_capacity(self.written.len());
        text.extend(self.chars());
        Cow::Owned(text)
    }

    /// Whether it stands for this text, which has no escapes.
    pub(crate) fn is(self, text: &str) -> bool {
        self.written == text || (!self.is_plain && self.chars().eq(text.chars()))
    }
}

impl PartialEq for Raw<'_> {
    fn eq(&self, other: &Self) -> bool {
        match (self.is_plain, other.is_plain) {
            (true, true) => self.written == other.written,
            _ => self.chars().eq(other.chars()),
        }
    }
}

/// Where the string whose opening quote is there ends, after its closing quote, and whether it has no escapes.
pub(super) fn end_of(bytes: &[u8], start: usize) -> (usize, bool) {
    let (mut at, mut is_plain) = (start.wrapping_add(1), true);
    while let Some(rest) = bytes.get(at..) {
        at = at.wrapping_add(plain(rest)).wrapping_add(1);
        if bytes.get(at.wrapping_sub(1)) != Some(&b'\\') {
            break;
        }
        at = at.wrapping_add(1);
        is_plain = false;
    }
    (at, is_plain)
}

/// How many bytes come before the first quote, backslash or control character; eight at a time.
pub(super) fn plain(bytes: &[u8]) -> usize {
    const ONES: u64 = u64::MAX / 0xff;
    const HIGH: u64 = ONES << 7;
    let mut at = 0_usize;
    while let Some(eight) = bytes.get(at..).and_then(<[u8]>::first_chunk) {
        let eight = u64::from_le_bytes(*eight);
        // The high bit of a byte below a limit; above the first such byte there may be a bit too many.
        let below = |eight: u64, limit: u64| eight.wrapping_sub(ONES.wrapping_mul(limit)) & !eight & HIGH;
        let is = |byte: u8| below(eight ^ ONES.wrapping_mul(byte.into()), 1);
        let found = is(b'"') | is(b'\\') | below(eight, 0x20);
        if found != 0 {
            return at.wrapping_add(found.trailing_zeros() as usize >> 3);
        }
        at = at.wrapping_add(8);
    }
    let rest = bytes.get(at..).unwrap_or_default();
    let ends = |byte: &u8| matches!(byte, b'"' | b'\\' | 0..=0x1f);
    at.wrapping_add(rest.iter().position(ends).unwrap_or(rest.len()))
}

/// The characters of a valid string, without escapes.
pub(crate) struct Unescaped<'a>(Chars<'a>);

impl Unescaped<'_> {
    fn unit(&mut self) -> Option<u16> {
        let mut unit = 0_u16;
        for _ in 0..4 {
            unit = unit << 4 | u16::try_from(self.0.next()?.to_digit(16)?).ok()?;
        }
        Some(unit)
    }
}

impl Iterator for Unescaped<'_> {
    type Item = char;

    fn next(&mut self) -> Option<char> {
        let char = self.0.next()?;
        if char != '\\' {
            return Some(char);
        }
        match self.0.next()? {
            'b' => Some('\u{8}'),
            'f' => Some('\u{c}'),
            'n' => Some('\n'),
            'r' => Some('\r'),
            't' => Some('\t'),
            'u' => {
                let first = self.unit()?;
                let pair = matches!(first, 0xd800..=0xdbff);
                let second = if pair { self.0.nth(1).and(self.unit()) } else { None };
                char::decode_utf16([first].into_iter().chain(second)).next()?.ok()
            }
            char => Some(char),
        }
    }
}
