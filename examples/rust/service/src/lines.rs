//! A stream of bytes, cut into lines of which none is too long.

use axum::body::Bytes;

/// What can be answered of a stream.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Piece {
    /// Whole lines.
    Lines(Bytes),
    /// A line that was too long, in its place.
    TooLong,
}

/// Cuts a stream into lines, and keeps at most one that is not complete.
#[derive(Debug)]
pub(crate) struct Lines {
    longest: usize,
    begun: Vec<u8>,
    /// Whether the rest of the line is passed over.
    skips: bool,
}

impl Lines {
    pub(crate) const fn new(longest: usize) -> Self {
        Self { longest, begun: Vec::new(), skips: false }
    }

    /// What is complete with these bytes.
    pub(crate) fn push(&mut self, mut bytes: Bytes) -> Vec<Piece> {
        let mut pieces = Vec::new();
        if self.skips || !self.begun.is_empty() {
            let Some(end) = memchr::memchr(b'\n', &bytes) else {
                self.begin(&bytes);
                return pieces;
            };
            let rest = bytes.split_to(end);
            self.begin(&rest);
            bytes = bytes.split_off(1);
            pieces.push(self.end());
        }
        let whole = memchr::memrchr(b'\n', &bytes).map_or(0, |end| end.saturating_add(1));
        let last = bytes.split_off(whole);
        self.cut(&bytes, &mut pieces);
        self.begin(&last);
        pieces
    }

    /// What is left at the end of the stream: a last line may lack its end.
    pub(crate) fn finish(mut self) -> Option<Piece> {
        (self.skips || !self.begun.is_empty()).then(|| self.end())
    }

    fn begin(&mut self, bytes: &[u8]) {
        if self.skips || self.begun.len().saturating_add(bytes.len()) > self.longest {
            self.skips = true;
            self.begun = Vec::new();
        } else {
            self.begun.extend_from_slice(bytes);
        }
    }

    fn end(&mut self) -> Piece {
        let begun = std::mem::take(&mut self.begun);
        if std::mem::take(&mut self.skips) { Piece::TooLong } else { Piece::Lines(begun.into()) }
    }

    /// Whole lines, in as few pieces as can be.
    fn cut(&self, bytes: &Bytes, pieces: &mut Vec<Piece>) {
        let (mut start, mut line) = (0, 0);
        for end in memchr::memchr_iter(b'\n', bytes) {
            let next = end.saturating_add(1);
            if end.saturating_sub(line) > self.longest {
                if line > start {
                    pieces.push(Piece::Lines(bytes.slice(start..line)));
                }
                pieces.push(Piece::TooLong);
                start = next;
            }
            line = next;
        }
        if line > start {
            pieces.push(Piece::Lines(bytes.slice(start..line)));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Lines, Piece};

    /// The lines in order, a line that is too long as `None`.
    fn cut(text: &[u8], step: usize) -> Vec<Option<Vec<u8>>> {
        let mut lines = Lines::new(5);
        let mut pieces: Vec<_> =
            text.chunks(step).flat_map(|piece| lines.push(piece.to_vec().into())).collect();
        pieces.extend(lines.finish());
        let mut all = Vec::new();
        for piece in pieces {
            match piece {
                Piece::TooLong => all.push(None),
                Piece::Lines(bytes) => {
                    let text = bytes.strip_suffix(b"\n").unwrap_or(&bytes);
                    all.extend(text.split(|byte| *byte == b'\n').map(|line| Some(line.to_vec())));
                }
            }
        }
        all
    }

    #[test]
    fn lines_are_the_same_however_they_come() {
        let text = b"one\ntwo\n\n12345\n123456\nfour\n1234567890\nend";
        let line = |text: &str| Some(text.as_bytes().to_vec());
        let due = [line("one"), line("two"), line(""), line("12345"), None, line("four"), None, line("end")];
        for step in 1..=text.len() {
            assert_eq!(cut(text, step), due, "in steps of {step}");
        }
    }
}
