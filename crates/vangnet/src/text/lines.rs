//! Lines in, a line of answer for each: what the two doors of JSON have in common.

use std::io::{self, BufRead as _};

/// Answers each line that is not blank with a line, in the same order.
pub(crate) fn answer_each<W: io::Write>(
    lines_of_text: &[u8],
    answers: &mut W,
    answer: impl Fn(&[u8], &mut dyn io::Write) -> io::Result<()>,
) -> io::Result<()> {
    const SHORT: usize = 16 * 1024;
    // A usual answer is made in memory and written in one piece, which is faster.
    let mut made = Vec::new();
    for line in lines(lines_of_text) {
        if line.len() > SHORT {
            answer(line, answers)?;
            answers.write_all(b"\n")?;
        } else {
            made.clear();
            answer(line, &mut made)?;
            made.push(b'\n');
            answers.write_all(&made)?;
        }
    }
    Ok(())
}

/// The lines that get an answer.
fn lines(mut text: &[u8]) -> impl Iterator<Item = &[u8]> {
    let is_blank = |line: &[u8]| line.iter().all(|byte| matches!(byte, b' ' | b'\t' | b'\r'));
    let next = move || {
        let rest = text;
        // It compares many bytes at a time, and a slice is read without an error.
        let read = text.skip_until(b'\n').ok().filter(|read| *read > 0)?;
        let line = rest.get(..read)?;
        Some(line.strip_suffix(b"\n").unwrap_or(line))
    };
    std::iter::from_fn(next).filter(move |line| !is_blank(line))
}
