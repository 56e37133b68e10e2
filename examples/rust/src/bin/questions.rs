//! Questions about the budget as a stream: one question a line on standard input, one answer a line on standard output.

use std::io::{self, BufRead, Write};

fn main() -> io::Result<()> {
    let mut out = io::BufWriter::new(io::stdout().lock());
    let mut answer = Vec::new();
    for question in io::stdin().lock().split(b'\n') {
        answer.clear();
        vangnet::questions::answer(&question?, &mut answer);
        answer.push(b'\n');
        out.write_all(&answer)?;
    }
    out.flush()
}
