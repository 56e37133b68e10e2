//! The JSON contract as a stream: one case a line on standard input, one answer a line on standard output.

use std::io::{self, BufRead, Write};

/// How much is written at a time; memory does not grow with the number of lines.
const BLOCK: usize = 64 * 1024;

fn main() -> io::Result<()> {
    let mut cases = io::BufReader::with_capacity(BLOCK, io::stdin().lock());
    let mut out = io::stdout().lock();
    let (mut line, mut answers) = (Vec::new(), Vec::with_capacity(2 * BLOCK));
    loop {
        line.clear();
        let at_the_end = cases.read_until(b'\n', &mut line)? == 0;
        vangnet::contract::evaluate(&line, &mut answers);
        // An interactive reader gets its answer at once: nothing more is waiting in the buffer.
        if at_the_end || answers.len() >= BLOCK || cases.buffer().is_empty() {
            out.write_all(&answers)?;
            out.flush()?;
            answers.clear();
        }
        if at_the_end {
            return Ok(());
        }
    }
}
