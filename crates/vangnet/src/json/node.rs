//! One line of JSON, checked strictly and then read in place: a value is its place in the text.
//!
//! No tree is built, so memory does not depend on the parts of a line that nobody asks for.

use super::{
    check::{self, Ends},
    string::{self, Raw},
};

/// A text that is one JSON value in the sense of the contract.
#[derive(Debug)]
pub(crate) struct Line<'a> {
    text: &'a str,
    ends: Ends,
}

/// A value of a line.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Node<'a> {
    line: &'a Line<'a>,
    /// The place of its first byte.
    at: usize,
    /// Where it ends.
    end: usize,
    /// It is not a string with escapes.
    is_plain: bool,
}

/// Checks one JSON value. `None` where the line is not valid JSON in the sense of the contract.
pub(crate) fn parse(line: &[u8]) -> Option<Line<'_>> {
    let text = std::str::from_utf8(line).ok()?;
    Some(Line { text, ends: check::valid(text)? })
}

impl<'a> Line<'a> {
    pub(crate) fn root(&'a self) -> Node<'a> {
        self.node(self.behind_space(0))
    }

    fn byte(&self, at: usize) -> Option<u8> {
        self.text.as_bytes().get(at).copied()
    }

    fn behind_space(&self, mut at: usize) -> usize {
        while let Some(b' ' | b'\t' | b'\n' | b'\r') = self.byte(at) {
            at = at.wrapping_add(1);
        }
        at
    }

    /// The value that starts there.
    fn node(&'a self, at: usize) -> Node<'a> {
        let bytes = self.text.as_bytes();
        let (end, is_plain) = match self.byte(at) {
            Some(b'"') => string::end_of(bytes, at),
            Some(b'[' | b'{') => (self.end_of_nested(at), true),
            _ => {
                let rest = bytes.get(at..).unwrap_or_default();
                let ends = |byte: &u8| matches!(byte, b',' | b']' | b'}' | b' ' | b'\t' | b'\n' | b'\r');
                (at.wrapping_add(rest.iter().position(ends).unwrap_or(rest.len())), true)
            }
        };
        Node { line: self, at, end, is_plain }
    }

    /// Where the next value of an array, or key of an object, starts after the comma before it.
    fn next(&self, at: usize) -> Option<usize> {
        let mut start = self.behind_space(at);
        if self.byte(start) == Some(b',') {
            start = self.behind_space(start.wrapping_add(1));
        }
        (!matches!(self.byte(start), Some(b']' | b'}') | None)).then_some(start)
    }

    /// Where the array or object that starts there ends.
    fn end_of_nested(&self, start: usize) -> usize {
        match self.ends.binary_search_by_key(&start, |(start, _)| *start) {
            Ok(noted) => self.ends.get(noted).map_or(start, |(_, end)| *end),
            Err(_) => self.end_of_outer(start.wrapping_add(1)),
        }
    }

    /// Where the array or object around this place ends.
    fn end_of_outer(&self, mut at: usize) -> usize {
        let bytes = self.text.as_bytes();
        let mut open = 1_usize;
        while let Some(byte) = bytes.get(at) {
            match byte {
                b'"' => {
                    at = string::end_of(bytes, at).0;
                    continue;
                }
                b'[' | b'{' => open = open.wrapping_add(1),
                b']' | b'}' => open = open.wrapping_sub(1),
                _ => {}
            }
            at = at.wrapping_add(1);
            if open == 0 {
                break;
            }
        }
        at
    }
}

impl<'a> Node<'a> {
    fn first(self) -> Option<u8> {
        self.line.byte(self.at)
    }

    fn inside(self) -> usize {
        self.at.wrapping_add(1)
    }

    pub(crate) fn object(self) -> Option<Entries<'a>> {
        (self.first() == Some(b'{')).then_some(Entries { line: self.line, at: self.inside() })
    }

    pub(crate) fn items(self) -> Option<Items<'a>> {
        (self.first() == Some(b'[')).then_some(Items { line: self.line, at: self.inside() })
    }

    pub(crate) fn string(self) -> Option<Raw<'a>> {
        let is_string = self.first() == Some(b'"');
        is_string.then(|| Raw::of(self.line.text, self.at, self.end, self.is_plain)).flatten()
    }

    pub(crate) fn boolean(self) -> Option<bool> {
        match self.first() {
            Some(b't') => Some(true),
            Some(b'f') => Some(false),
            _ => None,
        }
    }

    /// An integer that every JSON reader holds exactly (±9007199254740991): no fraction, no exponent.
    pub(crate) fn integer(self) -> Option<i64> {
        const LARGEST: u64 = 9_007_199_254_740_991;
        let number = self.line.text.get(self.at..self.end)?;
        // Only an integer is read as one, `-0` included; no other value starts like a number.
        number.parse().ok().filter(|integer: &i64| integer.unsigned_abs() <= LARGEST)
    }
}

/// The items of an array.
#[derive(Debug)]
pub(crate) struct Items<'a> {
    line: &'a Line<'a>,
    at: usize,
}

impl<'a> Iterator for Items<'a> {
    type Item = Node<'a>;

    fn next(&mut self) -> Option<Node<'a>> {
        let item = self.line.node(self.line.next(self.at)?);
        self.at = item.end;
        Some(item)
    }
}

impl Items<'_> {
    /// Adds an item that was read from the array.
    ///
    /// A long array reserves room for as many items as the rest of the text can hold. So what has been read is not copied
    /// while it grows, and memory stays in proportion to the text.
    pub(crate) fn keep<T>(&self, kept: &mut Vec<T>, item: T, shortest: usize) {
        const SHORT: usize = 64;
        if kept.len() == kept.capacity() && kept.len() >= SHORT {
            let left = self.line.end_of_outer(self.at).saturating_sub(self.at);
            kept.reserve_exact(left.checked_div(shortest).unwrap_or(left).saturating_add(1));
        }
        kept.push(item);
    }
}

/// The keys of an object with their values, in the order of the text.
#[derive(Debug)]
pub(crate) struct Entries<'a> {
    line: &'a Line<'a>,
    at: usize,
}

impl<'a> Iterator for Entries<'a> {
    type Item = (Raw<'a>, Node<'a>);

    fn next(&mut self) -> Option<Self::Item> {
        let key = Raw::starting(self.line.text, self.line.next(self.at)?)?;
        let colon = self.line.behind_space(key.end());
        let value = self.line.node(self.line.behind_space(colon.wrapping_add(1)));
        self.at = value.end;
        Some((key, value))
    }
}
